//! Sequences of words, and where they occur in a tokenized text.

use std::ops::Range;

use crate::index::dictionary::{Dictionary, Entries, Entry};
use crate::index::synonym_index::Name;
use crate::model::term::TermId;
use crate::query::ast::TextForm;
use crate::query::written_values::Written;
use crate::search::word_pairs::WordPair;
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::letters::{is_unspaced, with_moved_tone};
use crate::text::spelling_variants::beginnings;
use crate::text::tokenize::{Token, keeps_diacritics, tokens};

/// A sequence of words by their numbers in the dictionary; each may be any of a set of entries.
pub(crate) type Sequence = Vec<Entries>;

/// A word to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) word: String,
    /// With the diacritics that it is typed with, if there are any.
    spelling: Option<String>,
    /// How it is spelled in the names that it is part of, if there are any. Then no other spelling is meant: `DOC` is
    /// not “độc”.
    names: Vec<String>,
    /// Whether it is the beginning of a word.
    is_prefix: bool,
}

impl Wanted {
    /// The words, or beginnings of words, that it may stand for.
    fn alternatives(&self) -> Vec<String> {
        if self.is_prefix { beginnings(&self.word) } else { vec![self.word.clone()] }
    }

    /// The entries that it may be.
    fn look_up(&self, dictionary: &Dictionary, bytes: &[u8]) -> Entries {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for word in self.alternatives() {
            ranges.push(dictionary.numbers(bytes, &word, self.is_prefix));
        }
        sort_by(&mut ranges, |a, b| a.start.cmp(&b.start));
        let mut entries = Entries::default();
        ranges.into_iter().for_each(|range| entries.add(range));
        let any_spelling = self.spelling.is_none() && self.names.is_empty();
        if any_spelling { entries } else { dictionary.filtered(bytes, &entries, |entry| self.may_be(entry)) }
    }

    /// Whether an entry of this word, or of a longer one, may be meant. Texts without diacritics leave them out, but
    /// what is typed with them is not the beginning of a longer word there.
    fn may_be(&self, entry: Entry) -> bool {
        match (&self.spelling, entry.spelling) {
            (_, None) => entry.word == self.word || self.spelling.is_none(),
            (_, Some(said)) if !self.names.is_empty() => {
                let names = self.names.iter().map(String::as_str).chain([self.spelling()]);
                names.into_iter().any(|name| name == said || with_moved_tone(name).as_deref() == Some(said))
            }
            (Some(spelling), Some(_)) => entry.agrees_with(spelling),
            (None, Some(_)) => true,
        }
    }

    /// The entries in texts that write it exactly so, or leave diacritics out.
    fn look_up_as_written(&self, dictionary: &Dictionary, bytes: &[u8]) -> Entries {
        let moved = with_moved_tone(self.spelling());
        let spellings = [None, Some(self.spelling())].into_iter().chain(moved.as_deref().map(Some));
        let entry = |spelling| Entry { word: &self.word, is_label: false, spelling }.encode();
        let mut numbers: Vec<usize> =
            spellings.filter_map(|spelling| dictionary.number(bytes, &entry(spelling))).collect();
        sort_and_dedup(&mut numbers);
        let mut entries = Entries::default();
        numbers.into_iter().for_each(|number| entries.add(number..number + 1));
        entries
    }

    /// Whether a word of a text may be this word.
    fn fits(&self, token: &Token, keeps_diacritics: bool) -> bool {
        let is_word =
            |word: &String| if self.is_prefix { token.word.starts_with(word.as_str()) } else { token.word == *word };
        self.alternatives().iter().any(is_word) && self.may_be(Entry::new(token, keeps_diacritics, true))
    }

    pub(crate) fn spelling(&self) -> &str {
        self.spelling.as_deref().unwrap_or(&self.word)
    }
}

/// Words to find one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WordSequence {
    pub(crate) words: Vec<Wanted>,
}

impl WordSequence {
    pub(crate) fn new(text: &str, form: TextForm) -> Self {
        let mut words: Vec<Wanted> = Vec::new();
        let mut end = 0;
        for token in tokens(text) {
            // The last letter of an unspaced script is already in the pair before it. A single letter may begin any
            // pair.
            if token.span.end > end {
                let is_prefix = token.word.starts_with(is_unspaced) && token.word.chars().nth(1).is_none();
                words.push(Wanted { word: token.word, spelling: token.spelling, names: Vec::new(), is_prefix });
            }
            end = token.span.end;
        }
        if let Some(last) = words.last_mut() {
            last.is_prefix |= form == TextForm::Prefix;
        }
        Self { words }
    }

    /// The same words, meant as they are spelled in these names.
    pub(crate) fn named(mut self, names: &[Name]) -> Self {
        for name in names {
            for (wanted, spelling) in self.words.iter_mut().zip(name.spellings()) {
                wanted.names.push(spelling.to_owned());
            }
        }
        self
    }

