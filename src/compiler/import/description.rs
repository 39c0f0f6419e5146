//! Converts the description of the corpus in an import.

use engine::{Description, Field, TermId};

use crate::check::value;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::message::Labelled;
use crate::import::builder::CorpusBuilder;
use crate::import::records::ImportDescription;

impl CorpusBuilder {
    /// The description of the corpus, as far as it is valid. All terms are known.
    pub(crate) fn description_of(&mut self, given: ImportDescription, line: usize) -> Description {
        let ImportDescription { title, home, maintainer, version, date, licence, languages, pinned, .. } = given;
        for (key, text) in [("maintainer", &maintainer), ("version", &version), ("licence", &licence)] {
            if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
                self.report(line, DiagnosticKind::Blank { key });
            }
        }
        for tag in &languages {
            self.checked(value::language(tag), line);
        }
        let home = home.map(|code| self.known_term(Field::Party, &code));
        Description {
            title: title.map(|title| self.labels(&title, &Labelled::Title, line)),
            home: home.and_then(|home| self.checked(home, line)),
            maintainer,
            version,
            date: date.and_then(|date| self.checked(value::date(&date), line)),
            licence,
            languages,
            pinned: self.pinned(pinned, line),
        }
    }

    fn pinned(&mut self, values: Vec<String>, line: usize) -> Vec<TermId> {
        let mut pinned = Vec::new();
        for value in values {
            let outcome = value::pin(&mut pinned, &value, |field, id| self.known_term(field, id));
            self.checked(outcome, line);
        }
        pinned
    }
}
