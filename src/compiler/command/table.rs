//! An answer as a table for the terminal: the usual columns, and those of the fields that the query names.

use std::ops::Range;

use comfy_table::{ContentArrangement, Table, presets};
use engine::{
    Answer, Basis, Condition, Corpus, Dataset, Dialogue, Edtf, Fact, Field, FieldKind, Lang, Passage, Query, Row, Value,
};

use super::harmless;
use super::look::Look;

/// What tells the dialogues apart.
const USUAL: [Field; 7] =
    [Field::Held, Field::Party, Field::Edition, Field::Venue, Field::Format, Field::Chair, Field::Document];

/// What the lines between rows, and the one below the heads, are made of.
const RULE: char = '─';
const DOUBLE_RULE: char = '═';

/// So many passages of a row are shown below the table.
const PASSAGES: usize = 3;

/// The table, and below it the passages that hold the query's words.
pub(super) fn table(dataset: &Dataset, query: &str, answer: &Answer, look: &Look) -> String {
    let corpus = dataset.corpus();
    let fields = fields(query);
    let rows: Vec<(&Row, &Dialogue)> =
        answer.rows.iter().filter_map(|row| Some((row, corpus.dialogues().get(row.dialogue)?))).collect();
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(look.width);
    let heads = fields.iter().map(|field| field.spec().labels[Lang::En as usize]);
    table.set_header(["Dialogue"].into_iter().chain(heads));
    for (row, dialogue) in &rows {
        let cells = fields.iter().map(|&field| cell(corpus, dialogue, field, look));
        table.add_row([name(row, dialogue)].into_iter().chain(cells));
    }
    let found = |row: &Row| dataset.passages(row.dialogue, &answer.matched_terms);
    let passages: String = rows.iter().map(|(row, dialogue)| passages(corpus, &found(row), dialogue, look)).collect();
    let all = super::counted(corpus.dialogues().len(), "dialogue");
    format!("{}\n{passages}{} of {all}\n", headed(&table.trim_fmt(), look), answer.total)
}

/// The table with its heads made to stand out, which end at the double rule.
fn headed(table: &str, look: &Look) -> String {
    let lines = table.lines().scan(true, |in_head, line| {
        *in_head &= !line.starts_with(DOUBLE_RULE);
        Some(if *in_head && !line.starts_with(RULE) { look.head(line) } else { line.to_owned() })
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn fields(query: &str) -> Vec<Field> {
    let mut fields = USUAL.to_vec();
    for clause in Query::parse(query).0.clauses {
        let (Condition::Is { field, .. } | Condition::Has(field)) = clause.condition else { continue };
        if field.spec().kind != FieldKind::Derived && !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

fn name(row: &Row, dialogue: &Dialogue) -> String {
    let certain = if row.certain { "" } else { "\n(possibly: its date is not known so precisely)" };
    format!("{}\n{}{certain}", dialogue.id, dialogue.coverage().name())
}

/// The values of a field, one a line; never a bare blank, which would read as "no".
fn cell(corpus: &Corpus, dialogue: &Dialogue, field: Field, look: &Look) -> String {
    let mut values: Vec<String> = Vec::new();
    for value in dialogue.facts_of(field).map(|fact| value(corpus, fact, look)) {
        // What either side said is one line.
        if !values.contains(&value) {
            values.push(value);
        }
    }
    match values.len() {
        0 => "not stated".to_owned(),
        2.. if field.spec().single => format!("sources differ:\n{}", values.join("\n")),
        _ => values.join("\n"),
    }
}

fn value(corpus: &Corpus, fact: &Fact, look: &Look) -> String {
    let circle = look.circle(fact.stage);
    let label = match fact.value {
        Value::Term(id) => harmless(corpus.term(id).label(Lang::En)),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => Edtf::to_string(&date),
    };
    let stage = fact.stage.map(|stage| stage.labels()[Lang::En as usize]);
    let inferred = (fact.basis == Basis::Inferred).then_some("inferred");
    let remarks: Vec<&str> = stage.into_iter().chain(inferred).collect();
    if remarks.is_empty() { label } else { format!("{circle}{label} ({})", remarks.join(", ")) }
}

fn passages(corpus: &Corpus, found: &[Passage], dialogue: &Dialogue, look: &Look) -> String {
    let mut text = String::new();
    for passage in found.iter().take(PASSAGES) {
        let article = &corpus.article(passage.article).id;
        let place = look.aside(&format!("{} in {article}:", dialogue.id));
        text += &format!("{place} {}\n", marked(corpus, passage, look));
    }
    if found.len() > PASSAGES {
        text += &format!("{} and {} more\n", dialogue.id, found.len() - PASSAGES);
    }
    text
}

/// The passage with the query's words marked.
fn marked(corpus: &Corpus, passage: &Passage, look: &Look) -> String {
    let body = &corpus.article(passage.article).body;
    let part = |range: Range<usize>| harmless(body.get(range).unwrap_or_default());
    let mut text = String::new();
    let mut from = passage.span.start as usize;
    for mark in &passage.highlights {
        text += &part(from..mark.start as usize);
        text += &look.mark(&part(mark.range()));
        from = mark.end as usize;
    }
    text + &part(from..passage.span.end as usize)
}
