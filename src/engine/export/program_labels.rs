//! The labels that are part of the program and not of a corpus.

use crate::export::format::ExportFormat;
use crate::model::article::ArticleKind;
use crate::model::dialogue::{Coverage, NOT_REVIEWED};
use crate::model::distinct_values::{ACCORDING_TO, SINCE};
use crate::model::fact::{Basis, Role, Setting};
use crate::model::field::FIELDS;
use crate::model::stage::Stage;
use crate::search::edit::CONDITION_WORDS;
use crate::text::lang::Labels;

/// Every label of the program with its name, such as `stage noted`. For those that a language lacks, those of the first
/// language stand in.
#[must_use]
pub fn program_labels() -> Vec<(String, Labels)> {
    let mut all = Vec::new();
    let mut add = |kind: &str, name: &str, labels: Labels| all.push((format!("{kind} {name}"), labels));
    FIELDS.iter().for_each(|spec| add("field", spec.name, spec.labels));
    Stage::ALL.iter().for_each(|stage| add("stage", stage.name(), stage.labels()));
    Role::ALL.iter().for_each(|role| add("role", role.name(), role.labels()));
    Setting::ALL.iter().for_each(|setting| add("setting", setting.name(), setting.labels()));
    Coverage::ALL.iter().for_each(|coverage| add("coverage", coverage.name(), coverage.labels()));
    ArticleKind::ALL.iter().for_each(|kind| add("kind of article", kind.name(), kind.labels()));
    ExportFormat::ALL.iter().for_each(|format| add("format", format.name(), format.labels()));
    Basis::ALL.iter().for_each(|basis| add("basis", basis.name(), basis.labels()));
    add("words", "before a year", SINCE);
    add("words", "before a party", ACCORDING_TO);
    add("words", "of a draft", NOT_REVIEWED);
    CONDITION_WORDS.iter().for_each(|&(name, labels)| add("condition", name, labels));
    all
}
