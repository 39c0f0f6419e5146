//! Placeholders in the sources of `www/`.

/// A source with a placeholder replaced.
///
/// # Errors
/// When the placeholder does not occur in it exactly once.
pub(crate) fn replace_once(source: &str, placeholder: &str, by: &str) -> Result<String, String> {
    match source.matches(placeholder).count() {
        1 => Ok(source.replace(placeholder, by)),
        count => Err(format!("{placeholder} occurs {count} times, not once")),
    }
}

#[cfg(test)]
mod tests {
    use super::replace_once;

    #[test]
    fn a_placeholder_is_replaced_once_or_not_at_all() {
        assert_eq!(replace_once("import(\"./a.js\")", "./a.js", "./b.js"), Ok("import(\"./b.js\")".to_owned()));
        assert!(replace_once("a", "b", "c").is_err());
        assert!(replace_once("b b", "b", "c").is_err());
    }
}
