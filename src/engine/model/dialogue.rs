//! Dialogues: the events that are compared.

use crate::model::article::ArticleId;
use crate::model::edtf::Edtf;
use crate::model::fact::{Evidence, Fact, Value};
use crate::model::field::Field;
use crate::sort::sort_and_dedup;
use crate::text::lang::{Labels, labels};
use crate::text::named_values::labelled_values;
use crate::text::span::Span;

/// What is said of a dialogue that is drafted and not reviewed.
pub const NOT_REVIEWED: Labels = labels! { En: "draft, not reviewed", Vi: "bản nháp, chưa duyệt" };

/// One event between parties; one row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialogue {
    /// Unique in the corpus. ASCII letters, digits and hyphens.
    pub id: String,
    /// The articles about the dialogue; empty if articles only mention it.
    pub reported_by: Vec<ArticleId>,
    /// Whether a person has read its facts against the articles. One that is only drafted by rules is not.
    pub reviewed: bool,
    /// The facts, in the order of the annotations.
    pub facts: Vec<Fact>,
}

impl Dialogue {
    /// Whether some article reports the dialogue or articles only mention it.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.reported_by.is_empty() { Coverage::Mentioned } else { Coverage::Reported }
    }

    /// The facts of one field, in the order of the annotations. Those of [`Field::Chair`] are of the participants who
    /// chaired or led a side.
    pub fn facts_of(&self, field: Field) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.is_of(field))
    }

    /// The dates on which it was held: one, or several where sources differ.
    pub fn dates(&self) -> impl Iterator<Item = Edtf> {
        self.facts_of(Field::Held).filter_map(|fact| match fact.value {
            Value::Date(date) => Some(date),
            Value::Term(_) | Value::Number(_) => None,
        })
    }

    /// The first of its dates, by which dialogues are ordered.
    #[must_use]
    pub fn date(&self) -> Option<Edtf> {
        self.dates().next()
    }

    /// The quotes of all facts.
    pub fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.facts.iter().flat_map(|fact| &fact.evidence)
    }

    /// The sentences about the dialogue: of an article that reports it all of its story, of one that only mentions it
    /// those that a fact is quoted from. Each is given as its article and its position in `sentences_of` that article.
    pub(crate) fn sentences_about<'a>(
        &self,
        sentences_of: impl Fn(ArticleId) -> &'a [Span],
    ) -> Vec<(ArticleId, usize)> {
        let mut articles: Vec<ArticleId> = self.reported_by.clone();
        articles.extend(self.evidence().map(|quote| quote.article));
        sort_and_dedup(&mut articles);
        let mut found = Vec::new();
        for article in articles {
            let reports = self.reported_by.contains(&article);
            let is_quoted = |sentence: &Span| {
                self.evidence().any(|quote| quote.article == article && quote.span.overlaps(*sentence))
            };
            let sentences = sentences_of(article).iter().enumerate();
            let about = sentences.filter(|(_, sentence)| reports || is_quoted(sentence));
            found.extend(about.map(|(position, _)| (article, position)));
        }
        found
    }
}

labelled_values! {
    /// Whether an article is about a dialogue or articles only refer to it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Coverage {
        /// At least one article is about it.
        Reported = "reported" { En: "reported", Vi: "có bài viết riêng" }
        /// Articles only refer to it.
        Mentioned = "mentioned" { En: "mentioned only", Vi: "chỉ được nhắc đến" }
    }
}
