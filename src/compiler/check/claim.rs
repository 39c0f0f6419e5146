//! What a fact claims, as far as its keys are valid.

use engine::{Basis, By, Field, Role, Stage, Term, TermId, Value};

/// What a fact claims.
pub(crate) struct Claim<'a> {
    pub(crate) value: Option<(Field, Value)>,
    /// The term of the value, if the value is a term, and its broader term.
    pub(crate) terms: [Option<(TermId, &'a Term)>; 2],
    pub(crate) stage: Option<Stage>,
    pub(crate) by: Option<By>,
    pub(crate) basis: Basis,
    pub(crate) has_note: bool,
    pub(crate) role: Option<Role>,
    pub(crate) rank: Option<&'a str>,
    pub(crate) office: Option<&'a str>,
    pub(crate) quotes: Vec<&'a str>,
    /// The quotes that are not from the boilerplate.
    pub(crate) of_story: Vec<&'a str>,
}
