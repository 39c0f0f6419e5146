//! oEmbed, for systems that turn a URL into an embed: a static response, and the link by which they find it. It needs
//! absolute URLs, so it is only built with the URL of the page (`make build SITE=https://…/`).

use serde_json::json;

use crate::template;

const TITLE: &str = "Defence dialogues, compared";

/// The response for the page at a URL that ends in `/`.
pub(crate) fn response(site: &str) -> String {
    let source = attribute(&format!("{site}dialogue-table-frame.html"));
    let html = format!(
        "<iframe src=\"{source}\" title=\"{TITLE}\" sandbox=\"allow-scripts allow-popups allow-downloads\" width=\"100%\" height=\"800\"></iframe>"
    );
    let response =
        json!({ "version": "1.0", "type": "rich", "title": TITLE, "width": 1200, "height": 800, "html": html });
    format!("{response:#}\n")
}

/// The page with the link to its response.
pub(crate) fn with_link(html: &str, site: &str) -> Result<String, String> {
    let link = format!(
        "    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}oembed.json\" />\n",
        attribute(site)
    );
    template::replace_once(html, "  </head>", &format!("{link}  </head>"))
}

/// A URL escaped for an attribute.
fn attribute(url: &str) -> String {
    url.replace('&', "&amp;").replace('"', "%22").replace('<', "%3C")
}

#[cfg(test)]
mod tests {
    use super::{response, with_link};

    #[test]
    fn the_response_and_the_link_have_absolute_urls() {
        let response = response("https://news.example/table/");
        assert!(
            response.contains("<iframe src=\\\"https://news.example/table/dialogue-table-frame.html\\\""),
            "{response}"
        );
        let page = with_link("<head>\n  </head>", "https://news.example/table/").unwrap();
        assert!(page.contains("href=\"https://news.example/table/oembed.json\" />\n  </head>"), "{page}");
    }

    #[test]
    fn a_url_cannot_end_its_attribute() {
        let response = response("https://a.example/\"><script>\\");
        assert!(!response.contains("<script>") && !response.contains("example/\""), "{response}");
    }
}
