//! The persons that a text introduces: name, rank, office and side.

use crate::gazetteer::Place;
use crate::language::Language;
use crate::lexicon::{Lexicon, PersonRules, PlaceName};
use crate::story::Page;
use crate::text::{Text, Words};

/// The most words of a name.
const MAX_NAME_WORDS: usize = 9;
/// The most words of an office.
const MAX_OFFICE_WORDS: usize = 24;

/// A person as one passage introduces it.
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
                    found.extend(reader.person(name, &sentence.words, at));
                    start = end.max(start + 1);
                }
                None => start += 1,
            }
        }
    }
    found
}

struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    places: &'t [Place],
    rules: &'t PersonRules,
    lexicon: &'t Lexicon,
}

impl Reader<'_, '_> {
    fn place_at(&self, at: usize) -> Option<&Place> {
        self.places.iter().find(|place| place.words.contains(&at))
    }

    /// A run of words with capitals that is not made of ranks, offices and places.
    fn name_at(&self, start: usize, within: &Words) -> Option<Words> {
        if !self.can_begin(start) {
            return None;
        }
        let mut end = start + 1;
        while end < within.end && end - start < MAX_NAME_WORDS {
            let between = self.text.before(end);
            let hyphened = matches!(between, "-" | "‑") || matches!(between, "'" | "’") && self.text.words[end].capital;
            let spaced = !between.is_empty() && between.chars().all(|c| c == ' ' || c == '\u{a0}' || c == '\n');
            let initial = matches!(between, "." | ". ")
                && self.text.words[end - 1].folded.len() <= 2
                && self.text.words[end - 1].capital;
            let junior = (between == " " || between == ", ") && matches!(self.text.folded(end), "jr");
            let particle = spaced
                && self.lexicon.particles.contains(self.text.folded(end))
                && !self.text.words[end].capital
                && self.text.words.get(end + 1).is_some_and(|word| word.capital);
            // `the Earl of Ravenscroft`.
            let of_title = spaced
                && self.text.folded(end) == "of"
                && end == start + 1
                && self.rules.nobility.contains(self.text.marked(start))
                && self.text.words.get(end + 1).is_some_and(|word| word.capital);
            let is_next = of_title
                || hyphened && !self.is_place_pair(end)
                || particle
                || junior
                || (spaced || initial) && (self.can_continue(end) || self.is_noble_seat(start, end));
            if !is_next {
                break;
            }
            end += 1;
        }
        Some(start..end)
    }

    /// Whether a word is the seat in `the Earl of Ravenscroft`, whatever else it names.
    fn is_noble_seat(&self, start: usize, at: usize) -> bool {
        at == start + 2
            && self.text.folded(start + 1) == "of"
            && self.rules.nobility.contains(self.text.marked(start))
            && self.text.words[at].capital
    }

    fn is_place_pair(&self, at: usize) -> bool {
        self.place_at(at).is_some() || self.place_at(at - 1).is_some()
    }

    fn can_begin(&self, at: usize) -> bool {
        // `A-lếch-xan-đrơ` begins with an article of English.
        let is_hyphened =
            self.text.before(at + 1) == "-" && self.text.words.get(at + 1).is_some_and(|word| !word.capital);
        let is_vietnamese = self.text.language == Language::Vietnamese;
        let lists = if is_vietnamese { &self.lexicon.never_names[..] } else { &self.lexicon.never_names[..1] };
        let may_be_other = lists.iter().any(|list| list.contains(self.text.folded(at))) && !is_hyphened;
        self.can_continue(at) && (!may_be_other || self.is_vietnamese_name(at))
    }

    /// A Vietnamese family name with a name after it.
    fn is_vietnamese_name(&self, at: usize) -> bool {
        self.lexicon.vietnamese_family_names.contains(self.text.folded(at))
            && self.text.words.get(at + 1).is_some_and(|word| word.capital)
            && self.text.before(at + 1) == " "
    }

