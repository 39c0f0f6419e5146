//! When the dialogues were held: a strip for each partner, on one scale. A day is a dot, a month or a year a bar as
//! wide as what is known; reported ones are filled, mentioned ones hollow; numbers are editions.

use engine::{Answer, Coverage, Edtf, Field, TermId, Value};

use crate::cell_values::cell_values;
use crate::context::ViewContext;
use crate::controls::search_hints::query_button;
use crate::node::{Node, classed, el};
use crate::state::{Action, EvidenceKey};
use crate::views::dialogue_name::{left_out, short_name};

/// The width of the drawing, in its own units; it is drawn as wide as there is room.
const WIDTH: f64 = 1000.0;
/// The height of a strip.
const STRIP: f64 = 56.0;
/// What a strip leaves free at both ends.
const EDGE: f64 = 20.0;
/// The lines of text above the marks and below them.
const ABOVE: &str = "14";
const BELOW: &str = "50";
/// What a number takes of its line.
const ROOM: f64 = 22.0;

/// A dialogue on its strip.
struct Mark {
    dialogue: usize,
    held: Edtf,
    /// The series and the number in it.
    edition: Option<(TermId, u32)>,
}

/// The strips of an answer, with the choice of a span of years.
#[must_use]
pub fn timeline(context: &ViewContext, query: &str, answer: &Answer) -> Vec<Node> {
    let words = context.strings();
    let mut strips: Vec<(String, Vec<Mark>)> = Vec::new();
    let mut undated: Vec<usize> = Vec::new();
    for at in answer.rows.iter().map(|row| row.dialogue) {
        let Some(held) = context.dialogue(at).date() else {
            undated.push(at);
            continue;
        };
        let [partner, _] = short_name(context, at);
        let mark = Mark { dialogue: at, held, edition: edition(context, at) };
        match strips.iter_mut().find(|strip| strip.0 == partner) {
            Some(strip) => strip.1.insert(strip.1.partition_point(|other| other.held <= mark.held), mark),
            None => strips.push((partner, vec![mark])),
        }
    }
    let Some((first, last)) = years(strips.iter().flat_map(|strip| &strip.1)) else {
        return vec![el("p").text(words.no_facets)];
    };
    let scale = Scale { first, last };
    let lines = strips.iter().map(|(partner, marks)| strip_view(context, partner, marks, scale)).collect();
    let list = classed("ul", "strips").attr("role", "list").attr("tabindex", "0");
    let list = list.attr("aria-label", words.view_timeline).children(lines).child(axis(scale));
    let list = list.attr("data-first", &first.to_string()).attr("data-last", &last.to_string());
    let mut parts = vec![span_choice(context, query), classed("p", "key").text(words.timeline_legend), list];
    parts.extend(left_out(context, words.undated, &undated));
    parts
}

/// The number of a dialogue in its series, where both are stated.
fn edition(context: &ViewContext, at: usize) -> Option<(TermId, u32)> {
    let facts = || context.dialogue(at).facts.iter();
    let series = facts().find_map(|fact| match fact.value {
        Value::Term(series) if fact.field == Field::Series => Some(series),
        _ => None,
    })?;
    facts().find_map(|fact| match fact.value {
        Value::Number(number) if fact.field == Field::Edition => Some((series, number)),
        _ => None,
    })
}

/// The first year and the last.
fn years<'a>(marks: impl Iterator<Item = &'a Mark>) -> Option<(u16, u16)> {
    let years = marks.map(|mark| mark.held.year());
    years.fold(None, |span, year| match span {
        None => Some((year, year)),
        Some((first, last)) => Some((first.min(year), last.max(year))),
    })
}

/// From dates to places on a strip.
#[derive(Clone, Copy)]
struct Scale {
    first: u16,
    last: u16,
}

impl Scale {
    /// Where the days of a date begin and end.
    fn of(self, date: Edtf) -> (f64, f64) {
        let days = date.days();
        (self.at(days.first), self.at(days.last))
    }

    /// Where a day, `yyyymmdd`, is. Months count as equally long: what is seen is a year in a thousandth of the page.
    fn at(self, day: u32) -> f64 {
        let (year, month, day) = (day / 10_000, day / 100 % 100, day % 100);
        let since = f64::from(year - u32::from(self.first));
        let part = (f64::from(month - 1) + f64::from(day - 1) / 31.0) / 12.0;
        EDGE + (since + part) / f64::from(self.last - self.first + 1) * (WIDTH - 2.0 * EDGE)
    }
}

