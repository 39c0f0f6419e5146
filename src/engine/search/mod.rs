//! Searching: requests answered from the index and the articles, suggestions, and edits of the query.

mod alternatives;
pub(crate) mod answer;
mod answering;
pub(crate) mod arriving;
pub(crate) mod article_reader;
mod corrections;
pub(crate) mod dataset;
pub(crate) mod did_you_mean;
pub(crate) mod edit;
pub(crate) mod facets;
mod matched_values;
pub(crate) mod matched_words;
mod meant_conditions;
pub(crate) mod order;
pub(crate) mod pattern_finder;
mod phrases;
mod relevance;
pub(crate) mod request;
pub(crate) mod searcher;
pub(crate) mod sequence;
pub(crate) mod sources;
pub(crate) mod suggest;
pub(crate) mod synonyms;
pub(crate) mod word_pairs;
mod words_together;
mod written_conditions;
