//! Articles: the seed texts.

use crate::model::edtf::Edtf;
use crate::text::span::Span;

/// A position in [`Corpus::articles`](crate::Corpus::articles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

/// One seed text, unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Unique in the corpus. ASCII letters, digits and hyphens; kebab-case in seeds.
    pub id: String,
    /// The headline, or the words of the text that name the event.
    pub title: String,
    /// The publisher as the text names it; `None` if it does not.
    pub publisher: Option<String>,
    /// The date of publication, as precisely as the text gives it.
    pub published: Option<Edtf>,
    /// BCP 47 tag of the text's language.
    pub lang: String,
    /// The http or https URL of the original.
    pub url: Option<String>,
    /// The complete text, boilerplate included.
    pub body: String,
    /// The part of `body` that is the story, without the boilerplate around it.
    pub story: Span,
}

/// Whether a text is a URL that can be linked to as it is written: http or https, as any other scheme, such as
/// `javascript:`, could run a script in the page that shows a foreign corpus; and without the characters that end a link
/// in Markdown or plain text, which the [URL standard](https://url.spec.whatwg.org/) percent-encodes.
#[must_use]
pub fn is_web_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let ends_link = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"');
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(ends_link))
}
