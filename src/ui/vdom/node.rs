//! What the page should show.

/// An element, and the builder that describes it.
///
/// It is one pointer, so the builder's thousand calls pass it in a register. A type of two words went through memory
/// and cost 12 KB of wasm.
#[derive(Debug)]
pub struct VNode(Box<VElement>);

/// What an element contains: elements, and text between them.
#[derive(Debug)]
pub enum VChild {
    /// A text node.
    Text(String),
    /// An element.
    Element(VNode),
}

impl From<VNode> for VChild {
    fn from(node: VNode) -> Self {
        Self::Element(node)
    }
}

/// The description of an element.
#[derive(Debug, Default)]
pub struct VElement {
    /// Its tag name, with `svg:` before that of an SVG element.
    pub tag: &'static str,
    /// Distinguishes it from its siblings: see [`VNode::key`].
    pub key: Option<String>,
    /// Names and values.
    pub attributes: Vec<(&'static str, String)>,
    /// The state of a form control.
    pub control: Option<Control>,
    /// What it contains, in order.
    pub children: Vec<VChild>,
    /// More children, made only when they are needed.
    pub lazy: Option<Lazy>,
}

/// The state of a form control: a property that the reader changes as well, so every render sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// The value of an input or a list.
    Value(String),
    /// Whether a box is ticked.
    Checked(bool),
}

/// What a lazy element shows, apart from its key, part by part. Two are equal if all their parts are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemoKey(String);

impl MemoKey {
    /// With one more part.
    #[must_use]
    pub fn with(mut self, part: &str) -> Self {
        // The length keeps it apart from its neighbours.
        self.0.extend([&part.len().to_string(), ":", part]);
        self
    }
}

/// Children that are made only when they are needed.
///
/// A closure, because plain data would have to be made before it can be compared. Most rows of an answer are those of
/// the answer before, and making them all would take longer than the rest of a keystroke.
pub struct Lazy {
    /// While this and the key of the element are unchanged, the children are neither made nor compared.
    pub memo_key: MemoKey,
    make: Box<dyn FnOnce() -> Vec<VNode>>,
}

impl std::fmt::Debug for Lazy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Lazy").field(&self.memo_key).finish()
    }
}

/// An element without content.
#[must_use]
pub fn el(tag: &'static str) -> VNode {
    VNode(Box::new(VElement { tag, ..VElement::default() }))
}

/// An element with a class.
#[must_use]
pub fn classed(tag: &'static str, class: &str) -> VNode {
    el(tag).attr("class", class)
}

/// A button that submits nothing, with a class.
#[must_use]
pub fn button(class: &str) -> VNode {
    classed("button", class).attr("type", "button")
}

/// A text node, for a list of children.
#[must_use]
pub fn text(text: &str) -> VChild {
    VChild::Text(text.to_owned())
}

impl VNode {
    /// What has been described.
    #[must_use]
    pub fn element(&self) -> &VElement {
        &self.0
    }

    /// The same, taken out.
    #[must_use]
    pub fn into_element(self) -> VElement {
        *self.0
    }

    fn with(mut self, change: impl FnOnce(&mut VElement)) -> Self {
        change(&mut self.0);
        self
    }

    /// With a key: the element continues only the sibling with the same tag and key, wherever that is. So the focus,
    /// and details that the reader opened, never pass to another element.
    #[must_use]
    pub fn key(self, key: &str) -> Self {
        self.with(|element| element.key = Some(key.to_owned()))
    }

    /// With an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(|element| element.attributes.push((name, value.to_owned())))
    }

    /// With words of an article, in its language: no translator changes them, and their direction is that of their
    /// letters.
    #[must_use]
    pub fn verbatim(self, lang: &str) -> Self {
        self.attr("lang", lang).attr("dir", "auto").attr("translate", "no")
    }

    /// With an attribute without a value, if a condition holds.
    #[must_use]
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        self.attr_if(name, holds.then_some(""))
    }

    /// With an attribute, if it has a value.
    #[must_use]
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With a state of ARIA, which is stated either way.
    #[must_use]
    pub fn state(self, name: &'static str, holds: bool) -> Self {
        self.attr(name, if holds { "true" } else { "false" })
    }

    /// With the value of an input or a list.
    #[must_use]
    pub fn value(self, value: &str) -> Self {
        self.with(|element| element.control = Some(Control::Value(value.to_owned())))
    }

    /// Ticked or not.
    #[must_use]
    pub fn checked(self, checked: bool) -> Self {
        self.with(|element| element.control = Some(Control::Checked(checked)))
    }

    /// With a child.
    #[must_use]
    pub fn child(self, child: VNode) -> Self {
        self.with(|element| element.children.push(VChild::Element(child)))
    }

    /// With children: elements, or elements and text.
    #[must_use]
    pub fn children<C: Into<VChild>>(self, children: Vec<C>) -> Self {
        self.with(|element| element.children.extend(children.into_iter().map(Into::into)))
    }

    /// With a child, if there is one.
    #[must_use]
    pub fn maybe(self, child: Option<VNode>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// With a text node.
    #[must_use]
    pub fn text(self, words: &str) -> Self {
        self.with(|element| element.children.push(text(words)))
    }

    /// With a key, and with children that are made only when the element is new or its memo key has changed. The two
    /// keys name all that the element shows, except for the language: another language is another mount.
    #[must_use]
    pub fn lazy(self, key: &str, memo_key: MemoKey, make: impl FnOnce() -> Vec<VNode> + 'static) -> Self {
        let lazy = Lazy { memo_key, make: Box::new(make) };
        self.key(key).with(|element| element.lazy = Some(lazy))
    }
}

impl VElement {
    /// All of its children, the lazy ones included.
    #[must_use]
    pub fn materialize(self) -> Vec<VChild> {
        let mut children = self.children;
        if let Some(lazy) = self.lazy {
            children.extend((lazy.make)().into_iter().map(VChild::Element));
        }
        children
    }
}
