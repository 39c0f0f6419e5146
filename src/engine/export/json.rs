//! The JSON of the command line, the export and the JS API: serialisable views of a corpus and of an answer.
//!
//! Positions are in UTF-16 code units, so that in JavaScript `body.slice(start, end) === quote`.

use serde::Serialize;

use crate::model::article::{Article, ArticleKind};
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::edtf::Edtf;
use crate::model::fact::{By, Evidence, Fact, Setting, Value};
use crate::model::stage::Stage;
use crate::model::term::{Term, TermId};
use crate::model::wording::Wording;
use crate::query::problem::Problem;
use crate::search::answer::{Answer, Facet, Passage, Row};
use crate::search::dataset::Dataset;
use crate::search::matched_words::MatchedWords;
use crate::text::lang::{Lang, Localized};
use crate::text::span::Span;

/// The version of the JSON's shape.
pub const SCHEMA: u32 = 4;

/// Converts a span of a text from bytes to UTF-16 code units.
#[must_use]
pub fn utf16_span(text: &str, span: Span) -> Span {
    let units = |part: Option<&str>| part.map_or(0, |part| part.chars().map(char::len_utf16).sum::<usize>()) as u32;
    let start = units(text.get(..span.start as usize));
    Span { start, end: start + units(text.get(span.range())) }
}

/// A corpus in JSON.
#[derive(Debug, Serialize)]
pub struct CorpusJson<'a> {
    schema: u32,
    corpus: DescriptionJson<'a>,
    terms: Vec<TermJson<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wordings: Vec<WordingJson<'a>>,
    articles: Vec<ArticleJson<'a>>,
    dialogues: Vec<DialogueJson<'a>>,
}

#[derive(Debug, Serialize)]
struct DescriptionJson<'a> {
    title: Option<&'a Localized<String>>,
    home: Option<&'a str>,
    maintainer: Option<&'a str>,
    version: Option<&'a str>,
    date: Option<String>,
    licence: Option<&'a str>,
    languages: &'a [String],
    pinned: Vec<String>,
}

#[derive(Debug, Serialize)]
struct TermJson<'a> {
    field: &'static str,
    id: &'a str,
    labels: &'a Localized<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<&'a Localized<String>>,
    alt: &'a [String],
    broader: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct WordingJson<'a> {
    words: &'a [String],
    labels: &'a Localized<String>,
}

#[derive(Debug, Serialize)]
struct ArticleJson<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(rename = "titleSupplied", skip_serializing_if = "std::ops::Not::not")]
    title_supplied: bool,
    author: Option<&'a str>,
    publisher: Option<&'a str>,
    published: Option<String>,
    #[serde(rename = "publishedNote", skip_serializing_if = "Option::is_none")]
    published_note: Option<&'a str>,
    kind: Option<&'static str>,
    lang: &'a str,
    url: Option<&'a str>,
    body: &'a str,
    story: SpanJson,
}

#[derive(Debug, Serialize)]
struct DialogueJson<'a> {
    id: &'a str,
    coverage: &'static str,
    #[serde(rename = "reportedBy")]
    reported_by: Vec<&'a str>,
    /// Left out where it is true, as it nearly always is.
    #[serde(skip_serializing_if = "Clone::clone")]
    reviewed: bool,
    facts: Vec<FactJson<'a>>,
    /// How it matches, in an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    certain: Option<bool>,
    /// Left out where they are together.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    words_apart: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    passages: Option<Vec<PassageJson<'a>>>,
}

#[derive(Debug, Serialize)]
struct FactJson<'a> {
    field: &'static str,
    value: String,
    label: String,
    stage: Option<&'static str>,
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    according_to: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    setting: Option<&'static str>,
    basis: &'static str,
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<PersonJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Debug, Serialize)]
struct PersonJson<'a> {
    name: &'a str,
    role: &'static str,
    rank: Option<&'a str>,
    office: Option<&'a str>,
    party: &'a str,
}

#[derive(Debug, Serialize)]
struct EvidenceJson<'a> {
    article: &'a str,
    start: u32,
    end: u32,
    quote: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    boilerplate: bool,
}

impl<'a> CorpusJson<'a> {
    /// All of a corpus.
    #[must_use]
    pub fn new(corpus: &'a Corpus) -> Self {
        Self::with_dialogues(corpus, corpus.dialogues())
    }

