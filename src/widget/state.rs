//! The state of one table: the query text, what the engine answers to it, and which value is open.
//!
//! The query text is the only filter state. Every control edits it, and everything shown follows from it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use engine::{Answer, Field, Index, Lang, Request, Sort, Stage, Suggestion};
use view::{Opened, Page, Scene, Strings, by_key, strings};
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::device::keep;
use crate::reactive::*;

/// From this width, in CSS pixels, there is room for the facet panel beside the table.
const ROOMY: i32 = 800;

/// So many rows are drawn at first, and with each step.
pub(crate) const STEP: usize = 200;

/// The state of one table, shared by all its parts.
pub(crate) type State = Rc<Table>;

/// What a table knows. All signals are texts: one kind of signal is less code to download.
pub(crate) struct Table {
    /// The corpus with its index.
    pub(crate) index: Arc<Index>,
    /// The element that the table belongs to.
    pub(crate) host: HtmlElement,
    /// The shadow root that it is drawn in.
    pub(crate) root: ShadowRoot,
    /// The query text as it stands in the search box.
    pub(crate) query: RwSignal<String>,
    /// The query text at the last finished change: what Back returns to.
    pub(crate) committed: RwSignal<String>,
    /// How many rows are drawn at most: a large answer grows in steps.
    pub(crate) shown: RwSignal<String>,
    /// The engine's answer to the query text, as many rows of it as are shown.
    pub(crate) answer: Memo<Arc<Answer>>,
    /// The language tag of the interface.
    pub(crate) tag: RwSignal<String>,
    /// The name of the open value's button; empty while none is open.
    pub(crate) open: RwSignal<String>,
    /// Which view, columns and comparison: a [`Scene`].
    pub(crate) scene: RwSignal<String>,
    /// Where the caret stands in the search box while suggestions are shown, in UTF-16 code units; empty otherwise.
    pub(crate) caret: RwSignal<String>,
    /// The number of the suggestion that the arrow keys have come to.
    pub(crate) active: RwSignal<String>,
    /// What has been suggested last, and for what.
    pub(crate) suggested: RefCell<(String, Rc<Vec<Suggestion>>)>,
    /// Whether the facet panel is folded away: `yes`, or empty.
    pub(crate) folded: RwSignal<String>,
    /// Where a span begins that is being dragged, in CSS pixels from the left.
    pub(crate) dragged: Cell<Option<f64>>,
    /// What has just been said to the reader about something that could not be done.
    pub(crate) said: RwSignal<String>,
}

/// Where a table begins: the query, the scene and the open value, as an address or attributes give them.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) query: String,
    pub(crate) scene: String,
    pub(crate) open: String,
}

impl Table {
    /// The state of a new table. To be made under a reactive owner.
    pub(crate) fn new(index: Arc<Index>, host: HtmlElement, root: ShadowRoot, place: Place, tag: String) -> State {
        let asked = Arc::clone(&index);
        let committed = RwSignal::new(place.query.clone());
        let query = RwSignal::new(place.query);
        let (shown, tag) = (RwSignal::new(STEP.to_string()), RwSignal::new(tag));
        let answer = Memo::new(move |_| {
            let limit = shown.with(|shown| shown.parse().ok());
            let lang = tag.with(|tag| Lang::of_tag(tag));
            let request = Request { limit, lang, ..Request::new(query.get()) };
            Arc::new(asked.answer(&request))
        });
        let (open, scene) = (RwSignal::new(place.open), RwSignal::new(place.scene));
        let (caret, active) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let said = RwSignal::new(String::new());
        let folded = RwSignal::new(if is_narrow(&host) { "yes".to_owned() } else { String::new() });
        Rc::new(Self {
            index,
            host,
            root,
            query,
            committed,
            shown,
            answer,
            tag,
            open,
            scene,
            caret,
            active,
            suggested: RefCell::default(),
            folded,
            dragged: Cell::default(),
            said,
        })
    }

    /// The language of the interface now.
    pub(crate) fn lang(&self) -> Lang {
        self.tag.with_untracked(|tag| Lang::of_tag(tag))
    }

