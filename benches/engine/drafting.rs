//! How long a draft takes, of an article and of the longest part of a text that is read.

use divan::Bencher;
use draft::{Input, draft};

/// Lengths of texts in bytes.
const LENGTHS: [usize; 3] = [2_000, 6_000, 200_000];

/// The articles of the fixture corpus, one after another, again and again.
fn text(length: usize) -> String {
    let bodies = fixtures::dataset().corpus().articles().iter().map(|article| article.body.as_str());
    let mut text = bodies.collect::<Vec<_>>().join("\n\n");
    while text.len() < length {
        text = format!("{text}\n\n{text}");
    }
    let end = (0..=length).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    text
}

#[divan::bench(args = LENGTHS, max_time = 2)]
fn draft_of(bencher: Bencher, length: usize) {
    let text = text(length);
    let vocabulary = fixtures::dataset().corpus().terms();
    let input = Input { name: "article", text: &text, vocabulary, ..Input::default() };
    bencher.bench(|| draft(&input));
}
