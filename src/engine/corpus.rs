//! The checked corpus: the only way to a [`Corpus`] is [`Corpus::check`], and a value without a quote does not pass it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::field::FieldKind;
use crate::fold::tokens;
use crate::model::HOME;
use crate::order::sort_by;
use crate::text::find;
use crate::{Article, ArticleId, By, Dialogue, Evidence, Fact, Field, Term, TermId, Value};

/// What has not been checked yet: from the compiler, or from bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UncheckedCorpus {
    /// The articles.
    pub articles: Vec<Article>,
    /// The vocabulary.
    pub terms: Vec<Term>,
    /// The dialogues.
    pub dialogues: Vec<Dialogue>,
}

/// Articles, vocabulary and dialogues in which every value has its quote.
///
/// ```
/// use engine::{Corpus, UncheckedCorpus};
/// assert!(Corpus::check(UncheckedCorpus::default()).is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Corpus(UncheckedCorpus);

/// Why a draft is not a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusError {
    /// The dialogue or article concerned, by its id.
    pub id: String,
    /// What is wrong with it.
    pub flaw: CorpusErrorKind,
}

/// A broken promise of the data model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorpusErrorKind {
    /// A fact has no evidence.
    NoEvidence(Field),
    /// A quote does not lie in the story of an article, or holds no text.
    BadQuote(Field),
    /// An article's story does not lie in its body.
    BadStory,
    /// An article's address is not one that a link may open.
    BadUrl,
    /// A value is not of the field's kind or vocabulary.
    BadValue(Field),
    /// A staged field without a stage, or a stage on a field that has none.
    BadStage(Field),
    /// An inferred value without a note that says how.
    NoNote(Field),
    /// A chair without a person, a person who is not a chair, or one whose rank or office no quote has.
    BadPerson(Field),
    /// A dialogue with no party.
    NoParty,
    /// An id that a query, an address or a list could not hold as it is.
    BadId,
    /// The same id twice.
    DuplicateId,
    /// A term's broader term is missing, of another field, or narrower than itself.
    BadBroader,
    /// `reported_by` names an article that does not exist, or one that no fact of the dialogue quotes.
    NoArticle,
    /// An article's title does not stand in its text.
    BadTitle,
}

impl fmt::Display for CorpusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = &self.id;
        match self.flaw {
            CorpusErrorKind::NoEvidence(field) => write!(f, "{id}: a value of `{}` has no quote", field.name()),
            CorpusErrorKind::BadQuote(field) => write!(f, "{id}: a quote of `{}` is not in a story", field.name()),
            CorpusErrorKind::BadStory => write!(f, "{id}: the story is not in the text"),
            CorpusErrorKind::BadUrl => write!(f, "{id}: the address is not http or https"),
            CorpusErrorKind::BadValue(field) => write!(f, "{id}: a value of `{}` is not of its kind", field.name()),
            CorpusErrorKind::BadStage(field) => {
                write!(f, "{id}: `{}` has a stage where none belongs, or none", field.name())
            }
            CorpusErrorKind::NoNote(field) => {
                write!(f, "{id}: an inferred `{}` has no note that says how", field.name())
            }
            CorpusErrorKind::BadPerson(field) => {
                write!(f, "{id}: `{}` has a person where none belongs, none, or one not as quoted", field.name())
            }
            CorpusErrorKind::NoParty => write!(f, "{id}: no party is named"),
            CorpusErrorKind::BadId => {
                write!(f, "“{id}” is no id: one is made of letters from a to z, digits and hyphens")
            }
            CorpusErrorKind::DuplicateId => write!(f, "{id}: the id stands twice"),
            CorpusErrorKind::BadBroader => {
                write!(f, "{id}: the broader term is missing, of another field, or narrower")
            }
            CorpusErrorKind::NoArticle => {
                write!(f, "{id}: reported by an article that is not there, or that nothing is quoted from")
            }
            CorpusErrorKind::BadTitle => write!(f, "{id}: the title is not in the text"),
        }
    }
}

impl std::error::Error for CorpusError {}

impl Corpus {
    /// Checks every promise of the data model.
    ///
    /// # Errors
    /// All flaws found, in the order of the draft.
    pub fn check(draft: UncheckedCorpus) -> Result<Self, Vec<CorpusError>> {
        let flaws: Vec<CorpusError> = Checker { draft: &draft }.flaws();
        if flaws.is_empty() { Ok(Self(draft)) } else { Err(flaws) }
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

    /// The dialogues.
    #[must_use]
    pub fn dialogues(&self) -> &[Dialogue] {
        &self.0.dialogues
    }

    /// One article. Ids in a corpus always have their article.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.0.articles[id.0 as usize]
    }

