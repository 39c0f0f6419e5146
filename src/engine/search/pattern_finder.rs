//! Looks for several patterns in one pass over the words of a text.

use std::ops::{ControlFlow, Range};

use crate::search::sequence::Pattern;
use crate::search::word_pairs::WordPairs;
use crate::sort::sort_and_dedup;

/// A pattern with the word of it that is looked for first.
#[derive(Clone, Copy)]
pub(crate) struct Anchored<'a> {
    pub(crate) pattern: &'a Pattern,
    /// The position of that word in the pattern's sequence: the rarest, so that there is little to compare.
    pub(crate) anchor: usize,
}

/// Patterns, found by their anchors. The time for a text hardly depends on how many there are.
pub(crate) struct PatternFinder<'a> {
    patterns: Vec<Anchored<'a>>,
    /// From the first anchor on, one bit for each number of a word: whether it is an anchor. Most words of a text are
    /// none.
    is_anchor: Vec<u64>,
    first: u32,
    /// The numbers of the anchors in order, each with the position of its pattern.
    anchors: Vec<(u32, usize)>,
}

impl<'a> PatternFinder<'a> {
    pub(crate) fn new(patterns: Vec<Anchored<'a>>) -> Self {
        let mut anchors: Vec<(u32, usize)> = Vec::new();
        for (position, Anchored { pattern, anchor }) in patterns.iter().enumerate() {
            let numbers = pattern.sequence.iter().skip(*anchor).take(1).flat_map(|entries| entries.ranges().flatten());
            anchors.extend(numbers.map(|number| (number as u32, position)));
        }
        sort_and_dedup(&mut anchors);
        let (first, last) = (anchors.first().map_or(0, |anchor| anchor.0), anchors.last().map_or(0, |anchor| anchor.0));
        let mut is_anchor = vec![0; (last - first) as usize / 64 + 1];
        for number in anchors.iter().map(|&(number, _)| number - first) {
            is_anchor[number as usize / 64] |= 1 << (number % 64);
        }
        Self { patterns, is_anchor, first, anchors }
    }

    /// Whether any of the patterns may occur in a text with these pairs of words.
    pub(crate) fn may_be_in(&self, pairs: &WordPairs) -> bool {
        self.patterns.iter().any(|anchored| anchored.pattern.pairs.iter().all(|&pair| pairs.may_have(pair)))
    }

    /// Calls `found` with the position of each pattern that occurs among the words `about` of a text, which is the
    /// numbers of its words, until it breaks. A pattern may be found several times. A plain loop, because phrases spend
    /// their time here.
    pub(crate) fn find(
        &self,
        text: &[u32],
        about: Range<usize>,
        found: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let words = text.get(about.clone()).unwrap_or_default();
        let mut position = 0;
        while let Some(number) = words.get(position) {
            let from_first = number.wrapping_sub(self.first);
            if let Some(bits) = self.is_anchor.get(from_first as usize / 64)
                && bits >> (from_first % 64) & 1 == 1
            {
                self.patterns_at(text, &about, about.start + position, found)?;
            }
            position += 1;
        }
        ControlFlow::Continue(())
    }

    /// The same with the patterns whose anchor is at a position.
    fn patterns_at(
        &self,
        text: &[u32],
        about: &Range<usize>,
        position: usize,
        found: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let number = text[position];
        let first = self.anchors.partition_point(|&(other, _)| other < number);
        for &(_, at) in self.anchors[first..].iter().take_while(|&&(other, _)| other == number) {
            let Anchored { pattern, anchor } = self.patterns[at];
            let start = position.checked_sub(anchor).filter(|start| {
                about.start <= *start && start + pattern.sequence.len() <= about.end && pattern.is_at(text, *start)
            });
            if start.is_some() {
                found(at)?;
            }
        }
        ControlFlow::Continue(())
    }
}
