//! The labels of a row's values. Their words find the row, as the words of its articles do. Needed only at build time:
//! the dictionary keeps the words, and [`LabelIndex`](crate::index::label_index::LabelIndex) the labels.

use crate::index::field_value::{FieldValue, staged_values};
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::field::{FIELDS, FieldKind};
use crate::model::stage::Stage;
use crate::sort::sort_and_dedup;

/// The labels of all values that facets count the dialogue under, in every language, each once: broader terms and the
/// stages reached are among them; and who published the articles that it is quoted from.
pub(crate) fn row_labels(corpus: &Corpus, dialogue: &Dialogue) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for spec in FIELDS.iter().filter(|spec| matches!(spec.kind, FieldKind::Term | FieldKind::Number)) {
        for (value, _) in staged_values(corpus, dialogue, spec.field) {
            match value {
                FieldValue::Term(id) => labels.extend(corpus.term(id).displayed_labels().map(str::to_owned)),
                FieldValue::Number(number) => labels.push(number.to_string()),
                _ => {}
            }
        }
    }
    labels.extend(dialogue.dates().flat_map(|date| date.years()).map(|year| year.to_string()));
    let reached = dialogue.facts.iter().filter_map(|fact| fact.stage).max();
    let stages = Stage::ALL.into_iter().filter(|&stage| Some(stage) <= reached);
    labels.extend(stages.flat_map(|stage| stage.labels().iter()).map(str::to_owned));
    labels.extend(dialogue.coverage().labels().iter().map(str::to_owned));
    labels.extend(corpus.outlets(dialogue).into_iter().map(str::to_owned));
    sort_and_dedup(&mut labels);
    labels
}
