//! Queries over what a view makes: elements by tag and class, their attributes and text.

use std::fmt::Write;

use ui::vdom::Tree;
use ui::{Action, VChild};

/// An element with all that it holds, or a text, which has no tag.
#[derive(Default)]
pub(crate) struct Element {
    tag: &'static str,
    text: String,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Element>,
}

impl Element {
    /// The nodes of a view, in an element without a tag.
    pub(crate) fn new<C: Into<VChild>>(nodes: Vec<C>) -> Self {
        Self {
            children: nodes.into_iter().map(Into::into).map(Tree::from).map(Self::of_tree).collect(),
            ..Self::default()
        }
    }

    fn of_tree(tree: Tree) -> Self {
        match tree {
            Tree::Text(text) => Self { text, ..Self::default() },
            Tree::Element(element) => Self {
                tag: element.tag,
                text: String::new(),
                attributes: element.attributes,
                children: element.children.into_iter().map(Self::of_tree).collect(),
            },
        }
    }

    /// What it holds, in order: elements and texts.
    pub(crate) fn children(&self) -> &[Element] {
        &self.children
    }

    pub(crate) fn is_text(&self) -> bool {
        self.tag.is_empty()
    }

    /// What it holds with this tag or class, in the order of the document: `td`, `.value`, `td.total`.
    pub(crate) fn find_all(&self, selector: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.matches(selector) {
                found.push(child);
            }
            found.extend(child.find_all(selector));
        }
        found
    }

    /// The first of those.
    #[track_caller]
    pub(crate) fn find(&self, selector: &str) -> &Element {
        let found = self.find_all(selector);
        found.first().unwrap_or_else(|| panic!("no {selector} in {}", self.text()))
    }

    /// The first of those with this text.
    #[track_caller]
    pub(crate) fn find_with_text(&self, selector: &str, text: &str) -> &Element {
        let found = self.find_all(selector).into_iter().find(|element| element.text().trim() == text);
        found.unwrap_or_else(|| panic!("no {selector} {text:?} in {}", self.text()))
    }

    fn matches(&self, selector: &str) -> bool {
        let mut parts = selector.split('.');
        let tag = parts.next().unwrap_or_default();
        let classes = self.attr("class").unwrap_or_default();
        (tag.is_empty() || tag == self.tag) && parts.all(|class| classes.split(' ').any(|other| other == class))
    }

    /// The value of an attribute; the last one, as in the page.
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().rev().find(|attribute| attribute.0 == name).map(|attribute| attribute.1.as_str())
    }

    /// The texts in it, one after the other.
    pub(crate) fn text(&self) -> String {
        if self.tag.is_empty() && self.children.is_empty() {
            return self.text.clone();
        }
        self.children.iter().map(Self::text).collect()
    }

    /// The texts of the elements that it holds with this tag or class.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.find_all(selector).into_iter().map(|element| element.text().trim().to_owned()).collect()
    }

    /// The values of an attribute in it, in order.
    pub(crate) fn attrs(&self, name: &str) -> Vec<&str> {
        let mut values: Vec<&str> = self.attr(name).into_iter().collect();
        values.extend(self.children.iter().flat_map(|child| child.attrs(name)));
        values
    }

    /// The actions of the controls in it, in order. A `<select>` has those of its options.
    pub(crate) fn actions(&self) -> Vec<Action> {
        let printed = self.attrs(Action::ATTRIBUTE).into_iter().filter(|action| !action.is_empty());
        printed.map(|action| Action::parse(action).unwrap()).collect()
    }

    /// The queries that the controls in it run.
    pub(crate) fn queries(&self) -> Vec<String> {
        let query = |action| match action {
            Action::Search { query, .. } => Some(query),
            _ => None,
        };
        self.actions().into_iter().filter_map(query).collect()
    }

    /// The keys of the evidence that the controls in it open, printed.
    pub(crate) fn evidence_keys(&self) -> Vec<String> {
        let key = |action| match action {
            Action::OpenEvidence(key) => Some(key.to_text()),
            _ => None,
        };
        self.actions().into_iter().filter_map(key).collect()
    }

    /// Everything in it for a snapshot: each element on a line of its own, indented by depth.
    pub(crate) fn outline(&self) -> String {
        let mut out = String::new();
        self.children.iter().for_each(|child| child.write_outline(0, &mut out));
        out
    }

    fn write_outline(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        if self.tag.is_empty() {
            _ = writeln!(out, "{indent}{:?}", self.text);
            return;
        }
        _ = write!(out, "{indent}<{}", self.tag);
        for (name, value) in &self.attributes {
            _ = write!(out, " {name}={value:?}");
        }
        if self.children.iter().all(|child| child.tag.is_empty()) {
            _ = writeln!(out, ">{}", self.text());
            return;
        }
        out.push_str(">\n");
        self.children.iter().for_each(|child| child.write_outline(depth + 1, out));
    }
}
