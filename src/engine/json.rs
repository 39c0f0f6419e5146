//! The JSON of the command line, the export and the JS API, as serialisable views of the corpus and of an answer.
//!
//! Positions count UTF-16 code units, so that in JavaScript `body.slice(start, end) === quote`.

use serde::Serialize;

use crate::{
    Answer, Article, By, Corpus, Dialogue, Edtf, Evidence, Facet, Fact, Index, Lang, Passage, Problem, Row, Searched,
    Span, Term, TermId, Value,
};

/// The version of the JSON's shape.
const SCHEMA: u32 = 1;

/// A stretch of a text in UTF-16 code units, end excluded.
#[must_use]
pub fn utf16_span(text: &str, span: Span) -> Span {
    let units = |part: Option<&str>| part.map_or(0, |part| part.chars().map(char::len_utf16).sum::<usize>()) as u32;
    let start = units(text.get(..span.start as usize));
    Span { start, end: start + units(text.get(span.range())) }
}

/// Everything a corpus holds.
#[derive(Debug, Serialize)]
pub struct CorpusView<'a> {
    schema: u32,
    terms: Vec<TermView<'a>>,
    articles: Vec<ArticleView<'a>>,
    dialogues: Vec<DialogueView<'a>>,
}

#[derive(Debug, Serialize)]
struct TermView<'a> {
    field: &'static str,
    id: &'a str,
    en: &'a str,
    vi: &'a str,
    alt: &'a [String],
    broader: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ArticleView<'a> {
    id: &'a str,
    title: &'a str,
    publisher: Option<&'a str>,
    published: Option<String>,
    lang: &'a str,
    url: Option<&'a str>,
    body: &'a str,
    story: SpanView,
}

#[derive(Debug, Serialize)]
struct DialogueView<'a> {
    id: &'a str,
    coverage: &'static str,
    #[serde(rename = "reportedBy")]
    reported_by: Vec<&'a str>,
    facts: Vec<FactView<'a>>,
}

#[derive(Debug, Serialize)]
struct FactView<'a> {
    field: &'static str,
    value: String,
    label: String,
    stage: Option<&'static str>,
    by: Option<&'a str>,
    basis: &'static str,
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<PersonView<'a>>,
    evidence: Vec<EvidenceView<'a>>,
}

#[derive(Debug, Serialize)]
struct PersonView<'a> {
    name: &'a str,
    rank: Option<&'a str>,
    office: Option<&'a str>,
    party: &'a str,
}

#[derive(Debug, Serialize)]
struct EvidenceView<'a> {
    article: &'a str,
    start: u32,
    end: u32,
    quote: &'a str,
}

impl<'a> CorpusView<'a> {
    /// The view of a whole corpus.
    #[must_use]
    pub fn new(corpus: &'a Corpus) -> Self {
        Self::of(corpus, corpus.dialogues())
    }

    /// The view of a corpus with these dialogues, its vocabulary, and all its articles.
    #[must_use]
    pub fn of(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> Self {
        Self {
            schema: SCHEMA,
            terms: corpus.terms().iter().map(|term| term_view(corpus, term)).collect(),
            articles: corpus.articles().iter().map(article_view).collect(),
            dialogues: dialogues.into_iter().map(|dialogue| dialogue_view(corpus, dialogue)).collect(),
        }
    }
}

fn term_view<'a>(corpus: &'a Corpus, term: &'a Term) -> TermView<'a> {
    TermView {
        field: term.field.name(),
        id: &term.id,
        en: term.label(Lang::En),
        vi: term.label(Lang::Vi),
        alt: &term.alt,
        broader: term.broader.map(|id| corpus.term(id).id.as_str()),
    }
}

fn article_view(article: &Article) -> ArticleView<'_> {
    ArticleView {
        id: &article.id,
        title: &article.title,
        publisher: article.publisher.as_deref(),
        published: article.published.map(|date: Edtf| date.to_string()),
        lang: &article.lang,
        url: article.url.as_deref(),
        body: &article.body,
        story: span_view(utf16_span(&article.body, article.story)),
    }
}

fn span_view(Span { start, end }: Span) -> SpanView {
    SpanView { start, end }
}

fn dialogue_view<'a>(corpus: &'a Corpus, dialogue: &'a Dialogue) -> DialogueView<'a> {
    let facts = dialogue.facts.iter().map(|fact| fact_view(corpus, fact)).collect();
    let reported_by = dialogue.reported_by.iter().map(|&id| corpus.article(id).id.as_str()).collect();
    DialogueView { id: &dialogue.id, coverage: dialogue.coverage().name(), reported_by, facts }
}

