//! Draws trees of elements into the page, and keeps them up to date.
//!
//! The content of an element comes from a closure; when a signal that it has read changes, Leptos runs it again, what it
//! gives is compared with what stands there, child by child in their order, and the difference is written down as steps
//! that `www/element/draw.js` carries out in one call. Rows cannot get out of order, as a keyed `<For>` lets them
//! (docs/decisions.md).

use std::cell::RefCell;
use std::rc::Rc;

use ui::{Node, Parts};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::reactive::*;
use crate::steps;

#[wasm_bindgen(module = "/www/element/draw.js")]
extern "C" {
    #[wasm_bindgen(js_name = draw)]
    fn carry_out(target: &Element, words: &str, steps: &[u32]);
}

/// The steps of a drawing; `www/element/draw.js` has the same numbers.
#[derive(Clone, Copy)]
enum Step {
    Text,
    Open,
    Close,
    Attribute,
    Property,
    Child,
    Back,
    Replace,
    Insert,
    Move,
    Remove,
    Cut,
    Drop,
    Name,
}

/// So many steps of what is drawn in steps are carried out at once when something changes, or a few more: three rows of
/// our articles, twenty short ones. That is what is seen.
const AT_ONCE: usize = 3000;

/// What is moved is laid out anew, as if it had been made in so many steps.
const MOVED: usize = 300;

/// Each frame draws at least this part of what stands there already.
const SHARE: usize = 8;

/// What stands in the page, to compare with what is to stand there.
#[derive(Default)]
struct Drawn {
    tag: &'static str,
    /// The words of a text; the key of an element.
    text: String,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Drawn>,
    /// What it shows beside what its key names, if it was filled when it was drawn: while it shows the same, it is left
    /// alone.
    shows: Option<String>,
}

/// Makes the content of an element.
pub(crate) type Content = Box<dyn Fn() -> Vec<Node>>;

/// A drawing being written down.
#[derive(Default)]
struct Drawing {
    words: String,
    steps: Vec<u32>,
}

