//! The structure of `NAME.toml`: its keys, their types and lines. A new key of the format is added here; what values
//! mean is checked in `check_article.rs` and `check_fact.rs`.

use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::seeds::toml_keys::{Keys, Lined, parse};

/// The annotations of one article, as far as they could be read.
#[derive(Debug, Default)]
pub(crate) struct Seed {
    pub(crate) article: Option<SeedArticle>,
    pub(crate) dialogues: Vec<SeedDialogue>,
}

/// The table `[article]`.
#[derive(Debug)]
pub(crate) struct SeedArticle {
    pub(crate) id: Option<Lined<String>>,
    pub(crate) lang: Option<Lined<String>>,
    pub(crate) title: Option<SeedTitle>,
    pub(crate) author: Option<Sourced>,
    pub(crate) publisher: Option<Sourced>,
    pub(crate) published: Option<SeedDate>,
    pub(crate) kind: Option<Lined<String>>,
    pub(crate) url: Option<Lined<String>>,
    pub(crate) story: Option<SeedStory>,
}

/// The headline: quoted, or supplied for a text that has none.
#[derive(Debug)]
pub(crate) struct SeedTitle {
    pub(crate) quote: Option<Lined<String>>,
    pub(crate) supplied: Option<Lined<String>>,
}

/// The date of publication.
#[derive(Debug)]
pub(crate) struct SeedDate {
    pub(crate) line: usize,
    pub(crate) date: Sourced,
    pub(crate) basis: Option<Lined<String>>,
    pub(crate) note: Option<Lined<String>>,
    /// The key is present. One of the wrong type is not also reported as missing.
    pub(crate) has_note: bool,
}

/// A value of the article and its quote.
#[derive(Debug)]
pub(crate) struct Sourced {
    pub(crate) value: Option<Lined<String>>,
    pub(crate) quote: Option<Lined<String>>,
}

/// The first and the last words of the story.
#[derive(Debug)]
pub(crate) struct SeedStory {
    pub(crate) from: Option<Lined<String>>,
    pub(crate) to: Option<Lined<String>>,
}

/// A table `[[dialogue]]`.
#[derive(Debug)]
pub(crate) struct SeedDialogue {
    pub(crate) line: usize,
    pub(crate) id: Option<Lined<String>>,
    pub(crate) coverage: Option<Lined<String>>,
    /// It is not said to be a draft that nobody has reviewed.
    pub(crate) reviewed: bool,
    pub(crate) facts: Vec<SeedFact>,
}

/// A table `[[dialogue.fact]]`.
#[derive(Debug)]
pub(crate) struct SeedFact {
    pub(crate) line: usize,
    pub(crate) field: Option<Lined<String>>,
    pub(crate) value: Option<Lined<String>>,
    pub(crate) stage: Option<Lined<String>>,
    pub(crate) by: Option<Lined<String>>,
    pub(crate) according_to: Option<Lined<String>>,
    pub(crate) setting: Option<Lined<String>>,
    pub(crate) basis: Option<Lined<String>>,
    pub(crate) note: Option<Lined<String>>,
    pub(crate) role: Option<Lined<String>>,
    pub(crate) rank: Option<Lined<String>>,
    pub(crate) office: Option<Lined<String>>,
    pub(crate) party: Option<Lined<String>>,
    pub(crate) since: Option<Lined<String>>,
    pub(crate) quotes: Vec<SeedQuote>,
    /// It has both `quote` and `evidence`.
    pub(crate) quoted_twice: bool,
    /// It has `prefix` or `suffix` without `quote`.
    pub(crate) stray_context: bool,
    /// The key is present. One of the wrong type is not also reported as missing.
    pub(crate) has_quote: bool,
    pub(crate) has_stage: bool,
    pub(crate) has_note: bool,
    pub(crate) has_role: bool,
    pub(crate) has_party: bool,
}

impl SeedFact {
    /// The line of a key that a check of the fact names; that of the fact if it has no such key.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        let text = match key {
            "value" => &self.value,
            "stage" => &self.stage,
            "by" => &self.by,
            "according_to" => &self.according_to,
            "role" => &self.role,
            "rank" => &self.rank,
            "office" => &self.office,
            "party" => &self.party,
            _ => &None,
        };
        text.as_ref().map_or(self.line, |text| text.line)
    }
}

/// A quote, and the words before and after it that select one of several occurrences.
#[derive(Debug)]
pub(crate) struct SeedQuote {
    pub(crate) exact: Lined<String>,
    pub(crate) prefix: Option<Lined<String>>,
    pub(crate) suffix: Option<Lined<String>>,
    /// It is quoted from the boilerplate.
    pub(crate) boilerplate: bool,
}

const ARTICLE: &[&str] = &["id", "lang", "title", "author", "publisher", "published", "kind", "url", "story"];
const FACT: &[&str] = &[
    "field",
    "value",
    "stage",
    "by",
    "according_to",
    "setting",
    "basis",
    "note",
    "role",
    "rank",
    "office",
    "party",
    "since",
    "quote",
    "prefix",
    "suffix",
    "evidence",
];
const QUOTE: &[&str] = &["quote", "prefix", "suffix", "boilerplate"];

