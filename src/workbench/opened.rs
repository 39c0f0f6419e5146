//! Annotations that were made before: a person's files are compiled with the vocabulary at hand, and corrected like a draft.

use compiler::{Severity, compile_files, named_terms};
use engine::{ArticleId, TermId};

use crate::article_form::opened;
use crate::vocabulary::Vocabulary;
use crate::work::Work;

/// The name of the vocabulary among the files.
const VOCABULARY: &str = "vocabulary.toml";

/// The annotated articles of some files, numbered from `key`.
///
/// # Errors
/// The checker's lines, if it refuses them.
pub(crate) fn works(
    mut files: Vec<(String, String)>,
    first_key: u32,
    vocabulary: &mut Vocabulary,
) -> Result<Vec<Work>, Vec<String>> {
    let headers: Vec<(String, String)> =
        files.iter().filter_map(|(name, toml)| Some((name.clone(), header(toml)?))).collect();
    let own = files.iter().position(|(name, _)| name == VOCABULARY).map(|at| files.remove(at).1).unwrap_or_default();
    let named = named_terms(&own);
    let rest = (0..).map(TermId).zip(vocabulary.terms());
    let rest = rest.filter(|(_, term)| !named.contains(&(term.field, term.id.clone()))).map(|(id, _)| id).collect();
    files.push((VOCABULARY.to_owned(), own + &vocabulary.toml(rest)));
    let compiled = compile_files(files);
    let Some(corpus) = compiled.corpus else {
        let errors = compiled.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
        return Err(errors.map(ToString::to_string).collect());
    };
    let articles = (0..).map(ArticleId).zip(corpus.articles());
    Ok(articles
        .zip(first_key..)
        .map(|((id, article), key)| {
            let mut work = opened(&corpus, id, key, vocabulary);
            let is_its = |header: &&(String, String)| header.1.contains(&format!("id = \"{}\"", article.id));
            work.header = headers.iter().find(is_its).map(|(_, header)| header.clone());
            work
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