    fn can_continue(&self, at: usize) -> bool {
        let word = &self.text.words[at];
        let is_figure = word.folded.bytes().all(|byte| byte.is_ascii_digit());
        let is_title = self.rules.office_words.contains(&word.marked)
            || self.rules.office_heads.contains(&word.marked)
            || self.rules.rank_heads.contains(&word.marked)
            || self.rules.rank_words.contains(&word.marked)
            || (self.rules.address.contains(&word.marked)
                && !self.rules.nobility.contains(&word.marked)
                && !matches!(word.folded.as_str(), "nam" | "dong" | "sir"));
        let vietnamese = self.text.language == Language::Vietnamese;
        // `Nguyễn Chí Vịnh` ends as a city does.
        let is_city =
            self.place_at(at).is_some_and(|place| place.words.len() == 1 && matches!(place.of, PlaceName::City(_)));
        let is_city_in_name = is_city && at > 0 && self.continues_name(at);
        // `Henry A. Robinson`.
        let is_initial = word.folded.len() == 1 && self.text.before(at + 1).starts_with('.');
        // In Vietnamese the words of offices are syllables, which names have too: `Nguyễn Chí Vịnh`, `Quốc`.
        let is_title = is_title && !(vietnamese && (self.is_vietnamese_name(at) || at > 0 && self.continues_name(at)));
        word.capital
            && !is_figure
            && !is_title
            && (is_city_in_name || self.place_at(at).is_none())
            && (vietnamese
                || is_initial
                || self.is_vietnamese_name(at)
                || !self.lexicon.never_names[0].contains(&word.folded))
    }

    /// Whether the word before is one of a name: it has a capital and begins with a Vietnamese family name.
    fn continues_name(&self, at: usize) -> bool {
        (1..=3).filter_map(|back| at.checked_sub(back)).any(|start| {
            let all_capitals =
                (start..at).all(|at| self.text.words[at].capital && (at == start || self.text.before(at) == " "));
            all_capitals
                && self.text.before(at) == " "
                && self.lexicon.vietnamese_family_names.contains(self.text.folded(start))
                && !self.rules.rank_heads.contains(self.text.marked(start + 1))
        })
    }

    /// The person of a name, if a rank, an office or a form of address introduces it.
    fn person(&self, name: Words, within: &Words, sentence: usize) -> Option<PersonMention> {
        let before = self.titles_before(name.start, within.start);
        let after = self.titles_after(name.end, within.end);
        let rank = self.rank_in(&before).or_else(|| self.rank_in(&after));
        let office = self.office_in(&before).or_else(|| self.office_in(&after));
        let is_addressed = name.start > within.start && self.rules.address.contains(self.text.marked(name.start - 1));
        // A single word is a part of a name, or none.
        let is_introduced = rank.is_some() || office.is_some() || is_addressed || self.is_vietnamese_name(name.start);
        if name.len() < 2 || !is_introduced {
            return None;
        }
        let state = self.state_of(&before, &after, office.as_ref()).or_else(|| self.state_after(name.end, within.end));
        let words = before.start.min(name.start)..after.end.max(name.end);
        Some(PersonMention { name, rank, office, state, sentence, words })
    }

    /// The words of ranks, offices and places before a name, with no comma between them and it.
    fn titles_before(&self, end: usize, from: usize) -> Words {
        let mut start = end;
        while start > from && end - start < MAX_OFFICE_WORDS {
            let between = self.text.before(start);
            if let Some(head) = self.bracketed_office(start, from) {
                start = head;
                continue;
            }
            let closes = between.trim() == ")" || between.trim() == ",";
            let has_head = (start..end).any(|at| self.rules.office_heads.contains(self.text.marked(at)));
            let comma_ok = between.trim() == "," && !has_head && self.is_office_of(start - 1, from)
                || between.trim() == ","
                    && start < end
                    && self.rules.rank_words.contains(self.text.marked(start))
                    && (self.rules.office_heads.contains(self.text.marked(start - 1))
                        || self.is_office_of(start - 1, from.saturating_sub(1)));
            // `and` before a complete introduction begins it.
            let is_complete =
                start < end && matches!(self.text.folded(start - 1), "and" | "va") && self.has_title(&(start..end));
            if is_complete {
                break;
            }
            let is_open =
                between.contains(['.', ';', ':', '(', '\n', '—', '–']) && !self.is_abbreviated(start - 1, between);
            if is_open || (closes && !comma_ok) || !self.is_title_word(start - 1) {
                break;
            }
            start -= 1;
        }
        // What joins is no beginning.
        while start < end && self.rules.joining.contains(self.text.marked(start)) && self.place_at(start).is_none() {
            start += 1;
        }
        start..end
    }

    /// The head of an office whose part in brackets ends before a word, as in `Permanent Secretary (Defence) Tan Wei Liang`.
    fn bracketed_office(&self, end: usize, from: usize) -> Option<usize> {
        if self.text.before(end).trim() != ")" {
            return None;
        }
        let open = (from + 1..end).rev().take(4).find(|&at| self.text.before(at).ends_with('('))?;
        self.rules.office_heads.contains(self.text.marked(open - 1)).then_some(open - 1)
    }

