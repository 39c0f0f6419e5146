//! What standard output can show: its width and, on a terminal, colours. For a file the table is plain.

use std::env;
use std::io::{self, IsTerminal};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use engine::Stage;
use terminal_size::terminal_size_of;

/// The width in columns where nothing says it.
const DEFAULT_WIDTH: u16 = 120;
/// The least width in columns: in less, words would be broken into letters.
const MIN_WIDTH: u16 = 60;

const HEADING: Style = Style::new().bold();
const HIGHLIGHT: Style = AnsiColor::Yellow.on_default().bold();
const SECONDARY: Style = Style::new().dimmed();

/// What standard output can show.
pub(crate) struct Terminal {
    pub(crate) width: u16,
    /// Whether a person reads it. What only helps the eye is left out for other programs.
    is_interactive: bool,
    colours: bool,
}

impl Terminal {
    /// `COLUMNS` overrides the terminal's width; `NO_COLOR` and `CLICOLOR_FORCE` override its colours.
    pub(crate) fn from_stdout() -> Self {
        let given = env::var("COLUMNS").ok().and_then(|width| width.parse().ok());
        let width = given.or_else(|| terminal_size_of(io::stdout()).map(|(width, _)| width.0));
        let colours = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
        let is_interactive = colours || io::stdout().is_terminal();
        Self { width: width.map_or(DEFAULT_WIDTH, |width| width.max(MIN_WIDTH)), is_interactive, colours }
    }

    /// A column heading.
    pub(crate) fn heading(&self, text: &str) -> String {
        self.styled(HEADING, text)
    }

    /// Text of lesser weight.
    pub(crate) fn secondary(&self, text: &str) -> String {
        self.styled(SECONDARY, text)
    }

    /// A word of the query: in colour, or between brackets.
    pub(crate) fn highlight(&self, word: &str) -> String {
        if self.colours { self.styled(HIGHLIGHT, word) } else { format!("[{word}]") }
    }

    /// The glyph of a stage, to go before its value; empty in a file.
    pub(crate) fn stage_glyph(&self, stage: Option<Stage>) -> String {
        stage.filter(|_| self.is_interactive).map_or_else(String::new, |stage| format!("{} ", stage.glyph()))
    }

    fn styled(&self, style: Style, text: &str) -> String {
        if self.colours { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
