//! The wasm that opens annotations that exist: what compiles them is more than half of the workbench again, and most readers have none.

#![allow(unreachable_pub, reason = "what JavaScript sees has to be pub")]

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// Opens files of annotations, each a name and after it a content, with what `Bench.toOpenWith` gives; as bytes for `Bench.takeUp`.
    #[wasm_bindgen(js_name = openAnnotations)]
    pub fn open_annotations(files: Vec<String>, terms: &str, first_key: u32) -> Vec<u8> {
        let files = files.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
        workbench::open(files.collect(), terms, first_key).to_bytes()
    }
}

fn main() {}
