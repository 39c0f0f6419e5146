//! Prints a tree as HTML: for the table that stands in a page before, and without, its script.

use crate::node::Node;

/// Elements that have no content and no end tag.
const VOID: [&str; 3] = ["input", "br", "col"];

/// The tree as HTML. Properties, which only a live page has, are left out.
#[must_use]
pub fn html(node: Node) -> String {
    let mut out = String::new();
    print(node, &mut out);
    out
}

fn print(node: Node, out: &mut String) {
    let parts = node.into_whole();
    if parts.tag.is_empty() {
        return escape(&parts.text, out);
    }
    let tag = parts.tag.trim_start_matches("svg:");
    out.push('<');
    out.push_str(tag);
    for (name, value) in parts.attributes.iter().filter(|(name, _)| !name.starts_with('.')) {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&tag) {
        return;
    }
    for child in parts.children {
        print(child, out);
    }
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

/// A text, or the value of an attribute in double quotes.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
