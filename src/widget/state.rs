//! The state of one table: signals for what the reader has chosen, and memos for what follows from it.
//!
//! The query text is the only filter state. Every control edits it, and everything shown follows from it.

use std::sync::Arc;

use engine::{Answer, Dataset, Field, Lang, SearchRequest, Sort, Stage, Suggestion};
use ui::{
    EvidenceKey, EvidenceTarget, Expanded, FilterMenu, OpenMenus, Strings, UrlState, View, ViewContext, ViewState,
    strings,
};
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::reactive::*;

/// This many rows are drawn at first, and added by each "Show more".
const PAGE_ROWS: usize = 200;

/// The panels that a narrow toolbar shows below it on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ToolbarPanel {
    /// The menus of the filters.
    Filters,
    /// The rest: the order, columns and downloads.
    Options,
}

impl ToolbarPanel {
    /// The id of its element.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Filters => "filters",
            Self::Options => "options",
        }
    }
}

/// The corpus, which may get its articles later, and where the table is mounted.
struct Mount {
    dataset: Arc<Dataset>,
    host: HtmlElement,
    root: ShadowRoot,
}

/// The state of one table, copied into every component and handler. Code that outlives the table, such as a timer, asks
/// [`is_mounted`](Self::is_mounted) first: the signals of a removed table panic.
#[derive(Clone, Copy)]
pub(crate) struct AppState {
    mount: StoredValue<Mount>,
    /// The complete query text, conditions and words, as far as it is typed.
    pub(crate) query: RwSignal<String>,
    /// The conditions of the query text that only chips, menus and headings show: readers need not know how they are
    /// written.
    pub(crate) conditions: RwSignal<String>,
    /// The rest of the query text: what the search box shows.
    pub(crate) words: RwSignal<String>,
    /// `conditions` and `words`, as they were before a suggestion was taken: what undoing it leads to.
    pub(crate) halves_before_suggestion: StoredValue<Option<[String; 2]>>,
    /// The query text at the last finished change: what Back returns to.
    pub(crate) committed_query: RwSignal<String>,
    /// At most this many rows are drawn; `None` for all.
    pub(crate) row_limit: RwSignal<Option<usize>>,
    /// The engine's answer to the query text, with as many rows as are drawn.
    pub(crate) answer: Memo<Arc<Answer>>,
    /// The language of the interface.
    pub(crate) lang: RwSignal<Lang>,
    /// The value whose evidence is open.
    pub(crate) open_evidence: RwSignal<Option<EvidenceKey>>,
    /// The same, looked up in the corpus.
    pub(crate) evidence_target: Memo<Option<Arc<EvidenceTarget>>>,
    /// Which view, columns and comparison.
    pub(crate) view_state: RwSignal<ViewState>,
    /// The view alone, which changes less often.
    pub(crate) view: Memo<View>,
    /// What is expanded in the rows of the table.
    pub(crate) expanded: RwSignal<Expanded>,
    /// The position of the caret in the search box, in UTF-16 code units; `None` while the suggestions are closed.
    pub(crate) caret: RwSignal<Option<usize>>,
    /// What is suggested for the text before the caret.
    pub(crate) suggestions: Memo<Arc<Vec<Suggestion>>>,
    /// The suggestion that the arrow keys have come to.
    pub(crate) active_option: RwSignal<Option<usize>>,
    /// Which menus of the filters are open.
    pub(crate) open_menus: RwSignal<OpenMenus>,
    /// Which panel of a narrow toolbar is open.
    pub(crate) panel: RwSignal<Option<ToolbarPanel>>,
    /// The control that the reader has opened the evidence with.
    pub(crate) opener: StoredValue<Option<HtmlElement>>,
    /// The control of the open value, which is marked as expanded.
    pub(crate) open_control: StoredValue<Option<HtmlElement>>,
    /// Where a span of the timeline is being dragged from, in CSS pixels from the left.
    pub(crate) brush_start: RwSignal<Option<f64>>,
    /// Whether the articles of the corpus have arrived.
    pub(crate) has_articles: RwSignal<bool>,
    /// The notice to the reader about something that could not be done.
    pub(crate) notice: RwSignal<String>,
}