fn fact_view<'a>(corpus: &'a Corpus, fact: &'a Fact) -> FactView<'a> {
    let (value, label) = value_and_label(corpus, fact.value);
    FactView {
        field: fact.field.name(),
        value,
        stage: fact.stage.map(crate::Stage::name),
        by: fact.by.map(|by| by_name(corpus, by)),
        basis: fact.basis.name(),
        note: fact.note.as_deref(),
        person: fact.person.as_ref().map(|person| PersonView {
            name: match fact.value {
                Value::Term(id) => corpus.term(id).label(Lang::En),
                Value::Number(_) | Value::Date(_) => "",
            },
            rank: person.rank.as_deref(),
            office: person.office.as_deref(),
            party: party_code(corpus, person.party),
        }),
        label,
        evidence: fact.evidence.iter().map(|&evidence| evidence_view(corpus, evidence)).collect(),
    }
}

/// A value as annotations name it, and its English label.
pub(crate) fn value_and_label(corpus: &Corpus, value: Value) -> (String, String) {
    match value {
        Value::Term(id) => (corpus.term(id).id.clone(), corpus.term(id).label(Lang::En).to_owned()),
        Value::Number(number) => (number.to_string(), number.to_string()),
        Value::Date(date) => (date.to_string(), date.to_string()),
    }
}

/// A country code, or `both`.
pub(crate) fn by_name(corpus: &Corpus, by: By) -> &str {
    match by {
        By::Party(id) => party_code(corpus, id),
        By::Both => "both",
    }
}

fn party_code(corpus: &Corpus, id: TermId) -> &str {
    &corpus.term(id).id
}

fn evidence_view(corpus: &Corpus, evidence: Evidence) -> EvidenceView<'_> {
    let article = corpus.article(evidence.article);
    let Span { start, end } = utf16_span(&article.body, evidence.span);
    EvidenceView { article: &article.id, start, end, quote: corpus.quote(evidence) }
}

/// An answer with the dialogues that match.
#[derive(Debug, Serialize)]
pub struct AnswerView<'a> {
    total: usize,
    rows: Vec<RowView<'a>>,
    facets: Vec<FacetView<'a>>,
    problems: Vec<ProblemView>,
    #[serde(rename = "alsoSearched")]
    also_searched: &'a [String],
    #[serde(rename = "didYouMean")]
    did_you_mean: Option<&'a str>,
    sort: String,
}

#[derive(Debug, Serialize)]
struct RowView<'a> {
    #[serde(flatten)]
    dialogue: DialogueView<'a>,
    certain: bool,
    passages: Vec<PassageView<'a>>,
}

#[derive(Debug, Serialize)]
struct PassageView<'a> {
    article: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    highlights: Vec<SpanView>,
}

#[derive(Debug, Serialize)]
struct SpanView {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct FacetView<'a> {
    field: &'static str,
    label: &'static str,
    at: Option<&'static str>,
    values: Vec<FacetValueView<'a>>,
}

#[derive(Debug, Serialize)]
struct FacetValueView<'a> {
    value: &'a str,
    label: &'a str,
    count: usize,
    selected: bool,
}

#[derive(Debug, Serialize)]
struct ProblemView {
    message: String,
    start: u32,
    end: u32,
}

impl<'a> AnswerView<'a> {
    /// The view of an answer of `index` to the query text.
    #[must_use]
    pub fn new(index: &'a Index, query: &str, answer: &'a Answer) -> Self {
        Self {
            total: answer.total,
            rows: answer.rows.iter().map(|row| row_view(index, row, &answer.searched)).collect(),
            facets: answer.facets.iter().map(facet_view).collect(),
            problems: answer.problems.iter().map(|problem| problem_view(query, problem)).collect(),
            also_searched: &answer.also_searched,
            did_you_mean: answer.did_you_mean.as_deref(),
            sort: answer.sort.to_string(),
        }
    }
}

fn row_view<'a>(index: &'a Index, row: &Row, searched: &Searched) -> RowView<'a> {
    let corpus = index.corpus();
    let passages = index.passages(row.dialogue, searched);
    RowView {
        dialogue: dialogue_view(corpus, &corpus.dialogues()[row.dialogue]),
        certain: row.certain,
        passages: passages.iter().map(|passage| passage_view(corpus, passage)).collect(),
    }
}

fn passage_view<'a>(corpus: &'a Corpus, passage: &Passage) -> PassageView<'a> {
    let article = corpus.article(passage.article);
    let units = |span: Span| utf16_span(&article.body, span);
    let Span { start, end } = units(passage.span);
    let highlights = passage.highlights.iter().map(|&mark| units(mark));
    PassageView {
        article: &article.id,
        start,
        end,
        text: passage.span.of(&article.body),
        highlights: highlights.map(span_view).collect(),
    }
}

fn facet_view(facet: &Facet) -> FacetView<'_> {
    let values = facet.values.iter().map(|value| FacetValueView {
        value: &value.value,
        label: &value.labels[Lang::En as usize],
        count: value.count,
        selected: value.selected,
    });
    FacetView {
        field: facet.field.name(),
        label: facet.field.spec().labels[Lang::En as usize],
        at: facet.at.map(crate::Stage::name),
        values: values.collect(),
    }
}

fn problem_view(query: &str, problem: &Problem) -> ProblemView {
    let Span { start, end } = utf16_span(query, problem.span);
    ProblemView { message: problem.to_string(), start, end }
}
