//! The life of a table: mounted into a shadow root, driven by the element class, unmounted. And the end of all tables
//! when the module has panicked.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use engine::Lang;
use js_sys::Function;
use leptos::prelude::{mount_to, view};
use ui::{Parsed, UrlState, View, ViewState, parse_columns};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use crate::actions::follow_events;
use crate::api::{self, Corpus};
use crate::app::App;
use crate::attributes::lang_of;
use crate::dom::scheduler;
use crate::download::download;
use crate::listener::Listener;
use crate::print::follow_printing;
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};
use crate::{attributes, custom_events, reactive, style, url_sync};

/// The components in the page, and what mounts them anew in another language.
type MountedView = (Owned<Box<dyn Any>>, RenderEffect<()>);

/// A mounted table. `unmount` takes it out of the page and frees what it holds.
#[wasm_bindgen]
pub struct TableHandle {
    state: AppState,
    // Ends first: taking elements out of the page may fire events.
    _listeners: Vec<Listener>,
    view: OnceCell<MountedView>,
    owner: Owner,
}

thread_local! {
    /// The elements with a table, and what each does after a panic.
    static HOSTS: RefCell<Vec<(HtmlElement, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Makes the table of a corpus for the shadow root of its element, with its first answer. [`TableHandle::draw`] draws
/// it. `on_panic` is called if the module stops.
#[wasm_bindgen]
#[must_use]
pub fn mount(host: HtmlElement, root: ShadowRoot, corpus: &Corpus, on_panic: Function) -> TableHandle {
    install_panic_hook();
    start_executor();
    style::adopt(&root);
    let owner = Owner::new();
    let handle = owner.with(|| {
        let Parsed { state: start, unknown, .. } = attributes::initial_state(&host);
        let dataset = Arc::clone(&corpus.0);
        let state = AppState::new(dataset, host.clone(), root.clone(), start, lang_of(&host));
        url_sync::tell_unknown(state, &unknown);
        let mut listeners = Vec::from(follow_events(state));
        listeners.extend(follow_printing(state));
        listeners.extend(url_sync::follow(state));
        attributes::reflect(state);
        custom_events::report(state);
        state.answer.with_untracked(|_| ());
        TableHandle { state, _listeners: listeners, view: OnceCell::new(), owner: owner.clone() }
    });
    HOSTS.with_borrow_mut(|hosts| hosts.push((host, on_panic)));
    handle
}

/// Mounts the components, and mounts them anew in another language: no reader downloads code that changes what
/// otherwise never changes.
fn keep_mounted(state: AppState) -> MountedView {
    let view = Owned::new();
    let shown = view.share();
    let language = render_effect(Box::new(move || {
        state.lang.track();
        drop(shown.take());
        let parent: HtmlElement = state.root().unchecked_into();
        let mounted: Box<dyn Any> = untrack(|| Box::new(mount_to(parent, move || view! { <App state/> })));
        *shown.borrow_mut() = Some(mounted);
    }));
    (view, language)
}

#[wasm_bindgen]
impl TableHandle {
    /// Draws the table: in a task of its own, because the page answers no click before a task ends.
    pub fn draw(&self) {
        self.view.get_or_init(|| self.owner.with(|| keep_mounted(self.state)));
        scheduler::replace_fallback(self.state.root());
    }

    /// The query text.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn query(&self) -> String {
        self.state.query.get_untracked()
    }

    /// Sets the query text.
    #[wasm_bindgen(setter)]
    pub fn set_query(&self, text: String) {
        // The attribute reflects what is typed and calls this again: that is no finished change.
        if self.query() != text {
            self.state.search(text);
        }
    }

    /// The name of the view.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn view(&self) -> String {
        self.state.view.get_untracked().name().to_owned()
    }

    /// Sets the view, by its name.
    #[wasm_bindgen(setter)]
    pub fn set_view(&self, name: &str) {
        let view = View::from_name(name).unwrap_or_default();
        self.state.update_view(|view_state| *view_state = view_state.in_view(view));
    }

    /// The names of the columns with commas between them; empty for the key columns.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn columns(&self) -> String {
        self.state.view_state.with_untracked(ViewState::columns_text)
    }

    /// Sets the columns, by their names with commas between them; without a name, the key columns.
    #[wasm_bindgen(setter)]
    pub fn set_columns(&self, names: &str) {
        self.state.update_view(|view_state| view_state.columns = parse_columns(names).0);
    }

    /// The state of the table, as a URL has it after `#`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn state(&self) -> String {
        untrack(|| self.state.url_state().to_text())
    }

    /// Goes to a state.
    #[wasm_bindgen(setter)]
    pub fn set_state(&self, text: &str) {
        let Parsed { state, unknown, .. } = UrlState::parse(text);
        self.state.navigate(state);
        url_sync::tell_unknown(self.state, &unknown);
    }

    /// Tells the reader why the view could not be saved as a file.
    #[wasm_bindgen(js_name = reportSaveError)]
    pub fn report_save_error(&self, reason: &str) {
        set_if_changed(self.state.notice, [self.state.strings().not_saved, " (", reason, ")"].concat());
    }

    /// Sets the language of the interface; without a tag, the page's.
    #[wasm_bindgen(setter)]
    pub fn set_lang(&self, tag: &str) {
        let lang = if tag.is_empty() { lang_of(&self.state.host()) } else { Lang::from_tag(tag) };
        set_if_changed(self.state.lang, lang);
    }

    /// Takes the articles from the same corpus, once it has arrived completely.
    pub fn join(&self, complete: &Corpus) {
        self.state.join(Arc::clone(&complete.0));
    }

    /// The answer to a request that `Corpus::answer` takes, by default in the table's language; the table does not
    /// change.
    ///
    /// # Errors
    /// When the browser refuses to make the object.
    pub fn answer(&self, request: &JsValue) -> Result<JsValue, JsError> {
        api::answer(&self.state.dataset(), request, self.state.lang.get_untracked())
    }

    /// The complete corpus: `"json"` and `"annotations"` as plain objects, `"csv"`, `"csv-quotes"` and
    /// `"markdown"` as strings, with labels in the table's language.
    ///
    /// # Errors
    /// When the format is another.
    pub fn export(&self, format: &str) -> Result<JsValue, JsError> {
        api::export(&self.state.dataset(), format, self.state.lang.get_untracked())
    }

    /// Downloads the dialogues found, in a format that `export` knows.
    ///
    /// # Errors
    /// When the format is another.
    pub fn download(&self, format: &str) -> Result<(), JsError> {
        download(self.state, api::format_of(format)?);
        Ok(())
    }

    /// Styles the table in the document that its element has been moved to.
    pub fn adopted(&self) {
        style::adopt(&self.state.root());
    }

    /// Takes the table out of the page.
    pub fn unmount(self) {
        let own = self.state.host();
        HOSTS.with_borrow_mut(|hosts| hosts.retain(|(host, _)| *host != own));
    }
}

/// After a panic the module must not be called again: every element is told, and shows its light-DOM content instead.
fn install_panic_hook() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        std::panic::set_hook(Box::new(|_info| {
            #[cfg(debug_assertions)]
            web_sys::console::error_1(&_info.to_string().into());
            scheduler::stop();
            reactive::stop();
            let hosts = HOSTS.with(|hosts| hosts.try_borrow().map(|hosts| hosts.clone()).unwrap_or_default());
            for (_, on_panic) in hosts {
                _ = on_panic.call0(&JsValue::NULL);
            }
        }));
    });
}
