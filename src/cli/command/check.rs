//! `dialogues check`: reports every problem of the seeds.

use std::path::PathBuf;

use compiler::{PastSeeds, compile};
use engine::{Lang, program_labels};
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

    /// Print every fact for a person's eye: value, stage, speaker and quotes
    ///
    /// A value that no quote names is marked (!): of it only a reader can say whether the quotes bear it out.
    #[arg(long)]
    review: bool,

    /// Print only facts that were added, or are said, quoted, noted or called otherwise, since a commit of git
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
    Lang::ALL.into_iter().for_each(report_missing_labels);
    if args.review { review(&corpus, past(args)?.as_ref()) } else { Ok(()) }
}

/// The seeds as they were at the commit that is asked for.
fn past(args: &Args) -> Result<Option<PastSeeds>, Failure> {
    let Some(commit) = &args.since else { return Ok(None) };
    let files =
        toml_files_at(commit, &args.dir).map_err(|error| Failure::Because(format!("--since {commit}: {error}")))?;
    Ok(Some(PastSeeds::read(files)))
}

/// Says which labels and strings of the program a language lacks.
fn report_missing_labels(lang: Lang) {
    let labels = program_labels().into_iter().filter(|(_, labels)| !labels.has(lang)).map(|(name, _)| name);
    let strings = missing_strings(lang).into_iter().map(|name| format!("string {name}"));
    let missing: Vec<String> = labels.chain(strings).collect();
    if !missing.is_empty() {
        let names = missing.join(", ");
        report(&format!("in {}, {} stands in for labels of the program: {names}", lang.tag(), Lang::default().tag()));
    }
}
