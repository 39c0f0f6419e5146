//! The languages of the interface: a file of strings for each, registered in [`strings`]. The English file defines
//! which strings there are. Labels of fields, terms and stages come from the engine.

use engine::{Direction, Lang};

use crate::fields::{MenuLabel, Section};
use crate::state::View;

/// Defines [`Strings`] by the name and the English text of each string. Functions follow, for what is more than a text.
macro_rules! define_strings {
    (
        texts { $($name:ident: $english:literal,)* }
        functions { $($function:ident: $type:ty = $english_function:ident,)* }
    ) => {
        /// The strings of the interface in one language, and how it writes dates and numbers.
        pub struct Strings {
            $(#[doc = $english] pub $name: &'static str,)*
            $(#[doc = "How the language writes a value of this kind."] pub $function: $type,)*
        }

        pub(super) const ENGLISH: Strings = Strings { $($name: $english,)* $($function: $english_function,)* };
        pub(super) static STRINGS: Strings = ENGLISH;

        /// The names of all strings and functions.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name),)* $(stringify!($function),)*];
    };
}

/// Defines the strings of another language. English stands in for those that are left out.
macro_rules! translate_strings {
    ($($name:ident: $text:expr,)*) => {
        #[allow(clippy::needless_update, reason = "a language may have every string, or not")]
        pub(super) static STRINGS: super::Strings = super::Strings { $($name: $text,)* ..super::en::ENGLISH };

        /// The names of the strings that this language has.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

mod en;
mod formatting;
mod vi;

pub use en::Strings;
pub use formatting::{format_count, format_dialogues};
pub(crate) use formatting::{format_date, format_editions, format_facts, format_ordinal};

impl Strings {
    /// The label of a view.
    #[must_use]
    pub fn view(&self, view: View) -> &'static str {
        match view {
            View::Table => self.view_table,
            View::Matrix => self.view_matrix,
            View::Timeline => self.view_timeline,
            View::Quotes => self.view_quotes,
            View::Compare => self.view_compare,
        }
    }

    /// Which way an order goes.
    pub(crate) fn direction(&self, direction: Direction) -> &'static str {
        match direction {
            Direction::Asc => self.ascending,
            Direction::Desc => self.descending,
        }
    }

    /// What menus call a field.
    pub(crate) fn menu_label(&self, label: MenuLabel) -> &'static str {
        match label {
            MenuLabel::Year => self.year,
            MenuLabel::Areas => self.areas,
            MenuLabel::Instruments => self.instruments,
        }
    }

    /// The heading of a part of a comparison.
    pub(crate) fn section(&self, section: Section) -> &'static str {
        match section {
            Section::Documents => self.documents_section,
            Section::Cooperation => self.cooperation_section,
            Section::Positions => self.positions_section,
            Section::Forums => self.forums_section,
            Section::Meeting => self.meeting_section,
        }
    }
}

/// The strings in a language.
#[must_use]
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &en::STRINGS,
        Lang::Vi => &vi::STRINGS,
    }
}

/// The names of the strings for which English stands in.
#[must_use]
pub fn missing_strings(lang: Lang) -> Vec<&'static str> {
    let translated = match lang {
        Lang::En => en::NAMES,
        Lang::Vi => vi::NAMES,
    };
    en::NAMES.iter().copied().filter(|name| !translated.contains(name)).collect()
}
