//! `dialogues cite`: how to cite a corpus.

use std::path::PathBuf;

use clap::ValueEnum;
use engine::{Description, Lang};
use serde_json::json;
use ui::corpus_citation;

use crate::failure::Failure;
use crate::input::load;
use crate::label_args::LabelArgs;
use crate::output::print;

/// Print how to cite the corpus
///
/// The citation has the maintainer, title, version, date and licence of the corpus. The format cff is that of
/// CITATION.cff, which reference managers and repositories read.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of seeds, a compiled corpus, or the JSON of an export (.json, .jsonl)
    #[arg(long, value_name = "DIR-or-FILE", default_value = "seeds")]
    corpus: PathBuf,

    /// The format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,

    #[command(flatten)]
    labels: LabelArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line of text
    Text,
    /// Citation File Format
    Cff,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let dataset = load(&args.corpus)?;
    let description = dataset.corpus().description();
    let nothing =
        || Failure::Because(format!("{}: the corpus has no title or maintainer to cite", args.corpus.display()));
    match args.format {
        Format::Text => {
            let citation = corpus_citation(description, args.labels.lang, None);
            if citation.is_empty() { Err(nothing()) } else { print(&(citation + "\n")) }
        }
        Format::Cff => print(&cff(description).ok_or_else(nothing)?),
    }
}

/// The Citation File Format 1.2.0 (<https://citation-file-format.github.io>), which needs a title and an author. YAML
/// allows texts as JSON writes them.
fn cff(description: &Description) -> Option<String> {
    let title = &description.title.as_ref()?[Lang::default()];
    let maintainer = description.maintainer.as_deref()?;
    let text = |text: &str| json!(text).to_string();
    let mut lines = vec![
        "cff-version: 1.2.0".to_owned(),
        "message: \"If you use this data set, please cite it as below.\"".to_owned(),
        "type: dataset".to_owned(),
        format!("title: {}", text(title)),
        "authors:".to_owned(),
        format!("  - name: {}", text(maintainer)),
    ];
    lines.extend(description.version.as_deref().map(|version| format!("version: {}", text(version))));
    lines.extend(description.released().map(|day| format!("date-released: {day}")));
    let licences = description.licences();
    if !licences.is_empty() {
        lines.push("license:".to_owned());
        lines.extend(licences.into_iter().map(|name| format!("  - {}", text(name))));
    }
    Some(lines.join("\n") + "\n")
}
