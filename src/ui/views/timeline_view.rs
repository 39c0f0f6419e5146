//! The timeline: when the dialogues were held, a strip for each partner, on one scale. A day is a dot; several days, a
//! month or a year are a bar. Reported dialogues are filled, mentioned ones hollow; numbers are editions.

use engine::{Answer, Dialogue, Edtf, Field, sort_by_key};

use crate::context::ViewContext;
use crate::controls::search_hints::query_button;
use crate::vdom::{VNode, classed, el};
use crate::views::dialogue_name::{left_out, short_name};
use crate::views::strip::{Event, Scale, axis, strip};

/// The strips of an answer, with the choice of a range of years.
#[must_use]
pub fn timeline(context: &ViewContext, query: &str, answer: &Answer) -> Vec<VNode> {
    let strings = context.strings();
    let mut strips: Vec<(String, Vec<Event>)> = Vec::new();
    let mut undated: Vec<usize> = Vec::new();
    for dialogue in answer.rows.iter().map(|row| row.dialogue) {
        let Some(held) = context.dialogue(dialogue).date() else {
            undated.push(dialogue);
            continue;
        };
        let [partner, _] = short_name(context, dialogue);
        let event = Event { dialogue, held };
        match strips.iter_mut().find(|(other, _)| *other == partner) {
            Some((_, events)) => events.push(event),
            None => strips.push((partner, vec![event])),
        }
    }
    for (_, events) in &mut strips {
        sort_by_key(events, |event| event.held);
    }
    let years = || strips.iter().flat_map(|(_, events)| events).flat_map(|event| event.held.years());
    let (Some(first), Some(last)) = (years().min(), years().max()) else {
        return left_out(context, strings.undated, &undated).into_iter().collect();
    };
    let scale = Scale::new(first, last);
    let lines = strips.iter().map(|(partner, events)| strip(context, partner, events, scale)).collect();
    let list = classed("ul", "strips")
        .attr("role", "list")
        .attr("tabindex", "0")
        .attr("aria-label", strings.view_timeline)
        .attr("data-first", &first.to_string())
        .attr("data-last", &last.to_string())
        .children(lines)
        .child(axis(scale));
    let mut parts =
        vec![year_choice(context, query), classed("p", "timeline-legend").text(strings.timeline_legend), list];
    parts.extend(left_out(context, strings.undated, &undated));
    parts
}

/// The years to choose a range from: one click chooses a year, a second one a range of years. Over the strips, a range
/// is dragged.
fn year_choice(context: &ViewContext, query: &str) -> VNode {
    let strings = context.strings();
    let chosen = context.dataset.date_range(query, Field::Held);
    let all = context.dataset.set_date_range(query, Field::Held, None);
    let mut group = classed("div", "choice").attr("role", "group").attr("aria-label", strings.years);
    group = group.child(el("span").attr("aria-hidden", "true").text(strings.years));
    group = group.child(option(&all, strings.all_years, chosen.is_none()));
    let dialogues = context.corpus().dialogues();
    let mut years: Vec<u16> = dialogues.iter().filter_map(Dialogue::date).flat_map(Edtf::years).collect();
    sort_by_key(&mut years, |&year| year);
    years.dedup();
    for year in years {
        let Ok(date) = Edtf::try_from((year, 0, 0)) else { continue };
        let range = match chosen {
            // Where one year is chosen, the next click makes a range of both.
            Some((from, to)) if from == to && from.month().is_none() && from != date => {
                (from.min(date), from.max(date))
            }
            _ => (date, date),
        };
        let next = context.dataset.set_date_range(query, Field::Held, Some(range));
        let is_chosen = chosen.is_some_and(|(from, to)| from.year() <= year && year <= to.year());
        group = group.child(option(&next, &year.to_string(), is_chosen));
    }
    group
}

fn option(query: &str, label: &str, is_current: bool) -> VNode {
    query_button("segment", query).text(label).attr_if("aria-current", is_current.then_some("true"))
}
