//! Facts: values with their evidence.

use crate::model::article::ArticleId;
use crate::model::edtf::Edtf;
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::text::named_values::labelled_values;
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
    /// The party that alone tells that both did or said it. Only with [`By::Both`].
    pub according_to: Option<TermId>,
    /// Where it was said or done: at the dialogue or at a meeting beside it.
    pub setting: Setting,
    /// Stated or inferred.
    pub basis: Basis,
    /// How the value was inferred, or what a reader should know about it.
    pub note: Option<String>,
    /// The person, if the field is [`Field::Participant`].
    pub person: Option<Person>,
    /// The year in which it began, if the field is [`Field::Partnership`] and a quote names it.
    pub since: Option<Edtf>,
    /// The quotes that support the value. Never empty in a [`Corpus`](crate::Corpus).
    pub evidence: Vec<Evidence>,
}

impl Fact {
    /// Whether it is a fact of a field. A participant who chaired or led a side is also one of [`Field::Chair`].
    pub(crate) fn is_of(&self, field: Field) -> bool {
        let leads = || self.person.as_ref().is_some_and(|person| person.role.leads());
        match field {
            Field::Chair => self.field == Field::Participant && leads(),
            _ => self.field == field,
        }
    }
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

/// A quote: a span of an article's story, or for [`Field::Held`] of the boilerplate around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// The article quoted.
    pub article: ArticleId,
    /// The quote's span in the article's body.
    pub span: Span,
}

/// What a fact says of a participant besides the name, which is the term's label.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    /// What the person did.
    pub role: Role,
    /// Military rank, in the article's words.
    pub rank: Option<String>,
    /// Office held, in the article's words.
    pub office: Option<String>,
    /// The side that the person was on.
    pub party: TermId,
}

labelled_values! {
    /// What a participant did, in the order in which participants are listed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Role {
        /// Chaired or co-chaired the dialogue.
        Chair = "chair" { En: "chair", Vi: "chủ trì" }
        /// Led a side, or held the talks for it.
        Head = "head" { En: "head of delegation", Vi: "trưởng đoàn" }
        /// Received a delegation, at a courtesy call.
        Received = "received" { En: "received the delegation", Vi: "tiếp đoàn" }
        /// Met someone of the other side, beside the dialogue.
        Met = "met" { En: "met the other side", Vi: "gặp phía bên kia" }
        /// Signed a document.
        Signatory = "signatory" { En: "signed", Vi: "ký văn kiện" }
    }
}

impl Role {
    /// Whether the person presided over the dialogue or led a side of it.
    #[must_use]
    pub fn leads(self) -> bool {
        matches!(self, Self::Chair | Self::Head)
    }
}

labelled_values! {
    /// Where something was said or done.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Setting {
        /// At the dialogue itself.
        Dialogue = "dialogue" { En: "at the dialogue", Vi: "tại đối thoại" }
        /// At a meeting beside it, such as a courtesy call.
        SideMeeting = "side-meeting" { En: "at a side meeting", Vi: "tại cuộc gặp bên lề" }
    }
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

labelled_values! {
    /// Whether the text states a value, or it follows from the text by reasoning.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Basis {
        /// The quote states it.
        Stated = "stated" { En: "stated", Vi: "được nêu rõ" }
        /// It follows from the quote, as the fact's note explains.
        Inferred = "inferred" { En: "inferred", Vi: "suy ra" }
    }
}