thread_local! {
    /// The names that `www/element/draw.js` has been given, in order.
    static NAMES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

impl Drawing {
    fn step(&mut self, step: Step) {
        self.steps.push(step as u32);
    }

    fn with(&mut self, step: Step, operand: usize) {
        self.step(step);
        self.steps.push(operand as u32);
    }

    fn words(&mut self, words: &str) {
        self.words.push_str(words);
        let units = if words.is_ascii() { words.len() } else { words.encode_utf16().count() };
        self.steps.push(units as u32);
    }

    /// The number of a name, which is given with its first use.
    fn name(&mut self, name: &'static str) -> usize {
        let known = NAMES.with_borrow(|names| names.iter().position(|known| *known == name));
        known.unwrap_or_else(|| {
            self.step(Step::Name);
            self.words(name);
            NAMES.with_borrow_mut(|names| {
                names.push(name);
                names.len() - 1
            })
        })
    }

    /// Writes down a new node.
    fn make(&mut self, node: Node) -> Drawn {
        let Parts { tag, text, attributes, children, shows, .. } = node.into_whole();
        if tag.is_empty() {
            self.step(Step::Text);
            self.words(&text);
            return Drawn { text, ..Drawn::default() };
        }
        let name = self.name(tag);
        self.with(Step::Open, name);
        let children: Vec<Drawn> = children.into_iter().map(|child| self.make(child)).collect();
        // After the children: a list takes its value from its options.
        for (name, value) in &attributes {
            self.set(name, value);
        }
        self.step(Step::Close);
        Drawn { tag, text, attributes, children, shows }
    }

    fn set(&mut self, name: &'static str, value: &str) {
        let (step, name) = match name.strip_prefix('.') {
            Some(property) => (Step::Property, property),
            None => (Step::Attribute, name),
        };
        let name = self.name(name);
        self.with(step, name);
        self.words(value);
    }

    /// Writes down how an element becomes what it is to be. After `most` steps no more children are made or moved:
    /// those that are left are given back, the next one last, and what was drawn in their place is taken away.
    fn change(
        &mut self,
        drawn: &mut Drawn,
        attributes: Vec<(&'static str, String)>,
        mut children: Vec<Node>,
        most: usize,
    ) -> Vec<Node> {
        let mut at = 0;
        let mut moved = 0;
        children.reverse();
        while let Some(child) = children.pop() {
            let is = |before: &Drawn| child.is_like(before.tag, &before.text);
            let places = if child.is_keyed() { usize::MAX } else { 1 };
            let there = drawn.children.iter().skip(at).take(places).position(is);
            let there = there.map(|further| self.forget_gone(drawn, at, further, &children));
            let stays = |further: usize| further == 0 && drawn.children[at].shows.as_deref() == child.shows();
            if self.steps.len() + moved * MOVED >= most && !there.is_some_and(stays) {
                children.push(child);
                break;
            }
            match there {
                Some(further) if further > 0 => {
                    self.with(Step::Move, at);
                    self.steps.push((at + further) as u32);
                    drawn.children[at..=at + further].rotate_right(1);
                    moved += 1;
                }
                None if drawn.children.get(at).is_some_and(|now| is_to_come(now, &children)) => {
                    self.with(Step::Insert, at);
                    drawn.children.insert(at, Drawn::default());
                }
                _ => {}
            }
            if let Some(before) = drawn.children.get_mut(at) {
                self.update(before, at, child);
            } else {
                let made = self.make(child);
                drawn.children.push(made);
            }
            at += 1;
        }
        if drawn.children.len() > at {
            self.with(Step::Cut, at);
            drawn.children.truncate(at);
        }
        self.change_attributes(drawn, attributes);
        children
    }

    /// Takes away what stands before the child that comes next and is not to come. How much further that child still
    /// is.
    fn forget_gone(&mut self, drawn: &mut Drawn, at: usize, further: usize, children: &[Node]) -> usize {
        let before = &drawn.children[at..at + further];
        let gone = before.iter().take_while(|now| !is_to_come(now, children)).count();
        if gone > 0 {
            self.with(Step::Remove, at);
            self.steps.push(gone as u32);
            drawn.children.drain(at..at + gone);
        }
        further - gone
    }

    fn change_attributes(&mut self, drawn: &mut Drawn, attributes: Vec<(&'static str, String)>) {
        for (name, _) in &drawn.attributes {
            // What is open stays open under a reader's hands.
            if *name != "open" && !attributes.iter().any(|(kept, _)| kept == name) {
                let name = self.name(name);
                self.with(Step::Drop, name);
            }
        }
        for (name, value) in &attributes {
            // A reader changes properties, and opens details: what we do not change about an attribute stays as it is.
            if name.starts_with('.') || !drawn.attributes.iter().any(|(kept, was)| kept == name && was == value) {
                self.set(name, value);
            }
        }
        drawn.attributes = attributes;
    }

    fn update(&mut self, drawn: &mut Drawn, at: usize, node: Node) {
        if !node.is_like(drawn.tag, &drawn.text) {
            self.with(Step::Replace, at);
            *drawn = self.make(node);
            return;
        }
        let shows_the_same = node.shows().is_some() && drawn.shows.as_deref() == node.shows();
        if drawn.tag.is_empty() || shows_the_same {
            return;
        }
        let Parts { attributes, children, shows, .. } = node.into_whole();
        drawn.shows = shows;
        self.with(Step::Child, at);
        let begun = self.steps.len();
        self.change(drawn, attributes, children, usize::MAX);
        if self.steps.len() == begun {
            // Nothing differs in here.
            self.steps.truncate(begun - 2);
        } else {
            self.step(Step::Back);
        }
    }

    /// Has it drawn.
    fn carry_out(self, target: &Element) {
        if !self.steps.is_empty() {
            carry_out(target, &self.words, &self.steps);
        }
    }
}

/// Whether an element that stands there is one of those that are to come.
fn is_to_come(now: &Drawn, children: &[Node]) -> bool {
    !now.text.is_empty() && children.iter().any(|node| node.is_like(now.tag, &now.text))
}

/// What stands in an element whose content follows signals.
#[derive(Default)]
pub(crate) struct Filled {
    drawn: Drawn,
    /// What is still to come, the next one last.
    rest: Vec<Node>,
}

impl Filled {
    /// Draws so many of those that are still to come, or more. Whether that was all.
    pub(crate) fn go_on(&mut self, element: &Element, count: usize) -> bool {
        // With each frame a browser goes over all that stands there already: a share of that, and the time for all of
        // it grows as their number does, not as its square.
        let count = count.max(self.drawn.children.len() / SHARE);
        let mut drawing = Drawing::default();
        for node in self.rest.drain(self.rest.len().saturating_sub(count)..).rev() {
            let made = drawing.make(node);
            self.drawn.children.push(made);
        }
        drawing.carry_out(element);
        self.rest.is_empty()
    }
}

/// How the new children of an element come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// All at once.
    AtOnce,
    /// A part in each frame, before what is to come later.
    Progressive,
    /// A part in each frame.
    Later,
}

/// Fills an element now, and again whenever a signal that the content reads changes.
pub(crate) fn keep_filled(element: Element, content: Content, pace: Pace) -> RenderEffect<()> {
    let filled = Rc::new(RefCell::new(Filled::default()));
    RenderEffect::new(move |before: Option<()>| {
        let children = content();
        let Filled { drawn, rest } = &mut *filled.borrow_mut();
        let most = match pace {
            Pace::AtOnce => usize::MAX,
            // Of a new table, nothing before there is a frame for it.
            _ if before.is_none() => 0,
            _ => AT_ONCE,
        };
        let mut drawing = Drawing::default();
        *rest = drawing.change(drawn, Vec::new(), children, most);
        if !rest.is_empty() {
            steps::add(&element, &filled, pace);
        }
        drawing.carry_out(&element);
    })
}
