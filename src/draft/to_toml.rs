//! A draft as annotations in TOML, as `seeds/README.md` defines them, with its questions as comments at their place,
//! and the terms that the vocabulary lacks.

use std::fmt::Write;

use engine::{
    Article, Basis, By, Corpus, Dialogue, Evidence, Fact, Field, Lang, Setting, Span, Stage, Term, TermId, tokens,
};

use crate::draft::Draft;
use crate::question::Question;

/// The most words before or after a quote that select one of its occurrences.
const MAX_CONTEXT_WORDS: usize = 24;
/// The fewest words that the bounds of a story are named by.
const MIN_BOUND_WORDS: usize = 6;

/// The annotations of a draft; `None` if the text has no words to annotate.
#[must_use]
pub fn annotations(draft: &Draft) -> Option<String> {
    let article = draft.corpus.articles().first()?;
    let mut out = String::new();
    if draft.corpus.dialogues().is_empty() || draft.corpus.dialogues().iter().any(|dialogue| !dialogue.reviewed) {
        out.push_str("# Drafted by rules: read each value beside its quote before you keep it.\n");
    }
    if let Some(reason) = draft.not_reported {
        line(&mut out, &format!("# No dialogue was drafted: {}.", reason.text(Lang::En)));
    }
    for question in
        draft.questions.iter().filter(|question| question.field().is_none() || draft.corpus.dialogues().is_empty())
    {
        comment(&mut out, question);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    push_article(&mut out, article, draft.stamp);
    push_dialogues(&mut out, draft, article);
    Some(out)
}

/// The dialogues of a draft alone, as they stand below the article in its annotations; empty if there are none.
#[must_use]
pub fn dialogue_annotations(draft: &Draft) -> String {
    let mut out = String::new();
    if let Some(article) = draft.corpus.articles().first() {
        push_dialogues(&mut out, draft, article);
    }
    out
}

fn push_dialogues(out: &mut String, draft: &Draft, article: &Article) {
    for (position, dialogue) in draft.corpus.dialogues().iter().enumerate() {
        // The questions are about the first dialogue, the one that is reported.
        let questions: &[Question] = if position == 0 { &draft.questions } else { &[] };
        push_dialogue(out, &draft.corpus, article, dialogue, questions);
    }
}

/// The terms that the vocabulary lacks, as `vocabulary.toml` has them; empty if it lacks none.
#[must_use]
pub fn vocabulary_terms(draft: &Draft) -> String {
    let mut out = String::new();
    for &id in &draft.new_terms {
        push_term(&mut out, &draft.corpus, draft.corpus.term(id));
    }
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// A question, on one line.
fn comment(out: &mut String, question: &Question) {
    let text = question.text(Lang::En).replace(char::is_control, " ");
    line(out, &format!("# ? {text}"));
}

fn push_article(out: &mut String, article: &Article, stamp: Option<Span>) {
    line(out, "[article]");
    pair(out, "id", &article.id);
    pair(out, "lang", &article.lang);
    let key = if article.title_supplied { "supplied" } else { "quote" };
    line(out, &format!("title = {{ {key} = {} }}", quoted(&article.title)));
    if let Some(publisher) = &article.publisher {
        line(out, &format!("publisher = {{ value = {0}, quote = {0} }}", quoted(publisher)));
    }
    if let Some(published) = article.published {
        match stamp.filter(|_| article.published_note.is_none()) {
            Some(stamp) => {
                let quote = quoted(stamp.slice(&article.body));
                line(out, &format!("published = {{ value = \"{published}\", quote = {quote} }}"));
            }
            None => line(out, &format!("# ? published: {published}, but no words of the text say so")),
        }
    }
    if let Some(url) = &article.url {
        line(out, &format!("url = {{ value = {} }}", quoted(url)));
    }
    let (from, to) = story_bounds(&article.body, article.story);
    line(out, &format!("story = {{ from = {}, to = {} }}", quoted(from), quoted(to)));
}

/// The first and the last words of the story, each as long as it must be to occur once.
fn story_bounds(body: &str, story: Span) -> (&str, &str) {
    let text = story.slice(body);
    let words: Vec<Span> = tokens(text).map(|token| token.span).collect();
    let ends = words.iter().skip(MIN_BOUND_WORDS - 1).map(|word| word.end as usize).chain([text.len()]);
    let starts = words.iter().rev().skip(MIN_BOUND_WORDS - 1).map(|word| word.start as usize).chain([0]);
    let once = |part: &&str| occurrences(body, part).nth(1).is_none();
    let from = ends.take(MAX_CONTEXT_WORDS * 4).filter_map(|end| text.get(..end)).find(once);
    let to = starts.take(MAX_CONTEXT_WORDS * 4).filter_map(|start| text.get(start..)).find(once);
    (from.unwrap_or(text), to.unwrap_or(text))
}

/// Where some words start in a text, overlapping ones too.
fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    let step = words.chars().next().map_or(1, char::len_utf8);
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(words)?;
        from = at + step;
        Some(at)
    })
}

