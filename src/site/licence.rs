//! Where licences are explained.

/// The page of the SPDX list about a licence.
pub(crate) fn url(name: &str) -> String {
    format!("https://spdx.org/licenses/{name}.html")
}
