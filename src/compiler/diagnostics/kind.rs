//! Every kind of problem a seed, or an import, can have, and the one sentence each is told in: what is wrong; what to
//! do.

use std::fmt::{self, Display};

use engine::{CorpusError, Edtf, FIELDS, Field, Lang, Stage};

use crate::diagnostics::diagnostic::{Severity, SourceLine};
use crate::diagnostics::display::{Hint, InLines, Letter, Shown, Times, plain};
use crate::diagnostics::import_error::ImportErrorKind;

/// What is wrong with a seed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each kind is its own sentence below")]
pub enum DiagnosticKind {
    Unreadable { error: String },
    NotUtf8 { at: usize },
    EmptyText,
    TextTooLong { limit: usize },
    NoAnnotations { toml: String },
    NoText { text: String },
    NoVocabulary,

    Syntax { message: String },
    MissingKey { key: &'static str, of: &'static str },
    UnknownKey { key: String, of: &'static str, nearest: Option<String>, known: &'static [&'static str] },
    WrongType { key: &'static str, expected: &'static str, found: &'static str },
    Blank { key: &'static str },

    BadId { id: String },
    BadDate { date: String },
    BadEdition { edition: String },
    BadUrl { url: String },
    UnknownLanguage { tag: String },
    UnknownField { name: String, nearest: Option<String> },
    DerivedField { field: Field },
    FieldWithoutTerms { field: Field },
    UnknownTerm { field: Field, id: String, nearest: Option<String> },
    UnknownCountry { code: String, nearest: Option<String> },
    UnknownName { key: &'static str, name: String, nearest: Option<String>, known: Vec<&'static str> },
    DuplicateId { of: &'static str, id: String, first: SourceLine },

    NoStage { field: Field },
    StrayStage { field: Field },
    NoNote,
    NoParty { id: String },
    NoFacts { id: String },
    ChairWithoutParty,
    OnlyOfChair { key: &'static str, field: Field },
    NotAParty { key: &'static str, code: String, parties: Vec<String> },
    NotInQuote { key: &'static str, text: String },
    NotInItsQuote { key: &'static str, text: String },
    EditionNotNamed { edition: u32 },
    YearNotNamed { held: Edtf },

    NoQuote,
    QuoteTwice,
    StrayContext,
    BlankQuote,
    QuoteNotFound { quote: String, nearest: Option<Nearest> },
    QuoteOutsideStory { quote: String, at: SourceLine },
    QuoteRepeated { quote: String, times: usize, lines: Vec<usize> },
    ContextMisfit { quote: String, at: Vec<usize> },
    StoryRepeated { key: &'static str, quote: String, times: usize, lines: Vec<usize> },
    StoryOrder { from: usize, to: usize },

    BroaderCycle { ids: Vec<String> },
    MissingLabel { field: Field, id: String, lang: Lang },
    UnusedTerm { field: Field, id: String },
    Unsound(CorpusError),
    Import(ImportErrorKind),
}

/// The passage of a text that is most like a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The passage, letter for letter.
    pub passage: String,
    /// Where it stands.
    pub at: SourceLine,
    /// The first letter that differs, in the text and in the quote, where the eye may not see it.
    pub difference: Option<(char, char)>,
}

/// What a file as a whole is called where its keys are.
pub(crate) const FILE: &str = "the file";

impl DiagnosticKind {
    /// Whether it stops the build.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoAnnotations { .. } | Self::UnusedTerm { .. } => Severity::Warning,
            Self::MissingLabel { lang, .. } if *lang != Lang::default() => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether it says that something is not there, or stands outside the table it belongs to.
    pub(crate) fn is_of_absence(&self) -> bool {
        match self {
            Self::MissingKey { .. } | Self::NoQuote | Self::NoStage { .. } | Self::NoNote => true,
            Self::ChairWithoutParty => true,
            Self::UnknownKey { of, .. } => *of == FILE,
            _ => false,
        }
    }
}

impl Display for DiagnosticKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { error } => write!(f, "cannot be read ({error}); check that it exists and may be read"),
            Self::NotUtf8 { at } => write!(f, "not UTF-8 at byte {at}; save the file as UTF-8"),
            Self::EmptyText => f.write_str("the text is empty; put the article here, or remove the file"),
            Self::TextTooLong { limit } => {
                write!(f, "longer than {limit} bytes; a seed is one article, as it came")
            }
            Self::NoAnnotations { toml } => write!(f, "no annotations, so no row; write {toml} beside it"),
            Self::NoText { text } => write!(f, "no text; put the article into {text}"),
            Self::NoVocabulary => {
                f.write_str("no vocabulary; write vocabulary.toml, as the project's seeds/README.md describes")
            }

            Self::Syntax { message } => write!(f, "not TOML: {}; mend the line", plain(message)),
            Self::MissingKey { key, of } => write!(f, "{of} has no `{key}`; add it"),
            Self::UnknownKey { key, of, nearest, known } => {
                write!(f, "{of} has no key {}; {}", Shown(key), Hint(nearest.as_deref(), known))
            }
            Self::WrongType { key, expected, found } => {
                write!(f, "`{key}` is of type {found}; write {expected}")
            }
            Self::Blank { key } => write!(f, "`{key}` is blank; write its text, or leave the key out"),

            Self::BadId { id } => {
                write!(f, "id {} is not kebab-case; write small letters a to z and digits, joined by `-`", Shown(id))
            }
            Self::BadDate { date } => {
                write!(f, "{} is no date of the calendar; write it as 2025-07-02, 2023-07 or 2019", Shown(date))
            }
            Self::BadEdition { edition } => {
                write!(f, "{} is no edition; write a whole number from 1 as text, such as \"5\"", Shown(edition))
            }
            Self::BadUrl { url } => {
                write!(f, "{} is no address; write one that begins with https:// or http://", Shown(url))
            }
            Self::UnknownLanguage { tag } => {
                write!(f, "unknown language {}; write a BCP 47 tag such as `en` or `vi`", Shown(tag))
            }
            Self::UnknownField { name, nearest } => {
                let known = FIELDS.iter().filter(|spec| spec.kind != engine::FieldKind::Derived);
                let known: Vec<&str> = known.map(|spec| spec.name).collect();
                write!(f, "unknown field {}; {}", Shown(name), Hint(nearest.as_deref(), &known))
            }
            Self::DerivedField { field } => {
                let name = field.name();
                write!(f, "`{name}` is computed from the other fields; leave it out")
            }
            Self::FieldWithoutTerms { field } => {
                write!(f, "the values of `{}` are not terms; leave this term out", field.name())
            }
            Self::UnknownTerm { field, id, nearest } => {
                write!(f, "unknown term {} of `{}`; ", Shown(id), field.name())?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`? else add it to vocabulary.toml"),
                    None => f.write_str("add it to vocabulary.toml"),
                }
            }
            Self::UnknownCountry { code, nearest } => {
                write!(f, "unknown country {}; ", Shown(code))?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`?"),
                    None => f.write_str("write its ISO 3166-1 alpha-2 code, such as `VN`"),
                }
            }
            Self::UnknownName { key, name, nearest, known } => {
                write!(f, "unknown {key} {}; {}", Shown(name), Hint(nearest.as_deref(), known))
            }
            Self::DuplicateId { of, id, first } => {
                write!(
                    f,
                    "{of} {} stands already at {first}; merge the two, or give this one an id of its own",
                    Shown(id)
                )
            }

            Self::NoStage { field } => {
                write!(
                    f,
                    "a fact of `{}` has no `stage`; add one of {}",
                    field.name(),
                    Stage::ALL.map(Stage::name).join(", ")
                )
            }
            Self::StrayStage { field } => write!(f, "`{}` has no stages; remove `stage`", field.name()),
            Self::NoNote => f.write_str("inferred without a `note`; add one that says how it follows from the quote"),
            Self::NoParty { id } => {
                write!(f, "dialogue {} has no party; add a fact with field = \"party\" for each side", Shown(id))
            }
            Self::NoFacts { id } => {
                write!(f, "nothing is quoted for the reported dialogue {}; add facts, or say mentioned", Shown(id))
            }
            Self::ChairWithoutParty => {
                f.write_str("a fact of `chair` has no `party`; add the country code of the person's side")
            }
            Self::OnlyOfChair { key, field } => {
                write!(f, "`{key}` belongs to `chair` only; remove it from this fact of `{}`", field.name())
            }
            Self::NotAParty { key, code, parties } => {
                let parties = parties.join(", ");
                write!(f, "`{key}` names {}, not a party of this dialogue; it has {parties}", Shown(code))
            }
            Self::NotInQuote { key, text } => {
                write!(f, "`{key}` {} stands in none of the fact's quotes; write it as the quotes have it", Shown(text))
            }
            Self::NotInItsQuote { key, text } => {
                write!(f, "the quote of `{key}` does not hold {}; quote the words that do", Shown(text))
            }
            Self::EditionNotNamed { edition } => {
                let way = "quote the words that do, or mark the fact as inferred";
                write!(f, "no quote names the edition {edition}, in figures or in words; {way}")
            }
            Self::YearNotNamed { held } => {
                let way = "quote the words that do, or mark the fact as inferred";
                write!(f, "no quote names the year {:04} of {held}; {way}", held.year())
            }

            Self::NoQuote => f.write_str("a value without a quote; add the `quote` that carries it"),
            Self::QuoteTwice => f.write_str("both `quote` and `evidence`; keep one of them"),
            Self::StrayContext => {
                f.write_str("`prefix` or `suffix` without a `quote` beside it; move it to the quote it belongs to")
            }
            Self::BlankQuote => f.write_str("a quote without a word; quote the words that carry the value"),
            Self::QuoteNotFound { quote, nearest } => {
                write!(f, "quote not in the text: {}; ", Shown(quote))?;
                match nearest {
                    Some(nearest) => write!(f, "{nearest}"),
                    None => f.write_str("nothing there is like it"),
                }
            }
            Self::QuoteOutsideStory { quote, at } => {
                let way = "quote the story itself, or widen `story`";
                write!(f, "quote outside the story, at {at}: {}; {way}", Shown(quote))
            }
            Self::QuoteRepeated { quote, times, lines } => {
                let way = "add a `prefix` or `suffix` that tells which, or quote more";
                write!(f, "quote {}: {}; {way}", Times(*times, lines), Shown(quote))
            }
            Self::ContextMisfit { quote, at } => {
                let way = "write the words next to the quote";
                write!(f, "{} in {} is not beside this `prefix` or `suffix`; {way}", Shown(quote), InLines(at))
            }
            Self::StoryRepeated { key, quote, times, lines } => {
                let way = "take more words, so that they stand once";
                write!(f, "`story.{key}` {}: {}; {way}", Times(*times, lines), Shown(quote))
            }
            Self::StoryOrder { from, to } => {
                let way = "`from` has the story's first words and `to` its last";
                write!(f, "the story ends in line {to} of the text before it begins in line {from}; {way}")
            }

            Self::BroaderCycle { ids } => {
                let way = "remove one `broader`";
                write!(f, "a term is broader than itself: {}; {way}", ids.join(" < "))
            }
            Self::MissingLabel { field, id, lang } => {
                let (tag, first) = (lang.tag(), Lang::default().tag());
                write!(f, "the term {} of `{}` has no label in `{tag}`", Shown(id), field.name())?;
                if *lang != Lang::default() {
                    write!(f, ", so the one in `{first}` is shown")?;
                }
                write!(f, "; add `{tag}` to its `labels`")
            }
            Self::UnusedTerm { field, id } => {
                write!(f, "no fact uses the term `{id}` of `{}`; remove it, or annotate with it", field.name())
            }
            Self::Import(flaw) => write!(f, "{flaw}"),
            Self::Unsound(unsound) => write!(f, "{unsound}; this is a fault of the compiler, please report it"),
        }
    }
}

impl Display for Nearest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nearest is {}: {}", self.at, Shown(&self.passage))?;
        let Some((text, quote)) = self.difference else { return Ok(()) };
        write!(f, " (there {}, here {})", Letter(text), Letter(quote))
    }
}