impl AppState {
    /// The state of a new table. Its signals belong to the reactive owner that it is called under.
    pub(crate) fn new(dataset: Arc<Dataset>, host: HtmlElement, root: ShadowRoot, start: UrlState, lang: Lang) -> Self {
        let [conditions, words] = dataset.conditions_and_words(&start.query).map(RwSignal::new);
        let committed_query = RwSignal::new(start.query.clone());
        let query = RwSignal::new(start.query);
        let (row_limit, lang) = (RwSignal::new(Some(PAGE_ROWS)), RwSignal::new(lang));
        let view_state = RwSignal::new(start.view_state);
        let open_evidence = RwSignal::new(start.open_evidence);
        let caret = RwSignal::new(None);
        let has_articles = RwSignal::new(dataset.has_articles());
        let mount = StoredValue::new(Mount { dataset, host, root });
        let corpus = FollowedCorpus { mount, has_articles };
        Self {
            answer: Memo::new(move |_| answer(corpus, query, row_limit, lang)),
            evidence_target: Memo::new(move |_| resolve(corpus, open_evidence, lang)),
            suggestions: Memo::new(move |_| suggest(corpus, query, caret)),
            query,
            conditions,
            words,
            halves_before_suggestion: StoredValue::new(None),
            committed_query,
            row_limit,
            lang,
            open_evidence,
            view_state,
            view: Memo::new(move |_| view_state.with(|state| state.view)),
            expanded: RwSignal::new(Expanded::default()),
            caret,
            active_option: RwSignal::new(None),
            open_menus: RwSignal::new(OpenMenus::default()),
            panel: RwSignal::new(None),
            opener: StoredValue::new(None),
            open_control: StoredValue::new(None),
            brush_start: RwSignal::new(None),
            has_articles,
            notice: RwSignal::new(String::new()),
            mount,
        }
    }

    /// Whether the table is still in the page.
    pub(crate) fn is_mounted(self) -> bool {
        self.mount.try_with_value(|_| ()).is_some()
    }

    /// Whether both are the state of the same table.
    pub(crate) fn is_same_table(self, other: Self) -> bool {
        self.mount == other.mount
    }

    /// The corpus with its index.
    pub(crate) fn dataset(self) -> Arc<Dataset> {
        self.mount.with_value(|mount| Arc::clone(&mount.dataset))
    }

    /// Takes the articles from the same corpus, once it has arrived completely.
    pub(crate) fn join(self, complete: Arc<Dataset>) {
        self.mount.update_value(|mount| mount.dataset = complete);
        self.has_articles.set(true);
    }

    /// The element that the table belongs to.
    pub(crate) fn host(self) -> HtmlElement {
        self.mount.with_value(|mount| mount.host.clone())
    }

    /// The shadow root that it is drawn in.
    pub(crate) fn root(self) -> ShadowRoot {
        self.mount.with_value(|mount| mount.root.clone())
    }

