//! Answers in numbers, from the head of a corpus, before its articles are there. Nothing that is shipped uses them, and
//! readers would download them, so only the feature `numbers` has them, for benchmarks.

use std::sync::Arc;

use engine::{Field, Lang, Request};
use wasm_bindgen::prelude::*;

use crate::api::{Corpus, js_error, sort_of};

/// The part of a compiled corpus that answers before the rest is there.
#[wasm_bindgen]
pub struct Head(engine::Index);

/// Opens the first bytes of a compiled corpus, as many as [`head_length`] returns.
///
/// # Errors
/// When they are not the first bytes of a compiled corpus.
#[wasm_bindgen(js_name = openHead)]
pub fn open_head(bytes: Vec<u8>) -> Result<Head, JsError> {
    engine::Index::decode(bytes).map(Head).map_err(js_error)
}

/// The length of the head of a compiled corpus in bytes, read from its first thirty or more.
///
/// # Errors
/// When they are not the first bytes of a compiled corpus.
#[wasm_bindgen(js_name = headLength)]
pub fn head_length(bytes: &[u8]) -> Result<usize, JsError> {
    engine::Index::length(bytes).map_err(js_error)
}

#[wasm_bindgen]
impl Head {
    /// The ids of all dialogues, a line each.
    #[must_use]
    pub fn ids(&self) -> String {
        self.0.ids().to_owned()
    }

    /// The values of a field that are counted, as a query names them, a line each.
    #[must_use]
    pub fn values(&self, field: &str) -> String {
        Field::from_name(field).map(|field| self.0.values(field).join("\n")).unwrap_or_default()
    }

    /// The English labels of those values.
    #[must_use]
    pub fn labels(&self, field: &str) -> String {
        Field::from_name(field).map(|field| self.0.value_labels(field, Lang::En).join("\n")).unwrap_or_default()
    }

    /// What a query with a word that is not in the corpus may have meant.
    #[wasm_bindgen(js_name = didYouMean)]
    #[must_use]
    pub fn did_you_mean(&self, query: &str) -> Option<String> {
        self.0.did_you_mean(query)
    }

    /// The answer in numbers: the total, whether only the articles can make it exact (0 or 1), the number of rows, the
    /// rows as positions among the ids, and for each field how many of the dialogues found have each of its values.
    #[must_use]
    pub fn tally(&self, query: String, sort: &str, limit: usize, fields: &str) -> Vec<u32> {
        numbers(&self.0.count(&request(query, sort, limit), &named_fields(fields)))
    }

    /// Joins the head with the complete compiled corpus.
    ///
    /// # Errors
    /// When the bytes are not the corpus that this is the head of.
    pub fn join(self, bytes: &[u8]) -> Result<Corpus, JsError> {
        self.0.join(bytes).map(|dataset| Corpus(Arc::new(dataset))).map_err(js_error)
    }
}

fn request(query: String, sort: &str, limit: usize) -> Request {
    Request { query, sort: sort_of(sort), limit: Some(limit), ..Request::default() }
}

fn named_fields(names: &str) -> Vec<Field> {
    names.split_whitespace().filter_map(Field::from_name).collect()
}

fn numbers(counts: &engine::Counts) -> Vec<u32> {
    let mut numbers = vec![counts.total as u32, u32::from(counts.needs_articles), counts.rows.len() as u32];
    numbers.extend(&counts.rows);
    counts.values.iter().for_each(|values| numbers.extend(values));
    numbers
}

#[wasm_bindgen]
impl Corpus {
    /// What a query with a word that is not in the corpus may have meant.
    #[wasm_bindgen(js_name = didYouMean)]
    #[must_use]
    pub fn did_you_mean(&self, query: &str) -> Option<String> {
        self.0.index().did_you_mean(query)
    }

    /// The answer in numbers, as [`Head::tally`].
    #[must_use]
    pub fn tally(&self, query: String, sort: &str, limit: usize, fields: &str) -> Vec<u32> {
        numbers(&self.0.count(&request(query, sort, limit), &named_fields(fields)))
    }
}
