//! File names that carry a hash of the content. A file under such a name never changes, so it can be cached for ever,
//! and the loader of one release never meets the module of another.

use sha2::{Digest, Sha256};

/// `dialogue-table.0123456789.js` of a name, a content and an extension.
pub(crate) fn file_name(name: &str, content: &[u8], extension: &str) -> String {
    format!("{name}.{}.{extension}", hash(content))
}

/// The first ten hexadecimal digits of a content's SHA-256.
pub(crate) fn hash(content: &[u8]) -> String {
    Sha256::digest(content)[..5].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_depends_on_the_content() {
        assert_eq!(file_name("dialogue-table", b"", "js"), "dialogue-table.e3b0c44298.js");
        assert_ne!(file_name("a", b"a", "wasm"), file_name("a", b"b", "wasm"));
    }
}
