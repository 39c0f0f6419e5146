//! The wasm as it is shipped: without the sections that only tools read.

/// Drops every custom section (names of functions, producers, features): more than half of the raw
/// bytes, and by the format's own rule nothing that a module does may depend on them.
///
/// This is all that is done to it. `wasm-opt -Oz` takes another eighth off the raw bytes and *adds*
/// 6 % to what is transferred: its output compresses worse.
pub(crate) fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let (header, mut rest) =
        wasm.split_at_checked(8).filter(|(header, _)| header.starts_with(b"\0asm")).ok_or("this is no wasm")?;
    let mut kept = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (length, body) = unsigned(after_id).ok_or("a section's length is cut off")?;
        let end = rest.len() - body.len() + length;
        let (section, next) = rest.split_at_checked(end).ok_or("a section is cut off")?;
        if id != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(kept)
}

const CUSTOM: u8 = 0;

/// A number in LEB128, as the format writes all lengths, and what follows it.
fn unsigned(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let last = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (digits, rest) = bytes.split_at(last + 1);
    let number = digits.iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f));
    Some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::without_custom_sections;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn only_custom_sections_go() {
        let long = [&[0, 0x80 | 3, 1][..], &[7; 131]].concat();
        let wasm = [HEADER, &[1, 2, 8, 9], &long, &[10, 1, 5], &[0, 0]].concat();
        let kept = [HEADER, &[1, 2, 8, 9], &[10, 1, 5]].concat();
        assert_eq!(without_custom_sections(&wasm), Ok(kept));
    }

    #[test]
    fn what_is_no_whole_wasm_is_refused() {
        for broken in
            [&b""[..], b"\0asm", b"<!doctype html>", &[HEADER, &[1, 2, 8]].concat(), &[HEADER, &[1, 0x80]].concat()]
        {
            assert!(without_custom_sections(broken).is_err(), "{broken:?}");
        }
    }
}
