//! Joins a few ES modules into one, each in a function scope of its own so that no names collide.
//! It reads the forms that wasm-bindgen and this project write, a statement at the start of a line,
//! and refuses every other import or export: it is no general bundler. Comments and indentation stay
//! behind, a sixth of what a reader would download of the script.

/// Joins `(name, source)` modules into one that exports what the last one exports.
/// A module is imported by the others as `./NAME.js`.
pub(crate) fn join(modules: &[(&str, &str)]) -> Result<String, String> {
    let mut joined = String::new();
    let mut names = Vec::new();
    let mut last_exports = Vec::new();
    for (name, source) in modules {
        let (body, exports) = scope(source, &names).map_err(|e| format!("{name}.js:{e}"))?;
        let returned: Vec<_> = exports.iter().map(|(outer, inner)| property(outer, inner)).collect();
        joined += &format!("const ${name} = (() => {{\n{body}return {{ {} }};\n}})();\n", returned.join(", "));
        names.push(*name);
        last_exports = exports;
    }
    if let (Some(name), false) = (names.last(), last_exports.is_empty()) {
        let exported: Vec<_> = last_exports.into_iter().map(|(outer, _)| outer).collect();
        joined += &format!("export const {{ {} }} = ${name};\n", exported.join(", "));
    }
    Ok(joined)
}

/// `(name outside, name inside)` of each export.
type Exports = Vec<(String, String)>;

/// The body of a module with its imports turned into constants and its exports taken off.
fn scope(source: &str, known: &[&str]) -> Result<(String, Exports), String> {
    let mut body = String::new();
    let mut exports = Exports::new();
    for (number, line) in code_lines(source) {
        let refuse = |what: &str| Err(format!("{number}: {what}: {line}"));
        if line.starts_with("import ") {
            let Some(constant) = import(line, known) else {
                return refuse("only `import name, { a, b as c } from \"./known.js\";` is packed");
            };
            body += &constant;
        } else if let Some(list) = line.strip_prefix("export {") {
            let Some(list) = list.trim_end().strip_suffix("};") else {
                return refuse("an export list must stand on one line");
            };
            exports.extend(renamed(list).map(|(inner, outer)| (outer, inner)));
            continue;
        } else if let Some(declaration) = line.strip_prefix("export ") {
            let Some(name) = declared(declaration) else {
                return refuse("only functions, classes and constants are exported");
            };
            exports.push((name.to_owned(), name.to_owned()));
            body += declaration;
        } else if line.matches('`').count() % 2 == 1 {
            return refuse("a template that goes on in the next line would lose its indentation");
        } else {
            body += line.trim();
        }
        body.push('\n');
    }
    Ok((body, exports))
}

/// The numbered lines that hold code: not those that are blank, or comment and nothing else.
fn code_lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_comment = false;
    (1..).zip(source.lines()).filter(move |(_, line)| {
        let line = line.trim();
        let opens = in_comment || line.starts_with("/*");
        in_comment = opens && !line.contains("*/");
        let code_after = line.rsplit_once("*/").is_some_and(|(_, code)| !code.trim().is_empty());
        !(opens && !code_after || line.is_empty() || line.starts_with("//"))
    })
}

/// `import a, { b as c, d } from "./m.js";` as `const { default: a, b: c, d } = $m;`
fn import(line: &str, known: &[&str]) -> Option<String> {
    let (what, from) = line.strip_prefix("import ")?.trim_end().rsplit_once(" from ")?;
    // wasm-bindgen copies a module that Rust names into a folder of its own.
    let path = from.trim_end_matches(';').trim_matches(['"', '\'']).strip_suffix(".js")?;
    let path = path.strip_prefix("./").or_else(|| path.strip_prefix("../"))?;
    let file = path.rsplit('/').next()?;
    let module = known.contains(&file).then_some(file)?;
    let (default, list) = match what.split_once('{') {
        Some((default, list)) => (default.trim().trim_end_matches(','), list.trim_end().strip_suffix('}')?),
        None => (what.trim(), ""),
    };
    if default.contains(['*', ' ']) {
        return None;
    }
    let mut parts = Vec::new();
    if !default.is_empty() {
        parts.push(format!("default: {default}"));
    }
    parts.extend(renamed(list).map(|(theirs, ours)| property(&theirs, &ours)));
    Some(format!("const {{ {} }} = ${module};", parts.join(", ")))
}

/// `name` or `name: value`.
fn property(name: &str, value: &str) -> String {
    if name == value { name.to_owned() } else { format!("{name}: {value}") }
}

/// The pairs of `a, b as c`: `(a, a)`, `(b, c)`.
fn renamed(list: &str) -> impl Iterator<Item = (String, String)> + '_ {
    list.split(',').map(str::trim).filter(|item| !item.is_empty()).map(|item| {
        let (before, after) = item.split_once(" as ").unwrap_or((item, item));
        (before.trim().to_owned(), after.trim().to_owned())
    })
}

/// The name that `function f(…`, `class C …` or `const x = …` declares.
fn declared(declaration: &str) -> Option<&str> {
    let rest = ["async function ", "function ", "class ", "const "]
        .iter()
        .find_map(|keyword| declaration.strip_prefix(keyword))?;
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$')).unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn modules_become_scopes_that_see_only_what_they_import() {
        let glue = "export class Corpus {\n}\nexport function mount(root) {}\nasync function __wbg_init() {}\nexport { __wbg_init as default };\n";
        let boot = "import init, { mount, Corpus as Rows } from \"./bindings.js\";\nexport const load = () => init(mount, Rows);\n";
        let joined = join(&[("bindings", glue), ("boot", boot)]).unwrap();
        assert_eq!(
            joined,
            "const $bindings = (() => {\n\
             class Corpus {\n}\nfunction mount(root) {}\nasync function __wbg_init() {}\n\
             return { Corpus, mount, default: __wbg_init };\n})();\n\
             const $boot = (() => {\n\
             const { default: init, mount, Corpus: Rows } = $bindings;\n\
             const load = () => init(mount, Rows);\n\
             return { load };\n})();\n\
             export const { load } = $boot;\n"
        );
    }

    #[test]
    fn comments_and_indentation_stay_behind() {
        let source = "/** One.\n * Two. */\nconst a = 1; // beside code\n\n  // alone\n  /* x */\n  f(`${a}`);\n";
        let joined = join(&[("boot", source)]).unwrap();
        assert_eq!(joined, "const $boot = (() => {\nconst a = 1; // beside code\nf(`${a}`);\nreturn {  };\n})();\n");
    }

    #[test]
    fn a_form_it_does_not_know_is_refused_with_its_line() {
        for (source, line) in [
            ("import * as x from \"./bindings.js\";", 1),
            ("import x from \"https://elsewhere.example/x.js\";", 1),
            ("import x from \"./later.js\";", 1),
            ("import x from \"./snippets/a/later.js\";", 1),
            ("import {", 1),
            ("const x = 1;\nexport default x;", 2),
            ("export * from \"./bindings.js\";", 1),
            ("export {", 1),
            ("// a comment\nconst a = `one", 2),
        ] {
            let error = join(&[("bindings", ""), ("boot", source)]).unwrap_err();
            assert!(error.starts_with(&format!("boot.js:{line}: ")), "{source}: {error}");
        }
    }
}
