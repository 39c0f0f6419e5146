//! `dialogues draft`: from articles to drafted annotations.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use compiler::{compile, read_vocabulary};
use draft::{Draft, Input, annotations, vocabulary_terms};
use engine::{Corpus, CorpusJson, Edtf, Lang, Term};
use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::Failure;
use crate::input::load;
use crate::output::{print, print_json, report, without_control_characters};

/// Draft the annotations of articles, by rules
///
/// Each value of a draft has a quote; what the rules cannot decide is a question in a comment. If an article reports no
/// dialogue, the reason is printed. Terms that the vocabulary lacks follow the annotations in comments; with
/// --add-terms they are added to the vocabulary.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The articles, as plain text
    #[arg(required = true, value_name = "ARTICLE.txt")]
    articles: Vec<PathBuf>,

    /// The publisher
    #[arg(long)]
    publisher: Option<String>,

    /// The date of publication, as 2025-07-02
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<Edtf>,

    /// The address of the article
    #[arg(long)]
    url: Option<String>,

    /// The language of the articles, as a BCP 47 tag; detected if it is not given
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,

    /// The format: annotations, or the JSON of `dialogues export`
    #[arg(long, value_enum, default_value = "toml")]
    format: Format,

    /// The vocabulary of the corpus
    #[arg(long, value_name = "FILE", default_value = "seeds/vocabulary.toml")]
    vocabulary: PathBuf,

    /// The corpus that may already have the dialogue: a folder of seeds, a compiled corpus, or the JSON of an export
    #[arg(long, value_name = "FILE-or-DIR", default_value = "seeds")]
    corpus: PathBuf,

    /// Add the terms that the vocabulary lacks
    #[arg(long)]
    add_terms: bool,

    /// The file to write, or a folder for the NAME.toml of each article; without it, standard output
    #[arg(short, long, value_name = "FILE-or-DIR")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Toml,
    Json,
}

fn date(text: &str) -> Result<Edtf, String> {
    text.parse().map_err(|error: engine::ParseEdtfError| error.to_string())
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    if args.articles.len() > 1 && args.output.as_ref().is_some_and(|output| !output.is_dir()) {
        return Err(Failure::Because("several articles need a folder to write to; give one with -o".to_owned()));
    }
    let corpus = corpus(args);
    let bar = progress(args.articles.len());
    let mut is_failed = false;
    for path in &args.articles {
        if let Err(failure) = draft_one(args, corpus.as_ref(), path) {
            let reason = if let Failure::Because(reason) = failure { reason } else { String::new() };
            bar.suspend(|| report(&format!("dialogues: {reason}")));
            is_failed = true;
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    if is_failed { Err(Failure::Reported) } else { Ok(()) }
}

/// A bar for several articles; a hidden one for a single article.
fn progress(articles: usize) -> ProgressBar {
    if articles < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(articles as u64);
    // The template is valid; `unwrap_or_else` only avoids a panic.
    bar.set_style(
        ProgressStyle::with_template("{bar:30} {pos} of {len} articles, {eta} left")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    bar
}

/// The corpus that may already have the dialogue. `None` if there is none, or if it has errors, which `check` reports.
fn corpus(args: &Args) -> Option<Corpus> {
    if args.corpus.is_dir() {
        return compile(&args.corpus).corpus;
    }
    args.corpus.is_file().then(|| load(&args.corpus).ok())?.map(|dataset| dataset.corpus().clone())
}

fn draft_one(args: &Args, corpus: Option<&Corpus>, path: &Path) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Because(format!("{}: {error}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| failed(&error))?;
    // Read anew for each article: the terms of the one before may have been added.
    let vocabulary = vocabulary(args)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let draft = draft::draft(&Input {
        name: &name,
        text: &text,
        language: args.lang.as_deref(),
        publisher: args.publisher.as_deref(),
        published: args.published,
        url: args.url.as_deref(),
        vocabulary: &vocabulary,
    });
    let known = corpus.and_then(|corpus| draft.known_event(corpus));
    let draft = match known {
        Some(known) => draft.as_source_of(known),
        None => draft,
    };
    say(path, &draft);
    write(args, &name, &draft)?;
    if args.add_terms { add_terms(args, &draft) } else { Ok(()) }
}

/// The terms of the vocabulary; none where there is no such file.
fn vocabulary(args: &Args) -> Result<Vec<Term>, Failure> {
    if !args.vocabulary.exists() {
        return Ok(Vec::new());
    }
    let path = args.vocabulary.display().to_string();
    let content = fs::read_to_string(&args.vocabulary).map_err(|error| Failure::Because(format!("{path}: {error}")))?;
    read_vocabulary(&path, content).map_err(|diagnostics| {
        diagnostics.iter().for_each(|diagnostic| report(&diagnostic.to_string()));
        Failure::Because(format!("{path}: the vocabulary has errors; correct them first"))
    })
}

/// Reports what a person should know about a draft before reading it.
fn say(path: &Path, draft: &Draft) {
    let name = path.display();
    if let Some(reason) = draft.not_reported {
        report(&format!("{name}: no dialogue drafted: {}", reason.text(Lang::En)));
    }
    for question in &draft.questions {
        report(&without_control_characters(&format!("{name}: {}", question.text(Lang::En))));
    }
}

fn write(args: &Args, name: &str, draft: &Draft) -> Result<(), Failure> {
    let Some(output) = &args.output else {
        return match args.format {
            Format::Json => print_json(&CorpusJson::new(&draft.corpus)),
            Format::Toml => print(&toml(args, draft)),
        };
    };
    let ending = if args.format == Format::Json { "json" } else { "toml" };
    let file = if output.is_dir() { output.join(format!("{name}.{ending}")) } else { output.clone() };
    let content = match args.format {
        Format::Toml => toml(args, draft),
        Format::Json => {
            let json = serde_json::to_string_pretty(&CorpusJson::new(&draft.corpus));
            json.map_err(|error| Failure::Because(error.to_string()))? + "\n"
        }
    };
    fs::write(&file, content).map_err(|error| Failure::Because(format!("{}: {error}", file.display())))
}

/// The annotations, with the new terms in comments unless they are added to the vocabulary.
fn toml(args: &Args, draft: &Draft) -> String {
    let mut out = annotations(draft).unwrap_or_default();
    let terms = vocabulary_terms(draft);
    if !terms.is_empty() && !args.add_terms {
        out.push_str("\n# Terms to add to the vocabulary:\n");
        out.extend(terms.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n"));
    }
    out
}

fn add_terms(args: &Args, draft: &Draft) -> Result<(), Failure> {
    let terms = vocabulary_terms(draft);
    if terms.is_empty() {
        return Ok(());
    }
    let failed = |error: std::io::Error| Failure::Because(format!("{}: {error}", args.vocabulary.display()));
    let before =
        if args.vocabulary.exists() { fs::read_to_string(&args.vocabulary).map_err(failed)? } else { String::new() };
    fs::write(&args.vocabulary, before.trim_end().to_owned() + "\n" + &terms).map_err(failed)
}
