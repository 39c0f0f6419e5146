//! An answer as a table for the terminal: the usual columns, and those of the fields in the query.

use comfy_table::{ContentArrangement, Table, presets};
use engine::{
    Answer, Condition, Corpus, Dataset, Dialogue, DistinctValue, Field, FieldKind, Lang, Passage, Query, Row,
    distinct_values,
};
use ui::ranked;

use crate::output::{count_of, without_control_characters};
use crate::terminal::Terminal;

/// The characters of the rule between rows, and of the one below the headings.
const RULE: char = '─';
const DOUBLE_RULE: char = '═';

/// The most passages that are shown of a row, below the table.
const MAX_PASSAGES: usize = 3;

/// The table, and below it the passages with the query's words.
pub(crate) fn result_table(dataset: &Dataset, query: &str, answer: &Answer, terminal: &Terminal) -> String {
    let corpus = dataset.corpus();
    let fields = fields(query);
    let rows: Vec<(&Row, &Dialogue)> =
        answer.rows.iter().filter_map(|row| Some((row, corpus.dialogues().get(row.dialogue)?))).collect();
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(terminal.width);
    let headings = fields.iter().map(|field| field.spec().labels[Lang::En]);
    table.set_header(["Dialogue"].into_iter().chain(headings));
    for (row, dialogue) in &rows {
        let cells = fields.iter().map(|&field| cell(corpus, dialogue, field, terminal));
        let is_apart = !dataset.has_words_together(row.dialogue, &answer.matched_words);
        table.add_row([name(row, dialogue, is_apart)].into_iter().chain(cells));
    }
    let passages_of = |row: &Row| dataset.passages(row.dialogue, &answer.matched_words);
    let passages: String =
        rows.iter().map(|(row, dialogue)| passages(corpus, &passages_of(row), dialogue, terminal)).collect();
    let all = count_of(corpus.dialogues().len(), "dialogue");
    format!("{}\n{passages}{} of {all}\n", with_headings(&table.trim_fmt(), terminal), answer.total)
}

/// The table with its headings styled; they end at the double rule.
fn with_headings(table: &str, terminal: &Terminal) -> String {
    let lines = table.lines().scan(true, |in_heading, line| {
        *in_heading &= !line.starts_with(DOUBLE_RULE);
        Some(if *in_heading && !line.starts_with(RULE) { terminal.heading(line) } else { line.to_owned() })
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn fields(query: &str) -> Vec<Field> {
    let mut fields = ranked(|presented| presented.terminal_rank);
    for clause in Query::parse(query).0.clauses {
        let (Condition::Is { field, .. } | Condition::Has(field)) = clause.condition else { continue };
        if field.spec().kind != FieldKind::Derived && !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

fn name(row: &Row, dialogue: &Dialogue, is_apart: bool) -> String {
    let certain = if row.certain { "" } else { "\n(possibly: its exact date is not known)" };
    let apart = if is_apart { "\n(words in different sentences or values)" } else { "" };
    format!("{}\n{}{certain}{apart}", dialogue.id, dialogue.coverage().name())
}

/// The values of a field, one a line. Never blank: a blank would read as "no".
fn cell(corpus: &Corpus, dialogue: &Dialogue, field: Field, terminal: &Terminal) -> String {
    let value = |value: &DistinctValue| {
        terminal.stage_glyph(value.stage) + &without_control_characters(&value.label_with_remarks(corpus, Lang::En))
    };
    let values: Vec<String> = distinct_values(corpus, dialogue, field).iter().map(value).collect();
    match values.len() {
        0 => "not stated".to_owned(),
        2.. if field.spec().single => format!("sources differ:\n{}", values.join("\n")),
        _ => values.join("\n"),
    }
}

fn passages(corpus: &Corpus, found: &[Passage], dialogue: &Dialogue, terminal: &Terminal) -> String {
    let mut text = String::new();
    for passage in found.iter().take(MAX_PASSAGES) {
        let article = &corpus.article(passage.article).id;
        let place = terminal.secondary(&format!("{} in {article}:", dialogue.id));
        text += &format!("{place} {}\n", marked(corpus, passage, terminal));
    }
    if found.len() > MAX_PASSAGES {
        text += &format!("{} and {} more\n", dialogue.id, found.len() - MAX_PASSAGES);
    }
    text
}

/// The passage with the query's words marked.
fn marked(corpus: &Corpus, passage: &Passage, terminal: &Terminal) -> String {
    let body = &corpus.article(passage.article).body;
    let mut text = String::new();
    for (piece, is_marked) in passage.span.split_at_marks(&passage.highlights) {
        let piece = without_control_characters(piece.slice(body));
        text += &if is_marked { terminal.highlight(&piece) } else { piece };
    }
    text
}
