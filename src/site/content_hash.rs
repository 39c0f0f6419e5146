//! File names that carry a hash of the content. A file under such a name never changes, so it can be cached for ever, and
//! the loader of one release never meets the module of another.

use sha2::{Digest, Sha256};

use crate::files::NAME;

/// `dialogue-table.0123456789.js` of a content.
pub(crate) fn file_name(content: &[u8], extension: &str) -> String {
    format!("{NAME}.{}.{extension}", hash(content))
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
        assert_eq!(file_name(b"", "js"), "dialogue-table.e3b0c44298.js");
        assert_ne!(file_name(b"a", "wasm"), file_name(b"b", "wasm"));
    }
}
