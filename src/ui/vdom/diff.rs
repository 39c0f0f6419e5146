//! The difference between what the page shows and what it should show.

use super::node::{VChild, VElement};
use super::patch::Patch;
use super::reorder::{Standing, continuations};
use super::tree::Tree;

/// What a move costs, in patches: the browser lays out the moved element again, as if that many patches had created it.
pub const MOVE_COST: usize = 150;

/// How the page is brought up to date.
#[derive(Debug, Default)]
pub struct Changes {
    /// The patches to apply, in order.
    pub patches: Vec<Patch>,
    /// The nodes that are still to be put in their place, in order, because the budget was used up.
    pub rest: Vec<VChild>,
    /// Whether old children stand among those in their place until `rest` is: comparing again goes on. Otherwise `rest`
    /// is to be appended.
    pub is_mixed: bool,
}

/// Compares the children of an element with what they should be, and updates `old` to what the page shows once the
/// patches are applied.
///
/// After about `budget` patches, no further child is changed, created or moved: the new children from there on are
/// returned, and the old ones stay as they are.
#[must_use]
pub fn diff(old: &mut Vec<Tree>, new: Vec<VChild>, budget: usize) -> Changes {
    let mut diff = Diff { patches: Vec::new(), moves: 0 };
    let (rest, is_mixed) = diff.children(old, new, budget);
    Changes { patches: diff.patches, rest, is_mixed }
}

/// Adds children at the end.
#[must_use]
pub fn append(old: &mut Vec<Tree>, new: Vec<VChild>) -> Vec<Patch> {
    if new.is_empty() {
        return Vec::new();
    }
    let mut patches = vec![Patch::ExpectChildren(old.len())];
    for child in new {
        let child = Tree::from(child);
        child.create(&mut patches);
        old.push(child);
    }
    patches
}

/// Recreates all children of an element, after something else has changed them.
#[must_use]
pub fn redraw(children: &[Tree]) -> Vec<Patch> {
    let mut patches = vec![Patch::Truncate(0)];
    children.iter().for_each(|child| child.create(&mut patches));
    patches
}

struct Diff {
    patches: Vec<Patch>,
    moves: usize,
}

impl Diff {
    /// Compares the children of an element in their new order. Returns the new ones left when the budget is used up,
    /// and whether old ones are left then.
    fn children(&mut self, old: &mut Vec<Tree>, new: Vec<VChild>, budget: usize) -> (Vec<VChild>, bool) {
        let begun = self.patches.len();
        self.patches.push(Patch::ExpectChildren(old.len()));
        let continued = continuations(old, &new);
        let mut standing = Standing::new(old.len(), &continued);
        let mut before: Vec<Option<Tree>> = old.drain(..).map(Some).collect();
        let mut new = new.into_iter();
        for from in continued {
            let is_free = |from| standing.stays(from) && is_memoized(&before[from], &new);
            if self.cost_since(begun) >= budget && !from.is_some_and(is_free) {
                break;
            }
            let Some(child) = new.next() else { break };
            standing.remove_gone(&mut self.patches);
            let continued = from.and_then(|from| before[from].take().zip(Some(from)));
            old.push(self.child(&mut standing, continued, child));
        }
        let rest: Vec<VChild> = new.collect();
        let placed = old.len();
        if rest.is_empty() {
            standing.remove_rest(&mut self.patches);
        } else {
            *old = standing.in_page(std::mem::take(old), before);
        }
        if self.patches.len() == begun + 1 {
            // Nothing changes in here.
            self.patches.truncate(begun);
        }
        (rest, old.len() > placed)
    }

    /// A child in its new place: the one that it continues, changed, or a new one.
    fn child(&mut self, standing: &mut Standing, continued: Option<(Tree, usize)>, child: VChild) -> Tree {
        if let Some((mut tree, from)) = continued {
            let position = self.place(standing, from);
            self.update(&mut tree, position, child);
            return tree;
        }
        let tree = Tree::from(child);
        standing.insert(&mut self.patches);
        tree.create(&mut self.patches);
        tree
    }

    /// The cost of what was done to an element since its patches began, in patches.
    fn cost_since(&self, begun: usize) -> usize {
        self.patches.len() - begun - 1 + self.moves * MOVE_COST
    }

    /// Puts an old child in its place. Returns its position.
    fn place(&mut self, standing: &mut Standing, old: usize) -> usize {
        if standing.stays(old) {
            return standing.step_to(old, &mut self.patches);
        }
        self.moves += 1;
        standing.take(old, &mut self.patches)
    }

    /// Changes an element into the one that continues it; a text stays the same.
    fn update(&mut self, old: &mut Tree, at: usize, new: VChild) {
        let (Tree::Element(old), VChild::Element(new)) = (old, new) else { return };
        let mut new = new.into_element();
        if old.memo_key.is_some() && old.has_memo_key_of(&new) {
            return;
        }
        let begun = self.patches.len();
        self.patches.push(Patch::Enter(at, old.tag));
        self.attributes(&old.attributes, &new);
        old.attributes = std::mem::take(&mut new.attributes);
        old.memo_key = new.lazy.as_ref().map(|lazy| lazy.memo_key.clone());
        let control = new.control.take();
        self.children(&mut old.children, new.materialize(), usize::MAX);
        // The reader changes it as well, so it may differ from what was set.
        self.patches.extend(control.clone().map(Patch::SetControl));
        old.control = control;
        if self.patches.len() == begun + 1 {
            self.patches.truncate(begun);
        } else {
            self.patches.push(Patch::Leave);
        }
    }

    fn attributes(&mut self, old: &[(&'static str, String)], new: &VElement) {
        for (name, _) in old {
            // What a reader has opened stays open.
            if *name != "open" && !new.attributes.iter().any(|(kept, _)| kept == name) {
                self.patches.push(Patch::RemoveAttribute(name));
            }
        }
        for attribute in &new.attributes {
            if !old.contains(attribute) {
                self.patches.push(Patch::SetAttribute(attribute.0, attribute.1.clone()));
            }
        }
    }
}

/// Whether the next new child shows what an old one does, as far as their memo keys say.
fn is_memoized(old: &Option<Tree>, new: &std::vec::IntoIter<VChild>) -> bool {
    old.as_ref().zip(new.as_slice().first()).is_some_and(|(old, new)| old.has_memo_key_of(new))
}
