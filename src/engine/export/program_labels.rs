//! The labels that are part of the program and not of a corpus, to find those that a language lacks.

use crate::export::format::ExportFormat;
use crate::model::dialogue::Coverage;
use crate::model::field::FIELDS;
use crate::model::stage::Stage;
use crate::search::edit::CONDITION_WORDS;
use crate::text::lang::{Labels, Lang};

/// The names of the labels for which those of the first language stand in: `stage noted`.
#[must_use]
pub fn missing_labels(lang: Lang) -> Vec<String> {
    let mut missing = Vec::new();
    let mut look_at = |kind: &str, name: &str, labels: Labels| {
        if !labels.has(lang) {
            missing.push(format!("{kind} {name}"));
        }
    };
    FIELDS.iter().for_each(|spec| look_at("field", spec.name, spec.labels));
    Stage::ALL.iter().for_each(|stage| look_at("stage", stage.name(), stage.labels()));
    Coverage::ALL.iter().for_each(|coverage| look_at("coverage", coverage.name(), coverage.labels()));
    ExportFormat::ALL.iter().for_each(|format| look_at("format", format.name(), format.labels()));
    CONDITION_WORDS.iter().for_each(|&(name, labels)| look_at("condition", name, labels));
    missing
}
