//! How a message shows what stands in a file: on one line, shortened, and with nothing that a terminal would obey.

use std::fmt::{self, Display};
use std::path::Path;

/// A quoted text, its middle left out where it is long.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

/// So many letters are shown at either end of a long text.
const END: usize = 100;

impl Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head_end = self.0.char_indices().nth(END).map_or(self.0.len(), |(at, _)| at);
        let (head, rest) = self.0.split_at(head_end);
        match rest.char_indices().rev().nth(END) {
            None => write!(f, "“{}{}”", plain(head), plain(rest)),
            Some((tail_start, _)) => write!(f, "“{} […] {}”", plain(head), plain(&rest[tail_start..])),
        }
    }
}

/// The text with what does not print, or would break the line, escaped as TOML does.
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

/// Spaces other than the plain one, joiners, and marks that turn the direction of writing.
fn is_invisible(c: char) -> bool {
    let joiner = matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    joiner || c == '\u{FEFF}' || (c.is_whitespace() && c != ' ')
}

/// A letter with its code point, for letters that look alike.
pub(crate) struct Letter(pub(crate) char);

impl Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut utf8 = [0; 4];
        write!(f, "“{}” U+{:04X}", plain(self.0.encode_utf8(&mut utf8)), u32::from(self.0))
    }
}

/// The nearest name, or else all there are.
pub(crate) struct Hint<'a>(pub(crate) Option<&'a str>, pub(crate) &'a [&'a str]);

impl Display for Hint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(nearest) => write!(f, "did you mean `{nearest}`?"),
            None => write!(f, "write one of {}", self.1.join(", ")),
        }
    }
}

/// How often something occurs, and where.
pub(crate) struct Times<'a>(pub(crate) usize, pub(crate) &'a [usize]);

impl Display for Times<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "occurs {} times, in {}", self.0, InLines(self.1))
    }
}

/// LineNumbers of a text, the first few of them.
pub(crate) struct InLines<'a>(pub(crate) &'a [usize]);

impl Display for InLines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first: Vec<String> = self.0.iter().take(5).map(usize::to_string).collect();
        let more = if self.0.len() > 5 { " …" } else { "" };
        let line = if self.0.len() == 1 { "line" } else { "lines" };
        write!(f, "{line} {}{more} of the text", first.join(", "))
    }
}

/// The path as the caller named the folder, with forward slashes.
pub(crate) fn display_path(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}
