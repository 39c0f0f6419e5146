//! The languages of the interface: a file of strings for each, registered in [`strings`]. Labels of fields, terms and
//! stages come from the engine.

use engine::{Edtf, Lang, Problem};

use crate::fields::Section;
use crate::state::View;

mod en;
mod formatting;
mod vi;

pub use formatting::format_count;
pub(crate) use formatting::{format_date, format_ordinal};

/// Defines [`Strings`] by the names of its strings, so that they can be listed.
macro_rules! strings {
    ($($name:ident)*) => {
        /// The strings of the interface in one language, and how it writes dates and numbers.
        #[expect(missing_docs, reason = "the English strings say what each is")]
        pub struct Strings {
            $(pub $name: &'static str,)*
            pub thousands_separator: char,
            pub date: fn(Edtf) -> String,
            pub ordinal: fn(u32) -> String,
            pub problem: fn(&Problem) -> String,
        }

        impl Strings {
            /// Every string with its name.
            pub fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
                [$((stringify!($name), self.$name)),*].into_iter()
            }
        }
    };
}

strings! {
    // The search box and the hints below it.
    search hint also_searched suggestions field word did_you_mean empty try_without unknown_parts
    // The filters.
    filters active remove clear skip from_stage any_stage no_facets more_values type_for_more
    // The toolbar and its menus.
    of dialogues views view_table view_matrix view_timeline view_quotes view_compare columns all_columns
    key_columns move_left group_by no_groups year export export_of save not_saved print
    // When something fails.
    stopped
    // The table.
    caption prerender_caption rows_shown show_more show_all sort_by sorted ascending descending
    sort_with_shift stages possible why_possible not_stated inferred sources_differ asked_by pick no_room
    matches more_passages in_article
    // The matrix.
    matrix_by matrix_caption in_all in_some in_one mentioned number_named
    // The timeline.
    timeline_legend years all_years undated
    // The quotes on a topic.
    topic silent is_baseline make_baseline
    // The comparison.
    compare_caption only_differences pick_some pick_how compare_with_previous with_previous leave_out
    unknown_dialogue not_here in_other_terms change change_new change_gone change_up change_down change_none
    meeting_section documents_section cooperation_section positions_section forums_section
    // The evidence panel.
    quotes article close said_by both_sides article_itself why_inferred note show copy copied not_copied
    copy_with_source open_original read_whole back_to_quotes previous next no_publisher no_date
}

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

    /// The heading of a part of a comparison.
    pub(crate) fn section(&self, section: Section) -> &'static str {
        match section {
            Section::Meeting => self.meeting_section,
            Section::Documents => self.documents_section,
            Section::Cooperation => self.cooperation_section,
            Section::Positions => self.positions_section,
            Section::Forums => self.forums_section,
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
