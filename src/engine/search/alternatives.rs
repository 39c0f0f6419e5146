//! The query that is offered where `OR` stands between words: with the values of one field that they name.

use crate::model::field::{FIELDS, Field, FieldKind};
use crate::query::ast::{Clause, Condition, Query, ValueFilter, ValueMatch};
use crate::query::problem::Problem;
use crate::search::searcher::Searcher;

impl Searcher<'_> {
    /// Sets what is offered instead of clauses with `OR` between them. `alternatives` are the positions of the clauses
    /// after each `OR`, and of their problems.
    pub(crate) fn offer_alternatives(self, query: &Query, alternatives: &[(usize, usize)], problems: &mut [Problem]) {
        let is_named = |field, text: &str| !self.values_named(field, text).is_empty();
        for run in alternatives.chunk_by(|a, b| a.0 + 1 == b.0) {
            let (first, last) = (run[0].0 - 1, run[run.len() - 1].0);
            let either = query.clauses.get(first..=last).and_then(|clauses| self.either(clauses, is_named));
            let offer = either.map(|either| query.replaced(first..last + 1, either).to_string());
            if let Some(problem) = problems.get_mut(run[0].1) {
                problem.instead = offer;
            }
        }
    }

    /// One clause for alternatives, if they are values of one field, or words that are a value of it by `is_value`.
    pub(crate) fn either(self, clauses: &[Clause], is_value: impl Fn(Field, &str) -> bool) -> Option<Clause> {
        let asked = clauses.iter().find_map(|clause| match &clause.condition {
            Condition::Is { field, .. } => Some(*field),
            _ => None,
        });
        let of_terms = FIELDS.iter().filter(|spec| matches!(spec.kind, FieldKind::Term | FieldKind::Derived));
        // The partner comes before the party: readers look for partners. Nearly every word is in the title of a source.
        let of_terms = of_terms.map(|spec| spec.field).filter(|&field| field != Field::Source || asked == Some(field));
        let fields = [Field::Partner].into_iter().chain(of_terms);
        let mut fields = fields.filter(|field| asked.is_none_or(|asked| asked == *field));
        fields.find_map(|field| {
            let values: Option<Vec<Vec<ValueFilter>>> =
                clauses.iter().map(|clause| values_meant(field, clause, &is_value)).collect();
            Some(Clause { negated: false, condition: Condition::Is { field, values: values?.concat() } })
        })
    }
}

/// The values of a field that a clause asks for or that its words are.
fn values_meant(field: Field, clause: &Clause, is_value: impl Fn(Field, &str) -> bool) -> Option<Vec<ValueFilter>> {
    match &clause.condition {
        _ if clause.negated => None,
        Condition::Is { field: other, values } if *other == field => Some(values.clone()),
        Condition::Text { text, .. } => {
            let value = ValueMatch::Label(text.clone());
            is_value(field, text).then(|| vec![ValueFilter::new(value, None)])
        }
        _ => None,
    }
}
