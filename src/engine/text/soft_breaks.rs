//! Soft line breaks: line ends of hard-wrapped text, as in e-mail, wire copy and text out of a PDF, where the sentence
//! goes on.

use std::ops::RangeInclusive;

/// The width of hard-wrapped text, in characters: shorter lines are headings and lists, longer ones are paragraphs.
const WIDTHS: RangeInclusive<usize> = 24..=120;

/// The positions in bytes of the line ends that are soft, in order.
///
/// A line end is soft if the next line begins with a small letter. It is also soft in a paragraph of three lines or
/// more in which every line but the last is full: with the first word of the next line, it would be the longest.
pub(crate) fn soft_breaks(text: &str) -> Vec<usize> {
    let mut soft = Vec::new();
    let mut paragraph: Vec<(usize, &str)> = Vec::new();
    let mut end = 0;
    for line in text.split('\n') {
        if line.trim().is_empty() {
            push_soft_breaks(&paragraph, &mut soft);
            paragraph.clear();
        } else {
            paragraph.push((end + line.len(), line.trim()));
        }
        end += line.len() + 1;
    }
    push_soft_breaks(&paragraph, &mut soft);
    soft
}

/// Adds the soft line ends of a paragraph: its lines, each with the position where it ends.
fn push_soft_breaks(paragraph: &[(usize, &str)], soft: &mut Vec<usize>) {
    let width = |text: &str| text.chars().count();
    let widest = paragraph.iter().map(|(_, line)| width(line)).max().unwrap_or(0);
    let is_full = |pair: &[(usize, &str)]| {
        let next = pair[1].1.split_whitespace().next().unwrap_or_default();
        width(pair[0].1) + 1 + width(next) > widest
    };
    let is_wrapped = paragraph.len() > 2 && WIDTHS.contains(&widest) && paragraph.windows(2).all(is_full);
    for pair in paragraph.windows(2) {
        if is_wrapped || pair[1].1.starts_with(char::is_lowercase) {
            soft.push(pair[0].0);
        }
    }
}
