//! Citing a quote: in words, and as a URL that leads to the sentence.

use engine::{Article, Evidence};

use crate::cell_values::publication;
use crate::context::ViewContext;
use crate::state::encode;

/// Words at each end that stand for a longer quote in a URL.
const FRAGMENT_WORDS: usize = 5;

/// “The quote”, title, publisher and date, URL: what of it the article states.
#[must_use]
pub fn citation(context: &ViewContext, evidence: Evidence) -> String {
    let article = context.corpus().article(evidence.article);
    let published = publication(context.corpus(), evidence.article, context.lang);
    let text = format!("“{}” {}, {published}", context.corpus().quote(evidence), article.title);
    match &article.url {
        Some(url) => format!("{text}, {url}"),
        None => text,
    }
}

/// The URL of an article with a text fragment (<https://wicg.github.io/scroll-to-text-fragment/>), which has the browser
/// scroll to the quote. `None` for an article without a URL.
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
