//! Names: runs of words with capitals that are not made of ranks, offices and places.

use crate::language::Language;
use crate::lexicon::entries::PlaceName;
use crate::persons::reader::Reader;
use crate::text::Words;

/// The most words of a name.
const MAX_NAME_WORDS: usize = 9;

impl Reader<'_, '_> {
    /// A run of words with capitals that is not made of ranks, offices and places.
    pub(super) fn name_at(&self, start: usize, within: &Words) -> Option<Words> {
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
            let particle = spaced && self.is_particle(end);
            // `the Earl of Ravenscroft`.
            let of_title = spaced
                && self.text.folded(end) == "of"
                && end == start + 1
                && self.rules.nobility.contains(self.text.spelling(start))
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

    /// Whether a word is a particle of a name, or the first of two: `de la Torre`.
    fn is_particle(&self, at: usize) -> bool {
        let is_one = |at: usize| self.lexicon.particles.contains(self.text.folded(at)) && !self.text.words[at].capital;
        let is_capital = |at: usize| self.text.words.get(at).is_some_and(|word| word.capital);
        is_one(at) && (is_capital(at + 1) || is_capital(at + 2) && is_one(at + 1))
    }

    /// Whether a word is the seat in `the Earl of Ravenscroft`, whatever else it names.
    pub(super) fn is_noble_seat(&self, start: usize, at: usize) -> bool {
        at == start + 2
            && self.text.folded(start + 1) == "of"
            && self.rules.nobility.contains(self.text.spelling(start))
            && self.text.words[at].capital
    }

    pub(super) fn is_place_pair(&self, at: usize) -> bool {
        self.place_at(at).is_some() || self.place_at(at - 1).is_some()
    }

    pub(super) fn can_begin(&self, at: usize) -> bool {
        // `A-lếch-xan-đrơ` begins with an article of English.
        let is_hyphened =
            self.text.before(at + 1) == "-" && self.text.words.get(at + 1).is_some_and(|word| !word.capital);
        let is_vietnamese = self.text.language == Language::Vietnamese;
        let lists = if is_vietnamese { &self.lexicon.never_names[..] } else { &self.lexicon.never_names[..1] };
        let may_be_other = lists.iter().any(|list| list.contains(self.text.folded(at))) && !is_hyphened;
        self.can_continue(at) && (!may_be_other || self.is_vietnamese_name(at)) && !self.ends_office(at)
    }

    /// A Vietnamese family name with a name after it.
    pub(super) fn is_vietnamese_name(&self, at: usize) -> bool {
        self.lexicon.vietnamese_family_names.contains(self.text.folded(at))
            && !self.lexicon.never_family_names.contains(self.text.spelling(at))
            && self.text.words.get(at + 1).is_some_and(|word| word.capital)
            && self.text.before(at + 1) == " "
    }

    pub(super) fn can_continue(&self, at: usize) -> bool {
        let word = &self.text.words[at];
        let is_figure = word.folded.bytes().all(|byte| byte.is_ascii_digit());
        let is_title = self.rules.office_words.contains(&word.spelling)
            || self.rules.office_nouns.contains(&word.spelling)
            || self.rules.rank_nouns.contains(&word.spelling)
            || self.rules.rank_words.contains(&word.spelling)
            || (self.rules.address.contains(&word.spelling)
                && !self.rules.nobility.contains(&word.spelling)
                && !matches!(word.folded.as_str(), "nam" | "dong" | "sir"));
        let vietnamese = self.text.language == Language::Vietnamese;
        // `An-va-rô`: a transliteration, whatever its first syllable means alone.
        let is_transliterated =
            self.text.before(at + 1) == "-" && self.text.words.get(at + 1).is_some_and(|next| !next.capital);
        // `Nguyễn Chí Vịnh` ends as a city does; without diacritics so does `Nguyễn Thành Đạo`, as `Thanh Đảo`.
        let is_city = self.place_at(at).is_some_and(|place| matches!(place.of, PlaceName::City(_)));
        let is_city_in_name = is_city && at > 0 && self.continues_name(at);
        // `Henry A. Robinson`.
        let is_initial = word.folded.len() == 1 && self.text.before(at + 1).starts_with('.');
        // In Vietnamese the words of offices are syllables, which names have too: `Nguyễn Chí Vịnh`, `Quốc`.
        let is_title = is_title
            && !is_transliterated
            && !is_initial
            && !(vietnamese && (self.is_vietnamese_name(at) || at > 0 && self.continues_name(at)));
        word.capital
            && !is_figure
            && !self.is_excellency(at)
            && !is_title
            && (is_city_in_name || self.place_at(at).is_none())
            && (vietnamese
                || is_initial
                || self.is_vietnamese_name(at)
                || at > 0 && self.continues_name(at)
                || !self.lexicon.never_names[0].contains(&word.folded))
    }

    /// Whether a name begins at a word after a rank in Vietnamese, as in `Trung tướng Lâm Chí Kiên`.
    fn follows_rank(&self, at: usize) -> bool {
        let is_rank = at.checked_sub(1).is_some_and(|at| self.rules.rank_nouns.contains(self.text.spelling(at)));
        let is_office = self.rules.office_words.contains(self.text.spelling(at));
        self.text.language == Language::Vietnamese && is_rank && !is_office
    }

    /// Whether the word before is one of a name: it has a capital and begins with a Vietnamese family name.
    pub(super) fn continues_name(&self, at: usize) -> bool {
        (1..=3).filter_map(|back| at.checked_sub(back)).any(|start| {
            let all_capitals =
                (start..at).all(|at| self.text.words[at].capital && (at == start || self.text.before(at) == " "));
            all_capitals
                && self.text.before(at) == " "
                && (self.lexicon.vietnamese_family_names.contains(self.text.folded(start)) || self.follows_rank(start))
                && !self.rules.rank_nouns.contains(self.text.spelling(start + 1))
        })
    }
}
