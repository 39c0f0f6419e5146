//! The promises of the data model, and how a corpus can break them.

use std::fmt;

use crate::model::article::{Article, ArticleId, is_web_url};
use crate::model::description::Description;
use crate::model::dialogue::Dialogue;
use crate::model::edtf::Edtf;
use crate::model::fact::{Basis, By, Evidence, Fact, Value};
use crate::model::field::{Field, FieldKind};
use crate::model::stage::Stage;
use crate::model::term::{Term, TermId};
use crate::model::unchecked::UncheckedCorpus;
use crate::sort::sort_by;
use crate::text::find::find;
use crate::text::letters::is_letter;
use crate::text::span::Span;

/// One reason why an [`UncheckedCorpus`] is not a [`Corpus`](crate::Corpus).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusError {
    /// The id of the dialogue, article or term concerned; `corpus` for the corpus itself.
    pub id: String,
    /// What is wrong with it.
    pub kind: CorpusErrorKind,
}

/// The kinds of [`CorpusError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorpusErrorKind {
    /// A fact has no evidence.
    NoEvidence(Field),
    /// A quote holds no word, or lies outside the story of its article; one of `held` may lie in the boilerplate.
    BadQuote(Field),
    /// An article's story lies outside its body, or holds no word.
    BadStory,
    /// An article's URL is not http or https, or cannot be linked to as it is written.
    BadUrl,
    /// A value is not of its field's kind or vocabulary.
    BadValue(Field),
    /// A staged field has no stage, or another field has one.
    BadStage(Field),
    /// An inferred value has no note that explains it.
    NoNote(Field),
    /// A participant has no person, another field has one, or no quote has the person's rank or office.
    BadPerson(Field),
    /// A value is agreed or signed by one party, or by one party's account, and not by both parties.
    BadAccount(Field),
    /// `since` belongs to a value that is no partnership, is not a year, or is in no quote.
    BadSince(Field),
    /// A dialogue has no party.
    NoParty,
    /// An id has characters other than ASCII letters, digits and hyphens, or no letter or digit.
    BadId,
    /// An id occurs twice.
    DuplicateId,
    /// A term's broader term does not exist, is of another field, or is narrower than the term.
    BadBroader,
    /// `reported_by` names an article that does not exist or that no fact of the dialogue quotes.
    NoArticle,
    /// An article's title does not occur in its text.
    BadTitle,
    /// An article's supplied title occurs in its text.
    NeedlessTitle,
    /// An article without a date says how it was inferred, or the note is blank.
    BadDateNote,
    /// The home party of the corpus is not a party of its vocabulary.
    BadHome,
    /// A pinned value is not a term of the vocabulary, or is pinned twice.
    BadPinned,
    /// A wording has no words, blank ones, or those of another wording.
    BadWording,
}

impl fmt::Display for CorpusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = &self.id;
        match self.kind {
            CorpusErrorKind::NoEvidence(field) => write!(f, "{id}: a value of `{}` has no quote", field.name()),
            CorpusErrorKind::BadQuote(field) => {
                write!(f, "{id}: a quote of `{}` is not in the story of its article", field.name())
            }
            CorpusErrorKind::BadStory => write!(f, "{id}: the story is not a part of the text"),
            CorpusErrorKind::BadUrl => {
                write!(f, "{id}: the URL is not http or https, or has a character that URLs encode")
            }
            CorpusErrorKind::BadValue(field) => {
                write!(f, "{id}: a value of `{}` is not of the field's kind or vocabulary", field.name())
            }
            CorpusErrorKind::BadStage(field) if field.spec().staged => {
                write!(f, "{id}: a value of `{}` has no stage", field.name())
            }
            CorpusErrorKind::BadStage(field) => write!(f, "{id}: `{}` has no stages", field.name()),
            CorpusErrorKind::NoNote(field) => {
                write!(f, "{id}: an inferred value of `{}` has no note that explains it", field.name())
            }
            CorpusErrorKind::BadPerson(Field::Participant) => {
                write!(f, "{id}: a participant has no person, or a rank or office that is not in its quotes")
            }
            CorpusErrorKind::BadPerson(field) => write!(f, "{id}: a value of `{}` is not a person", field.name()),
            CorpusErrorKind::BadAccount(field) => {
                let name = field.name();
                write!(f, "{id}: a value of `{name}` is agreed, signed or one party's account, but not by both")
            }
            CorpusErrorKind::BadSince(field) => {
                write!(f, "{id}: `since` of a value of `{}` is not a year in its quotes", field.name())
            }
            CorpusErrorKind::NoParty => write!(f, "{id}: the dialogue has no party"),
            CorpusErrorKind::BadId => {
                write!(f, "“{id}” is not a valid id: use letters from a to z, digits and hyphens")
            }
            CorpusErrorKind::DuplicateId => write!(f, "{id}: the id occurs twice"),
            CorpusErrorKind::BadBroader => {
                write!(f, "{id}: the broader term does not exist, is of another field, or is narrower")
            }
            CorpusErrorKind::NoArticle => {
                write!(f, "{id}: `reported_by` names an article that does not exist or is not quoted")
            }
            CorpusErrorKind::BadTitle => write!(f, "{id}: the title is not in the text"),
            CorpusErrorKind::NeedlessTitle => write!(f, "{id}: the supplied title is in the text"),
            CorpusErrorKind::BadDateNote => {
                write!(f, "{id}: the note on the date of publication is blank, or there is no date")
            }
            CorpusErrorKind::BadHome => write!(f, "{id}: the home party is not a party of the vocabulary"),
            CorpusErrorKind::BadPinned => {
                write!(f, "{id}: a pinned value is not in the vocabulary, or is pinned twice")
            }
            CorpusErrorKind::BadWording => {
                write!(f, "{id}: a wording has no words, blank ones, or those of another wording")
            }
        }
    }
}

