//! The table: headings that sort, one row per dialogue, and beside its name the passages that match the words of the
//! query.

use std::rc::Rc;

use engine::{Answer, Coverage, Direction, FIELDS, Field, MatchedTerms, Passage, Row, Sort};

use crate::columns::{Column, columns};
use crate::context::ViewContext;
use crate::controls::chips::chips_to_relax;
use crate::controls::search_hints::query_button;
use crate::evidence_target::passage_key;
use crate::fields::{Width, field_view};
use crate::i18n::format_count;
use crate::state::{Action, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::article_text::marked;
use crate::views::cell::{cell, label, value_button};
use crate::views::found_values::found_values;
use crate::views::row_groups::{group_head, groups};

/// At most this many passages of a row are shown; the rest are collapsed.
const PASSAGES_SHOWN: usize = 2;

/// The name of the column of passages, which belongs to no field.
const PASSAGES_COLUMN: &str = "passages";
const PASSAGES_WIDTH: Width = Width::Xxl;

/// How many of the rows are drawn, with buttons to draw more; nothing if all are. Facets count all rows, a view those
/// that it draws.
#[must_use]
pub fn load_more(context: &ViewContext, answer: &Answer) -> Vec<VNode> {
    let (drawn, total) = (answer.rows.len(), answer.total);
    if drawn >= total {
        return Vec::new();
    }
    let words = context.strings();
    let shown = [
        &format_count(drawn, context.lang),
        " ",
        words.of,
        " ",
        &format_count(total, context.lang),
        " ",
        words.rows_shown,
    ]
    .concat();
    let press = |action: Action, text: &str| button("step").action(&action).text(text);
    vec![el("p").text(&shown), press(Action::LoadMore, words.show_more), press(Action::LoadAll, words.show_all)]
}

/// What is shown where nothing matches: a correction of the query, and each filter with what its removal would find.
#[must_use]
pub fn empty_state(context: &ViewContext, query: &str, answer: &Answer) -> Vec<VNode> {
    if answer.total > 0 {
        return Vec::new();
    }
    let words = context.strings();
    let offer = answer.did_you_mean.as_ref().map(|query| {
        let press = query_button("example", query).text(query.trim());
        el("p").text(words.did_you_mean).text(" ").child(press).text("?")
    });
    let why = el("p").child(el("strong").text(words.empty)).text(" ").text(words.try_without);
    let chips = classed("div", "suggest-remove").children(chips_to_relax(context, query));
    offer.into_iter().chain([why, chips]).collect()
}

/// The headings of the columns.
#[must_use]
pub fn headings(context: &ViewContext, query: &str, answer: &Answer, columns: &[Column]) -> Vec<VNode> {
    let sort = answer.sort;
    let column_head = |name, width: Width| {
        let head = classed("th", width.class()).attr("scope", "col").attr("role", "columnheader");
        head.attr("data-field", name)
    };
    let head = |column: &Column| {
        let head = column_head(column[0].name(), field_view(column[0]).width);
        let head = head.children(column.iter().map(|&field| heading(context, query, field, sort)).collect());
        match (column.contains(&sort.field), sort.direction) {
            (false, _) => head,
            (true, Direction::Asc) => head.attr("aria-sort", "ascending"),
            (true, Direction::Desc) => head.attr("aria-sort", "descending"),
        }
    };
    let mut heads: Vec<VNode> = columns.iter().map(head).collect();
    if any_passages(answer) {
        let label = classed("span", "heading").text(context.strings().matches);
        heads.insert(1, column_head(PASSAGES_COLUMN, PASSAGES_WIDTH).child(label));
    }
    heads
}

/// Whether there is a column of what the words of the query were found in.
fn any_passages(answer: &Answer) -> bool {
    !answer.rows.is_empty() && !answer.matched_terms.is_empty()
}

/// The heading of a field, a button if rows can be sorted by it.
fn heading(context: &ViewContext, query: &str, field: Field, sort: Sort) -> VNode {
    let (spec, words) = (field.spec(), context.strings());
    let label = context.localized(spec.labels);
    let Some(first) = spec.sort else { return classed("span", "heading").text(label) };
    let (class, direction, now) = match (field == sort.field, sort.direction) {
        (false, _) => ("sort", first, None),
        (true, Direction::Asc) => ("sort asc", Direction::Desc, Some(words.ascending)),
        (true, Direction::Desc) => ("sort desc", Direction::Asc, Some(words.descending)),
    };
    let then = sort.then_by.filter(|then| then.0 == field);
    let asks = engine::with_sort(query, Some(Sort { field, direction, then_by: None }));
    // With Shift it is the secondary sort, within rows that are equal in the primary one.
    let also = match then {
        Some((_, Direction::Asc)) => Direction::Desc,
        Some((_, Direction::Desc)) => Direction::Asc,
        None => first,
    };
    let also = engine::with_sort(query, Some(Sort { then_by: Some((field, also)), ..sort }));
    let (class, now) = match then {
        Some((_, Direction::Asc)) => ("sort secondary asc", Some(words.ascending)),
        Some((_, Direction::Desc)) => ("sort secondary desc", Some(words.descending)),
        None => (class, now),
    };
    // `aria-sort` is the column's, which may have several headings.
    let now = now.map(|now| classed("span", "visually-hidden").text(&[", ", words.sorted, " ", now].concat()));
    let with_shift = (field != sort.field).then_some(also);
    let can_shift = with_shift.is_some();
    let press = button(class).action(&Action::Search { query: asks, with_shift }).text(label).maybe(now);
    if can_shift { press.attr("title", words.sort_with_shift) } else { press }
}

/// All sorts, for cards, which have no headings.
#[must_use]
pub fn sort_options(context: &ViewContext) -> Vec<VNode> {
    let words = context.strings();
    let mut options = Vec::new();
    for spec in FIELDS.iter().filter(|spec| spec.sort.is_some()) {
        for (direction, word) in [(Direction::Asc, words.ascending), (Direction::Desc, words.descending)] {
            let label = [context.localized(spec.labels), ", ", word].concat();
            options.push(
                el("option")
                    .attr("value", &Sort { field: spec.field, direction, then_by: None }.to_string())
                    .text(&label),
            );
        }
    }
    options
}

/// What all rows of an answer have in common.
struct Common {
    context: ViewContext,
    columns: Vec<Column>,
    /// What the passages of a row match, if they have a column.
    searched: Option<MatchedTerms>,
    /// The memo key of all of this, apart from the language.
    key: String,
    /// The memo key of the column of passages.
    search: String,
}

impl Common {
    /// The cells of a dialogue in the column at this position.
    fn cells(&self, row: &Row, column: usize) -> Vec<VNode> {
        let dialogue = self.context.dialogue(row.dialogue);
        self.columns[column].iter().filter_map(|&field| cell(&self.context, dialogue, field)).collect()
    }
}

/// The rows of an answer in its order, or in groups if the state has them.
#[must_use]
pub fn rows(context: &ViewContext, answer: &Answer, state: &ViewState) -> Vec<VNode> {
    let (columns, searched) =
        (columns(state.columns.as_deref()), any_passages(answer).then(|| answer.matched_terms.clone()));
    let search = searched.as_ref().map_or_else(String::new, |searched| ["passages ", &searched.key()].concat());
    let mut key = search.clone();
    for column in &columns {
        key.push(' ');
        key.push_str(column[0].name());
    }
    let width = columns.len() + usize::from(searched.is_some());
    let common = Rc::new(Common { context: context.clone(), key, search, columns, searched });
    let mut drawn = Vec::new();
    for (name, rows) in groups(context, answer, state) {
        drawn.extend(name.map(|name| group_head(context, &name, rows.len(), answer, width)));
        let picked = |row: &Row| state.compared.contains(&context.dialogue(row.dialogue).id);
        drawn.extend(rows.into_iter().map(|row| row_view(&common, row, picked(row))));
    }
    drawn
}

/// One row. The row, and each cell, is rebuilt only when its memo key changes.
fn row_view(common: &Rc<Common>, row: &Row, picked: bool) -> VNode {
    let id = &common.context.dialogue(row.dialogue).id;
    let tr = el("tr").attr("role", "row").attr("data-dialogue", id);
    let memo_key = [certainty_key(row), picked_sign(picked), &common.key].concat();
    let (common, row) = (Rc::clone(common), row.clone());
    tr.lazy(id, &memo_key, move || row_cells(&common, &row, picked))
}

/// The cells, each with a key of its own, so that a change of one leaves the rest alone.
fn row_cells(common: &Rc<Common>, row: &Row, picked: bool) -> Vec<VNode> {
    let columns = &common.columns;
    let lazy = |cell: VNode, role: &str, key: &str, column: Option<usize>| {
        let (common, row) = (Rc::clone(common), row.clone());
        let memo_key = if column == Some(0) { picked_sign(picked) } else { "" };
        cell.attr("role", role).lazy(key, memo_key, move || match column {
            Some(0) => head_view(&common, &row, picked),
            Some(at) => common.cells(&row, at),
            None => common.searched.iter().map(|searched| passages_view(&common.context, &row, searched)).collect(),
        })
    };
    let td = |name, width: Width| classed("td", width.class()).attr("data-field", name);
    let field_cell = |at: usize| {
        let field = columns[at][0];
        lazy(td(field.name(), field_view(field).width), "cell", field.name(), Some(at))
    };
    let mut row_cells = vec![lazy(el("th").attr("scope", "row"), "rowheader", certainty_key(row), Some(0))];
    row_cells.extend(
        common.searched.iter().map(|_| lazy(td(PASSAGES_COLUMN, PASSAGES_WIDTH), "cell", &common.search, None)),
    );
    row_cells.extend((1..columns.len()).map(field_cell));
    row_cells
}

/// The part of a key that distinguishes a possible match from a certain one.
fn certainty_key(row: &Row) -> &'static str {
    if row.certain { "" } else { "?" }
}

