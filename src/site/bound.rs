//! What wasm-bindgen wrote, a wasm and the script that binds it, as they are shipped: without what nothing calls, and
//! with short names between them. As written, each of some two hundred names has a hash of sixteen digits, which no
//! compression makes shorter, in both files; and libraries that are linked but never called keep their classes in the
//! script, which keep their code in the wasm.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use walrus::{Module, ModuleConfig};

use crate::shake::{identifiers, shake};
use crate::squeeze::squeeze;

/// How an entry of the object that the wasm imports from begins in the script, and how its last line begins.
const ENTRY: &str = "        __wb";
const ENTRY_END: &str = "        }";

/// Shrinks wasm and script to what is reachable from the names in `called`.
///
/// Every custom section goes too (names of functions, producers, features): more than half of the raw bytes, and by the
/// format's own rule nothing that a module does may depend on them.
pub(crate) fn slim(wasm: &[u8], script: &str, called: &[&str]) -> Result<(Vec<u8>, String), String> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm).map_err(|e| format!("{e:#}"))?;
    let mut script = shake(script, called);
    loop {
        keep_exports(&mut module, &script.split("wasm.").filter_map(|after| identifiers(after).next()).collect());
        let less = shake(&with_imports_of(&module, &script), called);
        if less.len() == script.len() {
            break;
        }
        script = less;
    }
    let mut module = squeeze(&mut config, module)?;
    let names = shorten(&mut module);
    Ok((module.emit_wasm(), renamed(&script, &names)?))
}

/// Takes from a module all exports but those named, all that is reached through nothing else, and the custom sections.
fn keep_exports(module: &mut Module, named: &BTreeSet<&str>) {
    let unnamed: Vec<_> = module.exports.iter().filter(|e| !named.contains(e.name.as_str())).map(|e| e.id()).collect();
    unnamed.into_iter().for_each(|export| module.exports.delete(export));
    let custom: Vec<_> = module.customs.iter().map(|(section, _)| section).collect();
    custom.into_iter().for_each(|section| drop(module.customs.delete(section)));
    walrus::passes::gc::run(module);
}

/// A script without the entries that the module no longer imports.
fn with_imports_of(module: &Module, script: &str) -> String {
    let imported: BTreeSet<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
    let mut left_out = false;
    let keep = |line: &&str| {
        let entry = line.starts_with(ENTRY).then(|| identifiers(line).next()).flatten();
        left_out |= entry.is_some_and(|name| !imported.contains(name));
        let keep = !left_out;
        left_out &= !line.starts_with(ENTRY_END);
        keep
    };
    script.split_inclusive('\n').filter(keep).collect()
}

/// Gives everything that a module imports or exports a name of one or two letters; each old name with its new one.
fn shorten(module: &mut Module) -> BTreeMap<String, String> {
    let imports = module.imports.iter_mut().flat_map(|import| [&mut import.module, &mut import.name]);
    let names = imports.chain(module.exports.iter_mut().map(|export| &mut export.name));
    let mut short = BTreeMap::new();
    for name in names {
        let next = letters(short.len());
        *name = short.entry(std::mem::take(name)).or_insert(next).clone();
    }
    short
}

/// A script in which what is imported and exported has its new name.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> Result<String, String> {
    let mut longest_first: Vec<_> = names.iter().collect();
    longest_first.sort_by_key(|(name, _)| Reverse(name.len()));
    let mut renamed = script.to_owned();
    for (name, short) in longest_first {
        let before = renamed.len();
        for (start, end) in [("\n        ", ": "), ("\"", "\""), ("wasm.", "")] {
            renamed = renamed.replace(&format!("{start}{name}{end}"), &format!("{start}{short}{end}"));
        }
        if renamed.len() == before {
            return Err(format!("{name} is not where wasm-bindgen writes it"));
        }
    }
    Ok(renamed)
}

/// The number-th of `a`, `b`, …, `z`, `A`, …, `Z`, `aa`, `ba`, ….
fn letters(number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = char::from(LETTERS[number % 52]);
    match number / 52 {
        0 => letter.to_string(),
        rest => format!("{letter}{}", letters(rest - 1)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use walrus::{FunctionBuilder, Module};

    use super::{letters, slim};

    const SCRIPT: &str = "\
export class Unused {
    free() {
        wasm.unused_free(this);
    }
}
export function load(bytes) {
    return wasm.load(bytes);
}
function __wbg_get_imports() {
    const import0 = {
        __wbg_used_0123456789abcdef: function() { return handle(function (arg0) {
            arg0.use();
        }, arguments); },
        __wbg_unused_0123456789abcdef: function(arg0) {
            arg0.waste();
        },
    };
    return {
        \"./bg.js\": import0,
    };
}
async function __wbg_init() {
    wasm = await WebAssembly.instantiate(__wbg_get_imports());
}
";

    /// A module of two functions, each with an import that only it calls.
    fn wasm() -> Vec<u8> {
        let mut module = Module::default();
        let of_nothing = module.types.add(&[], &[]);
        for (export, import) in [("load", "used"), ("unused_free", "unused")] {
            let name = format!("__wbg_{import}_0123456789abcdef");
            let (imported, _) = module.add_import_func("./bg.js", &name, of_nothing);
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            function.func_body().call(imported);
            let function = function.finish(vec![], &mut module.funcs);
            module.exports.add(export, function);
        }
        module.emit_wasm()
    }

    fn slimmed(script: &str) -> Result<(Vec<u8>, String), String> {
        slim(&wasm(), script, &["__wbg_init", "load"])
    }

    #[test]
    fn what_is_called_stays_under_a_short_name() {
        let (wasm, script) = slimmed(SCRIPT).unwrap();
        let module = Module::from_buffer(&wasm).unwrap();
        let imports: Vec<_> = module.imports.iter().map(|import| (&*import.module, &*import.name)).collect();
        let exports: Vec<_> = module.exports.iter().map(|export| &*export.name).collect();
        assert_eq!((imports, exports), (vec![("a", "b")], vec!["c"]));
        for said in ["\n        b: function() {", "\"a\": import0", "wasm.c(bytes)", "arg0.use()"] {
            assert!(script.contains(said), "{said}: {script}");
        }
        for gone in ["nused", "waste", "__wbg_used"] {
            assert!(!script.contains(gone), "{gone}: {script}");
        }
        assert_eq!(module.customs.iter().count(), 0);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let elsewhere = SCRIPT.replace("        __wbg_used", "    __wbg_used");
        assert!(slimmed(&elsewhere).unwrap_err().contains("__wbg_used_0123456789abcdef"));
        assert!(slim(b"<!doctype html>", SCRIPT, &["load"]).is_err());
    }

    #[test]
    fn every_number_has_letters_of_its_own() {
        assert_eq!([0, 25, 26, 51, 52, 53, 52 + 52 * 52].map(letters), ["a", "z", "A", "Z", "aa", "ba", "aaa"]);
        let all: BTreeSet<_> = (0..4000).map(letters).collect();
        assert_eq!(all.len(), 4000);
    }
}
