//! Documents: those that were signed at the dialogue, and those that are cited.

use engine::{Field, Stage};

use crate::dates::mention::{When, dates};
use crate::facts::{Found, FoundTerm, FoundValue, slug};
use crate::fields::titles::title;
use crate::fields::topics::{Title, TopicHit, areas_in, hits, term};
use crate::language::Language;
use crate::lexicon::lists::{Named, State};
use crate::other_times::earlier_time;
use crate::reading::Reading;
use crate::text::Words;

/// The most words from a document to the verb by which it is to be signed.
const MAX_WORDS_TO_SIGN: usize = 6;
/// The most words from a verb of signing back to what says that it is to come.
const MAX_WORDS_TO_PLAN: usize = 5;
/// The most words from a document back to what says that it is a draft: `to negotiate and sign a`.
const MAX_WORDS_TO_DRAFT: usize = 3;
/// The most words of a kind of plan.
const MAX_PLAN_WORDS: usize = 4;
/// The kind that has a year in its title.
const PLAN: &str = "cooperation-plan";
/// The kind of documents whose titles are not given.
const UNNAMED: &str = "documents";
/// The kinds that are cited only by a title of their own.
const GENERAL: [&str; 5] = [UNNAMED, "agreement", "arrangement", "protocol", "cooperation-plan"];

/// The documents of the story, and their titles.
pub(crate) fn documents(reading: &Reading<'_>) -> (Vec<Found>, Vec<Title>) {
    let hits = hits(reading, Field::Document);
    let announcers = announcers(reading, &hits);
    let mut titles: Vec<Title> = Vec::new();
    let mut found: Vec<(Found, Vec<&str>)> = Vec::new();
    for (position, hit) in hits.iter().enumerate() {
        let announces = opens_list(reading, hit) && announcers.contains(&Some(hit.sentence));
        if announces
            || titles.iter().any(|title| title.sentence == hit.sentence && title.has.contains(&hit.words.start))
        {
            continue;
        }
        let (title, stage) = title_and_stage(reading, hit, announcers[position]);
        if let Some(stage) = stage {
            let fact = fact(reading, hit, &title, stage);
            let matters = matters(reading, hit, &title.has);
            if !found.iter().any(|known| is_same_document(known, &fact, &matters)) {
                found.push((fact, matters));
            }
        }
        titles.push(title);
    }
    (found.into_iter().map(|(fact, _)| fact).collect(), titles)
}

/// The title of a document, and whether it was signed or is cited; no stage if it is neither.
fn title_and_stage(reading: &Reading<'_>, hit: &TopicHit<'_>, announcer: Option<usize>) -> (Title, Option<Stage>) {
    let verb = signing(reading, hit);
    let is_signed = announcer.is_some() || verb.is_some();
    let has = title(reading, hit, is_signed);
    let is_of_firms = is_of_firms(reading, has.end);
    let mut title =
        Title { sentence: hit.sentence, has: has.clone(), words: has.clone(), evidence: Vec::new(), is_signed: false };
    if is_of_firms || !is_signed && is_open(reading, hit, &has) {
        // What firms agree on stands after their names: `an agreement between A and B on shipbuilding`.
        title.words.end = if is_of_firms { reading.sentence(hit.sentence).words.end } else { has.end };
        return (title, None);
    }
    let needed: Vec<Words> = std::iter::once(has).chain(verb).collect();
    title.evidence.extend(announcer.map(|list| reading.text.span(&reading.sentence(list).words)));
    title.evidence.push(reading.quote(hit.sentence, &needed));
    title.is_signed = is_signed;
    let has_title = title.has.len() > hit.words.len();
    // One that is cited without a title is any.
    let is_any = !is_signed && !has_title && GENERAL.contains(&hit.topic.named.id.as_str());
    let stage = if is_signed { Stage::Signed } else { Stage::Noted };
    (title, (!is_any).then_some(stage))
}

/// For each document, the sentence before it that announces it in a list of what was signed.
fn announcers(reading: &Reading<'_>, hits: &[TopicHit<'_>]) -> Vec<Option<usize>> {
    let mut announcers = vec![None; hits.len()];
    for (position, hit) in hits.iter().enumerate() {
        if !opens_list(reading, hit) || signing(reading, hit).is_none() {
            continue;
        }
        let mut reached = hit.sentence;
        for (next, announcer) in hits.iter().zip(&mut announcers).skip(position + 1) {
            if next.sentence <= reached + 1 && is_listed(reading, next) {
                reached = next.sentence;
                *announcer = Some(hit.sentence);
            }
        }
    }
    announcers
}

