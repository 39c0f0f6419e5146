//! Writes data to standard output and messages to standard error.

use std::io::{self, ErrorKind, Write};

use engine::Lang;
use serde_json::to_string_pretty;
use ui::format_count;

use crate::failure::Failure;

/// Replaces control characters by spaces: a text of a corpus must not control the terminal.
pub(crate) fn without_control_characters(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// A number and its noun: `1 dialogue`, `7 dialogues`.
pub(crate) fn count_of(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", format_count(number, Lang::En), if number == 1 { "" } else { "s" })
}

/// Writes a line to standard error. A closed standard error is no failure.
pub(crate) fn report(line: &str) {
    drop(writeln!(io::stderr(), "{line}"));
}

/// Writes data to standard output. A reader that stops early, such as `head`, is no failure.
pub(crate) fn print(data: &str) -> Result<(), Failure> {
    write(data, io::stdout().lock())
}

/// Writes text with ANSI styles, as the terminal takes them.
pub(crate) fn print_styled(text: &str) -> Result<(), Failure> {
    write(text, anstream::stdout().lock())
}

fn write(data: &str, mut out: impl Write) -> Result<(), Failure> {
    match out.write_all(data.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Because(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a value as JSON to standard output.
pub(crate) fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let json = to_string_pretty(value).map_err(|error| Failure::Because(error.to_string()))?;
    print(&(json + "\n"))
}
