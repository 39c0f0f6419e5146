//! The table: headings that sort, and a row a dialogue; beside its name, the passages that hold the words searched for.
//!
//! Rows are redrawn in the answer's order, never by a keyed `<For>`, which can leave them in another (ARCHITECTURE.md).

use engine::{Answer, Coverage, Direction, FIELDS, Field, Passage, Row, Sort};
use leptos::prelude::*;

use crate::cell::{Page, cell, value_button};
use crate::chips::chips;
use crate::evidence::marked;
use crate::node::{Node, classed, el};
use crate::opened::passage_key;
use crate::state::State;
use crate::strings::Strings;

/// So many passages of a row are shown at once.
const PASSAGES: usize = 2;

/// A column: the fields that it shows, one under the other.
type Column = Vec<Field>;

/// The columns in order: the dialogue's own, which heads the row, and then those of the registry.
fn columns() -> Vec<Column> {
    let mut columns: Vec<Column> = vec![vec![Field::Partner]];
    for field in FIELDS.iter().filter(|spec| spec.column && spec.field != Field::Partner).map(|spec| spec.field) {
        match columns.iter_mut().find(|column| column[0] == shown_under(field)) {
            Some(column) => column.push(field),
            None => columns.push(vec![field]),
        }
    }
    columns
}

/// The field in whose column a field is shown: short ones that belong together share one.
fn shown_under(field: Field) -> Field {
    match field {
        Field::Series | Field::Edition => Field::Partner,
        Field::Venue | Field::Format => Field::Held,
        field => field,
    }
}

/// The table in its scroll region. The roles say again what the elements are: cards change `display`, which would take
/// their meaning away.
pub(crate) fn table(state: &State) -> Node {
    let (heads, body, empty, more) = (state.clone(), state.clone(), state.clone(), state.clone());
    let caption = el("caption").attr("id", "caption").attr("part", "caption").text(state.strings().caption);
    let head = el("tr").attr("role", "row").live(move |row| row.children(headings(&heads)));
    let body = el("tbody").attr("role", "rowgroup").live(move |table| table.children(rows(&body)));
    let table = el("table")
        .attr("part", "table")
        .attr("role", "table")
        .child(caption)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(body);
    classed("div", "region")
        .attr("part", "region")
        .attr("role", "region")
        .attr("aria-labelledby", "caption")
        .attr("tabindex", "0")
        .child(table)
        .child(classed("div", "empty").attr("part", "empty").live(move |place| nothing_found(&empty, place)))
        .child(classed("div", "more").attr("part", "more").live(move |place| more_rows(&more, place)))
}

/// How many of the rows are drawn, where that is not all, and how to see more. Counts are always of all.
fn more_rows(state: &State, place: Node) -> Node {
    let (drawn, total) = state.answer.with(|answer| (answer.rows.len(), answer.total));
    if drawn >= total {
        return place.attr("hidden", "");
    }
    let words = state.strings();
    let told = [&drawn.to_string(), " ", words.of, " ", &total.to_string(), " ", words.rows_shown].concat();
    let button = |does: &str, text: &str| el("button").attr("type", "button").attr("data-do", does).text(text);
    place.child(el("p").text(&told)).child(button("more", words.show_more)).child(button("all", words.show_all))
}

/// Which filters leave nothing, each to take away.
fn nothing_found(state: &State, place: Node) -> Node {
    if state.answer.get().total > 0 {
        return place.attr("hidden", "");
    }
    let words = state.strings();
    let offer = state.answer.with(|answer| answer.did_you_mean.clone()).map(|query| {
        let press = classed("button", "example").attr("type", "button").attr("data-query", &query).text(query.trim());
        el("p").text(words.did_you_mean).text(" ").child(press).text("?")
    });
    place
        .children(offer.into_iter().collect())
        .child(el("p").child(el("strong").text(words.empty)).text(" ").text(words.relax))
        .child(classed("div", "relax").children(chips(state)))
}

fn headings(state: &State) -> Vec<Node> {
    let (lang, words) = (state.lang() as usize, state.strings());
    let answer = state.answer.get();
    let (sort, query) = (answer.sort, state.query.get());
    let column_head = |name| el("th").attr("scope", "col").attr("role", "columnheader").attr("data-field", name);
    let head = |column: &Column| {
        let head = column_head(column[0].name());
        let head = head.children(column.iter().map(|&field| heading(&query, field, sort, (lang, words))).collect());
        match (column.contains(&sort.field), sort.direction) {
            (false, _) => head,
            (true, Direction::Asc) => head.attr("aria-sort", "ascending"),
            (true, Direction::Desc) => head.attr("aria-sort", "descending"),
        }
    };
    let mut heads: Vec<Node> = columns().iter().map(head).collect();
    if any_passages(&answer) {
        let label = classed("span", "heading").text(state.strings().matches);
        heads.insert(1, column_head("passages").child(label));
    }
    heads
}

