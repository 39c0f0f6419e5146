//! The matrix: a column per dialogue, a line per value of a field, and in the cell the stage.

use std::cmp::Reverse;

use engine::{Answer, Field, Lang, Stage, collation_key, sort_by_key};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;
use crate::controls::choice::{Choice, choice};
use crate::controls::search_hints::query_button;
use crate::fields::ranked;
use crate::hierarchy::{ValueWithAncestors, distinct, value_or_narrower, values_with_ancestors};
use crate::state::{Action, Collapsible, EvidenceKey, Expanded, View, ViewState};
use crate::vdom::{VChild, VNode, button, classed, el, text};
use crate::views::cell::{dot_class, not_stated, said_of, stage_of_value};
use crate::views::dialogue_name::{in_a_line, name_view, short_name};
use crate::views::scroller::{region, scroller};

/// More columns than this have no room for headings that group them by partner.
const MAX_GROUPED: usize = 12;

/// Where fewer lines than this are shared, those of one dialogue are what there is to see, and none is collapsed.
const MIN_SHARED: usize = 4;

/// A value, and the dialogues that name it: the column of each, and the value it names, this or a narrower one.
struct Line<'a> {
    id: &'a str,
    label: &'a str,
    named: &'a ValueWithAncestors<'a>,
    cells: Vec<(usize, &'a CellValue)>,
    /// The number of broader values above it.
    depth: usize,
}

/// The matrix of an answer.
#[must_use]
pub fn matrix(
    context: &ViewContext,
    query: &str,
    answer: &Answer,
    state: &ViewState,
    expanded: &Expanded,
) -> Vec<VNode> {
    if answer.rows.is_empty() {
        return Vec::new();
    }
    let fields = ranked(|presented| presented.matrix_rank);
    let field = state.field.filter(|field| fields.contains(field)).unwrap_or(fields[0]);
    let item = |other: Field| Choice {
        label: context.localized(other.spec().labels),
        target: state.with(|state| (state.view, state.field) = (View::Matrix, Some(other))),
        current: other == field,
    };
    let items = fields.into_iter().map(item).collect();
    let dialogues = columns(context, answer);
    let columns: Vec<Vec<ValueWithAncestors>> =
        dialogues.iter().map(|&at| values_with_ancestors(context, context.dialogue(at), field)).collect();
    let lines = lines(&columns, context.lang);
    let caption = [context.localized(field.spec().labels), " – ", context.strings().matrix_caption].concat();
    let is_grouped = dialogues.len() <= MAX_GROUPED;
    let names = dialogues.iter().map(|&at| in_a_line(context, at)).collect();
    let drawing = Drawing { context, query, field, dialogues: &dialogues, names };
    let table = classed("table", if is_grouped { "matrix grouped" } else { "matrix" })
        .attr("role", "table")
        .child(el("caption").text(&caption))
        .child(header_rows(context, &dialogues, is_grouped))
        .children(drawing.bodies(lines.as_slice(), expanded))
        .child(foot(context, &dialogues, &lines));
    let region = if is_grouped { region(table, "fits", &caption) } else { scroller(table, &caption) };
    vec![choice(context.strings().matrix_by, items), region]
}

/// The dialogues in the order of their columns: while there are few, by partner, so that a series can be followed.
fn columns(context: &ViewContext, answer: &Answer) -> Vec<usize> {
    let mut dialogues: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
    if dialogues.len() <= MAX_GROUPED {
        let partners: Vec<String> = dialogues.iter().map(|&at| partner(context, at)).collect();
        let count = |name: &String| partners.iter().filter(|other| *other == name).count();
        sort_by_key(&mut dialogues, |&at| {
            let (partner, date) = (partner(context, at), context.dialogue(at).date());
            (Reverse(count(&partner)), collation_key(&partner, context.lang), date.is_none(), date)
        });
    }
    dialogues
}

fn partner(context: &ViewContext, at: usize) -> String {
    let [partner, _] = short_name(context, at);
    partner
}

