//! `dialogues export`: the whole corpus, for other programs.

use std::path::PathBuf;

use clap::ValueEnum;
use engine::{CorpusView, csv};

use super::{Failure, load, print, print_json};

/// Print the whole corpus: articles, dialogues, facts and quotes
///
/// JSON has everything; its quotes are placed in UTF-16 code units, so that in JavaScript `body.slice(start, end)` is
/// the quote. CSV has one row a fact and quote, with the byte order mark that spreadsheets need.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of seeds, a compiled corpus, or the JSON of an export (.json, .jsonl)
    #[arg(long, value_name = "DIR-or-FILE", default_value = "seeds")]
    corpus: PathBuf,

    /// What to print
    #[arg(long, value_enum)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Json,
    Csv,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let index = load(&args.corpus)?;
    let corpus = index.corpus();
    match args.format {
        Format::Json => print_json(&CorpusView::new(corpus)),
        Format::Csv => print(&csv(corpus, corpus.dialogues())),
    }
}
