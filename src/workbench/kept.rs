//! What the device keeps of an article in work: names instead of positions, so that a page with another corpus can read
//! it.

use engine::{
    Article, ArticleId, Basis, By, Corpus, Evidence, Fact, Field, FieldKind, Lang, Localized, Person, Role, Setting,
    Span, Stage, Term, TermId, UncheckedCorpus, Value,
};
use serde::{Deserialize, Serialize};

use crate::vocabulary::Vocabulary;
use crate::work::{Verdict, Work, WorkFact, WorkQuestion, WorkRow};

/// The first byte of what is kept: raise it with every change of these shapes.
const VERSION: u8 = 2;

/// An article in work, as the device keeps it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptWork {
    key: u32,
    article: KeptArticle,
    header: Option<String>,
    stamp: Option<[u32; 2]>,
    rows: Vec<KeptRow>,
    questions: Vec<(Vec<String>, bool)>,
    not_reported: Option<Vec<String>>,
    terms: Vec<KeptTerm>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptArticle {
    id: String,
    title: String,
    title_supplied: bool,
    author: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
    published_note: Option<String>,
    kind: Option<String>,
    lang: String,
    url: Option<String>,
    body: String,
    story: [u32; 2],
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptRow {
    id: String,
    is_reported: bool,
    facts: Vec<KeptFact>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptFact {
    verdict: String,
    field: String,
    value: String,
    stage: Option<String>,
    by: Option<String>,
    according_to: Option<String>,
    setting: String,
    basis: String,
    note: Option<String>,
    /// Role, party, rank and office.
    person: Option<(String, String, Option<String>, Option<String>)>,
    since: Option<String>,
    quotes: Vec<[u32; 2]>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptTerm {
    field: String,
    id: String,
    /// In the order of the languages; `None` for one without a label.
    labels: Vec<Option<String>>,
    alt: Vec<String>,
    broader: Option<String>,
}

impl KeptWork {
    /// As bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        // Texts and numbers can always be written.
        postcard::to_extend(self, vec![VERSION]).unwrap_or_default()
    }

    /// Of such bytes; `None` if they are damaged, or of another version.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let shapes = bytes.strip_prefix(&[VERSION])?;
        postcard::from_bytes(shapes).ok()
    }
}

/// What is kept of an article in work.
pub(crate) fn keep(work: &Work, vocabulary: &Vocabulary) -> KeptWork {
    KeptWork {
        key: work.key,
        article: kept_article(&work.article),
        header: work.header.clone(),
        stamp: work.stamp.map(kept_span),
        rows: work
            .rows
            .iter()
            .map(|row| KeptRow {
                id: row.id.clone(),
                is_reported: row.is_reported,
                facts: row.facts.iter().map(|fact| kept_fact(fact, vocabulary)).collect(),
            })
            .collect(),
        questions: work
            .questions
            .iter()
            .map(|question| (question.text.iter().cloned().collect(), question.is_settled))
            .collect(),
        not_reported: work.not_reported.as_ref().map(|reason| reason.iter().cloned().collect()),
        terms: new_terms(work, vocabulary).into_iter().map(|term| kept_term(term, vocabulary)).collect(),
    }
}

fn kept_article(article: &Article) -> KeptArticle {
    KeptArticle {
        id: article.id.clone(),
        title: article.title.clone(),
        title_supplied: article.title_supplied,
        author: article.author.clone(),
        publisher: article.publisher.clone(),
        published: article.published.map(|date| date.to_string()),
        published_note: article.published_note.clone(),
        kind: article.kind.map(|kind| kind.name().to_owned()),
        lang: article.lang.clone(),
        url: article.url.clone(),
        body: article.body.clone(),
        story: kept_span(article.story),
    }
}

fn kept_span(span: Span) -> [u32; 2] {
    [span.start, span.end]
}

fn kept_term(term: TermId, vocabulary: &Vocabulary) -> KeptTerm {
    let Term { field, id, labels, alt, broader, .. } = vocabulary.get(term);
    KeptTerm {
        field: field.name().to_owned(),
        id: id.clone(),
        labels: Lang::ALL.map(|lang| labels.has(lang).then(|| labels[lang].clone())).to_vec(),
        alt: alt.clone(),
        broader: broader.map(|broader| vocabulary.get(broader).id.clone()),
    }
}

/// The terms of the facts that the corpus lacks, each after its broader one.
fn new_terms(work: &Work, vocabulary: &Vocabulary) -> Vec<TermId> {
    let mut found = Vec::new();
    for fact in work.rows.iter().flat_map(|row| &row.facts) {
        let value = if let Value::Term(id) = fact.fact.value { Some(id) } else { None };
        let by = if let Some(By::Party(id)) = fact.fact.by { Some(id) } else { None };
        let party = fact.fact.person.as_ref().map(|person| person.party);
        for term in [value, by, party, fact.fact.according_to].into_iter().flatten() {
            let broader = std::iter::successors(Some(term), |&term| vocabulary.get(term).broader);
            found.extend(broader.filter(|&term| vocabulary.is_new(term)));
        }
    }
    engine::sort_and_dedup(&mut found);
    found
}

fn kept_fact(WorkFact { fact, verdict }: &WorkFact, vocabulary: &Vocabulary) -> KeptFact {
    let id = |term: TermId| vocabulary.get(term).id.clone();
    KeptFact {
        verdict: match verdict {
            Verdict::Open => "open",
            Verdict::Accepted => "accepted",
            Verdict::Rejected => "rejected",
        }
        .to_owned(),
        field: fact.field.name().to_owned(),
        value: match fact.value {
            Value::Term(term) => id(term),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
        },
        stage: fact.stage.map(|stage| stage.name().to_owned()),
        by: fact.by.map(|by| match by {
            By::Both => By::BOTH.to_owned(),
            By::Party(party) => id(party),
        }),
        according_to: fact.according_to.map(id),
        setting: fact.setting.name().to_owned(),
        basis: fact.basis.name().to_owned(),
        note: fact.note.clone(),
        person: fact.person.as_ref().map(|person| {
            (person.role.name().to_owned(), id(person.party), person.rank.clone(), person.office.clone())
        }),
        since: fact.since.map(|since| since.to_string()),
        quotes: fact.evidence.iter().map(|quote| kept_span(quote.span)).collect(),
    }
}

/// The article in work that was kept; `None` if it is damaged. Its new terms join the vocabulary.
pub(crate) fn read(kept: KeptWork, vocabulary: &mut Vocabulary) -> Option<Work> {
    let article = read_article(kept.article)?;
    kept.terms.iter().for_each(|term| _ = add_term(term, vocabulary));
    let stamp = kept.stamp.and_then(|stamp| span(stamp, &article.body));
    let mut rows = Vec::new();
    for row in kept.rows {
        let facts = row.facts.iter().map(|fact| read_fact(fact, &article.body, vocabulary)).collect::<Option<_>>()?;
        rows.push(WorkRow { id: row.id, is_reported: row.is_reported, facts });
    }
    let localized =
        |texts: &[String]| Localized::from_fn(|lang: Lang| texts.get(lang as usize).cloned().unwrap_or_default());
    let questions = kept.questions.iter();
    Some(Work {
        key: kept.key,
        article,
        header: kept.header,
        stamp,
        rows,
        questions: questions
            .map(|(texts, is_settled)| WorkQuestion { text: localized(texts), is_settled: *is_settled })
            .collect(),
        not_reported: kept.not_reported.map(|texts| localized(&texts)),
    })
}

fn read_article(kept: KeptArticle) -> Option<Article> {
    let KeptArticle { id, title, title_supplied, author, publisher, published_note, lang, url, body, .. } = kept;
    let article = Article {
        id,
        title,
        title_supplied,
        author,
        publisher,
        published: kept.published.and_then(|date| date.parse().ok()),
        published_note,
        kind: kept.kind.and_then(|kind| engine::ArticleKind::from_name(&kind)),
        lang,
        url,
        story: span(kept.story, &body)?,
        body,
    };
    // An article that the model refuses would be in the way of all others.
    let alone = UncheckedCorpus { articles: vec![article.clone()], ..UncheckedCorpus::default() };
    Corpus::check(alone).ok()?;
    Some(article)
}

fn span([start, end]: [u32; 2], body: &str) -> Option<Span> {
    body.get(start as usize..end as usize).map(|_| Span { start, end })
}

fn add_term(kept: &KeptTerm, vocabulary: &mut Vocabulary) -> Option<TermId> {
    let field = Field::from_name(&kept.field).filter(|field| field.spec().kind == FieldKind::Term)?;
    let term = |broader| Term {
        field,
        id: kept.id.clone(),
        labels: Localized::with_missing(Localized::from_fn(|lang| kept.labels.get(lang as usize).cloned().flatten())),
        short: None,
        alt: kept.alt.clone(),
        broader,
    };
    let broader = kept.broader.as_ref().and_then(|id| vocabulary.with_id(field, id));
    Some(vocabulary.adopt_one(term(broader)))
}

fn read_fact(kept: &KeptFact, body: &str, vocabulary: &Vocabulary) -> Option<WorkFact> {
    let field = Field::from_name(&kept.field)?;
    let party = |code: &String| vocabulary.with_id(Field::Party, code);
    let value = match field.spec().kind {
        FieldKind::Term => Value::Term(vocabulary.with_id(field, &kept.value)?),
        FieldKind::Number => Value::Number(kept.value.parse().ok()?),
        FieldKind::Date => Value::Date(kept.value.parse().ok()?),
        FieldKind::Derived => return None,
    };
    let by = match &kept.by {
        None => None,
        Some(code) if code == By::BOTH => Some(By::Both),
        Some(code) => Some(By::Party(party(code)?)),
    };
    let person = match &kept.person {
        None => None,
        Some((role, code, rank, office)) => {
            let (rank, office) = (rank.clone(), office.clone());
            Some(Person { role: Role::from_name(role)?, party: party(code)?, rank, office })
        }
    };
    let quotes = kept.quotes.iter().map(|&quote| Some(Evidence { article: ArticleId(0), span: span(quote, body)? }));
    let fact = Fact {
        field,
        value,
        stage: kept.stage.as_deref().and_then(Stage::from_name),
        by,
        according_to: kept.according_to.as_ref().and_then(party),
        setting: Setting::from_name(&kept.setting)?,
        basis: Basis::from_name(&kept.basis)?,
        note: kept.note.clone(),
        person,
        since: kept.since.as_ref().and_then(|since| since.parse().ok()),
        evidence: quotes.collect::<Option<_>>()?,
    };
    let verdict = match kept.verdict.as_str() {
        "accepted" => Verdict::Accepted,
        "rejected" => Verdict::Rejected,
        _ => Verdict::Open,
    };
    Some(WorkFact { fact, verdict })
}
