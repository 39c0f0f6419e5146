//! Strings of `name=value` parts with `&` between them. Values are split before they are decoded, so that no character
//! of a value is taken for a separator.

use super::percent::encode;

/// The result of reading a string: what was understood, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed<T> {
    /// What could be read; the rest of the state is the default.
    pub state: T,
    /// Whether any part has a name of ours, even if its value is invalid.
    pub is_ours: bool,
    /// The parts that have no meaning here, as they are written.
    pub unknown: Vec<String>,
}

impl<T: Default> Parsed<T> {
    /// Reads a string part by part. `read` gets a name and a value, still encoded, and returns how it understood them.
    pub(super) fn read(text: &str, read: impl Fn(&mut T, &str, &str) -> Part) -> Self {
        let mut parsed = Self { state: T::default(), is_ours: false, unknown: Vec::new() };
        for part in text.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let outcome = read(&mut parsed.state, name, value);
            parsed.is_ours |= outcome != Part::Foreign;
            // A part without `=` may be a fragment of the host page, such as `#contact`.
            if outcome == Part::Invalid || outcome == Part::Foreign && part.contains('=') {
                parsed.unknown.push(part.to_owned());
            }
        }
        parsed
    }
}

/// How a part was understood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Its value is in the state.
    Read,
    /// Its name is ours, but its value, or part of it, is invalid.
    Invalid,
    /// Its name is not ours.
    Foreign,
}

impl Part {
    /// [`Part::Read`] if the complete value was understood.
    pub(super) fn of(understood: bool) -> Self {
        if understood { Self::Read } else { Self::Invalid }
    }
}

/// Writes parts.
#[derive(Default)]
pub(super) struct PartWriter(String);

impl PartWriter {
    /// Adds a part whose value is encoded already, or needs no encoding.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        let separator = if self.0.is_empty() { "" } else { "&" };
        self.0.extend([separator, name, "=", value]);
    }

    /// Adds a part where there is a value.
    pub(super) fn text(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.raw(name, &encode(value));
        }
    }

    /// Adds a part that lists several values.
    pub(super) fn list<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        let values: Vec<String> = values.map(encode).collect();
        self.raw(name, &values.join(","));
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}