    /// The words of the interface now.
    pub(crate) fn strings(&self) -> &'static Strings {
        strings(self.lang())
    }

    /// What views are made from.
    pub(crate) fn page(&self) -> Page {
        Page { index: Arc::clone(&self.index), lang: self.lang() }
    }

    /// The open value, tracked.
    pub(crate) fn opened(&self) -> Option<Opened> {
        by_key(&self.page(), &self.open.get())
    }

    /// The scene, tracked.
    pub(crate) fn scene(&self) -> Scene {
        self.scene.with(|scene| Scene::parse(scene))
    }

    /// The name of the view, which changes only with the view. To be made under a reactive owner.
    pub(crate) fn view(&self) -> Memo<String> {
        let scene = self.scene;
        Memo::new(move |_| scene.with(|scene| Scene::parse(scene).view.name().to_owned()))
    }

    /// Where the table is, not tracked; the query as it was when it was last finished.
    pub(crate) fn place(&self) -> Place {
        Place {
            query: self.committed.get_untracked(),
            scene: self.scene.get_untracked(),
            open: self.open.get_untracked(),
        }
    }

    /// Goes to a place.
    pub(crate) fn go(&self, place: Place) {
        self.commit_to(place.query);
        set(self.scene, place.scene);
        set(self.open, place.open);
    }

    /// Goes to a scene that the reader chose.
    pub(crate) fn choose(&self, scene: String) {
        if self.host.has_attribute("address") {
            self.scene.with_untracked(|before| keep(before, &scene));
        }
        set(self.scene, scene);
    }

    /// Picks a dialogue for comparison, or lets go of it; says why where it cannot be picked.
    pub(crate) fn pick(&self, id: &str) {
        let mut scene = self.scene.with_untracked(|scene| Scene::parse(scene));
        let room = scene.toggle(id);
        set(self.said, if room { String::new() } else { self.strings().no_room.to_owned() });
        set(self.scene, scene.print());
    }

    /// The first element of the table that a selector matches.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }

    /// A change that goes on, such as typing.
    pub(crate) fn edit(&self, text: String) {
        if self.query.with_untracked(|query| *query != text) {
            // Before the query, so that no answer is drawn longer than it is to be.
            set(self.shown, STEP.to_string());
        }
        set(self.query, text);
    }

    /// Draws another step of rows.
    pub(crate) fn show_more(&self) {
        let drawn = self.answer.with_untracked(|answer| answer.rows.len());
        set(self.shown, (drawn + STEP).to_string());
    }

    /// Draws every row: the empty text is no limit.
    pub(crate) fn show_all(&self) {
        set(self.shown, String::new());
    }

    /// Folds the facet panel away, or unfolds it.
    pub(crate) fn fold(&self) {
        let folded = self.folded.with_untracked(String::is_empty);
        self.folded.set(if folded { "yes".to_owned() } else { String::new() });
    }

    /// The end of a change.
    pub(crate) fn commit(&self) {
        set(self.committed, self.query.get_untracked());
    }

    /// A change that is finished at once, such as a press.
    pub(crate) fn commit_to(&self, text: String) {
        self.edit(text);
        self.commit();
    }

    /// Ticks or unticks a value of a facet.
    pub(crate) fn toggle(&self, field: Field, value: &str) {
        self.commit_to(self.index.toggle(&self.query.get_untracked(), field, value));
    }

    /// Sets the stage from which the values of a facet count.
    pub(crate) fn at_stage(&self, field: Field, at: Option<Stage>) {
        self.commit_to(self.index.at_stage(&self.query.get_untracked(), field, at));
    }

    /// Orders the rows.
    pub(crate) fn sort(&self, sort: Option<Sort>) {
        self.commit_to(engine::with_sort(&self.query.get_untracked(), sort));
    }
}

/// Whether there is no room for the facet panel beside the table.
fn is_narrow(host: &HtmlElement) -> bool {
    // An element that is not shown yet has no width; the window's is the best guess then.
    let own = host.client_width();
    let width = if own > 0 { own } else { document().document_element().map_or(0, |page| page.client_width()) };
    width < ROOMY
}

/// Sets a signal, if that changes it.
pub(crate) fn set(signal: RwSignal<String>, text: String) {
    if signal.get_untracked() != text {
        signal.set(text);
    }
}

/// Runs a closure soon, when what is drawn now is there, and whenever a signal that it reads changes, until the reactive
/// owner that it is called under ends. Leptos's `Effect` does the same, but what it keeps knows its thread, and that
/// brings 2 KB of the standard library.
pub(crate) fn react(mut run: impl FnMut() + 'static) {
    let begun = RwSignal::new(String::new());
    let effect = RenderEffect::new(move |_| {
        if begun.with(|begun| !begun.is_empty()) {
            run();
        }
    });
    begun.set("yes".to_owned());
    Owner::on_cleanup(move || drop(effect));
}
