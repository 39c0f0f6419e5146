//! Changes to the page.

use super::node::Control;

/// A step from what the page shows to what it should show. Patches move a cursor, which starts at the element
/// whose children are changed; positions are among the children of the cursor's element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Patch {
    /// Inserts a new text node at the end, or before the child that [`InsertBefore`](Self::InsertBefore) named.
    CreateText(String),
    /// Begins a new element and moves into it.
    Open(&'static str),
    /// Ends the new element, inserts it where a new text node would be inserted, and moves back.
    Close,
    /// Sets an attribute of the cursor's element.
    SetAttribute(&'static str, String),
    /// Removes an attribute of the cursor's element.
    RemoveAttribute(&'static str),
    /// Sets the state of the form control that is the cursor's element.
    SetControl(Control),
    /// Moves to the child at a position, which has this tag.
    Enter(usize, &'static str),
    /// Moves back from a child.
    Leave,
    /// The cursor's element has this number of children; otherwise something else has changed it.
    ExpectChildren(usize),
    /// The next new node is put before the child at a position.
    InsertBefore(usize),
    /// Moves a child from the first position to before the child at the second.
    Move(usize, usize),
    /// Removes some children, from a position on.
    Remove {
        /// The position of the first.
        at: usize,
        /// How many.
        count: usize,
    },
    /// Removes all children, from a position on.
    Truncate(usize),
}
