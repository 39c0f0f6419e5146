//! Elements of components: described by a builder, built by Leptos, kept up to date by render effects, with typed event
//! handlers. All have one Rust type, so that sixty elements share one code.

use std::any::Any;

use leptos::ev::EventDescriptor;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use ui::VChild;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use super::render::keep_rendered;
use super::scheduler::Priority;
use crate::reactive::*;

/// An element to be built.
pub(crate) struct LiveElement {
    tag: &'static str,
    steps: Vec<Step>,
}

/// The steps that set up a new element, in order. Their results are kept as long as the element.
type Step = Box<dyn FnOnce(&Element, &mut Kept) + Send>;

/// Effects, listeners and the content of children, which end when they are dropped.
type Kept = Vec<Box<dyn Any>>;

/// An element without content.
pub(crate) fn el(tag: &'static str) -> LiveElement {
    LiveElement { tag, steps: Vec::new() }
}

/// A button that submits nothing.
pub(crate) fn button(class: &'static str) -> LiveElement {
    el("button").attr("type", "button").class(class)
}

impl LiveElement {
    fn step(mut self, step: impl FnOnce(&Element, &mut Kept) + Send + 'static) -> Self {
        self.steps.push(Box::new(step));
        self
    }

    /// With a render effect.
    fn reactive(self, mut update: Box<dyn FnMut(&Element) + Send>) -> Self {
        self.step(move |element, kept| {
            let element = element.clone();
            kept.push(Box::new(render_effect(Box::new(move || update(&element)))));
        })
    }

