//! The whole corpus as files for spreadsheets and programs: CSV files with their descriptor as a data package, JSON,
//! Web Annotations with the texts that they refer to, and the codebook.

mod codebook;
mod columns;
mod definitions;
mod package;
mod tables;

#[cfg(test)]
mod tests;

use engine::{AnnotationsJson, Corpus, CorpusJson};
use serde::Serialize;

/// The files, by path, and the content of the codebook's page.
pub(crate) struct Data {
    pub(crate) files: Vec<(String, String)>,
    pub(crate) codebook: String,
}

/// The data of a corpus.
///
/// # Errors
/// When a column has no description.
pub(crate) fn data(corpus: &Corpus) -> Result<Data, String> {
    let tables = tables::tables(corpus)?;
    let contents: Vec<String> = tables.iter().map(tables::Table::csv).collect();
    let described: Vec<_> = tables.iter().zip(contents.iter().map(String::as_str)).collect();
    let mut files = vec![
        ("datapackage.json".to_owned(), json(&package::descriptor(corpus, &described))?),
        ("dialogues.json".to_owned(), json(&CorpusJson::new(corpus))?),
        ("annotations.jsonld".to_owned(), json(&AnnotationsJson::new(corpus, corpus.dialogues()))?),
    ];
    let texts = corpus.articles().iter().map(|article| (article.text_file(), article.body.clone()));
    files.extend(texts);
    let codebook = codebook::codebook(corpus, &tables);
    files.extend(tables.iter().map(|table| table.file.to_owned()).zip(contents));
    Ok(Data { files, codebook })
}

fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|e| format!("writing the data: {e}"))
}
