//! Byte offsets to line numbers, for texts and annotation files alike.

/// Where the lines of a text start.
#[derive(Debug)]
pub(crate) struct LineNumbers(Vec<usize>);

impl LineNumbers {
    pub(crate) fn new(text: &str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(after_breaks).collect())
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|&start| start <= at)
    }
}

/// The lines of a text, to tell on which a part of it stands. Parts are asked for in their order, so that a long text
/// is counted through once.
pub(crate) struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// The line, from 1, of a part of the text that stands after those asked for before.
    pub(crate) fn line_of(&mut self, part: &str) -> usize {
        let start = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if let Some(between) = self.text.get(self.at..start) {
            self.line += between.matches('\n').count();
            self.at = start;
        }
        self.line
    }
}
