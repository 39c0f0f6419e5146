//! The order that bare words ask for, which is offered: `newest first`, `sort by partner`, `sắp xếp theo ngày`.

use std::ops::Range;

use crate::model::field::{Direction, Field};
use crate::query::ast::{Clause, Sort};
use crate::query::field_names::field_called;
use crate::search::searcher::ResolvedQuery;
use crate::text::tokenize::words;

/// At most this many words ask for an order.
const MAX_WORDS: usize = 7;

/// What asks for the order of the dates, folded.
#[rustfmt::skip]
const BY_DATE: [(&str, Direction); 15] = [
    ("newest first", Direction::Desc), ("latest first", Direction::Desc), ("most recent first", Direction::Desc),
    ("recent dialogues", Direction::Desc), ("latest dialogues", Direction::Desc), ("most recent dialogues", Direction::Desc),
    ("moi nhat truoc", Direction::Desc), ("gan nhat truoc", Direction::Desc), ("gan day nhat truoc", Direction::Desc),
    ("doi thoai gan day", Direction::Desc), ("cuoc doi thoai gan day", Direction::Desc),
    ("oldest first", Direction::Asc), ("earliest first", Direction::Asc), ("cu nhat truoc", Direction::Asc),
    ("som nhat truoc", Direction::Asc),
];

/// What stands before the name of the field to order by, folded.
const BEFORE_FIELD: [&str; 6] = ["sort by ", "sorted by ", "order by ", "ordered by ", "sap xep theo ", "xep theo "];

/// The query with the order that its words ask for instead of those words; `None` if they ask for none.
pub(crate) fn with_order(resolved: &ResolvedQuery) -> Option<String> {
    let mut query = resolved.query.clone();
    let folded = |clause: &Clause| words(clause.bare_word().unwrap_or_default()).join(" ");
    let typed: Vec<String> = query.clauses.iter().map(folded).collect();
    let (run, sort) = (0..typed.len()).find_map(|at| order_at(&typed, at))?;
    query.clauses.drain(run);
    query.sort = Some(sort);
    Some(query.to_string())
}

/// The order that the words at a position ask for, and the words that do so.
fn order_at(typed: &[String], at: usize) -> Option<(Range<usize>, Sort)> {
    // “Gần đây nhất” is the last one, and “mới nhất trước 2020” the last one before.
    let is_time =
        |next: &str| next.starts_with(|c: char| c.is_ascii_digit()) || matches!(next, "nam" | "thang" | "ngay");
    let is_last =
        |end: usize| typed.get(end).is_some_and(|next| next == "nhat" || typed[end - 1] == "truoc" && is_time(next));
    let ends = (at + 1..=typed.len().min(at + MAX_WORDS)).rev().filter(|&end| !is_last(end));
    let mut called = ends.filter_map(|end| Some((at..end, order_called(&typed[at..end].join(" "))?)));
    called.next()
}

fn order_called(text: &str) -> Option<Sort> {
    let by_date = BY_DATE.iter().find(|(name, _)| *name == text);
    let (field, direction) = match by_date {
        Some((_, direction)) => (Field::Held, *direction),
        None => {
            let field = field_called(BEFORE_FIELD.iter().find_map(|before| text.strip_prefix(before))?)?;
            (field, field.spec().sort?)
        }
    };
    Some(Sort { field, direction, then_by: None })
}