impl std::error::Error for CorpusError {}

/// Every broken promise, in the order of the data.
pub(crate) fn errors(unchecked: &UncheckedCorpus) -> Vec<CorpusError> {
    let checker = Checker { data: unchecked };
    let mut errors = Vec::new();
    let mut add = |id: &String, kinds: Vec<CorpusErrorKind>| {
        errors.extend(kinds.into_iter().map(|kind| CorpusError { id: id.clone(), kind }));
    };
    add(&"corpus".to_owned(), checker.check_description());
    for article in &unchecked.articles {
        add(&article.id, check_article(article));
    }
    for (position, term) in unchecked.terms.iter().enumerate() {
        if !checker.has_valid_broader(position, term) {
            add(&term.id, vec![CorpusErrorKind::BadBroader]);
        }
    }
    for dialogue in &unchecked.dialogues {
        add(&dialogue.id, checker.check_dialogue(dialogue));
    }
    for (id, kind) in checker.check_ids() {
        add(id, vec![kind]);
    }
    errors
}

struct Checker<'a> {
    data: &'a UncheckedCorpus,
}

impl<'a> Checker<'a> {
    fn check_description(&self) -> Vec<CorpusErrorKind> {
        let Description { home, pinned, .. } = &self.data.description;
        let mut errors = Vec::new();
        if home.is_some_and(|id| !self.is_term(Field::Party, id)) {
            errors.push(CorpusErrorKind::BadHome);
        }
        let is_pinned_before = |position: usize, id: &TermId| pinned.iter().take(position).any(|other| other == id);
        let is_bad = |(position, id): (usize, &TermId)| {
            self.data.terms.get(id.0 as usize).is_none() || is_pinned_before(position, id)
        };
        if pinned.iter().enumerate().any(is_bad) {
            errors.push(CorpusErrorKind::BadPinned);
        }
        if !self.are_valid_wordings() {
            errors.push(CorpusErrorKind::BadWording);
        }
        errors
    }

    fn are_valid_wordings(&self) -> bool {
        let wordings = || self.data.wordings.iter();
        let mut words: Vec<&String> = wordings().flat_map(|wording| &wording.words).collect();
        sort_by(&mut words, Ord::cmp);
        let is_twice = words.windows(2).any(|pair| pair[0] == pair[1]);
        !is_twice
            && words.iter().all(|words| !words.trim().is_empty())
            && wordings().all(|wording| !wording.words.is_empty())
    }

    /// Ids are valid, and unique among articles, among the terms of each field, and among dialogues.
    fn check_ids(&self) -> Vec<(&'a String, CorpusErrorKind)> {
        let mut ids: Vec<(u8, Field, &String)> = Vec::new();
        ids.extend(self.data.articles.iter().map(|article| (0, Field::Source, &article.id)));
        ids.extend(self.data.terms.iter().map(|term| (1, term.field, &term.id)));
        ids.extend(self.data.dialogues.iter().map(|dialogue| (2, Field::Source, &dialogue.id)));
        sort_by(&mut ids, Ord::cmp);
        let mut errors = Vec::new();
        for (position, &entry) in ids.iter().enumerate() {
            if !is_id(entry.2) {
                errors.push((entry.2, CorpusErrorKind::BadId));
            }
            if ids.get(position + 1) == Some(&entry) {
                errors.push((entry.2, CorpusErrorKind::DuplicateId));
            }
        }
        errors
    }

    /// The chain of broader terms stays within the field and ends.
    fn has_valid_broader(&self, position: usize, term: &Term) -> bool {
        let mut next = term.broader;
        for _ in 0..=self.data.terms.len() {
            let Some(id) = next else { return true };
            match self.data.terms.get(id.0 as usize) {
                Some(broader) if broader.field == term.field && id.0 as usize != position => next = broader.broader,
                _ => return false,
            }
        }
        false
    }

    fn check_dialogue(&self, dialogue: &Dialogue) -> Vec<CorpusErrorKind> {
        let mut errors = Vec::new();
        for fact in &dialogue.facts {
            errors.append(&mut self.check_fact(fact));
        }
        if dialogue.facts_of(Field::Party).next().is_none() {
            errors.push(CorpusErrorKind::NoParty);
        }
        let is_quoted = |id: &ArticleId| dialogue.evidence().any(|evidence| evidence.article == *id);
        if !dialogue.reported_by.iter().all(is_quoted) {
            errors.push(CorpusErrorKind::NoArticle);
        }
        errors
    }

