//! Patterns of words, as the lexicons write them, and a table that finds which of many begin at a word.
//!
//! A pattern is words with spaces between: `letter of intent`. `defence|defense` is either word, `deleg*` any word that
//! begins so, `..3` up to three words of any kind, `#` a word of figures, `+` that sign. A capital letter asks for one
//! in the text; a word all in capitals for capitals. Diacritics count in a Vietnamese text alone.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::text::{Text, Word, Words, words};

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(crate) struct Pattern(Vec<Item>);

#[derive(Clone, Debug)]
enum Item {
    Word(Vec<Form>),
    Gap(usize),
    /// The text goes on with a plus sign, as `ADMM+` does.
    Plus,
}

/// A way to write a word.
#[derive(Clone, Debug)]
enum Form {
    Exact(Word),
    Prefix(Word),
    Figures,
}

/// What may not stand between the words of a pattern; a comma may.
const SEPARATORS: [char; 11] = ['.', ';', ':', '(', ')', '!', '?', '|', '“', '”', '"'];

impl Pattern {
    pub(crate) fn new(source: &str) -> Self {
        Self(source.split_whitespace().flat_map(items).collect())
    }

    /// The end of the pattern's words if it begins at `at`, within `end`.
    pub(crate) fn end(&self, text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
        ends(&self.0, text, at, end, true)
    }

    /// Whether the pattern occurs within the words, and where first.
    pub(crate) fn find(&self, text: &Text<'_>, within: &Words) -> Option<Words> {
        within.clone().find_map(|at| Some(at..self.end(text, at, within.end)?))
    }

    fn first_forms(&self) -> &[Form] {
        match self.0.first() {
            Some(Item::Word(forms)) => forms,
            _ => &[],
        }
    }
}

/// The items of a word of a source. A word with hyphens or full stops is several, as in texts.
fn items(source: &str) -> Vec<Item> {
    if let Some(most) = source.strip_prefix("..") {
        return vec![Item::Gap(most.parse().unwrap_or(0))];
    }
    if source == "+" {
        return vec![Item::Plus];
    }
    if source == "#" {
        return vec![Item::Word(vec![Form::Figures])];
    }
    if source.contains('|') {
        let form = |part: &str| form(part.strip_suffix('*'), part);
        return vec![Item::Word(source.split('|').filter_map(form).collect())];
    }
    match source.strip_suffix('*') {
        Some(stem) => form(Some(stem), stem).map(|form| Item::Word(vec![form])).into_iter().collect(),
        None => words(source).into_iter().map(|word| Item::Word(vec![Form::Exact(word)])).collect(),
    }
}

fn form(stem: Option<&str>, part: &str) -> Option<Form> {
    let word = words(stem.unwrap_or(part)).into_iter().next()?;
    Some(if stem.is_some() { Form::Prefix(word) } else { Form::Exact(word) })
}

fn ends(items: &[Item], text: &Text<'_>, at: usize, end: usize, first: bool) -> Option<usize> {
    match items.split_first() {
        None => Some(at),
        Some((Item::Gap(most), rest)) => (at..=(at + most).min(end)).find_map(|at| ends(rest, text, at, end, first)),
        Some((Item::Plus, rest)) => {
            if text.before(at).starts_with('+') {
                ends(rest, text, at, end, false)
            } else {
                None
            }
        }
        Some((Item::Word(forms), rest)) => {
            let word = text.words.get(at).filter(|_| at < end)?;
            let is_joined = first || !text.before(at).contains(SEPARATORS) || word.folded.len() == 1;
            if is_joined && forms.iter().any(|form| form.fits(word, text.language)) {
                ends(rest, text, at + 1, end, false)
            } else {
                None
            }
        }
    }
}

impl Form {
    fn fits(&self, word: &Word, language: Language) -> bool {
        let diacritics = |own: &Word| language != Language::Vietnamese || own.diacritics == word.diacritics;
        let case = |own: &Word| (!own.capital || word.capital) && (!own.capitals || word.capitals);
        match self {
            Self::Exact(own) => own.folded == word.folded && diacritics(own) && case(own),
            Self::Prefix(own) => word.folded.starts_with(&own.folded) && case(own),
            Self::Figures => word.folded.bytes().all(|byte| byte.is_ascii_digit()),
        }
    }
}

/// Many patterns with what each stands for, found by the first word.
#[derive(Debug)]
pub(crate) struct PatternTable<T> {
    exact: BTreeMap<String, Vec<usize>>,
    /// Those that begin with a stem, a gap or figures.
    other: Vec<usize>,
    patterns: Vec<(Pattern, T)>,
}

/// An occurrence of a pattern.
#[derive(Clone, Debug)]
pub(crate) struct Hit<'t, T> {
    pub(crate) words: Words,
    pub(crate) of: &'t T,
}

impl<T> PatternTable<T> {
    pub(crate) fn new(entries: impl IntoIterator<Item = (Pattern, T)>) -> Self {
        let patterns: Vec<(Pattern, T)> = entries.into_iter().collect();
        let mut exact: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut other = Vec::new();
        for (at, (pattern, _)) in patterns.iter().enumerate() {
            let forms = pattern.first_forms();
            if forms.is_empty() || !forms.iter().all(|form| matches!(form, Form::Exact(_))) {
                other.push(at);
                continue;
            }
            for form in forms {
                if let Form::Exact(word) = form {
                    exact.entry(word.folded.clone()).or_default().push(at);
                }
            }
        }
        Self { exact, other, patterns }
    }

    /// The longest pattern that begins at a word; of equally long ones the first.
    pub(crate) fn longest(&self, text: &Text<'_>, at: usize, end: usize) -> Option<Hit<'_, T>> {
        let known = self.exact.get(text.folded(at)).map_or(&[][..], Vec::as_slice);
        let mut best: Option<Hit<'_, T>> = None;
        for &candidate in known.iter().chain(&self.other) {
            let (pattern, of) = &self.patterns[candidate];
            let found = pattern.end(text, at, end).filter(|&end| end > at);
            if let Some(end) = found.filter(|&end| best.as_ref().is_none_or(|best| end > best.words.end)) {
                best = Some(Hit { words: at..end, of });
            }
        }
        best
    }

    /// The occurrences within some words, none of which overlap, in order.
    pub(crate) fn all(&self, text: &Text<'_>, within: &Words) -> Vec<Hit<'_, T>> {
        let mut hits = Vec::new();
        let mut at = within.start;
        while at < within.end {
            match self.longest(text, at, within.end) {
                Some(hit) => {
                    at = hit.words.end;
                    hits.push(hit);
                }
                None => at += 1,
            }
        }
        hits
    }

    /// Every occurrence within some words, overlapping ones too, in order of their beginnings.
    pub(crate) fn every(&self, text: &Text<'_>, within: &Words) -> Vec<Hit<'_, T>> {
        let mut hits = Vec::new();
        for at in within.clone() {
            let known = self.exact.get(text.folded(at)).map_or(&[][..], Vec::as_slice);
            for &candidate in known.iter().chain(&self.other) {
                let (pattern, of) = &self.patterns[candidate];
                let end = pattern.end(text, at, within.end).filter(|&end| end > at);
                hits.extend(end.map(|end| Hit { words: at..end, of }));
            }
        }
        hits
    }

    /// The first occurrence within some words.
    pub(crate) fn first(&self, text: &Text<'_>, within: &Words) -> Option<Hit<'_, T>> {
        within.clone().find_map(|at| self.longest(text, at, within.end))
    }
}
