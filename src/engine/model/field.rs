//! The field registry: the fields of a dialogue, and how each behaves in the index, the facets and the query.
//!
//! A new field of terms needs a variant and a row in [`FIELDS`]. Compiled corpora name fields by their position: a new
//! one makes another version of the format by itself (`index/file.rs`), whoever only reorders them raises it by hand.
//! ARCHITECTURE.md says where else fields are named. A field of numbers or dates, or a derived one, needs more: the
//! matches over `FieldKind` lead there.

use crate::text::lang::{Labels, labels};

/// A field of a dialogue, or one derived from its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A state that takes part, by its ISO 3166-1 alpha-2 code.
    Party,
    /// The named series that the dialogue belongs to.
    Series,
    /// The number of the dialogue in its series.
    Edition,
    /// When the dialogue was held, as EDTF.
    Held,
    /// The city where the dialogue was held.
    Venue,
    /// The format: policy dialogue, strategy dialogue, ministerial talks.
    Format,
    /// A person who took part, with role, rank and office.
    Participant,
    /// Derived: a participant who chaired or led a side.
    Chair,
    /// A document, signed here or cited.
    Document,
    /// An area of cooperation.
    Area,
    /// A legal or political instrument, such as UNCLOS.
    Instrument,
    /// A stated position, such as the four no's.
    Position,
    /// The level of the parties' relations.
    Partnership,
    /// A multilateral forum.
    Forum,
    /// An anniversary, invitation or visit tied to the dialogue.
    Occasion,
    /// What one side asked of the other.
    Request,
    /// Derived: the parties other than the home party of the corpus.
    Partner,
    /// Derived: a stage that some fact of the dialogue has reached.
    Stage,
    /// Derived: reported, or only mentioned.
    Coverage,
    /// Derived: an article that the dialogue's facts are quoted from.
    Source,
    /// Derived from the query: how relevant a dialogue is to its words. Only to sort by.
    Relevance,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A term of the vocabulary.
    Term,
    /// A whole number.
    Number,
    /// An EDTF date.
    Date,
    /// Computed from the facts; an annotation cannot give it.
    Derived,
}

/// The direction a column is sorted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest, earliest or first in the alphabet first.
    Asc,
    /// Largest or latest first.
    Desc,
}

/// One row of the registry.
#[derive(Debug)]
pub struct FieldSpec {
    /// The field that the row describes.
    pub field: Field,
    /// Its name in annotations, queries and JSON.
    pub name: &'static str,
    /// What it is called.
    pub labels: Labels,
    /// What its values are.
    pub kind: FieldKind,
    /// Its facts have a [`Stage`](crate::Stage).
    pub staged: bool,
    /// A dialogue has one value; it has several only if sources differ.
    pub single: bool,
    /// It is a facet.
    pub facet: bool,
    /// The direction in which its column is sorted first; `None` if rows cannot be sorted by it.
    pub sort: Option<Direction>,
}

const fn row(field: Field, name: &'static str, labels: Labels, kind: FieldKind) -> FieldSpec {
    FieldSpec { field, name, labels, kind, staged: false, single: false, facet: false, sort: None }
}

impl FieldSpec {
    const fn staged(self) -> Self {
        Self { staged: true, ..self }
    }
    const fn single(self) -> Self {
        Self { single: true, ..self }
    }
    const fn facet(self) -> Self {
        Self { facet: true, ..self }
    }
    const fn sorted(self, first: Direction) -> Self {
        Self { sort: Some(first), ..self }
    }
}

use Direction::{Asc, Desc};
use FieldKind::{Date, Derived, Number, Term};

/// Every field, in the order of the [`Field`] variants.
#[rustfmt::skip]
pub const FIELDS: [FieldSpec; 21] = [
    row(Field::Party,       "party",       labels! { En: "Party", Vi: "Bên tham gia" },                  Term),
    row(Field::Series,      "series",      labels! { En: "Series", Vi: "Chuỗi đối thoại" },              Term).single().sorted(Asc),
    row(Field::Edition,     "edition",     labels! { En: "Edition", Vi: "Lần thứ" },                     Number).single().sorted(Desc),
    row(Field::Held,        "held",        labels! { En: "Date", Vi: "Thời gian" },                      Date).single().facet().sorted(Desc),
    row(Field::Venue,       "venue",       labels! { En: "Venue", Vi: "Địa điểm" },                      Term).single().facet().sorted(Asc),
    row(Field::Format,      "format",      labels! { En: "Format", Vi: "Hình thức" },                    Term).single().facet().sorted(Asc),
    row(Field::Participant, "participant", labels! { En: "Participants", Vi: "Người tham dự" },          Term),
    row(Field::Chair,       "chair",       labels! { En: "Chairs and heads of delegation", Vi: "Chủ trì và trưởng đoàn" }, Derived).facet(),
    row(Field::Document,    "document",    labels! { En: "Documents", Vi: "Văn kiện" },                  Term).staged().facet(),
    row(Field::Area,        "area",        labels! { En: "Areas and issues", Vi: "Lĩnh vực và vấn đề" }, Term).staged().facet(),
    row(Field::Instrument,  "instrument",  labels! { En: "Instruments", Vi: "Khuôn khổ pháp lý, chính trị" }, Term).staged().facet(),
    row(Field::Position,    "position",    labels! { En: "Positions", Vi: "Lập trường" },                Term).facet(),
    row(Field::Partnership, "partnership", labels! { En: "Partnership", Vi: "Quan hệ đối tác" },         Term).facet(),
    row(Field::Forum,       "forum",       labels! { En: "Forums", Vi: "Diễn đàn" },                     Term).staged().facet(),
    row(Field::Occasion,    "occasion",    labels! { En: "Occasions", Vi: "Sự kiện liên quan" },         Term),
    row(Field::Request,     "request",     labels! { En: "Requests", Vi: "Đề nghị" },                    Term).staged(),
    row(Field::Partner,     "partner",     labels! { En: "Partner", Vi: "Đối tác" },                     Derived).facet().sorted(Asc),
    row(Field::Stage,       "stage",       labels! { En: "Stage reached", Vi: "Mức đạt được" },          Derived).facet(),
    row(Field::Coverage,    "coverage",    labels! { En: "Coverage", Vi: "Mức độ đưa tin" },             Derived).facet(),
    row(Field::Source,      "source",      labels! { En: "Sources", Vi: "Nguồn" },                       Derived),
    row(Field::Relevance,   "relevance",   labels! { En: "Relevance", Vi: "Mức độ liên quan" },             Derived).sorted(Desc),
];

impl Field {
    /// The field's row in the registry.
    #[must_use]
    pub fn spec(self) -> &'static FieldSpec {
        // FIELDS is in the order of the variants; a test checks that.
        &FIELDS[self as usize]
    }

    /// The field's name in annotations, queries and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// The field whose facts hold its values: for a derived field that lists some values of another field, that field;
    /// for all others, the field itself.
    #[must_use]
    pub fn of_facts(self) -> Self {
        match self {
            Self::Partner => Self::Party,
            Self::Chair => Self::Participant,
            _ => self,
        }
    }

    /// The field with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        FIELDS.iter().find(|spec| spec.name == name).map(|spec| spec.field)
    }
}
