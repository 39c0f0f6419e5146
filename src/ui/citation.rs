//! Citing a quote, in words and as a URL that leads to the sentence, and the corpus as a whole.

use engine::{Article, Description, Evidence, Lang};

use crate::context::ViewContext;
use crate::i18n::{format_date, strings};
use crate::state::encode;

/// Words at each end that stand for a longer quote in a URL.
const FRAGMENT_WORDS: usize = 5;

/// “The quote” author, title, publisher, date, URL, as far as they are known. A title or a date that the annotators add
/// is in brackets.
#[must_use]
pub fn citation(context: &ViewContext, evidence: Evidence) -> String {
    let article = context.corpus().article(evidence.article);
    let mut parts = vec![article.citation(|date| format_date(date, context.lang))];
    parts.extend(article.url.clone());
    ["“", context.corpus().quote(evidence), "” ", &parts.join(", ")].concat()
}

/// The URL of an article with a text fragment (<https://wicg.github.io/scroll-to-text-fragment/>), which has the
/// browser scroll to the quote. `None` for an article without a URL.
pub(crate) fn text_fragment_url(article: &Article, quote: &str) -> Option<String> {
    let url = article.url.as_deref()?;
    let words: Vec<&str> = quote.split_whitespace().collect();
    // A dash separates the parts of a fragment.
    let escaped = |words: &[&str]| encode(&words.join(" ")).replace('-', "%2D");
    let fragment = if words.len() > 2 * FRAGMENT_WORDS {
        [escaped(&words[..FRAGMENT_WORDS]), escaped(&words[words.len() - FRAGMENT_WORDS..])].join(",")
    } else {
        escaped(&words)
    };
    let separator = if url.contains('#') { ":~:text=" } else { "#:~:text=" };
    Some([url, separator, &fragment].concat())
}

/// The maintainer, title, version, date and licence of the corpus, and where it was found, as far as they are known.
#[must_use]
pub fn corpus_citation(description: &Description, lang: Lang, address: Option<&str>) -> String {
    let words = strings(lang);
    let title = description.title.as_ref().map(|title| [&title[lang], " [", words.data_set, "]"].concat());
    let version = description.version.as_ref().map(|version| [words.version, " ", version].concat());
    let date = description.date.map(|date| format_date(date, lang));
    let parts = [
        description.maintainer.as_deref(),
        title.as_deref(),
        version.as_deref(),
        date.as_deref(),
        description.licence.as_deref(),
        address,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
