//! Word-level differences between two texts: the words outside of a longest common subsequence.
//!
//! Words are compared folded, as searches compare them; punctuation is ignored, and so is whether two words are written
//! as one. The quadratic dynamic programme is fast enough for sentences and small to download.

use crate::text::span::Span;
use crate::text::tokenize::{Token, tokens};

/// Longer texts are not compared: the table would be large, and the result would not help a reader.
const MAX_WORDS: usize = 600;

/// The spans of each text that the other lacks. Adjacent words are one span. Empty if a text has more than 600 words.
#[must_use]
pub fn differences(one: &str, other: &str) -> [Vec<Span>; 2] {
    let (a, b): (Vec<Token>, Vec<Token>) = (tokens(one).collect(), tokens(other).collect());
    let (a, b) = (joined(&a, &b), joined(&b, &a));
    if a.len() > MAX_WORDS || b.len() > MAX_WORDS {
        return [Vec::new(), Vec::new()];
    }
    // The length of the longest common subsequence of what follows each pair of words.
    let width = b.len() + 1;
    let mut common = vec![0_u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i * width + j] = if a[i].word == b[j].word {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut only_one, mut only_other) = (Vec::new(), Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i].word == b[j].word {
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || i < a.len() && common[(i + 1) * width + j] >= common[i * width + j + 1] {
            only_one.push(i);
            i += 1;
        } else {
            only_other.push(j);
            j += 1;
        }
    }
    [merged_spans(&a, &only_one), merged_spans(&b, &only_other)]
}

/// The words of a text, where two that the other text writes as one are one: “Việt Nam” beside “Vietnam”.
fn joined(words: &[Token], other: &[Token]) -> Vec<Token> {
    let mut joined = Vec::new();
    let mut rest = words;
    while let [first, after @ ..] = rest {
        let pair = after.first().map(|second| {
            let span = Span { start: first.span.start, end: second.span.end };
            Token { word: [&*first.word, &*second.word].concat(), span, spelling: None }
        });
        match pair.filter(|pair| other.iter().any(|token| token.word == pair.word)) {
            Some(pair) => {
                joined.push(pair);
                rest = &after[1..];
            }
            None => {
                joined.push(first.clone());
                rest = after;
            }
        }
    }
    joined
}

/// The spans of the words at these positions, adjacent words as one span.
fn merged_spans(tokens: &[Token], positions: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut next = usize::MAX;
    for &position in positions {
        let span = tokens[position].span;
        match spans.last_mut() {
            Some(last) if position == next => last.end = span.end,
            _ => spans.push(span),
        }
        next = position + 1;
    }
    spans
}
