//! Finds the words of a text that are most like a quote, in one pass over the text's words.

use std::collections::BTreeMap;
use std::ops::Range;

use engine::{tokens, words};

use crate::diagnostics::message::Nearest;
use crate::diagnostics::source_line::SourceLine;

/// The words of a text.
#[derive(Debug)]
pub(crate) struct NearestWords {
    /// The range and the number of each word.
    words: Vec<(Range<usize>, usize)>,
    /// The number of each distinct folded word.
    known: BTreeMap<String, usize>,
}

/// The number of a word that is not in the text.
const UNKNOWN_WORD: usize = usize::MAX;
/// The most misspelt words of a quote that are looked up, and the most equally good windows that are compared.
const MAX_CANDIDATES: usize = 32;
/// The longest word, in bytes, whose spelling is compared.
const MAX_WORD_BYTES: usize = 40;

impl NearestWords {
    pub(crate) fn new(text: &str) -> Self {
        let mut known = BTreeMap::new();
        let words = tokens(text).map(|token| {
            let next = known.len();
            (token.span.range(), *known.entry(token.word).or_insert(next))
        });
        Self { words: words.collect(), known }
    }

    /// The words of `text` that are most like the quote. `at` tells where an offset is.
    pub(crate) fn find(&self, text: &str, quote: &str, at: impl Fn(usize) -> Option<SourceLine>) -> Option<Nearest> {
        let range = self.nearest(quote)?;
        let start = range.start;
        let words = with_last_punctuation(text, range, quote);
        Some(Nearest { words: words.to_owned(), at: at(start), difference: hidden_difference(words, quote) })
    }

    /// The range of the words that share most words with the quote; `None` if none shares a third of them.
    fn nearest(&self, quote: &str) -> Option<Range<usize>> {
        let wanted = self.identify(quote);
        let length = wanted.len().min(self.words.len());
        if length == 0 {
            return None;
        }
        let (shared, starts) = self.best_windows(&wanted, length);
        if shared == 0 || shared * 3 < wanted.len() {
            return None;
        }
        // Of equally good windows, the first with most words in the same place, so that the window is not shifted.
        let in_place = |start: &usize| {
            self.words[*start..].iter().zip(&wanted).filter(|(word, wanted)| word.1 == **wanted).count()
        };
        let start = starts.into_iter().rev().max_by_key(in_place)?;
        Some(self.words[start].0.start..self.words[start + length - 1].0.end)
    }

    /// The numbers of the quote's words; a misspelt word has that of the most similar word.
    fn identify(&self, quote: &str) -> Vec<usize> {
        let mut lookups = MAX_CANDIDATES;
        let mut identify = |word: &str| {
            let exact = self.known.get(word).copied();
            exact.or_else(|| {
                lookups = lookups.checked_sub(1)?;
                self.like(word)
            })
        };
        words(quote).iter().map(|word| identify(word).unwrap_or(UNKNOWN_WORD)).collect()
    }

    fn like(&self, word: &str) -> Option<usize> {
        if word.len() > MAX_WORD_BYTES {
            return None;
        }
        let mut best = (0.6, None);
        for (known, &id) in self.known.iter().filter(|(known, _)| known.len().abs_diff(word.len()) <= 4) {
            let likeness = strsim::normalized_damerau_levenshtein(known, word);
            if likeness > best.0 {
                best = (likeness, Some(id));
            }
        }
        best.1
    }

    /// The most words that a window of `length` words shares with `wanted`, and where the first such windows start.
    fn best_windows(&self, wanted: &[usize], length: usize) -> (usize, Vec<usize>) {
        // How many more of each word the window could use; negative if it has more than wanted.
        let mut open = vec![0_i64; self.known.len()];
        wanted.iter().filter(|&&word| word != UNKNOWN_WORD).for_each(|&word| open[word] += 1);
        let (mut shared, mut best, mut starts) = (0_usize, 0, Vec::new());
        for (at, &(_, word)) in self.words.iter().enumerate() {
            if at >= length {
                let left = self.words[at - length].1;
                open[left] += 1;
                shared -= usize::from(open[left] > 0);
            }
            shared += usize::from(open[word] > 0);
            open[word] -= 1;
            if at + 1 < length || shared < best {
                continue;
            }
            if shared > best {
                best = shared;
                starts.clear();
            }
            if starts.len() < MAX_CANDIDATES {
                starts.push(at + 1 - length);
            }
        }
        (best, starts)
    }
}

/// The words of a range, with the punctuation that follows it if the quote ends with the same.
fn with_last_punctuation<'t>(text: &'t str, range: Range<usize>, quote: &str) -> &'t str {
    let last = quote.chars().next_back().filter(|c| !c.is_alphanumeric());
    let next = text[range.end..].chars().next();
    let more = if last.is_some() && last == next { next.map_or(0, char::len_utf8) } else { 0 };
    &text[range.start..range.end + more]
}

/// The first characters that differ, if one of them is easily overlooked: other than printable ASCII.
fn hidden_difference(words: &str, quote: &str) -> Option<(char, char)> {
    let pair = words.chars().zip(quote.chars()).find(|(a, b)| a != b)?;
    let plain = |c: char| c.is_ascii_graphic() || c == ' ';
    (!plain(pair.0) || !plain(pair.1)).then_some(pair)
}

#[cfg(test)]
mod tests {
    use super::NearestWords;

    const TEXT: &str = "The two met in Hà Nội. He proposed more training, and medicine. The two met again in Rome.";

    #[test]
    fn the_nearest_words_are_where_most_of_the_quote_is() {
        for (quote, nearest) in [
            ("He proposed less training", "He proposed more training"),
            ("he proposed more trainings and", "He proposed more training, and"),
            ("The two met again in Roma", "The two met again in Rome"),
            ("trainin", "training"),
            ("two met in Hà Nọi", "two met in Hà Nội"),
        ] {
            assert_eq!(NearestWords::new(TEXT).nearest(quote).map(|range| &TEXT[range]), Some(nearest), "{quote}");
        }
    }

    #[test]
    fn a_quote_like_nothing_has_no_nearest_words() {
        for quote in ["", "…", "zebra", "a cooperation of quite another kind altogether"] {
            assert_eq!(NearestWords::new(TEXT).nearest(quote), None, "{quote}");
        }
        assert_eq!(NearestWords::new("").nearest("two met"), None);
    }

    #[test]
    fn long_texts_take_no_more_than_one_pass() {
        let text = "word another ".repeat(80_000);
        let quote = "word other ".repeat(40_000);
        assert!(NearestWords::new(&text).nearest(&quote).is_some());
    }
}
