//! The workbench as a JavaScript class. It keeps what each region of the page shows, and hands over what differs.

use std::collections::BTreeMap;

use engine::Lang;
use ui::VChild;
use ui::vdom::{PatchEncoder, Tree, diff, redraw};
use wasm_bindgen::prelude::*;
use workbench::{Action, ArticleForm, FactForm, Opened, Region, Workbench, content};

/// A third of the standard library's allocator in size.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// What the page does for the workbench.
    pub type Page;

    /// Applies patches to a region. Whether they could not be applied, because something else has changed it.
    #[wasm_bindgen(method, js_name = applyPatches)]
    fn apply_patches(this: &Page, region: &str, new_names: &str, text: &str, ops: &[u32]) -> bool;

    /// Empties a region.
    #[wasm_bindgen(method, js_name = empty)]
    fn empty(this: &Page, region: &str);
}

/// The workbench of a page.
#[wasm_bindgen]
pub struct Bench {
    workbench: Workbench,
    shown: [Vec<Tree>; Region::ALL.len()],
    encoder: PatchEncoder,
    /// What the device keeps.
    kept: BTreeMap<u32, Vec<u8>>,
}

/// A name of a file and its bytes.
#[wasm_bindgen(getter_with_clone)]
pub struct Archive {
    /// The name.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What the device should keep from now on.
#[wasm_bindgen(getter_with_clone)]
pub struct Kept {
    /// What it is kept under.
    pub key: u32,
    /// An article in work; nothing in place of one that is not in work any more.
    pub bytes: Option<Vec<u8>>,
}

/// What annotations that exist are opened with.
#[wasm_bindgen(getter_with_clone)]
pub struct ToOpenWith {
    /// The terms of the workbench as TOML.
    pub terms: String,
    /// The first key that is free.
    #[wasm_bindgen(js_name = firstKey)]
    pub first_key: u32,
}

#[wasm_bindgen]
impl Bench {
    /// Begins with a compiled corpus, in the language of a BCP 47 tag.
    ///
    /// # Errors
    /// When the bytes are no corpus.
    #[wasm_bindgen(constructor)]
    pub fn new(corpus: &[u8], lang: &str) -> Result<Bench, JsError> {
        let workbench =
            Workbench::new(corpus, Lang::from_tag(lang)).map_err(|error| JsError::new(&error.to_string()))?;
        Ok(Self { workbench, shown: Default::default(), encoder: PatchEncoder::new(), kept: BTreeMap::new() })
    }

    /// Reads the data of the rules, which otherwise the first draft waits for.
    pub fn prepare(&self) {
        drop(draft::draft(&draft::Input { name: "nothing", text: "Nothing.", ..draft::Input::default() }));
    }

    /// Shows the state in the page.
    pub fn render(&mut self, page: &Page) {
        for (region, shown) in Region::ALL.into_iter().zip(&mut self.shown) {
            let new = content(&self.workbench, region).into_iter().map(VChild::from).collect();
            let changes = diff(shown, new, usize::MAX);
            if changes.patches.is_empty() {
                continue;
            }
            let encoded = self.encoder.encode(&changes.patches);
            if page.apply_patches(region.id(), &encoded.new_names, &encoded.text, &encoded.ops) {
                page.empty(region.id());
                let encoded = self.encoder.encode(&redraw(shown));
                page.apply_patches(region.id(), &encoded.new_names, &encoded.text, &encoded.ops);
            }
        }
    }

    /// Does what the attribute of a control says.
    pub fn act(&mut self, action: &str) {
        Action::parse(action).iter().for_each(|action| self.workbench.act(action));
    }

    /// Drafts the article of a form, given as its fields, each a name and after it a value. Whether there is one.
    pub fn draft(&mut self, fields: Vec<String>) -> bool {
        self.workbench.draft(&ArticleForm::of(pairs(&fields)))
    }

    /// What annotations that exist are opened with.
    #[wasm_bindgen(js_name = toOpenWith)]
    pub fn to_open_with(&self) -> ToOpenWith {
        let (terms, first_key) = self.workbench.to_open_with();
        ToOpenWith { terms, first_key }
    }

    /// Takes up annotations that the other wasm has opened. Whether there are any.
    #[wasm_bindgen(js_name = takeUp)]
    pub fn take_up(&mut self, opened: &[u8]) -> bool {
        self.workbench.take_up(Opened::of_bytes(opened))
    }

    /// Makes the value of the open form, given as its fields, each a name and after it a value. Whether it could be
    /// made.
    pub fn submit(&mut self, fields: Vec<String>) -> bool {
        self.workbench.submit(&FactForm::of(pairs(&fields)))
    }

    /// Opens the form of a new value, quoted from the words between two positions in the article.
    #[wasm_bindgen(js_name = addQuoted)]
    pub fn add_quoted(&mut self, start: u32, end: u32) {
        self.workbench.add_quoted(start, end);
    }

    /// Takes up again what was kept.
    pub fn restore(&mut self, kept: &[u8]) {
        self.workbench.restore(kept);
    }

    /// What has changed of what should be kept since this was called last.
    pub fn changes(&mut self) -> Vec<Kept> {
        // Inserted: `collect` would sort first, which brings 5 KB of wasm.
        let mut now: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
        now.extend(self.workbench.kept());
        let gone = self.kept.keys().filter(|key| !now.contains_key(key)).map(|&key| Kept { key, bytes: None });
        let changed = now.iter().filter(|(key, bytes)| self.kept.get(key) != Some(bytes));
        let changed = changed.map(|(&key, bytes)| Kept { key, bytes: Some(bytes.clone()) });
        let changes = gone.chain(changed).collect();
        self.kept = now;
        changes
    }

    /// Whether there are articles in work.
    #[wasm_bindgen(js_name = isUsed)]
    pub fn is_used(&self) -> bool {
        self.workbench.is_used()
    }

    /// How many questions and values are left to go through.
    #[wasm_bindgen(js_name = openItems)]
    pub fn open_items(&self) -> usize {
        self.workbench.open_items()
    }

    /// The seeds as an archive.
    pub fn archive(&self) -> Option<Archive> {
        self.workbench.archive().map(|(name, bytes)| Archive { name, bytes })
    }

    /// The compiled corpus.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn corpus(&self) -> Result<Vec<u8>, JsError> {
        self.workbench.corpus().map_err(|lines| JsError::new(&lines.join("\n")))
    }
}

/// The pairs of a list of names and values.
fn pairs(list: &[String]) -> impl Iterator<Item = (&str, &str)> {
    list.chunks_exact(2).map(|pair| (pair[0].as_str(), pair[1].as_str()))
}
