//! Edits of a query text, from a text to a text: what a press on a facet, a chip or a column header does.
//!
//! The query text is the only filter state, so every control is an edit of it.

use crate::choice::Choice;
use crate::query::{Clause, Condition, Query, Sort, ValueFilter, ValueMatch};
use crate::tally::min_stage;
use crate::{Dataset, Edtf, Field, FieldKind, Stage};

/// An active condition in words, and the query without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// English and Vietnamese words, in the order of [`Lang`](crate::Lang).
    pub labels: [String; 2],
    /// The query text without the condition.
    pub without: String,
}

/// The query text with another order, or with none.
#[must_use]
pub fn with_sort(query: &str, sort: Option<Sort>) -> String {
    let (query, _) = Query::parse(query);
    Query { sort, ..query }.to_string()
}

impl Dataset {
    /// The query text with a value of a facet chosen, or no longer chosen where it was.
    #[must_use]
    pub fn toggle_value(&self, query: &str, field: Field, value: &str) -> String {
        let (mut query, _) = Query::parse(query);
        let Some(pattern) = pattern(field, value) else { return query.to_string() };
        let choices = self.chosen(field, &pattern);
        let mut values = take_choice(&mut query, field);
        let min_stage = min_stage(&values);
        let before = values.len();
        values.retain(|wanted| !self.chosen(field, &wanted.value).iter().any(|c| choices.contains(c)));
        if values.len() == before {
            values.retain(|wanted| wanted.value != ValueMatch::Any);
            values.push(ValueFilter { value: pattern, min_stage });
        } else if values.is_empty() && min_stage.is_some() {
            values.push(ValueFilter { value: ValueMatch::Any, min_stage });
        }
        put_choice(&mut query, field, values);
        query.to_string()
    }

    /// The query text with the chosen values of a staged field counting from a stage, or from any.
    #[must_use]
    pub fn set_min_stage(&self, query: &str, field: Field, min_stage: Option<Stage>) -> String {
        let (mut query, _) = Query::parse(query);
        let mut values = take_choice(&mut query, field);
        if values.is_empty() {
            values.push(ValueFilter { value: ValueMatch::Any, min_stage });
        }
        for wanted in &mut values {
            wanted.min_stage = min_stage;
        }
        values.retain(|wanted| wanted.value != ValueMatch::Any || wanted.min_stage.is_some());
        put_choice(&mut query, field, values);
        query.to_string()
    }

    /// The query text with the rows of a span of dates, first and last, and of no other; without one, of any date.
    #[must_use]
    pub fn set_date_range(&self, query: &str, field: Field, span: Option<(Edtf, Edtf)>) -> String {
        let (mut query, _) = Query::parse(query);
        take_choice(&mut query, field);
        let dates =
            |(from, to)| ValueFilter { value: ValueMatch::Dates { from: Some(from), to: Some(to) }, min_stage: None };
        put_choice(&mut query, field, span.map(dates).into_iter().collect());
        query.to_string()
    }

    /// The span of dates that a query text asks for, first and last, where it is one that has both ends.
    #[must_use]
    pub fn date_range(&self, query: &str, field: Field) -> Option<(Edtf, Edtf)> {
        let (mut query, _) = Query::parse(query);
        match take_choice(&mut query, field)[..] {
            [ValueFilter { value: ValueMatch::Dates { from: Some(from), to: Some(to) }, .. }] => Some((from, to)),
            _ => None,
        }
    }

    /// Every active condition, each value of a choice by itself.
    #[must_use]
    pub fn chips(&self, query: &str) -> Vec<Chip> {
        let (query, _) = Query::parse(query);
        let mut chips = Vec::new();
        for (at, clause) in query.clauses.iter().enumerate() {
            chips.extend(self.chips_of(&query, at, clause));
        }
        chips
    }

    /// The choices that a pattern names.
    fn chosen(&self, field: Field, pattern: &ValueMatch) -> Vec<Choice> {
        self.finder().chosen(field, pattern)
    }

