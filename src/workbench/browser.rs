//! The workbench as a JavaScript class. It keeps what each region of the page shows, and hands over what differs.

use engine::Lang;
use ui::VChild;
use ui::vdom::{PatchEncoder, Tree, diff, redraw};
use wasm_bindgen::prelude::*;

use crate::action::Action;
use crate::views::{Region, content};
use crate::workbench::Workbench;

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
}

/// A name of a file and its bytes.
#[wasm_bindgen(getter_with_clone)]
pub struct Archive {
    /// The name.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What the device keeps of an article in work.
#[wasm_bindgen(getter_with_clone)]
pub struct Kept {
    /// What it is kept under.
    pub key: u32,
    /// The article as JSON.
    pub json: String,
}

fn parsed<'de, T: serde::Deserialize<'de>>(json: &'de str) -> Result<T, JsError> {
    serde_json::from_str(json).map_err(|error| JsError::new(&error.to_string()))
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
        Ok(Self { workbench, shown: Default::default(), encoder: PatchEncoder::new() })
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

    /// Drafts the article of a form, given as JSON. Whether there is one.
    ///
    /// # Errors
    /// When it is not that JSON.
    pub fn draft(&mut self, form: &str) -> Result<bool, JsError> {
        Ok(self.workbench.draft(&parsed(form)?))
    }

    /// Opens files, given as JSON: pairs of a name and a content. Whether there are annotations in them.
    ///
    /// # Errors
    /// When it is not that JSON.
    pub fn open(&mut self, files: &str) -> Result<bool, JsError> {
        Ok(self.workbench.open(parsed(files)?))
    }

    /// Makes the value of the open form, given as JSON. Whether it could be made.
    ///
    /// # Errors
    /// When it is not that JSON.
    pub fn submit(&mut self, form: &str) -> Result<bool, JsError> {
        Ok(self.workbench.submit(&parsed(form)?))
    }

    /// Opens the form of a new value, quoted from the words between two positions in the article.
    #[wasm_bindgen(js_name = addQuoted)]
    pub fn add_quoted(&mut self, start: u32, end: u32) {
        self.workbench.add_quoted(start, end);
    }

    /// Takes up again what was kept.
    pub fn restore(&mut self, json: &str) {
        self.workbench.restore(json);
    }

    /// What should be kept of the articles in work.
    pub fn kept(&self) -> Vec<Kept> {
        self.workbench.kept().into_iter().map(|(key, json)| Kept { key, json }).collect()
    }

    /// Whether there are articles in work.
    #[wasm_bindgen(js_name = isUsed)]
    pub fn is_used(&self) -> bool {
        self.workbench.is_used()
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
