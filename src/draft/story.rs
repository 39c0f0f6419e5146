//! The parts of a page: the story and the furniture around it, the headline, stamps of date, datelines and captions.

use engine::{Edtf, Span, sentences};

use crate::dates::calendar::Day;
use crate::dates::mention::{DateMention, When, dates};
use crate::dates::resolve::resolve;
use crate::gazetteer::Place;
use crate::lexicon::Lexicon;
use crate::lexicon::entries::PlaceName;
use crate::text::{Text, Words};

/// The most words of a line that is only a date with what belongs to it.
const MAX_STAMP_WORDS: usize = 9;
/// The most words of a headline.
const MAX_HEADLINE_WORDS: usize = 26;
/// The fewest words of a line of the story that does not end as a sentence does.
const MIN_BODY_WORDS: usize = 12;
/// The most words of the name of an agency.
const MAX_AGENCY_WORDS: usize = 4;
/// How many lines at the beginning can hold the stamp of the page.
const HEAD_LINES: usize = 30;

/// A page in its parts.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) story: Span,
    pub(crate) headline: Option<Span>,
    /// The date of the page, with the words that give it.
    pub(crate) stamp: Option<Stamp>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) sentences: Vec<Sentence>,
}

/// The date of the page.
#[derive(Clone, Debug)]
pub(crate) struct Stamp {
    pub(crate) date: Edtf,
    pub(crate) words: Words,
}

/// Where, and on which day, a report was sent from.
#[derive(Clone, Debug)]
pub(crate) struct Dateline {
    pub(crate) words: Words,
    /// The position of the city in the lexicon.
    pub(crate) city: Option<usize>,
    pub(crate) date: Option<DateMention>,
}

impl Page {
    /// The date of the report, as far as the page gives it in full.
    pub(crate) fn report(&self) -> Option<Edtf> {
        let dateline = self.dateline.as_ref().and_then(|line| line.date.as_ref());
        let stamp = self.stamp.as_ref().map(|stamp| stamp.date);
        stamp.or_else(|| resolve(dateline?.when, None).map(|resolved| resolved.date))
    }
}

/// A sentence of the story.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Its words, without a dateline before them.
    pub(crate) words: Words,
    pub(crate) is_caption: bool,
    pub(crate) is_headline: bool,
}

/// A line with its words.
struct Line {
    span: Span,
    words: Words,
}

/// Takes a page apart.
pub(crate) fn page(text: &Text<'_>, places: &[Place], lexicon: &Lexicon) -> Page {
    let lines = lines(text);
    let stamp = stamp(text, &lines, lexicon);
    let (first, last) = body_lines(text, &lines, stamp.as_ref(), lexicon);
    let mut story = match (lines.get(first), lines.get(last)) {
        (Some(first), Some(last)) => Span { start: first.span.start, end: last.span.end },
        _ => Span { start: 0, end: text.body.len() as u32 },
    };
    // A line that the stamp begins goes on with a dateline or a caption.
    let rest = stamp.as_ref().and_then(|stamp| rest_of_line(text, &lines[..first], stamp, lexicon));
    story.start = rest.unwrap_or(story.start);
    if let Some(stamp) = stamp
        .as_ref()
        .filter(|stamp| text.span(&stamp.words).end > story.start && text.span(&stamp.words).start <= story.start + 8)
    {
        story.start = text.span(&stamp.words).end.min(story.end);
    }
    let headline = headline(text, &lines, first, stamp.as_ref(), lexicon);
    // A state that the headline alone names can be quoted from nowhere else.
    if let Some(headline) = headline
        && has_state_of_its_own(text, headline, story, places)
    {
        story.start = headline.start;
    }
    story = trimmed(text.body, story);
    let dateline = dateline(text, story, places, lexicon);
    let mut sentences = story_sentences(text, story, dateline.as_ref(), lexicon);
    for sentence in &mut sentences {
        sentence.is_headline = headline.is_some_and(|headline| headline.contains(text.span(&sentence.words)));
    }
    Page { story, headline, stamp, dateline, sentences }
}

