//! Keeps the content of an element up to date. When a signal changes that the content reads, it is made again and
//! compared with what the page shows (`ui::vdom`), and `www/element/apply-patches.js` applies the difference in one
//! call.

use std::cell::RefCell;
use std::rc::Rc;

use ui::VChild;
use ui::vdom::{Changes, Patch, PatchEncoder, Tree, append, diff, redraw};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::pacing::PACING;
use super::scheduler::{self, Priority, Progressive};
use crate::reactive::*;

#[wasm_bindgen(module = "/www/element/apply-patches.js")]
extern "C" {
    #[wasm_bindgen(js_name = applyPatches)]
    fn apply_patches(target: &Element, new_names: &str, text: &str, ops: &[u32]) -> Vec<js_sys::Array>;
}

thread_local! {
    /// Knows which names the script has been given.
    static ENCODER: RefCell<PatchEncoder> = const { RefCell::new(PatchEncoder::new()) };
}

/// Makes the content of an element.
pub(crate) type Content = Box<dyn Fn() -> Vec<VChild>>;

/// The content of an element in the page.
struct Rendered {
    content: Content,
    children: Vec<Tree>,
    /// What is still to be added, in order.
    rest: std::vec::IntoIter<VChild>,
    /// Whether old children stand among the new ones.
    is_mixed: bool,
    /// About how many patches the last step took.
    budget: usize,
    /// Whether that step is for the next frame, which then has its share.
    has_frame: bool,
}

/// Renders the content of an element now, and again whenever a signal changes that the content reads.
pub(crate) fn keep_rendered(element: Element, content: Content, priority: Priority) -> RenderEffect<()> {
    let rendered = Rendered {
        content,
        children: Vec::new(),
        rest: Vec::new().into_iter(),
        is_mixed: false,
        budget: 0,
        has_frame: false,
    };
    let rendered = Rc::new(RefCell::new(rendered));
    let mut is_new = true;
    render_effect(Box::new(move || {
        let budget = match priority {
            Priority::Immediate => usize::MAX,
            // A new table renders nothing before it has a frame.
            Priority::Progressive if is_new => 0,
            Priority::Progressive => PACING.sync_patches,
        };
        is_new = false;
        let is_complete = rendered.borrow_mut().update(&element, budget);
        if !is_complete {
            rendered.borrow_mut().has_frame = budget > 0;
            let progressive: Rc<RefCell<Rendered>> = Rc::clone(&rendered);
            scheduler::add(&element, &(progressive as Rc<dyn Progressive>));
        }
    }))
}

impl Rendered {
    /// Brings the element up to date as far as the budget goes. Returns whether it is complete.
    fn update(&mut self, element: &Element, budget: usize) -> bool {
        let Changes { patches, rest, is_mixed } = diff(&mut self.children, (self.content)(), budget);
        (self.is_mixed, self.budget) = (is_mixed, budget);
        self.rest = rest.into_iter();
        apply(element, &self.children, &patches);
        self.rest.len() == 0
    }
}

impl Progressive for RefCell<Rendered> {
    fn proceed(&self, element: &Element, count: usize) -> bool {
        let rendered = &mut *self.borrow_mut();
        if std::mem::take(&mut rendered.has_frame) {
            return false;
        }
        if rendered.is_mixed {
            return untrack(|| rendered.update(element, rendered.budget * 2));
        }
        let Rendered { children, rest, .. } = rendered;
        let count = PACING.children_to_add(count, children.len());
        let patches = append(children, rest.take(count).collect());
        apply(element, children, &patches);
        rest.len() == 0
    }
}

/// Applies patches to an element, which then has these children. Where an extension, such as a translator, has changed
/// an element that is to be patched, its children are recreated.
fn apply(element: &Element, children: &[Tree], patches: &[Patch]) {
    if patches.is_empty() {
        return;
    }
    for foreign in call(element, patches) {
        let path = foreign.iter().skip(1).map(|position| position.as_f64().map_or(0, |position| position as usize));
        if let Some(children) = descendant(children, path) {
            call(foreign.get(0).unchecked_ref(), &redraw(children));
        }
    }
}

fn call(element: &Element, patches: &[Patch]) -> Vec<js_sys::Array> {
    let encoded = ENCODER.with_borrow_mut(|encoder| encoder.encode(patches));
    apply_patches(element, &encoded.new_names, &encoded.text, &encoded.ops)
}

/// The children of the element that positions lead to; none where an element on the path has itself been recreated.
fn descendant(children: &[Tree], path: impl Iterator<Item = usize>) -> Option<&[Tree]> {
    path.into_iter().try_fold(children, |children, position| match children.get(position)? {
        Tree::Element(element) => Some(&*element.children),
        Tree::Text(_) => None,
    })
}
