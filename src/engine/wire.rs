//! Numbers and texts in bytes, written and read: the alphabet of `bytes.rs` and `head.rs`.
//!
//! Numbers are LEB128, texts are their length and UTF-8. Reading never panics and never makes room for more than the
//! bytes can hold: what does not fit is `None`.

/// Appends a number in LEB128.
pub(crate) fn push_number(out: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Appends a text with its length.
pub(crate) fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

/// Appends rows in order as their number and the gaps between them.
pub(crate) fn push_rows(out: &mut Vec<u8>, rows: &[u32]) {
    push_number(out, rows.len() as u32);
    let mut next = 0;
    for &row in rows {
        push_number(out, row - next);
        next = row + 1;
    }
}

/// A place in bytes that are being read.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The position from the beginning.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        // Most are small, and a large head has a million of them.
        if let Some(&byte) = self.bytes.get(self.at).filter(|&&byte| byte < 0x80) {
            self.at += 1;
            return Some(byte.into());
        }
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()? as usize;
        str::from_utf8(self.take(length)?).ok()
    }

    /// A number of things to come, each of which takes at least a byte.
    pub(crate) fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count <= self.bytes.len() - self.at).then_some(count)
    }

    /// Rows below `limit`, in order, appended; how many.
    pub(crate) fn rows(&mut self, limit: usize, into: &mut Vec<u32>) -> Option<usize> {
        let count = self.count()?;
        let mut next = 0u32;
        for _ in 0..count {
            let row = next.checked_add(self.number()?)?;
            if row as usize >= limit {
                return None;
            }
            into.push(row);
            next = row + 1;
        }
        Some(count)
    }
}
