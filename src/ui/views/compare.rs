//! The comparison: a column for each of a few dialogues, a row for each field or value, with the differences marked.
//! What differs between two reports need not differ between the dialogues, so the headers give the kinds of the
//! reports.

use engine::{Answer, Coverage, Dialogue, Field, missing_editions};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;
use crate::controls::chips::close_icon;
use crate::fields::{CompareRows, FIELD_PRESENTATIONS, FieldPresentation, Section};
use crate::hierarchy::{
    ValueWithAncestors, distinct, nearest_broader, value_named, value_or_narrower, values_with_ancestors,
};
use crate::i18n::{format_editions, format_ordinal};
use crate::state::{Action, EvidenceKey, View, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::cell::{cell, stage_of_value, value_button};
use crate::views::change::change_cell;
use crate::views::dialogue_name::{in_a_line, name_view, short_name};
use crate::views::scroller::{region, row_group};

/// What is compared, and how.
struct Comparison {
    /// The dialogues, in the order of their columns.
    compared: Vec<usize>,
    /// Whether a last column shows what changed from the first of two reports to the second.
    has_change_column: bool,
    /// Whether rows without a difference are left out.
    only_differences: bool,
}

impl Comparison {
    fn new(context: &ViewContext, state: &ViewState, mut compared: Vec<usize>) -> Self {
        let is_earlier = |one, other| engine::is_earlier(context.corpus(), compared[one], compared[other]);
        let (forth, back) = (is_earlier(0, 1), is_earlier(1, 0));
        // Articles say little about a dialogue that they only mention, so what it does not name is no difference.
        let reported = compared.iter().all(|&at| context.dialogue(at).coverage() == Coverage::Reported);
        let has_change_column = compared.len() == 2 && reported && (forth || back);
        if compared.len() == 2 && back {
            // The earlier dialogue comes first.
            compared.reverse();
        }
        Self { compared, has_change_column, only_differences: state.only_differences }
    }

    fn column_count(&self) -> usize {
        1 + self.compared.len() + usize::from(self.has_change_column)
    }
}

/// The comparison of the selected dialogues, and how to select others. Where none is selected, the comparison of the
/// two of those found that a reader most likely wants.
#[must_use]
pub fn compare(context: &ViewContext, answer: &Answer, state: &ViewState) -> Vec<VNode> {
    let strings = context.strings();
    let at_first = if state.compared.is_empty() { latest_pair(context, answer) } else { None };
    let state = &match at_first {
        Some(pair) => state.with(|state| state.compared = pair.map(|at| context.dialogue(at).id.clone()).into()),
        None => state.clone(),
    };
    let compared: Vec<usize> = state.compared.iter().filter_map(|id| context.position(id)).collect();
    let others = pairs(context, state);
    if compared.len() < 2 {
        let odd = (compared.len() < state.compared.len()).then(|| el("p").text(strings.unknown_dialogue));
        let how = el("p").child(el("strong").text(strings.pick_some)).text(" ").text(strings.pick_how);
        return vec![classed("div", "help").child(how).maybe(odd).children(others)];
    }
    let comparison = Comparison::new(context, state, compared);
    let options = options(context, state, others).children(cautions(context, &comparison.compared));
    vec![options, region(table(context, state, &comparison), "fits", strings.compare_caption)]
}

/// Whether only differences are shown, and other pairs to compare.
fn options(context: &ViewContext, state: &ViewState, others: Vec<VNode>) -> VNode {
    let strings = context.strings();
    let toggled = state.with(|state| state.only_differences = !state.only_differences);
    let only = classed("label", "only-differences")
        .child(el("input").attr("type", "checkbox").action(&Action::Show(toggled)).checked(state.only_differences))
        .text(" ")
        .text(strings.only_differences);
    let others = classed("details", "other-pairs")
        .child(el("summary").text(strings.compare_others))
        .child(el("p").text(strings.pick_some).text(" ").text(strings.pick_how))
        .children(others);
    classed("div", "compare-options").child(only).child(others)
}

fn table(context: &ViewContext, state: &ViewState, comparison: &Comparison) -> VNode {
    let strings = context.strings();
    let mut table = classed("table", "compare")
        .attr("role", "table")
        .child(el("caption").text(strings.compare_caption))
        .child(header_rows(context, state, comparison));
    for section in Section::ALL {
        let rows = section_rows(context, section, comparison);
        if !rows.is_empty() {
            table = table.child(row_group(strings.section(section), comparison.column_count()).children(rows));
        }
    }
    table
}

fn section_rows(context: &ViewContext, section: Section, comparison: &Comparison) -> Vec<VNode> {
    let mut rows = Vec::new();
    for FieldPresentation { field, comparison: presented, .. } in &FIELD_PRESENTATIONS {
        match presented.filter(|presented| presented.section == section).map(|presented| presented.rows) {
            Some(CompareRows::One) => rows.extend(field_row(context, *field, comparison)),
            Some(CompareRows::PerValue) => rows.extend(value_rows(context, *field, comparison)),
            None => {}
        }
    }
    rows
}

/// The cautions above a comparison: that the reports are of different kinds, and that there are editions between the
/// two dialogues.
fn cautions(context: &ViewContext, compared: &[usize]) -> Vec<VNode> {
    let strings = context.strings();
    let caution = |text: &str| classed("p", "caution").text(text);
    let kinds = |at: usize| accounts(context, context.dialogue(at));
    let unlike = compared.iter().any(|&at| kinds(at) != kinds(compared[0]));
    let gap = match compared {
        &[one, other] => editions_between(context, one, other),
        _ => None,
    };
    let gap = gap.map(|gap| caution(&[strings.between_them, " ", &gap].concat()));
    unlike.then(|| caution(strings.unlike_accounts)).into_iter().chain(gap).collect()
}

/// The kinds of the articles that report a dialogue, as far as they are known, or that it is only mentioned.
fn accounts(context: &ViewContext, dialogue: &Dialogue) -> String {
    if dialogue.coverage() == Coverage::Mentioned {
        return context.localized(Coverage::Mentioned.labels()).to_owned();
    }
    let articles = dialogue.reported_by.iter().map(|&id| context.corpus().article(id));
    let mut kinds: Vec<&str> = articles.filter_map(|article| Some(context.localized(article.kind?.labels()))).collect();
    kinds.dedup();
    kinds.join(", ")
}

/// The editions between two dialogues that the corpus does not have, in words: “4th: not in this corpus”.
fn editions_between(context: &ViewContext, one: usize, other: usize) -> Option<String> {
    let missing = missing_editions(context.corpus(), one, other);
    let missing = format_editions(&missing, " – ", |number| format_ordinal(number, context.lang));
    (!missing.is_empty()).then(|| [&missing, ": ", context.strings().not_in_corpus].concat())
}

/// A text, and in brackets which editions are missing between two dialogues.
fn with_gap(context: &ViewContext, text: &str, before: usize, now: usize) -> String {
    match editions_between(context, before, now) {
        Some(gap) => [text, " (", &gap, ")"].concat(),
        None => text.to_owned(),
    }
}

/// Of the dialogues found, as far as they are drawn, the latest that follows another one, and that other one: a pair
/// that articles report, if there is one. Where none follows another, the latest two.
fn latest_pair(context: &ViewContext, answer: &Answer) -> Option<[usize; 2]> {
    // Dialogues are numbered latest first.
    let mut latest: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
    engine::sort_and_dedup(&mut latest);
    let is_found = |at: &usize| latest.binary_search(at).is_ok();
    let before = |now| engine::previous_dialogue(context.corpus(), now).filter(is_found);
    let mut pairs = latest.iter().filter_map(|&now| Some([before(now)?, now]));
    let Some(first) = pairs.next() else { return Some([*latest.get(1)?, latest[0]]) };
    let is_reported = |pair: &[usize; 2]| pair.iter().all(|&at| context.dialogue(at).coverage() == Coverage::Reported);
    if is_reported(&first) { Some(first) } else { pairs.find(is_reported).or(Some(first)) }
}

/// The dialogues that follow another one, each a button that compares the two.
fn pairs(context: &ViewContext, state: &ViewState) -> Vec<VNode> {
    let mut pairs = Vec::new();
    for now in 0..context.corpus().dialogues().len() {
        if let Some(before) = engine::previous_dialogue(context.corpus(), now) {
            let [partner, when] = short_name(context, now);
            let [_, earlier] = short_name(context, before);
            let pair = with_gap(context, &[&partner, ": ", &earlier, " → ", &when].concat(), before, now);
            pairs.push(el("li").child(pair_button(context, state, before, now).text(&pair)));
        }
    }
    if pairs.is_empty() {
        return pairs;
    }
    let lead = el("p").text(context.strings().compare_with_previous);
    vec![lead, classed("ul", "pairs").attr("role", "list").children(pairs)]
}

/// A button that compares a dialogue with the one before it.
fn pair_button(context: &ViewContext, state: &ViewState, before: usize, now: usize) -> VNode {
    let id = |at| context.dialogue(at).id.clone();
    let asks = state.with(|state| {
        state.view = View::Compare;
        state.compared = vec![id(before), id(now)];
        state.article = None;
    });
    button("pair").action(&Action::Show(asks))
}

fn header_rows(
    context: &ViewContext,
    state: &ViewState,
    Comparison { compared, has_change_column, .. }: &Comparison,
) -> VNode {
    let strings = context.strings();
    let column = || el("th").attr("scope", "col").attr("role", "columnheader");
    let mut row = el("tr").attr("role", "row").child(el("td").attr("role", "cell"));
    for &at in compared {
        let dialogue = context.dialogue(at);
        let [partner, when] = short_name(context, at);
        let without = state.with(|state| _ = state.toggle_compared(&dialogue.id));
        let away = button("remove").action(&Action::Show(without)).child(close_icon());
        let away = away.attr("aria-label", &[strings.leave_out, " ", &partner, " ", &when].concat());
        let name = name_view(context, at, "span");
        // It replaces the selection, so it is only offered for two dialogues.
        let before = engine::previous_dialogue(context.corpus(), at)
            .filter(|before| compared.len() == 2 && !compared.contains(before));
        let before = before.map(|before| {
            pair_button(context, state, before, at).text(&with_gap(context, strings.with_previous, before, at))
        });
        let accounts = accounts(context, dialogue);
        let accounts = (!accounts.is_empty()).then(|| classed("span", "detail").text(&accounts));
        row = row.child(column().child(name).text(" ").maybe(accounts).child(away).maybe(before));
    }
    if *has_change_column {
        row = row.child(column().text(strings.change));
    }
    el("thead").attr("role", "rowgroup").child(row)
}

/// A row of a field, with all values of each dialogue.
fn field_row(context: &ViewContext, field: Field, comparison: &Comparison) -> Option<VNode> {
    let compared = &comparison.compared;
    let values = |at| cell_values(context.corpus(), context.dialogue(at), field, context.lang);
    let first = values(compared[0]);
    // Their order does not matter.
    let differs = compared[1..].iter().any(|&at| {
        let others = values(at);
        let same = |value: &CellValue| first.iter().any(|one| one.id == value.id);
        others.len() != first.len() || !others.iter().all(same)
    });
    let stated = compared.iter().any(|&at| !values(at).is_empty());
    if !stated || comparison.only_differences && !differs {
        return None;
    }
    let mut row = row(context.localized(field.spec().labels), differs);
    for &at in compared {
        row = row.child(column_cell(context, at).maybe(cell(context, context.dialogue(at), field)));
    }
    Some(if comparison.has_change_column { row.child(el("td").attr("role", "cell")) } else { row })
}

/// A row for each value of a field, in the order in which the dialogues name them.
fn value_rows(context: &ViewContext, field: Field, comparison: &Comparison) -> Vec<VNode> {
    let compared = &comparison.compared;
    let columns: Vec<Vec<ValueWithAncestors>> =
        compared.iter().map(|&at| values_with_ancestors(context, context.dialogue(at), field)).collect();
    let mut rows = Vec::new();
    for named in distinct(&columns) {
        let id = &named.value.id;
        // How far each went, if it names the value.
        let mention = |column: &Vec<ValueWithAncestors>| value_named(column, id).map(|value| value.stage);
        let differs = columns[1..].iter().any(|column| mention(column) != mention(&columns[0]));
        if comparison.only_differences && !differs {
            continue;
        }
        let mut row = row(&named.value.label, differs).key(id);
        for (column, &at) in columns.iter().zip(compared) {
            // A report that names a broader or narrower term is not silent: the cell names that term.
            let value = value_or_narrower(column, id).or_else(|| nearest_broader(column, named));
            row = row.child(value_cell(context, field, id, value, at));
        }
        if comparison.has_change_column {
            let change = change_cell(context, field, named, &columns[0], &columns[1]);
            row = row.attr("data-changes", "").child(change);
        }
        rows.push(row);
    }
    rows
}

/// A cell of a dialogue. It names the dialogue where there is no room for columns.
fn column_cell(context: &ViewContext, at: usize) -> VNode {
    el("td").attr("role", "cell").attr("data-label", &in_a_line(context, at))
}

fn row(name: &str, differs: bool) -> VNode {
    let header = el("th").attr("scope", "row").attr("role", "rowheader").text(name);
    el("tr").attr("role", "row").attr("data-differs", if differs { "yes" } else { "no" }).child(header)
}

/// The stage of a value, or that the report is silent on it. A related value in its place is named as well.
fn value_cell(context: &ViewContext, field: Field, id: &str, value: Option<&CellValue>, at: usize) -> VNode {
    let (cell, strings, dialogue) = (column_cell(context, at), context.strings(), context.dialogue(at));
    let Some(value) = value else {
        let silent = match dialogue.reported_by.len() {
            0 => strings.not_mentioned,
            1 => strings.not_in_report,
            _ => strings.not_in_reports,
        };
        return cell.child(classed("span", "missing").attr("data-uncopied", "").text(silent));
    };
    let stage = value.stage.map_or(strings.named, |stage| context.localized(stage.labels()));
    let text = if value.id == id { stage.to_owned() } else { [&*value.label, ": ", stage].concat() };
    let mut cell = cell
        .maybe(stage_of_value(value))
        .text(" ")
        .child(value_button(EvidenceKey::new(&dialogue.id, field, &value.id), &text));
    for remark in &value.remarks {
        cell = cell.text(" ").child(classed("span", "remark").text(remark));
    }
    cell
}
