//! A Markdown table, as GitHub's flavour has it: one row per dialogue, each value with a footnote that quotes it.

use crate::json::value_and_label;
use crate::{Corpus, Dialogue, Evidence, FIELDS, Fact, FieldSpec, Lang};

/// The table and its numbered notes.
#[must_use]
pub fn markdown<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> String {
    let fields: Vec<&FieldSpec> = FIELDS.iter().filter(|spec| spec.kind != crate::FieldKind::Derived).collect();
    let mut notes: Vec<Evidence> = Vec::new();
    let mut text = String::from("|");
    for spec in &fields {
        text.extend([" ", spec.labels[Lang::En as usize], " |"]);
    }
    text.push_str("\n|");
    fields.iter().for_each(|_| text.push_str(" --- |"));
    text.push('\n');
    for dialogue in dialogues {
        text.push('|');
        for spec in &fields {
            let values: Vec<String> =
                dialogue.facts_of(spec.field).map(|fact| value(corpus, fact, &mut notes)).collect();
            text.extend([" ", &values.join("<br>"), " |"]);
        }
        text.push('\n');
    }
    text.push('\n');
    for (at, &evidence) in notes.iter().enumerate() {
        let article = corpus.article(evidence.article);
        let published = article.published.map(|date| date.to_string());
        let from: Vec<&str> = [Some(article.title.as_str()), article.publisher.as_deref(), published.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        let number = (at + 1).to_string();
        text.extend(["[^", &number, "]: “", &escaped(corpus.quote(evidence)), "” ", &escaped(&from.join(", "))]);
        if let Some(url) = &article.url {
            text.push_str(", ");
            push_link(&mut text, url);
        }
        text.push('\n');
    }
    text
}

/// The stage as a sign, the value in words, and the numbers of its notes.
fn value(corpus: &Corpus, fact: &Fact, notes: &mut Vec<Evidence>) -> String {
    let mut text = String::new();
    if let Some(stage) = fact.stage {
        text.extend([stage.glyph(), " "]);
    }
    text.push_str(&escaped(&value_and_label(corpus, fact.value).1));
    for &evidence in &fact.evidence {
        let at = notes.iter().position(|note| *note == evidence).unwrap_or_else(|| {
            notes.push(evidence);
            notes.len() - 1
        });
        text.extend(["[^", &(at + 1).to_string(), "]"]);
    }
    text
}

/// Appends an address as a link that shows it. Nothing in it is escaped: only what would end the link is written
/// otherwise.
fn push_link(text: &mut String, address: &str) {
    text.push('<');
    for c in address.chars() {
        if c.is_whitespace() || c.is_control() || matches!(c, '<' | '>') {
            for &byte in c.encode_utf8(&mut [0; 4]).as_bytes() {
                let digit = |of: u8| char::from_digit(u32::from(of), 16).unwrap_or_default().to_ascii_uppercase();
                text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        } else {
            text.push(c);
        }
    }
    text.push('>');
}

/// Without what Markdown or HTML would take for its own.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '*' | '_' | '`' | '~' | '[' | ']' | '\\' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