/// The values, those that most dialogues name first, then those that went furthest, then by label; narrower ones below
/// the broader one.
fn lines<'a>(columns: &'a [Vec<ValueWithAncestors<'a>>], lang: Lang) -> Vec<Line<'a>> {
    let line = |named: &'a ValueWithAncestors<'a>| {
        let value = &named.value;
        let cells = columns.iter().enumerate();
        let cells = cells.filter_map(|(at, column)| Some((at, value_or_narrower(column, &value.id)?))).collect();
        Line { id: &value.id, label: &value.label, named, cells, depth: 0 }
    };
    let mut lines: Vec<Line> = distinct(columns).into_iter().map(line).collect();
    sort_by_key(&mut lines, |line| {
        let furthest = line.cells.iter().filter_map(|(_, value)| value.stage).max();
        (Reverse(line.cells.len()), Reverse(furthest), collation_key(line.label, lang))
    });
    nested(lines)
}

/// The same lines, each below that of the nearest broader value.
fn nested(lines: Vec<Line>) -> Vec<Line> {
    let ids: Vec<&str> = lines.iter().map(|line| line.id).collect();
    let mut nested: Vec<Line> = Vec::new();
    let mut rest = lines;
    // Those without a broader line come first, and then those whose broader line has its place.
    while !rest.is_empty() {
        let (ready, waiting): (Vec<Line>, Vec<Line>) = rest.into_iter().partition(|line| {
            let broader = line.named.broader().find(|id| ids.contains(id));
            broader.is_none_or(|id| nested.iter().any(|placed| placed.id == id))
        });
        if ready.is_empty() {
            nested.extend(waiting);
            break;
        }
        for mut line in ready {
            let above = line.named.broader().find_map(|id| nested.iter().position(|placed| placed.id == id));
            let at = above.map_or(nested.len(), |above| {
                line.depth = nested[above].depth + 1;
                let below = nested[above + 1..].iter().take_while(|placed| placed.depth >= line.depth).count();
                above + 1 + below
            });
            nested.insert(at, line);
        }
        rest = waiting;
    }
    nested
}

/// The headings: the dialogues under their partners, or, where there are many, each by its name.
fn header_rows(context: &ViewContext, dialogues: &[usize], is_grouped: bool) -> VNode {
    let header = |scope| el("th").attr("scope", scope).attr("role", "columnheader");
    let corner = || el("td").attr("role", "cell");
    let sum = header("col").attr("class", "total").child(classed("span", "name").text(context.strings().dialogues));
    let thead = el("thead").attr("role", "rowgroup");
    let row = || el("tr").attr("role", "row");
    if !is_grouped {
        let names = dialogues.iter().map(|&at| header("col").child(name_view(context, at, "span"))).collect();
        return thead.child(row().child(corner()).children(names).child(sum));
    }
    let (mut partners, mut dates) = (row().child(corner()), row().child(corner()));
    let mut rest = dialogues;
    while let [first, ..] = rest {
        let name = partner(context, *first);
        let (group, others) = rest.split_at(rest.iter().take_while(|&&at| partner(context, at) == name).count());
        let partner = header("colgroup").attr("colspan", &group.len().to_string());
        partners = partners.child(partner.child(el("b").text(&name)));
        dates = dates.children(group.iter().map(|&at| header("col").children(date_view(context, group, at))).collect());
        rest = others;
    }
    thead.child(partners.child(sum.attr("rowspan", "2"))).child(dates)
}

/// The year of a dialogue, or its date if another dialogue with its partner has that year; below it the edition or the
/// format.
fn date_view(context: &ViewContext, group: &[usize], at: usize) -> Vec<VChild> {
    let year = |at: usize| context.dialogue(at).date().map(|date| date.year());
    let is_alone = group.iter().filter(|&&other| year(other) == year(at)).count() == 1;
    let [_, date] = short_name(context, at);
    let when = year(at).filter(|_| is_alone).map_or(date, |year| year.to_string());
    let first = |field| cell_values(context.corpus(), context.dialogue(at), field, context.lang).into_iter().next();
    let kind = first(Field::Edition).or_else(|| first(Field::Format)).map(|value| value.label).unwrap_or_default();
    vec![el("b").text(&when).into(), text(" "), el("span").text(&kind).into()]
}

/// What the lines are made from.
struct Drawing<'a> {
    context: &'a ViewContext,
    query: &'a str,
    field: Field,
    dialogues: &'a [usize],
    /// The name of each dialogue, which every circle in its column has.
    names: Vec<String>,
}

