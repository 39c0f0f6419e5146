//! The export formats.

use crate::text::named_values::labelled_values;

labelled_values! {
    /// A format in which dialogues are exported, in the order in which they are offered. The JSON formats are
    /// [`CorpusJson`](crate::CorpusJson) and [`AnnotationsJson`](crate::AnnotationsJson), the text formats
    /// [`csv`](crate::csv()), [`csv_quotes`](crate::csv_quotes) and [`markdown`](crate::markdown()).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ExportFormat {
        /// CSV with one row per dialogue.
        Csv = "csv" { En: "CSV, a row per dialogue", Vi: "CSV, mỗi cuộc đối thoại một dòng" }
        /// CSV with one row per fact and quote.
        CsvQuotes = "csv-quotes" { En: "CSV, a row per quote", Vi: "CSV, mỗi trích dẫn một dòng" }
        /// Everything; can be imported again.
        Json = "json" { En: "JSON", Vi: "JSON" }
        /// A table with the quotes as footnotes.
        Markdown = "markdown" { En: "Markdown", Vi: "Markdown" }
        /// W3C Web Annotations, in JSON-LD.
        Annotations = "annotations" { En: "Web Annotations (JSON-LD)", Vi: "Web Annotations (JSON-LD)" }
    }
}

impl ExportFormat {
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
