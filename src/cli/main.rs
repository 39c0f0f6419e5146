//! The command line `dialogues`: check and compile the seeds, and ask what the widget would answer.
//!
//! Standard output carries only data; messages go to standard error.

#![forbid(unsafe_code)]

mod command;
mod input;
mod output;
mod result_table;
mod terminal;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use command::{Failure, build, check, completions, export, query};

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
    Completions(completions::Args),
}

const EXAMPLES: &str = "\
Examples:
  dialogues check                                      every problem of the seeds in seeds/
  dialogues build seeds -o corpus.bin                  the compiled corpus, if nothing is wrong
  dialogues build dialogues.jsonl -o corpus.bin        the same from JSON lines, for a large corpus
  dialogues query 'partner:italy area:training@agreed' a table of the dialogues that match
  dialogues query --format json '\"code of conduct\"'    the same answer as JSON
  dialogues export --format csv > dialogues.csv        one row per dialogue, for a spreadsheet

Exit status: 0 fine, 1 failed, 2 wrong usage. A command has failed where the seeds have an error, or
a file cannot be read or written.";

/// A wrong command line ends in `parse`, with status 2.
fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Query(args) => query::run(&args),
        Command::Export(args) => export::run(&args),
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
