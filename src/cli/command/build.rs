//! `dialogues build`: compiles seeds or an export.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use engine::Dataset;

use crate::failure::Failure;
use crate::input::compile_input;
use crate::output::{count_of, report, without_control_characters};

/// Compile seeds, or the JSON of an export, into one file
///
/// The same input gives the same bytes. JSON lines are read as a stream, with one object per line, such as a term, an
/// article or a dialogue. If there is an error, or the file cannot be written completely, an existing file is kept.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of seeds, JSON (.json), JSON lines (.jsonl), or `-` for JSON lines on standard input
    #[arg(default_value = "seeds")]
    from: PathBuf,

    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Also build dialogues that are drafted and not reviewed; they are marked wherever they are shown
    #[arg(long)]
    with_drafts: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let dataset = Dataset::build(compile_input(&args.from)?);
    let drafts: Vec<&str> =
        dataset.corpus().dialogues().iter().filter(|one| !one.reviewed).map(|one| one.id.as_str()).collect();
    if !drafts.is_empty() && !args.with_drafts {
        let way = "read them and remove `reviewed = false`, or build them with --with-drafts";
        let drafts = without_control_characters(&drafts.join(", "));
        return Err(Failure::Because(format!("drafted and not reviewed: {drafts}; {way}")));
    }
    let bytes = dataset.encode();
    replace(&args.output, &bytes).map_err(|error| Failure::Because(format!("{}: {error}", args.output.display())))?;
    let dialogues = count_of(dataset.corpus().dialogues().len(), "dialogue");
    report(&format!("{}: {dialogues} in {} bytes", args.output.display(), bytes.len()));
    Ok(())
}

/// Writes a temporary file first, so that the file is either the old one or the complete new one.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = file.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = file.with_file_name(name);
    let written = fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, file));
    if written.is_err() {
        // It may not exist, which is not another error.
        drop(fs::remove_file(&temporary));
    }
    written
}
