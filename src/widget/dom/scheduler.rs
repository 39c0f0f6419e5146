//! Renders large content in parts, one in each frame, so that clicks and keys are handled in between and no frame takes
//! long. One queue serves all tables of the page, because they share its frames.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use web_sys::{Element, ShadowRoot};

use super::pacing::PACING;
use crate::reactive::request_animation_frame;
use crate::state::AppState;

/// When the content of an element is rendered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Priority {
    /// All at once.
    Immediate,
    /// In parts, one in each frame.
    Progressive,
}

/// Content that is rendered in parts.
pub(crate) trait Progressive {
    /// Changes some children of its element, or adds about this many. Returns whether it is complete.
    fn proceed(&self, element: &Element, count: usize) -> bool;
}

/// Marks an element that is not complete yet.
const BUSY: &str = "aria-busy";

/// An action for when a table is complete.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhenComplete {
    /// The button of the open value is marked as expanded.
    MarkOpener,
    /// The focus moves to the evidence panel.
    FocusPanel,
}

/// An element whose content is rendered in the frames to come.
struct Unfinished {
    element: Element,
    // Not kept for a table that is removed before it is complete.
    content: Weak<dyn Progressive>,
}

/// An action with the table that it waits for.
struct AwaitingTable {
    state: AppState,
    what: WhenComplete,
    run: fn(AppState),
}

struct Scheduler {
    /// The first is next.
    queue: Vec<Unfinished>,
    /// How many children the next frame adds.
    children: usize,
    /// When the last frame was, in milliseconds; `None` before the first.
    last_frame: Option<f64>,
    /// Tables that are hidden until they are complete, while the light-DOM content of their elements is shown.
    beside_fallback: Vec<ShadowRoot>,
    awaiting: Vec<AwaitingTable>,
}

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static SCHEDULER: RefCell<Scheduler> = const {
        RefCell::new(Scheduler {
            queue: Vec::new(),
            children: 1,
            last_frame: None,
            beside_fallback: Vec::new(),
            awaiting: Vec::new(),
        })
    };
}

impl Scheduler {
    fn is_idle(&self) -> bool {
        self.queue.is_empty() && self.beside_fallback.is_empty()
    }

    fn push(&mut self, unfinished: Unfinished) {
        self.queue.retain(|other| other.content.strong_count() > 0);
        self.queue.push(unfinished);
    }

    /// Begins a frame. Returns how many elements have their turn, and how many children each gets.
    fn begin_frame(&mut self) -> (usize, usize) {
        let now = js_sys::Date::now();
        // The first frame has none before it to measure from.
        if let Some(last) = self.last_frame.replace(now) {
            self.children = PACING.next_children(self.children, now - last);
        }
        // In a frame of its own.
        self.beside_fallback.retain(keeps_fallback);
        (PACING.turns(self.queue.len()), self.children)
    }

    fn next(&mut self) -> Option<Unfinished> {
        (!self.queue.is_empty()).then(|| self.queue.remove(0))
    }

    fn is_incomplete(&self, root: &ShadowRoot) -> bool {
        let is_in_it = |unfinished: &Unfinished| unfinished.element.get_root_node().is_same_node(Some(root));
        self.beside_fallback.contains(root) || self.queue.iter().any(is_in_it)
    }
}

/// Renders the rest of an element's content from the next frame on.
pub(crate) fn add(element: &Element, content: &Rc<dyn Progressive>) {
    if element.has_attribute(BUSY) {
        return;
    }
    _ = element.set_attribute(BUSY, "true");
    SCHEDULER.with_borrow_mut(|scheduler| {
        if scheduler.is_idle() {
            (scheduler.children, scheduler.last_frame) = (1, None);
            request_animation_frame(run_frame);
        }
        scheduler.push(Unfinished { element: element.clone(), content: Rc::downgrade(content) });
    });
}

fn run_frame() {
    if STOPPED.get() {
        return;
    }
    let (turns, children) = SCHEDULER.with_borrow_mut(Scheduler::begin_frame);
    for _ in 0..turns {
        let Some(unfinished) = SCHEDULER.with_borrow_mut(Scheduler::next) else { break };
        let content = unfinished.content.upgrade();
        if content.is_none_or(|content| content.proceed(&unfinished.element, children)) {
            _ = unfinished.element.remove_attribute(BUSY);
        } else {
            SCHEDULER.with_borrow_mut(|scheduler| scheduler.queue.push(unfinished));
        }
    }
    let awaiting = SCHEDULER.with_borrow_mut(|scheduler| std::mem::take(&mut scheduler.awaiting));
    for AwaitingTable { state, what, run } in awaiting {
        once_complete(state, what, run);
    }
    if !SCHEDULER.with_borrow(Scheduler::is_idle) {
        request_animation_frame(run_frame);
    }
}

/// Does something once a table is complete. Before that, the button of the open value may be missing, and nothing is
/// visible.
pub(crate) fn once_complete(state: AppState, what: WhenComplete, run: fn(AppState)) {
    // The signals of a table that was unmounted meanwhile are gone.
    if !state.is_mounted() {
        return;
    }
    let is_incomplete = SCHEDULER.with_borrow_mut(|scheduler| {
        let is_incomplete = scheduler.is_incomplete(&state.root());
        let is_same = |other: &AwaitingTable| other.state.is_same_table(state) && other.what == what;
        if is_incomplete && !scheduler.awaiting.iter().any(is_same) {
            scheduler.awaiting.push(AwaitingTable { state, what, run });
        }
        is_incomplete
    });
    if !is_incomplete {
        run(state);
    }
}

/// Removes the fallback of a table, the slot for the light-DOM content of its element, as soon as the table is
/// complete.
pub(crate) fn replace_fallback(root: ShadowRoot) {
    SCHEDULER.with_borrow_mut(|scheduler| {
        scheduler.beside_fallback.push(root);
        scheduler.beside_fallback.retain(keeps_fallback);
    });
}

/// Stops rendering: a frame that was requested does nothing.
pub(crate) fn stop() {
    STOPPED.set(true);
}

/// Removes the fallback if the table is complete. Returns whether the fallback is still there.
fn keeps_fallback(root: &ShadowRoot) -> bool {
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    // A root without a table has been unmounted.
    let Some(slot) = find("slot").filter(|_| find("[part~=base]").is_some()) else { return false };
    let waits = root.host().first_element_child().is_some() && find("[aria-busy]").is_some();
    if !waits {
        // Not by its own `remove`, which old libraries have replaced.
        _ = root.remove_child(&slot);
    }
    waits
}
