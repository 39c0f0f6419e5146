//! Edits of a query text: what activating a facet value, a filter chip or a column header does.
//!
//! The query text is the only filter state, so every control edits it.

use crate::index::field_value::FieldValue;
use crate::model::edtf::Edtf;
use crate::model::field::{Field, FieldKind};
use crate::model::stage::Stage;
use crate::query::ast::{Clause, Condition, Query, Sort, ValueFilter, ValueMatch};
use crate::search::dataset::Dataset;
use crate::search::facets::min_stage;
use crate::text::find::replace;
use crate::text::lang::{Labels, Localized, labels};

/// An active condition in words, and the query without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The condition in words.
    pub labels: Localized<String>,
    /// What else shows the condition.
    pub shown: Option<ShownIn>,
    /// The query text without the condition.
    pub without: String,
}

/// What shows a condition, other than its chip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownIn {
    /// The search box, for words that are searched for.
    SearchBox,
    /// The facet of a field, with this value.
    Facet(Field, Localized<String>),
}

impl Dataset {
    /// A query text in two parts: the conditions, with the order, which chips, menus and headings show in plain words;
    /// and the words to search for, which the search box shows. A text with a problem of form stays whole, as what is
    /// to be mended.
    #[must_use]
    pub fn conditions_and_words(&self, text: &str) -> [String; 2] {
        let (_, problems) = Query::parse(text);
        let query = self.parse(text);
        let (words, conditions): (Vec<Clause>, Vec<Clause>) = query.clauses.into_iter().partition(Clause::is_text);
        if !problems.is_empty() || conditions.is_empty() && query.sort.is_none() {
            return [String::new(), text.to_owned()];
        }
        let conditions = Query { clauses: conditions, sort: query.sort };
        [conditions.to_string(), Query { clauses: words, sort: None }.to_string()]
    }

    /// Conditions as they stand before words in a query text: with quotation marks where a label would go on with the
    /// first word, as `area:peacekeeping` before `operations`.
    #[must_use]
    pub fn conditions_before(&self, conditions: &str, words: &str) -> String {
        if conditions.is_empty() || words.is_empty() {
            return conditions.to_owned();
        }
        let count = |text: &str| self.parse(text).clauses.len();
        let joined = [conditions, " ", words].concat();
        if count(&joined) == count(conditions) + count(words) {
            return [conditions, " "].concat();
        }
        let mut query = self.parse(conditions);
        query.clauses.iter_mut().for_each(quote_labels);
        [&query.to_string(), " "].concat()
    }

    /// The text of a query, in which no label goes on with the word after it.
    fn text_of(&self, mut query: Query) -> String {
        let text = query.to_string();
        if self.parse(&text).clauses.len() == query.clauses.len() {
            return text;
        }
        query.clauses.iter_mut().for_each(quote_labels);
        query.to_string()
    }

    /// The query text with another order, or with none.
    #[must_use]
    pub fn with_sort(&self, query: &str, sort: Option<Sort>) -> String {
        self.text_of(Query { sort, ..self.parse(query) })
    }

    /// The query text with a facet's value selected, or deselected if it was.
    #[must_use]
    pub fn toggle_value(&self, query: &str, field: Field, value: &str) -> String {
        let mut query = self.parse(query);
        let Some(value) = facet_value_match(field, value) else { return self.text_of(query) };
        let toggled = self.values_selected(field, &value);
        let mut filters = take_filters(&mut query, field);
        let min_stage = min_stage(&filters);
        let before = filters.len();
        filters.retain(|filter| !self.values_selected(field, &filter.value).iter().any(|v| toggled.contains(v)));
        if filters.len() == before {
            filters.retain(|filter| filter.value != ValueMatch::Any);
            filters.push(ValueFilter::new(value, min_stage));
        } else if filters.is_empty() && min_stage.is_some() {
            filters.push(ValueFilter::new(ValueMatch::Any, min_stage));
        }
        put_filters(&mut query, field, filters);
        self.text_of(query)
    }