fn strip_view(context: &ViewContext, partner: &str, marks: &[Mark], scale: Scale) -> Node {
    let mut drawing = drawing(STRIP).child(line(EDGE, WIDTH - EDGE, STRIP / 2.0, "base"));
    // In the order of time: gaps between editions can be told, and the keyboard goes from left to right.
    let mut before: Option<(TermId, u32, f64)> = None;
    // Where the last number above the line stands, so that the next one does not run into it.
    let mut above = -ROOM;
    for mark in marks {
        let (from, to) = scale.of(mark.held);
        if let (Some((series, number, place)), Some((same, edition))) = (before, mark.edition)
            && series == same
        {
            let missing = missing(context, series, number, edition);
            drawing = drawing.maybe(gap(&missing, (place + from) / 2.0));
        }
        if let Some((series, edition)) = mark.edition {
            before = Some((series, edition, to));
        }
        let middle = (from + to) / 2.0;
        let line = if middle - above < ROOM { BELOW } else { ABOVE };
        if line == ABOVE && mark.edition.is_some() {
            above = middle;
        }
        drawing = drawing.child(mark_view(context, mark, (from, to), line));
    }
    el("li").key(partner).child(el("h2").text(partner)).child(drawing)
}

/// A mark from one place to another, its number on a line of text.
fn mark_view(context: &ViewContext, mark: &Mark, (from, to): (f64, f64), line: &str) -> Node {
    let dialogue = context.dialogue(mark.dialogue);
    let coverage = dialogue.coverage();
    let values = cell_values(context.corpus(), dialogue, Field::Held, context.lang);
    let id = values.first().map(|value| value.id.as_str()).unwrap_or_default();
    let [partner, when] = short_name(context, mark.dialogue);
    let number = mark.edition.map(|(_, number)| number.to_string()).unwrap_or_default();
    let name = [
        partner.as_str(),
        ", ",
        &when,
        ", ",
        context.localized(coverage.labels()),
        if number.is_empty() { "" } else { ", " },
        &number,
    ];
    let class = if coverage == Coverage::Mentioned { "mark mentioned" } else { "mark" };
    let middle = (from + to) / 2.0;
    let shape = if mark.held.day().is_some() {
        el("svg:circle").attr("cx", &place(from)).attr("cy", &place(STRIP / 2.0)).attr("r", "7")
    } else {
        bar(from, (to - from).max(14.0))
    };
    // Room for a finger around it.
    let room = el("svg:rect").attr("class", "room").attr("y", "0").attr("height", &place(STRIP));
    let room = room.attr("x", &place(from.min(middle - 13.0))).attr("width", &place((to - from).max(26.0)));
    let label = el("svg:text").attr("x", &place(middle)).attr("y", line).text(&number);
    el("svg:g")
        .attr("class", class)
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-haspopup", "dialog")
        .attr("aria-label", &name.concat())
        .action(&Action::OpenEvidence(EvidenceKey::new(&dialogue.id, Field::Held, id)))
        .child(room)
        .child(shape)
        .child(label)
}

fn bar(from: f64, width: f64) -> Node {
    let height = 12.0;
    el("svg:rect")
        .attr("x", &place(from))
        .attr("y", &place((STRIP - height) / 2.0))
        .attr("width", &place(width))
        .attr("height", &place(height))
        .attr("rx", "3")
}

/// The editions of a series between two that no dialogue of the corpus is, whatever is filtered: first and last of each
/// run.
fn missing(context: &ViewContext, series: TermId, after: u32, before: u32) -> Vec<(u32, u32)> {
    let all = (0..context.corpus().dialogues().len()).filter_map(|at| edition(context, at));
    let mut known: Vec<u32> = Vec::new();
    for (_, number) in all.filter(|&(other, number)| other == series && after < number && number <= before) {
        known.insert(known.partition_point(|other| *other < number), number);
    }
    let mut missing = Vec::new();
    let mut last = after;
    for number in known {
        if number - last > 1 {
            missing.push((last + 1, number - 1));
        }
        last = number;
    }
    missing
}

