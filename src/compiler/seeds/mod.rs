//! The reader of `seeds/`: articles with their annotations, and the vocabulary, in TOML.

pub(crate) mod check_article;
pub(crate) mod check_fact;
pub(crate) mod compile;
pub(crate) mod corpus_file;
pub(crate) mod merge;
pub(crate) mod seed_file;
pub(crate) mod seed_folder;
pub(crate) mod source_text;
pub(crate) mod toml_keys;
pub(crate) mod vocabulary_file;
