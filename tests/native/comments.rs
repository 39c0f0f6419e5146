//! Comments are as short as lines of code; rustfmt leaves them as they are.

use std::fs;
use std::path::Path;

use super::hooks::files;

/// The longest line, in characters, as in `rustfmt.toml`.
const MAX_WIDTH: usize = 120;

#[test]
fn no_comment_is_longer_than_a_line_of_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = ["benches", "build", "src", "tests"].map(|folder| files(&root.join(folder))).concat();
    for path in sources.iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
        let text = fs::read_to_string(path).unwrap();
        // A row of a table cannot be wrapped.
        let is_comment = |line: &str| line.trim_start().starts_with("//") && !line.starts_with("//! |");
        let comments = text.lines().zip(1..).filter(|(line, _)| is_comment(line));
        let long: Vec<_> = comments.filter(|(line, _)| line.chars().count() > MAX_WIDTH).collect();
        assert!(long.is_empty(), "{}: {long:?}", path.display());
    }
}
