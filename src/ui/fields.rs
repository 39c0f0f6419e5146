//! How each field is presented: one row per field. `engine` has a row for what the field means.
//!
//! Every list of fields in the interface is made from these rows. A rank says where a field stands in such a list, from
//! 1; fields without one are not in it.

use engine::{Field, sort_by_key};

/// How a field is presented.
pub struct FieldPresentation {
    /// The field.
    pub field: Field,
    /// The first field of the column in which this field is shown: itself or another field. `None` for no column.
    pub column: Option<Field>,
    /// The rank of its column after the partner's, for the first field of a column.
    pub column_rank: Option<u8>,
    /// Whether it is among the key columns, which a table has until a reader chooses others.
    pub is_key_column: bool,
    /// Whether the heading of a column that it shares with other fields names it.
    pub is_in_heading: bool,
    /// The width of its column.
    pub width: ColumnWidth,
    /// When its column is left out of a table without room for all key columns; `None` for never.
    pub yields: Option<Yields>,
    /// Whether each of its values begins a line, even if several would fit on one.
    pub is_stacked: bool,
    /// Whether a dialogue without a value says that it is not stated. Chairs may be the only participants.
    pub is_missed: bool,
    /// Among the filters with a menu of their own. The other facets share one, in the order of the fields.
    pub menu_rank: Option<u8>,
    /// What menus call it, where that is not its label.
    pub menu_label: Option<MenuLabel>,
    /// Among the fields that a matrix can show.
    pub matrix_rank: Option<u8>,
    /// Among the fields whose values are topics of the quotes.
    pub topic_rank: Option<u8>,
    /// Among the fields that rows can be grouped by.
    pub group_rank: Option<u8>,
    /// Among the columns that the terminal's table always has.
    pub terminal_rank: Option<u8>,
    /// Where and how it is compared.
    pub comparison: Option<ComparedAs>,
}

/// The width of a column. The stylesheet has the lengths, by the names of these.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ColumnWidth {
    /// Most columns.
    Usual,
    /// For labels of several words, one below the other.
    Wide,
    /// What the others leave, for many values that run on like text.
    Rest,
    /// For a name and a date.
    Slim,
}

impl ColumnWidth {
    /// Its name in the stylesheet; `None` for what needs none.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Usual => None,
            Self::Wide => Some("wide"),
            Self::Rest => Some("rest"),
            Self::Slim => Some("slim"),
        }
    }
}

/// When a column is left out. Its values are then among all facts of the row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Yields {
    /// In a narrow view, and on cards.
    First,
    /// In a narrower one.
    Second,
}

impl Yields {
    /// Its name in the stylesheet.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// What menus call a field instead of its label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MenuLabel {
    /// The menus of a date choose and group by its year.
    Year,
    /// Short enough for a button of the toolbar.
    Areas,
    /// Short enough for it in Vietnamese, and for a card.
    Instruments,
}

/// Where and how a field is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ComparedAs {
    /// The part of the comparison that it is in.
    pub section: Section,
    /// Its rows.
    pub rows: CompareRows,
}

/// The parts of a comparison, in order: first what came of the dialogues. Its headers say which they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What was signed.
    Documents,
    /// What the parties do together.
    Cooperation,
    /// Law, and the positions of the parties.
    Positions,
    /// Where else they meet.
    Forums,
    /// When, where and who.
    Meeting,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Documents, Self::Cooperation, Self::Positions, Self::Forums, Self::Meeting];
}

/// How a field is laid out in a comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CompareRows {
    /// One row with all values of each dialogue, for fields that have few.
    One,
    /// A row per value, with the stage at each dialogue.
    PerValue,
}

use ColumnWidth::{Rest, Slim, Wide};
use CompareRows::{One, PerValue};
use Yields::{First, Second};

const fn field(field: Field) -> FieldPresentation {
    FieldPresentation {
        field,
        column: None,
        column_rank: None,
        is_key_column: false,
        is_in_heading: false,
        width: ColumnWidth::Usual,
        yields: None,
        is_stacked: false,
        is_missed: true,
        menu_rank: None,
        menu_label: None,
        matrix_rank: None,
        topic_rank: None,
        group_rank: None,
        terminal_rank: None,
        comparison: None,
    }
}

