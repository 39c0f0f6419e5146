//! Byte offsets to line numbers, for texts and annotation files alike.

/// The offsets at which the lines of a text start.
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

/// Finds the lines of parts of a text. Parts must be asked for in their order, so that a long text is scanned once.
pub(crate) struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// The line, counted from 1, of a part of the text after those asked for before.
    pub(crate) fn line_of(&mut self, part: &str) -> usize {
        let start = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if let Some(between) = self.text.get(self.at..start) {
            self.line += between.matches('\n').count();
            self.at = start;
        }
        self.line
    }
}
