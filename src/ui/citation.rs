//! Citing a quote: in words, and as an address that leads to the sentence.

use engine::{Article, Evidence};

use crate::cell_values::publication;
use crate::context::ViewContext;

/// So many words at each end stand for a long quote.
const ENDS: usize = 5;

/// “The quote”, title, publisher and date, address: what of it the article states.
#[must_use]
pub fn citation(context: &ViewContext, evidence: Evidence) -> String {
    let article = context.corpus().article(evidence.article);
    let published = publication(context.corpus(), evidence.article, context.lang);
    let mut text = ["“", context.corpus().quote(evidence), "” ", &article.title, ", ", &published].concat();
    if let Some(url) = &article.url {
        text.extend([", ", url]);
    }
    text
}

/// The address of an article with a text fragment (<https://wicg.github.io/scroll-to-text-fragment/>) that has the
/// browser show the quote in its place. `None` for an article without an address.
pub(crate) fn address(article: &Article, quote: &str) -> Option<String> {
    let url = article.url.as_deref()?;
    let words: Vec<&str> = quote.split_whitespace().collect();
    let escaped = |words: &[&str]| escaped(&words.join(" "));
    let fragment = if words.len() > 2 * ENDS {
        [escaped(&words[..ENDS]), escaped(&words[words.len() - ENDS..])].join(",")
    } else {
        escaped(&words)
    };
    let joint = if url.contains('#') { ":~:text=" } else { "#:~:text=" };
    Some([url, joint, &fragment].concat())
}

/// Percent-encoded, with the dash and the comma, which are signs of the fragment's own.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            escaped.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    escaped
}
