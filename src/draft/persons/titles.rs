//! The words of ranks, offices and states before and after a name.

use std::collections::BTreeSet;

use crate::persons::reader::Reader;
use crate::text::Words;

/// The most words of an office.
const MAX_OFFICE_WORDS: usize = 24;
/// The most words of `paid a courtesy call on`.
const MAX_CALL_WORDS: usize = 6;

impl Reader<'_, '_> {
    /// The words of ranks, offices and places before a name, with no comma between them and it.
    pub(super) fn titles_before(&self, end: usize, from: usize) -> Words {
        let mut start = end;
        while start > from && end - start < MAX_OFFICE_WORDS {
            if self.is_retired(start, from) {
                start -= 1;
                // The bracket that it opens is passed with it.
                start -= usize::from(self.is_title_word(start - 1));
                continue;
            }
            if let Some(noun) = self.bracketed_office(start, from) {
                start = noun;
                continue;
            }
            // `and` before a complete introduction begins it.
            let is_complete = start < end && self.text.is_and(start - 1) && self.is_introduction(start..end);
            if is_complete || self.ends_call(start, from) || self.parts_titles(start, end, from) {
                break;
            }
            start = match self.is_title_word(start - 1) {
                true => start - 1,
                false => match self.own_words_before(start, from) {
                    Some(own) => own,
                    None => break,
                },
            };
        }
        // What joins is no beginning.
        while start < end && self.rules.joining.contains(self.text.spelling(start)) && self.place_at(start).is_none() {
            start += 1;
        }
        start..end
    }

    /// Whether `Maj Gen (Res) Yoav Shachar` has its bracket before a word.
    fn is_retired(&self, start: usize, from: usize) -> bool {
        start > from + 1
            && matches!(self.text.folded(start - 1), "res" | "ret" | "retd" | "rtd")
            && self.text.before(start - 1).ends_with('(')
    }

    /// Whether what stands before a word parts the titles of a name from what is no title of it.
    fn parts_titles(&self, start: usize, end: usize, from: usize) -> bool {
        let between = self.text.before(start);
        // `in Warsaw (Poland), General A`: what stands in brackets before a comma introduces nobody.
        let is_open = between.contains(['.', ';', ':', '(', '\n', '—', '–'])
            && !self.is_abbreviated(start - 1, between)
            || between.contains(')') && between.contains(',');
        let is_closed = matches!(between.trim(), ")" | ",");
        is_open || is_closed && !(between.trim() == "," && self.goes_on_before(start, end, from))
    }

    /// Whether the titles of a name go on before a comma.
    fn goes_on_before(&self, start: usize, end: usize, from: usize) -> bool {
        let has_noun = (start..end).any(|at| self.rules.office_nouns.contains(self.text.spelling(at)));
        let is_before_rank = start < end && self.rules.rank_words.contains(self.text.spelling(start));
        let is_noun = self.rules.office_nouns.contains(self.text.spelling(start - 1));
        start < end && self.rules.counterparts.contains(self.text.spelling(start - 1))
            || !has_noun && self.is_office_of(start - 1, from)
            || is_before_rank && (is_noun || self.is_office_of(start - 1, from.saturating_sub(1)))
    }

    /// Whether what says that somebody calls on a person ends before a word: `đến chào xã giao Bộ trưởng …`.
    fn ends_call(&self, end: usize, from: usize) -> bool {
        let starts = (1..=MAX_CALL_WORDS).filter_map(|back| end.checked_sub(back)).filter(|&at| at >= from);
        let mut calls = starts.filter_map(|at| self.rules.calls_on.longest(self.text, at, end));
        calls.any(|call| call.words.end == end)
    }

    /// The noun of an office whose part in brackets ends before a word, as in `Permanent Secretary (Defence) Tan Wei
    /// Liang`.
    pub(super) fn bracketed_office(&self, end: usize, from: usize) -> Option<usize> {
        if self.text.before(end).trim() != ")" {
            return None;
        }
        let open = (from + 1..end).rev().take(4).find(|&at| self.text.before(at).ends_with('('))?;
        self.rules.office_nouns.contains(self.text.spelling(open - 1)).then_some(open - 1)
    }

    /// Whether some words can introduce a person by themselves. In `Secretary for Plans and Assessments Mr A` those
    /// after `and` cannot.
    fn is_introduction(&self, words: Words) -> bool {
        let has = |list: &BTreeSet<String>| words.clone().any(|at| list.contains(self.text.spelling(at)));
        has(&self.rules.office_nouns)
            || has(&self.rules.rank_nouns)
            || self.rules.address.contains(self.text.spelling(words.start))
    }

    /// Whether some words have an office, a rank or a form of address among them.
    pub(super) fn has_title(&self, words: &Words) -> bool {
        words.clone().any(|at| {
            let word = self.text.spelling(at);
            [&self.rules.office_nouns, &self.rules.rank_nouns, &self.rules.address]
                .iter()
                .any(|list| list.contains(word))
        })
    }

    /// Whether an office ends at a word that no name goes before, as in `Vietnam's deputy defence minister, Be Xuan
    /// Truong`.
    pub(super) fn is_office_of(&self, last: usize, from: usize) -> bool {
        let mut start = last + 1;
        let mut has_noun = false;
        while start > from && self.is_title_word(start - 1) && !self.text.is_and(start - 1) {
            start -= 1;
            has_noun |= self.rules.office_nouns.contains(self.text.spelling(start));
            let between = if start > from { self.text.before(start) } else { "" };
            // `First Assistant Secretary, International Policy Division`: the part of a ministry stands after its noun.
            let is_part = between.trim() == "," && !has_noun;
            if between.contains([',', ';', '(', '.']) && !is_part {
                return false;
            }
        }
        has_noun
    }

