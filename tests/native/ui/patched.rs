//! A page for patches: what `www/element/apply-patches.js` does to the DOM, done to plain data. Each node is
//! numbered when it is created, which tells what has been kept.

use std::collections::BTreeMap;

use ui::vdom::{Control, Patch, Tree};

/// A node in the page.
#[derive(Clone, Debug)]
pub(crate) enum Standing {
    Text { id: usize, text: String },
    Element(Element),
}

/// An element in the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) id: usize,
    pub(crate) tag: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) control: Option<Control>,
    pub(crate) children: Vec<Standing>,
}

/// The element whose children are patched.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) root: Element,
    created: usize,
}

impl Standing {
    pub(crate) fn id(&self) -> usize {
        match self {
            Self::Text { id, .. } | Self::Element(Element { id, .. }) => *id,
        }
    }

    pub(crate) fn element(&self) -> Option<&Element> {
        match self {
            Self::Text { .. } => None,
            Self::Element(element) => Some(element),
        }
    }
}

impl Page {
    pub(crate) fn apply(&mut self, patches: &[Patch]) {
        let mut patches = patches.iter();
        apply(&mut self.root, &mut patches, &mut self.created);
        assert_eq!(patches.next(), None, "more is left than was entered or opened");
    }

    /// How many nodes have been created so far.
    pub(crate) fn created(&self) -> usize {
        self.created
    }

    /// Whether it shows these trees. What a reader has opened may be open.
    pub(crate) fn shows(&self, trees: &[Tree]) -> bool {
        show(&self.root.children, trees)
    }
}

/// Carries out patches up to the one that leaves or closes the element.
fn apply(element: &mut Element, patches: &mut std::slice::Iter<'_, Patch>, created: &mut usize) {
    let mut next = None;
    let put = |children: &mut Vec<Standing>, next: &mut Option<usize>, made| match next.take() {
        Some(at) => children.insert(at, made),
        None => children.push(made),
    };
    while let Some(patch) = patches.next() {
        let children = &mut element.children;
        match patch {
            Patch::CreateText(text) => {
                *created += 1;
                put(children, &mut next, Standing::Text { id: *created, text: text.clone() });
            }
            Patch::Open(tag) => {
                *created += 1;
                let mut made = Element { id: *created, tag: (*tag).to_owned(), ..Element::default() };
                apply(&mut made, patches, created);
                put(children, &mut next, Standing::Element(made));
            }
            Patch::Close | Patch::Leave => return,
            Patch::SetAttribute(name, value) => _ = element.attributes.insert((*name).to_owned(), value.clone()),
            Patch::RemoveAttribute(name) => _ = element.attributes.remove(*name).unwrap(),
            Patch::SetControl(control) => element.control = Some(control.clone()),
            Patch::Enter(at, tag) => match &mut children[*at] {
                Standing::Element(child) if child.tag == *tag => apply(child, patches, created),
                other => panic!("{other:?} is no {tag}"),
            },
            Patch::ExpectChildren(count) => assert_eq!(children.len(), *count),
            Patch::InsertBefore(at) => {
                assert!(*at < children.len() && next.is_none());
                next = Some(*at);
            }
            Patch::Move(from, to) => {
                assert!(from != to && *to <= children.len());
                let moved = children.remove(*from);
                children.insert(if from < to { to - 1 } else { *to }, moved);
            }
            Patch::Remove { at, count } => {
                assert!(*count > 0);
                children.drain(*at..at + count);
            }
            Patch::Truncate(at) => children.truncate(*at),
        }
    }
}

fn show(standing: &[Standing], trees: &[Tree]) -> bool {
    standing.len() == trees.len()
        && standing.iter().zip(trees).all(|(standing, tree)| match (standing, tree) {
            (Standing::Text { text, .. }, Tree::Text(wanted)) => text == wanted,
            (Standing::Element(element), Tree::Element(wanted)) => {
                let has = |name: &str| wanted.attributes.iter().any(|(wanted, _)| *wanted == name);
                element.tag == wanted.tag
                    && (wanted.control.is_none() || element.control == wanted.control)
                    && wanted.attributes.iter().all(|(name, value)| element.attributes.get(*name) == Some(value))
                    && element.attributes.keys().all(|name| name == "open" || has(name))
                    && show(&element.children, &wanted.children)
            }
            _ => false,
        })
}
