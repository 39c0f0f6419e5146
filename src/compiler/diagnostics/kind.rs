//! Every kind of problem that a seed or an import can have, with its message. What a message says only in some
//! cases is in `message.rs`; what is wrong with a fact beside its quotes in `unsupported.rs`.

use std::fmt::{self, Display};

use engine::{CorpusError, Coverage, Edtf, Field, Lang, ParseEdtfError, Stage};

use crate::diagnostics::display::{Hint, InLines, Quoted, Times, plain};
use crate::diagnostics::message::{
    Labelled, Nearest, contradiction, country_meant, date_fault, fallback, misplaced, person_needs, stated_fields,
    term_meant, where_to_copy,
};
use crate::diagnostics::source_line::SourceLine;
use crate::diagnostics::unsupported::{DatePart, Unsupported};

/// Whether a diagnostic stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No corpus is built.
    Error,
    /// Worth a look.
    Warning,
}

/// Defines [`DiagnosticKind`] with the message of each kind, in one sentence: what is wrong; what to do. A message has
/// the arguments of `write!`.
macro_rules! diagnostic_kinds {
    ($($name:ident $({ $($field:ident: $type:ty),+ })? => ($($message:tt)+);)+) => {
        /// What is wrong with a seed or an import.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the message of each kind says what it means")]
        pub enum DiagnosticKind {
            $($name $({ $($field: $type),+ })?,)+
        }

        impl Display for DiagnosticKind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$name $({ $($field),+ })? => write!(f, $($message)+),)+
                }
            }
        }
    };
}

