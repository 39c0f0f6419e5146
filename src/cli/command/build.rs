//! `dialogues build`: seeds, or an export, as a compiled corpus.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use engine::Dataset;

use super::Failure;
use crate::input::compile_input;
use crate::output::{count_of, report};

/// Compile seeds, or the JSON of an export, into one file, if nothing is wrong with them
///
/// The same input gives the same bytes. JSON lines are read as a stream, one object of type term, article or dialogue a
/// line. If there is an error, or the file cannot be written whole, what was there before is left as it was.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of seeds, JSON (.json), JSON lines (.jsonl), or `-` for JSON lines on standard input
    #[arg(default_value = "seeds")]
    from: PathBuf,

    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let dataset = Dataset::build(compile_input(&args.from)?);
    let bytes = dataset.encode();
    replace(&args.output, &bytes).map_err(|error| Failure::Because(format!("{}: {error}", args.output.display())))?;
    let dialogues = count_of(dataset.corpus().dialogues().len(), "dialogue");
    report(&format!("{}: {dialogues} in {} bytes", args.output.display(), bytes.len()));
    Ok(())
}

/// Writes beside the file first, so that the file is either the old one or all of the new one.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = file.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = file.with_file_name(name);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        // That there is nothing to remove is no second error.
        drop(fs::remove_file(&beside));
    }
    written
}