    /// One term. Ids in a corpus always have their term.
    #[must_use]
    pub fn term(&self, id: TermId) -> &Term {
        &self.0.terms[id.0 as usize]
    }

    /// The quote of an evidence, letter for letter.
    #[must_use]
    pub fn quote(&self, evidence: Evidence) -> &str {
        evidence.span.slice(&self.article(evidence.article).body)
    }

    /// A value as annotations name it.
    #[must_use]
    pub fn value_id(&self, value: Value) -> String {
        match value {
            Value::Term(id) => self.term(id).id.clone(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
        }
    }

    /// The parties of a dialogue other than Viet Nam, or all where it takes no part.
    pub fn partners<'a>(&'a self, dialogue: &'a Dialogue) -> impl Iterator<Item = TermId> + 'a {
        let parties = || {
            dialogue.facts_of(Field::Party).filter_map(|fact| match fact.value {
                Value::Term(id) => Some(id),
                Value::Number(_) | Value::Date(_) => None,
            })
        };
        let home = |id: TermId| self.term(id).id == HOME;
        let takes_part = parties().any(home);
        parties().filter(move |&id| !(takes_part && home(id)))
    }

    /// The term and its broader terms, nearest first.
    pub fn with_broader(&self, id: TermId) -> impl Iterator<Item = TermId> + '_ {
        std::iter::successors(Some(id), |&id| self.term(id).broader)
    }
}

impl Corpus {
    /// The corpus with its dialogues in the order that rows have: the latest first, those of which no date is known
    /// last, and those of one date by id.
    pub(crate) fn in_order(self) -> Self {
        let mut draft = self.0;
        sort_by(&mut draft.dialogues, |a, b| b.date().cmp(&a.date()).then_with(|| a.id.cmp(&b.id)));
        Self(draft)
    }
}

struct Checker<'a> {
    draft: &'a UncheckedCorpus,
}

