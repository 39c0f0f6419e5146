//! What was read of an article: all that the fields are found in.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use engine::{Edtf, Field, Span, Stage, Term};

use crate::dates::mention::{DateMention, When, dates};
use crate::dates::resolve::resolve;
use crate::events::mention::{EventMention, Status};
use crate::events::verdict::{NotReported, Verdict};
use crate::events::{Events, events};
use crate::gazetteer::{Place, places};
use crate::input::Input;
use crate::language::Language;
use crate::lexicon::entries::Topic;
use crate::lexicon::rules::Rules;
use crate::lexicon::{Lexicon, topic_tables};
use crate::pattern::{Hit, PatternTable};
use crate::persons::{PersonMention, persons};
use crate::story::{Page, Sentence, page};
use crate::text::{Text, Words, words};

/// An article as the rules read it.
pub(crate) struct Reading<'a> {
    pub(crate) input: &'a Input<'a>,
    pub(crate) text: Text<'a>,
    pub(crate) page: Page,
    pub(crate) places: Vec<Place>,
    pub(crate) events: Events,
    pub(crate) persons: Vec<PersonMention>,
    pub(crate) lexicon: &'static Lexicon,
    /// The terms of the given vocabulary, as topics, and their labels as patterns, by field.
    pub(crate) own_topics: Vec<Topic>,
    pub(crate) own_patterns: BTreeMap<&'static str, PatternTable<usize>>,
    /// The date of the report, if it is known and nothing contradicts it.
    pub(crate) report: Option<Edtf>,
    /// The parties, by their positions in the lexicon.
    pub(crate) parties: Vec<usize>,
    /// The sentences that tell of the session itself: those that name it, and those that say who chaired it or that the
    /// sides met; the one of the main mention first.
    pub(crate) session: Vec<usize>,
    /// Whether each sentence is about something else than the dialogue.
    digressions: Vec<bool>,
    /// The verbs of each sentence that say how far a matter has come, once they are asked for.
    pub(crate) verbs: OnceCell<Vec<Vec<Hit<'static, Stage>>>>,
    /// The words of the persons' names, with their sides, as far as those are known.
    pub(crate) sides: Vec<(Vec<String>, usize)>,
}

impl<'a> Reading<'a> {
    /// What can be read before it is known who is on which side.
    pub(crate) fn new(input: &'a Input<'a>) -> Self {
        let lexicon = Lexicon::get();
        let language = input.language.map_or_else(|| Language::of(&words(beginning(input.text))), Language::from_tag);
        let text = Text::new(beginning(input.text), language);
        let places = places(&text, lexicon);
        let page = page(&text, &places, lexicon);
        let events = events(&text, &page, &places, lexicon);
        let persons = persons(&text, &page, &places, lexicon);
        let report = report(input, &page);
        let own_topics = own_topics(input.vocabulary, lexicon);
        let own_patterns = topic_tables(&own_topics);
        let mut reading = Self {
            input,
            text,
            page,
            places,
            events,
            persons,
            lexicon,
            own_topics,
            own_patterns,
            report,
            parties: Vec::new(),
            session: Vec::new(),
            digressions: Vec::new(),
            verbs: OnceCell::new(),
            sides: Vec::new(),
        };
        reading.parties = reading.find_parties();
        if reading.parties.len() != 2 && matches!(reading.events.verdict, Verdict::Reported(_)) {
            reading.events.verdict = Verdict::NotReported(NotReported::NoTwoParties);
        }
        reading.session = reading.find_session();
        reading
    }

    /// What follows from the sides that persons are on.
    pub(crate) fn with_sides(mut self, sides: Vec<(Vec<String>, usize)>, are_both_led: bool) -> Self {
        self.sides = sides;
        self.digressions = self.find_digressions();
        // Without a name of the dialogue, only that both sides were led there tells it from any other meeting.
        if self.events.verdict == Verdict::Reported(None) && !are_both_led {
            self.events.verdict = Verdict::NotReported(NotReported::NoneNamed);
        }
        self
    }

    /// Whether the text is longer than what was read of it.
    pub(crate) fn is_cut(&self) -> bool {
        self.text.body.len() < self.input.text.len()
    }

