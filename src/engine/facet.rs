//! Facets: for each field, its values with the number of dialogues that each would leave.
//!
//! OR within a facet, AND across: a facet's counts leave its own choice out, and a chosen value stays visible at zero.

use crate::choice::Choice;
use crate::collate::collation_key;
use crate::find::{Finder, Found};
use crate::order::{sort_and_dedup, sort_by};
use crate::query::ValueMatch;
use crate::tally::{min_stage, wanted};
use crate::{FIELDS, Facet, FacetValue, Field, Lang};

impl Finder<'_> {
    /// Every facet of the registry.
    pub(crate) fn facets(self, found: &Found, lang: Lang) -> Vec<Facet> {
        FIELDS.iter().filter(|spec| spec.facet).map(|spec| self.facet(found, spec.field, lang)).collect()
    }

    fn facet(self, found: &Found, field: Field, lang: Lang) -> Facet {
        let wanted = wanted(&found.query, field);
        let mut ticked: Vec<Choice> = Vec::new();
        for wanted in wanted {
            ticked.extend(self.chosen(field, &wanted.value));
        }
        sort_and_dedup(&mut ticked);
        let is_ticked = |choice: &Choice| ticked.binary_search(choice).is_ok();
        let mut values = self.counts(found, field);
        // A chosen value stays visible at zero, also one that no dialogue has.
        values.retain(|(choice, count)| *count > 0 || is_ticked(choice));
        let missing: Vec<Choice> =
            ticked.iter().copied().filter(|choice| !values.iter().any(|(other, _)| other == choice)).collect();
        values.extend(missing.into_iter().map(|choice| (choice, 0)));
        let labels: Vec<[String; 2]> = values.iter().map(|(choice, _)| choice.labels(self.head, None)).collect();
        // In English sign by sign, which takes no time where there are thousands.
        let key = |labels: &[String; 2]| match lang {
            Lang::En => labels[0].clone(),
            Lang::Vi => collation_key(&labels[1], lang),
        };
        let keys: Vec<String> = labels.iter().map(key).collect();
        let mut order: Vec<usize> = (0..values.len()).collect();
        sort_by(&mut order, |&a, &b| match (values[a], values[b]) {
            ((Choice::Year(a), _), (Choice::Year(b), _)) => b.cmp(&a),
            ((Choice::Stage(a), _), (Choice::Stage(b), _)) => a.cmp(&b),
            ((_, few), (_, many)) => many.cmp(&few).then_with(|| keys[a].cmp(&keys[b])),
        });
        let value = |at: usize| {
            let (choice, count) = values[at];
            let value = choice.value(self.head, None);
            FacetValue { value, labels: labels[at].clone(), count, selected: is_ticked(&choice) }
        };
        Facet { field, min_stage: min_stage(wanted), values: order.into_iter().map(value).collect() }
    }

    /// The choices of a facet that a pattern ticks.
    pub(crate) fn chosen(self, field: Field, pattern: &ValueMatch) -> Vec<Choice> {
        match pattern {
            ValueMatch::Any => Vec::new(),
            ValueMatch::Label(label) => self.named(field, label),
            ValueMatch::Numbers { from: Some(from), to } if Some(*from) == *to => vec![Choice::Number(*from)],
            ValueMatch::Dates { from: Some(from), to } if Some(*from) == *to && from.month().is_none() => {
                vec![Choice::Year(from.year())]
            }
            ValueMatch::Numbers { .. } | ValueMatch::Dates { .. } => Vec::new(),
        }
    }
}