    /// The words of an office after a name and a comma.
    pub(super) fn titles_after(&self, start: usize, within: usize) -> Words {
        let opens = self.text.before(start).trim_start();
        let is_parenthetic = opens.starts_with(['(', ',']) || opens.starts_with(") ,") || opens.starts_with("),");
        // `…, and Japan's Vice-Minister, Hayakawa Jun`: what an `and` begins is of the next person.
        if start >= within || self.text.is_and(start) || !is_parenthetic {
            return start..start;
        }
        let begin = self.office_begins(start, within);
        let mut end = begin;
        while end < within && end - begin < MAX_OFFICE_WORDS && !self.ends_titles(begin, end, within) {
            end = match self.is_title_word(end) {
                true => end + 1,
                false => match self.own_words_after(begin, end, within) {
                    Some(own) => own,
                    None => break,
                },
            };
        }
        while end > begin && self.rules.joining.contains(self.text.spelling(end - 1)) {
            end -= 1;
        }
        // `, Minister of Defence Nguyen Van A` introduces the next person.
        if self.name_follows(end, within) {
            end = (begin..end).rev().find(|&at| self.text.is_and(at)).unwrap_or(begin);
        }
        begin..end
    }

    /// Where an office after a name begins, behind what leads it in.
    fn office_begins(&self, start: usize, within: usize) -> usize {
        // `, who is Director General …`.
        if self.text.folded(start) == "who" && matches!(self.text.folded(start + 1), "is" | "was" | "serves") {
            let begin = start + 2 + usize::from(self.text.folded(start + 2) == "as");
            // `, who is performing the duties of deputy assistant secretary`.
            let duties = (begin..within.min(begin + 4)).find(|&at| self.text.folded(at) == "duties");
            return duties.map_or(begin, |at| at + 2);
        }
        // An original spelling in brackets after a transliterated name.
        let has_bracket = self.text.before(start).trim_start().starts_with('(') && !self.is_title_word(start);
        let closing = (start..within.min(start + 7)).find(|&at| self.text.before(at + 1).contains(')'));
        match closing.filter(|&at| has_bracket && self.text.before(at + 1).contains(',')) {
            Some(at) => at + 1,
            None => start,
        }
    }

    /// Whether the offices of a person end before a word.
    fn ends_titles(&self, begin: usize, end: usize, within: usize) -> bool {
        let between = self.text.before(end);
        // A list of offices, `Ủy viên Trung ương Đảng, Thứ trưởng`, goes on with an office; a state may end it.
        let goes_on = end == begin || !between.contains(',') || self.goes_on(end, within);
        let breaks = between.contains([';', ':', '—', '–', '\n'])
            || (between.contains('.') && !self.is_abbreviated(end.saturating_sub(1), between));
        let is_verb = self.rules.chair.longest(self.text, end, within).is_some()
            || self.rules.head.longest(self.text, end, within).is_some_and(|hit| hit.words.len() > 1);
        !goes_on || breaks || is_verb || self.begins_next(end, within)
    }

    pub(super) fn name_follows(&self, at: usize, within: usize) -> bool {
        at < within
            && self.text.before(at).trim().is_empty()
            && self.can_begin(at)
            && self.text.words.get(at + 1).is_some_and(|word| word.capital)
    }

    /// Whether a list of offices goes on after a comma: with an office that no name follows, or with a state.
    pub(super) fn goes_on(&self, at: usize, within: usize) -> bool {
        if self.place_at(at).is_some_and(|place| place.of.state().is_some()) {
            return true;
        }
        let mut end = at;
        while end < within && self.is_title_word(end) && (end == at || !self.text.before(end).contains([',', ';', '.']))
        {
            end += 1;
        }
        if self.name_follows(end, within) {
            // What stands after the last `and` introduces that name; what stands before it is of this one.
            let Some(and) = (at..end).rev().find(|&at| self.text.is_and(at)) else {
                return false;
            };
            end = and;
        }
        (at..end).any(|at| {
            self.rules.office_nouns.contains(self.text.spelling(at))
                || self.rules.office_words.contains(self.text.spelling(at))
        })
    }

    pub(super) fn is_title_word(&self, at: usize) -> bool {
        let word = self.text.spelling(at);
        self.is_excellency(at)
            || self.rules.office_words.contains(word)
            || self.rules.office_nouns.contains(word)
            || self.rules.rank_words.contains(word)
            || self.rules.rank_nouns.contains(word)
            || self.rules.joining.contains(word)
            || self.rules.address.contains(word)
            || self.place_at(at).is_some_and(|place| place.of.state().is_some())
    }

    /// Whether a word is a part of `H.E.`, a form of address.
    pub(super) fn is_excellency(&self, at: usize) -> bool {
        let is_written = |at: usize| {
            self.text.folded(at) == "h" && self.text.folded(at + 1) == "e" && self.text.before(at + 1) == "."
        };
        is_written(at) || at.checked_sub(1).is_some_and(is_written)
    }

    /// Whether a full stop belongs to the abbreviation before it, as in `Sen. Lt. Gen.` or `U.S.`.
    pub(super) fn is_abbreviated(&self, at: usize, between: &str) -> bool {
        let length = self.text.folded(at).len();
        matches!(between, ". " | "." | ".\u{a0}")
            && ((2..=5).contains(&length) || length == 1 && (self.place_at(at).is_some() || self.is_excellency(at)))
    }
}
