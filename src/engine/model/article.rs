//! Articles: the seed texts.

use std::borrow::Cow;

use crate::model::edtf::Edtf;
use crate::text::find::split_once;
use crate::text::named_values::labelled_values;
use crate::text::span::Span;

/// A position in [`Corpus::articles`](crate::Corpus::articles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

/// One seed text, unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Unique in the corpus. ASCII letters, digits and hyphens; kebab-case in seeds.
    pub id: String,
    /// The headline, or one that the annotators supply for a text that has none.
    pub title: String,
    /// Whether the annotators supply the title; it is not in the text.
    pub title_supplied: bool,
    /// The author as the text names it; `None` if it does not.
    pub author: Option<String>,
    /// The publisher as the text names it; `None` if it does not.
    pub publisher: Option<String>,
    /// The date of publication, as precisely as the text gives it.
    pub published: Option<Edtf>,
    /// How the date of publication was inferred; `None` if the text states it.
    pub published_note: Option<String>,
    /// What kind of source it is, if the annotators say.
    pub kind: Option<ArticleKind>,
    /// BCP 47 tag of the text's language.
    pub lang: String,
    /// The http or https URL of the original.
    pub url: Option<String>,
    /// The complete text, boilerplate included.
    pub body: String,
    /// The part of `body` that is the story, without the boilerplate around it.
    pub story: Span,
}

impl Article {
    /// Who published it: as the text says, or else the host of its address.
    #[must_use]
    pub fn outlet(&self) -> Option<&str> {
        let host = || {
            let (_, address) = split_once(self.url.as_deref()?, "://")?;
            let host = address.split(['/', '?', '#', ':']).next()?;
            Some(host.strip_prefix("www.").unwrap_or(host))
        };
        self.publisher.as_deref().or_else(host)
    }

    /// The title as it is cited: in brackets if it is supplied.
    #[must_use]
    pub fn cited_title(&self) -> Cow<'_, str> {
        if self.title_supplied { Cow::Owned(["[", &self.title, "]"].concat()) } else { Cow::Borrowed(&self.title) }
    }

    /// The date of publication as it is cited, in the words of `format`: in brackets if it is inferred.
    #[must_use]
    pub fn cited_date(&self, format: impl FnOnce(Edtf) -> String) -> Option<String> {
        let date = format(self.published?);
        Some(if self.published_note.is_some() { ["[", &date, "]"].concat() } else { date })
    }

    /// Author, title, publisher and date, as far as they are known, with the date in the words of `format`.
    #[must_use]
    pub fn citation(&self, format: impl FnOnce(Edtf) -> String) -> String {
        let (title, date) = (self.cited_title(), self.cited_date(format));
        let parts = [self.author.as_deref(), Some(&*title), self.publisher.as_deref(), date.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The path of the file that a build writes with the text.
    #[must_use]
    pub fn text_file(&self) -> String {
        ["articles/", &self.id, ".txt"].concat()
    }

    /// Whether a span is in the boilerplate, with no part in the story.
    #[must_use]
    pub fn is_boilerplate(&self, span: Span) -> bool {
        (span.end as usize) <= self.body.len() && (span.end <= self.story.start || self.story.end <= span.start)
    }
}

labelled_values! {
    /// What kind of source an article is. It says what the article's silence means.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ArticleKind {
        /// The report of a news agency.
        AgencyReport = "agency-report" { En: "agency report", Vi: "tin hãng thông tấn" }
        /// A newspaper's own article.
        Newspaper = "newspaper" { En: "newspaper article", Vi: "bài báo" }
        /// An analysis: it selects what serves its argument.
        Analysis = "analysis" { En: "analysis", Vi: "bài phân tích" }
        /// A page that retells what others report.
        Aggregator = "aggregator" { En: "retold by an aggregator", Vi: "trang tổng hợp thuật lại" }
    }
}

/// Whether a text is a URL that can be linked to as it is written. It is http or https: another scheme, such as
/// `javascript:`, could run a script in the page that shows a foreign corpus. It has none of the characters that end a
/// link in Markdown or plain text, which the [URL standard](https://url.spec.whatwg.org/) percent-encodes.
#[must_use]
pub fn is_web_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let ends_link = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"');
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(ends_link))
}
