//! What a person gives of an article: its text and what is known of it. From there to a draft.

use draft::{Draft, Input, Question, draft};
use engine::{Article, ArticleId, Corpus, Edtf, Evidence, Fact, Lang, Localized, Term, TermId, Value, is_web_url};

use crate::i18n;
use crate::pasted::{NoArticle, Pasted, pasted};
use crate::vocabulary::{Vocabulary, slug, unused};
use crate::work::{Verdict, Work, WorkFact, WorkQuestion, WorkRow};

/// The fields of the form; what is not known is empty.
#[derive(Clone, Debug, Default)]
pub struct ArticleForm {
    /// The text as it was pasted, or read of a file.
    pub text: String,
    /// The name of that file, without its ending.
    pub name: String,
    /// The publisher.
    pub publisher: String,
    /// The date of publication, as EDTF.
    pub published: String,
    /// The address.
    pub url: String,
    /// The headline.
    pub headline: String,
    /// The BCP 47 tag of the language.
    pub lang: String,
}

impl ArticleForm {
    /// The form with these names and values of fields.
    pub fn of<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::default();
        for (name, text) in fields {
            let slot = match name {
                "text" => &mut form.text,
                "name" => &mut form.name,
                "publisher" => &mut form.publisher,
                "published" => &mut form.published,
                "url" => &mut form.url,
                "headline" => &mut form.headline,
                "lang" => &mut form.lang,
                _ => continue,
            };
            text.clone_into(slot);
        }
        form
    }
}

/// The draft of an article, and what should be said of it.
pub(crate) struct Drafted {
    pub(crate) work: Work,
    pub(crate) notices: Vec<&'static str>,
}

/// What is given in the fields of a form, trimmed.
struct Given {
    publisher: Option<String>,
    published: Option<Edtf>,
    url: Option<String>,
    headline: Option<String>,
    language: Option<String>,
}

impl Given {
    /// # Errors
    /// One line that says which of them cannot be read.
    fn read(form: &ArticleForm, lang: Lang) -> Result<Self, String> {
        let given = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        let published = given(&form.published).map(|date| date.parse()).transpose();
        let language = given(&form.lang);
        let is_tag = |tag: &String| tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !language.as_ref().is_none_or(is_tag) {
            return Err(i18n::BAD_LANGUAGE[lang].to_owned());
        }
        Ok(Self {
            publisher: given(&form.publisher),
            published: published.map_err(|_| i18n::BAD_DATE[lang].to_owned())?,
            url: given(&form.url),
            headline: given(&form.headline),
            language,
        })
    }
}

/// Drafts the article of a form. One that reports an event of the corpus is another source of that row, and a question.
///
/// # Errors
/// One line that says why there is none.
pub(crate) fn drafted(
    form: &ArticleForm,
    key: u32,
    corpus: &Corpus,
    vocabulary: &mut Vocabulary,
    is_used: impl Fn(&str) -> bool,
    lang: Lang,
) -> Result<Drafted, String> {
    let pasted = pasted(&form.text).map_err(|reason| no_article(reason, lang))?;
    let given = Given::read(form, lang)?;
    let named = if form.name.is_empty() { format!("{} {}", form.publisher, form.published) } else { form.name.clone() };
    let draft = draft(&Input {
        name: &unused(&slug(&named), "article", is_used),
        text: &pasted.text,
        language: given.language.as_deref(),
        publisher: given.publisher.as_deref(),
        published: given.published,
        url: given.url.as_deref(),
        vocabulary: vocabulary.terms(),
    });
    let draft = match draft.known_event(corpus) {
        Some(known) => draft.as_source_of(known),
        None => draft,
    };
    let Some(article) = draft.corpus.articles().first() else { return Err(i18n::EMPTY[lang].to_owned()) };
    let notices = notices(&pasted, &given, article, lang);
    let article = with_headline(article.clone(), given.headline);
    Ok(Drafted { work: work_of(&draft, article, key, vocabulary), notices })
}

