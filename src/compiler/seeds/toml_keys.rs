//! Reads the tables of a TOML file. Wrong types and unknown keys are reported.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::kind::FILE;
use crate::diagnostics::spelling::nearest_name;

/// A value with the line it is in.
#[derive(Clone, Debug)]
pub(crate) struct Lined<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// A table of a file. Its unknown keys have been reported.
pub(crate) struct Keys<'a> {
    table: &'a DeTable<'a>,
    pub(crate) line: usize,
    of: &'static str,
}

/// Parses a file as far as it is TOML, and reports where it is not.
pub(crate) fn parse<'a>(source: &'a str, report: &mut Report) -> Spanned<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(source);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        report.add(report.line(at), DiagnosticKind::Syntax { message: error.message().to_owned() });
    }
    table
}

impl<'a> Keys<'a> {
    /// The table of the complete file.
    pub(crate) fn file(table: &'a Spanned<DeTable<'a>>, known: &'static [&'static str], report: &mut Report) -> Self {
        Self::checked(table.get_ref(), 1, FILE, known, report)
    }

    fn checked(
        table: &'a DeTable<'a>,
        line: usize,
        of: &'static str,
        known: &'static [&'static str],
        report: &mut Report,
    ) -> Self {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref().to_string();
            let nearest = nearest_name(&name, known.iter().copied());
            report.add(report.line(key.span().start), DiagnosticKind::UnknownKey { key: name, of, nearest, known });
        }
        Self { table, line, of }
    }

    /// Reports a required key that is missing.
    pub(crate) fn require(&self, key: &'static str, report: &mut Report) {
        if !self.has(key) {
            report.add(self.line, DiagnosticKind::MissingKey { key, of: self.of });
        }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether the key has an empty list.
    pub(crate) fn is_empty_list(&self, key: &str) -> bool {
        self.table.get(key).and_then(|value| value.get_ref().as_array()).is_some_and(|list| list.is_empty())
    }

    /// The string of an optional key; one that is only white space is reported.
    pub(crate) fn text(&self, key: &'static str, report: &mut Report) -> Option<Lined<String>> {
        let text = as_text(key, self.table.get(key)?, report)?;
        if text.value.trim().is_empty() {
            report.add(text.line, DiagnosticKind::Blank { key });
            return None;
        }
        Some(text)
    }

    /// The string of an optional key, white space included.
    pub(crate) fn any_text(&self, key: &'static str, report: &mut Report) -> Option<Lined<String>> {
        as_text(key, self.table.get(key)?, report)
    }

    /// Whether an optional key is `true`.
    pub(crate) fn flag(&self, key: &'static str, report: &mut Report) -> bool {
        match self.table.get(key).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((value, _)) => {
                report_type(key, "true or false", value, report);
                false
            }
            None => false,
        }
    }

    /// The list of strings of an optional key.
    pub(crate) fn texts(&self, key: &'static str, report: &mut Report) -> Vec<Lined<String>> {
        let items = self.array(key, "a list of strings, such as [\"…\"]", report);
        items.filter_map(|item| as_text(key, item, report)).collect()
    }

    /// The table of an optional key.
    pub(crate) fn table(
        &self,
        key: &'static str,
        known: &'static [&'static str],
        report: &mut Report,
    ) -> Option<Keys<'a>> {
        as_table(key, self.table.get(key)?, known, report)
    }

    /// The list of tables of an optional key.
    pub(crate) fn tables(
        &self,
        key: &'static str,
        known: &'static [&'static str],
        report: &mut Report,
    ) -> Vec<Keys<'a>> {
        let items = self.array(key, "a list of tables", report);
        items.filter_map(|item| as_table(key, item, known, report)).collect()
    }

    fn array(
        &self,
        key: &'static str,
        expected: &'static str,
        report: &mut Report,
    ) -> std::slice::Iter<'a, Spanned<DeValue<'a>>> {
        match self.table.get(key).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Array(items))) => items.iter(),
            Some((value, _)) => {
                report_type(key, expected, value, report);
                [].iter()
            }
            None => [].iter(),
        }
    }
}

fn as_text(key: &'static str, value: &Spanned<DeValue<'_>>, report: &mut Report) -> Option<Lined<String>> {
    let line = report.line(value.span().start);
    match value.get_ref() {
        DeValue::String(text) => Some(Lined { value: text.to_string(), line }),
        _ => {
            report_type(key, "a string in quotation marks", value, report);
            None
        }
    }
}

fn as_table<'a>(
    key: &'static str,
    value: &'a Spanned<DeValue<'a>>,
    known: &'static [&'static str],
    report: &mut Report,
) -> Option<Keys<'a>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(Keys::checked(table, report.line(value.span().start), key, known, report)),
        _ => {
            report_type(key, "a table in braces, such as { quote = \"…\" }", value, report);
            None
        }
    }
}

fn report_type(key: &'static str, expected: &'static str, value: &Spanned<DeValue<'_>>, report: &mut Report) {
    let found = value.get_ref().type_str();
    report.add(report.line(value.span().start), DiagnosticKind::WrongType { key, expected, found });
}