/// Marks a row that is picked for comparison.
fn picked_sign(picked: bool) -> &'static str {
    if picked { "✓" } else { "" }
}

fn head_view(common: &Common, row: &Row, picked: bool) -> Vec<VNode> {
    let (dialogue, words) = (common.context.dialogue(row.dialogue), common.context.strings());
    let coverage = dialogue.coverage();
    let mut head = common.cells(row, 0);
    if coverage == Coverage::Mentioned {
        head.push(classed("span", "tag").text(common.context.localized(coverage.labels())));
    }
    if !row.certain {
        let why = classed("span", "visually-hidden").text(": ").text(words.why_possible);
        head.push(classed("span", "tag").attr("title", words.why_possible).text(words.possible).child(why));
    }
    head.push(pick(&common.context, &dialogue.id, picked));
    head
}

/// The box that picks a dialogue for comparison.
fn pick(context: &ViewContext, id: &str, picked: bool) -> VNode {
    let input = el("input").attr("type", "checkbox").action(&Action::ToggleCompared(id.to_owned()));
    classed("label", "compare-toggle").child(input.checked(picked)).text(" ").text(context.strings().pick)
}

/// The values found and the best passages, with the rest of those collapsed.
fn passages_view(context: &ViewContext, row: &Row, searched: &MatchedTerms) -> VNode {
    let found = found_values(context, context.dialogue(row.dialogue), searched);
    let dialogue = &context.dialogue(row.dialogue).id;
    let passages = context.dataset.passages(row.dialogue, searched);
    let list = |passages: &[Passage]| {
        let items = passages.iter().map(|passage| passage_view(context, dialogue, passage));
        classed("ul", "passages").attr("role", "list").children(items.collect())
    };
    let (best, others) = passages.split_at(passages.len().min(PASSAGES_SHOWN));
    let label = label(context.strings().matches);
    let mut cell = classed("div", "values").maybe(found).maybe((!best.is_empty()).then(|| list(best)));
    if !others.is_empty() {
        let more = [&format_count(others.len(), context.lang), " ", context.strings().more_passages].concat();
        cell = cell.child(el("details").child(el("summary").text(&more)).child(list(others)));
    }
    classed("div", "cell").child(label).child(cell)
}

fn passage_view(context: &ViewContext, dialogue: &str, passage: &Passage) -> VNode {
    let article = context.corpus().article(passage.article);
    let quote = el("q").attr("lang", &article.lang);
    let quote = quote.children(marked(&article.body, passage.span, &passage.highlights));
    let button = value_button(passage_key(&context.dataset, dialogue, passage), context.strings().in_article);
    el("li").child(quote).text(" ").child(button)
}
