//! The wasm that opens annotations that exist, and compiles the JSON of an export for the hosted page: the compiler is
//! more than half of the workbench again, and most readers need neither.

#![allow(unreachable_pub, reason = "what JavaScript sees has to be pub")]

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::{JsError, wasm_bindgen};

    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// Opens files of annotations, each a name and after it a content, with what `Bench.toOpenWith` gives; as bytes for
    /// `Bench.takeUp`.
    #[wasm_bindgen(js_name = openAnnotations)]
    pub fn open_annotations(files: Vec<String>, terms: &str, first_key: u32) -> Vec<u8> {
        let files = files.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
        workbench::open(files.collect(), terms, first_key).to_bytes()
    }

    /// The compiled corpus of the JSON of an export.
    ///
    /// # Errors
    /// The first of its errors.
    #[wasm_bindgen(js_name = compileExport)]
    pub fn compile_export(name: &str, text: &str) -> Result<Vec<u8>, JsError> {
        let first = |errors: Vec<String>| JsError::new(errors.first().map_or("", String::as_str));
        workbench::compiled_export(name, text).map_err(first)
    }
}

fn main() {}