fn push_dialogue(out: &mut String, corpus: &Corpus, article: &Article, dialogue: &Dialogue, questions: &[Question]) {
    line(out, "\n[[dialogue]]");
    pair(out, "id", &dialogue.id);
    pair(out, "coverage", dialogue.coverage().name());
    // Whoever has read it takes this away.
    if !dialogue.reviewed {
        line(out, "reviewed = false");
    }
    let mut asked: Vec<&Question> = Vec::new();
    for fact in &dialogue.facts {
        for question in questions.iter().filter(|question| question.field() == Some(fact.field)) {
            if !asked.contains(&question) {
                out.push('\n');
                comment(out, question);
                asked.push(question);
            }
        }
        push_fact(out, corpus, article, fact);
    }
    let open: Vec<&Question> =
        questions.iter().filter(|question| question.field().is_some() && !asked.contains(question)).collect();
    if !open.is_empty() {
        out.push('\n');
        open.into_iter().for_each(|question| comment(out, question));
    }
}

fn push_fact(out: &mut String, corpus: &Corpus, article: &Article, fact: &Fact) {
    line(out, "\n[[dialogue.fact]]");
    pair(out, "field", fact.field.name());
    pair(out, "value", &corpus.value_id(fact.value));
    if let Some(stage) = fact.stage.map(Stage::name) {
        pair(out, "stage", stage);
    }
    if let Some(person) = &fact.person {
        pair(out, "role", person.role.name());
        for (key, text) in [("rank", &person.rank), ("office", &person.office)] {
            if let Some(text) = text {
                pair(out, key, text);
            }
        }
        pair(out, "party", &corpus.term(person.party).id);
    }
    match fact.by {
        Some(By::Both) => pair(out, "by", By::BOTH),
        Some(By::Party(party)) => pair(out, "by", &corpus.term(party).id),
        None => {}
    }
    if let Some(since) = fact.since {
        pair(out, "since", &since.to_string());
    }
    if let Some(party) = fact.according_to {
        pair(out, "according_to", &corpus.term(party).id);
    }
    if fact.setting != Setting::Dialogue {
        pair(out, "setting", fact.setting.name());
    }
    if fact.basis != Basis::Stated {
        pair(out, "basis", fact.basis.name());
    }
    if let Some(note) = &fact.note {
        pair(out, "note", note);
    }
    push_evidence(out, article, &fact.evidence);
}

fn push_evidence(out: &mut String, article: &Article, evidence: &[Evidence]) {
    let keys: Vec<Vec<(&str, String)>> = evidence.iter().map(|evidence| selector(article, evidence.span)).collect();
    if let [one] = &keys[..]
        && one.iter().all(|(key, _)| *key != "boilerplate")
    {
        one.iter().for_each(|(key, value)| line(out, &format!("{key} = {value}")));
        return;
    }
    line(out, "evidence = [");
    for keys in keys {
        let pairs: Vec<String> = keys.iter().map(|(key, value)| format!("{key} = {value}")).collect();
        line(out, &format!("  {{ {} }},", pairs.join(", ")));
    }
    line(out, "]");
}