    /// Some dialogues of a corpus, with all of its vocabulary and articles.
    #[must_use]
    pub fn with_dialogues(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> Self {
        Self {
            schema: SCHEMA,
            corpus: description_json(corpus),
            terms: corpus.terms().iter().map(|term| term_json(corpus, term)).collect(),
            wordings: corpus.wordings().iter().map(|Wording { words, labels }| WordingJson { words, labels }).collect(),
            articles: corpus.articles().iter().map(article_json).collect(),
            dialogues: dialogues.into_iter().map(|dialogue| dialogue_json(corpus, dialogue)).collect(),
        }
    }
}

fn description_json(corpus: &Corpus) -> DescriptionJson<'_> {
    let description = corpus.description();
    let value = |&id: &TermId| {
        let term = corpus.term(id);
        format!("{}:{}", term.field.name(), term.id)
    };
    DescriptionJson {
        title: description.title.as_ref(),
        home: description.home.map(|id| party_code(corpus, id)),
        maintainer: description.maintainer.as_deref(),
        version: description.version.as_deref(),
        date: description.date.map(|date: Edtf| date.to_string()),
        licence: description.licence.as_deref(),
        languages: &description.languages,
        pinned: description.pinned.iter().map(value).collect(),
    }
}

fn term_json<'a>(corpus: &'a Corpus, term: &'a Term) -> TermJson<'a> {
    TermJson {
        field: term.field.name(),
        id: &term.id,
        labels: &term.labels,
        short: term.short.as_ref(),
        alt: &term.alt,
        broader: term.broader.map(|id| corpus.term(id).id.as_str()),
    }
}

fn article_json(article: &Article) -> ArticleJson<'_> {
    ArticleJson {
        id: &article.id,
        title: &article.title,
        title_supplied: article.title_supplied,
        author: article.author.as_deref(),
        publisher: article.publisher.as_deref(),
        published: article.published.map(|date: Edtf| date.to_string()),
        published_note: article.published_note.as_deref(),
        kind: article.kind.map(ArticleKind::name),
        lang: &article.lang,
        url: article.url.as_deref(),
        body: &article.body,
        story: span_json(utf16_span(&article.body, article.story)),
    }
}

fn span_json(Span { start, end }: Span) -> SpanJson {
    SpanJson { start, end }
}

fn dialogue_json<'a>(corpus: &'a Corpus, dialogue: &'a Dialogue) -> DialogueJson<'a> {
    let facts = dialogue.facts.iter().map(|fact| fact_json(corpus, fact)).collect();
    let reported_by = dialogue.reported_by.iter().map(|&id| corpus.article(id).id.as_str()).collect();
    DialogueJson {
        id: &dialogue.id,
        coverage: dialogue.coverage().name(),
        reported_by,
        reviewed: dialogue.reviewed,
        facts,
        certain: None,
        words_apart: false,
        passages: None,
    }
}

fn fact_json<'a>(corpus: &'a Corpus, fact: &'a Fact) -> FactJson<'a> {
    let (value, label) = value_and_label(corpus, fact.value);
    FactJson {
        field: fact.field.name(),
        value,
        stage: fact.stage.map(Stage::name),
        by: fact.by.map(|by| by_name(corpus, by)),
        according_to: fact.according_to.map(|party| party_code(corpus, party)),
        setting: side_setting(fact),
        basis: fact.basis.name(),
        note: fact.note.as_deref(),
        person: fact.person.as_ref().map(|person| PersonJson {
            name: match fact.value {
                Value::Term(id) => corpus.term(id).label(Lang::En),
                Value::Number(_) | Value::Date(_) => "",
            },
            role: person.role.name(),
            rank: person.rank.as_deref(),
            office: person.office.as_deref(),
            party: party_code(corpus, person.party),
        }),
        since: fact.since.map(|since| since.to_string()),
        label,
        evidence: fact.evidence.iter().map(|&evidence| evidence_json(corpus, evidence)).collect(),
    }
}

/// The setting of a fact that does not belong to the dialogue itself.
pub(crate) fn side_setting(fact: &Fact) -> Option<&'static str> {
    (fact.setting != Setting::Dialogue).then_some(fact.setting.name())
}

/// A value as annotations write it, and its English label.
pub(crate) fn value_and_label(corpus: &Corpus, value: Value) -> (String, String) {
    let id = corpus.value_id(value);
    match value {
        Value::Term(term) => (id, corpus.term(term).label(Lang::En).to_owned()),
        Value::Number(_) | Value::Date(_) => (id.clone(), id),
    }
}

/// A country code, or `both`.
pub(crate) fn by_name(corpus: &Corpus, by: By) -> &str {
    match by {
        By::Party(id) => party_code(corpus, id),
        By::Both => By::BOTH,
    }
}

pub(crate) fn party_code(corpus: &Corpus, id: TermId) -> &str {
    &corpus.term(id).id
}

