//! The state of a table that is kept in the URL.

use super::evidence_key::EvidenceKey;
use super::parts::{Parsed, Part, PartWriter};
use super::percent::decode;
use super::view_state::ViewState;

/// The query, the view state and the open evidence: `q=…&view=…&open=…`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlState {
    /// The query text.
    pub query: String,
    /// What is shown, and how.
    pub view_state: ViewState,
    /// The value whose evidence is open.
    pub open_evidence: Option<EvidenceKey>,
}

impl UrlState {
    /// Reads the fragment of a URL, without `#`. The last of several parts with one name counts.
    #[must_use]
    pub fn parse(text: &str) -> Parsed<Self> {
        Parsed::read(text, |state: &mut Self, name, value| match name {
            "q" => {
                state.query = decode(value);
                Part::Read
            }
            "open" => {
                state.open_evidence = EvidenceKey::parse(value);
                Part::of(value.is_empty() || state.open_evidence.is_some())
            }
            _ => state.view_state.read_part(name, value),
        })
    }

    /// The state as a string that [`parse`](Self::parse) reads; defaults are left out.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut parts = PartWriter::default();
        parts.text("q", Some(self.query.as_str()).filter(|query| !query.is_empty()));
        self.view_state.write_parts(&mut parts);
        if let Some(key) = &self.open_evidence {
            parts.raw("open", &key.to_text());
        }
        parts.finish()
    }

    /// Whether a part of this name belongs to the state.
    #[must_use]
    pub fn has_part(name: &str) -> bool {
        matches!(name, "q" | "open") || ViewState::default().read_part(name, "") != Part::Foreign
    }
}
