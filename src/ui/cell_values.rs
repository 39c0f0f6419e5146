//! The values of a cell in words. Which they are, and with which stage, the engine says.

use engine::{
    ArticleId, By, CellContent, Corpus, Dialogue, DistinctValue, Evidence, Fact, Field, Lang, Stage, TermId, Value,
    distinct_values,
};

use crate::i18n::{format_date, format_ordinal, strings};

/// A value as a cell shows it.
#[derive(Clone)]
pub struct CellValue {
    /// Names the value among those of its dialogue and field.
    pub id: String,
    /// The value in words.
    pub label: String,
    /// What goes with it in small type: rank and office, publisher and date, who asked.
    pub detail: String,
    /// The article whose words the detail is in, where it is not in ours.
    pub detail_from: Option<ArticleId>,
    /// For a chair, the side.
    pub side: Option<TermId>,
    /// The highest stage among its facts.
    pub stage: Option<Stage>,
    /// No fact states it; it follows from what they quote.
    pub inferred: bool,
    /// The quotes that carry it, each with its fact's position in the dialogue.
    pub quotes: Vec<QuoteRef>,
}

/// A quote, and the fact that it carries.
#[derive(Clone, Copy, PartialEq)]
pub struct QuoteRef {
    /// The position of the fact in [`Dialogue::facts`]; none for a passage.
    pub fact: Option<usize>,
    /// Where the quote is.
    pub evidence: Evidence,
}

/// The values of a field in words, in the engine's order: the highest stage first.
pub fn cell_values(corpus: &Corpus, dialogue: &Dialogue, field: Field, lang: Lang) -> Vec<CellValue> {
    let values = distinct_values(corpus, dialogue, field);
    values.into_iter().map(|value| in_words(corpus, dialogue, value, lang)).collect()
}

fn in_words(corpus: &Corpus, dialogue: &Dialogue, value: DistinctValue, lang: Lang) -> CellValue {
    let id = value.id(corpus);
    let facts = || value.quotes.iter().map(|&(position, _)| &dialogue.facts[position]);
    let (label, detailed) = match value.content {
        CellContent::Value(content) => {
            (value_label(corpus, content, lang), facts().find_map(|fact| detail(corpus, fact, lang)))
        }
        CellContent::Article(id) => (corpus.article(id).title.clone(), Some((publication(corpus, id, lang), None))),
    };
    let (detail, detail_from) = detailed.unwrap_or_default();
    let side = facts().find_map(|fact| fact.person.as_ref()).map(|person| person.party);
    let quotes = value.quotes.iter().map(|&(position, evidence)| QuoteRef { fact: Some(position), evidence }).collect();
    CellValue { id, label, detail, detail_from, side, stage: value.stage, inferred: value.inferred, quotes }
}

/// A value in words.
pub(crate) fn value_label(corpus: &Corpus, value: Value, lang: Lang) -> String {
    match value {
        Value::Term(id) => corpus.term(id).label(lang).to_owned(),
        Value::Number(number) => format_ordinal(number, lang),
        Value::Date(date) => format_date(date, lang),
    }
}

/// What goes with a fact's value, and the article whose words it is in, where it is not in ours.
fn detail(corpus: &Corpus, fact: &Fact, lang: Lang) -> Option<(String, Option<ArticleId>)> {
    match (&fact.person, fact.by) {
        (Some(person), _) => {
            let parts: Vec<&str> = [&person.rank, &person.office].into_iter().flatten().map(String::as_str).collect();
            // Rank and office are as in the article, whatever the language of the interface.
            let article = fact.evidence.first().map(|evidence| evidence.article);
            (!parts.is_empty()).then(|| (parts.join(", "), article))
        }
        (None, Some(By::Party(id))) if fact.field == Field::Request => {
            Some((format!("{} {}", strings(lang).asked_by, corpus.term(id).label(lang)), None))
        }
        _ => None,
    }
}

/// Publisher and date of an article, or that it does not state them.
pub(crate) fn publication(corpus: &Corpus, id: ArticleId, lang: Lang) -> String {
    let article = corpus.article(id);
    let words = strings(lang);
    let published = article.published.map(|date| format_date(date, lang));
    [article.publisher.as_deref().unwrap_or(words.no_publisher), " · ", published.as_deref().unwrap_or(words.no_date)]
        .concat()
}
