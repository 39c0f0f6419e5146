//! Life of one table: mounted into a shadow root, driven by the element class, unmounted. And the end of all of them,
//! when the module has panicked.

use std::cell::RefCell;
use std::sync::Arc;

use view::Scene;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use crate::act::{Listener, listen};
use crate::api::{self, Corpus};
use crate::draw::Root;
use crate::paper::{Printing, follow_printing};
use crate::reactive::*;
use crate::state::{Place, State, Table, set};
use crate::{address, events, shell, steps, style};

/// A mounted table. `unmount` takes it away and frees what it holds.
#[wasm_bindgen]
pub struct Mounted {
    state: State,
    // Dropping it unmounts; then its owner lets go of what it read.
    _view: Root,
    _owner: Owner,
    _address: Option<address::Address>,
    _listener: Listener,
    _printing: Printing,
}

thread_local! {
    /// The elements with a table, who must hear of a panic.
    static HOSTS: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
}

/// Draws a table of a corpus into the shadow root of its element.
#[wasm_bindgen]
#[must_use]
pub fn mount(host: HtmlElement, root: ShadowRoot, corpus: &Corpus) -> Mounted {
    listen_for_panics();
    let index = Arc::clone(&corpus.0);
    style::adopt(&root);
    let place = address::start(&host).unwrap_or_else(|| given(&host));
    start();
    let owner = Owner::new();
    let (state, address, view) = owner.with(|| {
        let state = Table::new(index, host.clone(), root.clone(), place, tag_of(&host));
        let address = address::follow(&state);
        events::report(&state);
        let drawn = state.clone();
        let view = Root::draw(&root, Box::new(move |node| shell::shell(&drawn, node)));
        (state, address, view)
    });
    steps::take_over(root);
    HOSTS.with_borrow_mut(|hosts| hosts.push(host));
    let (listener, printing) = (listen(&state), follow_printing(&state));
    Mounted { state, _view: view, _owner: owner, _address: address, _listener: listener, _printing: printing }
}

#[wasm_bindgen]
impl Mounted {
    /// The query text.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn query(&self) -> String {
        self.state.query.get_untracked()
    }

    /// Sets the query text.
    #[wasm_bindgen(setter)]
    pub fn set_query(&self, text: String) {
        // The attribute reflects what is typed and comes back here: that is no finished change.
        if self.query() != text {
            self.state.commit_to(text);
        }
    }

    /// Sets the view, by its name.
    #[wasm_bindgen(setter)]
    pub fn set_view(&self, name: &str) {
        self.change_scene("view", name);
    }

    /// Sets the columns, by their names with commas between them; without a name, all.
    #[wasm_bindgen(setter)]
    pub fn set_columns(&self, names: &str) {
        self.change_scene("columns", names);
    }

    fn change_scene(&self, part: &str, value: &str) {
        // What comes later counts.
        let text = [&self.state.scene.get_untracked(), "&", part, "=", value].concat();
        set(self.state.scene, Scene::parse(&text).print());
    }

    /// Where the table is, as an address has it after `#`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn place(&self) -> String {
        address::print(&self.state.place())
    }

    /// Goes to a place.
    #[wasm_bindgen(setter)]
    pub fn set_place(&self, text: &str) {
        self.state.go(address::parse(text).unwrap_or_default());
    }

    /// Tells the reader why the view could not be saved as a file.
    #[wasm_bindgen(js_name = notSaved)]
    pub fn not_saved(&self, reason: &str) {
        set(self.state.said, [self.state.strings().not_saved, " (", reason, ")"].concat());
    }

    /// Sets the language of the interface; without a tag, the page's.
    #[wasm_bindgen(setter)]
    pub fn set_lang(&self, tag: &str) {
        set(self.state.tag, if tag.is_empty() { tag_of(&self.state.host) } else { tag.to_owned() });
    }

    /// The answer to a query text, as a plain object; the table does not change.
    ///
    /// # Errors
    /// When the browser refuses to make the object.
    pub fn answer(&self, query: String) -> Result<JsValue, JsError> {
        api::answer(&self.state.index, engine::Request { lang: self.state.lang(), ..engine::Request::new(query) })
    }

    /// Everything the corpus holds: `"json"` and `"annotations"` as plain objects, `"csv"`, `"csv-rows"` and
    /// `"markdown"` as texts.
    ///
    /// # Errors
    /// When the format is another.
    pub fn export(&self, format: &str) -> Result<JsValue, JsError> {
        api::export(&self.state.index, format)
    }

    /// Takes the table out of the page.
    pub fn unmount(self) {
        HOSTS.with_borrow_mut(|hosts| hosts.retain(|host| host != &self.state.host));
    }
}

/// The place that the attributes ask for.
fn given(host: &HtmlElement) -> Place {
    let part = |name: &str| host.get_attribute(name).unwrap_or_default();
    if let Some(place) = address::parse(&part("place")) {
        return place;
    }
    let scene = ["view=", &part("view"), "&columns=", &part("columns")].concat();
    Place { query: part("query"), scene: Scene::parse(&scene).print(), open: String::new() }
}

/// The language tag of the element, or of what it stands in; within another component, of the page.
fn tag_of(host: &HtmlElement) -> String {
    let nearest = host.closest("[lang]:not([lang=''])").ok().flatten();
    nearest
        .or_else(|| document().document_element())
        .and_then(|element| element.get_attribute("lang"))
        .unwrap_or_default()
}

/// After a panic the module must not be entered again: every element hears of it, and shows what it has without us.
fn listen_for_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        std::panic::set_hook(Box::new(|_info| {
            #[cfg(debug_assertions)]
            web_sys::console::error_1(&_info.to_string().into());
            steps::stop();
            let hosts = HOSTS.with(|hosts| hosts.try_borrow().map(|hosts| hosts.clone()).unwrap_or_default());
            for host in hosts {
                events::report_panic(&host, "The interactive table has stopped. Reload the page to use it again.");
            }
        }));
    });
}
