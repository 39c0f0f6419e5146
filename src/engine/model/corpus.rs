//! The checked corpus.

use crate::model::article::{Article, ArticleId};
use crate::model::check::{self, CorpusError};
use crate::model::description::Description;
use crate::model::dialogue::Dialogue;
use crate::model::fact::{Evidence, Value};
use crate::model::field::Field;
use crate::model::term::{Term, TermId};
use crate::model::unchecked::UncheckedCorpus;
use crate::model::wording::Wording;
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::lang::Lang;

/// Articles, vocabulary and dialogues that keep every promise of the data model: above all, every value has a quote
/// from an article's story. [`Corpus::check`] is the only way to make one with values.
///
/// ```
/// use engine::{Corpus, UncheckedCorpus};
/// assert!(Corpus::check(UncheckedCorpus::default()).is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus(UncheckedCorpus);

impl Corpus {
    /// Checks every promise of the data model.
    ///
    /// # Errors
    /// Every broken promise, in the order of the data.
    pub fn check(unchecked: UncheckedCorpus) -> Result<Self, Vec<CorpusError>> {
        let errors = check::errors(&unchecked);
        if errors.is_empty() { Ok(Self(unchecked)) } else { Err(errors) }
    }

    /// What the corpus says of itself.
    #[must_use]
    pub fn description(&self) -> &Description {
        &self.0.description
    }

    /// The articles.
    #[must_use]
    pub fn articles(&self) -> &[Article] {
        &self.0.articles
    }

    /// The vocabulary.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.0.terms
    }

    /// The translations of notes, ranks and offices.
    #[must_use]
    pub fn wordings(&self) -> &[Wording] {
        &self.0.wordings
    }

    /// A note, a rank or an office in a language; `None` if the corpus has no translation.
    #[must_use]
    pub fn wording(&self, words: &str, lang: Lang) -> Option<&str> {
        let wording = self.0.wordings.iter().find(|wording| wording.words.iter().any(|other| other == words));
        wording.map(|wording| wording.labels[lang].as_str())
    }

    /// The dialogues.
    #[must_use]
    pub fn dialogues(&self) -> &[Dialogue] {
        &self.0.dialogues
    }

    /// The article with this id. Ids within a corpus are always valid.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.0.articles[id.0 as usize]
    }

    /// The term with this id. Ids within a corpus are always valid.
    #[must_use]
    pub fn term(&self, id: TermId) -> &Term {
        &self.0.terms[id.0 as usize]
    }

    /// The words of a quote, verbatim.
    #[must_use]
    pub fn quote(&self, evidence: Evidence) -> &str {
        evidence.span.slice(&self.article(evidence.article).body)
    }

    /// A value as annotations write it: a term's id, a number or a date.
    #[must_use]
    pub fn value_id(&self, value: Value) -> String {
        match value {
            Value::Term(id) => self.term(id).id.clone(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
        }
    }

    /// Who published the articles that a dialogue is quoted from, article by article.
    pub(crate) fn outlets(&self, dialogue: &Dialogue) -> Vec<&str> {
        let mut articles: Vec<ArticleId> = dialogue.evidence().map(|quote| quote.article).collect();
        sort_and_dedup(&mut articles);
        articles.into_iter().filter_map(|id| self.article(id).outlet()).collect()
    }

    /// The parties of a dialogue other than the home party of the corpus; all parties if the home party takes no part
    /// or there is none.
    pub fn partners<'a>(&'a self, dialogue: &'a Dialogue) -> impl Iterator<Item = TermId> + 'a {
        let parties = || {
            dialogue.facts_of(Field::Party).filter_map(|fact| match fact.value {
                Value::Term(id) => Some(id),
                Value::Number(_) | Value::Date(_) => None,
            })
        };
        let home = self.0.description.home;
        parties().filter(move |&id| Some(id) != home)
    }

    /// The term and its broader terms, nearest first.
    pub fn with_broader(&self, id: TermId) -> impl Iterator<Item = TermId> + '_ {
        std::iter::successors(Some(id), |&id| self.term(id).broader)
    }

    /// The corpus with more dialogues, of which nothing but their ids is known yet.
    pub(crate) fn with_outlines<'a>(self, ids: impl Iterator<Item = &'a str>) -> Self {
        let mut data = self.0;
        let outline =
            |id: &str| Dialogue { id: id.to_owned(), reported_by: Vec::new(), reviewed: true, facts: Vec::new() };
        data.dialogues.extend(ids.map(outline));
        Self(data)
    }

    /// The corpus with its dialogues in row order: latest first, those without a date last, those of the same date by
    /// id.
    pub(crate) fn in_row_order(self) -> Self {
        let mut data = self.0;
        sort_by(&mut data.dialogues, |a, b| b.date().cmp(&a.date()).then_with(|| a.id.cmp(&b.id)));
        Self(data)
    }
}
