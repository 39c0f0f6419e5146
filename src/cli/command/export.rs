//! `dialogues export`: the corpus, or the dialogues that match a query, for other programs.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use engine::{AnnotationsJson, CorpusJson, Dialogue, ExportFormat, SearchRequest, csv, csv_quotes, markdown};

use crate::failure::Failure;
use crate::input::load;
use crate::label_args::LabelArgs;
use crate::output::{print, print_json};

/// Print the corpus: articles, dialogues, facts and quotes
///
/// JSON is complete. Positions of quotes are in UTF-16 code units, so that in JavaScript `body.slice(start, end)` is
/// the quote. CSV has one row per dialogue, csv-quotes one per fact and quote; both have the byte order mark that
/// spreadsheets need. Markdown is a table with the quotes as footnotes; annotations are W3C Web Annotations in JSON-LD.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of seeds, a compiled corpus, or the JSON of an export (.json, .jsonl)
    #[arg(long, value_name = "DIR-or-FILE", default_value = "seeds")]
    corpus: PathBuf,

    /// The format
    #[arg(long, value_parser = formats())]
    format: ExportFormat,

    /// Only the dialogues that match a query, in its order
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,

    #[command(flatten)]
    labels: LabelArgs,
}

fn formats() -> impl TypedValueParser<Value = ExportFormat> {
    PossibleValuesParser::new(ExportFormat::ALL.map(ExportFormat::name))
        .try_map(|name| ExportFormat::from_name(&name).ok_or("no such format"))
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let dataset = load(&args.corpus)?;
    let (corpus, lang) = (dataset.corpus(), args.labels.lang);
    let dialogues: Vec<&Dialogue> = match &args.query {
        Some(query) => {
            let answer = dataset.answer(&SearchRequest::new(query.as_str()));
            answer.rows.iter().map(|row| &corpus.dialogues()[row.dialogue]).collect()
        }
        None => corpus.dialogues().iter().collect(),
    };
    match args.format {
        ExportFormat::Json => print_json(&CorpusJson::with_dialogues(corpus, dialogues)),
        ExportFormat::CsvQuotes => print(&csv_quotes(corpus, dialogues, lang)),
        ExportFormat::Csv => print(&csv(corpus, dialogues, lang)),
        ExportFormat::Markdown => print(&markdown(corpus, dialogues, lang)),
        ExportFormat::Annotations => print_json(&AnnotationsJson::new(corpus, dialogues)),
    }
}
