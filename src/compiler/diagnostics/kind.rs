//! Every kind of problem that a seed or an import can have. The messages are in `message.rs`.

use engine::{CorpusError, Coverage, Edtf, Field, Lang, ParseEdtfError, Role, Stage};

use crate::diagnostics::source_line::SourceLine;

/// Whether a diagnostic stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No corpus is built.
    Error,
    /// Worth a look.
    Warning,
}

/// What is wrong with a seed or an import.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the message of each kind says what it means")]
pub enum DiagnosticKind {
    // Files.
    Unreadable { error: String },
    NotUtf8 { at: usize },
    EmptyText,
    TextTooLong { limit: usize },
    NoAnnotations { toml: String },
    NoText { text: String },
    NoVocabulary,

    // The shape of TOML and of JSON.
    Syntax { message: String },
    MissingKey { key: &'static str, of: &'static str },
    UnknownKey { key: String, of: &'static str, nearest: Option<String>, known: &'static [&'static str] },
    WrongType { key: &'static str, expected: &'static str, found: &'static str },
    Blank { key: &'static str },
    NotAnExport { error: String },
    UnsupportedSchema { expected: u32, found: u32 },

    // Values.
    BadId { id: String },
    BadDate { date: String, error: ParseEdtfError },
    BadEdition { edition: String },
    BadYear { year: String },
    BadUrl { url: String },
    UnknownLanguage { tag: String },
    UnknownField { name: String, nearest: Option<String> },
    DerivedField { field: Field },
    FieldWithoutTerms { field: Field },
    UnknownTerm { field: Field, id: String, nearest: Option<String> },
    UnknownCountry { code: String, nearest: Option<String> },
    UnknownArticle { id: String },
    UnknownName { key: &'static str, name: String, nearest: Option<String>, known: Vec<&'static str> },
    DuplicateId { of: &'static str, id: String, first: SourceLine },

    // The corpus as a whole.
    NotAPinnedValue { value: String },
    PinnedTwice { value: String },
    DescribedTwice { first: SourceLine },

    // Facts and dialogues.
    NoStage { field: Field },
    StrayStage { field: Field },
    NoNote,
    NoParty { id: String },
    NoFacts { id: String },
    CoverageContradicted(Coverage),
    ParticipantWithout { key: &'static str },
    OnlyOf { key: &'static str, of: Field, field: Field },
    AccountOfOneSide,
    StageOfOneSide { stage: Stage },
    HeldAfterPublication { held: Edtf, published: Edtf },
    OfAnotherDialogue { other: String },
    OnTwoSides { party: String, other: String },
    NotAParty { key: &'static str, code: String, parties: Vec<String> },

    // What the quotes must say.
    NotInQuote { key: &'static str, text: String },
    OfSomebodyElse { key: &'static str, text: String, person: String },
    NotInText { key: &'static str, text: String },
    NotInItsQuote { key: &'static str, text: String },
    PublishedNotNamed { date: Edtf, part: &'static str },
    SuppliedInText { title: String },
    TitleTwice,
    NoteOfStatedDate,
    EditionNotNamed { edition: u32 },
    DateNotNamed { held: Edtf, part: &'static str },
    DateOfThePage { held: Edtf },
    StageNotSaid { stage: Stage },
    RoleNotSaid { role: Role },
    LabelNotQuoted { field: Field, id: String },

    // Quotes and the story.
    NoQuote,
    QuoteTwice,
    StrayContext,
    BlankQuote,
    QuoteNotFound { quote: String, nearest: Option<Nearest> },
    QuoteOutsideStory { quote: String, at: SourceLine },
    QuoteInStory { quote: String },
    BoilerplateOf { field: Field },
    QuoteMisplaced { quote: String, there: Option<String> },
    QuoteRepeated { quote: String, times: usize, lines: Vec<usize> },
    ContextMisfit { quote: String, at: Vec<usize> },
    StoryRepeated { key: &'static str, quote: String, times: usize, lines: Vec<usize> },
    StoryOrder { from: usize, to: usize },
    StoryMisplaced,

    // The vocabulary.
    BroaderCycle { ids: Vec<String> },
    MissingLabel { of: Labelled, lang: Lang },
    UnusedTerm { field: Field, id: String },
    UnusedWording { words: String },

    // What `Corpus::check` finds: in an import it is the import's fault, in seeds the compiler's.
    InvalidCorpus(CorpusError),
    CompilerFault(CorpusError),
}

/// What has a label for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Labelled {
    /// The title of the corpus.
    Title,
    /// A term.
    Term {
        /// Its field.
        field: Field,
        /// Its id.
        id: String,
        /// The key of its labels: `labels` or `short`.
        key: &'static str,
    },
    /// A wording.
    Wording {
        /// The first of its words.
        words: String,
    },
}

/// The words of a text that are most like a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The words, verbatim.
    pub words: String,
    /// Where it is, if the text is a file of its own.
    pub at: Option<SourceLine>,
    /// The first characters that differ, in the text and in the quote, if the eye may miss the difference.
    pub difference: Option<(char, char)>,
}

/// What a file as a whole is called in a message about its keys.
pub(crate) const FILE: &str = "the file";

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
            Self::MissingKey { .. } | Self::NoQuote | Self::NoStage { .. } | Self::NoNote => true,
            Self::ParticipantWithout { .. } => true,
            Self::UnknownKey { of, .. } => *of == FILE,
            _ => false,
        }
    }
}
