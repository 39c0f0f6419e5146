//! From JSON to a corpus: what `dialogues export` prints, as one document or a line for each term, article and
//! dialogue.
//!
//! The shapes are those of `www/npm/corpus-types.d.ts`. In lines, each object has a `type` of `corpus`, `term`,
//! `wording`, `article` or `dialogue`; what an article or a dialogue refers to is in an earlier line. Derivable data
//! may be omitted: a term that only facts name takes its label from the first of them, a story is the complete body,
//! the offsets of a quote that occurs once are found, and a dialogue that is `reported` is reported by the articles it
//! quotes.

mod builder;
mod convert;
mod description;
mod fact;
mod records;

use std::io::BufRead;
use std::path::Path;

use engine::SCHEMA;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::compiled::Compiled;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::line_numbers::LineCounter;
use crate::import::builder::CorpusBuilder;

/// A complete document. Its parts are read one by one, so that each has its own diagnostics.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document<'a> {
    schema: u32,
    #[serde(borrow)]
    corpus: Option<&'a RawValue>,
    #[serde(borrow, default)]
    terms: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    wordings: Vec<&'a RawValue>,
    #[serde(borrow)]
    articles: Vec<&'a RawValue>,
    #[serde(borrow)]
    dialogues: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "type")]
    object_type: String,
}

/// The text without the byte order mark that some programs put before it.
fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads the JSON of an export.
#[must_use]
pub fn import_json(path: &Path, text: &str) -> Compiled {
    let mut builder = CorpusBuilder::new(path);
    let document: Document = match serde_json::from_str(without_bom(text)) {
        Ok(document) => document,
        Err(error) => {
            builder.report(error.line().max(1), DiagnosticKind::NotAnExport { error: error.to_string() });
            return builder.finish();
        }
    };
    if document.schema != SCHEMA {
        builder.report(1, DiagnosticKind::UnsupportedSchema { expected: SCHEMA, found: document.schema });
    }
    let mut lines = LineCounter::new(text);
    let corpus: Vec<&RawValue> = document.corpus.into_iter().collect();
    let parts = [
        ("corpus", corpus),
        ("term", document.terms),
        ("wording", document.wordings),
        ("article", document.articles),
        ("dialogue", document.dialogues),
    ];
    for (object_type, objects) in parts {
        for object in objects {
            builder.read(object_type, object.get(), lines.line_of(object.get()));
        }
    }
    builder.finish()
}

/// Reads a stream of JSON lines; `read` is called with the number of bytes of each line.
#[must_use]
pub fn import_lines(path: &Path, mut source: impl BufRead, mut read: impl FnMut(u64)) -> Compiled {
    let mut builder = CorpusBuilder::new(path);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match source.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(length) => read(length as u64),
            Err(error) => {
                builder.report(number, DiagnosticKind::Unreadable { error: error.to_string() });
                break;
            }
        }
        match str::from_utf8(&line).map(|line| without_bom(line).trim()) {
            Ok("") => {}
            Ok(text) => match serde_json::from_str::<Typed>(text) {
                Ok(typed) => builder.read(&typed.object_type, text, number),
                Err(error) => builder.report(number, DiagnosticKind::NotAnExport { error: error.to_string() }),
            },
            Err(error) => builder.report(number, DiagnosticKind::NotUtf8 { at: error.valid_up_to() }),
        }
    }
    builder.finish()
}