/// Whether a document is one that is known, told of in a caption, or called otherwise: of its kind and stage, and not
/// on another matter.
fn is_same_document(known: &(Found, Vec<&str>), fact: &Found, matters: &[&str]) -> bool {
    let kind = |found: &Found| match &found.value {
        FoundValue::Term(term) => term.broader.as_ref().map(|broader| broader.id.clone()),
        FoundValue::Number(_) | FoundValue::Date(_) => None,
    };
    // One without a title has a note of how it is called.
    let is_named = |found: &Found| found.note.is_none();
    let is_on_other = is_named(&known.0)
        && is_named(fact)
        && (!known.1.is_empty() || !matters.is_empty())
        && !known.1.iter().any(|matter| matters.contains(matter));
    (kind(&known.0), known.0.stage) == (kind(fact), fact.stage) && !is_on_other
}

/// The areas that a title names, but the general one, by their ids.
fn matters<'r>(reading: &'r Reading<'_>, hit: &TopicHit<'_>, title: &Words) -> Vec<&'r str> {
    areas_in(reading, hit.sentence, title).into_iter().map(|area| area.topic.named.id.as_str()).collect()
}

/// The words by which the sentence of a document says that it was signed now, and not before, nor that it is to be.
fn signing(reading: &Reading<'_>, hit: &TopicHit<'_>) -> Option<Words> {
    let text = &reading.text;
    let words = &reading.sentence(hit.sentence).words;
    let verbs = reading.rules().stages.all(text, words);
    let signed = || verbs.iter().filter(|verb| *verb.of == Stage::Signed).map(|verb| &verb.words);
    let verb = signed().rfind(|verb| verb.end <= hit.words.start).or_else(|| signed().next())?;
    let before = words.start.max(verb.start.saturating_sub(MAX_WORDS_TO_PLAN))..verb.start;
    // `pleased that we could sign an arrangement`.
    let is_done =
        before.clone().any(|at| text.folded(at) == "could") && before.clone().any(|at| text.folded(at) == "that");
    let is_future = is_planned(reading, words, verb)
        || text.folded(verb.end) == "soon"
        || verb.clone().any(|at| text.folded(at) == "sign") && !is_done;
    // `the agreement that the two ministries have inked`.
    let is_relative = hit.words.end <= verb.start
        && before.clone().any(|at| matches!(text.folded(at), "has" | "have"))
        && !before.clone().any(|at| text.folded(at) == "been");
    // `on the basis of the signed documents`, `các văn kiện đã ký`.
    let is_adjective = verb.end == hit.words.start
        && matches!(text.folded(verb.start.wrapping_sub(1)), "the" | "these" | "those" | "all" | "other")
        || hit.words.end + 1 == verb.start && text.folded(hit.words.end) == "da";
    // `signed a memorandum, and discussed a plan`, `signed a memorandum and the draft of a plan`.
    let goes_on = verbs.iter().any(|other| {
        let is_between = verb.end <= other.words.start && other.words.end <= hit.words.start;
        is_between && *other.of != Stage::Signed && text.is_and(other.words.start.wrapping_sub(1))
    });
    let is_now = !goes_on
        && !is_drafted(reading, hit)
        && !is_future
        && !is_relative
        && !is_adjective
        && !was_before(reading, hit, verb);
    is_now.then(|| verb.clone())
}

/// Whether a document was signed before the dialogue, by the words around or by a date.
fn was_before(reading: &Reading<'_>, hit: &TopicHit<'_>, verb: &Words) -> bool {
    let (text, rules) = (&reading.text, reading.rules());
    let words = &reading.sentence(hit.sentence).words;
    let near = words.start.max(verb.start.saturating_sub(MAX_WORDS_TO_PLAN))..words.end.min(verb.end + 2);
    // `since June 2022, when the statement was signed`.
    let is_when = |at: usize| matches!(text.folded(at), "when" | "khi");
    let looks_back = (words.start.max(hit.words.start.saturating_sub(4))..hit.words.start).any(is_when);
    let start = if looks_back { words.start } else { hit.words.start.min(verb.start) };
    let clause = start..words.end;
    // `a cooperation plan for 2031`, `Kế hoạch hợp tác năm 2031`: the year is in its title.
    let plans = reading.lexicon.topic_patterns.get(Field::Document.name());
    let ends_plan = |at: usize| {
        let starts = (1..=MAX_PLAN_WORDS).filter_map(|back| at.checked_sub(back)).filter(|&start| start >= words.start);
        let mut kinds = starts.filter_map(|start| plans?.longest(text, start, at));
        kinds.any(|kind| kind.words.end == at && reading.lexicon.topics[*kind.of].named.id == PLAN)
    };
    let is_in_title = |at: usize| {
        matches!(text.folded(at.wrapping_sub(1)), "for" | "period" | "doan")
            || matches!(text.before(at).trim(), "-" | "–")
            || ends_plan(at)
            || text.folded(at.wrapping_sub(1)) == "nam" && ends_plan(at - 1)
    };
    let has_date =
        dates(text, &clause).iter().any(|date| !is_in_title(date.words.start) && is_past(reading, date.when));
    has_date
        || rules.cited.first(text, &near).is_some()
        || rules.earlier.first(text, &clause).is_some()
        || earlier_time(reading, hit.sentence, verb, &hit.words).is_some()
}

