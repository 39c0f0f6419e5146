//! Imports run one way: no file of a crate imports, by whatever way round, a file that imports it, and the layers that
//! `engine`, `draft` and `ui` draw on their first pages hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files of a crate by their module paths, each with the module paths that it names.
type Modules = BTreeMap<String, BTreeSet<String>>;

fn source(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    // Unit tests stand at the end, and import what they test.
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Adds the files of a folder, whose module path is `above` (empty, or ending in `::`).
fn add_files(folder: &Path, above: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            add_files(&path, &format!("{above}{name}::"), files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let module = match name.as_str() {
                "lib" | "main" | "mod" => above.trim_end_matches("::").to_owned(),
                _ => format!("{above}{name}"),
            };
            let text = files.entry(module).or_default();
            text.push_str(&source(&path));
        }
    }
}

/// The paths after each occurrence of `root` (`crate::` or `super::`), with the names in braces each by itself.
fn paths_after(code: &str, root: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices(root) {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$' || c == ':') {
            continue;
        }
        let rest = &code[at + root.len()..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(rest.len());
        let (path, rest) = rest.split_at(end);
        match rest.strip_prefix('{').and_then(|names| names.split_once('}')) {
            Some((names, _)) => paths.extend(names.split(',').map(|name| format!("{path}{}", name.trim()))),
            None => paths.push(path.to_owned()),
        }
    }
    paths
}

/// The module with the longest path that `path` begins with; the root of the crate for any other.
fn module_of<'a>(path: &str, files: &'a BTreeMap<String, String>) -> &'a str {
    let holds = |module: &&String| {
        path.strip_prefix(module.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    files.keys().filter(holds).max_by_key(|module| module.len()).map_or("", String::as_str)
}

fn modules(name: &str) -> Modules {
    let mut files = BTreeMap::new();
    add_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name), "", &mut files);
    let imports_of = |(module, code): (&String, &String)| {
        let parent = module.rsplit_once("::").map_or(String::new(), |(parent, _)| format!("{parent}::"));
        let mut paths = paths_after(code, "crate::");
        paths.extend(paths_after(code, "super::").into_iter().map(|path| parent.clone() + &path));
        // A module that is imported by itself is named by its last part where its own modules are used.
        let whole: Vec<String> = paths.iter().filter(|path| files.contains_key(*path)).cloned().collect();
        for path in whole {
            let last = path.rsplit("::").next().unwrap_or_default();
            paths.extend(paths_after(code, &format!("{last}::")).into_iter().map(|rest| format!("{path}::{rest}")));
        }
        let imports: BTreeSet<String> = paths.iter().map(|path| module_of(path, &files).to_owned()).collect();
        (module.clone(), imports.into_iter().filter(|import| import != module).collect())
    };
    files.iter().map(imports_of).collect()
}

/// The modules from `from` back to it, if it imports itself by way of others.
fn circle(modules: &Modules, from: &str) -> Option<Vec<String>> {
    let mut ways = vec![vec![from.to_owned()]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for import in &modules[way.last()?] {
            let way = [way.as_slice(), std::slice::from_ref(import)].concat();
            if import == from {
                return Some(way);
            }
            if seen.insert(import.clone()) {
                ways.push(way);
            }
        }
    }
    None
}

#[test]
fn no_file_imports_itself_by_way_of_others() {
    for name in ["engine", "compiler", "draft", "cli", "ui", "widget", "site", "workbench"] {
        let modules = modules(name);
        for module in modules.keys() {
            assert_eq!(circle(&modules, module), None, "of the crate {name}");
        }
    }
}

/// The layers that a crate's first page names, from the lowest.
fn layers(first_page: &str) -> Vec<&str> {
    let page = first_page.split("//!").map(str::trim);
    let drawn = page.skip_while(|line| !line.starts_with('`')).take_while(|line| line.starts_with('`'));
    drawn.flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn a_layer_imports_only_those_before_it() {
    let crates = [
        ("engine", include_str!("../../src/engine/lib.rs")),
        ("draft", include_str!("../../src/draft/lib.rs")),
        ("ui", include_str!("../../src/ui/lib.rs")),
    ];
    for (name, first_page) in crates {
        let layers = layers(first_page);
        let rank =
            |module: &str| layers.iter().position(|layer| *layer == module.split("::").next().unwrap_or_default());
        for (module, imports) in modules(name).iter().filter(|(module, _)| !module.is_empty()) {
            assert!(rank(module).is_some(), "{name}: {module} is in no layer of {layers:?}");
            let higher = imports.iter().find(|import| rank(import) > rank(module));
            assert_eq!(higher, None, "{name}: {module} imports a higher layer");
        }
    }
}
