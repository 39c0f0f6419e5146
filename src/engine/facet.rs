//! Facets: for each field, its values with the number of dialogues that each would leave.
//!
//! OR within a facet, AND across: a facet's counts leave its own choice out, and a chosen value stays visible at zero.

use crate::choice::{Choice, choices_of};
use crate::order::{sort_and_dedup, sort_by};
use crate::query::{Condition, Pattern, Query, Wanted};
use crate::rows::Meets;
use crate::{Corpus, FIELDS, Facet, FacetValue, Field, Stage};

/// Every facet for a query, given how each dialogue meets each of its clauses (`grid[clause][dialogue]`).
pub(crate) fn facets(corpus: &Corpus, query: &Query, grid: &[Vec<Meets>]) -> Vec<Facet> {
    let fields = FIELDS.iter().filter(|spec| spec.facet).map(|spec| spec.field);
    fields.map(|field| facet(corpus, query, grid, field)).collect()
}

fn facet(corpus: &Corpus, query: &Query, grid: &[Vec<Meets>], field: Field) -> Facet {
    let own = query.choice(field);
    let wanted = wanted(query, field);
    let at = floor(wanted);
    let mut chosen: Vec<Choice> = wanted.iter().flat_map(|wanted| chosen(corpus, field, &wanted.pattern)).collect();
    sort_and_dedup(&mut chosen);
    let others =
        |row: usize| grid.iter().enumerate().all(|(clause, meets)| Some(clause) == own || meets[row] > Meets::No);
    let rows = corpus.dialogues().iter().enumerate().filter(|&(row, _)| others(row));
    let mut offered: Vec<Choice> = rows.flat_map(|(_, dialogue)| choices_of(corpus, dialogue, field, at)).collect();
    sort_by(&mut offered, Choice::cmp);
    let mut values: Vec<(Choice, usize)> = offered.chunk_by(Choice::eq).map(|run| (run[0], run.len())).collect();
    // A chosen value stays visible at zero.
    values.extend(chosen.iter().filter(|&choice| !offered.contains(choice)).map(|&choice| (choice, 0)));
    let mut values: Vec<(Choice, FacetValue)> = values
        .into_iter()
        .map(|(choice, count)| {
            let (value, labels) = (choice.value(corpus), choice.labels(corpus));
            (choice, FacetValue { value, labels, count, selected: chosen.contains(&choice) })
        })
        .collect();
    sort_by(&mut values, |(a, left), (b, right)| match (a, b) {
        (Choice::Year(a), Choice::Year(b)) => b.cmp(a),
        (Choice::Stage(a), Choice::Stage(b)) => a.cmp(b),
        _ => right.count.cmp(&left.count).then_with(|| left.labels[0].cmp(&right.labels[0])),
    });
    Facet { field, at, values: values.into_iter().map(|(_, value)| value).collect() }
}

/// The values of the clause that a facet's choices are kept in.
fn wanted(query: &Query, field: Field) -> &[Wanted] {
    match query.choice(field).map(|clause| &query.clauses[clause].condition) {
        Some(Condition::Is { values, .. }) => values,
        _ => &[],
    }
}

/// The stage from which a facet's values count.
pub(crate) fn floor(wanted: &[Wanted]) -> Option<Stage> {
    wanted.first().and_then(|wanted| wanted.at)
}

/// The choices of a facet that a pattern ticks.
pub(crate) fn chosen(corpus: &Corpus, field: Field, pattern: &Pattern) -> Vec<Choice> {
    match pattern {
        Pattern::Any => Vec::new(),
        Pattern::Label(label) => Choice::named(corpus, field, label),
        Pattern::Numbers { from: Some(from), to } if Some(*from) == *to => vec![Choice::Number(*from)],
        Pattern::Dates { from: Some(from), to } if Some(*from) == *to && from.month().is_none() => {
            vec![Choice::Year(from.year())]
        }
        Pattern::Numbers { .. } | Pattern::Dates { .. } => Vec::new(),
    }
}
