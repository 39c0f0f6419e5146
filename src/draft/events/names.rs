//! The names of dialogues, with ordinal and states: in English before their noun, in Vietnamese after it.

use compiler::{english_ordinal, vietnamese_number};

use crate::events::mention::{Edition, EventMention};
use crate::events::reader::Reader;
use crate::gazetteer::Place;
use crate::language::Language;
use crate::text::{Text, Words};

/// What stands between the states after a name: `between the Ministries of Defence of Vietnam and Italy`.
const BETWEEN_STATES: [&str; 14] =
    ["and", "the", "va", "et", "le", "la", "s", "ministries", "defence", "defense", "of", "bo", "quoc", "phong"];

impl Reader<'_, '_> {
    /// The name that has a noun; `None` if it is not that of a dialogue on defence.
    pub(super) fn name(&self, noun: Words, within: &Words, reached: usize) -> Option<EventMention> {
        match self.text.language {
            Language::Vietnamese => self.name_after(noun, within),
            Language::English | Language::Other => self.name_before(noun, within, reached),
        }
    }

    /// An English name: what stands before its noun.
    fn name_before(&self, noun: Words, within: &Words, reached: usize) -> Option<EventMention> {
        // `defence dialogue mechanisms` are no event.
        if self.text.folded(noun.end) == "mechanisms" {
            return None;
        }
        let mut mention = self.before_noun(&noun, reached);
        let after = self.end_after(noun.end, within.end);
        let tail = [noun.end, after]
            .into_iter()
            .find_map(|at| self.rules.tails.iter().find_map(|tail| tail.end(self.text, at, within.end)));
        let (start, end) = (mention.words.start, tail.unwrap_or(after));
        mention.core.end = tail.unwrap_or(noun.end);
        mention.words.end = end;
        let is_of_defence = tail.is_some() || self.says_defence(&(start..noun.end));
        // `a policy dialogue, the sixth since 2031`, in a sentence that says of what.
        let says_defence = self.says_defence(within);
        if !is_of_defence && mention.edition.is_none() && says_defence {
            mention.edition = self.first_after(end, within.end);
        }
        // `the 13th round of the annual dialogue`, where a sentence says of what.
        if !is_of_defence && mention.edition.is_none() && says_defence {
            mention.edition = self.round_before(start, within.start);
        }
        let is_named = says_defence || !mention.states.is_empty() || self.text.folded(noun.start) == "dialogue";
        if !is_of_defence && (mention.edition.is_none() || !is_named) {
            return None;
        }
        self.states_after(&mut mention, within.end);
        if self.text.folded(noun.start) == "dialogues" {
            // Several are no event, but one of them is.
            mention.edition = Some(self.one_of(start, within.start)?);
        }
        if mention.edition.is_none() {
            mention.edition = self.round_before(start, within.start).or_else(|| self.first_after(end, within.end));
        }
        // Ministers meet often: only one of a count, on defence by its name, is a dialogue.
        let is_of_ministers = matches!(self.text.folded(noun.start), "ministerial" | "ministers");
        (!is_of_ministers || is_of_defence && mention.edition.is_some()).then_some(mention)
    }

    /// What stands before the noun of a name: its states, its number, and the words that say of what it is.
    fn before_noun(&self, noun: &Words, reached: usize) -> EventMention {
        let mut mention = EventMention::of(noun.clone());
        let (mut at, mut core) = (noun.start, noun.start);
        while at > reached {
            // The last full stop of `U.S.` ends no sentence.
            let is_initial = at > 0 && self.text.folded(at - 1).len() == 1 && self.text.before(at).trim() == ".";
            if !is_joining(self.text.before(at)) && !is_initial && !self.is_listed_after_ordinal(at, reached) {
                break;
            }
            if let Some(place) = self.state_before(at) {
                mention.states.extend(place.of.state());
                at = place.words.start;
            } else if let Some((number, words)) = self.ordinal_before(at, reached) {
                at = words.start;
                mention.edition = Some(Edition { number, words });
                break;
            } else if self.rules.modifiers.contains(self.text.folded(at - 1)) || self.is_abbreviation(at - 1) {
                at -= 1;
                core = at;
            } else if self.text.folded(at - 1) == "s" {
                at -= 1;
            } else {
                break;
            }
        }
        let joins = |at: &usize| matches!(self.text.folded(*at), "and" | "to");
        let first_of = |at: usize| (at..noun.start).find(|at| !joins(at)).unwrap_or(noun.start);
        mention.core.start = first_of(core);
        mention.words.start = first_of(at);
        mention
    }

