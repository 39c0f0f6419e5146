//! What every view is made from.

use std::ops::Index;
use std::sync::Arc;

use engine::{Corpus, Dataset, Dialogue, Direction, Field, Lang};

use crate::fields::presentation;
use crate::i18n::{Strings, strings};

/// The corpus and the language it is shown in.
#[derive(Clone)]
pub struct ViewContext {
    /// The corpus with its index.
    pub dataset: Arc<Dataset>,
    /// The language of the interface and of the labels.
    pub lang: Lang,
}

impl ViewContext {
    /// The corpus.
    #[must_use]
    pub fn corpus(&self) -> &Corpus {
        self.dataset.corpus()
    }

    /// The words of the interface.
    #[must_use]
    pub fn strings(&self) -> &'static Strings {
        strings(self.lang)
    }

    /// The label in this language.
    #[must_use]
    pub fn localized<T: Copy>(&self, labels: impl Index<Lang, Output = T>) -> T {
        labels[self.lang]
    }

    /// What menus call a field.
    #[must_use]
    pub fn menu_label(&self, field: Field) -> &'static str {
        match presentation(field).menu_label {
            Some(label) => self.strings().menu_label(label),
            None => self.localized(field.spec().labels),
        }
    }

    /// An order by one field in words.
    #[must_use]
    pub fn sort_label(&self, field: Field, direction: Direction) -> String {
        let strings = self.strings();
        match (field, direction) {
            (Field::Held, Direction::Asc) => strings.oldest_first.to_owned(),
            (Field::Held, Direction::Desc) => strings.newest_first.to_owned(),
            _ => [self.localized(field.spec().labels), ", ", strings.direction(direction)].concat(),
        }
    }

    /// The dialogue of a position in the corpus.
    #[must_use]
    pub fn dialogue(&self, at: usize) -> &Dialogue {
        &self.corpus().dialogues()[at]
    }

    /// The position of the dialogue with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.corpus().dialogues().iter().position(|dialogue| dialogue.id == id)
    }
}