    /// Its words with a space before, between and after them, as labels are indexed, once for each word that the last
    /// may stand for. Diacritics are left out.
    pub(crate) fn spaced(&self) -> Vec<String> {
        let Some((last, others)) = self.words.split_last() else { return Vec::new() };
        let before = others.iter().fold(String::from(" "), |all, wanted| all + &wanted.word + " ");
        last.alternatives().iter().map(|word| [&before, word, " "].concat()).collect()
    }

    /// Whether the last word is the beginning of one.
    pub(crate) fn is_prefix(&self) -> bool {
        self.words.last().is_some_and(|last| last.is_prefix)
    }

    /// Whether the diacritics decide what it finds.
    pub(crate) fn has_diacritics(&self) -> bool {
        self.words.iter().any(|wanted| wanted.spelling.is_some() || !wanted.names.is_empty())
    }

    /// Whether its words follow each other in a text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        !self.runs(&tokens(text).collect::<Vec<Token>>()).is_empty()
    }

    /// The stretches of a text in which its words follow each other: positions in the text's words.
    pub(crate) fn runs(&self, text: &[Token]) -> Vec<Range<usize>> {
        let keeps_diacritics = keeps_diacritics(text);
        let length = self.words.len().max(1);
        let is_run = |first: &usize| {
            self.words.iter().zip(&text[*first..]).all(|(wanted, token)| wanted.fits(token, keeps_diacritics))
        };
        let firsts = 0..(text.len() + 1).saturating_sub(length);
        firsts.filter(is_run).map(|first| first..first + length).collect()
    }

    /// The pairs of neighbouring words, of those that are no beginnings.
    pub(crate) fn pairs(&self) -> Vec<WordPair> {
        let whole = self.words.windows(2).filter(|pair| !pair.iter().any(|wanted| wanted.is_prefix));
        whole.map(|pair| WordPair::new(&pair[0].word, &pair[1].word)).collect()
    }

    /// For each word the dictionary's entries that match it. `bytes` are those of the index.
    pub(crate) fn look_up(&self, dictionary: &Dictionary, bytes: &[u8]) -> Sequence {
        self.words.iter().map(|wanted| wanted.look_up(dictionary, bytes)).collect()
    }

    /// The same in texts alone, and only with the diacritics as written: for names that the reader did not type.
    pub(crate) fn look_up_as_written(&self, dictionary: &Dictionary, bytes: &[u8]) -> Sequence {
        self.words.iter().map(|wanted| wanted.look_up_as_written(dictionary, bytes)).collect()
    }
}

/// A text clause whose words were looked up in the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ResolvedText {
    /// Its own words, or the labels that they are part of.
    pub(crate) own: Vec<WordSequence>,
    /// The patterns that match it in texts: its own, then those of the other labels of the terms that it names.
    pub(crate) patterns: Vec<Pattern>,
    /// The terms that its words name.
    pub(crate) terms: Vec<TermId>,
    /// The date or edition that its words are part of.
    pub(crate) written: Option<Written>,
}

/// A sequence of words to look for in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pattern {
    pub(crate) sequence: Sequence,
    /// Words that follow each other wherever it occurs.
    pub(crate) pairs: Vec<WordPair>,
    /// Longer sequences within which it does not count, each with the number of its words before this one.
    pub(crate) longer: Vec<(usize, Sequence)>,
}

impl Pattern {
    /// Whether articles have to be read for it: the dictionary knows no positions.
    pub(crate) fn has_to_be_read(&self) -> bool {
        self.sequence.len() > 1 || !self.longer.is_empty()
    }

    /// All positions where it occurs in `text`, which is the numbers of its words.
    pub(crate) fn positions<'a>(&'a self, text: &'a [u32]) -> impl Iterator<Item = usize> + 'a {
        let ends = (text.len() + 1).saturating_sub(self.sequence.len().max(1));
        (0..ends).filter(|&position| self.is_at(text, position))
    }

    /// Whether it occurs at a position.
    pub(crate) fn is_at(&self, text: &[u32], position: usize) -> bool {
        is_sequence_at(text, position, &self.sequence)
            && !self.longer.iter().any(|(before, longer)| {
                position.checked_sub(*before).is_some_and(|start| is_sequence_at(text, start, longer))
            })
    }
}

/// Whether a sequence is at a position of `text`.
fn is_sequence_at(text: &[u32], position: usize, sequence: &[Entries]) -> bool {
    let words = text.get(position..position + sequence.len());
    let is_word = |(entries, &number): (&Entries, &u32)| entries.contains(number);
    !sequence.is_empty() && words.is_some_and(|words| sequence.iter().zip(words).all(is_word))
}
