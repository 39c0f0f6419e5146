//! What the page shows.

use super::node::{Control, MemoKey, VChild, VElement, VNode};
use super::patch::Patch;

/// A node in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// A text node.
    Text(String),
    /// An element.
    Element(Box<TreeElement>),
}

/// An element in the page, with what decides whether the next one continues it, and what then differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreeElement {
    /// Its tag name, with `svg:` before that of an SVG element.
    pub tag: &'static str,
    /// The key of the last render.
    pub key: Option<String>,
    /// The memo key of the last render.
    pub memo_key: Option<MemoKey>,
    /// The attributes of the last render.
    pub attributes: Vec<(&'static str, String)>,
    /// The state of a form control as it was set last; the reader may have changed it.
    pub control: Option<Control>,
    /// What it contains, in order.
    pub children: Vec<Tree>,
}

impl From<VNode> for TreeElement {
    fn from(node: VNode) -> Self {
        let mut element = node.into_element();
        Self {
            tag: element.tag,
            key: element.key.take(),
            memo_key: element.lazy.as_ref().map(|lazy| lazy.memo_key.clone()),
            attributes: std::mem::take(&mut element.attributes),
            control: element.control.take(),
            children: element.materialize().into_iter().map(Tree::from).collect(),
        }
    }
}

impl From<VChild> for Tree {
    fn from(child: VChild) -> Self {
        match child {
            VChild::Text(text) => Self::Text(text),
            VChild::Element(node) => Self::Element(Box::new(node.into())),
        }
    }
}

impl Tree {
    /// Writes down how it is made.
    pub(super) fn create(&self, patches: &mut Vec<Patch>) {
        let element = match self {
            Self::Text(text) => return patches.push(Patch::CreateText(text.clone())),
            Self::Element(element) => element,
        };
        patches.push(Patch::Open(element.tag));
        patches.extend(element.attributes.iter().map(|(name, value)| Patch::SetAttribute(name, value.clone())));
        element.children.iter().for_each(|child| child.create(patches));
        // After the children: a list takes its value from its options.
        patches.extend(element.control.clone().map(Patch::SetControl));
        patches.push(Patch::Close);
    }

    /// Whether a new child can continue it: an element with the same tag and key, or a text node with the same text.
    pub(super) fn is_continued_by(&self, child: &VChild) -> bool {
        match (self, child) {
            (Self::Text(old), VChild::Text(new)) => old == new,
            (Self::Element(old), VChild::Element(new)) => {
                (old.tag, &old.key) == (new.element().tag, &new.element().key)
            }
            _ => false,
        }
    }

    /// Whether it has the memo key of a new child, or neither has one.
    pub(super) fn has_memo_key_of(&self, child: &VChild) -> bool {
        match (self, child) {
            (Self::Element(old), VChild::Element(new)) => old.has_memo_key_of(new.element()),
            _ => true,
        }
    }
}

impl TreeElement {
    /// Whether it has the memo key of a new element, or neither has one.
    pub(super) fn has_memo_key_of(&self, new: &VElement) -> bool {
        self.memo_key.as_ref() == new.lazy.as_ref().map(|lazy| &lazy.memo_key)
    }
}
