//! Comma-separated values for spreadsheets: one row per dialogue, or one per fact and quote.
//!
//! RFC 4180 with a byte order mark, without which spreadsheets garble diacritics, and with an apostrophe before
//! anything that a spreadsheet would execute as a formula. Ids are the same in every language; labels are in the
//! reader's.

use crate::export::fact_id::fact_ids;
use crate::export::json::{by_name, party_code, side_setting};
use crate::model::article::{Article, ArticleKind};
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::distinct_values::distinct_values;
use crate::model::edtf::Edtf;
use crate::model::fact::{Fact, Value};
use crate::model::field::{FIELDS, Field, FieldKind, FieldSpec};
use crate::model::stage::Stage;
use crate::text::lang::Lang;

const QUOTE_COLUMNS: [&str; 30] = [
    "fact",
    "quote_number",
    "dialogue",
    "coverage",
    "reviewed",
    "partner",
    "held_from",
    "held_to",
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
    "title",
    "author",
    "publisher",
    "published",
    "kind",
    "url",
];

/// The rows of [`quote_rows`] as CSV.
#[must_use]
pub fn csv_quotes<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>, lang: Lang) -> String {
    csv_text(quote_rows(corpus, dialogues, lang))
}

/// The rows of [`dialogue_rows`] as CSV.
#[must_use]
pub fn csv<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>, lang: Lang) -> String {
    csv_text(dialogue_rows(corpus, dialogues, lang))
}

/// A row of headings, then one row for each quote of each fact: what is annotated, not what a cell shows, so a value
/// that several facts state has several rows.
#[must_use]
pub fn quote_rows<'a>(
    corpus: &'a Corpus,
    dialogues: impl IntoIterator<Item = &'a Dialogue>,
    lang: Lang,
) -> Vec<Vec<String>> {
    let mut rows = vec![QUOTE_COLUMNS.map(str::to_owned).to_vec()];
    for dialogue in dialogues {
        let of_dialogue = of_dialogue(corpus, dialogue);
        for (fact, id) in dialogue.facts.iter().zip(fact_ids(corpus, dialogue)) {
            let of_fact = of_fact(corpus, fact, lang);
            for (&evidence, number) in fact.evidence.iter().zip(1..) {
                let mut row = vec![id.clone(), i32::to_string(&number)];
                row.extend(of_dialogue.iter().chain(&of_fact).cloned());
                row.push(corpus.quote(evidence).to_owned());
                row.extend(of_article(corpus.article(evidence.article)));
                rows.push(row);
            }
        }
    }
    rows
}

/// A row of headings, then one row for each dialogue. For each field there is a column of ids and one of labels, which
/// have every value once and in the same order; for the date also its first day and its last.
#[must_use]
pub fn dialogue_rows<'a>(
    corpus: &'a Corpus,
    dialogues: impl IntoIterator<Item = &'a Dialogue>,
    lang: Lang,
) -> Vec<Vec<String>> {
    let is_column = |spec: &&FieldSpec| {
        spec.kind != FieldKind::Derived || spec.field == Field::Partner || spec.field == Field::Source
    };
    let fields = || FIELDS.iter().filter(is_column);
    let mut headings = ["dialogue", "coverage", "reviewed"].map(str::to_owned).to_vec();
    for spec in fields() {
        headings.extend([spec.name.to_owned(), [spec.name, "_label"].concat()]);
        if spec.field == Field::Held {
            headings.extend(["held_from".to_owned(), "held_to".to_owned()]);
        }
    }
    let mut rows = vec![headings];
    for dialogue in dialogues {
        let mut row = about(dialogue).to_vec();
        for spec in fields() {
            let values = distinct_values(corpus, dialogue, spec.field);
            let ids: Vec<String> = values.iter().map(|value| value.id(corpus)).collect();
            let labels: Vec<String> = values.iter().map(|value| value.label_with_remarks(corpus, lang)).collect();
            row.extend([ids.join("; "), labels.join("; ")]);
            if spec.field == Field::Held {
                row.extend(days(dialogue));
            }
        }
        rows.push(row);
    }
    rows
}

fn of_dialogue(corpus: &Corpus, dialogue: &Dialogue) -> Vec<String> {
    let partners: Vec<&str> = corpus.partners(dialogue).map(|party| party_code(corpus, party)).collect();
    let [from, to] = days(dialogue);
    about(dialogue).into_iter().chain([partners.join("; "), from, to]).collect()
}

/// The columns of a dialogue as a whole.
fn about(dialogue: &Dialogue) -> [String; 3] {
    [dialogue.id.clone(), dialogue.coverage().name().to_owned(), dialogue.reviewed.to_string()]
}

/// The first and the last day on which a dialogue may have been held: spreadsheets do not read EDTF.
fn days(dialogue: &Dialogue) -> [String; 2] {
    let days = || dialogue.dates().map(Edtf::days);
    let date = |day: Option<u32>| {
        day.map(|day| format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100)).unwrap_or_default()
    };
    [date(days().map(|range| range.first).min()), date(days().map(|range| range.last).max())]
}

fn of_fact(corpus: &Corpus, fact: &Fact, lang: Lang) -> Vec<String> {
    let value = corpus.value_id(fact.value);
    let label = match fact.value {
        Value::Term(id) => corpus.term(id).label(lang),
        Value::Number(_) | Value::Date(_) => &value,
    };
    let person = fact.person.as_ref();
    let since = fact.since.map(|since| since.to_string());
    let cells = [
        Some(fact.field.name()),
        Some(&value),
        Some(label),
        fact.stage.map(Stage::name),
        fact.by.map(|by| by_name(corpus, by)),
        fact.according_to.map(|party| party_code(corpus, party)),
        side_setting(fact),
        Some(fact.basis.name()),
        fact.note.as_deref().map(|note| corpus.wording(note, lang).unwrap_or(note)),
        person.map(|person| person.role.name()),
        person.and_then(|person| person.rank.as_deref()),
        person.and_then(|person| person.office.as_deref()),
        person.map(|person| party_code(corpus, person.party)),
        since.as_deref(),
    ];
    cells.map(|cell| cell.unwrap_or_default().to_owned()).into()
}

fn of_article(article: &Article) -> [String; 7] {
    let (title, published) = (article.cited_title(), article.published.map(|date| date.to_string()));
    let cells = [
        Some(article.id.as_str()),
        Some(&*title),
        article.author.as_deref(),
        article.publisher.as_deref(),
        published.as_deref(),
        article.kind.map(ArticleKind::name),
        article.url.as_deref(),
    ];
    cells.map(|cell| cell.unwrap_or_default().to_owned())
}

/// Rows of cells as CSV.
#[must_use]
pub fn csv_text(rows: Vec<Vec<String>>) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            push_cell(&mut text, cell);
        }
        text.push_str("\r\n");
    }
    text
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