    pub(crate) fn rules(&self) -> &'static Rules {
        self.lexicon.rules(self.text.language)
    }

    /// The mention that the report is about.
    pub(crate) fn main(&self) -> Option<&EventMention> {
        match self.events.verdict {
            Verdict::Reported(main) => main.and_then(|at| self.events.mentions.get(at)),
            Verdict::NotReported(_) => None,
        }
    }

    pub(crate) fn sentence(&self, at: usize) -> &Sentence {
        &self.page.sentences[at]
    }

    /// The mentions of the dialogue that is reported, the main one first.
    pub(crate) fn own_mentions(&self) -> Vec<&EventMention> {
        let Some(main) = self.main() else { return Vec::new() };
        let is_own = |mention: &&EventMention| {
            !matches!(mention.status, Status::Previous | Status::Future)
                && (mention.edition.is_none()
                    || main.edition.is_none()
                    || mention.edition.as_ref().map(|e| e.number) == main.edition.as_ref().map(|e| e.number))
        };
        let others = self.events.mentions.iter().filter(|mention| mention.words != main.words).filter(is_own);
        std::iter::once(main).chain(others).collect()
    }

    /// Whether a mention is of a dialogue of other states, or of another number.
    pub(crate) fn is_of_others(&self, mention: &EventMention) -> bool {
        let number = |mention: &EventMention| mention.edition.as_ref().map(|edition| edition.number);
        let own = self.main().and_then(number);
        let has_others = mention.states.len() == 2 && mention.states.iter().any(|state| !self.parties.contains(state));
        has_others || number(mention).is_some_and(|number| own.is_some_and(|own| own != number))
    }

    /// The mentions of other dialogues that the text says were held, too.
    pub(crate) fn other_dialogues(&self) -> Vec<&EventMention> {
        let is_other = |mention: &&EventMention| mention.status == Status::Held && self.is_of_others(mention);
        self.events.mentions.iter().filter(is_other).collect()
    }

    /// Whether a sentence names another dialogue, or one that is to come.
    fn names_other(&self, at: usize) -> bool {
        self.events.mentions.iter().any(|mention| {
            let is_apart = matches!(mention.status, Status::Previous | Status::Future | Status::Purpose);
            mention.sentence == Some(at) && (is_apart || self.is_of_others(mention))
        })
    }

    /// Whether a sentence tells of another dialogue, or of an earlier time.
    pub(crate) fn is_of_other(&self, at: usize) -> bool {
        let has_own = self.session.contains(&at);
        !has_own && (self.names_other(at) || self.looks_back(&self.sentence(at).words))
    }

    fn find_session(&self) -> Vec<usize> {
        let rules = self.rules();
        let mut sentences: Vec<usize> = Vec::new();
        let mut seen = BTreeSet::new();
        let mentions = self.own_mentions();
        let held = mentions.iter().filter(|mention| mention.status == Status::Held);
        let of_mentions = held.filter_map(|mention| mention.sentence);
        let (captions, body): (Vec<usize>, Vec<usize>) = of_mentions.partition(|&at| self.sentence(at).is_caption);
        let is_other = |at: usize| self.names_other(at);
        let apart = (0..self.page.sentences.len()).filter(|&at| {
            let words = &self.sentence(at).words;
            let chairs = rules.persons.chair.first(&self.text, words).is_some();
            let speaks = rules.events.short.first(&self.text, words).is_some()
                && rules.events.held.first(&self.text, words).is_some();
            let meets = rules.events.meets.iter().any(|cue| cue.find(&self.text, words).is_some());
            let is_beside = rules.events.beside.first(&self.text, words).is_some();
            (chairs || speaks || meets)
                && !is_beside
                && !is_other(at)
                && !self.sentence(at).is_caption
                && !self.looks_back(words)
        });
        // What a headline alone names, the first sentence tells.
        let is_in_headline =
            self.main().is_some_and(|main| main.sentence.is_none_or(|at| self.sentence(at).is_headline));
        let first =
            (0..self.page.sentences.len()).find(|&at| !self.sentence(at).is_headline && !self.sentence(at).is_caption);
        let first = first.filter(|&at| is_in_headline && !is_other(at));
        for at in body.into_iter().chain(first).chain(apart).chain(captions) {
            if seen.insert(at) {
                sentences.push(at);
            }
        }
        sentences
    }

    /// Whether some words tell of an earlier round: by name, or by a year or month without a day.
    fn looks_back(&self, words: &Words) -> bool {
        let is_earlier_round = self.rules().events.earlier_rounds.first(&self.text, words);
        let is_background = |mention: &DateMention| matches!(mention.when, When::Date(parts) if parts.day.is_none() && parts.year.is_some());
        is_earlier_round.is_some() || dates(&self.text, words).iter().any(is_background)
    }

    /// The sentences that are not about the dialogue: what others did at another time, as `In July the two advisers had
    /// met`, with what goes on from there, what somebody says who is on no side, and what happens with two or more
    /// other states.
    fn find_digressions(&self) -> Vec<bool> {
        let (had_met, earlier) = (&self.rules().events.had_met, &self.rules().events.earlier_meetings);
        let is_since = |at: usize| (1..3).any(|back| at >= back && self.text.folded(at - back) == "since");
        let others_held = self.other_dialogues();
        let (mut is_away, mut in_other) = (false, None::<&EventMention>);
        let mut digressions = Vec::new();
        for (at, sentence) in self.page.sentences.iter().enumerate() {
            let words = &sentence.words;
            let is_own = self.events.mentions.iter().any(|mention| {
                mention.sentence == Some(at) && mention.status == Status::Held && !self.is_of_others(mention)
            });
            let is_earlier = earlier.first(&self.text, words).is_some_and(|found| !is_since(found.words.start));
            let rules = self.rules();
            let is_outsider = rules.persons.outsiders.first(&self.text, words).is_some();
            let leads_away = is_outsider || had_met.first(&self.text, words).is_some() && !is_own;
            let is_of_person =
                |at: usize| self.sides.iter().any(|(name, _)| name.contains(&self.text.words[at].folded));
            let names_person = words.clone().any(is_of_person);
            let names_side = names_person
                || rules.both.iter().any(|both| {
                    both.find(&self.text, words).is_some_and(|found| self.text.folded(found.start) != "they")
                });
            let other = others_held.iter().find(|mention| mention.sentence == Some(at));
            in_other = other.copied().or(in_other.filter(|other| {
                let names_own = |state: &usize| self.parties.contains(state) && !other.states.contains(state);
                !is_own && !names_person && !self.states_in(words).iter().any(names_own)
            }));
            is_away = leads_away || (is_away && !is_own && !names_side);
            let others = self.states_in(words).into_iter().filter(|state| !self.parties.contains(state)).count();
            digressions.push(is_away || in_other.is_some() || (!is_own && (others > 1 && !names_side || is_earlier)));
        }
        digressions
    }

    /// Whether a sentence is not about the dialogue.
    pub(crate) fn is_about_other(&self, at: usize) -> bool {
        self.digressions.get(at).copied().unwrap_or(false)
    }

    /// The states of a range of words, in order, each once.
    pub(crate) fn states_in(&self, words: &Words) -> Vec<usize> {
        let mut states = Vec::new();
        for state in
            self.places.iter().filter(|place| words.contains(&place.words.start)).filter_map(|place| place.of.state())
        {
            // The European Union is a party where a dialogue has its name, and a forum elsewhere.
            let is_union = self.lexicon.states[state].code == "EU" && !self.parties.contains(&state);
            if !states.contains(&state) && !is_union {
                states.push(state);
            }
        }
        states
    }

    /// Whether a span lies in the story, where quotes are from.
    pub(crate) fn is_in_story(&self, span: Span) -> bool {
        self.page.story.contains(span)
    }

    /// A quote for some words of a sentence: from the clause that the first is in to the end of that of the last, and
    /// more of the sentence where that is too short to say anything.
    pub(crate) fn quote(&self, sentence: usize, needed: &[Words]) -> Span {
        let sentence = self.sentence(sentence);
        let start = needed.iter().map(|words| words.start).min().unwrap_or(sentence.words.start);
        let end = needed.iter().map(|words| words.end).max().unwrap_or(sentence.words.end);
        // Sentences end elsewhere: a full stop within one is that of `Sen. Lt. Gen.` or `U.S.`, but for one that
        // nothing follows.
        let is_glued = |at: usize| self.text.before(at) == "." && self.text.folded(at.saturating_sub(1)).len() > 3;
        let is_boundary = |at: usize| self.text.before(at).contains([',', ';', ':', '—', '(', ')']) || is_glued(at);
        let mut from = start.clamp(sentence.words.start, sentence.words.end);
        while from > sentence.words.start && !is_boundary(from) {
            from -= 1;
        }
        let clause_end = |mut to: usize| {
            while to < sentence.words.end && !is_boundary(to) {
                to += 1;
            }
            to
        };
        let mut to = clause_end(end.clamp(from, sentence.words.end));
        while to - from < MIN_QUOTE_WORDS && to < sentence.words.end {
            to = clause_end(to + 1);
        }
        while to - from < MIN_QUOTE_WORDS && from > sentence.words.start {
            from -= 1;
            while from > sentence.words.start && !is_boundary(from) {
                from -= 1;
            }
        }
        self.closed(self.text.span(&(from..to.max(from + 1))))
    }

    /// A span that ends after the bracket that it opens, if only signs are before it: `(ADMM+)`.
    pub(crate) fn closed(&self, span: Span) -> Span {
        let (quote, rest) = (&self.text.body[span.range()], &self.text.body[span.end as usize..]);
        let signs = rest.find(|c: char| c.is_alphanumeric() || c.is_whitespace()).unwrap_or(rest.len());
        match rest[..signs].find(')').filter(|_| quote.rfind('(') > quote.rfind(')')) {
            Some(at) => Span { end: span.end + at as u32 + 1, ..span },
            None => span,
        }
    }

    /// The parties: the two states of the name of the dialogue, or of the sentence that names it, or of the lead.
    fn find_parties(&self) -> Vec<usize> {
        let Verdict::Reported(_) = self.events.verdict else { return Vec::new() };
        let two = |states: Vec<usize>| (states.len() == 2).then_some(states);
        let ordered =
            |mention: &EventMention| two(self.states_in(&mention.words)).or_else(|| two(mention.states.clone()));
        let mentions = self.own_mentions();
        let of_name = mentions.iter().find_map(|mention| ordered(mention));
        let of_sentence = || {
            let sentences = mentions.iter().filter_map(|mention| mention.sentence);
            sentences.map(|at| self.states_in(&self.sentence(at).words)).find_map(two)
        };
        let of_headline = || self.page.headline.map(|span| self.states_in(&self.text.within(span))).and_then(two);
        let of_lead =
            || (0..self.page.sentences.len()).take(8).map(|at| self.states_in(&self.sentence(at).words)).find_map(two);
        of_name
            .or_else(of_sentence)
            .or_else(of_headline)
            .or_else(of_lead)
            .or_else(|| two(self.frequent_states()))
            .unwrap_or_default()
    }

    /// The two states that are named most often, if no other is as often.
    fn frequent_states(&self) -> Vec<usize> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for state in self.places.iter().filter_map(|place| place.of.state()) {
            match counts.iter_mut().find(|(other, _)| *other == state) {
                Some((_, count)) => *count += 1,
                None => counts.push((state, 1)),
            }
        }
        engine::sort_by_key(&mut counts, |&(_, count)| std::cmp::Reverse(count));
        match &counts[..] {
            [a, b] => vec![a.0, b.0],
            [a, b, c, ..] if b.1 > c.1 => vec![a.0, b.0],
            _ => Vec::new(),
        }
    }
}

