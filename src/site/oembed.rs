//! oEmbed, for systems that make an embed of an address: a static answer, and the link by which they find it. It needs
//! whole addresses, so there is one only where the build is told where the page will be (`make build SITE=https://…/`).

use crate::template;

/// The answer of the page at an address that ends in `/`.
pub(crate) fn answer(site: &str) -> String {
    let source = attribute(&format!("{site}dialogue-table-frame.html"));
    let html = format!(
        "<iframe src=\\\"{source}\\\" title=\\\"Defence dialogues, compared\\\" sandbox=\\\"allow-scripts\\\" \
         width=\\\"100%\\\" height=\\\"800\\\"></iframe>"
    );
    format!(
        "{{\n  \"version\": \"1.0\",\n  \"type\": \"rich\",\n  \"title\": \"Defence dialogues, compared\",\n  \
         \"width\": 1200,\n  \"height\": 800,\n  \"html\": \"{html}\"\n}}\n"
    )
}

/// The page with the link to its answer.
pub(crate) fn linked(html: &str, site: &str) -> Result<String, String> {
    let link = format!(
        "    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}oembed.json\" />\n",
        attribute(site)
    );
    template::replace_once(html, "  </head>", &format!("{link}  </head>"))
}

/// An address as an attribute has it, in JSON too.
fn attribute(address: &str) -> String {
    address.replace('&', "&amp;").replace('"', "%22").replace('<', "%3C").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::{answer, linked};

    #[test]
    fn the_answer_and_the_link_have_whole_addresses() {
        let answer = answer("https://news.example/table/");
        assert!(
            answer.contains("<iframe src=\\\"https://news.example/table/dialogue-table-frame.html\\\""),
            "{answer}"
        );
        let page = linked("<head>\n  </head>", "https://news.example/table/").unwrap();
        assert!(page.contains("href=\"https://news.example/table/oembed.json\" />\n  </head>"), "{page}");
    }

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let answer = answer("https://a.example/\"><script>\\");
        assert!(!answer.contains("<script>") && !answer.contains("example/\""), "{answer}");
    }
}