    /// Whether some words have an office, a rank or a form of address among them.
    fn has_title(&self, words: &Words) -> bool {
        words.clone().any(|at| {
            let word = self.text.marked(at);
            [&self.rules.office_heads, &self.rules.rank_heads, &self.rules.address]
                .iter()
                .any(|list| list.contains(word))
        })
    }

    /// Whether an office ends at a word that no name goes before, as in `Vietnam's deputy defence minister, Be Xuan Truong`.
    fn is_office_of(&self, last: usize, from: usize) -> bool {
        let mut start = last + 1;
        let mut has_head = false;
        while start > from && self.is_title_word(start - 1) && !matches!(self.text.folded(start - 1), "and" | "va") {
            start -= 1;
            has_head |= self.rules.office_heads.contains(self.text.marked(start));
            let between = if start > from { self.text.before(start) } else { "" };
            // `First Assistant Secretary, International Policy Division`: the part of a ministry stands after its head.
            let is_part = between.trim() == "," && !has_head;
            if between.contains([',', ';', '(', '.']) && !is_part {
                return false;
            }
        }
        has_head && start > from
    }

    /// The words of an office after a name and a comma.
    fn titles_after(&self, start: usize, within: usize) -> Words {
        if start >= within {
            return start..start;
        }
        let opens = self.text.before(start).trim_start();
        let is_parenthetic = opens.starts_with(['(', ',']) || opens.starts_with(") ,") || opens.starts_with("),");
        if !is_parenthetic {
            return start..start;
        }
        let mut begin = start;
        // `, who is Director General …`.
        if self.text.folded(start) == "who" && matches!(self.text.folded(start + 1), "is" | "was" | "serves") {
            begin = start + 2 + usize::from(self.text.folded(start + 2) == "as");
        }
        // An original spelling in brackets after a transliterated name.
        if opens.starts_with('(') {
            let closing = (start..within.min(start + 7)).find(|&at| self.text.before(at + 1).contains(')'));
            match closing {
                Some(at) if self.text.before(at + 1).contains(',') && !self.is_title_word(start) => begin = at + 1,
                _ => {}
            }
        }
        let mut end = begin;
        while end < within && end - begin < MAX_OFFICE_WORDS {
            let between = self.text.before(end);
            let is_first = end == begin;
            let next_is_title = self.is_title_word(end);
            // A list of offices, `Ủy viên Trung ương Đảng, Thứ trưởng`, goes on with an office; a state may end it.
            let comma = between.contains(',');
            let goes_on = is_first || !comma || self.goes_on(end, within);
            let breaks = between.contains([';', ':', '—', '–', '\n'])
                || (between.contains('.') && !self.is_abbreviated(end.saturating_sub(1), between));
            let is_verb = self.rules.chair.longest(self.text, end, within).is_some()
                || self.rules.head.longest(self.text, end, within).is_some_and(|hit| hit.words.len() > 1);
            if !next_is_title || !goes_on || breaks || is_verb {
                break;
            }
            end += 1;
        }
        while end > begin && self.rules.joining.contains(self.text.marked(end - 1)) {
            end -= 1;
        }
        // `, Minister of Defence Nguyen Van A` introduces the next person.
        if self.name_follows(end, within) {
            let last_and = (begin..end).rev().find(|&at| matches!(self.text.folded(at), "and" | "va"));
            end = last_and.unwrap_or(begin);
        }
        begin..end
    }

    fn name_follows(&self, at: usize, within: usize) -> bool {
        at < within
            && self.text.before(at).trim().is_empty()
            && self.can_begin(at)
            && self.text.words.get(at + 1).is_some_and(|word| word.capital)
    }

