//! The CSV files: their names, columns and rows, and how they refer to each other.

use std::collections::BTreeMap;

use engine::Lang::{En, Vi};
use engine::{ArticleKind, Corpus, Field, Labels, Lang, Localized, Value, csv_text, dialogue_rows, quote_rows};
use ui::value_label;

use super::columns::{Column, column, column_of_field, column_of_labels};

/// A CSV file.
pub(crate) struct Table {
    /// Its name among the files.
    pub(crate) name: &'static str,
    pub(crate) file: &'static str,
    pub(crate) title: Labels,
    pub(crate) columns: Vec<Column>,
    /// The columns that name a row.
    pub(crate) key: &'static [&'static str],
    /// The columns that name a row of another file, and the name of that file.
    pub(crate) references: &'static [(&'static [&'static str], &'static str)],
    /// The rows, each with a cell per column.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// The content of the file.
    pub(crate) fn csv(&self) -> String {
        let mut rows = vec![self.columns.iter().map(|column| column.name.clone()).collect()];
        rows.extend(self.rows.iter().cloned());
        csv_text(rows)
    }

    /// How many rows have something in a column.
    pub(crate) fn filled(&self, column: usize) -> usize {
        self.rows.iter().filter(|row| !row[column].is_empty()).count()
    }
}

/// All of them.
pub(crate) fn tables(corpus: &Corpus) -> Result<[Table; 4], String> {
    Ok([dialogues(corpus)?, quotes(corpus)?, articles(corpus)?, values(corpus)?])
}

/// The rows below the headings, and the headings.
fn split(mut rows: Vec<Vec<String>>) -> (Vec<String>, Vec<Vec<String>>) {
    let rows_below = rows.split_off(1);
    (rows.concat(), rows_below)
}

fn dialogues(corpus: &Corpus) -> Result<Table, String> {
    let (names, rows) = split(dialogue_rows(corpus, corpus.dialogues(), Lang::default()));
    // A field has a column of labels beside it.
    let is_field =
        |name: &str| name.ends_with("_label") || names.iter().any(|other| *other == [name, "_label"].concat());
    let columns = names.iter().map(|name| {
        let of_field = column_of_field(name).filter(|_| is_field(name));
        of_field.map_or_else(|| column(name), Ok)
    });
    Ok(Table {
        name: "dialogues",
        file: "dialogues.csv",
        title: Labels::new(&[(En, "Dialogues, a row each"), (Vi, "Các cuộc đối thoại, mỗi cuộc một dòng")]),
        columns: columns.collect::<Result<_, _>>()?,
        key: &["dialogue"],
        references: &[],
        rows,
    })
}

fn quotes(corpus: &Corpus) -> Result<Table, String> {
    let (names, rows) = split(quote_rows(corpus, corpus.dialogues(), Lang::default()));
    Ok(Table {
        name: "quotes",
        file: "dialogues-quotes.csv",
        title: Labels::new(&[
            (En, "Facts, a row for each of their quotes"),
            (Vi, "Các dữ kiện, mỗi trích dẫn một dòng"),
        ]),
        columns: names.iter().map(|name| column(name)).collect::<Result<_, _>>()?,
        key: &["fact", "quote_number"],
        references: &[(&["dialogue"], "dialogues"), (&["article"], "articles"), (&["field", "value"], "values")],
        rows,
    })
}

fn articles(corpus: &Corpus) -> Result<Table, String> {
    let names =
        ["article", "title", "author", "publisher", "published", "published_note", "kind", "lang", "url", "text"];
    let row = |article: &engine::Article| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![
            article.id.clone(),
            article.cited_title().into_owned(),
            text(&article.author),
            text(&article.publisher),
            article.published.map(|date| date.to_string()).unwrap_or_default(),
            text(&article.published_note),
            article.kind.map_or("", ArticleKind::name).to_owned(),
            article.lang.clone(),
            text(&article.url),
            article.text_file(),
        ]
    };
    Ok(Table {
        name: "articles",
        file: "articles.csv",
        title: Labels::new(&[(En, "The articles quoted"), (Vi, "Các bài báo được trích dẫn")]),
        columns: names.into_iter().map(column).collect::<Result<_, _>>()?,
        key: &["article"],
        references: &[],
        rows: corpus.articles().iter().map(row).collect(),
    })
}

/// Every value of every field: the terms in the order of the vocabulary, and the numbers and dates in use.
fn values(corpus: &Corpus) -> Result<Table, String> {
    let mut columns = vec![column("field")?, column("value")?];
    columns.extend(Lang::ALL.map(column_of_labels));
    for name in ["other_names", "broader", "dialogues", "facts"] {
        columns.push(column(name)?);
    }
    let row = |((field, value), (dialogues, facts))| {
        let term = match value {
            Value::Term(id) => Some(corpus.term(id)),
            Value::Number(_) | Value::Date(_) => None,
        };
        let has_label = |lang| term.is_none_or(|term| term.labels.has(lang));
        let label = |lang| if has_label(lang) { value_label(corpus, value, lang) } else { String::new() };
        let labels = Localized::from_fn(label);
        let mut row = vec![Field::name(field).to_owned(), corpus.value_id(value)];
        row.extend(labels.iter().cloned());
        row.push(term.map(|term| term.alt.join("; ")).unwrap_or_default());
        row.push(term.and_then(|term| term.broader).map(|id| corpus.term(id).id.clone()).unwrap_or_default());
        row.extend([usize::to_string(&dialogues), usize::to_string(&facts)]);
        row
    };
    Ok(Table {
        name: "values",
        file: "values.csv",
        title: Labels::new(&[(En, "The values of each field"), (Vi, "Giá trị của từng trường")]),
        columns,
        key: &["field", "value"],
        references: &[],
        rows: counts(corpus).into_iter().map(row).collect(),
    })
}

/// The numbers of dialogues and of facts with each value.
fn counts(corpus: &Corpus) -> BTreeMap<(Field, Value), (usize, usize)> {
    let mut counts: BTreeMap<(Field, Value), (usize, usize)> = BTreeMap::new();
    for (position, term) in corpus.terms().iter().enumerate() {
        counts.insert((term.field, Value::Term(engine::TermId(position as u32))), (0, 0));
    }
    for dialogue in corpus.dialogues() {
        let mut named: Vec<(Field, Value)> = dialogue.facts.iter().map(|fact| (fact.field, fact.value)).collect();
        named.iter().for_each(|value| counts.entry(*value).or_default().1 += 1);
        named.sort_unstable();
        named.dedup();
        named.iter().for_each(|value| counts.entry(*value).or_default().0 += 1);
    }
    counts
}
