//! What is drawn step by step: a part in each frame, so that presses and keys are answered between them and no frame
//! takes long. What most of the time goes into is not the drawing but the browser's layout of what is drawn, which only
//! frames tell.

use std::cell::{Cell, RefCell};
use std::ptr::fn_addr_eq;
use std::rc::{Rc, Weak};

use web_sys::{Element, ShadowRoot};

use crate::draw::{Filled, Pace};
use crate::reactive::request_animation_frame;
use crate::state::AppState;

/// A frame that comes within so many milliseconds leaves room for more than was drawn in it. Browsers that save power
/// draw 30 a second.
const SOON: f64 = 36.0;

/// In a frame that took longer than this, in milliseconds, too much was drawn.
const LONG: f64 = 50.0;

/// At most so many children are drawn in a frame.
const MOST: usize = 64;

/// One in so many of the elements that wait has its turn in a frame.
const MANY: usize = 4;

/// Where more than so many wait, of many tables, every second one has: with each frame a browser goes over the whole
/// page.
const CROWD: usize = 32;

/// Says of an element that more of it is to come.
const BUSY: &str = "aria-busy";

/// What waits for a table, and which.
type Waiting = (AppState, fn(AppState));

/// The elements that are being filled; the first is next.
struct Coming {
    queue: Vec<(Element, Weak<RefCell<Filled>>, Pace)>,
    /// So many children come in the next frame.
    pace: usize,
    /// When the last of them were drawn, in milliseconds; 0 before that.
    since: f64,
    /// Tables that stand beside what is between the tags of their elements, until they are whole.
    roots: Vec<ShadowRoot>,
    /// What waits for a table to be whole.
    waiting: Vec<Waiting>,
}

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static COMING: RefCell<Coming> =
        const { RefCell::new(Coming { queue: Vec::new(), pace: 1, since: 0.0, roots: Vec::new(), waiting: Vec::new() }) };
}

/// Has an element filled from now on.
pub(crate) fn add(element: &Element, filled: &Rc<RefCell<Filled>>, pace: Pace) {
    // It may be busy already.
    if element.has_attribute(BUSY) {
        return;
    }
    _ = element.set_attribute(BUSY, "true");
    COMING.with_borrow_mut(|coming| {
        if coming.queue.is_empty() && coming.roots.is_empty() {
            (coming.pace, coming.since) = (1, 0.0);
            request_animation_frame(step);
        }
        // Tables that are taken away before they are whole are not kept.
        coming.queue.retain(|(_, filled, _)| filled.strong_count() > 0);
        let later = coming.queue.iter().position(|&(_, _, other)| pace != Pace::Later && other == Pace::Later);
        let at = later.unwrap_or(coming.queue.len());
        coming.queue.insert(at, (element.clone(), Rc::downgrade(filled), pace));
    });
}

/// Draws what comes in this frame: of one element, or where many tables come at once, of some.
fn step() {
    if STOPPED.get() {
        return;
    }
    let now = js_sys::Date::now();
    let (some, pace) = COMING.with_borrow_mut(|coming| {
        let took = now - coming.since;
        // Of the first frame there is nothing to tell.
        if coming.since > 0.0 {
            if took < SOON {
                coming.pace = (coming.pace * 2).min(MOST);
            } else if took > LONG {
                coming.pace = (coming.pace / 2).max(1);
            }
        }
        coming.since = now;
        // In a frame of its own.
        coming.roots.retain(stands_beside);
        let waiting = coming.queue.len();
        (waiting.div_ceil(if waiting > CROWD { 2 } else { MANY }), coming.pace)
    });
    for _ in 0..some {
        let next = COMING.with_borrow_mut(|coming| (!coming.queue.is_empty()).then(|| coming.queue.remove(0)));
        let Some((element, weak, pace_of)) = next else { break };
        // Otherwise it has been taken away.
        if weak.upgrade().is_none_or(|filled| filled.borrow_mut().go_on(&element, pace)) {
            _ = element.remove_attribute(BUSY);
        } else {
            COMING.with_borrow_mut(|coming| coming.queue.push((element, weak, pace_of)));
        }
    }
    let waiting = COMING.with_borrow_mut(|coming| std::mem::take(&mut coming.waiting));
    waiting.into_iter().for_each(|(state, act)| once_whole(state, act));
    if COMING.with_borrow(|coming| !coming.queue.is_empty() || !coming.roots.is_empty()) {
        request_animation_frame(step);
    }
}

/// Does something as soon as a table is whole: before that there may be no button of the open value, and nothing is
/// seen.
pub(crate) fn once_whole(state: AppState, act: fn(AppState)) {
    // Of a table that has been unmounted meanwhile, the signals are gone.
    if !state.is_mounted() {
        return;
    }
    let root = &state.root();
    let is_coming = COMING.with_borrow_mut(|coming| {
        let ours = |(element, _, _): &(Element, _, _)| element.get_root_node().is_same_node(Some(root));
        let comes = coming.roots.contains(root) || coming.queue.iter().any(ours);
        if comes && !coming.waiting.iter().any(|(other, same)| other.is(state) && fn_addr_eq(*same, act)) {
            coming.waiting.push((state, act));
        }
        comes
    });
    if !is_coming {
        act(state);
    }
}

/// Puts a table in the place of what stands between the tags of its element, as soon as it is whole.
pub(crate) fn take_over(root: ShadowRoot) {
    COMING.with_borrow_mut(|coming| {
        coming.roots.push(root);
        coming.roots.retain(stands_beside);
    });
}

/// Draws no more: a frame that has been asked for does nothing.
pub(crate) fn stop() {
    STOPPED.set(true);
}

/// Whether a table still stands beside what is between the tags, which it takes the place of if it can.
fn stands_beside(root: &ShadowRoot) -> bool {
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    // Otherwise it has been taken away.
    let there = find("slot").filter(|_| find(".shell").is_some());
    let waits = root.host().first_element_child().is_some() && find("[aria-busy]").is_some();
    if !waits {
        // Not by its own `remove`, which old libraries have replaced.
        _ = there.as_ref().map(|slot| root.remove_child(slot));
    }
    waits && there.is_some()
}
