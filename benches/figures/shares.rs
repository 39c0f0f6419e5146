//! What parts of the wasm weigh: what of it would not be downloaded if the functions of a part did nothing, with all that only
//! they reach. Profilers of size call that the retained size.

use std::path::Path;

use walrus::{FunctionKind, LocalFunction, ModuleConfig};

use crate::size::Size;

/// A part and what the names of its functions hold.
type Part = (&'static str, &'static [&'static str]);

/// The parts that are told. What none of them names is shared: the standard library, how to draw, the table, styles and corpus.
/// The compiler writes small functions into those that call them, also across parts.
const PARTS: [Part; 6] = [
    ("the engine", &["engine::"]),
    ("Leptos: signals and what follows them", &["reactive_graph::", "leptos", "any_spawner::"]),
    (
        "matrix, wordings and comparison",
        &["view::matrix", "view::wording", "view::wider", "view::compare", "dialogue_table::views"],
    ),
    ("the timeline", &["view::timeline", "dialogue_table::drag"]),
    (
        "the evidence, the reader and quotes to copy",
        &[
            "view::evidence",
            "view::reader",
            "view::opened",
            "view::cite",
            "dialogue_table::evidence",
            "dialogue_table::copy",
        ],
    ),
    (
        "columns, groups, addresses, paper, exports",
        &[
            "view::columns",
            "view::groups",
            "view::menu",
            "view::scene",
            "view::still",
            "dialogue_table::address",
            "dialogue_table::device",
            "dialogue_table::download",
            "dialogue_table::paper",
            "engine::csv",
            "engine::annotations",
            "engine::markdown",
        ],
    ),
];

/// The bytes under Brotli of each part of the wasm at a path, which still has the names of its functions.
pub(crate) fn measure(path: &Path) -> Vec<(&'static str, usize)> {
    let wasm = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}; run `make build`", path.display()));
    let whole = without(&wasm, &[]);
    PARTS.iter().map(|(part, names)| (*part, whole.saturating_sub(without(&wasm, names)))).collect()
}

/// The bytes under Brotli of a module in which the functions of these names do nothing.
fn without(wasm: &[u8], names: &[&str]) -> usize {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm).expect("what wasm-bindgen wrote");
    let is_named = |name: &str| names.iter().any(|part| name.contains(part));
    for function in module.funcs.iter_mut() {
        let named = function.name.as_deref().is_some_and(is_named);
        if let FunctionKind::Local(local) = &mut function.kind
            && named
        {
            empty(local);
        }
    }
    walrus::passes::gc::run(&mut module);
    Size::of(&module.emit_wasm()).brotli
}

/// Leaves of a function that it is never to be called.
fn empty(function: &mut LocalFunction) {
    let entry = function.entry_block();
    let mut body = function.builder_mut().instr_seq(entry);
    body.instrs_mut().clear();
    body.unreachable();
}
