//! A table in GitHub Flavored Markdown: one row per dialogue, each value with footnotes that quote it.

use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::distinct_values::{DistinctValue, distinct_values};
use crate::model::fact::Evidence;
use crate::model::field::{FIELDS, FieldKind, FieldSpec};
use crate::text::lang::Lang;

/// The table and its numbered footnotes.
#[must_use]
pub fn markdown<'a>(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>, lang: Lang) -> String {
    let fields: Vec<&FieldSpec> = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived).collect();
    let mut footnotes: Vec<Evidence> = Vec::new();
    let mut text = String::from("|");
    for spec in &fields {
        text.extend([" ", spec.labels[lang], " |"]);
    }
    text.push_str("\n|");
    fields.iter().for_each(|_| text.push_str(" --- |"));
    text.push('\n');
    for dialogue in dialogues {
        text.push('|');
        for spec in &fields {
            let values = distinct_values(corpus, dialogue, spec.field);
            let values: Vec<String> =
                values.iter().map(|value| cell_value(corpus, value, lang, &mut footnotes)).collect();
            text.extend([" ", &values.join("<br>"), " |"]);
        }
        text.push('\n');
    }
    text.push('\n');
    for (&evidence, number) in footnotes.iter().zip(1..) {
        let article = corpus.article(evidence.article);
        let source = article.citation(|date| date.to_string());
        let (quote, source) = (escape(corpus.quote(evidence)), escape(&source));
        text.push_str(&format!("[^{number}]: “{quote}” {source}"));
        if let Some(url) = &article.url {
            // An autolink: a corpus has no URL with a character that would end it.
            text.extend([", <", url, ">"]);
        }
        text.push('\n');
    }
    text
}

/// The stage's glyph, the value's label, and the numbers of its footnotes.
fn cell_value(corpus: &Corpus, value: &DistinctValue, lang: Lang, footnotes: &mut Vec<Evidence>) -> String {
    let mut text = String::new();
    if let Some(stage) = value.stage {
        text.extend([stage.glyph(), " "]);
    }
    text.push_str(&escape(&value.label_with_remarks(corpus, lang)));
    for &(_, evidence) in &value.quotes {
        let position = footnotes.iter().position(|footnote| *footnote == evidence).unwrap_or_else(|| {
            footnotes.push(evidence);
            footnotes.len() - 1
        });
        text.push_str(&format!("[^{}]", position + 1));
    }
    text
}

/// Escapes what Markdown or HTML would interpret.
fn escape(text: &str) -> String {
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
