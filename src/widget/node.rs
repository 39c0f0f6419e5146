//! Views: a tree of elements and texts of one type, drawn and redrawn by Leptos' render effects.
//!
//! Leptos' own `view!` gives each element a type of its own, and the code for all of them weighed half of the bundle
//! (ARCHITECTURE.md has the figures). Here a live element is a closure that fills it; when a signal it has read changes,
//! it is filled again, and only what differs is changed in the page, child by child in their order.

use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

/// An element, or a text: the one without a tag.
pub(crate) struct Node(Box<Parts>);

#[derive(Default)]
struct Parts {
    tag: &'static str,
    /// The words of a text; the key of an element.
    text: String,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
    live: Option<Box<dyn Fn(Node) -> Node>>,
    listener: Option<(&'static [&'static str], Listener)>,
}

// `Fn`: what a listener does may fire an event that it hears, such as `change` when it moves the focus.
type Listener = Closure<dyn Fn(Event)>;

/// An empty element.
pub(crate) fn el(tag: &'static str) -> Node {
    Node(Box::new(Parts { tag, ..Parts::default() }))
}

/// An element with a class.
pub(crate) fn classed(tag: &'static str, class: &str) -> Node {
    el(tag).attr("class", class)
}

/// A text.
pub(crate) fn text(text: &str) -> Node {
    Node(Box::new(Parts { text: text.to_owned(), ..Parts::default() }))
}

impl Node {
    /// With the name of what it shows. An element is never changed into one of another name but drawn anew, so that what a
    /// reader did to it, such as opening its details, does not pass to something else.
    pub(crate) fn key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.0.text);
        self
    }

    /// With an attribute; `.value` and `.checked` are properties.
    pub(crate) fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// With an attribute without a value, where a condition holds.
    pub(crate) fn flag(self, name: &'static str, holds: Option<()>) -> Self {
        if holds.is_some() { self.attr(name, "") } else { self }
    }

    /// With a child.
    pub(crate) fn child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// With children.
    pub(crate) fn children(mut self, mut children: Vec<Node>) -> Self {
        self.0.children.append(&mut children);
        self
    }

    /// With a text.
    pub(crate) fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// Filled by a closure, again whenever a signal that it reads changes.
    pub(crate) fn live(mut self, fill: impl Fn(Node) -> Node + 'static) -> Self {
        self.0.live = Some(Box::new(fill));
        self
    }

    /// Listening to events.
    pub(crate) fn on(mut self, events: &'static [&'static str], listener: impl Fn(Event) + 'static) -> Self {
        self.0.listener = Some((events, Closure::new(listener)));
        self
    }
}

/// What stands in the page.
pub(crate) struct Drawn {
    node: web_sys::Node,
    content: Content,
    // Kept for as long as the element is there.
    _live: Option<RenderEffect<Content>>,
    _listener: Option<Listener>,
}

/// What an element holds, to compare with what it is to hold.
#[derive(Default)]
struct Content {
    tag: &'static str,
    /// The words of a text; the key of an element.
    text: String,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Drawn>,
}

fn draw(node: Node) -> Drawn {
    let Parts { tag, text, attributes, children, live, listener } = *node.0;
    let document = leptos::prelude::document();
    if tag.is_empty() {
        let node = document.create_text_node(&text).into();
        return Drawn { node, content: Content { text, ..Content::default() }, _live: None, _listener: None };
    }
    // Every tag is a name in this crate.
    let element = document.create_element(tag).unwrap_throw();
    let children: Vec<Drawn> = children.into_iter().map(draw).collect();
    for child in &children {
        _ = element.append_child(&child.node);
    }
    for (name, value) in &attributes {
        set(&element, name, value);
    }
    if let Some((events, listener)) = &listener {
        for event in *events {
            _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    }
    let target = element.clone();
    let live = live.map(|fill| {
        RenderEffect::new(move |before: Option<Content>| {
            let mut content = before.unwrap_or_default();
            let Parts { attributes, children, .. } = *fill(el(tag)).0;
            redraw(&target, &mut content, attributes, children);
            content
        })
    });
    let content = Content { tag, text, attributes, children };
    Drawn { node: element.into(), content, _live: live, _listener: listener.map(|(_, listener)| listener) }
}

/// Changes an element to what it is to hold.
fn redraw(element: &Element, drawn: &mut Content, attributes: Vec<(&'static str, String)>, children: Vec<Node>) {
    let keep = children.len();
    for (at, child) in children.into_iter().enumerate() {
        match drawn.children.get_mut(at) {
            Some(before) => update(before, child),
            None => {
                let child = draw(child);
                _ = element.append_child(&child.node);
                drawn.children.push(child);
            }
        }
    }
    for gone in drawn.children.drain(keep..) {
        _ = element.remove_child(&gone.node);
    }
    for (name, _) in &drawn.attributes {
        if !attributes.iter().any(|(kept, _)| kept == name) {
            _ = element.remove_attribute(name);
        }
    }
    for (name, value) in &attributes {
        // A reader changes properties, and opens details: what we do not change about an attribute stays as it is.
        if name.starts_with('.') || !drawn.attributes.iter().any(|(kept, was)| kept == name && was == value) {
            set(element, name, value);
        }
    }
    drawn.attributes = attributes;
}

fn update(drawn: &mut Drawn, node: Node) {
    let same_key = node.0.tag.is_empty() || drawn.content.text == node.0.text;
    let alike = drawn.content.tag == node.0.tag && same_key && drawn._live.is_none() && node.0.live.is_none();
    if !alike {
        let new = draw(node);
        if let Some(parent) = drawn.node.parent_node() {
            _ = parent.replace_child(&new.node, &drawn.node);
        }
        *drawn = new;
    } else if let Some(element) = drawn.node.dyn_ref::<Element>() {
        redraw(element, &mut drawn.content, node.0.attributes, node.0.children);
    } else if drawn.content.text != node.0.text {
        drawn.node.set_text_content(Some(&node.0.text));
        drawn.content.text = node.0.text;
    }
}

fn set(element: &Element, name: &str, value: &str) {
    let Some(property) = name.strip_prefix('.') else {
        // Every attribute is a name in this crate.
        _ = element.set_attribute(name, value);
        return;
    };
    let value = if property == "checked" { JsValue::from(!value.is_empty()) } else { value.into() };
    let key = property.into();
    // Setting a text that is there already would move the caret.
    if js_sys::Reflect::get(element, &key).is_ok_and(|now| now != value) {
        _ = js_sys::Reflect::set(element, &key, &value);
    }
}

impl Render for Node {
    type State = Drawn;

    fn build(self) -> Drawn {
        draw(self)
    }

    fn rebuild(self, state: &mut Drawn) {
        update(state, self);
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        if let Some(parent) = self.node.parent_node() {
            _ = parent.remove_child(&self.node);
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        _ = parent.insert_before(&self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_node().and_then(|parent| parent.dyn_into::<Element>().ok());
        parent.map(|parent| child.mount(&parent, Some(&self.node))).is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        self.node.dyn_ref::<Element>().cloned().into_iter().collect()
    }
}