/// Editions of which no article tells.
fn gap(missing: &[(u32, u32)], middle: f64) -> Option<Node> {
    let run = |&(from, to): &(u32, u32)| {
        let (first, last) = (from.to_string(), to.to_string());
        if from == to { first } else { [&first, "–", &last].concat() }
    };
    let numbers: Vec<String> = missing.iter().map(run).collect();
    let words = ["(", &numbers.join(", "), ")"].concat();
    let text = el("svg:text").attr("class", "gap").attr("x", &place(middle)).attr("y", "46").text(&words);
    (!missing.is_empty()).then_some(text)
}

fn axis(scale: Scale) -> Node {
    let mut drawing = drawing(24.0).attr("aria-hidden", "true");
    let years = u32::from(scale.last - scale.first) + 1;
    let step = years.div_ceil(12);
    for year in (0..years).step_by(step as usize) {
        let year = u32::from(scale.first) + year;
        let at = scale.at(year * 10_000 + 101);
        let label =
            el("svg:text").attr("x", &place(at + 4.0)).attr("y", "18").attr("class", "year").text(&year.to_string());
        drawing = drawing
            .child(el("svg:path").attr("class", "tick").attr("d", &["M", &place(at), " 0v20"].concat()))
            .child(label);
    }
    classed("li", "axis").child(el("span")).child(drawing)
}

fn drawing(height: f64) -> Node {
    let view = ["0 0 ", &place(WIDTH), " ", &place(height)].concat();
    el("svg:svg").attr("viewBox", &view).attr("class", "strip")
}

fn line(from: f64, to: f64, y: f64, class: &str) -> Node {
    el("svg:path").attr("class", class).attr("d", &["M", &place(from), " ", &place(y), "H", &place(to)].concat())
}

/// A place in whole units: nobody sees a smaller step, and decimals cost a reader kilobytes of code.
fn place(at: f64) -> String {
    (at as i32).to_string()
}

/// The month at a part of the way along a strip, from 0 to 1, where its years are the first and the last of these.
#[must_use]
pub fn month_at(years: (u16, u16), part: f64) -> Option<Edtf> {
    let months = f64::from(years.1 - years.0 + 1) * 12.0;
    let along = (part * WIDTH - EDGE) / (WIDTH - 2.0 * EDGE) * months;
    // What is beyond an end is the month at that end. Not `clamp`: for its panic, floats could be printed, 10 KB of
    // code.
    let month = along.max(0.0).min(months - 1.0) as u32;
    Edtf::try_from((years.0 + (month / 12) as u16, (month % 12 + 1) as u8, 0)).ok()
}

/// The years to choose a span from, each a press, and another one after it; over the strips, a span is dragged.
fn span_choice(context: &ViewContext, query: &str) -> Node {
    let chosen = context.dataset.date_range(query, Field::Held);
    let all = context.dataset.set_date_range(query, Field::Held, None);
    let press = query_button("option", &all).text(context.strings().all_years);
    let press = if chosen.is_none() { press.attr("aria-current", "true") } else { press };
    let mut group = classed("div", "choice").attr("role", "group").attr("aria-label", context.strings().years);
    group = group.child(el("span").attr("aria-hidden", "true").text(context.strings().years)).child(press);
    let mut years: Vec<u16> = Vec::new();
    for at in 0..context.corpus().dialogues().len() {
        if let Some(year) = context.dialogue(at).date().map(Edtf::year)
            && !years.contains(&year)
        {
            years.insert(years.partition_point(|other| *other < year), year);
        }
    }
    for year in years {
        let Ok(date) = Edtf::try_from((year, 0, 0)) else { continue };
        let asks = context.dataset.set_date_range(query, Field::Held, Some((date, date)));
        // Where one year is chosen, the next press makes a span of both.
        let asks = match chosen {
            Some((from, to)) if from == to && from.month().is_none() && from != date => {
                context.dataset.set_date_range(query, Field::Held, Some((from.min(date), from.max(date))))
            }
            _ => asks,
        };
        let press = query_button("option", &asks).text(&year.to_string());
        let within = chosen.is_some_and(|(from, to)| from.year() <= year && year <= to.year());
        group = group.child(if within { press.attr("aria-current", "true") } else { press });
    }
    group
}
