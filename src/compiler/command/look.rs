//! How a table looks on what it is printed on: wide as the terminal, in colours if it has them, and plain for a file.

use std::env;
use std::io::{self, IsTerminal};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use engine::Stage;
use terminal_size::terminal_size_of;

/// Where nothing says how wide it is.
const WIDTH: u16 = 120;
/// Below it, words would be cut to letters.
const LEAST_WIDTH: u16 = 60;

const HEAD: Style = Style::new().bold();
const MARK: Style = AnsiColor::Yellow.on_default().bold();
const ASIDE: Style = Style::new().dimmed();

/// What standard output can show.
pub(super) struct Look {
    pub(super) width: u16,
    /// Whether anybody looks at it: what only helps the eye is left out of what other programs read.
    seen: bool,
    colours: bool,
}

impl Look {
    /// `COLUMNS` comes before what the terminal says, and `NO_COLOR` and `CLICOLOR_FORCE` before what it can.
    pub(super) fn of_stdout() -> Self {
        let told = env::var("COLUMNS").ok().and_then(|width| width.parse().ok());
        let width = told.or_else(|| terminal_size_of(io::stdout()).map(|(width, _)| width.0));
        let colours = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
        let seen = colours || io::stdout().is_terminal();
        Self { width: width.map_or(WIDTH, |width| width.max(LEAST_WIDTH)), seen, colours }
    }

    /// The heads of the columns.
    pub(super) fn head(&self, text: &str) -> String {
        self.styled(HEAD, text)
    }

    /// What says where something stands.
    pub(super) fn aside(&self, text: &str) -> String {
        self.styled(ASIDE, text)
    }

    /// A word that was looked for: in colour, or else between brackets.
    pub(super) fn mark(&self, word: &str) -> String {
        if self.colours { self.styled(MARK, word) } else { format!("[{word}]") }
    }

    /// A stage's circle, to go before its value.
    pub(super) fn circle(&self, stage: Option<Stage>) -> String {
        stage.filter(|_| self.seen).map_or_else(String::new, |stage| format!("{} ", stage.glyph()))
    }

    fn styled(&self, style: Style, text: &str) -> String {
        if self.colours { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
