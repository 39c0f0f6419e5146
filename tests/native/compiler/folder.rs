//! Folders of seeds that a test writes.

use std::fs;
use std::path::{Path, PathBuf};

/// Writes a folder of its own for the test of that name.
pub(crate) fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if dir.exists() {
        fs::remove_dir_all(&dir).unwrap();
    }
    fs::create_dir_all(&dir).unwrap();
    for (name, content) in files {
        fs::write(dir.join(name), content).unwrap();
    }
    dir
}

/// A small seed that compiles, with two parties and no other value, and its vocabulary.
pub(crate) const TEXT: &str =
    "Log in | Weather in Rome\n\nViet Nam and Italy met in Hanoi. Both sides agreed on training.\n\nRead more\n";

/// Its annotations; facts can be added at the end.
pub(crate) const ANNOTATIONS: &str = r#"
[article]
id = "talks"
lang = "en"
title = { quote = "Viet Nam and Italy met" }
story = { from = "Viet Nam and Italy", to = "on training." }

[[dialogue]]
id = "vn-it"
coverage = "reported"

[[dialogue.fact]]
field = "party"
value = "VN"
quote = "Viet Nam and Italy met"

[[dialogue.fact]]
field = "party"
value = "IT"
quote = "Viet Nam and Italy met"
"#;

/// Its vocabulary, with an area that no fact uses.
pub(crate) const VOCABULARY: &str = r#"
term = [
  { field = "party", id = "VN", labels = { en = "Viet Nam", vi = "Việt Nam" } },
  { field = "party", id = "IT", labels = { en = "Italy", vi = "Ý" } },
  { field = "area", id = "training", labels = { en = "training", vi = "đào tạo" } },
]
"#;
