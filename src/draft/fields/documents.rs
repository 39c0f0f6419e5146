//! Documents: those that were signed at the dialogue, and those that are cited.

use engine::{Field, Span, Stage};

use crate::dates::mention::{When, dates};
use crate::facts::{Found, FoundTerm, FoundValue, slug};
use crate::fields::topics::{Title, TopicHit, hits, term};
use crate::language::Language;
use crate::lexicon::lists::State;
use crate::other_times::earlier_time;
use crate::reading::Reading;
use crate::text::Words;

/// The most words of a document's title.
const MAX_TITLE_WORDS: usize = 30;
/// The most words from a document to the verb by which it is to be signed.
const MAX_WORDS_TO_SIGN: usize = 6;
/// The kind of documents whose titles are not given.
const UNNAMED: &str = "documents";
/// The kinds that are cited only by a title of their own.
const GENERAL: [&str; 5] = [UNNAMED, "agreement", "arrangement", "protocol", "cooperation-plan"];

/// The documents of the story, and their titles.
pub(crate) fn documents(reading: &Reading<'_>) -> (Vec<Found>, Vec<Title>) {
    let mut titles = Vec::new();
    let hits = hits(reading, Field::Document);
    let mut found: Vec<Found> = Vec::new();
    let mut listed_until = 0;
    // The sentence before a list of titles that says that they were signed.
    let mut list: Option<usize> = None;
    for (position, hit) in hits.iter().enumerate() {
        let verb = signing(reading, hit);
        let is_list = verb.is_some() && opens_list(reading, hit);
        if is_list {
            let mut reached = hit.sentence;
            let mut goes_on = |next: &&TopicHit<'_>| {
                let is_next = next.sentence <= reached + 1 && is_listed(reading, next);
                reached = if is_next { next.sentence } else { reached };
                is_next
            };
            let last = hits[position + 1..].iter().filter(&mut goes_on).last();
            listed_until = last.map_or(listed_until, |last| last.sentence);
            list = Some(hit.sentence);
            if last.is_some() {
                continue;
            }
        }
        let in_list = hit.sentence <= listed_until && is_listed(reading, hit);
        let is_title_part = hits[..position]
            .iter()
            .any(|other| other.sentence == hit.sentence && title(reading, other).contains(&hit.words.start));
        if is_title_part {
            continue;
        }
        let is_signed = in_list || verb.is_some();
        let title = title(reading, hit);
        let is_of_firms = is_of_firms(reading, title.end);
        if is_of_firms || !is_signed && is_open(reading, hit, &title) {
            // What firms agree on stands after their names: `an agreement between A and B on shipbuilding`.
            let end = if is_of_firms { reading.sentence(hit.sentence).words.end } else { title.end };
            let words = title.start..end;
            titles.push(Title { sentence: hit.sentence, words, evidence: Vec::new(), is_signed: false });
            continue;
        }
        // One that is cited without a title is any.
        if !is_signed && title.len() == hit.words.len() && GENERAL.contains(&hit.topic.named.id.as_str()) {
            continue;
        }
        let stage = if is_signed { Stage::Signed } else { Stage::Noted };
        let needed: Vec<Words> = std::iter::once(title.clone()).chain(verb).collect();
        let mut evidence = vec![reading.quote(hit.sentence, &needed)];
        if let Some(list) = list.filter(|_| in_list) {
            let words = reading.sentence(list).words.clone();
            evidence.insert(0, reading.text.span(&words));
        }
        titles.push(Title { sentence: hit.sentence, words: title.clone(), evidence: evidence.clone(), is_signed });
        let fact = fact(reading, hit, &title, stage, evidence);
        // A document is one, whether a caption or the story tells of it, and however it is called there.
        let kind = |found: &Found| match &found.value {
            FoundValue::Term(term) => term.broader.as_ref().map(|broader| broader.id.clone()),
            FoundValue::Number(_) | FoundValue::Date(_) => None,
        };
        let is_known = |other: &Found| (kind(other), other.stage) == (kind(&fact), fact.stage);
        if !found.iter().any(is_known) {
            found.push(fact);
        }
    }
    (found, titles)
}