    /// Whether a list of offices goes on after a comma: with an office that no name follows, or with a state.
    fn goes_on(&self, at: usize, within: usize) -> bool {
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
            let Some(and) = (at..end).rev().find(|&at| matches!(self.text.folded(at), "and" | "va")) else {
                return false;
            };
            end = and;
        }
        (at..end).any(|at| {
            self.rules.office_heads.contains(self.text.marked(at))
                || self.rules.office_words.contains(self.text.marked(at))
        })
    }

    fn is_title_word(&self, at: usize) -> bool {
        let word = self.text.marked(at);
        self.rules.office_words.contains(word)
            || self.rules.office_heads.contains(word)
            || self.rules.rank_words.contains(word)
            || self.rules.rank_heads.contains(word)
            || self.rules.joining.contains(word)
            || self.rules.address.contains(word)
            || self.place_at(at).is_some_and(|place| place.of.state().is_some())
    }

    /// A rank: a run of words of ranks that ends in one, and is no part of an office, as `Secretary General` is.
    fn rank_in(&self, words: &Words) -> Option<Words> {
        let is_head = |at: &usize| self.rules.rank_heads.contains(self.text.marked(*at));
        for end in words.clone().rev().filter(is_head) {
            let mut start = end;
            while start > words.start
                && self.rules.rank_words.contains(self.text.marked(start - 1))
                && !self.text.before(start).contains([',', ';'])
            {
                start -= 1;
            }
            let follows_office = start > words.start
                && matches!(
                    self.text.folded(start - 1),
                    "secretary" | "director" | "inspector" | "attorney" | "surveyor" | "consul"
                );
            let is_of_office = matches!(self.text.folded(end + 1), "staff" | "for" | "of" | "department")
                && self.text.language != Language::Vietnamese;
            if !follows_office && !is_of_office {
                return Some(start..end + 1);
            }
        }
        None
    }

    /// An office: the run of words of offices with a head among them, without the rank beside it.
    fn office_in(&self, words: &Words) -> Option<Words> {
        let rank = self.rank_in(words);
        let parts: Vec<Words> = match rank {
            Some(rank) => vec![words.start..rank.start, rank.end..words.end],
            None => vec![words.clone()],
        };
        parts.into_iter().find_map(|part| self.office_in_part(part))
    }

    fn office_in_part(&self, part: Words) -> Option<Words> {
        // Of several with commas between, the first that is of defence or foreign affairs, else the last.
        let mut pieces: Vec<Words> = Vec::new();
        for at in part.clone() {
            match pieces.last_mut() {
                Some(piece) if !self.text.before(at).contains([',', ';']) => piece.end = at + 1,
                _ => pieces.push(at..at + 1),
            }
        }
        let trim = |mut piece: Words| {
            let is_edge = |at: usize| {
                self.rules.joining.contains(self.text.marked(at))
                    || self.rules.address.contains(self.text.marked(at))
                    || self.text.folded(at) == "s"
            };
            while piece.start < piece.end && (is_edge(piece.start) || self.place_at(piece.start).is_some()) {
                piece.start += 1;
            }
            while piece.end > piece.start && is_edge(piece.end - 1) && self.place_at(piece.end - 1).is_none() {
                piece.end -= 1;
            }
            // An abbreviation in brackets is no part of the office; `Permanent Secretary (Defence)` has both brackets.
            if let Some(open) = (piece.start + 1..piece.end).find(|&at| self.text.before(at).contains('('))
                && !(open + 1..piece.end).any(|at| self.text.before(at).contains(')'))
            {
                piece.end = open;
            }
            piece
        };
        let has_head = |piece: &Words| piece.clone().any(|at| self.rules.office_heads.contains(self.text.marked(at)));
        let of_ministry = |piece: &Words| {
            piece.clone().any(|at| {
                matches!(self.text.folded(at), "defence" | "defense" | "foreign" | "phong" | "giao" | "secretary")
            })
        };
        let pieces: Vec<Words> = pieces.into_iter().map(trim).filter(has_head).collect();
        pieces.iter().find(|piece| of_ministry(piece)).or(pieces.last()).cloned()
    }

    /// The state in `Emre Aydin of the Turkish General Staff`.
    fn state_after(&self, end: usize, within: usize) -> Option<usize> {
        let is_of = end < within && self.text.before(end).trim().is_empty();
        if !is_of || !matches!(self.text.folded(end), "of" | "from" | "cua") {
            return None;
        }
        let at = end + 1 + usize::from(self.text.folded(end + 1) == "the");
        self.place_at(at).filter(|place| place.words.end <= within)?.of.state()
    }

    /// Whether a full stop belongs to the abbreviation before it, as in `Sen. Lt. Gen.` or `U.S.`.
    fn is_abbreviated(&self, at: usize, between: &str) -> bool {
        let length = self.text.folded(at).len();
        matches!(between, ". " | "." | ".\u{a0}")
            && ((2..=5).contains(&length) || length == 1 && self.place_at(at).is_some())
    }

    /// The state that the titles name.
    fn state_of(&self, before: &Words, after: &Words, office: Option<&Words>) -> Option<usize> {
        let within = |words: &Words| {
            let mut states = self
                .places
                .iter()
                .filter(|place| words.contains(&place.words.start))
                .filter_map(|place| place.of.state());
            states.next_back()
        };
        office.and_then(within).or_else(|| within(before)).or_else(|| within(after))
    }
}
