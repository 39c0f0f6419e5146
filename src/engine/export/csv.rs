//! Comma-separated values for spreadsheets: one row per dialogue, or one per fact and quote.
//!
//! RFC 4180 with a byte order mark, without which spreadsheets garble diacritics, and with an apostrophe before anything
//! that a spreadsheet would execute as a formula.

use crate::export::json::{by_name, party_code, side_setting, value_and_label};
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::distinct_values::distinct_values;
use crate::model::edtf::Edtf;
use crate::model::fact::Fact;
use crate::model::field::{FIELDS, FieldKind, FieldSpec};
use crate::model::stage::Stage;

const QUOTE_COLUMNS: [&str; 19] = [
    "dialogue",
    "coverage",
    "field",
    "value",
    "label",
    "stage",
    "by",
    "according_to",
    "setting",
    "basis",
    "note",
    "role",
    "rank",
    "office",
    "party",
    "since",
    "quote",
    "article",
    "published",
];

/// A row of headings, then one row for each quote of each fact: what is annotated, not what a cell shows, so a value that
/// several facts state has several rows.
#[must_use]
pub fn csv_quotes<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> String {
    let mut text = String::from('\u{feff}');
    push_row(&mut text, &QUOTE_COLUMNS);
    for dialogue in dialogues {
        for fact in &dialogue.facts {
            push_fact(&mut text, corpus, dialogue, fact);
        }
    }
    text
}

/// A row of headings, then one row for each dialogue: one column per field, with every value once and its highest stage.
#[must_use]
pub fn csv<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> String {
    let fields = || FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
    let mut text = String::from('\u{feff}');
    let mut headings = vec!["dialogue", "coverage"];
    headings.extend(fields().map(|spec| spec.name));
    push_row(&mut text, &headings);
    for dialogue in dialogues {
        let cell = |spec: &FieldSpec| {
            let values = distinct_values(corpus, dialogue, spec.field);
            values.iter().map(|value| value.label_with_remarks(corpus)).collect::<Vec<_>>().join("; ")
        };
        let cells: Vec<String> = fields().map(cell).collect();
        let mut row = vec![dialogue.id.as_str(), dialogue.coverage().name()];
        row.extend(cells.iter().map(String::as_str));
        push_row(&mut text, &row);
    }
    text
}

fn push_fact(text: &mut String, corpus: &Corpus, dialogue: &Dialogue, fact: &Fact) {
    let (value, label) = value_and_label(corpus, fact.value);
    let person = fact.person.as_ref();
    let since = fact.since.map(|since| since.to_string()).unwrap_or_default();
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
            fact.according_to.map_or("", |party| party_code(corpus, party)),
            side_setting(fact).unwrap_or(""),
            fact.basis.name(),
            fact.note.as_deref().unwrap_or(""),
            person.map_or("", |person| person.role.name()),
            person.and_then(|person| person.rank.as_deref()).unwrap_or(""),
            person.and_then(|person| person.office.as_deref()).unwrap_or(""),
            person.map_or("", |person| party_code(corpus, person.party)),
            &since,
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
    // The characters that OWASP lists: https://owasp.org/www-community/attacks/CSV_Injection
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if !is_formula && !cell.contains(['"', ',', '\n', '\r']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if is_formula {
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