fn evidence_json(corpus: &Corpus, evidence: Evidence) -> EvidenceJson<'_> {
    let article = corpus.article(evidence.article);
    let Span { start, end } = utf16_span(&article.body, evidence.span);
    let boilerplate = article.is_boilerplate(evidence.span);
    EvidenceJson { article: &article.id, start, end, quote: corpus.quote(evidence), boilerplate }
}

/// An answer in JSON, with the dialogues that match.
#[derive(Debug, Serialize)]
pub struct AnswerJson<'a> {
    total: usize,
    rows: Vec<RowJson<'a>>,
    facets: Vec<FacetJson<'a>>,
    problems: Vec<ProblemJson>,
    #[serde(rename = "alsoSearched")]
    also_searched: &'a [String],
    #[serde(rename = "waitsForArticles")]
    waits_for_articles: bool,
    #[serde(rename = "didYouMean")]
    did_you_mean: Option<&'a str>,
    sort: String,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum RowJson<'a> {
    Complete(DialogueJson<'a>),
    /// Of a corpus whose facts are not there yet, or where no more is asked for.
    Id {
        id: &'a str,
        certain: bool,
    },
}

#[derive(Debug, Serialize)]
struct PassageJson<'a> {
    article: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    highlights: Vec<SpanJson>,
}

#[derive(Debug, Serialize)]
struct SpanJson {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct FacetJson<'a> {
    field: &'static str,
    labels: Localized<&'static str>,
    #[serde(rename = "minStage")]
    min_stage: Option<&'static str>,
    values: Vec<FacetValueJson<'a>>,
}

#[derive(Debug, Serialize)]
struct FacetValueJson<'a> {
    value: &'a str,
    labels: &'a Localized<String>,
    count: usize,
    selected: bool,
}

#[derive(Debug, Serialize)]
struct ProblemJson {
    message: String,
    start: u32,
    end: u32,
}

impl<'a> AnswerJson<'a> {
    /// The answer of a data set to a query text. Its rows have facts and passages, as far as those are there.
    #[must_use]
    pub fn new(dataset: &'a Dataset, query: &str, answer: &'a Answer) -> Self {
        if !dataset.has_articles() {
            return Self::with_ids(dataset, query, answer);
        }
        let row = |row| row_json(dataset, row, &answer.matched_words);
        Self { rows: answer.rows.iter().map(row).collect(), ..Self::with_ids(dataset, query, answer) }
    }

    /// The same, of each row only the id.
    #[must_use]
    pub fn with_ids(dataset: &'a Dataset, query: &str, answer: &'a Answer) -> Self {
        let id = |row: &Row| RowJson::Id { id: &dataset.corpus().dialogues()[row.dialogue].id, certain: row.certain };
        Self {
            total: answer.total,
            rows: answer.rows.iter().map(id).collect(),
            facets: answer.facets.iter().map(facet_json).collect(),
            problems: answer.problems.iter().map(|problem| problem_json(query, problem)).collect(),
            also_searched: &answer.also_searched,
            waits_for_articles: answer.waits_for_articles,
            did_you_mean: answer.did_you_mean.as_deref(),
            sort: answer.sort.to_string(),
        }
    }
}

fn row_json<'a>(dataset: &'a Dataset, row: &Row, matched_words: &MatchedWords) -> RowJson<'a> {
    let corpus = dataset.corpus();
    let passages = dataset.passages(row.dialogue, matched_words);
    RowJson::Complete(DialogueJson {
        certain: Some(row.certain),
        words_apart: !dataset.has_words_together(row.dialogue, matched_words),
        passages: Some(passages.iter().map(|passage| passage_json(corpus, passage)).collect()),
        ..dialogue_json(corpus, &corpus.dialogues()[row.dialogue])
    })
}

fn passage_json<'a>(corpus: &'a Corpus, passage: &Passage) -> PassageJson<'a> {
    let article = corpus.article(passage.article);
    let units = |span: Span| utf16_span(&article.body, span);
    let Span { start, end } = units(passage.span);
    let highlights = passage.highlights.iter().map(|&highlight| units(highlight));
    PassageJson {
        article: &article.id,
        start,
        end,
        text: passage.span.slice(&article.body),
        highlights: highlights.map(span_json).collect(),
    }
}

fn facet_json(facet: &Facet) -> FacetJson<'_> {
    let values = facet.values.iter().map(|value| FacetValueJson {
        value: &value.value,
        labels: &value.labels,
        count: value.count,
        selected: value.selected,
    });
    FacetJson {
        field: facet.field.name(),
        labels: facet.field.spec().labels.localized(),
        min_stage: facet.min_stage.map(Stage::name),
        values: values.collect(),
    }
}

fn problem_json(query: &str, problem: &Problem) -> ProblemJson {
    let Span { start, end } = utf16_span(query, problem.span);
    ProblemJson { message: problem.to_string(), start, end }
}
