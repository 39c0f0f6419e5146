//! An answer as a table for the terminal: the usual columns, and those of the fields that the query names.

use comfy_table::{ContentArrangement, Table, presets};
use engine::{
    Answer, Basis, Condition, Corpus, Dialogue, Edtf, Fact, Field, Index, Kind, Lang, Passage, Query, Row, Value,
};

/// What tells the dialogues apart.
const USUAL: [Field; 7] =
    [Field::Held, Field::Party, Field::Edition, Field::Venue, Field::Format, Field::Chair, Field::Document];

/// Where the terminal does not say how wide it is.
const WIDTH: u16 = 120;
/// Below it, words are cut to letters.
const LEAST_WIDTH: u16 = 60;

/// So many passages of a row are shown below the table.
const PASSAGES: usize = 3;

/// The table, and below it the passages that hold the query's words.
pub(super) fn table(index: &Index, query: &str, answer: &Answer) -> String {
    let corpus = index.corpus();
    let fields = fields(query);
    let rows: Vec<(&Row, &Dialogue)> =
        answer.rows.iter().filter_map(|row| Some((row, corpus.dialogues().get(row.dialogue)?))).collect();
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width());
    let heads = fields.iter().map(|field| field.spec().labels[Lang::En as usize]);
    table.set_header(["Dialogue"].into_iter().chain(heads));
    for (row, dialogue) in &rows {
        let cells = fields.iter().map(|&field| cell(corpus, dialogue, field));
        table.add_row([name(row, dialogue)].into_iter().chain(cells));
    }
    let passages: String = rows.iter().map(|(row, dialogue)| passages(corpus, row, dialogue)).collect();
    let all = super::counted(corpus.dialogues().len(), "dialogue");
    format!("{}\n{passages}{} of {all}\n", table.trim_fmt(), answer.total)
}

/// As wide as the terminal, if the shell tells.
fn width() -> u16 {
    let told = std::env::var("COLUMNS").ok().and_then(|width| width.parse().ok());
    told.filter(|&width| width >= LEAST_WIDTH).unwrap_or(WIDTH)
}

fn fields(query: &str) -> Vec<Field> {
    let mut fields = USUAL.to_vec();
    for clause in Query::parse(query).0.clauses {
        let (Condition::Is { field, .. } | Condition::Has(field)) = clause.condition else { continue };
        if field.spec().kind != Kind::Derived && !fields.contains(&field) {
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
fn cell(corpus: &Corpus, dialogue: &Dialogue, field: Field) -> String {
    let mut values: Vec<String> = Vec::new();
    for value in dialogue.facts_of(field).map(|fact| value(corpus, fact)) {
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

fn value(corpus: &Corpus, fact: &Fact) -> String {
    let label = match fact.value {
        Value::Term(id) => corpus.term(id).label(Lang::En).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => Edtf::to_string(&date),
    };
    let stage = fact.stage.map(|stage| stage.labels()[Lang::En as usize]);
    let inferred = (fact.basis == Basis::Inferred).then_some("inferred");
    let remarks: Vec<&str> = stage.into_iter().chain(inferred).collect();
    if remarks.is_empty() { label } else { format!("{label} ({})", remarks.join(", ")) }
}

fn passages(corpus: &Corpus, row: &Row, dialogue: &Dialogue) -> String {
    let mut text = String::new();
    for passage in row.passages.iter().take(PASSAGES) {
        let article = &corpus.article(passage.article).id;
        text += &format!("{} in {article}: {}\n", dialogue.id, marked(corpus, passage));
    }
    if row.passages.len() > PASSAGES {
        text += &format!("{} and {} more\n", dialogue.id, row.passages.len() - PASSAGES);
    }
    text
}

/// The passage with the query's words between brackets.
fn marked(corpus: &Corpus, passage: &Passage) -> String {
    let body = &corpus.article(passage.article).body;
    let mut text = String::new();
    let mut from = passage.span.start as usize;
    for mark in &passage.highlights {
        text.extend(body.get(from..mark.start as usize));
        text += &format!("[{}]", body.get(mark.range()).unwrap_or_default());
        from = mark.end as usize;
    }
    text.extend(body.get(from..passage.span.end as usize));
    text.replace(char::is_control, " ")
}
