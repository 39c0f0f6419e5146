//! `dialogues check`: every problem of the seeds.

use std::path::PathBuf;

use compiler::compile;

use super::{Failure, counted, tell, tell_diagnostics};

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
    tell_diagnostics(&compiled);
    let corpus = compiled.corpus.ok_or(Failure::Told)?;
    let facts: usize = corpus.dialogues().iter().map(|dialogue| dialogue.facts.len()).sum();
    let counts = [
        counted(corpus.articles().len(), "article"),
        counted(corpus.dialogues().len(), "dialogue"),
        counted(facts, "fact"),
        counted(corpus.terms().len(), "term"),
    ];
    tell(&format!("{}: {}, every value with its quote", args.dir.display(), counts.join(", ")));
    Ok(())
}