    fn check_fact(&self, fact: &Fact) -> Vec<CorpusErrorKind> {
        let field = fact.field;
        let mut errors = Vec::new();
        if fact.evidence.is_empty() {
            errors.push(CorpusErrorKind::NoEvidence(field));
        }
        if !fact.evidence.iter().all(|&evidence| self.is_valid_quote(field, evidence)) {
            errors.push(CorpusErrorKind::BadQuote(field));
        }
        if !self.is_valid_value(fact) {
            errors.push(CorpusErrorKind::BadValue(field));
        }
        if fact.stage.is_some() != field.spec().staged {
            errors.push(CorpusErrorKind::BadStage(field));
        }
        if fact.basis == Basis::Inferred && fact.note.as_deref().is_none_or(|note| note.trim().is_empty()) {
            errors.push(CorpusErrorKind::NoNote(field));
        }
        if fact.person.is_some() != (field == Field::Participant) || !self.is_person_quoted(fact) {
            errors.push(CorpusErrorKind::BadPerson(field));
        }
        let is_of_one_side = matches!(fact.by, Some(By::Party(_))) && fact.stage >= Some(Stage::Agreed);
        if is_of_one_side || (fact.according_to.is_some() && fact.by != Some(By::Both)) {
            errors.push(CorpusErrorKind::BadAccount(field));
        }
        if fact.since.is_some_and(|since| field != Field::Partnership || !self.is_year_quoted(since, fact)) {
            errors.push(CorpusErrorKind::BadSince(field));
        }
        errors
    }

    /// A quote holds a word of the story; one of `held` may lie in the boilerplate.
    fn is_valid_quote(&self, field: Field, Evidence { article, span }: Evidence) -> bool {
        let is_there =
            |article: &Article| article.story.contains(span) || (field == Field::Held && article.is_boilerplate(span));
        self.data
            .articles
            .get(article.0 as usize)
            .is_some_and(|article| is_there(article) && has_word(&article.body, span))
    }

    /// A person's rank and office occur in the fact's quotes.
    fn is_person_quoted(&self, fact: &Fact) -> bool {
        fact.person
            .iter()
            .flat_map(|person| person.rank.iter().chain(&person.office))
            .all(|words| self.is_quoted(words, fact))
    }

    fn is_year_quoted(&self, year: Edtf, fact: &Fact) -> bool {
        let figures = year.to_string();
        figures.len() == 4 && self.is_quoted(&figures, fact)
    }

    fn is_quoted(&self, words: &str, fact: &Fact) -> bool {
        let quote = |evidence: &Evidence| {
            let article = self.data.articles.get(evidence.article.0 as usize)?;
            article.body.get(evidence.span.range())
        };
        fact.evidence.iter().filter_map(quote).any(|quote| find(quote, words).is_some())
    }

    /// The value is of its field's kind, and the sides named are parties.
    fn is_valid_value(&self, fact: &Fact) -> bool {
        let value = match (fact.field.spec().kind, fact.value) {
            (FieldKind::Term, Value::Term(id)) => self.is_term(fact.field, id),
            (FieldKind::Number, Value::Number(_)) | (FieldKind::Date, Value::Date(_)) => true,
            _ => false,
        };
        let by = match fact.by {
            Some(By::Party(id)) => self.is_term(Field::Party, id),
            Some(By::Both) | None => true,
        };
        let person = fact.person.as_ref().map(|person| person.party);
        value && by && [person, fact.according_to].into_iter().flatten().all(|party| self.is_term(Field::Party, party))
    }

    fn is_term(&self, field: Field, id: TermId) -> bool {
        self.data.terms.get(id.0 as usize).is_some_and(|term| term.field == field)
    }
}

fn check_article(article: &Article) -> Vec<CorpusErrorKind> {
    let mut errors = Vec::new();
    if !has_word(&article.body, article.story) {
        errors.push(CorpusErrorKind::BadStory);
    }
    if article.url.as_deref().is_some_and(|url| !is_web_url(url)) {
        errors.push(CorpusErrorKind::BadUrl);
    }
    let is_in_text = find(&article.body, &article.title).is_some();
    if !article.title.contains(is_letter) || !(is_in_text || article.title_supplied) {
        errors.push(CorpusErrorKind::BadTitle);
    } else if is_in_text && article.title_supplied {
        errors.push(CorpusErrorKind::NeedlessTitle);
    }
    if article.published_note.as_ref().is_some_and(|note| article.published.is_none() || note.trim().is_empty()) {
        errors.push(CorpusErrorKind::BadDateNote);
    }
    errors
}

/// Whether the span is a range of characters of the text that holds a word.
fn has_word(text: &str, span: Span) -> bool {
    text.get(span.range()).is_some_and(|part| part.contains(is_letter))
}

/// Whether an id is ASCII letters, digits and hyphens, with at least one letter or digit. Other characters would need
/// escapes in queries, in URLs and in the index, which separates ids by line ends.
fn is_id(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric();
    id.bytes().any(is_letter) && id.bytes().all(|byte| byte == b'-' || is_letter(byte))
}