    /// Whether some words say that a dialogue is of defence.
    fn says_defence(&self, words: &Words) -> bool {
        self.rules.of_defence.iter().any(|word| word.find(self.text, words).is_some())
    }

    /// Whether a comma before a word is one of a name, as in `13th Political, Security, and Defense Dialogue`: nothing
    /// but words of names stands between it and a number.
    fn is_listed_after_ordinal(&self, at: usize, from: usize) -> bool {
        if self.text.before(at).trim() != "," {
            return false;
        }
        let is_of_name = |at: usize| self.rules.modifiers.contains(self.text.folded(at));
        let is_joined = |at: usize| is_joining(self.text.before(at)) || self.text.before(at).trim() == ",";
        let mut start = at;
        while start > from && is_joined(start) && is_of_name(start - 1) {
            start -= 1;
        }
        start < at && is_joined(start) && self.ordinal_before(start, from).is_some()
    }

    /// The ordinal of `the third of the two countries' defence dialogues`.
    fn one_of(&self, start: usize, from: usize) -> Option<Edition> {
        let is_between =
            |at: usize| matches!(self.text.folded(at), "the" | "their" | "its" | "s" | "two" | "countries" | "sides");
        let mut at = start;
        while at > from && is_between(at - 1) {
            at -= 1;
        }
        let of = at.checked_sub(1).filter(|&of| of > from && self.text.folded(of) == "of")?;
        self.ordinal_before(of, from).map(|(number, words)| Edition { number, words })
    }

    /// The ordinal that ends before a word.
    fn ordinal_before(&self, end: usize, from: usize) -> Option<(u32, Words)> {
        let last = self.text.folded(end.checked_sub(1)?);
        let may_be = ["st", "nd", "rd", "th", "e", "al", "en", "ever"].iter().any(|ending| last.ends_with(ending));
        if !may_be {
            return None;
        }
        (1..=2).rev().filter_map(|length| end.checked_sub(length)).filter(|&start| start >= from).find_map(|start| {
            let words: Vec<&str> = (start..end).map(|at| self.text.folded(at)).collect();
            match english_ordinal(&words) {
                _ if words == ["first", "ever"] => Some((1, start..end)),
                Some((number, length)) if length == words.len() => Some((number, start..end)),
                None if words.len() == 1 && matches!(words[0], "inaugural" | "maiden") => Some((1, start..end)),
                None if words.len() == 1 && self.text.language == Language::Other => {
                    let number = words[0].strip_suffix('e').or_else(|| words[0].strip_suffix("eme"))?;
                    Some((number.parse().ok()?, start..end))
                }
                _ => None,
            }
        })
    }

    /// A word in brackets that is an abbreviation, as in `Republic of Korea (RoK) dialogue`.
    fn is_abbreviation(&self, at: usize) -> bool {
        self.text.before(at).ends_with('(') && self.text.before(at + 1).starts_with(')')
    }

    /// The end of a name with an abbreviation in brackets and `meeting` after it.
    fn end_after(&self, mut end: usize, within: usize) -> usize {
        if end < within && self.text.before(end).ends_with('(') && self.text.before(end + 1).starts_with(')') {
            end += 1;
        }
        if end < within && matches!(self.text.folded(end), "meeting" | "session") {
            end += 1;
        }
        end
    }

    /// The states after a name: `between Vietnam and Italy`, `of Japan and India`, `giữa Việt Nam và Lào`.
    fn states_after(&self, mention: &mut EventMention, end: usize) {
        let start = mention.words.end;
        let opens = matches!(self.text.folded(start), "between" | "of" | "with" | "giua" | "entre");
        if !opens || mention.states.len() > 1 {
            return;
        }
        let reach = start..end.min(start + 12);
        let mut last = start + 1;
        for place in self.places.iter().filter(|place| reach.contains(&place.words.start)) {
            let between = last..place.words.start;
            let is_list = between.clone().all(|at| BETWEEN_STATES.contains(&self.text.folded(at)));
            if !is_list || between.len() > 5 {
                break;
            }
            mention.states.extend(place.of.state());
            last = place.words.end;
            if mention.states.len() >= 2 {
                mention.words.end = last;
                break;
            }
        }
    }

    /// The ordinal of `the third iteration of the dialogue`.
    fn round_before(&self, start: usize, from: usize) -> Option<Edition> {
        let mut at = start;
        while at > from && matches!(self.text.folded(at - 1), "the" | "of" | "their" | "s" | "its") {
            at -= 1;
        }
        let is_round = at > from
            && matches!(
                self.text.folded(at - 1),
                "iteration" | "edition" | "round" | "session" | "meeting" | "instalment"
            );
        let (number, words) =
            self.ordinal_before(at - usize::from(at > from), from).filter(|_| is_round && at < start)?;
        Some(Edition { number, words })
    }

