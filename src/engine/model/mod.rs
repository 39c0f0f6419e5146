//! The data model: articles, vocabulary, dialogues, facts and their evidence. Plain data; a
//! [`Corpus`](corpus::Corpus) is data that has been checked.

pub(crate) mod article;
pub(crate) mod check;
pub(crate) mod corpus;
pub(crate) mod description;
pub(crate) mod dialogue;
pub(crate) mod distinct_values;
pub(crate) mod edtf;
pub(crate) mod fact;
pub(crate) mod field;
pub(crate) mod stage;
pub(crate) mod term;
pub(crate) mod timeline;
pub(crate) mod unchecked;
pub(crate) mod wording;
