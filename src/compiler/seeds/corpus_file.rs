//! Reads and checks `corpus.toml`, in which a corpus describes itself.

use engine::{Description, Field, Lang, TermId};

use crate::check::value;
use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::message::Labelled;
use crate::seeds::seed_folder::File;
use crate::seeds::toml_keys::{Keys, Lined, parse};
use crate::seeds::vocabulary_file::{Vocabulary, labels};

const CORPUS: &[&str] = &["title", "home", "maintainer", "version", "date", "licence", "languages", "pinned"];

/// The description of the corpus, as far as it is valid.
pub(crate) fn read(file: &File, vocabulary: &Vocabulary, report: &mut Report) -> Description {
    let table = parse(&file.content, report);
    let keys = Keys::file(&table, CORPUS, report);
    keys.require("title", report);
    let title = keys.table("title", &Lang::TAGS, report);
    let home = keys.text("home", report);
    let date = keys.text("date", report);
    let mut text = |key| keys.text(key, report).map(|text| text.value);
    let [maintainer, version, licence] = ["maintainer", "version", "licence"].map(&mut text);
    Description {
        title: title.map(|keys| labels(&keys, &Labelled::Title, report)),
        home: home.and_then(|code| report.checked(vocabulary.find(Field::Party, &code.value), code.line)),
        maintainer,
        version,
        date: date.and_then(|date| report.checked(value::date(&date.value), date.line)),
        licence,
        languages: languages(&keys, report),
        pinned: pinned(&keys, vocabulary, report),
    }
}

fn languages(keys: &Keys<'_>, report: &mut Report) -> Vec<String> {
    let tags = keys.texts("languages", report);
    tags.into_iter()
        .filter_map(|tag| report.checked(value::language(&tag.value), tag.line).map(|()| tag.value))
        .collect()
}

fn pinned(keys: &Keys<'_>, vocabulary: &Vocabulary, report: &mut Report) -> Vec<TermId> {
    let mut pinned = Vec::new();
    for Lined { value, line } in keys.texts("pinned", report) {
        report.checked(value::pin(&mut pinned, &value, |field, id| vocabulary.find(field, id)), line);
    }
    pinned
}
