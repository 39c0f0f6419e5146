//! Offices with words of their own, which no list has: `Assistant Secretary of War for Polar Affairs`.

use crate::language::Language;
use crate::persons::reader::Reader;
use crate::text::Words;

/// The most words of an office, in a row, that no list has.
const MAX_OWN_WORDS: usize = 3;

impl Reader<'_, '_> {
    /// Where the words that no list has begin, if they end before a word and are those of an office.
    pub(super) fn own_words_before(&self, end: usize, from: usize) -> Option<usize> {
        let starts = (1..=MAX_OWN_WORDS).filter_map(|back| end.checked_sub(back)).take_while(|&at| at > from);
        let own = starts.take_while(|&at| self.is_own_word(at));
        own.into_iter().find(|&at| self.opens_own_words(at) && self.is_office_of(at - 1, from))
    }

    /// Where the office goes on with words of the lists, after some that no list has.
    pub(super) fn own_words_after(&self, begin: usize, at: usize, within: usize) -> Option<usize> {
        let is_open = at > begin && self.opens_own_words(at) && self.place_at(at - 1).is_none();
        let end = (at..within.min(at + MAX_OWN_WORDS)).take_while(|&at| self.is_own_word(at)).last()? + 1;
        let is_spaced = |at: usize| self.text.before(at).trim().is_empty();
        let goes_on = end < within && is_spaced(end) && self.is_title_word(end) && !self.text.is_and(end);
        (is_open && goes_on).then_some(end)
    }

    /// Whether an office goes on directly before a word: in English with `of` or `for`, in Vietnamese with any word.
    fn opens_own_words(&self, at: usize) -> bool {
        match self.text.language {
            Language::Vietnamese => self.is_title_word(at - 1) && !self.text.is_and(at - 1),
            Language::English | Language::Other => matches!(self.text.folded(at - 1), "of" | "for" | "in" | "on"),
        }
    }

    /// Whether a word can be one of an office: in English with a capital, in Vietnamese without one, and no verb.
    fn is_own_word(&self, at: usize) -> bool {
        let is_vietnamese = self.text.language == Language::Vietnamese;
        let is_figure = self.text.folded(at).bytes().all(|byte| byte.is_ascii_digit());
        let is_spaced = matches!(self.text.before(at), " " | "\u{a0}" | "-");
        // `Cục Đối ngoại`: the name of a part begins with a capital.
        let is_part = is_vietnamese && at > 0 && self.rules.organisations.contains(self.text.spelling(at - 1));
        let may_be = self.text.words.get(at).is_some_and(|word| word.capital != is_vietnamese || is_part);
        may_be && is_spaced && !is_figure && !self.is_title_word(at) && !self.is_cue(at)
    }

    /// Whether a word begins what says that somebody did something.
    fn is_cue(&self, at: usize) -> bool {
        let end = self.text.words.len();
        let persons = &self.rules;
        let tables =
            [&persons.chair, &persons.head, &persons.holds, &persons.receives, &persons.meets, &persons.calls_on];
        if persons.predicates.contains(self.text.spelling(at)) {
            return true;
        }
        let stages = &self.lexicon.rules(self.text.language).stages;
        tables.iter().any(|table| table.longest(self.text, at, end).is_some())
            || stages.longest(self.text, at, end).is_some()
    }

    /// Whether a word after `of` or `for` is the last of an office, and no name: `the Secretary of War`.
    pub(super) fn ends_office(&self, at: usize) -> bool {
        self.text.language != Language::Vietnamese
            && at > 1
            && matches!(self.text.folded(at - 1), "of" | "for")
            && self.text.before(at).trim().is_empty()
            && self.rules.office_nouns.contains(self.text.spelling(at - 2))
            && self.text.before(at - 1).trim().is_empty()
    }

    /// Whether an `and` begins the introduction of the next person: `and the Mongolian counterpart, Major General …`.
    pub(super) fn begins_next(&self, and: usize, within: usize) -> bool {
        let is_open = |at: usize| !self.text.before(at).contains(['.', ';', ':', '(', ')']);
        let is_title = |&at: &usize| self.is_title_word(at) && !self.text.is_and(at) && is_open(at);
        let end = (and + 1..within).take_while(is_title).last().map_or(and + 1, |last| last + 1);
        let titles: Words = and + 1..end;
        self.text.is_and(and)
            && self.has_title(&titles)
            && end < within
            && matches!(self.text.before(end), " " | ", ")
            && self.can_begin(end)
            && self.text.words.get(end + 1).is_some_and(|word| word.capital)
    }
}
