//! Finding a text in a text. The standard library's search for a text of any length brings 8 KB of wasm, and a panic.

/// Where a text first stands in another one, in bytes.
pub(crate) fn find(text: &str, wanted: &str) -> Option<usize> {
    if wanted.is_empty() {
        return Some(0);
    }
    text.as_bytes().windows(wanted.len()).position(|bytes| bytes == wanted.as_bytes())
}

/// Where a text last stands in another one, in bytes.
pub(crate) fn rfind(text: &str, wanted: &str) -> Option<usize> {
    if wanted.is_empty() {
        return Some(text.len());
    }
    text.as_bytes().windows(wanted.len()).rposition(|bytes| bytes == wanted.as_bytes())
}

/// What is before and after the first place of a text in another one.
pub(crate) fn split_once<'a>(text: &'a str, between: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, between)?;
    Some((text.get(..at)?, text.get(at + between.len()..)?))
}

/// A text with another one in place of each `old`, which is not empty.
pub(crate) fn replace(text: &str, old: &str, new: &str) -> String {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, old).filter(|(_, after)| after.len() < rest.len()) {
        replaced = replaced + before + new;
        rest = after;
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::{find, replace, rfind, split_once};

    #[test]
    fn finds_as_the_standard_library_does() {
        for text in ["", "a", "aab", "quân y", "aaaa", "y quân quân", "..2023.."] {
            for wanted in ["a", "aa", "quân", "y", "..", "ab", "zzzzzzzzz"] {
                assert_eq!(find(text, wanted), text.find(wanted), "{text}: {wanted}");
                assert_eq!(rfind(text, wanted), text.rfind(wanted), "{text}: {wanted}");
                assert_eq!(split_once(text, wanted), text.split_once(wanted), "{text}: {wanted}");
                assert_eq!(replace(text, wanted, "–"), text.replace(wanted, "–"), "{text}: {wanted}");
            }
        }
    }
}
