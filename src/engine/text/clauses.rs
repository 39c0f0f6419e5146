//! Clauses: the parts of a sentence. Each may be about an event of its own.

use crate::text::span::Span;

/// Words that begin a clause, in English and Vietnamese.
const BEGINNINGS: &[&str] =
    &["although", "but", "when", "where", "whereas", "which", "while", "who", "whose", "khi", "mà", "nhưng"];

/// A quote with the clauses that it lies in: from where a clause begins in the sentence that it begins in, to where one
/// ends in the sentence that it ends in. `None` if it lies in none of the sentences, which are in order.
pub(crate) fn with_clauses(text: &str, sentences: &[Span], quote: Span) -> Option<Span> {
    let first = sentences.partition_point(|sentence| sentence.end <= quote.start);
    let last = sentences.partition_point(|sentence| sentence.start < quote.end);
    let quoted = sentences.get(first..last)?;
    let (first, last) = (*quoted.first()?, *quoted.last()?);
    let begins = starts(text, first).take_while(|&start| start <= quote.start).last();
    let ends = starts(text, last).find(|&start| start >= quote.end);
    Some(Span { start: begins.unwrap_or(first.start), end: ends.unwrap_or(last.end) })
}

/// Where the clauses of a sentence begin, in order.
fn starts(text: &str, sentence: Span) -> impl Iterator<Item = u32> + '_ {
    let mut follows_punctuation = true;
    let mut at = sentence.start;
    sentence.slice(text).split_inclusive(char::is_whitespace).filter_map(move |word| {
        let start = at;
        at += word.len() as u32;
        let word = word.trim_end();
        let is_dash = matches!(word, "-" | "–" | "—");
        let begins = follows_punctuation || word.starts_with(['(', '[', '“', '«']) || BEGINNINGS.contains(&word);
        if !word.is_empty() {
            follows_punctuation =
                is_dash || word.ends_with([',', ';', ':', ')', ']', '”', '»', '，', '、', '；', '：']);
        }
        begins.then_some(start)
    })
}
