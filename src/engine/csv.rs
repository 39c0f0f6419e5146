//! Comma-separated values for spreadsheets: one row per fact and quote, or one per dialogue.
//!
//! RFC 4180 with a byte order mark, without which spreadsheets garble the diacritics, and with an apostrophe before
//! what a spreadsheet would run as a formula.

use crate::json::{by_name, value_and_label};
use crate::{Corpus, Dialogue, Edtf, FIELDS, Fact, FieldKind, Stage};

const COLUMNS: [&str; 14] = [
    "dialogue",
    "coverage",
    "field",
    "value",
    "label",
    "stage",
    "by",
    "basis",
    "note",
    "rank",
    "office",
    "quote",
    "article",
    "published",
];

/// One row for each quote of each fact of the dialogues, after a row of headings.
#[must_use]
pub fn csv_quotes<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> String {
    let mut text = String::from('\u{feff}');
    push_row(&mut text, &COLUMNS);
    for dialogue in dialogues {
        for fact in &dialogue.facts {
            push_fact(&mut text, corpus, dialogue, fact);
        }
    }
    text
}

/// One row for each dialogue, after a row of headings: a column a field, with every value and its stage.
#[must_use]
pub fn csv<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> String {
    let fields = || FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
    let mut text = String::from('\u{feff}');
    let mut heads = vec!["dialogue", "coverage"];
    heads.extend(fields().map(|spec| spec.name));
    push_row(&mut text, &heads);
    for dialogue in dialogues {
        let cells: Vec<String> = fields().map(|spec| values(corpus, dialogue, spec.field).join("; ")).collect();
        let mut row = vec![dialogue.id.as_str(), dialogue.coverage().name()];
        row.extend(cells.iter().map(String::as_str));
        push_row(&mut text, &row);
    }
    text
}

/// The values of a field, each once, with the stage where it has one: `training (agreed)`.
pub(crate) fn values(corpus: &Corpus, dialogue: &Dialogue, field: crate::Field) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for fact in dialogue.facts_of(field) {
        let (_, mut label) = value_and_label(corpus, fact.value);
        if let Some(stage) = fact.stage {
            label.extend([" (", stage.name(), ")"]);
        }
        if !values.contains(&label) {
            values.push(label);
        }
    }
    values
}

fn push_fact(text: &mut String, corpus: &Corpus, dialogue: &Dialogue, fact: &Fact) {
    let (value, label) = value_and_label(corpus, fact.value);
    let person = fact.person.as_ref();
    for &evidence in &fact.evidence {
        let article = corpus.article(evidence.article);
        let published = article.published.map(|date: Edtf| date.to_string()).unwrap_or_default();
        let cells = [
            dialogue.id.as_str(),
            dialogue.coverage().name(),
            fact.field.name(),
            &value,
            &label,
            fact.stage.map_or("", Stage::name),
            fact.by.map_or("", |by| by_name(corpus, by)),
            fact.basis.name(),
            fact.note.as_deref().unwrap_or(""),
            person.and_then(|person| person.rank.as_deref()).unwrap_or(""),
            person.and_then(|person| person.office.as_deref()).unwrap_or(""),
            corpus.quote(evidence),
            &article.id,
            &published,
        ];
        push_row(text, &cells);
    }
}

fn push_row(text: &mut String, cells: &[&str]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            text.push(',');
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    // As OWASP lists them: https://owasp.org/www-community/attacks/CSV_Injection
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if !formula && !cell.contains(['"', ',', '\n', '\r']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if formula {
        text.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            text.push('"');
        }
        text.push(c);
    }
    text.push('"');
}