/// The terms of a vocabulary whose labels can be looked for, without those that the lexicon has: a label of one word,
/// unless it is an abbreviation, is too often something else.
fn own_topics(vocabulary: &[Term], lexicon: &Lexicon) -> Vec<Topic> {
    let is_looked_for = |term: &&Term| {
        matches!(term.field, Field::Area | Field::Instrument | Field::Forum | Field::Position)
            && !lexicon.topics.iter().any(|topic| topic.named.id == term.id && topic.field() == term.field)
    };
    vocabulary.iter().filter(is_looked_for).map(|term| Topic::of_term(term, vocabulary)).collect()
}

/// The fewest words of a quote, if the sentence has as many: `in Hanoi` alone tells a reader nothing.
const MIN_QUOTE_WORDS: usize = 6;

/// The longest part of a text that is read, in bytes: more than any report, and little enough for any machine.
const MAX_BYTES: usize = 200_000;

/// The part of a text that is read.
fn beginning(text: &str) -> &str {
    let end = (0..=MAX_BYTES.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..end]
}

/// The date of the report: as it is known, or as the page is stamped. A dateline that does not fit the stamp leaves it
/// open.
fn report(input: &Input<'_>, page: &Page) -> Option<Edtf> {
    let stamp = input.published.or(page.stamp.as_ref().map(|stamp| stamp.date));
    match page.dateline.as_ref().and_then(|line| line.date.as_ref()) {
        Some(date) => resolve(date.when, stamp).map(|resolved| resolved.date),
        None => stamp,
    }
}
