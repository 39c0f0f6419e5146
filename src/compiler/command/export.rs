//! `dialogues export`: the corpus, or what a query finds of it, for other programs.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use engine::{AnnotationsJson, CorpusJson, Dialogue, Format, Request, csv, csv_rows, markdown};

use super::{Failure, load, print, print_json};

/// Print the whole corpus: articles, dialogues, facts and quotes
///
/// JSON has everything; its quotes are placed in UTF-16 code units, so that in JavaScript `body.slice(start, end)` is
/// the quote. CSV has one row per fact and quote, csv-rows one per dialogue, both with the byte order mark that
/// spreadsheets need. Markdown is a table with the quotes as footnotes, annotations are W3C Web Annotations in JSON-LD.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of seeds, a compiled corpus, or the JSON of an export (.json, .jsonl)
    #[arg(long, value_name = "DIR-or-FILE", default_value = "seeds")]
    corpus: PathBuf,

    /// What to print
    #[arg(long, value_parser = formats())]
    format: Format,

    /// Only the dialogues that a query finds, in its order
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name))
        .try_map(|name| Format::named(&name).ok_or("no such format"))
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let index = load(&args.corpus)?;
    let corpus = index.corpus();
    let dialogues: Vec<&Dialogue> = match &args.query {
        Some(query) => {
            let answer = index.answer(&Request::new(query.as_str()));
            answer.rows.iter().map(|row| &corpus.dialogues()[row.dialogue]).collect()
        }
        None => corpus.dialogues().iter().collect(),
    };
    match args.format {
        Format::Json => print_json(&CorpusJson::of(corpus, dialogues)),
        Format::Csv => print(&csv(corpus, dialogues)),
        Format::CsvRows => print(&csv_rows(corpus, dialogues)),
        Format::Markdown => print(&markdown(corpus, dialogues)),
        Format::Annotations => print_json(&AnnotationsJson::new(corpus, dialogues)),
    }
}
