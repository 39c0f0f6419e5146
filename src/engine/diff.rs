//! Word-level differences between two texts: a longest common subsequence of their words, which stay; the others
//! differ.
//!
//! Words are compared as searches compare them, without case and diacritics; punctuation is passed over. The table of
//! Hunt & McIlroy's problem in its plain quadratic form is enough for sentences and small to download.

use crate::{Span, Token, tokens};

/// Texts of more words than this are not compared: the table would be large, and marks in them tell nobody anything.
const MOST: usize = 600;

/// The stretches of each text, in bytes, that the other has not. Words that follow one another are one stretch. Nothing
/// where a text has too many words.
#[must_use]
pub fn differences(one: &str, other: &str) -> [Vec<Span>; 2] {
    let (a, b): (Vec<Token>, Vec<Token>) = (tokens(one).collect(), tokens(other).collect());
    if a.len() > MOST || b.len() > MOST {
        return [Vec::new(), Vec::new()];
    }
    // The length of the longest common subsequence of what begins at each pair of words.
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
    [runs(&a, &only_one), runs(&b, &only_other)]
}

/// The words at these positions, those that follow one another as one stretch.
fn runs(tokens: &[Token], positions: &[usize]) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    let mut next = usize::MAX;
    for &at in positions {
        let span = tokens[at].span;
        match runs.last_mut() {
            Some(run) if at == next => run.end = span.end,
            _ => runs.push(span),
        }
        next = at + 1;
    }
    runs
}
