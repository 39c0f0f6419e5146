//! `dialogues check`: reports every problem of the seeds.

use std::path::PathBuf;

use compiler::{PastSeeds, compile, has_labels_in};
use engine::{Corpus, Lang, program_labels};
use ui::missing_strings;

use crate::failure::Failure;
use crate::git::toml_files_at;
use crate::input::report_diagnostics;
use crate::output::{count_of, report};
use crate::review::review;

/// Report every problem of the seeds, each with its file, its line and what to do
///
/// Prints one line for each problem to standard error, sorted by file and line, and fails if any is an error.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of seeds
    #[arg(default_value = "seeds")]
    dir: PathBuf,

    /// Print every fact for a person to judge: value, stage, speaker and quotes
    ///
    /// A value that no quote names is marked (!): only a reader can say whether the quotes support it.
    #[arg(long)]
    review: bool,

    /// Print only facts that were added or changed since a commit of git
    #[arg(long, value_name = "COMMIT", requires = "review")]
    since: Option<String>,
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
    Lang::ALL.into_iter().for_each(|lang| report_missing_labels(lang, &corpus));
    if args.review { review(&corpus, past(args)?.as_ref()) } else { Ok(()) }
}

/// The seeds as they were at the commit of `--since`.
fn past(args: &Args) -> Result<Option<PastSeeds>, Failure> {
    let Some(commit) = &args.since else { return Ok(None) };
    let files =
        toml_files_at(commit, &args.dir).map_err(|error| Failure::Because(format!("--since {commit}: {error}")))?;
    Ok(Some(PastSeeds::read(files)))
}

/// Says in one line what a language lacks. For a language of the corpus these are labels and strings of the program;
/// otherwise all labels of the corpus, and the number of those. Single labels that a corpus lacks are warnings.
fn report_missing_labels(lang: Lang, corpus: &Corpus) {
    let labels = program_labels().into_iter().filter(|(_, labels)| !labels.has(lang)).map(|(name, _)| name);
    let strings = missing_strings(lang).into_iter().map(|name| format!("string {name}"));
    let mut missing: Vec<String> = labels.chain(strings).collect();
    if !has_labels_in(lang, corpus.description(), corpus.terms()) {
        let of_program = (!missing.is_empty()).then(|| format!("{} of the program", count_of(missing.len(), "label")));
        missing = std::iter::once("all labels of the corpus".to_owned()).chain(of_program).collect();
    }
    if !missing.is_empty() {
        report(&format!("in {}, {} stands in for {}", lang.tag(), Lang::default().tag(), missing.join(", ")));
    }
}
