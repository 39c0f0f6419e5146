//! Which language a text is in, as far as the rules need to know.

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Vietnamese.
    Vietnamese,
    /// Any other: only names, numbers and dates are read.
    Other,
}

impl Language {
    /// The language of a BCP 47 tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "en" => Self::English,
            "vi" => Self::Vietnamese,
            _ => Self::Other,
        }
    }

    /// The BCP 47 tag; that of no particular language for any other.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Vietnamese => "vi",
            Self::Other => "und",
        }
    }
}
