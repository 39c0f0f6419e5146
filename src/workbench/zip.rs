//! A ZIP archive whose files are stored as they are: texts of some kilobytes need no compression, nor 30 KB of code for
//! it. After the [specification](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) of PKWARE.

/// The version of the format that a reader must know for stored files.
const VERSION: u16 = 20;
/// The names are UTF-8.
const UTF8_NAMES: u16 = 1 << 11;
/// 1 January 1980, the first day that the format has: the same files give the same archive.
const DATE: u16 = 0x21;

/// An archive of files by their names. More than 65,535 files or 4 GB are more than the format has room for, and a
/// page.
pub(crate) fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let offset = out.len() as u32;
        let described = described(name, content);
        out.extend(0x0403_4b50_u32.to_le_bytes());
        out.extend(&described);
        out.extend(name.as_bytes());
        out.extend(content);
        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&described);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, count) = (out.len() as u32, files.len() as u16);
    out.extend(&directory);
    out.extend(0x0605_4b50_u32.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// The CRC-32 of the format, bit by bit: the tables of a faster one would be 16 KB that no compression makes smaller.
fn checksum(content: &[u8]) -> u32 {
    !content.iter().fold(!0, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// What the header of a file and its entry in the directory have in common.
fn described(name: &str, content: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for number in [VERSION, UTF8_NAMES, 0, 0, DATE] {
        out.extend(number.to_le_bytes());
    }
    let length = content.len() as u32;
    for number in [checksum(content), length, length] {
        out.extend(number.to_le_bytes());
    }
    // No extra field.
    for number in [name.len() as u16, 0] {
        out.extend(number.to_le_bytes());
    }
    out
}
