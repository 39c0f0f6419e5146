//! What a draft is made of.

use engine::{Edtf, Term};

/// A text and what is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'a> {
    /// The name of the text's file, without its ending: the article's id is made of it.
    pub name: &'a str,
    /// The text, as it was received.
    pub text: &'a str,
    /// The BCP 47 tag of its language; found out if it is not given.
    pub language: Option<&'a str>,
    /// The publisher.
    pub publisher: Option<&'a str>,
    /// The date of publication.
    pub published: Option<Edtf>,
    /// The address.
    pub url: Option<&'a str>,
    /// The terms that the corpus has already.
    pub vocabulary: &'a [Term],
}