/// Where the line of a stamp goes on after it.
fn rest_of_line(text: &Text<'_>, lines: &[Line], stamp: &Stamp, lexicon: &Lexicon) -> Option<u32> {
    let line = lines.iter().find(|line| line.words.contains(&stamp.words.start))?;
    let begins = stamp.words.start == line.words.start;
    let mut rest = stamp.words.end..line.words.end;
    let goes_on = rest.any(|at| {
        let word = text.folded(at);
        !lexicon.furniture.stamp_words.contains(word) && word.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    (begins && goes_on).then(|| text.span(&stamp.words).end)
}

fn has_state_of_its_own(text: &Text<'_>, headline: Span, story: Span, places: &[Place]) -> bool {
    let states = |span: Span| {
        let words = text.within(span);
        let within = places.iter().filter(move |place| words.contains(&place.words.start));
        within.filter_map(|place| place.of.state()).collect::<Vec<_>>()
    };
    let told = states(story);
    states(headline).iter().any(|state| !told.contains(state))
}

fn lines(text: &Text<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.body.split_inclusive('\n') {
        let span = Span { start, end: start + line.trim_end().len() as u32 };
        start += line.len() as u32;
        let words = text.within(span);
        if !words.is_empty() {
            lines.push(Line { span, words });
        }
    }
    lines
}

/// The first full date that stands alone in a line, or that begins the text.
fn stamp(text: &Text<'_>, lines: &[Line], lexicon: &Lexicon) -> Option<Stamp> {
    let complete = |mention: &DateMention, line: &Line| match mention.when {
        When::Date(parts) if parts.year.is_some() && parts.month.is_some() => {
            resolve(mention.when, None).map(|resolved| resolved.date)
        }
        _ => by_weekday(text, mention, &line.words),
    };
    for (at, line) in lines.iter().enumerate().take(HEAD_LINES) {
        let words = line.words.start..line.words.end.min(line.words.start + 4 * MAX_STAMP_WORDS);
        for mention in dates(text, &words) {
            let Some(date) = complete(&mention, line) else { continue };
            let others = line.words.clone().filter(|word| !mention.words.contains(word));
            let is_stamp_word = |word: &usize| {
                let folded = text.folded(*word);
                lexicon.furniture.stamp_words.contains(folded)
                    || folded.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
            };
            let is_alone = line.words.len() <= MAX_STAMP_WORDS + mention.words.len()
                && others.clone().all(|word| is_stamp_word(&word));
            let is_labelled = line.words.len() <= 2 * MAX_STAMP_WORDS
                && !ends_as_sentence(text, line)
                && is_at_an_edge(text, line, &mention, &is_stamp_word)
                && (has_clock(text, &line.words) || begins_as_stamp(text, line, lexicon));
            let begins = at == 0
                && mention.words.start <= line.words.start + 1
                && (line.words.start..mention.words.start).all(|word| is_stamp_word(&word))
                && text.folded(line.words.start) == "date";
            // `February 4, 2031 – Ottawa, Ontario – National Defence`.
            let is_dated = mention.words.start == line.words.start
                && text.before(mention.words.end).trim_start().starts_with(['–', '—', '|'])
                && line.words.len() <= 4 * MAX_STAMP_WORDS
                && !ends_as_sentence(text, line);
            // `By A. Writer | Brief | 11 July 2031`.
            let is_last = mention.words.end == line.words.end
                && text.before(mention.words.start).trim_end().ends_with('|')
                && line.words.len() <= 2 * MAX_STAMP_WORDS;
            if is_alone || is_labelled || is_dated || is_last || begins {
                let start = if begins { line.words.start } else { mention.words.start };
                return Some(Stamp { date, words: start..mention.words.end });
            }
        }
    }
    None
}

/// The date of `Thursday, 08/05/2031`, in the order of day and month in which that is a Thursday.
fn by_weekday(text: &Text<'_>, mention: &DateMention, line: &Words) -> Option<Edtf> {
    let figures: Vec<u16> = mention.words.clone().filter_map(|at| text.folded(at).parse().ok()).collect();
    let weekday = dates(text, line).into_iter().find_map(|date| match date.when {
        When::Weekday(weekday) => Some(weekday),
        _ => None,
    })?;
    let &[one, other, year] = &figures[..] else { return None };
    let date = |month: u16, day: u16| Edtf::try_from((year, month as u8, day as u8)).ok();
    let fits = |date: &Edtf| Day::of(*date).is_some_and(|day| day.weekday() == weekday);
    let mut fitting = [date(one, other), date(other, one)].into_iter().flatten().filter(fits);
    let first = fitting.next()?;
    fitting.next().is_none_or(|second| second == first).then_some(first)
}

/// Whether nothing but words of stamps stands before a date in its line, or after it.
fn is_at_an_edge(text: &Text<'_>, line: &Line, date: &DateMention, is_stamp_word: &dyn Fn(&usize) -> bool) -> bool {
    let is_label = |at: &usize| is_stamp_word(at) || text.before(at + 1).trim_start().starts_with(':');
    (line.words.start..date.words.start).all(|at| is_label(&at))
        || (date.words.end..line.words.end).all(|at| is_stamp_word(&at))
}

/// Whether some words have a time of day, as in `21:17`.
fn has_clock(text: &Text<'_>, words: &Words) -> bool {
    let is_two_figures = |at: usize| {
        let word = text.folded(at);
        (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.clone().skip(1).any(|at| text.before(at) == ":" && is_two_figures(at - 1) && is_two_figures(at))
}

/// Whether a line begins with what dates a page, or with an agency.
fn begins_as_stamp(text: &Text<'_>, line: &Line, lexicon: &Lexicon) -> bool {
    [&lexicon.furniture.stamp_labels, &lexicon.furniture.agencies]
        .iter()
        .any(|table| table.longest(text, line.words.start, line.words.end).is_some())
}

/// The first and the last line of the story.
fn body_lines(text: &Text<'_>, lines: &[Line], stamp: Option<&Stamp>, lexicon: &Lexicon) -> (usize, usize) {
    let is_body = |line: &&Line| is_body(text, line, stamp, lexicon);
    let Some(first) = lines.iter().position(|line| is_body(&line)) else {
        return (0, lines.len().saturating_sub(1));
    };
    let after = lines.iter().enumerate().skip(first + 1).find(|(_, line)| {
        lexicon.furniture.after.longest(text, line.words.start, line.words.end).is_some_and(|hit| {
            // A sentence may begin with the same words.
            !ends_as_sentence(text, line) || hit.words.len() > 1
        })
    });
    let end = after.map_or(lines.len(), |(at, _)| at);
    let last = (first..end).rev().find(|&at| is_body(&&lines[at])).unwrap_or(first);
    (first, last)
}

fn is_body(text: &Text<'_>, line: &Line, stamp: Option<&Stamp>, lexicon: &Lexicon) -> bool {
    let is_stamp = stamp.is_some_and(|stamp| {
        line.words.contains(&stamp.words.start) && line.words.len() <= stamp.words.len() + MAX_STAMP_WORDS
    });
    let is_after = lexicon.furniture.after.longest(text, line.words.start, line.words.end).is_some()
        && line.words.len() < MIN_BODY_WORDS;
    !is_stamp && !is_after && (line.words.len() >= 5 && ends_as_sentence(text, line) || is_long(text, line))
}

/// Whether a line is too long for a headline or a label of the page.
fn is_long(text: &Text<'_>, line: &Line) -> bool {
    line.words.len() > MAX_HEADLINE_WORDS
        || (line.words.len() >= MIN_BODY_WORDS && text.span(&line.words).range().len() > 150)
}

/// Whether a line ends as a sentence does, perhaps with the name of an agency after a dash, or has a sentence that
/// ends.
fn ends_as_sentence(text: &Text<'_>, line: &Line) -> bool {
    let is_end = |part: &str| {
        let end = part.trim_end().trim_end_matches(['”', '’', '"', '\'', ')', ']', '»', '/']);
        end.ends_with(['.', '!', '?', '…', '।'])
    };
    let written = text.body.get(line.span.range()).unwrap_or_default();
    let unsigned = written
        .rsplit_once(['—', '–', '-'])
        .map_or(written, |(before, name)| if name.trim().len() <= 12 { before } else { written });
    // Not the full stop of `S. Korea`.
    // `… of the dialogue./. VNA`.
    let is_signed_off = written.match_indices("./").last().is_some_and(|(at, _)| written.len() - at <= 12);
    let is_sentence_end =
        |(at, _): (usize, &str)| written[..at].chars().rev().take_while(|c| c.is_alphanumeric()).nth(1).is_some();
    let has_sentence = written.match_indices(". ").any(is_sentence_end);
    is_end(written) || is_end(unsigned) || is_signed_off || (line.words.len() >= MIN_BODY_WORDS && has_sentence)
}

/// The headline: the line before the story that is a title by its length.
fn headline(text: &Text<'_>, lines: &[Line], first: usize, stamp: Option<&Stamp>, lexicon: &Lexicon) -> Option<Span> {
    let is_title = |line: &&Line| {
        let is_caption = lexicon.furniture.caption.first(text, &line.words).is_some()
            || lexicon.furniture.agencies.longest(text, line.words.start, line.words.end).is_some();
        let is_stamp = stamp.is_some_and(|stamp| line.words.contains(&stamp.words.start));
        (4..=MAX_HEADLINE_WORDS).contains(&line.words.len()) && !is_caption && !is_stamp
    };
    let line = lines.get(..first)?.iter().rev().filter(is_title).max_by_key(|line| line.words.len().min(8))?;
    Some(trimmed(text.body, line.span))
}

fn trimmed(body: &str, span: Span) -> Span {
    let part = body.get(span.range()).unwrap_or_default();
    let start = span.start + (part.len() - part.trim_start().len()) as u32;
    Span { start, end: start + part.trim().len() as u32 }
}

/// The dateline: a place, perhaps a day, and an agency in brackets, before a dash.
fn dateline(text: &Text<'_>, story: Span, places: &[Place], lexicon: &Lexicon) -> Option<Dateline> {
    let story = text.within(story);
    let end = story.end.min(story.start + 400);
    let begins_paragraph = |at: usize| at == story.start || text.before(at).contains('\n') || at < story.start + 60;
    (story.start..end)
        .filter(|&at| begins_paragraph(at))
        .find_map(|at| dateline_at(text, at, story.end, story.start, places, lexicon))
}

fn dateline_at(
    text: &Text<'_>,
    start: usize,
    end: usize,
    first: usize,
    places: &[Place],
    lexicon: &Lexicon,
) -> Option<Dateline> {
    let mut line = Dateline { words: start..start, city: None, date: None };
    let is_paragraph = start == first || text.before(start).contains('\n');
    let (mut has_agency, mut at) = (false, start);
    while at < end {
        let place = places.iter().find(|place| place.words.start == at);
        if let Some(place) = place {
            if let PlaceName::City(city) = place.of {
                line.city = Some(city);
            }
            at = place.words.end;
        } else if let Some(hit) = lexicon.furniture.agencies.longest(text, at, end) {
            has_agency = true;
            at = hit.words.end;
        } else if let Some(end) = unknown_agency(text, &line, at, end) {
            has_agency = true;
            at = end;
        } else if text.folded(at) == "ngay" && line.city.is_some() {
            at += 1;
        } else if let Some(date) =
            dates(text, &(at..end.min(at + 6))).into_iter().next().filter(|date| date.words.start == at)
        {
            at = date.words.end;
            line.date = Some(date);
        } else {
            break;
        }
        let after = text.before(at);
        if ends_dateline(text, &line, at, is_paragraph, has_agency) {
            line.words.end = at;
        }
        if after.contains('\n') {
            break;
        }
    }
    (line.words.end > start).then_some(line)
}

/// The end of a name in brackets between a place with a day and a dash: an agency that no list has.
fn unknown_agency(text: &Text<'_>, line: &Dateline, at: usize, end: usize) -> Option<usize> {
    let is_open = line.city.is_some() && line.date.is_some() && text.before(at).ends_with('(');
    let close = (at + 1..end.min(at + MAX_AGENCY_WORDS + 1)).find(|&at| text.before(at).starts_with(')'))?;
    let is_name = (at..close).all(|at| text.words[at].capital);
    (is_open && is_name && text.before(close).contains(['-', '–', '—'])).then_some(close)
}

/// Whether the places, agencies and dates before a word are a dateline.
fn ends_dateline(text: &Text<'_>, line: &Dateline, at: usize, is_paragraph: bool, has_agency: bool) -> bool {
    let after = text.before(at);
    let is_dash = after.contains(['—', '–', ':'])
        || after.contains(" -")
        || after.contains("--")
        || after.trim_start().starts_with(") -")
        || after.starts_with("/.");
    let is_break = after.contains('\n')
        || (line.date.is_some() && after.trim().is_empty() && text.words.get(at).is_some_and(|word| word.capital));
    let is_dated = line.city.is_some() && line.date.is_some();
    let is_place = line.city.is_some() || has_agency || line.date.is_some();
    // `Paris, Oct 15 (PTI) Senior officials …`.
    let is_closed = has_agency && is_dated && after.starts_with(')');
    is_place && is_dash && (is_paragraph || has_agency) || is_paragraph && (is_closed || is_break && is_dated)
}

fn story_sentences(text: &Text<'_>, story: Span, dateline: Option<&Dateline>, lexicon: &Lexicon) -> Vec<Sentence> {
    let of_span = |span: Span| {
        let mut words = text.within(span);
        if let Some(dateline) = dateline.filter(|dateline| words.contains(&dateline.words.start)) {
            // What is glued before a dateline is a caption.
            words.start = dateline.words.end.min(words.end);
        }
        // The number of a paragraph, as in `2. The Ministers reaffirmed`.
        let is_number = |at: usize| text.folded(at).bytes().all(|byte| byte.is_ascii_digit());
        if words.len() > 1 && is_number(words.start) && text.before(words.start + 1).trim_end() == "." {
            words.start += 1;
        }
        let is_caption = lexicon.furniture.caption.first(text, &words).is_some() && words.len() < 60;
        Sentence { words, is_caption, is_headline: false }
    };
    let spans = sentences(text.body, story);
    spans.into_iter().map(of_span).filter(|sentence| !sentence.words.is_empty()).collect()
}
