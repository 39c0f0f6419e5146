//! How a message shows text from a file: on one line, shortened, and without control characters.

use std::fmt::{self, Display};
use std::path::Path;

/// A text in quotation marks; of a long one the beginning and the end.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

/// How many characters of a long text are shown at either end.
const SHOWN_CHARS: usize = 100;

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start_length = self.0.char_indices().nth(SHOWN_CHARS).map_or(self.0.len(), |(at, _)| at);
        let (start, rest) = self.0.split_at(start_length);
        match rest.char_indices().rev().nth(SHOWN_CHARS) {
            None => write!(f, "“{}{}”", plain(start), plain(rest)),
            Some((tail_start, _)) => write!(f, "“{} […] {}”", plain(start), plain(&rest[tail_start..])),
        }
    }
}

/// The text with line breaks, control characters and invisible characters escaped as in TOML.
pub(crate) fn plain(text: &str) -> String {
    let escaped = |c: char| match c {
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        c if c.is_control() || is_invisible(c) => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// Unusual spaces, joiners, and marks that change the direction of writing.
fn is_invisible(c: char) -> bool {
    let joiner = matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    joiner || c == '\u{FEFF}' || (c.is_whitespace() && c != ' ')
}

/// A character with its code point, for characters that look alike.
pub(crate) struct Code(pub(crate) char);

impl Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut utf8 = [0; 4];
        write!(f, "“{}” U+{:04X}", plain(self.0.encode_utf8(&mut utf8)), u32::from(self.0))
    }
}

/// The nearest name, or else all known names.
pub(crate) struct Hint<'a>(pub(crate) Option<&'a str>, pub(crate) &'a [&'a str]);

impl Display for Hint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(nearest) => write!(f, "did you mean `{nearest}`?"),
            None => write!(f, "use one of {}", self.1.join(", ")),
        }
    }
}

/// How often something occurs, and in which lines.
pub(crate) struct Times<'a>(pub(crate) usize, pub(crate) &'a [usize]);

impl Display for Times<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "occurs {} times, in {}", self.0, InLines(self.1))
    }
}

/// The most line numbers that a message lists.
const MAX_LINES: usize = 5;

/// Line numbers of a text, at most [`MAX_LINES`] of them.
pub(crate) struct InLines<'a>(pub(crate) &'a [usize]);

impl Display for InLines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first: Vec<String> = self.0.iter().take(MAX_LINES).map(usize::to_string).collect();
        let more = if self.0.len() > MAX_LINES { " …" } else { "" };
        let line = if self.0.len() == 1 { "line" } else { "lines" };
        write!(f, "{line} {}{more} of the text", first.join(", "))
    }
}

/// The path as the caller named the folder, with forward slashes.
pub(crate) fn display_path(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}
