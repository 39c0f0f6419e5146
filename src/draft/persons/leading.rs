//! Names that nothing but a verb introduces: `chaired by Ozawa Keisuke`, `Peter Langley and … co-chaired`.

use crate::persons::reader::Reader;
use crate::text::Words;

/// The most words of a name without a rank or an office: what is longer is a title.
const MAX_NAME_WORDS: usize = 4;
/// The most words between a name and the verb: those who led, with their offices.
const MAX_WORDS_TO_VERB: usize = 40;

impl Reader<'_, '_> {
    /// Whether nothing but names and offices stands between a name and what says that somebody chaired or led.
    pub(super) fn is_leading(&self, name: &Words, within: &Words) -> bool {
        let is_of_organisation = |at: usize| self.rules.organisations.contains(self.text.spelling(at));
        name.len() <= MAX_NAME_WORDS
            && !name.clone().any(is_of_organisation)
            && !self.follows_preposition(name.start)
            && (self.comes_before_verb(name.end, within.end) || self.comes_after_verb(name.start, within.start))
    }

    /// `at Camp Zeta`, `in Port Sorrow`: no person.
    fn follows_preposition(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |at| self.text.folded(at));
        matches!(before, "in" | "at" | "from" | "to" | "on" | "near" | "the" | "tai" | "o" | "tu" | "den")
    }

    fn comes_before_verb(&self, start: usize, end: usize) -> bool {
        let end = end.min(start + MAX_WORDS_TO_VERB);
        for at in start..end {
            if self.text.before(at).contains([';', ':', '!', '?', '\n']) {
                return false;
            }
            if self.is_leading_verb(at, end) {
                return true;
            }
            if !self.is_of_list(at) {
                return false;
            }
        }
        false
    }

    fn comes_after_verb(&self, end: usize, start: usize) -> bool {
        let start = start.max(end.saturating_sub(MAX_WORDS_TO_VERB));
        for at in (start..end).rev() {
            if self.text.before(at + 1).contains([';', '!', '?', '\n']) {
                return false;
            }
            let verb =
                self.rules.chair.longest(self.text, at, end).or_else(|| self.rules.head.longest(self.text, at, end));
            if let Some(verb) = verb {
                return matches!(self.text.folded(verb.words.end), "by" | "were" | "are" | "la" | "cua" | "with")
                    || matches!(self.text.folded(verb.words.end - 1), "by" | "of" | "la" | "cua");
            }
            if !self.is_of_list(at) {
                return false;
            }
        }
        false
    }

    /// Whether a verb begins at a word that says that those before it chaired the talks, or led a delegation.
    fn is_leading_verb(&self, at: usize, end: usize) -> bool {
        let is_of_delegation = |verb_end: usize| {
            (verb_end..verb_end + 6)
                .any(|at| matches!(self.text.folded(at), "delegation" | "delegations" | "side" | "sides" | "team"))
        };
        self.rules.chair.longest(self.text, at, end).is_some()
            || self
                .rules
                .head
                .longest(self.text, at, self.text.words.len())
                .is_some_and(|verb| is_of_delegation(verb.words.end) || self.text.folded(at) == "dan")
    }

    /// Whether a word can stand in a list of persons with their offices.
    fn is_of_list(&self, at: usize) -> bool {
        self.is_title_word(at)
            || self.text.words[at].capital
            || self.lexicon.particles.contains(self.text.folded(at))
            || matches!(
                self.text.folded(at),
                "with"
                    | "by"
                    | "were"
                    | "are"
                    | "jointly"
                    | "then"
                    | "also"
                    | "both"
                    | "who"
                    | "voi"
                    | "cung"
                    | "da"
                    | "do"
                    | "la"
            )
    }
}
