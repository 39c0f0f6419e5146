//! Relevance: a score per row for the words of a query.

use crate::index::dictionary::Entry;
use crate::index::dictionary::posting_list::Weight;
use crate::index::row_set::RowSet;
use crate::search::searcher::Searcher;
use crate::search::sequence::ResolvedText;

/// Up to this many entries are taken to be those of one word.
const MAX_ENTRIES_COUNTED: usize = 8;

/// The score of a word that is spelled exactly as in the query: more than all rarities of a query together.
const EXACT_SPELLING_SCORE: u32 = 1 << 16;

impl Searcher<'_> {
    /// The relevance score of each row. Exact spelling counts before weight, and rare words before common ones.
    pub(crate) fn relevance(self, texts: &[ResolvedText]) -> Vec<u32> {
        let (dictionary, bytes, row_count) = (&self.index.dictionary, self.index.bytes(), self.index.rows);
        let mut scores = vec![0u32; row_count];
        let mut add = |rows: &RowSet, score: u32| rows.iter().for_each(|row| scores[row as usize] += score);
        for text in texts {
            for entries in text.patterns.iter().flat_map(|pattern| &pattern.sequence) {
                let rows_with = |weight| {
                    let mut rows = RowSet::none(row_count);
                    dictionary.add_rows_of(bytes, entries, weight, &mut rows);
                    rows
                };
                let heavy = rows_with(Weight::Heavy);
                // For a prefix only the heavy rows are counted, an eighth of all.
                let is_word = entries.count() <= MAX_ENTRIES_COUNTED;
                let count = if is_word { rows_with(Weight::Any).count() } else { heavy.count() * 8 };
                add(&heavy, rarity(row_count, count));
            }
            let own = text.patterns.iter().zip(&text.own);
            let words = own.flat_map(|(pattern, own)| pattern.sequence.iter().zip(&own.words));
            for (entries, wanted) in words {
                let is_exact = |entry: Entry| entry.word == wanted.word && entry.is_spelled(wanted.spelling());
                let exact = dictionary.filtered(bytes, entries, is_exact);
                if exact.count() < entries.count() {
                    let mut rows = RowSet::none(row_count);
                    dictionary.add_rows_of(bytes, &exact, Weight::Any, &mut rows);
                    add(&rows, EXACT_SPELLING_SCORE);
                }
            }
        }
        scores
    }
}

/// The inverse document frequency of a word in `rows_with` of `rows`: eight times the logarithm to base 2, in whole
/// bits, and one more, so that a word of every row still counts.
fn rarity(rows: usize, rows_with: usize) -> u32 {
    let bit_length = |n: usize| usize::BITS - n.leading_zeros();
    1 + (bit_length(rows).saturating_sub(bit_length(rows_with.min(rows)))) * 8
}