/// The words by which the sentence of a document says that it was signed now, and not before, nor that it is to be.
fn signing(reading: &Reading<'_>, hit: &TopicHit<'_>) -> Option<Words> {
    let text = &reading.text;
    let words = &reading.sentence(hit.sentence).words;
    let verbs = reading.rules().stages.all(text, words);
    let verb = verbs.iter().find(|verb| *verb.of == Stage::Signed)?;
    let before = words.start.max(verb.words.start.saturating_sub(5))..verb.words.start;
    // `pleased that we could sign an arrangement`.
    let is_done =
        before.clone().any(|at| text.folded(at) == "could") && before.clone().any(|at| text.folded(at) == "that");
    let is_future = is_planned(reading, words, &verb.words)
        || text.folded(verb.words.end) == "soon"
        || verb.words.clone().any(|at| text.folded(at) == "sign") && !is_done;
    // `the agreement that the two ministries have inked`.
    let is_relative = hit.words.end <= verb.words.start
        && before.clone().any(|at| matches!(text.folded(at), "has" | "have"))
        && !before.clone().any(|at| text.folded(at) == "been");
    let near = before.start..words.end.min(verb.words.end + 2);
    let is_earlier = reading.rules().cited.first(text, &near).is_some();
    // `on the basis of the signed documents`, `các văn kiện đã ký`.
    let is_adjective = verb.words.end == hit.words.start
        && matches!(text.folded(verb.words.start.wrapping_sub(1)), "the" | "these" | "those" | "all" | "other")
        || hit.words.end + 1 == verb.words.start && text.folded(hit.words.end) == "da";
    // `since June 2022, when the statement was signed`.
    let is_when = |at: usize| matches!(text.folded(at), "when" | "khi");
    let looks_back = (words.start.max(hit.words.start.saturating_sub(4))..hit.words.start).any(is_when);
    let start = if looks_back { words.start } else { hit.words.start.min(verb.words.start) };
    let clause = start..words.end;
    // `a cooperation plan for 2031`: the year is in its title.
    let is_in_title = |at: usize| {
        matches!(text.folded(at.wrapping_sub(1)), "for" | "period" | "doan") || matches!(text.before(at), "-" | "–")
    };
    let is_old = dates(text, &clause).iter().any(|date| !is_in_title(date.words.start) && is_past(reading, date.when))
        || reading.rules().earlier.first(text, &clause).is_some()
        || earlier_time(reading, hit.sentence, &verb.words, &hit.words).is_some();
    (!is_future && !is_earlier && !is_relative && !is_adjective && !is_old).then(|| verb.words.clone())
}

/// Whether words before a verb say that a document is to be signed.
fn is_planned(reading: &Reading<'_>, within: &Words, verb: &Words) -> bool {
    let before = within.start.max(verb.start.saturating_sub(5))..verb.start;
    reading.rules().planned.first(&reading.text, &before).is_some()
}

/// Whether a document does not exist yet: it is to be signed, a draft, or the agreement that somebody reaches.
fn is_open(reading: &Reading<'_>, hit: &TopicHit<'_>, title: &Words) -> bool {
    let (text, rules) = (&reading.text, reading.rules());
    let within = &reading.sentence(hit.sentence).words;
    let is_near = |verb: &Words| {
        let (start, end) =
            if verb.start < hit.words.start { (verb.end, hit.words.start) } else { (title.end, verb.start) };
        end <= start + MAX_WORDS_TO_SIGN && (start + 1..end).all(|at| !text.before(at).contains([',', ';']))
    };
    let is_draft = |at: usize| matches!(text.folded(at), "draft" | "thao");
    let verbs = rules.stages.all(text, within);
    (within.start.max(hit.words.start.saturating_sub(2))..hit.words.start).any(is_draft)
        || verbs.iter().any(|verb| match *verb.of {
            Stage::Signed => is_near(&verb.words) && is_planned(reading, within, &verb.words),
            Stage::Agreed => verb.words.start < hit.words.start && verb.words.contains(&hit.words.start),
            _ => false,
        })
}

/// Whether a document is said to be one between those who have a name and are no state or authority.
fn is_of_firms(reading: &Reading<'_>, end: usize) -> bool {
    let (text, at) = (&reading.text, end + 1);
    let is_known = reading.places.iter().any(|place| place.words.start == at)
        || reading.rules().persons.office_words.contains(text.spelling(at));
    let is_named = text.words.get(at).is_some_and(|word| word.capital);
    matches!(text.folded(end), "between" | "giua") && is_named && !is_known
}

/// Whether a date is not that of the report: a year alone, or a month of another time. What is to come is not past.
fn is_past(reading: &Reading<'_>, when: When) -> bool {
    let When::Date(parts) = when else { return false };
    let Some(year) = parts.year else { return false };
    match reading.report {
        Some(report) => report.year() > year || report.year() == year && parts.day.is_none(),
        None => parts.day.is_none(),
    }
}

