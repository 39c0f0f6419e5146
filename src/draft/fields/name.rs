//! The series that the dialogue belongs to, its format, and its number.

use engine::{Field, Span};

use crate::events::mention::EventMention;
use crate::events::names::roman;
use crate::facts::{Found, FoundTerm, FoundValue, slug};
use crate::lexicon::entries::Series;
use crate::question::Question;
use crate::reading::Reading;

/// The series and the format of the dialogue that is reported.
pub(crate) fn series_and_format(reading: &Reading<'_>) -> Vec<Found> {
    let mentions = reading.own_mentions();
    let in_story = |mention: &&&EventMention| mention.sentence.is_some();
    // A mention with a usual name says more than one without.
    let named = mentions.iter().filter(in_story).find(|mention| known_series(reading, mention).is_some());
    let Some(mention) = named.or_else(|| mentions.iter().find(in_story)) else { return Vec::new() };
    of_mention(reading, mention)
}

/// The series and the format of a dialogue that is named in the story.
pub(crate) fn of_mention(reading: &Reading<'_>, mention: &EventMention) -> Vec<Found> {
    let Some(sentence) = mention.sentence else { return Vec::new() };
    let quote = reading.quote(sentence, std::slice::from_ref(&mention.words));
    let mut found = Vec::new();
    let known = known_series(reading, mention);
    let name = &reading.text.body[reading.closed(reading.text.span(&mention.words)).range()];
    let written = name.split_whitespace().collect::<Vec<_>>().join(" ");
    // A name in other words than its label is explained.
    let has_words = |label: &str| {
        let (label, words) = (engine::words(label), engine::words(&written));
        words.windows(label.len().max(1)).any(|window| window == label)
    };
    let called = || format!("The article calls it: {written}.");
    let is_usual = known.is_none_or(|series| has_words(&series.named.en) || has_words(&series.named.vi));
    found.extend(series_term(reading, mention, known).map(|term| {
        let stated = Found::stated(Field::Series, FoundValue::Term(term), vec![quote]);
        if is_usual { stated } else { stated.inferred(called()) }
    }));
    if let Some(format) =
        known.and_then(|series| reading.lexicon.formats.iter().find(|format| format.id == series.format))
    {
        let term = FoundTerm::new(&format.id, &format.en, &format.vi);
        let stated = Found::stated(Field::Format, FoundValue::Term(term), vec![quote]);
        let is_named = has_words(&format.en) || has_words(&format.vi);
        found.push(if is_named { stated } else { Found { note: Some(called()), ..stated } });
    }
    found
}

/// The series with a usual name that a mention has.
fn known_series<'a>(reading: &'a Reading<'_>, mention: &EventMention) -> Option<&'a Series> {
    let has_name =
        |series: &&Series| series.patterns.iter().any(|pattern| pattern.find(&reading.text, &mention.words).is_some());
    reading.lexicon.series.iter().find(has_name)
}

/// The series of the two parties; one without a usual name by the words of the text.
fn series_term(reading: &Reading<'_>, mention: &EventMention, known: Option<&Series>) -> Option<FoundTerm> {
    let states: Vec<_> = reading.parties.iter().map(|&state| &reading.lexicon.states[state]).collect();
    let written = reading.text.slice(&mention.core).split_whitespace().collect::<Vec<_>>().join(" ");
    let (id, en, vi) = match known {
        Some(series) => (series.named.id.clone(), series.named.en.clone(), series.named.vi.clone()),
        None if mention.core.len() < 2 => return None,
        None => (slug(&written), written.clone(), written.clone()),
    };
    let mut broader = FoundTerm::new(id.clone(), en.clone(), vi.clone());
    if !written.eq_ignore_ascii_case(&en) && !written.eq_ignore_ascii_case(&vi) {
        broader.alt.push(written);
    }
    let [one, other] = states[..] else { return Some(broader) };
    let id = format!("{}-{}-{id}", one.code.to_ascii_lowercase(), other.code.to_ascii_lowercase());
    let en = format!("{}–{} {en}", one.en[0], other.en[0]);
    let vi = format!("{vi} {} – {}", one.vietnamese(), other.vietnamese());
    Some(FoundTerm { broader: Some(Box::new(broader)), ..FoundTerm::new(id, en, vi) })
}

/// The number of the dialogue.
pub(crate) fn edition(reading: &Reading<'_>, questions: &mut Vec<Question>) -> Option<Found> {
    let mentions = reading.own_mentions();
    let numbered = |mention: &&&EventMention| mention.edition.is_some() && mention.sentence.is_some();
    let Some(mention) = mentions.iter().find(numbered) else {
        let first = first_time(reading);
        let in_headline = mentions.iter().find_map(|mention| mention.edition.as_ref()).filter(|_| first.is_none());
        questions.extend(
            in_headline
                .map(|edition| Question::EditionInHeadline { written: reading.text.slice(&edition.words).to_owned() }),
        );
        return first;
    };
    let edition = mention.edition.as_ref()?;
    let quote = reading.quote(mention.sentence?, &[mention.words.clone(), edition.words.clone()]);
    let found = found_edition(edition.number, quote);
    let written = reading.text.slice(&edition.words);
    // What the checker does not know as an ordinal, a note explains.
    let last = reading.text.folded(edition.words.end.saturating_sub(1));
    let is_first = edition.number == 1 && matches!(last, "tien" | "inaugural" | "maiden");
    let is_roman = roman(&reading.text, edition.words.end.saturating_sub(1)).is_some();
    Some(match (is_first, is_roman) {
        (true, _) => found.inferred(format!("“{written}” is the first.")),
        (_, true) => found.inferred(format!("“{written}” is number {}.", edition.number)),
        _ => found,
    })
}

/// The first, if the session is told as a first: `For the first time the two countries talked about …`.
fn first_time(reading: &Reading<'_>) -> Option<Found> {
    let first = &reading.rules().events.first_time;
    let told = reading.session.iter().find_map(|&at| {
        let words = &reading.sentence(at).words;
        let told = first.iter().find_map(|pattern| pattern.find(&reading.text, words))?;
        // `for the first time in four years` was not the first.
        let is_again = |at: usize| {
            reading.text.folded(at) == "time" && matches!(reading.text.folded(at + 1), "in" | "since" | "after")
        };
        (!told.clone().any(is_again)).then_some((at, told))
    });
    let (sentence, words) = told?;
    let quote = reading.quote(sentence, std::slice::from_ref(&words));
    let note = format!("“{}” makes it the first.", reading.text.slice(&words));
    Some(found_edition(1, quote).inferred(note))
}

/// A number, quoted.
pub(crate) fn found_edition(number: u32, quote: Span) -> Found {
    Found::stated(Field::Edition, FoundValue::Number(number), vec![quote])
}
