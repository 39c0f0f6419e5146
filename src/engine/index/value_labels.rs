//! The labels of the values of a field, and the order of values by label.

use crate::index::Index;
use crate::index::field_value::FieldValue;
use crate::index::named_value::NamedValue;
use crate::model::corpus::Corpus;
use crate::model::field::Field;
use crate::sort::sort_by;
use crate::text::collate::collation_key;
use crate::text::lang::{Lang, Localized};
use crate::text::tokenize::words;

impl Index {
    /// The values of a field's column, in its order.
    pub(crate) fn named_values(&self, field: Field) -> &[NamedValue] {
        let named = || self.column(field).values().into_iter().map(|value| self.named_value(value)).collect();
        self.named_values[field as usize].get_or_init(named)
    }

    pub(crate) fn named_value(&self, value: FieldValue) -> NamedValue {
        NamedValue::new(value, self.value_name(value, None), self.labels_of_value(value, None))
    }

    /// A value as a query writes it; empty for an article without the corpus.
    pub(crate) fn value_name(&self, value: FieldValue, corpus: Option<&Corpus>) -> String {
        match value {
            FieldValue::Term(id) => {
                let term = self.term(id);
                if term.field == Field::Party { words(term.label(Lang::En)).join("-") } else { term.id }
            }
            FieldValue::Stage(stage) => stage.name().to_owned(),
            FieldValue::Coverage(coverage) => coverage.name().to_owned(),
            FieldValue::Source(id) => corpus.map_or_else(String::new, |corpus| corpus.article(id).id.clone()),
            FieldValue::Number(number) => number.to_string(),
            FieldValue::Year(year) => year.to_string(),
        }
    }

    /// The labels that are shown of a value, short names included.
    pub(crate) fn displayed_labels(&self, value: FieldValue) -> Vec<String> {
        match value {
            FieldValue::Term(id) => self.term(id).displayed_labels().map(str::to_owned).collect(),
            _ => self.labels_of_value(value, None).iter().cloned().collect(),
        }
    }

    /// All labels of a value, other names included.
    pub(crate) fn names(&self, value: FieldValue) -> Vec<String> {
        let mut names = self.displayed_labels(value);
        match value {
            FieldValue::Term(id) => names.extend(self.term(id).alt),
            FieldValue::Stage(stage) => names.extend(stage.other_names().map(str::to_owned)),
            _ => {}
        }
        names
    }

    /// The labels of a value; empty for an article without the corpus.
    pub(crate) fn labels_of_value(&self, value: FieldValue, corpus: Option<&Corpus>) -> Localized<String> {
        match value {
            FieldValue::Term(id) => self.term(id).labels,
            FieldValue::Stage(stage) => stage.labels().localized().map(str::to_owned),
            FieldValue::Coverage(coverage) => coverage.labels().localized().map(str::to_owned),
            FieldValue::Source(id) => {
                Localized::same(&corpus.map_or_else(String::new, |corpus| corpus.article(id).title.clone()))
            }
            FieldValue::Number(_) | FieldValue::Year(_) => Localized::same(&self.value_name(value, corpus)),
        }
    }

    /// The sort rank of each value: terms by label in a language, others by size.
    pub(super) fn value_ranks(&self, values: &[FieldValue], lang: Lang) -> Vec<u32> {
        let label = |value: &FieldValue| match value {
            FieldValue::Term(id) => collation_key(self.term(*id).label(lang), lang),
            _ => String::new(),
        };
        let keys: Vec<String> = values.iter().map(label).collect();
        let mut order: Vec<usize> = (0..values.len()).collect();
        sort_by(&mut order, |&a, &b| keys[a].cmp(&keys[b]).then_with(|| values[a].cmp(&values[b])));
        let mut ranks = vec![0; values.len()];
        order.into_iter().zip(0..).for_each(|(position, rank)| ranks[position] = rank);
        ranks
    }
}