    /// The ordinal of `the dialogue, the first there has been` or of `the dialogue had its 7th edition`.
    fn first_after(&self, start: usize, end: usize) -> Option<Edition> {
        for at in start..end.min(start + 14) {
            if self.is_first_ever(at) {
                let first = (at..at + 3).find(|&at| self.text.folded(at) == "first")?;
                return Some(Edition { number: 1, words: first..first + 1 });
            }
            let Some((number, words)) = self.ordinal_before(at, start) else { continue };
            let before = |back: usize| words.start.checked_sub(back).map_or("", |at| self.text.folded(at));
            let edition = Edition { number, words: words.clone() };
            if self.text.folded(at) == "time"
                && self.is_of_all(at)
                && words.start > start + 1
                && (before(2), before(1)) == ("for", "the")
            {
                return Some(edition);
            }
            if matches!(self.text.folded(at), "edition" | "iteration" | "round" | "session") {
                let is_its = words.start > start && matches!(before(1), "its" | "their" | "a");
                return is_its.then_some(edition);
            }
            // `…: the ninth took place by video`.
            let is_told = matches!(self.text.folded(at), "took" | "was" | "came" | "opened" | "ended" | "convened")
                && words.start > start
                && before(1) == "the";
            // `the dialogue, the 27th of its kind`, `the third such meeting`.
            let is_such = self.follows(at, &["of", "its", "kind"]) || matches!(self.text.folded(at), "such" | "since");
            if is_told || is_such {
                return Some(edition);
            }
        }
        None
    }

