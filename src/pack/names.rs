//! Names that tell the content: a file under such a name never changes, so it can be kept for ever, and the loader of
//! one version never meets the module of another.

use sha2::{Digest, Sha256};

use crate::NAME;

/// `dialogue-table.0123456789.js` of a content.
pub(crate) fn of(content: &[u8], extension: &str) -> String {
    format!("{NAME}.{}.{extension}", hash(content))
}

/// Ten digits that stand for a content.
pub(crate) fn hash(content: &[u8]) -> String {
    Sha256::digest(content)[..5].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A source with the name of a file put in the place of the one that it was written with, which must be there once.
pub(crate) fn put(source: &str, written: &str, name: &str) -> Result<String, String> {
    match source.matches(written).count() {
        1 => Ok(source.replace(written, name)),
        times => Err(format!("{written} is named {times} times, not once")),
    }
}

#[cfg(test)]
mod tests {
    use super::{of, put};

    #[test]
    fn a_name_tells_the_content() {
        assert_eq!(of(b"", "js"), "dialogue-table.e3b0c44298.js");
        assert_ne!(of(b"a", "wasm"), of(b"b", "wasm"));
    }

    #[test]
    fn a_name_is_put_in_once_or_not_at_all() {
        assert_eq!(put("import(\"./a.js\")", "./a.js", "./b.js"), Ok("import(\"./b.js\")".to_owned()));
        assert!(put("a", "b", "c").is_err());
        assert!(put("b b", "b", "c").is_err());
    }
}
