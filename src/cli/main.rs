//! The command line `dialogues`: checks and compiles seeds, and answers queries as the widget does.
//!
//! Standard output carries only data; messages go to standard error.

#![forbid(unsafe_code)]

mod command;
mod failure;
mod git;
mod input;
mod label_args;
mod output;
mod result_table;
mod review;
mod terminal;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use command::{build, check, cite, completions, draft, export, query};
use failure::Failure;

/// Checks and compiles a corpus of bilateral defence dialogues, and answers queries on it.
#[derive(Debug, Parser)]
#[command(name = "dialogues", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Args),
    Build(build::Args),
    Query(query::Args),
    Export(export::Args),
    Cite(cite::Args),
    Draft(draft::Args),
    Completions(completions::Args),
}

const EXAMPLES: &str = "\
Examples:
  dialogues check                                      report every problem of the seeds in seeds/
  dialogues check --review --since HEAD                print the facts that changed, for a person to judge
  dialogues build seeds -o corpus.bin                  compile the seeds
  dialogues build dialogues.jsonl -o corpus.bin        compile JSON lines, for a large corpus
  dialogues query 'partner:italy area:training@agreed' print a table of the dialogues that match
  dialogues query --format json '\"code of conduct\"'    print the answer as JSON
  dialogues export --format csv > dialogues.csv        export one row per dialogue
  dialogues cite                                       print how to cite the corpus
  dialogues draft article.txt -o seeds                 draft the annotations of an article

Exit status: 0 success, 1 failure, 2 invalid command line. A command fails if the seeds have an
error, or if a file cannot be read or written.";

/// An invalid command line exits in `parse`, with status 2.
fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Query(args) => query::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Cite(args) => cite::run(&args),
        Command::Draft(args) => draft::run(&args),
        Command::Completions(args) => completions::run(&args, Arguments::command()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Reported) => ExitCode::FAILURE,
        Err(Failure::Because(reason)) => {
            output::report(&format!("dialogues: {reason}"));
            ExitCode::FAILURE
        }
    }
}
