//! What a part of the bundle weighs: as it is, and as a server sends it.

use std::fs;
use std::io::Write;
use std::ops::Add;
use std::path::Path;

/// Bytes raw, under gzip 9 and under Brotli 11.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl Size {
    pub(crate) fn of(bytes: &[u8]) -> Size {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes).expect("memory takes all");
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).expect("memory takes all");
        Size { raw: bytes.len(), gzip: gzip.finish().expect("memory takes all").len(), brotli: packed.len() }
    }

    pub(crate) fn of_file(path: &Path) -> Size {
        Size::of(&fs::read(path).unwrap_or_else(|e| panic!("{}: {e}; run `make build`", path.display())))
    }
}

impl Add for Size {
    type Output = Size;

    fn add(self, other: Size) -> Size {
        Size { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}
