//! The draft of an article.

use engine::{Article, Basis, Corpus, Span, TermId, UncheckedCorpus};

use crate::article::article;
use crate::assemble::Assembler;
use crate::events::verdict::{NotReported, Verdict};
use crate::facts::{Found, FoundValue, slug};
use crate::fields::{documents, held, name, participants, parties, partnership, side_meetings, topics, venue};
use crate::input::Input;
use crate::known_event::{KnownEvent, known_event};
use crate::language::Language;
use crate::leaders::leaders;
use crate::question::Question;
use crate::read::read;
use crate::reading::Reading;

/// What the rules make of an article.
#[derive(Debug)]
pub struct Draft {
    /// The article, its dialogues and their terms, checked. Without an article if the text has no words.
    pub corpus: Corpus,
    /// The terms that the given vocabulary lacks.
    pub new_terms: Vec<TermId>,
    /// What could not be decided.
    pub questions: Vec<Question>,
    /// Why there is no dialogue, if there is none.
    pub not_reported: Option<NotReported>,
    /// The words that date the page, to quote the date of publication from.
    pub stamp: Option<Span>,
}

impl Draft {
    /// The dialogue of a corpus that the text reports, too: this draft is then a further source of it.
    #[must_use]
    pub fn known_event(&self, corpus: &Corpus) -> Option<KnownEvent> {
        known_event(&self.corpus, corpus)
    }

    /// The draft as a further source of a dialogue that a corpus has: under its id, and with the question whether it is
    /// that.
    #[must_use]
    pub fn as_source_of(mut self, known: KnownEvent) -> Self {
        let mut dialogues = self.corpus.dialogues().to_vec();
        if let Some(own) = dialogues.iter_mut().find(|dialogue| !dialogue.reported_by.is_empty()) {
            own.id.clone_from(&known.dialogue);
        }
        let (articles, terms) = (self.corpus.articles().to_vec(), self.corpus.terms().to_vec());
        let unchecked = UncheckedCorpus { articles, terms, dialogues, ..UncheckedCorpus::default() };
        // An id of a checked corpus is one that this can have.
        if let Ok(corpus) = Corpus::check(unchecked) {
            self.corpus = corpus;
        }
        self.questions.push(Question::KnownEvent(known));
        self
    }
}

/// Drafts an article. Every text has a draft; one that reports no dialogue has none in it, and says why.
#[must_use]
pub fn draft(input: &Input<'_>) -> Draft {
    let reading = read(input);
    if reading.text.words.is_empty() {
        return empty(NotReported::Empty, Vec::new());
    }
    let mut questions = doubts(&reading);
    let article = article(&reading);
    let stamp = reading.page.stamp.as_ref().map(|stamp| reading.text.span(&stamp.words));
    let mut assembler = Assembler::new(input.vocabulary, article.clone());
    let mut not_reported = None;
    match (no_article(input.text), reading.events.verdict) {
        (Some(reason), _) | (None, Verdict::NotReported(reason)) => not_reported = Some(reason),
        (None, Verdict::Reported(_)) => {
            let others = reading.other_dialogues();
            // The others of a list are counted by the person who reads the first.
            let name = others.first().map(|other| reading.text.slice(&other.words).to_owned());
            questions.extend(name.map(|name| Question::AnotherDialogue { name }));
            let found = found(&reading, &mut questions);
            assembler.dialogue(dialogue_id(&reading, &found), true, found);
        }
    }
    match assembler.finish() {
        Ok((corpus, new_terms, mut open)) => {
            questions.append(&mut open);
            Draft { corpus, new_terms, questions, not_reported, stamp }
        }
        Err(errors) => {
            // The rules made something that the model refuses: a fault of theirs, said as such, and no draft.
            questions.extend(errors.iter().map(|error| Question::Fault { error: error.to_string() }));
            let mut draft = without_dialogue(article, NotReported::NoneNamed, questions);
            draft.stamp = stamp;
            draft
        }
    }
}