impl Drawing<'_> {
    /// The values that several dialogues name and, in one line that expands, those that only one names.
    fn bodies(&self, lines: &[Line], expanded: &Expanded) -> Vec<VNode> {
        let is_shared = |line: &&Line| line.cells.len() > 1;
        let (mut shared, mut single): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(is_shared);
        if shared.len() < MIN_SHARED {
            shared.append(&mut single);
        }
        let body = || el("tbody").attr("role", "rowgroup");
        let mut bodies = vec![body().children(shared.into_iter().map(|line| self.line(line)).collect())];
        if !single.is_empty() {
            let collapsible = Collapsible::NamedOnce(self.field);
            let is_expanded = expanded.has(&collapsible);
            let mut rest = body().child(self.summary(&single, collapsible, is_expanded));
            if is_expanded {
                rest = rest.children(single.into_iter().map(|line| self.line(line)).collect());
            }
            bodies.push(rest);
        }
        bodies
    }

    /// How many values only this dialogue names, for each dialogue.
    fn summary(&self, single: &[&Line], collapsible: Collapsible, is_expanded: bool) -> VNode {
        let label = [&single.len().to_string(), " ", self.context.strings().in_one].concat();
        let toggle = button("expander").action(&Action::Expand(collapsible)).text(&label);
        let toggle = toggle.state("aria-expanded", is_expanded);
        let row = classed("tr", "rest").attr("role", "row").key("rest");
        let mut row = row.child(el("th").attr("scope", "row").attr("role", "rowheader").child(toggle));
        for column in 0..self.dialogues.len() {
            let count = single.iter().filter(|line| line.cells.iter().any(|(at, _)| *at == column)).count();
            row = row.child(sum(count));
        }
        row.child(sum(single.len()))
    }

    fn line(&self, line: &Line) -> VNode {
        let asks = self.context.dataset.toggle_value(self.query, self.field, line.id);
        let header = el("th").attr("scope", "row").attr("role", "rowheader");
        let header = header.attr_if("class", (line.depth > 0).then_some("narrower"));
        let mut row = el("tr")
            .attr("role", "row")
            .key(line.id)
            .child(header.child(query_button("filter", &asks).text(line.label)));
        for column in 0..self.dialogues.len() {
            let cell = el("td").attr("role", "cell");
            let found = line.cells.iter().find(|(at, _)| *at == column);
            row = row.child(match found {
                Some(&(_, value)) => cell.child(self.tile(column, line.id, value)),
                None => cell.child(not_stated(self.context)),
            });
        }
        row.child(sum(line.cells.len()))
    }

    /// The stage of a dialogue for the value of a line, or for a narrower one.
    fn tile(&self, column: usize, line: &str, value: &CellValue) -> VNode {
        let Self { context, field, .. } = *self;
        let what = said_of(context, value);
        let name = [&self.names[column], ", ", &what].concat();
        let key = EvidenceKey::new(&context.dialogue(self.dialogues[column]).id, field, &value.id);
        let unstaged = || classed("span", "unstaged-icon").attr("aria-hidden", "true");
        let tile = button(dot_class(value)).attr("aria-haspopup", "dialog").action(&Action::OpenEvidence(key));
        tile.attr_if("data-stage", value.stage.map(Stage::name))
            .attr("title", &what)
            .attr("aria-label", &name)
            .child(stage_of_value(value).unwrap_or_else(unstaged))
            .maybe((value.id != line).then(|| classed("span", "by-narrower").attr("aria-hidden", "true").text("›")))
    }
}

fn foot(context: &ViewContext, dialogues: &[usize], lines: &[Line]) -> VNode {
    let header = el("th").attr("scope", "row").attr("role", "rowheader").text(context.strings().number_named);
    let mut row = el("tr").attr("role", "row").child(header);
    for column in 0..dialogues.len() {
        row = row.child(sum(lines.iter().filter(|line| line.cells.iter().any(|(at, _)| *at == column)).count()));
    }
    let total = lines.iter().map(|line| line.cells.len()).sum();
    el("tfoot").attr("role", "rowgroup").child(row.child(sum(total)))
}

fn sum(count: usize) -> VNode {
    let text = if count == 0 { String::new() } else { count.to_string() };
    classed("td", "total").attr("role", "cell").text(&text)
}