fn no_article(reason: NoArticle, lang: Lang) -> String {
    let line = match reason {
        NoArticle::Empty => i18n::EMPTY,
        NoArticle::TooLong => i18n::TOO_LONG,
        NoArticle::Export => i18n::EXPORT,
    };
    line[lang].to_owned()
}

/// What was left out of what was given.
fn notices(pasted: &Pasted, given: &Given, article: &Article, lang: Lang) -> Vec<&'static str> {
    let is_bad_url = given.url.as_deref().is_some_and(|url| !is_web_url(url));
    let has_no_publisher = given.publisher.is_some() && article.publisher.is_none();
    let all = [(pasted.had_tags, i18n::HAD_TAGS), (has_no_publisher, i18n::NO_PUBLISHER), (is_bad_url, i18n::BAD_URL)];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, labels)| labels[lang]).collect()
}

/// The article with the headline that is given.
fn with_headline(mut article: Article, headline: Option<String>) -> Article {
    if let Some(headline) = headline {
        article.title_supplied = !article.body.contains(&headline);
        article.title = headline;
    }
    article
}

/// The draft with nothing said of its values yet.
fn work_of(draft: &Draft, article: Article, key: u32, vocabulary: &mut Vocabulary) -> Work {
    let rows = draft.corpus.dialogues().iter().map(|dialogue| WorkRow {
        id: dialogue.id.clone(),
        is_reported: !dialogue.reported_by.is_empty(),
        facts: facts_of(&dialogue.facts, draft.corpus.terms(), ArticleId(0), vocabulary, Verdict::Open),
    });
    let rows = rows.collect();
    let question =
        |question: &Question| WorkQuestion { text: Localized::from_fn(|lang| question.text(lang)), is_settled: false };
    Work {
        key,
        rows,
        article,
        header: None,
        stamp: draft.stamp,
        questions: draft.questions.iter().map(question).collect(),
        not_reported: draft.not_reported.as_ref().map(|why| Localized::from_fn(|lang| why.text(lang).to_owned())),
    }
}

/// The annotated article of a corpus, with what it alone is quoted for; opened, its values count as they are marked
/// there.
pub(crate) fn opened(corpus: &Corpus, id: ArticleId, key: u32, vocabulary: &mut Vocabulary) -> Work {
    let article: Article = corpus.article(id).clone();
    let rows = corpus.dialogues().iter().filter_map(|dialogue| {
        let verdict = if dialogue.reviewed { Verdict::Accepted } else { Verdict::Open };
        let facts = facts_of(&dialogue.facts, corpus.terms(), id, vocabulary, verdict);
        let is_reported = dialogue.reported_by.contains(&id);
        (!facts.is_empty()).then(|| WorkRow { id: dialogue.id.clone(), is_reported, facts })
    });
    let rows = rows.collect();
    Work { key, article, header: None, stamp: None, rows, questions: Vec::new(), not_reported: None }
}

/// The facts that are quoted from an article, with the terms of the vocabulary.
fn facts_of(
    facts: &[Fact],
    terms: &[Term],
    article: ArticleId,
    vocabulary: &mut Vocabulary,
    verdict: Verdict,
) -> Vec<WorkFact> {
    let mut found = Vec::new();
    for fact in facts {
        let mut fact = fact.clone();
        fact.evidence.retain(|quote| quote.article == article);
        if fact.evidence.is_empty() {
            continue;
        }
        fact.evidence.iter_mut().for_each(|quote| *quote = Evidence { article: ArticleId(0), ..*quote });
        let mut place = |id: &mut TermId| *id = vocabulary.adopt(terms, *id);
        if let Value::Term(id) = &mut fact.value {
            place(id);
        }
        if let Some(engine::By::Party(id)) = &mut fact.by {
            place(id);
        }
        fact.according_to.as_mut().into_iter().for_each(&mut place);
        if let Some(person) = &mut fact.person {
            place(&mut person.party);
        }
        found.push(WorkFact { fact, verdict });
    }
    found
}