    /// The query text with the minimum stage of a staged field's facet set, or with none.
    #[must_use]
    pub fn set_min_stage(&self, query: &str, field: Field, min_stage: Option<Stage>) -> String {
        let mut query = self.parse(query);
        let mut filters = take_filters(&mut query, field);
        if filters.is_empty() {
            filters.push(ValueFilter::new(ValueMatch::Any, min_stage));
        }
        for filter in &mut filters {
            filter.min_stage = min_stage;
        }
        filters.retain(|filter| filter.value != ValueMatch::Any || filter.min_stage.is_some());
        put_filters(&mut query, field, filters);
        self.text_of(query)
    }

    /// The query text with a date field limited to a range, ends included, or to none.
    #[must_use]
    pub fn set_date_range(&self, query: &str, field: Field, range: Option<(Edtf, Edtf)>) -> String {
        let mut query = self.parse(query);
        take_filters(&mut query, field);
        let filter = |(from, to)| ValueFilter::new(ValueMatch::Dates { from: Some(from), to: Some(to) }, None);
        put_filters(&mut query, field, range.map(filter).into_iter().collect());
        self.text_of(query)
    }

    /// The range that a query text limits a date field to, if it is one range with both ends.
    #[must_use]
    pub fn date_range(&self, query: &str, field: Field) -> Option<(Edtf, Edtf)> {
        let mut query = self.parse(query);
        match take_filters(&mut query, field)[..] {
            [ValueFilter { value: ValueMatch::Dates { from: Some(from), to: Some(to) }, .. }] => Some((from, to)),
            _ => None,
        }
    }

    /// Every active condition; a condition with several values gives one for each value.
    #[must_use]
    pub fn chips(&self, query: &str) -> Vec<Chip> {
        let query = self.parse(query);
        let mut chips = Vec::new();
        for (position, clause) in query.clauses.iter().enumerate() {
            chips.extend(self.clause_chips(&query, position, clause));
        }
        chips
    }

    fn parse(&self, query: &str) -> Query {
        self.searcher().parse(query).query
    }

    fn values_selected(&self, field: Field, value: &ValueMatch) -> Vec<FieldValue> {
        self.searcher().values_selected(field, value)
    }

    fn clause_chips(&self, query: &Query, position: usize, clause: &Clause) -> Vec<Chip> {
        match &clause.condition {
            Condition::Is { field, values } if !clause.negated && values.len() > 1 => (0..values.len())
                .map(|removed| {
                    let mut rest = values.clone();
                    let filter = rest.remove(removed);
                    let mut without = query.clone();
                    without.clauses[position].condition = Condition::Is { field: *field, values: rest };
                    let condition = Condition::Is { field: *field, values: vec![filter] };
                    self.chip(query, position, &condition, &without)
                })
                .collect(),
            condition => {
                let mut without = query.clone();
                without.clauses.remove(position);
                vec![self.chip(query, position, condition, &without)]
            }
        }
    }

    /// The chip of one condition of a clause, which may have others.
    fn chip(&self, query: &Query, position: usize, condition: &Condition, without: &Query) -> Chip {
        let shown = match condition {
            Condition::Text { .. } => Some(ShownIn::SearchBox),
            Condition::Is { field, values } if field.spec().facet && query.facet_clause(*field) == Some(position) => {
                Some(ShownIn::Facet(*field, self.filters_in_words(*field, values)))
            }
            _ => None,
        };
        let labels = self.condition_in_words(query.clauses[position].negated, condition);
        Chip { labels, shown, without: without.to_string() }
    }

    fn condition_in_words(&self, negated: bool, condition: &Condition) -> Localized<String> {
        let words = match condition {
            Condition::Text { text, .. } => Localized::same(&format!("“{text}”")),
            Condition::Has(field) => {
                Localized::from_fn(|lang| format!("{}: {}", field.spec().labels[lang], IS_STATED[lang]))
            }
            Condition::Is { field, values } => {
                let values = self.filters_in_words(*field, values);
                Localized::from_fn(|lang| format!("{}: {}", field.spec().labels[lang], values[lang]))
            }
        };
        if negated { Localized::from_fn(|lang| format!("{} {}", NOT[lang], words[lang])) } else { words }
    }

