//! The widget in a real browser. Run by `wasm-pack test --headless`, in each browser.
#![cfg(target_arch = "wasm32")]

mod around_the_view;
mod defined;
mod element;
mod evidence;
mod scripts;
mod shapes;
mod table;
mod test_table;
mod translated;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