diagnostic_kinds! {
    // Files.
    Unreadable { error: String } => ("cannot be read ({error}); check that the file exists and is readable");
    NotUtf8 { at: usize } => ("not UTF-8 at byte {at}; save the file as UTF-8");
    EmptyText => ("the text is empty; paste the article here, or delete the file");
    TextTooLong { limit: usize } =>
        ("longer than {limit} bytes; keep the article alone, and remove the rest of the file");
    NoAnnotations { toml: String } =>
        ("the article has no annotations, so it adds no row; write {toml} beside it");
    NoText { text: String } => ("the annotations have no article; save its text as {text}");
    NoVocabulary => ("no vocabulary; write vocabulary.toml as the project's seeds/README.md describes");

    // The shape of TOML and of JSON.
    Syntax { message: String } => ("not TOML: {}; correct the line", plain(message));
    MissingKey { key: &'static str, of: &'static str } => ("{of} has no `{key}`; add it");
    UnknownKey { key: String, of: &'static str, nearest: Option<String>, known: &'static [&'static str] } =>
        ("{of} has no key {}; {}", Quoted(key), Hint(nearest.as_deref(), known));
    WrongType { key: &'static str, expected: &'static str, found: &'static str } =>
        ("`{key}` has type {found}; write {expected}");
    Blank { key: &'static str } => ("`{key}` is empty; give it a value, or remove it");
    NotAnExport { error: String } =>
        ("not the JSON of an export: {}; compare it with what `dialogues export` prints", plain(error));
    UnsupportedSchema { expected: u32, found: u32 } =>
        ("has schema {found}, but this version reads {expected}; export it again with this version");

    // Values.
    BadId { id: String } => ("the id {} is not kebab-case; use a to z, digits and single hyphens", Quoted(id));
    BadDate { date: String, error: ParseEdtfError } => ("{} {}", Quoted(date), date_fault(*error));
    BadEdition { edition: String } =>
        ("{} is not an edition; write a whole number from 1 as a string, such as \"5\"", Quoted(edition));
    BadUrl { url: String } =>
        ("{} is not a URL; write one that begins with https:// or http:// and has no spaces, quotation marks or < >",
         Quoted(url));
    UnknownLanguage { tag: String } => ("unknown language {}; use a BCP 47 tag such as `en` or `vi`", Quoted(tag));
    UnknownField { name: String, nearest: Option<String> } =>
        ("unknown field {}; {}", Quoted(name), Hint(nearest.as_deref(), &stated_fields()));
    DerivedField { field: Field } => ("`{}` is derived from the other facts; remove it", field.name());
    FieldWithoutTerms { field: Field } => ("the values of `{}` are not terms; remove this term", field.name());
    UnknownTerm { field: Field, id: String, nearest: Option<String> } =>
        ("unknown term {} of `{}`; {}", Quoted(id), field.name(), term_meant(nearest.as_deref()));
    UnknownCountry { code: String, nearest: Option<String> } =>
        ("unknown country {}; {}", Quoted(code), country_meant(nearest.as_deref()));
    UnknownArticle { id: String } =>
        ("unknown article {}; put the article before the dialogues that quote it", Quoted(id));
    UnknownName { key: &'static str, name: String, nearest: Option<String>, known: Vec<&'static str> } =>
        ("unknown {key} {}; {}", Quoted(name), Hint(nearest.as_deref(), known));
    DuplicateId { of: &'static str, id: String, first: SourceLine } =>
        ("the {of} {} is already at {first}; merge the two, or choose another id", Quoted(id));

    // The corpus as a whole.
    NotAPinnedValue { value: String } =>
        ("{} is not a value to pin; write a field and the id of a term, such as `instrument:unclos`", Quoted(value));
    PinnedTwice { value: String } => ("{} is pinned twice; remove one of the two", Quoted(value));
    DescribedTwice { first: SourceLine } => ("the corpus is already described at {first}; merge the two");

    // Facts and dialogues.
    Unsupported { why: Unsupported } => ("{why}");
    NoStage { field: Field } =>
        ("a fact of `{}` has no `stage`; add one of {}", field.name(), Stage::ALL.map(Stage::name).join(", "));
    StrayStage { field: Field } => ("`{}` has no stages; remove `stage`", field.name());
    NoParty { id: String } =>
        ("the dialogue {} has no party; add a fact of `party` for each side", Quoted(id));
    NoFacts { id: String } =>
        ("the dialogue {} is reported, but no fact is quoted from this article; add facts, or make its coverage \
          `mentioned`", Quoted(id));
    CoverageContradicted { coverage: Coverage } => ("`coverage` is {}", contradiction(*coverage));
    ParticipantWithout { key: &'static str } =>
        ("a fact of `participant` has no `{key}`; add {}", person_needs(key));
    OnlyOf { key: &'static str, of: Field, field: Field } =>
        ("`{key}` is for `{}` only; remove it from this fact of `{}`", of.name(), field.name());
    AccountOfOneSide =>
        ("`according_to` is only for what both sides did or said; make `by` \"both\", or remove `according_to`");
    NotAParty { key: &'static str, code: String, parties: Vec<String> } =>
        ("`{key}` is {}, which is not a party of this dialogue; use one of {}, or add the party", Quoted(code),
         parties.join(", "));

    // What the quotes must say.
    NotInText { key: &'static str, text: String } =>
        ("the text does not contain the `{key}` {}; write it as the text has it", Quoted(text));
    NotInItsQuote { key: &'static str, text: String } =>
        ("the quote of `{key}` does not contain {}; quote the words that do", Quoted(text));
    PublishedNotNamed { date: Edtf, part: DatePart } =>
        ("nothing names the {part} of the date of publication {date}; correct it, or quote the words that do; with a \
          `note`, it may be inferred");
    SuppliedInText { title: String } => ("the supplied headline {} is in the text; make it a `quote`", Quoted(title));
    TitleTwice => ("both `quote` and `supplied` in `title`; keep one of them");
    NoteOfStatedDate =>
        ("`published` has a `note` but is stated; make its `basis` inferred, or remove the note");

    // Quotes and the story.
    QuoteTwice => ("both `quote` and `evidence`; keep one of them");
    StrayContext => ("`prefix` or `suffix` without a `quote` beside it; move it to the quote it belongs to");
    BlankQuote => ("a quote without a word; quote the words that support the value");
    QuoteNotFound { quote: String, nearest: Option<Nearest> } =>
        ("quote not in the text: {}; {}", Quoted(quote), where_to_copy(nearest.as_ref()));
    QuoteOutsideStory { quote: String, at: SourceLine } =>
        ("quote outside the story, at {at}: {}; quote the story, or extend `story`", Quoted(quote));
    QuoteInStory { quote: String } => ("the quote {} is in the story; remove its `boilerplate`", Quoted(quote));
    BoilerplateOf { field: Field } =>
        ("`{}` cannot be quoted from the boilerplate, only `held` can; quote the story", field.name());
    QuoteMisplaced { quote: String, there: Option<String> } => ("{}", misplaced(quote, there.as_deref()));
    QuoteRepeated { quote: String, times: usize, lines: Vec<usize> } =>
        ("quote {}: {}; quote more words, or add a `prefix` or `suffix` (in JSON, `start` and `end`)",
         Times(*times, lines), Quoted(quote));
    ContextMisfit { quote: String, at: Vec<usize> } =>
        ("{} in {} is not next to this `prefix` or `suffix`; write the words directly before or after the quote",
         Quoted(quote), InLines(at));
    StoryRepeated { key: &'static str, quote: String, times: usize, lines: Vec<usize> } =>
        ("`story.{key}` {}: {}; use more words, so that they occur once", Times(*times, lines), Quoted(quote));
    StoryOrder { from: usize, to: usize } =>
        ("the story ends in line {to} of the text, before it begins in line {from}; put the story's first words in \
          `from` and its last in `to`");
    StoryMisplaced => ("`story` is not a part of the body; give its start and end in UTF-16 code units");

    // The vocabulary.
    BroaderCycle { ids: Vec<String> } =>
        ("a term is broader than itself: {}; remove one `broader`", ids.join(" < "));
    MissingLabel { of: Labelled, lang: Lang } =>
        ("{of} has no label in `{tag}`{}; add `{tag}` to its `{}`", fallback(*lang), of.key(), tag = lang.tag());
    UnusedTerm { field: Field, id: String } =>
        ("no fact uses the term {} of `{}`; use it, or remove it", Quoted(id), field.name());
    UnusedWording { words: String } =>
        ("no note, rank or office is {}; copy it from the annotations, or remove it", Quoted(words));

    // What `Corpus::check` finds: in an import it is the import's fault, in seeds the compiler's.
    InvalidCorpus { error: CorpusError } => ("{}; correct it, or remove it", plain(&error.to_string()));
    CompilerFault { error: CorpusError } => ("{error}; this is a bug in the compiler, please report it");
}

/// What a file as a whole is called in a message about its keys.
pub(crate) const FILE: &str = "the file";

impl From<Unsupported> for DiagnosticKind {
    fn from(why: Unsupported) -> Self {
        Self::Unsupported { why }
    }
}

impl DiagnosticKind {
    /// Whether it stops the build.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoAnnotations { .. } | Self::UnusedTerm { .. } | Self::UnusedWording { .. } => Severity::Warning,
            Self::MissingLabel { lang, .. } if *lang != Lang::default() => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether it says that something is missing, or is outside its table.
    pub(crate) fn is_of_absence(&self) -> bool {
        match self {
            Self::MissingKey { .. } | Self::NoStage { .. } => true,
            Self::Unsupported { why } => matches!(why, Unsupported::NoQuote | Unsupported::NoNote),
            Self::ParticipantWithout { .. } => true,
            Self::UnknownKey { of, .. } => *of == FILE,
            _ => false,
        }
    }
}
