//! Reading a cell: which values a dialogue shows for a field, each once, with the facts behind it.
//!
//! It groups what the corpus holds and adds nothing.

use std::cmp::Reverse;

use engine::{ArticleId, By, Corpus, Dialogue, Evidence, Fact, Field, Lang, Stage, TermId, Value, sort_by_key};

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

/// The values of a field, the highest stage first, otherwise in the order of the annotations.
pub fn cell_values(corpus: &Corpus, dialogue: &Dialogue, field: Field, lang: Lang) -> Vec<CellValue> {
    let mut values: Vec<CellValue> = Vec::new();
    for (at, fact) in dialogue.facts.iter().enumerate() {
        if field == Field::Source {
            add_sources(&mut values, corpus, at, fact, lang);
        } else if belongs(corpus, dialogue, fact, field) {
            add(&mut values, of_fact(corpus, fact, lang), quotes(at, fact));
        }
    }
    sort_by_key(&mut values, |value| Reverse(value.stage));
    values
}

/// Whether a fact's value is shown under a field: its own, or `partner` for a party that is one.
fn belongs(corpus: &Corpus, dialogue: &Dialogue, fact: &Fact, field: Field) -> bool {
    if field != Field::Partner {
        return fact.field == field;
    }
    fact.field == Field::Party && corpus.partners(dialogue).any(|id| fact.value == Value::Term(id))
}

/// Puts a value with those of the same name, or after them.
fn add(values: &mut Vec<CellValue>, value: CellValue, quotes: impl Iterator<Item = QuoteRef>) {
    let at = values.iter().position(|shown| shown.id == value.id).unwrap_or(values.len());
    if at == values.len() {
        values.push(value);
    } else {
        let shown = &mut values[at];
        shown.inferred &= value.inferred;
        shown.stage = shown.stage.max(value.stage);
        if shown.detail.is_empty() {
            (shown.detail, shown.detail_from) = (value.detail, value.detail_from);
        }
    }
    values[at].quotes.extend(quotes);
}

fn quotes(at: usize, fact: &Fact) -> impl Iterator<Item = QuoteRef> + '_ {
    fact.evidence.iter().map(move |&evidence| QuoteRef { fact: Some(at), evidence })
}

/// The value of a fact in words.
pub(crate) fn label(corpus: &Corpus, fact: &Fact, lang: Lang) -> String {
    match fact.value {
        Value::Term(id) => corpus.term(id).label(lang).to_owned(),
        Value::Number(number) => format_ordinal(number, lang),
        Value::Date(date) => format_date(date, lang),
    }
}

fn of_fact(corpus: &Corpus, fact: &Fact, lang: Lang) -> CellValue {
    let id = corpus.value_id(fact.value);
    let label = label(corpus, fact, lang);
    // Rank and office are as in the article, whatever the language of the interface.
    let detail_from = fact.person.as_ref().and_then(|_| fact.evidence.first()).map(|evidence| evidence.article);
    let inferred = fact.basis == engine::Basis::Inferred;
    let side = fact.person.as_ref().map(|person| person.party);
    let detail = detail(corpus, fact, lang);
    CellValue { id, label, detail, detail_from, side, stage: fact.stage, inferred, quotes: Vec::new() }
}

fn detail(corpus: &Corpus, fact: &Fact, lang: Lang) -> String {
    match (&fact.person, fact.by) {
        (Some(person), _) => {
            let parts: Vec<&str> = [&person.rank, &person.office].into_iter().flatten().map(String::as_str).collect();
            parts.join(", ")
        }
        (None, Some(By::Party(id))) if fact.field == Field::Request => {
            format!("{} {}", strings(lang).asked_by, corpus.term(id).label(lang))
        }
        _ => String::new(),
    }
}

fn add_sources(values: &mut Vec<CellValue>, corpus: &Corpus, at: usize, fact: &Fact, lang: Lang) {
    for &evidence in &fact.evidence {
        // A sentence that several facts are quoted from is one quote of its article.
        if values.iter().any(|shown| shown.quotes.iter().any(|quote_ref| quote_ref.evidence == evidence)) {
            continue;
        }
        add(values, source(corpus, evidence.article, lang), [QuoteRef { fact: Some(at), evidence }].into_iter());
    }
}

fn source(corpus: &Corpus, id: ArticleId, lang: Lang) -> CellValue {
    let article = corpus.article(id);
    CellValue {
        id: article.id.clone(),
        label: article.title.clone(),
        detail: publication(corpus, id, lang),
        detail_from: None,
        side: None,
        stage: None,
        inferred: false,
        quotes: Vec::new(),
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