    fn filters_in_words(&self, field: Field, filters: &[ValueFilter]) -> Localized<String> {
        let words: Vec<_> = filters.iter().map(|filter| self.filter_in_words(field, filter)).collect();
        Localized::from_fn(|lang| words.iter().map(|labels| labels[lang].as_str()).collect::<Vec<_>>().join(", "))
    }

    fn filter_in_words(&self, field: Field, filter: &ValueFilter) -> Localized<String> {
        let words = match (&filter.value, self.values_selected(field, &filter.value).as_slice()) {
            (ValueMatch::Any, _) => ANY_VALUE.localized().map(str::to_owned),
            // A dialogue that has signed has also agreed.
            (_, [FieldValue::Stage(stage)]) if *stage < Stage::Signed => at_least(*stage),
            (_, [value]) => self.index.labels_of_value(*value, Some(&self.corpus)),
            (ValueMatch::Label(label), _) => Localized::same(label),
            (value, _) => Localized::same(&ValueFilter::new(value.clone(), None).to_string()),
        };
        let Some(at_least) = filter.min_stage.map(at_least) else { return words };
        Localized::from_fn(|lang| format!("{} ({})", words[lang], at_least[lang]))
    }
}

const NOT: Labels = labels! { En: "not", Vi: "không" };
const IS_STATED: Labels = labels! { En: "stated", Vi: "có nêu" };
const ANY_VALUE: Labels = labels! { En: "any", Vi: "bất kỳ" };
/// `{}` stands for the lowest stage that counts.
const AT_LEAST: Labels = labels! { En: "{} or above", Vi: "từ mức {} trở lên" };

/// The words of conditions, by what they stand for.
pub(crate) const CONDITION_WORDS: [(&str, Labels); 4] =
    [("not", NOT), ("stated", IS_STATED), ("any", ANY_VALUE), ("at least", AT_LEAST)];

/// This stage or a higher one, in words.
fn at_least(stage: Stage) -> Localized<String> {
    Localized::from_fn(|lang| replace(AT_LEAST[lang], "{}", stage.labels()[lang]))
}

/// How a query names a facet's value; `None` if the field has no such value.
fn facet_value_match(field: Field, value: &str) -> Option<ValueMatch> {
    match field.spec().kind {
        FieldKind::Number => value.parse().ok().map(|n| ValueMatch::Numbers { from: Some(n), to: Some(n) }),
        FieldKind::Date => {
            value.parse::<Edtf>().ok().map(|date| ValueMatch::Dates { from: Some(date), to: Some(date) })
        }
        FieldKind::Term | FieldKind::Derived => Some(ValueMatch::Label(value.to_owned())),
    }
}

/// Puts the labels of a clause in quotation marks.
fn quote_labels(clause: &mut Clause) {
    if let Condition::Is { values, .. } = &mut clause.condition {
        *values = std::mem::take(values).into_iter().map(ValueFilter::quoted).collect();
    }
}

/// Takes the filters out of a facet's clause.
fn take_filters(query: &mut Query, field: Field) -> Vec<ValueFilter> {
    match query.facet_clause(field).map(|position| &mut query.clauses[position].condition) {
        Some(Condition::Is { values, .. }) => std::mem::take(values),
        _ => Vec::new(),
    }
}

/// Puts filters into a facet's clause, or into a new one. Removes the clause if it stays empty.
fn put_filters(query: &mut Query, field: Field, values: Vec<ValueFilter>) {
    let condition = Condition::Is { field, values };
    match query.facet_clause(field) {
        Some(position) => query.clauses[position].condition = condition,
        None => query.clauses.push(Clause { negated: false, condition }),
    }
    query.clauses.retain(|clause| !matches!(&clause.condition, Condition::Is { values, .. } if values.is_empty()));
}