    /// Whether some words stand at a place.
    fn follows(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(by, word)| self.text.folded(at + by) == *word)
    }

    /// Whether words at a place say that there was none before.
    fn is_first_ever(&self, at: usize) -> bool {
        self.follows(at, &["the", "first", "there", "has", "been"])
            || self.follows(at, &["the", "first", "of", "its", "kind"])
            || self.follows(at, &["the", "first", "ever"])
            || self.follows(at, &["for", "the", "first", "time"])
                && !matches!(self.text.folded(at + 4), "in" | "since" | "after")
    }

    /// Whether `for the 13th time` counts all: `for the second time this year`, or `in three years`, counts others.
    fn is_of_all(&self, time: usize) -> bool {
        let is_period = |at: usize| {
            let word = self.text.folded(at);
            matches!(word.strip_suffix('s').unwrap_or(word), "year" | "month" | "week" | "decade")
        };
        !matches!(self.text.folded(time + 1), "since" | "after") && !(time + 1..time + 5).any(is_period)
    }

    /// A Vietnamese name: what stands after its noun, and states before it.
    fn name_after(&self, noun: Words, within: &Words) -> Option<EventMention> {
        let mut mention = self.after_noun(&noun, within);
        while let Some(place) = self.state_before(mention.words.start).filter(|_| mention.words.start > within.start) {
            mention.states.extend(place.of.state());
            mention.words.start = place.words.start;
        }
        // `Đây là Đối thoại Chính sách Quốc phòng đầu tiên`.
        let (start, end) = (mention.words.start, mention.words.end);
        if mention.edition.is_none() && self.follows(end, &["dau", "tien"]) {
            mention.edition = Some(Edition { number: 1, words: end..end + 2 });
            mention.words.end += 2;
        }
        if !self.says_defence(&(noun.start..mention.words.end)) && mention.edition.is_none() {
            return None;
        }
        let around = within.start.max(start.saturating_sub(12))..within.end.min(mention.words.end + 6);
        self.states_after(&mut mention, within.end);
        if mention.edition.is_none() {
            mention.edition =
                self.vietnamese_round_before(start, within.start).or_else(|| self.vietnamese_first(&around));
        }
        Some(mention)
    }

    /// What stands after the noun of a name: the words that say of what it is, its states and its number.
    fn after_noun(&self, noun: &Words, within: &Words) -> EventMention {
        let mut mention = EventMention::of(noun.clone());
        let (mut at, mut core) = (noun.end, noun.end);
        while at < within.end && is_joining(self.text.before(at)) {
            if let Some(place) = self.state_at(at) {
                mention.states.extend(place.of.state());
                at = place.words.end;
            } else if let Some(edition) = self.vietnamese_ordinal(at, within.end) {
                at = edition.words.end;
                mention.edition = mention.edition.or(Some(edition));
            } else if self.rules.modifiers.contains(self.text.folded(at)) {
                at += 1;
                core = if mention.states.is_empty() && mention.edition.is_none() { at } else { core };
            } else if self.text.before(at).ends_with('(') && self.text.before(at + 1).starts_with(')') {
                at += 1;
            } else {
                break;
            }
        }
        // A comma within the name, as in `Đối thoại 2+2 Ngoại giao - Quốc phòng Việt Nam, Nhật Bản`.
        let is_listed = mention.states.len() == 1 && self.text.before(at).trim() == ",";
        if let Some(place) = self.places.iter().find(|place| is_listed && place.words.start == at) {
            mention.states.extend(place.of.state());
            at = place.words.end;
        }
        let joins = |at: &usize| matches!(self.text.folded(*at), "ve" | "va" | "giua" | "cap" | "van" | "de");
        let last_of = |end: usize| (noun.end..end).rfind(|at| !joins(at)).map_or(noun.end, |last| last + 1);
        mention.core.end = last_of(core);
        mention.words.end = last_of(at);
        mention
    }

    /// The state that is named from a word on.
    fn state_at(&self, start: usize) -> Option<&Place> {
        self.places.iter().find(|place| place.words.start == start && place.of.state().is_some())
    }

    /// The state that is named up to a word.
    fn state_before(&self, end: usize) -> Option<&Place> {
        self.places.iter().find(|place| place.words.end == end && place.of.state().is_some())
    }

    /// `lần thứ năm`, `lần thứ 5`, `lần 5`.
    fn vietnamese_ordinal(&self, at: usize, end: usize) -> Option<Edition> {
        if self.text.folded(at) != "lan" {
            return None;
        }
        let number_at = if self.text.folded(at + 1) == "thu" { at + 2 } else { at + 1 };
        let in_figures = self.text.folded(number_at).parse::<u32>().ok().filter(|number| (1..100).contains(number));
        let words: Vec<&str> = (number_at..end.min(number_at + 3)).map(|at| self.text.folded(at)).collect();
        let in_words = || Some(vietnamese_number(&words)).filter(|(number, _)| *number > 0 && number_at == at + 2);
        let in_roman = || roman(self.text, number_at).map(|number| (number, 1));
        let (number, length) = in_figures.map(|number| (number, 1)).or_else(in_words).or_else(in_roman)?;
        Some(Edition { number, words: at..number_at + length })
    }

    /// The ordinal of `phiên họp lần thứ ba của Đối thoại`.
    fn vietnamese_round_before(&self, start: usize, from: usize) -> Option<Edition> {
        let of = start.checked_sub(1).filter(|&of| of >= from && self.text.folded(of) == "cua")?;
        let begins = (from.max(of.saturating_sub(5))..of).rev();
        let is_round = |at: usize| {
            (from.max(at.saturating_sub(2))..at).any(|at| matches!(self.text.folded(at), "phien" | "ky" | "vong"))
        };
        begins
            .filter_map(|at| self.vietnamese_ordinal(at, of))
            .find(|edition| edition.words.end == of && is_round(edition.words.start))
    }

    /// `lần đầu tiên`, `phiên đầu tiên`.
    fn vietnamese_first(&self, within: &Words) -> Option<Edition> {
        within.clone().find_map(|at| {
            let is_first = matches!(self.text.folded(at), "lan" | "phien")
                && self.text.folded(at + 1) == "dau"
                && self.text.folded(at + 2) == "tien";
            is_first.then_some(Edition { number: 1, words: at..at + 3 })
        })
    }
}

/// The number of a word in Roman figures, as in `lần thứ V`, up to 39.
pub(crate) fn roman(text: &Text<'_>, at: usize) -> Option<u32> {
    let word = text.words.get(at)?;
    if !word.capital || !(word.capitals || word.folded.len() == 1) {
        return None;
    }
    let mut number = 0;
    let mut rest = word.folded.as_str();
    for (figures, value) in
        [("x", 10), ("x", 10), ("x", 10), ("ix", 9), ("iv", 4), ("v", 5), ("i", 1), ("i", 1), ("i", 1)]
    {
        if let Some(after) = rest.strip_prefix(figures) {
            number += value;
            rest = after;
        }
    }
    (rest.is_empty() && number > 0).then_some(number)
}

/// Whether only what joins the words of a name stands between two.
fn is_joining(between: &str) -> bool {
    between.chars().all(|c| {
        c.is_whitespace()
            // What sets the direction of writing, or has no width.
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
            || matches!(c, '-' | '–' | '—' | '/' | '+' | '&' | '\'' | '’' | '(' | ')' | '.' | '"' | '“' | '”')
    }) && !between.contains(". ")
        && !between.contains("\n\n")
}
