//! Facts: values with their evidence.

use crate::model::article::ArticleId;
use crate::model::edtf::Edtf;
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::text::span::Span;

/// One value of one field of one dialogue, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The field.
    pub field: Field,
    /// The value.
    pub value: Value,
    /// The stage, if the field is staged.
    pub stage: Option<Stage>,
    /// The side that said it; `None` if the article speaks in its own voice.
    pub by: Option<By>,
    /// Stated or inferred.
    pub basis: Basis,
    /// How the value was inferred, or what a reader should know about it.
    pub note: Option<String>,
    /// The person, if the field is [`Field::Chair`].
    pub person: Option<Person>,
    /// The quotes that support the value. Never empty in a [`Corpus`](crate::Corpus).
    pub evidence: Vec<Evidence>,
}

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A term of the field's vocabulary.
    Term(TermId),
    /// A number, such as an edition.
    Number(u32),
    /// A date.
    Date(Edtf),
}

/// A quote: a span of an article's story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// The article quoted.
    pub article: ArticleId,
    /// The quote's span in the article's body.
    pub span: Span,
}

/// What a chair fact says of the person besides the name, which is the term's label.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    /// Military rank, in the article's words.
    pub rank: Option<String>,
    /// Office held, in the article's words.
    pub office: Option<String>,
    /// The side that the person chaired for.
    pub party: TermId,
}

/// The side that said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// One party.
    Party(TermId),
    /// Both parties.
    Both,
}

impl By {
    /// The name of both parties in annotations and JSON; a single party goes by its country code.
    pub const BOTH: &'static str = "both";
}

/// Whether the text states a value or it follows from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The quote states it.
    Stated,
    /// It follows from the quote, as the fact's note explains.
    Inferred,
}

impl Basis {
    /// Both bases.
    pub const ALL: [Self; 2] = [Self::Stated, Self::Inferred];

    /// The name in annotations and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
        }
    }

    /// The basis with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.name() == name)
    }
}
