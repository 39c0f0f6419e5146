//! The values of a cell in words. The engine decides which they are, and their stages.

use engine::{
    ArticleId, By, CellContent, Corpus, Dialogue, DistinctValue, Evidence, Fact, Field, Lang, Role, SINCE, Setting,
    Span, Stage, TermId, Value, distinct_values,
};

use crate::i18n::{format_date, format_ordinal, strings};

/// A value as a cell shows it.
#[derive(Clone)]
pub struct CellValue {
    /// Identifies the value within its dialogue and field.
    pub id: String,
    /// The value in words.
    pub label: String,
    /// Where the words of a query stand in it; nowhere unless a view looks for them.
    pub found: Vec<Span>,
    /// What goes with it in small type: rank and office, publisher and date, who asked, since when.
    pub detail: String,
    /// The article whose words the detail is in; `None` where the words are ours.
    pub detail_from: Option<ArticleId>,
    /// [`DistinctValue::remarks`], also in small type.
    pub remarks: Vec<String>,
    /// For a participant, the side.
    pub side: Option<TermId>,
    /// Where it was said: at the dialogue itself, if any of its facts was.
    pub setting: Setting,
    /// The highest stage among its facts of that setting.
    pub stage: Option<Stage>,
    /// Whether one party alone tells that both went as far as that.
    pub is_one_account: bool,
    /// All its facts are inferred.
    pub inferred: bool,
    /// The quotes that support it, each with its fact's position in the dialogue.
    pub quotes: Vec<QuoteRef>,
}

/// A quote, and the fact that it supports.
#[derive(Clone, Copy, PartialEq)]
pub struct QuoteRef {
    /// The position of the fact in [`Dialogue::facts`]; none for a passage.
    pub fact: Option<usize>,
    /// Where the quote is.
    pub evidence: Evidence,
}

/// The values of a field in words, in the engine's order: the highest stage first. A participant who chaired or led a
/// side is one of [`Field::Chair`], and not shown a second time as one of [`Field::Participant`].
pub fn cell_values(corpus: &Corpus, dialogue: &Dialogue, field: Field, lang: Lang) -> Vec<CellValue> {
    let is_shown_as_chair = |value: &DistinctValue| field == Field::Participant && value.role.is_some_and(Role::leads);
    let values = distinct_values(corpus, dialogue, field).into_iter().filter(|value| !is_shown_as_chair(value));
    values.map(|value| in_words(corpus, dialogue, value, lang)).collect()
}

fn in_words(corpus: &Corpus, dialogue: &Dialogue, value: DistinctValue, lang: Lang) -> CellValue {
    let id = value.id(corpus);
    let facts = || value.quotes.iter().map(|&(position, _)| &dialogue.facts[position]);
    let (label, detailed) = match value.content {
        CellContent::Value(content) => {
            (value_label(corpus, content, lang), facts().find_map(|fact| detail(corpus, fact, lang)))
        }
        CellContent::Article(id) => {
            (corpus.article(id).cited_title().into_owned(), Some((publication(corpus, id, lang), None)))
        }
    };
    let (detail, detail_from) = detailed.unwrap_or_default();
    let quotes = value.quotes.iter().map(|&(position, evidence)| QuoteRef { fact: Some(position), evidence }).collect();
    CellValue {
        id,
        label,
        found: Vec::new(),
        detail,
        detail_from,
        remarks: value.remarks(corpus, lang),
        side: value.side,
        setting: value.setting,
        stage: value.stage,
        is_one_account: value.according_to.is_some(),
        inferred: value.inferred,
        quotes,
    }
}

/// A value in words.
#[must_use]
pub fn value_label(corpus: &Corpus, value: Value, lang: Lang) -> String {
    match value {
        Value::Term(id) => corpus.term(id).label(lang).to_owned(),
        Value::Number(number) => format_ordinal(number, lang),
        Value::Date(date) => format_date(date, lang),
    }
}

/// What goes with a fact's value, and the article whose words it is in, unless the words are ours.
fn detail(corpus: &Corpus, fact: &Fact, lang: Lang) -> Option<(String, Option<ArticleId>)> {
    if let Some(since) = fact.since {
        return Some(([SINCE[lang], " ", &since.to_string()].concat(), None));
    }
    match (&fact.person, fact.by) {
        (Some(person), _) => {
            // Rank and office are as in the article, or in the reader's language where the corpus has both.
            let parts: Vec<&str> = [&person.rank, &person.office].into_iter().flatten().map(String::as_str).collect();
            let article = fact.evidence.first().map(|evidence| evidence.article)?;
            let is_read = corpus.article(article).lang.split('-').next() == Some(lang.tag());
            let in_language: Option<Vec<&str>> = parts.iter().map(|words| corpus.wording(words, lang)).collect();
            let (words, from) = match in_language.filter(|_| !is_read) {
                Some(words) => (words, None),
                None => (parts, Some(article)),
            };
            (!words.is_empty()).then(|| (words.join(", "), from))
        }
        (None, Some(By::Party(id))) if fact.field == Field::Request => {
            Some(([strings(lang).asked_by, " ", corpus.term(id).label(lang)].concat(), None))
        }
        _ => None,
    }
}

/// Publisher and date of the article that a value of the sources names.
pub(crate) fn source_name(corpus: &Corpus, value: &CellValue, lang: Lang) -> String {
    let words = strings(lang);
    let Some(article) = value.quotes.first().map(|quote| corpus.article(quote.evidence.article)) else {
        return value.label.clone();
    };
    let published = article.cited_date(|date| format_date(date, lang));
    [article.outlet().unwrap_or(words.no_publisher), ", ", published.as_deref().unwrap_or(words.no_date)].concat()
}

/// Author, publisher or host, kind and date of an article. What is missing of the publisher and the date is named as
/// missing.
pub(crate) fn publication(corpus: &Corpus, id: ArticleId, lang: Lang) -> String {
    let (article, words) = (corpus.article(id), strings(lang));
    let published = article.cited_date(|date| format_date(date, lang));
    let parts = [
        article.author.as_deref(),
        Some(article.outlet().unwrap_or(words.no_publisher)),
        article.kind.map(|kind| kind.labels()[lang]),
        Some(published.as_deref().unwrap_or(words.no_date)),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}
