//! Prints trees as HTML, for the table in a page before its script has loaded, or without it.

use crate::vdom::{VChild, VElement, VNode};

/// Elements that have no content and no end tag.
const VOID: [&str; 3] = ["input", "br", "col"];

/// A tree as HTML. The state of form controls is left out: only a live page has it.
#[must_use]
pub fn html(node: VNode) -> String {
    let mut out = String::new();
    print_element(node.into_element(), &mut out);
    out
}

fn print_element(element: VElement, out: &mut String) {
    let tag = element.tag.trim_start_matches("svg:");
    out.push('<');
    out.push_str(tag);
    for (name, value) in &element.attributes {
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
    for child in element.materialize() {
        match child {
            VChild::Text(text) => escape(&text, out),
            VChild::Element(node) => print_element(node.into_element(), out),
        }
    }
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

/// Escapes a text node, or the value of an attribute in double quotes.
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