    /// The interface strings in the language of the table.
    pub(crate) fn strings(self) -> &'static Strings {
        strings(self.lang.get_untracked())
    }

    /// What views are made from.
    pub(crate) fn context(self) -> ViewContext {
        ViewContext { dataset: self.dataset(), lang: self.lang.get_untracked() }
    }

    /// The state as a URL has it, with the query as far as it is typed.
    pub(crate) fn url_state(self) -> UrlState {
        UrlState { query: self.query.get(), view_state: self.view_state.get(), open_evidence: self.open_evidence.get() }
    }

    /// The same, untracked, with the query of the last finished change.
    pub(crate) fn committed_url_state(self) -> UrlState {
        UrlState {
            query: self.committed_query.get_untracked(),
            view_state: self.view_state.get_untracked(),
            open_evidence: self.open_evidence.get_untracked(),
        }
    }

    /// Goes to a state, as a URL has it.
    pub(crate) fn navigate(self, to: UrlState) {
        self.search(to.query);
        set_if_changed(self.view_state, to.view_state);
        set_if_changed(self.open_evidence, to.open_evidence);
    }

    /// Changes the view or its options.
    pub(crate) fn update_view(self, change: impl FnOnce(&mut ViewState)) {
        set_if_changed(self.view_state, self.view_state.with_untracked(|state| state.with(change)));
    }

    /// Adds a dialogue to the comparison, or removes it. If it cannot be added, a notice says why.
    pub(crate) fn toggle_compared(self, id: &str) {
        let mut view_state = self.view_state.get_untracked();
        let has_room = view_state.toggle_compared(id);
        set_if_changed(self.notice, if has_room { String::new() } else { self.strings().no_room.to_owned() });
        set_if_changed(self.view_state, view_state);
    }

    /// Changes the query text during an unfinished change, such as typing.
    pub(crate) fn edit_query(self, query: String) {
        if self.query.with_untracked(|now| *now != query) {
            // Before the query, so that the new answer is not drawn with the limit of the old one.
            set_if_changed(self.row_limit, Some(PAGE_ROWS));
        }
        set_if_changed(self.query, query);
    }

    /// Changes what is in the search box, while it is being typed.
    pub(crate) fn edit_words(self, text: String) {
        let query = self.conditions_before(&text) + &text;
        set_if_changed(self.words, text);
        self.edit_query(query);
    }

    /// What of the query text precedes a text in the search box.
    pub(crate) fn conditions_before(self, text: &str) -> String {
        self.dataset().conditions_before(&self.conditions.get_untracked(), text)
    }

    /// Ends a change of the query text.
    pub(crate) fn commit_query(self) {
        set_if_changed(self.committed_query, self.query.get_untracked());
    }

    /// Runs a query: a change that is finished at once, such as a click.
    pub(crate) fn search(self, query: String) {
        let [conditions, words] = self.dataset().conditions_and_words(&query);
        set_if_changed(self.conditions, conditions);
        set_if_changed(self.words, words);
        set_if_changed(self.committed_query, query.clone());
        self.edit_query(query);
    }

    /// Draws more rows.
    pub(crate) fn load_more(self) {
        let drawn = self.answer.with_untracked(|answer| answer.rows.len());
        set_if_changed(self.row_limit, Some(drawn + PAGE_ROWS));
    }

    /// Draws all rows.
    pub(crate) fn load_all(self) {
        set_if_changed(self.row_limit, None);
    }

    /// Opens a panel of a narrow toolbar in place of another, or closes it.
    pub(crate) fn toggle_panel(self, panel: ToolbarPanel) {
        self.panel.update(|open| *open = Some(panel).filter(|_| *open != Some(panel)));
    }

    /// Opens a menu of the filters, or closes it. In the panel other menus stay open.
    pub(crate) fn toggle_menu(self, menu: FilterMenu) {
        let others_stay = self.panel.get_untracked().is_some();
        self.open_menus.update(|open| open.toggle(menu, others_stay));
    }

    /// Looks for words in the labels of a facet's values.
    pub(crate) fn find_in(self, field: Field, words: String) {
        self.open_menus.update(|open| open.sought = Some((field, words)));
    }

    /// Adds a value of a facet to the filters, or removes it.
    pub(crate) fn toggle_value(self, field: Field, value: &str) {
        self.search(self.dataset().toggle_value(&self.query.get_untracked(), field, value));
    }

    /// Sets the stage from which the values of a facet count.
    pub(crate) fn set_min_stage(self, field: Field, stage: Option<Stage>) {
        self.search(self.dataset().set_min_stage(&self.query.get_untracked(), field, stage));
    }

    /// Sorts the rows.
    pub(crate) fn sort(self, sort: Option<Sort>) {
        self.search(self.dataset().with_sort(&self.query.get_untracked(), sort));
    }

    /// The first element of the table that a selector matches.
    pub(crate) fn find(self, selector: &str) -> Option<Element> {
        self.root().query_selector(selector).ok().flatten()
    }
}

/// The corpus for memos, which are computed again once its articles have arrived.
#[derive(Clone, Copy)]
struct FollowedCorpus {
    mount: StoredValue<Mount>,
    has_articles: RwSignal<bool>,
}

impl FollowedCorpus {
    fn dataset(self) -> Arc<Dataset> {
        self.has_articles.track();
        self.mount.with_value(|mount| Arc::clone(&mount.dataset))
    }
}

/// What the query text is answered with.
fn answer(
    corpus: FollowedCorpus,
    query: RwSignal<String>,
    limit: RwSignal<Option<usize>>,
    lang: RwSignal<Lang>,
) -> Arc<Answer> {
    let request = SearchRequest { limit: limit.get(), lang: lang.get(), ..SearchRequest::new(query.get()) };
    Arc::new(corpus.dataset().answer(&request))
}

/// The open value, looked up in the corpus.
fn resolve(
    corpus: FollowedCorpus,
    open: RwSignal<Option<EvidenceKey>>,
    lang: RwSignal<Lang>,
) -> Option<Arc<EvidenceTarget>> {
    let key = open.get()?;
    let context = ViewContext { dataset: corpus.dataset(), lang: lang.get() };
    EvidenceTarget::resolve(&context, &key).map(Arc::new)
}

/// Suggestions for the query text before the caret, whose position is in UTF-16 code units, as the browser has it.
fn suggest(corpus: FollowedCorpus, query: RwSignal<String>, caret: RwSignal<Option<usize>>) -> Arc<Vec<Suggestion>> {
    let caret = caret.get();
    Arc::new(caret.map(|caret| suggestions_at(&corpus.dataset(), &query.get(), caret)).unwrap_or_default())
}

fn suggestions_at(dataset: &Dataset, query: &str, caret: usize) -> Vec<Suggestion> {
    let mut units = 0;
    let at = query.char_indices().find(|(_, c)| {
        let here = units;
        units += c.len_utf16();
        here >= caret
    });
    let mut suggestions = dataset.suggest(query, at.map_or(query.len(), |(at, _)| at));
    // The present query is no suggestion.
    suggestions.retain(|suggestion| suggestion.query.trim() != query.trim());
    suggestions
}

/// Sets a signal if its value changes.
pub(crate) fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}
