//! `dialogues check`: reports every problem of the seeds.

use std::path::PathBuf;

use compiler::compile;

use super::Failure;
use crate::input::report_diagnostics;
use crate::output::{count_of, report};

/// Report every problem of the seeds, each with its file, its line and what to do
///
/// Prints one line for each problem to standard error, sorted by file and line, and fails if any is an error.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of seeds
    #[arg(default_value = "seeds")]
    dir: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let compiled = compile(&args.dir);
    report_diagnostics(&compiled);
    let corpus = compiled.corpus.ok_or(Failure::Reported)?;
    let facts: usize = corpus.dialogues().iter().map(|dialogue| dialogue.facts.len()).sum();
    let counts = [
        count_of(corpus.articles().len(), "article"),
        count_of(corpus.dialogues().len(), "dialogue"),
        count_of(facts, "fact"),
        count_of(corpus.terms().len(), "term"),
    ];
    report(&format!("{}: {}, every value with its quote", args.dir.display(), counts.join(", ")));
    Ok(())
}
