//! The persons that a text introduces: name, rank, office and side.

mod leading;
mod names;
mod offices;
mod own_words;
mod reader;
mod titles;

use crate::gazetteer::Place;
use crate::lexicon::Lexicon;
use crate::persons::reader::Reader;
use crate::story::Page;
use crate::text::{Text, Words};

/// A person as one sentence introduces it.
#[derive(Clone, Debug)]
pub(crate) struct PersonMention {
    pub(crate) name: Words,
    pub(crate) rank: Option<Words>,
    pub(crate) office: Option<Words>,
    /// The state that the office, or what stands around it, names.
    pub(crate) state: Option<usize>,
    pub(crate) sentence: usize,
    /// All of the words that introduce the person.
    pub(crate) words: Words,
}

/// The persons of a page, in order.
pub(crate) fn persons(text: &Text<'_>, page: &Page, places: &[Place], lexicon: &Lexicon) -> Vec<PersonMention> {
    let reader = Reader { text, places, rules: &lexicon.rules(text.language).persons, lexicon };
    let mut found: Vec<PersonMention> = Vec::new();
    for (at, sentence) in page.sentences.iter().enumerate() {
        let mut start = sentence.words.start;
        while start < sentence.words.end {
            match reader.name_at(start, &sentence.words) {
                Some(name) => {
                    let end = name.end;
                    let person = reader.person(name, &sentence.words, at, &found);
                    found.extend(person);
                    start = end.max(start + 1);
                }
                None => start += 1,
            }
        }
    }
    found
}

impl Reader<'_, '_> {
    /// The person of a name, if a rank, an office or a form of address introduces it.
    fn person(&self, name: Words, within: &Words, sentence: usize, known: &[PersonMention]) -> Option<PersonMention> {
        let last = known.last();
        // `Lô-pét Mi-ê-ra (López Miera)` is one person.
        let is_spelling =
            self.text.before(name.start).ends_with('(') && last.is_some_and(|last| last.name.end == name.start);
        if is_spelling || self.lexicon.nobody.longest(self.text, name.start, name.end).is_some() {
            return None;
        }
        let before = self.titles_before(name.start, within.start);
        let after = self.titles_after(name.end, within.end);
        let rank = self.rank_in(&before).or_else(|| self.rank_in(&after));
        let shared = last.filter(|last| self.shares_office(last, &name));
        let office = self.office_in(&before).or_else(|| self.office_in(&after));
        let is_addressed = name.start > within.start && self.rules.address.contains(self.text.spelling(name.start - 1));
        // A single word is a part of a name, or none.
        let is_introduced = shared.is_some()
            || rank.is_some()
            || office.is_some()
            || is_addressed
            || self.is_vietnamese_name(name.start)
            || self.is_leading(&name, within) && !self.is_part_of(&name, known);
        if name.len() < 2 || !is_introduced {
            return None;
        }
        let state = self.state_of(&before, &after, office.as_ref()).or_else(|| self.state_after(name.end, within.end));
        let state = state.or_else(|| shared?.state).or_else(|| self.state_led(before.start, within.start));
        let words = before.start.min(name.start)..after.end.max(name.end);
        Some(PersonMention { name, rank, office, state, sentence, words })
    }

    /// Whether a name is a part of one that is known: `Al-Harthy`.
    fn is_part_of(&self, name: &Words, known: &[PersonMention]) -> bool {
        let has = |whole: &Words, at: usize| whole.clone().any(|other| self.text.folded(other) == self.text.folded(at));
        known.iter().any(|person| person.name.len() > name.len() && name.clone().all(|at| has(&person.name, at)))
    }

    /// Whether a name goes on with the office of the person before, as in `Deputy Secretaries Marian Forde and Colin
    /// Hartley`.
    fn shares_office(&self, last: &PersonMention, name: &Words) -> bool {
        let is_plural = |at: usize| self.rules.office_plurals.contains(self.text.spelling(at));
        last.name.end + 1 == name.start
            && self.text.is_and(last.name.end)
            && last.office.as_ref().is_some_and(|office| office.clone().any(is_plural))
    }
}