    fn chips_of(&self, query: &Query, at: usize, clause: &Clause) -> Vec<Chip> {
        match &clause.condition {
            Condition::Is { field, values } if !clause.negated && values.len() > 1 => (0..values.len())
                .map(|value| {
                    let mut rest = values.clone();
                    let wanted = rest.remove(value);
                    let mut query = query.clone();
                    query.clauses[at].condition = Condition::Is { field: *field, values: rest };
                    let one = Condition::Is { field: *field, values: vec![wanted] };
                    Chip { labels: self.in_words(false, &one), without: query.to_string() }
                })
                .collect(),
            condition => {
                let mut query = query.clone();
                query.clauses.remove(at);
                vec![Chip { labels: self.in_words(clause.negated, condition), without: query.to_string() }]
            }
        }
    }

    fn in_words(&self, negated: bool, condition: &Condition) -> [String; 2] {
        let not = if negated { ["not ", "không "] } else { ["", ""] };
        let words = match condition {
            Condition::Text { text, .. } => [(); 2].map(|()| ["“", text, "”"].concat()),
            Condition::Has(field) => {
                let [en, vi] = field.spec().labels;
                [[en, ": stated"].concat(), [vi, ": có nêu"].concat()]
            }
            Condition::Is { field, values } => {
                let values: Vec<[String; 2]> =
                    values.iter().map(|wanted| self.value_in_words(*field, wanted)).collect();
                let joined = |lang: usize| {
                    let values: Vec<&str> = values.iter().map(|labels| labels[lang].as_str()).collect();
                    [field.spec().labels[lang], ": ", &values.join(", ")].concat()
                };
                [joined(0), joined(1)]
            }
        };
        [0, 1].map(|lang| [not[lang], &words[lang]].concat())
    }

    fn value_in_words(&self, field: Field, wanted: &ValueFilter) -> [String; 2] {
        let [en, vi] = match (&wanted.value, self.chosen(field, &wanted.value).as_slice()) {
            (ValueMatch::Any, _) => ["any", "bất kỳ"].map(str::to_owned),
            (_, [choice]) => choice.labels(&self.head, Some(&self.corpus)),
            (ValueMatch::Label(label), _) => [label.clone(), label.clone()],
            (pattern, _) => {
                let text = ValueFilter { value: pattern.clone(), min_stage: None }.to_string();
                [text.clone(), text]
            }
        };
        match wanted.min_stage.map(Stage::labels) {
            Some([stage_en, stage_vi]) => {
                [[&en, " (", stage_en, " or above)"].concat(), [&vi, " (từ mức ", stage_vi, " trở lên)"].concat()]
            }
            None => [en, vi],
        }
    }
}

/// How a query asks for a facet's value.
fn pattern(field: Field, value: &str) -> Option<ValueMatch> {
    match field.spec().kind {
        FieldKind::Number => value.parse().ok().map(|n| ValueMatch::Numbers { from: Some(n), to: Some(n) }),
        FieldKind::Date => {
            value.parse::<Edtf>().ok().map(|date| ValueMatch::Dates { from: Some(date), to: Some(date) })
        }
        FieldKind::Term | FieldKind::Derived => Some(ValueMatch::Label(value.to_owned())),
    }
}

/// Takes the values out of the clause that keeps a facet's choices.
fn take_choice(query: &mut Query, field: Field) -> Vec<ValueFilter> {
    match query.choice(field).map(|at| &mut query.clauses[at].condition) {
        Some(Condition::Is { values, .. }) => std::mem::take(values),
        _ => Vec::new(),
    }
}

/// Puts values back where they were taken from, or into a new clause; an empty clause goes.
fn put_choice(query: &mut Query, field: Field, values: Vec<ValueFilter>) {
    let condition = Condition::Is { field, values };
    match query.choice(field) {
        Some(at) => query.clauses[at].condition = condition,
        None => query.clauses.push(Clause { negated: false, condition }),
    }
    query.clauses.retain(|clause| !matches!(&clause.condition, Condition::Is { values, .. } if values.is_empty()));
}
