//! Leaves out of the script of wasm-bindgen what nothing calls. Every statement of it begins at the start of a line and
//! declares at most one name that counts; whatever has another form stays.

use std::collections::{BTreeMap, BTreeSet};

/// What of a script is reached from the names in `roots`.
///
/// What declares nothing stays with everything that it names: `if (Symbol.dispose) Corpus.prototype…`.
pub(crate) fn shake(script: &str, roots: &[&str]) -> String {
    let statements = statements(script);
    let declarations: BTreeMap<&str, &str> =
        statements.iter().filter_map(|statement| Some((declared(statement)?, *statement))).collect();
    let mut reached = BTreeSet::new();
    let mut waiting = roots.to_vec();
    while let Some(name) = waiting.pop() {
        if let Some(declaration) = declarations.get(name)
            && reached.insert(name)
        {
            waiting.extend(identifiers(declaration));
        }
    }
    let mut kept = String::new();
    for statement in statements {
        let is_reached = |name: &str| reached.contains(name) || !declarations.contains_key(name);
        if let Some(list) = statement.strip_prefix("export {").and_then(|list| list.trim_end().strip_suffix("};")) {
            let exported: Vec<_> =
                list.split(',').map(str::trim).filter(|item| identifiers(item).all(is_reached)).collect();
            kept += &format!("export {{ {} }};\n", exported.join(", "));
        } else if declared(statement).map_or_else(|| identifiers(statement).all(is_reached), is_reached) {
            kept += statement;
        }
    }
    kept
}

/// The statements of a script, each with what follows it in lines that are indented, blank or begin with a bracket.
fn statements(script: &str) -> Vec<&str> {
    let mut statements = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in script.split_inclusive('\n') {
        if at > start && line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
            statements.push(&script[start..at]);
            start = at;
        }
        at += line.len();
    }
    statements.push(&script[start..]);
    statements
}

/// The name of the function, class or constant that a statement declares.
fn declared(statement: &str) -> Option<&str> {
    let declaration = statement.strip_prefix("export ").unwrap_or(statement);
    ["async function ", "function ", "class ", "const "]
        .iter()
        .find_map(|keyword| declaration.strip_prefix(keyword))
        .and_then(|rest| identifiers(rest).next())
}

/// All that could be a name in a script, also in its texts and comments.
pub(crate) fn identifiers(script: &str) -> impl Iterator<Item = &str> {
    script.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::shake;

    #[test]
    fn what_nothing_reaches_is_left_out() {
        let kept = "export class Corpus {\n    free() { release(this); }\n}\n\
                    if (Symbol.dispose) Corpus.prototype[Symbol.dispose] = Corpus.prototype.free;\n\
                    export function load(bytes) {\n    return new Corpus(bytes, wasm);\n}\n\
                    const release = (typeof F === 'undefined')\n    ? null\n    : new F();\n\
                    let wasm;\n\
                    export { load as default };\n";
        let unused = "export class Sink {\n    free() { unused(this); }\n}\n\
                      if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;\n\
                      function unused(sink) {\n    return load(sink);\n}\n";
        assert_eq!(shake(&format!("{unused}{}", kept.replace("{ load as", "{ unused, load as")), &["load"]), kept);
    }
}