/// Whether a sentence announces the titles that follow it, each in a line.
fn opens_list(reading: &Reading<'_>, hit: &TopicHit<'_>) -> bool {
    let end = reading.sentence(hit.sentence).words.end;
    hit.topic.named.id == UNNAMED && reading.text.before(end).trim_start().starts_with(':')
}

/// Whether a document is the beginning of its sentence, as in a list of titles.
fn is_listed(reading: &Reading<'_>, hit: &TopicHit<'_>) -> bool {
    hit.words.start <= reading.sentence(hit.sentence).words.start + 1
}

fn fact(reading: &Reading<'_>, hit: &TopicHit<'_>, title: &Words, stage: Stage, evidence: Vec<Span>) -> Found {
    let written = reading.text.slice(title).split_whitespace().collect::<Vec<_>>().join(" ");
    let kind = term(reading, hit.topic);
    let states: Vec<&State> = reading.parties.iter().map(|&state| &reading.lexicon.states[state]).collect();
    let joined =
        |mark: &str, name: fn(&State) -> String| states.iter().map(|state| name(state)).collect::<Vec<_>>().join(mark);
    let (en, vi) = match reading.text.language {
        Language::Vietnamese => (&kind.en, &written),
        Language::English | Language::Other => (&written, &kind.vi),
    };
    let en = format!("{} {en}", joined("–", |state| state.en[0].clone()));
    let vi = format!("{vi} {}", joined(" – ", |state| state.vietnamese().to_owned()));
    let id = format!("{}-{}", joined("-", |state| state.code.to_lowercase()), slug(&written));
    // The kind alone is the name of many.
    let has_title = title.len() > hit.words.len();
    let alt = if has_title { vec![written.clone()] } else { Vec::new() };
    let note = (!has_title).then(|| format!("The article calls it: {written}."));
    let named = FoundTerm { alt, also: vec![written], broader: Some(Box::new(kind)), ..FoundTerm::new(id, en, vi) };
    Found { stage: Some(stage), note, ..Found::stated(Field::Document, FoundValue::Term(named), evidence) }
}

/// Whether a document is named at a word, perhaps after an article, as in `a plan for 2024 and a record of the
/// dialogue`.
fn is_document(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let at = at + usize::from(matches!(reading.text.folded(at), "a" | "an" | "the"));
    let table = reading.lexicon.topic_patterns.get(Field::Document.name());
    table.is_some_and(|table| at < end && table.longest(&reading.text, at, end).is_some())
}

/// The title of a document: its kind, and what follows to the end of the clause.
fn title(reading: &Reading<'_>, hit: &TopicHit<'_>) -> Words {
    let within = &reading.sentence(hit.sentence).words;
    let mut end = hit.words.end;
    let is_on = |at: usize| matches!(reading.text.folded(at), "on" | "for" | "ve" | "of" | "towards" | "concerning");
    if end >= within.end || !is_on(end) && !is_on(end - 1) {
        return hit.words.clone();
    }
    let ends = &reading.rules().title_ends;
    while end < within.end && end - hit.words.start < MAX_TITLE_WORDS {
        let stops = end > hit.words.end && ends.longest(&reading.text, end, within.end).is_some();
        // `in Hanoi` and `in 2011` say where and when; `cooperation in peacekeeping` goes on.
        let is_place = |at: usize| reading.places.iter().any(|place| place.words.contains(&at));
        let stops = stops
            || reading.text.folded(end) == "in"
                && (is_place(end + 1)
                    || matches!(reading.text.folded(end + 1), "the" | "their" | "a")
                    || !dates(&reading.text, &(end + 1..within.end.min(end + 3))).is_empty());
        let is_and_title =
            reading.text.folded(end) == "and" && reading.text.words.get(end + 1).is_some_and(|word| word.capital);
        let is_next_clause = reading.text.folded(end) == "and" && reading.text.folded(end + 1).ends_with("ed");
        let is_next_document =
            matches!(reading.text.folded(end), "and" | "va") && is_document(reading, end + 1, within.end);
        let breaks = is_next_document
            || reading.text.before(end).contains([',', ';', ':', '(', '\'', '"', '”', '—']) && end > hit.words.end;
        if breaks || is_next_clause || (stops && !is_and_title && reading.text.folded(end) != "and") {
            break;
        }
        end += 1;
    }
    hit.words.start..end
}
