//! Dialogues: the events that are compared.

use crate::model::article::{Article, ArticleId};
use crate::model::edtf::Edtf;
use crate::model::fact::{Evidence, Fact, Value};
use crate::model::field::Field;
use crate::sort::sort_and_dedup;
use crate::text::clauses::with_clauses;
use crate::text::lang::{Labels, labels};
use crate::text::named_values::labelled_values;
use crate::text::span::Span;

/// The remark on a dialogue that is drafted and not reviewed.
pub const NOT_REVIEWED: Labels = labels! { En: "draft, not reviewed", Vi: "bản nháp, chưa duyệt" };

/// One event between parties; one row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialogue {
    /// Unique in the corpus. ASCII letters, digits and hyphens.
    pub id: String,
    /// The articles about the dialogue; empty if articles only mention it.
    pub reported_by: Vec<ArticleId>,
    /// Whether a person has read its facts against the articles. A draft by rules has not been reviewed.
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

    /// The facts of one field, in the order of the annotations. Those of [`Field::Chair`] are the facts of participants
    /// who chaired or led a side.
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

    /// The texts about the dialogue: the whole story of an article that reports it, and from an article that only
    /// mentions it the quotes of its facts, each with the clauses that it lies in. They are in order and disjoint.
    /// `sentences_of` are those of an article's story, with its body.
    pub(crate) fn texts_about<'a>(
        &self,
        sentences_of: impl Fn(ArticleId) -> (&'a Article, &'a [Span]),
    ) -> Vec<(ArticleId, Span)> {
        let mut texts: Vec<(ArticleId, Span)> =
            self.reported_by.iter().map(|&id| (id, sentences_of(id).0.story)).collect();
        for quote in self.evidence().filter(|quote| !self.reported_by.contains(&quote.article)) {
            let (article, sentences) = sentences_of(quote.article);
            texts.extend(with_clauses(&article.body, sentences, quote.span).map(|text| (quote.article, text)));
        }
        sort_and_dedup(&mut texts);
        texts.dedup_by(|(later_id, later), (id, text)| {
            let overlaps = later_id == id && later.start <= text.end;
            text.end = if overlaps { text.end.max(later.end) } else { text.end };
            overlaps
        });
        texts
    }
}

labelled_values! {
    /// Whether articles report a dialogue or only mention it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Coverage {
        /// At least one article is about it.
        Reported = "reported" { En: "reported", Vi: "có bài viết riêng" }
        /// Articles only refer to it.
        Mentioned = "mentioned" { En: "mentioned only", Vi: "chỉ được nhắc đến" }
    }
}
