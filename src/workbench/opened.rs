//! Annotations that were made before: a person's files are compiled with the vocabulary at hand, and corrected like a
//! draft.

use compiler::{Diagnostic, Severity, compile_files, named_terms, read_vocabulary};
use engine::{ArticleId, TermId};
use serde::{Deserialize, Serialize};

use crate::article_form::opened;
use crate::kept::{KeptWork, keep};
use crate::vocabulary::Vocabulary;

/// The name of the vocabulary among the files.
const VOCABULARY: &str = "vocabulary.toml";

/// The annotated articles of some files, for a workbench to take up, or the checker's lines if it refuses them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Opened {
    pub(crate) works: Vec<KeptWork>,
    pub(crate) problems: Vec<String>,
}

impl Opened {
    /// As bytes, to be handed from one wasm to another.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Of such bytes; nothing of others.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        postcard::from_bytes(bytes).unwrap_or_default()
    }
}

/// Opens annotations with their texts, and a vocabulary if there is one, by the names of the files, with the terms of
/// the workbench as TOML; the articles are numbered from `first_key`.
///
/// By itself, so that the page can load what compiles annotations when somebody opens some.
#[must_use]
pub fn open(files: Vec<(String, String)>, terms: &str, first_key: u32) -> Opened {
    match works(files, terms, first_key) {
        Ok(works) => Opened { works, problems: Vec::new() },
        Err(problems) => Opened { works: Vec::new(), problems },
    }
}

fn works(mut files: Vec<(String, String)>, terms: &str, first_key: u32) -> Result<Vec<KeptWork>, Vec<String>> {
    let told = |diagnostics: &[Diagnostic]| -> Vec<String> {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
        errors.map(ToString::to_string).collect()
    };
    let known = read_vocabulary(VOCABULARY, terms.to_owned()).map_err(|errors| told(&errors))?;
    let mut vocabulary = Vocabulary::of(known);
    let headers: Vec<(String, String)> =
        files.iter().filter_map(|(name, toml)| Some((name.clone(), header(toml)?))).collect();
    let own = files.iter().position(|(name, _)| name == VOCABULARY).map(|at| files.remove(at).1).unwrap_or_default();
    let named = named_terms(&own);
    let rest = (0..).map(TermId).zip(vocabulary.terms());
    let rest = rest.filter(|(_, term)| !named.contains(&(term.field, term.id.clone()))).map(|(id, _)| id).collect();
    files.push((VOCABULARY.to_owned(), own + &vocabulary.toml(rest)));
    let compiled = compile_files(files);
    let corpus = compiled.corpus.ok_or_else(|| told(&compiled.diagnostics))?;
    let articles = (0..).map(ArticleId).zip(corpus.articles());
    Ok(articles
        .zip(first_key..)
        .map(|((id, article), key)| {
            let mut work = opened(&corpus, id, key, &mut vocabulary);
            let is_its = |header: &&(String, String)| header.1.contains(&format!("id = \"{}\"", article.id));
            work.header = headers.iter().find(is_its).map(|(_, header)| header.clone());
            keep(&work, &vocabulary)
        })
        .collect())
}

/// What stands in annotations before their first dialogue.
fn header(toml: &str) -> Option<String> {
    let mut length = 0;
    for line in toml.split_inclusive('\n') {
        if line.trim() == "[[dialogue]]" {
            break;
        }
        length += line.len();
    }
    let header = toml.get(..length)?;
    header.lines().any(|line| line.trim() == "[article]").then(|| header.trim_end().to_owned() + "\n")
}