/// Whether words before a verb, or with it, say that a document is to be signed: `its signing is planned`.
fn is_planned(reading: &Reading<'_>, within: &Words, verb: &Words) -> bool {
    let (text, planned) = (&reading.text, &reading.rules().planned);
    let before = within.start.max(verb.start.saturating_sub(MAX_WORDS_TO_PLAN))..verb.start;
    planned.first(text, &before).is_some() || planned.longest(text, verb.start, within.end).is_some()
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
    let verbs = rules.stages.all(text, within);
    // `A memorandum on training is being negotiated`.
    let is_unfinished = rules.unfinished.longest(text, title.end, within.end).is_some();
    is_unfinished
        || is_drafted(reading, hit)
        || verbs.iter().any(|verb| match *verb.of {
            Stage::Signed => is_near(&verb.words) && is_planned(reading, within, &verb.words),
            Stage::Agreed => verb.words.start < hit.words.start && verb.words.contains(&hit.words.start),
            _ => false,
        })
}

/// Whether words before a document say that it is a draft.
fn is_drafted(reading: &Reading<'_>, hit: &TopicHit<'_>) -> bool {
    let text = &reading.text;
    let start = reading.sentence(hit.sentence).words.start.max(hit.words.start.saturating_sub(MAX_WORDS_TO_DRAFT));
    let is_joined = |drafted: &Words| (drafted.end..=hit.words.start).all(|at| !text.before(at).contains([',', ';']));
    reading.rules().drafted.all(text, &(start..hit.words.start)).iter().any(|drafted| is_joined(&drafted.words))
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

fn fact(reading: &Reading<'_>, hit: &TopicHit<'_>, title: &Title, stage: Stage) -> Found {
    let written = reading.text.slice(&title.has).split_whitespace().collect::<Vec<_>>().join(" ");
    let kind = term(reading, hit.topic);
    let states: Vec<&State> = reading.parties.iter().map(|&state| &reading.lexicon.states[state]).collect();
    let joined =
        |mark: &str, name: fn(&State) -> String| states.iter().map(|state| name(state)).collect::<Vec<_>>().join(mark);
    // In the other language the label has the kind, and the areas that the title names.
    let areas = areas_in(reading, hit.sentence, &title.has);
    let on = |kind: &str, on: &str, name: fn(&Named) -> &str| {
        let names: Vec<&str> = areas.iter().map(|area| name(&area.topic.named)).collect();
        if names.is_empty() { kind.to_owned() } else { format!("{kind} {on} {}", names.join(", ")) }
    };
    let (en, vi) = match reading.text.language {
        Language::Vietnamese => (on(&kind.en, "on", |area| &area.en), written.clone()),
        Language::English | Language::Other => (written.clone(), on(&kind.vi, "về", |area| &area.vi)),
    };
    let en = format!("{} {en}", joined("–", |state| state.en[0].clone()));
    let vi = format!("{vi} {}", joined(" – ", |state| state.vietnamese().to_owned()));
    let id = format!("{}-{}", joined("-", |state| state.code.to_ascii_lowercase()), slug(&written));
    // The kind alone is the name of many.
    let has_title = title.has.len() > hit.words.len();
    let alt = if has_title { vec![written.clone()] } else { Vec::new() };
    let note = (!has_title).then(|| format!("The article calls it: {written}."));
    let named = FoundTerm { alt, also: vec![written], broader: Some(Box::new(kind)), ..FoundTerm::new(id, en, vi) };
    Found {
        stage: Some(stage),
        note,
        ..Found::stated(Field::Document, FoundValue::Term(named), title.evidence.clone())
    }
}
