//! What a part of the bundle weighs: as it is, and as a server sends it.

use std::fs;
use std::io::Write;
use std::ops::Add;
use std::path::Path;

/// How many bytes something has.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// Under gzip 9.
    pub gzip: usize,
    /// Under Brotli 11.
    pub brotli: usize,
}

impl Size {
    /// The size of these bytes.
    pub fn of(bytes: &[u8]) -> Size {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes).expect("memory takes all");
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).expect("memory takes all");
        Size { raw: bytes.len(), gzip: gzip.finish().expect("memory takes all").len(), brotli: packed.len() }
    }

    /// The size of a file.
    ///
    /// # Panics
    /// When the file has not been built.
    pub fn of_file(path: &Path) -> Size {
        Size::of(&fs::read(path).unwrap_or_else(|e| panic!("{}: {e}; run `make build`", path.display())))
    }
}

impl Add for Size {
    type Output = Size;

    fn add(self, other: Size) -> Size {
        Size { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}