/// What is open about the text as a whole.
fn doubts(reading: &Reading<'_>) -> Vec<Question> {
    let is_satire = reading.lexicon.furniture.satire.first(&reading.text, &(0..reading.text.words.len())).is_some();
    let all = [
        (reading.text.language == Language::Other, Question::OtherLanguage),
        (is_satire, Question::Satire),
        (reading.is_cut(), Question::Cut),
    ];
    all.into_iter().filter(|(is_open, _)| *is_open).map(|(_, question)| question).collect()
}

/// Why a text is no article, if it shows that it is none.
fn no_article(text: &str) -> Option<NotReported> {
    let is_export = text.contains("\"evidence\"") && text.contains("\"quote\"") || text.contains("[[dialogue.fact]]");
    match (has_tags(text), is_export) {
        (true, _) => Some(NotReported::Markup),
        (_, true) => Some(NotReported::Export),
        _ => None,
    }
}

/// Whether a text is the source of a page: it has an end tag.
#[must_use]
pub fn has_tags(text: &str) -> bool {
    text.match_indices("</").any(|(at, _)| text[at + 2..].starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Everything that is said of the dialogue that is reported, in the order of annotations.
fn found(reading: &Reading<'_>, questions: &mut Vec<Question>) -> Vec<Found> {
    let mut found = parties::parties(reading);
    // The checker knows ordinals and months of English and Vietnamese alone.
    let checked = |found: Found| match reading.text.language {
        Language::Other if found.basis == Basis::Stated => {
            found.inferred("Read in a language that the checker does not know.")
        }
        _ => found,
    };
    let (series, format): (Vec<Found>, Vec<Found>) =
        name::series_and_format(reading).into_iter().partition(|found| found.field == engine::Field::Series);
    found.extend(series);
    found.extend(name::edition(reading, questions).map(checked));
    found.extend(held::held(reading, questions).map(checked));
    found.extend(venue::venue(reading, questions));
    found.extend(format);
    let leaders = leaders(reading);
    found.extend(participants::participants(reading, &leaders, questions));
    found.extend(side_meetings::side_meetings(reading, &leaders, questions));
    found.extend(partnership::partnership(reading));
    let (documents, titles) = documents::documents(reading);
    found.extend(documents);
    let mut topics = topics::topics(reading, &titles);
    side_meetings::set_apart(reading, &leaders, &mut topics);
    found.extend(topics);
    found
}

/// The parties and the year, or else the number, of the dialogue.
fn dialogue_id(reading: &Reading<'_>, found: &[Found]) -> String {
    let mut parts: Vec<String> =
        reading.parties.iter().map(|&state| reading.lexicon.states[state].code.to_ascii_lowercase()).collect();
    let date = found.iter().find_map(|found| match found.value {
        FoundValue::Date(date) => Some(format!("{:04}", date.year())),
        FoundValue::Term(_) | FoundValue::Number(_) => None,
    });
    let number = found.iter().find_map(|found| match found.value {
        FoundValue::Number(number) => Some(number.to_string()),
        FoundValue::Term(_) | FoundValue::Date(_) => None,
    });
    parts.push(date.or(number).unwrap_or_else(|| slug(reading.input.name)));
    slug(&parts.join("-"))
}

fn empty(reason: NotReported, questions: Vec<Question>) -> Draft {
    let corpus = checked(UncheckedCorpus::default());
    Draft { corpus, new_terms: Vec::new(), questions, not_reported: Some(reason), stamp: None }
}

fn without_dialogue(article: Article, reason: NotReported, questions: Vec<Question>) -> Draft {
    match Corpus::check(UncheckedCorpus { articles: vec![article], ..UncheckedCorpus::default() }) {
        Ok(corpus) => Draft { corpus, new_terms: Vec::new(), questions, not_reported: Some(reason), stamp: None },
        Err(_) => empty(reason, questions),
    }
}

fn checked(corpus: UncheckedCorpus) -> Corpus {
    Corpus::check(corpus).expect("a corpus without anything breaks no promise")
}