    /// With something that follows signals, and is set when it has changed: setting the same again costs the browser as
    /// much, and a screen reader may say it again.
    fn following<T: PartialEq + Send + 'static>(
        self,
        value: Box<dyn Fn() -> T + Send>,
        set: impl Fn(&Element, &T) + Send + 'static,
    ) -> Self {
        let mut before = None;
        self.reactive(Box::new(move |element| {
            let now = Some(value());
            if now != before {
                now.iter().for_each(|now| set(element, now));
                before = now;
            }
        }))
    }

    /// With an attribute.
    pub(crate) fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.step(move |element, _| _ = element.set_attribute(name, value))
    }

    /// With a class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// With an attribute that follows signals; without one where there is no value.
    pub(crate) fn attr_with<V: AsRef<str>>(
        self,
        name: &'static str,
        value: impl Fn() -> Option<V> + Send + 'static,
    ) -> Self {
        let value = move || value().map(|value| value.as_ref().to_owned());
        self.following_attr(name, Box::new(value))
    }

    fn following_attr(self, name: &'static str, value: Box<dyn Fn() -> Option<String> + Send>) -> Self {
        self.following(value, move |element, value| {
            _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        })
    }

    /// Hidden while a condition holds, which follows signals.
    pub(crate) fn hidden_while(self, condition: impl Fn() -> bool + Send + 'static) -> Self {
        self.attr_with("hidden", move || condition().then_some(""))
    }

    /// With the `value` of a form control, which follows signals.
    pub(crate) fn value_with(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.reactive(Box::new(move |element| {
            let value = JsValue::from(value());
            let name = JsValue::from("value");
            // Setting the same value again would move the caret.
            if js_sys::Reflect::get(element, &name).is_ok_and(|now| now != value) {
                _ = js_sys::Reflect::set(element, &name, &value);
            }
        }))
    }

    /// With a child.
    pub(crate) fn child(self, child: Self) -> Self {
        self.step(move |element, kept| {
            let Mounted { element: child, kept: mut of_child } = child.build();
            _ = element.append_child(&child);
            kept.append(&mut of_child);
        })
    }

    /// With a text node.
    pub(crate) fn text(self, text: &'static str) -> Self {
        self.step(move |element, _| _ = element.append_child(&document().create_text_node(text)))
    }

    /// With a text node as its only content, which follows signals.
    pub(crate) fn text_with(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.following(Box::new(text), |element, text| element.set_text_content(Some(text)))
    }

    /// With trees as its content, which follow signals. When a signal changes, only what differs is changed in the
    /// page.
    pub(crate) fn content<C: Into<VChild> + 'static>(self, content: impl Fn() -> Vec<C> + Send + 'static) -> Self {
        self.keep_content(Priority::Immediate, Box::new(content))
    }

    /// The same for content of any size, of which each frame adds a part.
    pub(crate) fn progressive_content<C: Into<VChild> + 'static>(
        self,
        content: impl Fn() -> Vec<C> + Send + 'static,
    ) -> Self {
        self.keep_content(Priority::Progressive, Box::new(content))
    }

    /// The closure is boxed, as in [`Self::reactive`].
    fn keep_content<C: Into<VChild> + 'static>(
        self,
        priority: Priority,
        content: Box<dyn Fn() -> Vec<C> + Send>,
    ) -> Self {
        let content = move || content().into_iter().map(Into::into).collect();
        self.step(move |element, kept| kept.push(Box::new(keep_rendered(element.clone(), Box::new(content), priority))))
    }

    /// With one child, which is rebuilt when a signal changes that the closure reads.
    pub(crate) fn child_with(self, child: impl Fn() -> Self + Send + 'static) -> Self {
        self.reactive_child(Box::new(child))
    }

    fn reactive_child(self, child: Box<dyn Fn() -> Self + Send>) -> Self {
        self.step(move |element, kept| {
            let (element, owned) = (element.clone(), Owned::<Mounted>::new());
            let shown = owned.share();
            kept.push(Box::new(owned));
            kept.push(Box::new(render_effect(Box::new(move || {
                let new = child();
                // Taken out first, because leaving the page may fire events.
                let before = shown.take();
                before.into_iter().for_each(|mut before| before.unmount());
                let mounted = untrack(|| new.build());
                _ = element.append_child(&mounted.element);
                *shown.borrow_mut() = Some(mounted);
            }))));
        })
    }

    /// With a handler of an event. Unlike one of Leptos's `on:`, it may be called again while it runs: moving the focus
    /// fires events at once.
    pub(crate) fn on<E>(self, event: E, handler: impl Fn(E::EventType) + Send + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.listener(event.name().into_owned(), Box::new(move |event| handler(event.unchecked_into())))
    }

    fn listener(self, event: String, handler: Box<dyn Fn(Event) + Send>) -> Self {
        self.step(move |element, kept| {
            let listener = Closure::<dyn Fn(Event)>::new(handler);
            _ = element.add_event_listener_with_callback(&event, listener.as_ref().unchecked_ref());
            kept.push(Box::new(listener));
        })
    }
}

/// The element that a handler was attached to.
pub(crate) fn event_target<T: JsCast>(event: &Event) -> T {
    event.current_target().unwrap_throw().unchecked_into()
}

/// An element in the page, with the effects and listeners that keep it up to date.
pub(crate) struct Mounted {
    element: Element,
    kept: Kept,
}

impl Render for LiveElement {
    type State = Mounted;

    fn build(self) -> Mounted {
        let element = document().create_element(self.tag).unwrap_throw();
        let mut kept = Kept::new();
        for step in self.steps {
            step(&element, &mut kept);
        }
        Mounted { element, kept }
    }

    fn rebuild(self, mounted: &mut Mounted) {
        let mut new = self.build();
        mounted.insert_before_this(&mut new);
        mounted.unmount();
        *mounted = new;
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        // Not by its own `remove`, which old libraries have replaced.
        if let Some(parent) = self.element.parent_node() {
            _ = parent.remove_child(&self.element);
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&web_sys::Node>) {
        _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

no_attrs!(LiveElement);

/// Leptos requires this trait, but this crate runs only in browsers: the `ui` crate makes the HTML of pages.
impl RenderHtml for LiveElement {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
