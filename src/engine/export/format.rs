//! The export formats.

use crate::text::lang::{Labels, Lang};

/// A format in which dialogues are exported. The JSON formats are [`CorpusJson`](crate::CorpusJson) and
/// [`AnnotationsJson`](crate::AnnotationsJson), the text formats [`csv`](crate::csv()),
/// [`csv_quotes`](crate::csv_quotes) and [`markdown`](crate::markdown()).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// CSV with one row per dialogue.
    Csv,
    /// CSV with one row per fact and quote.
    CsvQuotes,
    /// Everything; can be imported again.
    Json,
    /// A table with the quotes as footnotes.
    Markdown,
    /// W3C Web Annotations, in JSON-LD.
    Annotations,
}

impl ExportFormat {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Csv, Self::CsvQuotes, Self::Json, Self::Markdown, Self::Annotations];

    /// The name on the command line and in the JS API.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::CsvQuotes => "csv-quotes",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Annotations => "annotations",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The labels.
    #[must_use]
    pub fn labels(self) -> Labels {
        use Lang::{En, Vi};
        Labels::new(match self {
            Self::Csv => &[(En, "CSV, a row per dialogue"), (Vi, "CSV, mỗi cuộc đối thoại một dòng")],
            Self::CsvQuotes => &[(En, "CSV, a row per quote"), (Vi, "CSV, mỗi trích dẫn một dòng")],
            Self::Json => &[(En, "JSON"), (Vi, "JSON")],
            Self::Markdown => &[(En, "Markdown"), (Vi, "Markdown")],
            Self::Annotations => &[(En, "Web Annotations (JSON-LD)"), (Vi, "Web Annotations (JSON-LD)")],
        })
    }

    /// The name of a file with an export, and its media type.
    #[must_use]
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("dialogues.csv", "text/csv"),
            Self::CsvQuotes => ("dialogues-quotes.csv", "text/csv"),
            Self::Json => ("dialogues.json", "application/json"),
            Self::Markdown => ("dialogues.md", "text/markdown"),
            Self::Annotations => ("dialogues.jsonld", "application/ld+json"),
        }
    }
}