impl FieldPresentation {
    const fn column(self, rank: u8) -> Self {
        Self { column: Some(self.field), column_rank: Some(rank), ..self }
    }
    /// The first column, which is always there.
    const fn first_column(self) -> Self {
        Self { column: Some(self.field), ..self }.in_heading()
    }
    const fn in_heading(self) -> Self {
        Self { is_in_heading: true, ..self }
    }
    const fn below(self, first: Field) -> Self {
        Self { column: Some(first), ..self }
    }
    const fn key(self) -> Self {
        Self { is_key_column: true, ..self }
    }
    const fn width(self, width: ColumnWidth) -> Self {
        Self { width, ..self }
    }
    const fn yields(self, yields: Yields) -> Self {
        Self { yields: Some(yields), ..self }
    }
    const fn stacked(self) -> Self {
        Self { is_stacked: true, ..self }
    }
    const fn not_missed(self) -> Self {
        Self { is_missed: false, ..self }
    }
    const fn called(self, label: MenuLabel) -> Self {
        Self { menu_label: Some(label), ..self }
    }
    const fn menu(self, rank: u8) -> Self {
        Self { menu_rank: Some(rank), ..self }
    }
    const fn matrix(self, rank: u8) -> Self {
        Self { matrix_rank: Some(rank), ..self }
    }
    const fn topic(self, rank: u8) -> Self {
        Self { topic_rank: Some(rank), ..self }
    }
    const fn group(self, rank: u8) -> Self {
        Self { group_rank: Some(rank), ..self }
    }
    const fn terminal(self, rank: u8) -> Self {
        Self { terminal_rank: Some(rank), ..self }
    }
    const fn compare(self, section: Section, rows: CompareRows) -> Self {
        Self { comparison: Some(ComparedAs { section, rows }), ..self }
    }
}

/// Every field, in the order of the [`Field`] variants.
#[rustfmt::skip]
pub const FIELD_PRESENTATIONS: [FieldPresentation; 21] = [
    field(Field::Party).terminal(2),
    field(Field::Series).below(Field::Partner).compare(Section::Meeting, One),
    field(Field::Edition).below(Field::Partner).terminal(3).compare(Section::Meeting, One),
    field(Field::Held).below(Field::Partner).in_heading().menu(2).called(MenuLabel::Year).group(2).terminal(1).compare(Section::Meeting, One),
    field(Field::Venue).below(Field::Partner).terminal(4).compare(Section::Meeting, One),
    field(Field::Format).below(Field::Partner).group(3).terminal(5).compare(Section::Meeting, One),
    field(Field::Participant).below(Field::Chair).not_missed().compare(Section::Meeting, One),
    field(Field::Chair).column(9).key().yields(First).stacked().terminal(6).compare(Section::Meeting, One),
    field(Field::Document).column(1).key().width(Wide).stacked().menu(4).matrix(4).terminal(7).compare(Section::Documents, PerValue),
    field(Field::Area).column(2).key().width(Rest).menu(3).called(MenuLabel::Areas).matrix(1).topic(3).compare(Section::Cooperation, PerValue),
    field(Field::Instrument).column(3).key().menu(5).called(MenuLabel::Instruments).matrix(2).topic(2).compare(Section::Positions, PerValue),
    field(Field::Position).column(4).key().yields(First).matrix(3).topic(1).compare(Section::Positions, PerValue),
    field(Field::Partnership).column(5).compare(Section::Meeting, One),
    field(Field::Forum).column(6).matrix(5).topic(4).compare(Section::Forums, PerValue),
    field(Field::Occasion).column(7).compare(Section::Meeting, One),
    field(Field::Request).column(8).stacked().matrix(6).compare(Section::Cooperation, PerValue),
    // In a comparison the partner is in the headers, and the sources are what each value opens.
    field(Field::Partner).first_column().menu(1).group(1),
    field(Field::Stage),
    field(Field::Coverage),
    field(Field::Source).column(10).key().width(Slim).yields(Second),
    field(Field::Relevance),
];

/// How a field is presented.
#[must_use]
pub fn presentation(field: Field) -> &'static FieldPresentation {
    // In the order of the variants, which a test holds to.
    &FIELD_PRESENTATIONS[field as usize]
}

/// The fields that have a rank in a list, in its order: `ranked(|presented| presented.matrix_rank)`.
#[must_use]
pub fn ranked(rank: impl Fn(&FieldPresentation) -> Option<u8>) -> Vec<Field> {
    let mut fields: Vec<(u8, Field)> =
        FIELD_PRESENTATIONS.iter().filter_map(|view| Some((rank(view)?, view.field))).collect();
    sort_by_key(&mut fields, |&(rank, _)| rank);
    fields.into_iter().map(|(_, field)| field).collect()
}