/// Whether the passages have a column: where the query has words that some article holds.
fn any_passages(answer: &Answer) -> bool {
    answer.rows.iter().any(|row| !row.passages.is_empty())
}

/// A field's name, as a button where rows can be sorted by it.
fn heading(query: &str, field: Field, sort: Sort, (lang, words): (usize, &Strings)) -> Node {
    let spec = field.spec();
    let label = spec.labels[lang];
    let Some(first) = spec.sort else { return classed("span", "heading").text(label) };
    let (class, direction, now) = match (field == sort.field, sort.direction) {
        (false, _) => ("sort", first, None),
        (true, Direction::Asc) => ("sort asc", Direction::Desc, Some(words.ascending)),
        (true, Direction::Desc) => ("sort desc", Direction::Asc, Some(words.descending)),
    };
    let asks = engine::with_sort(query, Some(Sort { field, direction }));
    let button = classed("button", class).attr("type", "button").attr("data-query", &asks).text(label);
    // `aria-sort` is the column's, which may have several of these.
    let now = now.map(|now| classed("span", "sr").text(&[", ", words.sorted, " ", now].concat()));
    button.children(now.into_iter().collect())
}

/// The order as a list to choose from, for cards, which have no headings.
pub(crate) fn sort_box(state: &State) -> Node {
    let (words, lang, answer) = (state.strings(), state.lang() as usize, state.answer);
    let mut options = Vec::new();
    for spec in FIELDS.iter().filter(|spec| spec.sort.is_some()) {
        for (direction, word) in [(Direction::Asc, words.ascending), (Direction::Desc, words.descending)] {
            let label = [spec.labels[lang], ", ", word].concat();
            options.push(el("option").attr("value", &Sort { field: spec.field, direction }.to_string()).text(&label));
        }
    }
    let select = el("select").children(options).live(move |list| list.attr(".value", &answer.get().sort.to_string()));
    classed("label", "order").text(words.sort_by).text(" ").child(select)
}

fn rows(state: &State) -> Vec<Node> {
    let answer = state.answer.get();
    let page = Page { index: &state.index, lang: state.lang() };
    let (columns, passages) = (columns(), any_passages(&answer));
    answer.rows.iter().map(|row| row_view(page, &columns, row, passages.then(|| passages_view(page, row)))).collect()
}

fn row_view(page: Page, columns: &[Column], row: &Row, passages: Option<Node>) -> Node {
    let dialogue = &page.index.corpus().dialogues()[row.dialogue];
    let cells = |column: &Column| column.iter().map(|&field| cell(page, dialogue, field)).collect();
    let mut head = el("th").attr("scope", "row").attr("role", "rowheader").children(cells(&columns[0]));
    let coverage = dialogue.coverage();
    if coverage == Coverage::Mentioned {
        head = head.child(classed("span", "tag").text(coverage.labels()[page.lang as usize]));
    }
    if !row.certain {
        let words = page.strings();
        let why = classed("span", "sr").text(": ").text(words.possible_why);
        head = head.child(classed("span", "tag").attr("title", words.possible_why).text(words.possible).child(why));
    }
    let cell =
        |column: &Column| el("td").attr("role", "cell").attr("data-field", column[0].name()).children(cells(column));
    el("tr")
        .key(&dialogue.id)
        .attr("role", "row")
        .attr("data-dialogue", &dialogue.id)
        .child(head)
        .children(passages.into_iter().collect())
        .children(columns[1..].iter().map(cell).collect())
}

/// The best passages, and the others to unfold.
fn passages_view(page: Page, row: &Row) -> Node {
    let dialogue = &page.index.corpus().dialogues()[row.dialogue].id;
    let list = |passages: &[Passage]| {
        let items = passages.iter().map(|passage| passage_view(page, dialogue, passage));
        classed("ul", "found").attr("role", "list").children(items.collect())
    };
    let (best, others) = row.passages.split_at(row.passages.len().min(PASSAGES));
    let label = classed("span", "label").text(page.strings().matches).child(classed("span", "sr").text(": "));
    let mut cell = classed("div", "values").child(list(best));
    if !others.is_empty() {
        let more = [&others.len().to_string(), " ", page.strings().more_passages].concat();
        cell = cell.child(el("details").child(el("summary").text(&more)).child(list(others)));
    }
    let cell = classed("div", "cell").child(label).child(cell);
    el("td").attr("role", "cell").attr("data-field", "passages").child(cell)
}

fn passage_view(page: Page, dialogue: &str, passage: &Passage) -> Node {
    let article = page.index.corpus().article(passage.article);
    let quote = el("q").attr("lang", &article.lang);
    let quote = quote.children(marked(&article.body, passage.span, &passage.highlights));
    let button = value_button(&passage_key(page.index, dialogue, passage), page.strings().in_article);
    el("li").child(quote).text(" ").child(button)
}