/// The keys that select a quote: its words and, if they occur more than once, those before or after them.
fn selector(article: &Article, span: Span) -> Vec<(&'static str, String)> {
    let body = article.body.as_str();
    let quote = span.slice(body);
    let is_boilerplate = article.is_boilerplate(span);
    let mut keys = vec![("quote", quoted(quote))];
    let is_searched = |at: &usize| article.story.range().contains(at) != is_boilerplate;
    let starts: Vec<usize> = occurrences(body, quote).filter(is_searched).take(1000).collect();
    if starts.len() > 1 {
        let (before, after) = (&body[..span.start as usize], &body[span.end as usize..]);
        let fits_before = |start: usize, prefix: &str| body[..start].trim_end().ends_with(prefix.trim_end());
        let fits_after =
            |start: usize, suffix: &str| body[start + quote.len()..].trim_start().starts_with(suffix.trim_start());
        let prefix = context_before(before)
            .find(|prefix| starts.iter().filter(|&&start| fits_before(start, prefix)).count() == 1);
        let suffix = || {
            context_after(after).find(|suffix| starts.iter().filter(|&&start| fits_after(start, suffix)).count() == 1)
        };
        match prefix {
            Some(prefix) => keys.push(("prefix", quoted(prefix))),
            None => keys.extend(suffix().map(|suffix| ("suffix", quoted(suffix)))),
        }
    }
    if is_boilerplate {
        keys.push(("boilerplate", "true".to_owned()));
    }
    keys
}

/// The words before a position, one more each time.
fn context_before(before: &str) -> impl Iterator<Item = &str> {
    // Enough characters for the most words.
    let from = before.char_indices().rev().nth(MAX_CONTEXT_WORDS * 20).map_or(0, |(at, _)| at);
    let near = &before[from..];
    let starts: Vec<usize> = tokens(near).map(|token| token.span.start as usize).collect();
    starts.into_iter().rev().take(MAX_CONTEXT_WORDS).map(move |start| &near[start..])
}

/// The words after a position, one more each time.
fn context_after(after: &str) -> impl Iterator<Item = &str> {
    let to = after.char_indices().nth(MAX_CONTEXT_WORDS * 20).map_or(after.len(), |(at, _)| at);
    let near = &after[..to];
    tokens(near).take(MAX_CONTEXT_WORDS).map(|token| &near[..token.span.end as usize]).collect::<Vec<_>>().into_iter()
}

fn push_term(out: &mut String, corpus: &Corpus, term: &Term) {
    line(out, "\n[[term]]");
    pair(out, "field", term.field.name());
    pair(out, "id", &term.id);
    let labels: Vec<String> =
        translated(term).map(|(lang, label)| format!("{} = {}", lang.tag(), quoted(label))).collect();
    line(out, &format!("labels = {{ {} }}", labels.join(", ")));
    if !term.alt.is_empty() {
        let alt: Vec<String> = term.alt.iter().map(|label| quoted(label)).collect();
        line(out, &format!("alt = [{}]", alt.join(", ")));
    }
    if let Some(broader) = term.broader.map(|id: TermId| &corpus.term(id).id) {
        pair(out, "broader", broader);
    }
}

/// The labels of a term but for copies of the first language, which are no translations: left out, `check` asks for
/// them. Names of people and places may well be the same.
fn translated(term: &Term) -> impl Iterator<Item = (Lang, &str)> {
    let is_name = matches!(term.field, Field::Party | Field::Venue | Field::Participant | Field::Forum);
    let first = Lang::ALL[0];
    let all = Lang::ALL.iter().map(move |&lang| (lang, term.label(lang)));
    all.filter(move |&(lang, label)| term.labels.has(lang) && (is_name || lang == first || label != term.label(first)))
}

fn pair(out: &mut String, key: &str, value: &str) {
    line(out, &format!("{key} = {}", quoted(value)));
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // Characters that no one sees, and that TOML forbids or that turn the direction of a line.
            c if c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                // Writing to a string cannot fail.
                write!(out, "\\u{:04X}", c as u32).unwrap_or_default();
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