/// Reads the annotations, as far as they are valid.
pub(crate) fn parse_seed(source: &str, report: &mut Report) -> Seed {
    let table = parse(source, report);
    let file = Keys::file(&table, &["article", "dialogue"], report);
    file.require("article", report);
    let article = file.table("article", ARTICLE, report).map(|keys| article(&keys, report));
    let dialogues = file.tables("dialogue", &["id", "coverage", "reviewed", "fact"], report);
    Seed { article, dialogues: dialogues.iter().map(|keys| dialogue(keys, report)).collect() }
}

fn article(keys: &Keys<'_>, report: &mut Report) -> SeedArticle {
    for key in ["id", "lang", "title", "story"] {
        keys.require(key, report);
    }
    let story = keys.table("story", &["from", "to"], report);
    let title = keys.table("title", &["quote", "supplied"], report);
    let url = keys.table("url", &["value"], report);
    SeedArticle {
        id: keys.text("id", report),
        lang: keys.text("lang", report),
        title: title.map(|keys| self::title(&keys, report)),
        author: sourced(keys, "author", report),
        publisher: sourced(keys, "publisher", report),
        published: published(keys, report),
        kind: keys.text("kind", report),
        url: url.and_then(|keys| required(&keys, "value", report)),
        story: story.map(|keys| SeedStory { from: required(&keys, "from", report), to: required(&keys, "to", report) }),
    }
}

fn title(keys: &Keys<'_>, report: &mut Report) -> SeedTitle {
    if !keys.has("supplied") {
        keys.require("quote", report);
    } else if keys.has("quote") {
        report.add(keys.line, DiagnosticKind::TitleTwice);
    }
    SeedTitle { quote: keys.text("quote", report), supplied: keys.text("supplied", report) }
}

fn published(keys: &Keys<'_>, report: &mut Report) -> Option<SeedDate> {
    let keys = keys.table("published", &["value", "quote", "basis", "note"], report)?;
    Some(SeedDate {
        line: keys.line,
        date: Sourced { value: required(&keys, "value", report), quote: required(&keys, "quote", report) },
        basis: keys.text("basis", report),
        note: keys.text("note", report),
        has_note: keys.has("note"),
    })
}

fn sourced(keys: &Keys<'_>, key: &'static str, report: &mut Report) -> Option<Sourced> {
    let keys = keys.table(key, &["value", "quote"], report)?;
    Some(Sourced { value: required(&keys, "value", report), quote: required(&keys, "quote", report) })
}

fn required(keys: &Keys<'_>, key: &'static str, report: &mut Report) -> Option<Lined<String>> {
    keys.require(key, report);
    keys.text(key, report)
}

fn dialogue(keys: &Keys<'_>, report: &mut Report) -> SeedDialogue {
    let facts = keys.tables("fact", FACT, report);
    SeedDialogue {
        line: keys.line,
        id: required(keys, "id", report),
        coverage: required(keys, "coverage", report),
        reviewed: !keys.has("reviewed") || keys.flag("reviewed", report),
        facts: facts.iter().map(|keys| fact(keys, report)).collect(),
    }
}

fn fact(keys: &Keys<'_>, report: &mut Report) -> SeedFact {
    let evidence = keys.tables("evidence", QUOTE, report);
    let has_quote = keys.has("quote") || (keys.has("evidence") && !keys.is_empty_list("evidence"));
    let has_context = keys.has("prefix") || keys.has("suffix");
    let quotes = std::iter::once(keys).filter(|keys| keys.has("quote")).chain(&evidence);
    SeedFact {
        line: keys.line,
        field: required(keys, "field", report),
        value: required(keys, "value", report),
        stage: keys.text("stage", report),
        by: keys.text("by", report),
        according_to: keys.text("according_to", report),
        setting: keys.text("setting", report),
        basis: keys.text("basis", report),
        note: keys.text("note", report),
        role: keys.text("role", report),
        rank: keys.text("rank", report),
        office: keys.text("office", report),
        party: keys.text("party", report),
        since: keys.text("since", report),
        quotes: quotes.filter_map(|keys| quote(keys, report)).collect(),
        quoted_twice: keys.has("quote") && keys.has("evidence"),
        stray_context: has_context && !keys.has("quote"),
        has_quote,
        has_stage: keys.has("stage"),
        has_note: keys.has("note"),
        has_role: keys.has("role"),
        has_party: keys.has("party"),
    }
}

fn quote(keys: &Keys<'_>, report: &mut Report) -> Option<SeedQuote> {
    keys.require("quote", report);
    let (prefix, suffix) = (keys.text("prefix", report), keys.text("suffix", report));
    let boilerplate = keys.has("boilerplate") && keys.flag("boilerplate", report);
    Some(SeedQuote { exact: keys.any_text("quote", report)?, prefix, suffix, boilerplate })
}
