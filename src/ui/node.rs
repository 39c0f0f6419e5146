//! A tree of elements and texts of one type: what is to be shown, whoever draws it.
//!
//! Leptos' own `view!` gives each element a type of its own, and the code for all of them weighed half of the bundle
//! (docs/decisions.md has the figures). A tree is drawn by the widget, which changes only what differs from the tree
//! before, or printed by [`html`](crate::html).

use crate::state::Action;

/// An element, or a text: the one without a tag.
pub struct Node(Box<Parts>);

/// What an element or a text is made of.
#[derive(Default)]
pub struct Parts {
    /// The name of the element, `svg:` before it for those of SVG; empty for a text.
    pub tag: &'static str,
    /// The words of a text; the key of an element.
    pub text: String,
    /// Names and values; a name that begins with `.` is a property.
    pub attributes: Vec<(&'static str, String)>,
    /// What it holds, in order.
    pub children: Vec<Node>,
    /// Makes the content of the element when it is drawn.
    pub later: Option<Box<dyn FnOnce(Node) -> Node>>,
    /// Of such an element, what names all that it shows beside what its key names.
    pub shows: Option<String>,
}

/// An empty element.
#[must_use]
pub fn el(tag: &'static str) -> Node {
    Node(Box::new(Parts { tag, ..Parts::default() }))
}

/// An element with a class.
#[must_use]
pub fn classed(tag: &'static str, class: &str) -> Node {
    el(tag).attr("class", class)
}

/// A button with a class.
#[must_use]
pub fn button(class: &str) -> Node {
    classed("button", class).attr("type", "button")
}

/// A text.
#[must_use]
pub fn text(text: &str) -> Node {
    Node(Box::new(Parts { text: text.to_owned(), ..Parts::default() }))
}

impl Node {
    /// With the name of what it shows. An element is never changed into one of another name but drawn anew, so that
    /// what a reader did to it, such as opening its details, does not pass to something else.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.0.text);
        self
    }

    /// With an attribute; `.value` and `.checked` are properties.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// With what it does when it is clicked, ticked or chosen.
    #[must_use]
    pub fn action(self, action: &Action) -> Self {
        self.attr(Action::ATTRIBUTE, &action.print())
    }

    /// With an attribute without a value, where a condition holds.
    #[must_use]
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.attr(name, "") } else { self }
    }

    /// With a child.
    #[must_use]
    pub fn child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// With children.
    #[must_use]
    pub fn children(mut self, mut children: Vec<Node>) -> Self {
        self.0.children.append(&mut children);
        self
    }

    /// With a child, where there is one.
    #[must_use]
    pub fn maybe(self, child: Option<Node>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// With a text.
    #[must_use]
    pub fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// Filled by a closure when it is drawn, and left alone as long as `key`, what it is, and `shows`, what can change
    /// of it, stay: the two name all that it shows, but for the language, with which everything is drawn anew.
    #[must_use]
    pub fn later(mut self, key: &str, shows: &str, fill: impl FnOnce(Node) -> Node + 'static) -> Self {
        self.0.later = Some(Box::new(fill));
        self.0.shows = Some(shows.to_owned());
        self.key(key)
    }

    /// Whether it is a text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        self.0.tag.is_empty()
    }

    /// What it shows beside what its key names, where its content is made when it is drawn.
    #[must_use]
    pub fn shows(&self) -> Option<&str> {
        self.0.shows.as_deref()
    }

    /// Whether it is an element with a key, and can be told from its neighbours.
    #[must_use]
    pub fn is_keyed(&self) -> bool {
        !self.0.tag.is_empty() && !self.0.text.is_empty()
    }

    /// Whether it is an element of this name with this key, or a text of these words.
    #[must_use]
    pub fn is_like(&self, tag: &str, text: &str) -> bool {
        self.0.tag == tag && self.0.text == text
    }

    /// Its parts, with what was to be made later made now.
    #[must_use]
    pub fn into_whole(self) -> Parts {
        let mut parts = *self.0;
        if let Some(fill) = parts.later.take() {
            let mut made = fill(el(parts.tag)).0;
            parts.attributes.append(&mut made.attributes);
            parts.children.append(&mut made.children);
        }
        parts
    }
}
