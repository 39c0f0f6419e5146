//! What parts of the wasm weigh: what of it would not be downloaded if the functions of a part did nothing, with all
//! that only they reach. Profilers of size call that the retained size.

use std::path::Path;

use support::size::Size;
use walrus::{Function, FunctionKind, LocalFunction, Module, ModuleConfig};

/// A part and what the names of its functions hold.
type Part = (&'static str, &'static [&'static str]);

/// The parts that are listed. What none of them names is shared: the standard library, rendering, the table, styles and
/// corpus. The compiler writes small functions into those that call them, also across parts.
const PARTS: [Part; 6] = [
    ("the engine", &["engine::"]),
    ("Leptos: signals and what follows them", &["reactive_graph::", "leptos", "any_spawner::"]),
    (
        "matrix, quotes and comparison",
        &["ui::views::matrix", "ui::views::quotes", "ui::hierarchy", "ui::views::compare", "dialogue_table::data_view"],
    ),
    ("the timeline", &["ui::views::timeline_view", "dialogue_table::brush"]),
    (
        "evidence, articles and quotes to copy",
        &[
            "ui::views::evidence_view",
            "ui::views::article_view",
            "ui::evidence_target",
            "ui::citation",
            "dialogue_table::evidence_panel",
            "dialogue_table::clipboard",
        ],
    ),
    (
        "columns, groups, URLs, print, exports",
        &[
            "ui::columns",
            "ui::views::row_groups",
            "ui::controls::menus",
            "ui::state",
            "ui::views::prerendered",
            "dialogue_table::url_sync",
            "dialogue_table::storage",
            "dialogue_table::download",
            "dialogue_table::print",
            "engine::export",
        ],
    ),
];

/// The bytes under Brotli of each part of the wasm at a path, which still has the names of its functions.
pub(crate) fn measure(path: &Path) -> Vec<(&'static str, usize)> {
    let wasm = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}; run `make build`", path.display()));
    let module = module(&wasm);
    for name in PARTS.iter().flat_map(|(_, names)| *names) {
        if !module.funcs.iter().any(|function| is_named(function, &[name])) {
            println!("  (no function is named {name}: all are written into others, or the name is wrong)");
        }
    }
    let whole = without(&wasm, &[]);
    PARTS.iter().map(|(part, names)| (*part, whole.saturating_sub(without(&wasm, names)))).collect()
}

fn module(wasm: &[u8]) -> Module {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config.parse(wasm).expect("what wasm-bindgen wrote")
}

fn is_named(function: &Function, names: &[&str]) -> bool {
    function.name.as_deref().is_some_and(|name| names.iter().any(|part| name.contains(part)))
}

/// The bytes under Brotli of a module in which the functions of these names do nothing.
fn without(wasm: &[u8], names: &[&str]) -> usize {
    let mut module = module(wasm);
    for function in module.funcs.iter_mut() {
        let named = is_named(function, names);
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