impl Checker<'_> {
    fn flaws(&self) -> Vec<CorpusError> {
        let mut found = Vec::new();
        let mut add = |id: &String, flaws: Vec<CorpusErrorKind>| {
            for flaw in flaws {
                found.push(CorpusError { id: id.clone(), flaw });
            }
        };
        for article in &self.draft.articles {
            add(&article.id, article_flaws(article));
        }
        for (at, term) in self.draft.terms.iter().enumerate() {
            if !self.sound_broader(at, term) {
                add(&term.id, vec![CorpusErrorKind::BadBroader]);
            }
        }
        for dialogue in &self.draft.dialogues {
            add(&dialogue.id, self.dialogue(dialogue));
        }
        for (id, flaw) in self.ids() {
            add(id, vec![flaw]);
        }
        found
    }

    /// What is wrong with ids: of articles, of the terms of each field, and of dialogues.
    fn ids(&self) -> Vec<(&String, CorpusErrorKind)> {
        let mut ids: Vec<(u8, Field, &String)> = Vec::new();
        ids.extend(self.draft.articles.iter().map(|article| (0, Field::Source, &article.id)));
        ids.extend(self.draft.terms.iter().map(|term| (1, term.field, &term.id)));
        ids.extend(self.draft.dialogues.iter().map(|dialogue| (2, Field::Source, &dialogue.id)));
        sort_by(&mut ids, Ord::cmp);
        let mut flaws = Vec::new();
        for (at, &one) in ids.iter().enumerate() {
            if !is_id(one.2) {
                flaws.push((one.2, CorpusErrorKind::BadId));
            }
            if ids.get(at + 1) == Some(&one) {
                flaws.push((one.2, CorpusErrorKind::DuplicateId));
            }
        }
        flaws
    }

    /// A chain of broader terms is within one field and ends.
    fn sound_broader(&self, index: usize, term: &Term) -> bool {
        let mut next = term.broader;
        for _ in 0..=self.draft.terms.len() {
            let Some(id) = next else { return true };
            match self.draft.terms.get(id.0 as usize) {
                Some(wider) if wider.field == term.field && id.0 as usize != index => next = wider.broader,
                _ => return false,
            }
        }
        false
    }

    fn dialogue(&self, dialogue: &Dialogue) -> Vec<CorpusErrorKind> {
        let mut flaws = Vec::new();
        for fact in &dialogue.facts {
            flaws.append(&mut self.fact(fact));
        }
        if dialogue.facts_of(Field::Party).next().is_none() {
            flaws.push(CorpusErrorKind::NoParty);
        }
        let is_quoted = |id: &ArticleId| dialogue.evidence().any(|evidence| evidence.article == *id);
        if !dialogue.reported_by.iter().all(is_quoted) {
            flaws.push(CorpusErrorKind::NoArticle);
        }
        flaws
    }

    fn fact(&self, fact: &Fact) -> Vec<CorpusErrorKind> {
        let field = fact.field;
        let spec = field.spec();
        let mut flaws = Vec::new();
        if fact.evidence.is_empty() {
            flaws.push(CorpusErrorKind::NoEvidence(field));
        }
        if !fact.evidence.iter().all(|&evidence| self.quotes(evidence)) {
            flaws.push(CorpusErrorKind::BadQuote(field));
        }
        if !self.fits(fact) {
            flaws.push(CorpusErrorKind::BadValue(field));
        }
        if fact.stage.is_some() != spec.staged {
            flaws.push(CorpusErrorKind::BadStage(field));
        }
        if fact.basis == crate::Basis::Inferred && fact.note.as_deref().is_none_or(|note| note.trim().is_empty()) {
            flaws.push(CorpusErrorKind::NoNote(field));
        }
        if fact.person.is_some() != (field == Field::Chair) || !self.is_quoted(fact) {
            flaws.push(CorpusErrorKind::BadPerson(field));
        }
        flaws
    }

    fn quotes(&self, evidence: Evidence) -> bool {
        self.draft
            .articles
            .get(evidence.article.0 as usize)
            .is_some_and(|article| article.story.contains(evidence.span) && holds(&article.body, evidence.span))
    }

    /// A person's rank and office stand in the fact's quotes.
    fn is_quoted(&self, fact: &Fact) -> bool {
        let quote = |evidence: &Evidence| {
            let article = self.draft.articles.get(evidence.article.0 as usize)?;
            article.body.get(evidence.span.range())
        };
        let quoted = |words: &String| fact.evidence.iter().filter_map(quote).any(|quote| find(quote, words).is_some());
        fact.person.iter().flat_map(|person| person.rank.iter().chain(&person.office)).all(quoted)
    }

    /// The value is of its field's kind, and the sides named are parties.
    fn fits(&self, fact: &Fact) -> bool {
        let value = match (fact.field.spec().kind, fact.value) {
            (FieldKind::Term, Value::Term(id)) => self.is_term(fact.field, id),
            (FieldKind::Number, Value::Number(_)) | (FieldKind::Date, Value::Date(_)) => true,
            _ => false,
        };
        let by = match fact.by {
            Some(By::Party(id)) => self.is_term(Field::Party, id),
            Some(By::Both) | None => true,
        };
        value && by && fact.person.as_ref().is_none_or(|person| self.is_term(Field::Party, person.party))
    }

    fn is_term(&self, field: Field, id: TermId) -> bool {
        self.draft.terms.get(id.0 as usize).is_some_and(|term| term.field == field)
    }
}

fn article_flaws(article: &Article) -> Vec<CorpusErrorKind> {
    let mut flaws = Vec::new();
    if !holds(&article.body, article.story) {
        flaws.push(CorpusErrorKind::BadStory);
    }
    // A link with another scheme could run a script in the page of whoever opens a foreign corpus.
    let opens = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    if article.url.as_deref().is_some_and(|url| !opens(url)) {
        flaws.push(CorpusErrorKind::BadUrl);
    }
    if tokens(&article.title).next().is_none() || find(&article.body, &article.title).is_none() {
        flaws.push(CorpusErrorKind::BadTitle);
    }
    flaws
}

/// Whether the span is a stretch of the text that holds a word.
fn holds(text: &str, span: crate::Span) -> bool {
    text.get(span.range()).is_some_and(|part| tokens(part).next().is_some())
}

/// Whether an id holds a letter or digit of ASCII, and but for those only hyphens. Anything else would be taken apart
/// in a query, in an address, or in the lines of the head.
fn is_id(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric();
    id.bytes().any(is_letter) && id.bytes().all(|byte| byte == b'-' || is_letter(byte))
}
