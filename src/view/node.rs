//! A tree of elements and texts of one type: what is to be shown, whoever draws it.
//!
//! Leptos' own `view!` gives each element a type of its own, and the code for all of them weighed half of the bundle
//! (ARCHITECTURE.md has the figures). A tree is drawn by the widget, which changes only what differs from the tree
//! before, or printed by [`html`](crate::html).

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
    /// Fills the element, again whenever something that it read has changed.
    pub live: Option<Box<dyn Fn(Node) -> Node>>,
    /// Whether what is new in it comes step by step.
    pub in_steps: bool,
    /// Makes the content of the element when it is drawn: as long as the key stays, the element stays as it is.
    pub later: Option<Box<dyn FnOnce(Node) -> Node>>,
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
    /// With the name of what it shows. An element is never changed into one of another name but drawn anew, so that what a
    /// reader did to it, such as opening its details, does not pass to something else.
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

    /// Filled by a closure, again whenever something that it reads changes.
    #[must_use]
    pub fn live(mut self, fill: impl Fn(Node) -> Node + 'static) -> Self {
        self.0.live = Some(Box::new(fill));
        self
    }

    /// For what a closure fills: new children come one after the other, so that a page goes on answering meanwhile. They hold nothing that is live.
    #[must_use]
    pub fn in_steps(mut self) -> Self {
        self.0.in_steps = true;
        self
    }

    /// Filled by a closure when it is drawn, and left alone as long as its key stays: the key names all that it shows.
    #[must_use]
    pub fn later(mut self, key: &str, fill: impl FnOnce(Node) -> Node + 'static) -> Self {
        self.0.later = Some(Box::new(fill));
        self.key(key)
    }

    /// Whether it is a text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        self.0.tag.is_empty()
    }

    /// Whether it is an element that something live fills.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.0.live.is_some()
    }

    /// Whether its content is made when it is drawn.
    #[must_use]
    pub fn is_later(&self) -> bool {
        self.0.later.is_some()
    }

    /// Whether it is an element of this name with this key.
    #[must_use]
    pub fn is_like(&self, tag: &str, key: &str) -> bool {
        !tag.is_empty() && self.0.tag == tag && self.0.text == key
    }

    /// Its parts, for who draws it.
    #[must_use]
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    /// Its parts, with what was to be made later made now.
    #[must_use]
    pub fn into_whole(self) -> Parts {
        let mut parts = *self.0;
        if let Some(fill) = parts.later.take() {
            let made = *fill(el(parts.tag)).0;
            parts.attributes.extend(made.attributes);
            parts.children.extend(made.children);
        }
        parts
    }
}
