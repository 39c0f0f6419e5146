//! The description of a corpus: its title, its home party, its maintainer and its licence.

use crate::model::edtf::Edtf;
use crate::model::term::TermId;
use crate::text::lang::Localized;

/// The description of a corpus. Every part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// What the corpus is called.
    pub title: Option<Localized<String>>,
    /// The party whose dialogues the corpus compares: the other parties of each dialogue are its partners. Without one,
    /// all parties are partners.
    pub home: Option<TermId>,
    /// Who keeps the corpus and answers for it.
    pub maintainer: Option<String>,
    /// The version of the corpus, as its maintainer counts.
    pub version: Option<String>,
    /// The date of the version.
    pub date: Option<Edtf>,
    /// The licence of the annotations and the vocabulary, as an SPDX expression. The articles are their publishers'.
    pub licence: Option<String>,
    /// BCP 47 tags of the languages of labels and notes.
    pub languages: Vec<String>,
    /// The values that are worth a narrow column of symbols of their own, in the order of these columns.
    pub pinned: Vec<TermId>,
}

impl Description {
    /// The day of the version, if it is known to the day.
    #[must_use]
    pub fn released(&self) -> Option<Edtf> {
        self.date.filter(|date| date.is_exact() && date.day().is_some() && date.end().is_none())
    }

    /// The licences that a reader may choose from. An expression that lists no choices is one licence.
    #[must_use]
    pub fn licences(&self) -> Vec<&str> {
        let Some(expression) = &self.licence else { return Vec::new() };
        let is_list = !expression.contains(['(', ')']) && !expression.contains(" AND ");
        if is_list { expression.split(" OR ").collect() } else { vec![expression] }
    }
}
