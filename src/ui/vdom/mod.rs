//! A virtual DOM of one type: what the page should show, as plain data, and the difference from what it shows.
//!
//! Leptos's `view!` gives each element a type of its own, with much more code (docs/decisions.md has the figures). The
//! views make [`VNode`]s. The widget keeps a [`Tree`] of what it has rendered, and [`diff`] gives the [`Patch`]es that
//! bring it up to date; [`html`](crate::html) prints a node.

mod diff;
mod encode;
mod node;
mod patch;
mod reorder;
mod tree;

pub use diff::{Changes, MOVE_COST, append, diff, redraw};
pub use encode::{EncodedPatches, PatchEncoder, PatchOp};
pub use node::{Control, Lazy, MemoKey, VChild, VElement, VNode, button, classed, el, text};
pub use patch::Patch;
pub use tree::{Tree, TreeElement};
