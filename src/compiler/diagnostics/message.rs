//! The message of each kind of problem, in one sentence: what is wrong; what to do.

use std::fmt::{self, Display};

use engine::{Coverage, FIELDS, Field, FieldKind, Lang, ParseEdtfError, Role, Stage};

use crate::diagnostics::display::{Code, Hint, InLines, Quoted, Times, plain};
use crate::diagnostics::kind::{DiagnosticKind, Labelled, Nearest};

impl Display for DiagnosticKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { error } => {
                write!(f, "cannot be read ({error}); check that the file exists and is readable")
            }
            Self::NotUtf8 { at } => write!(f, "not UTF-8 at byte {at}; save the file as UTF-8"),
            Self::EmptyText => f.write_str("the text is empty; paste the article here, or delete the file"),
            Self::TextTooLong { limit } => {
                write!(f, "longer than {limit} bytes; keep the article alone, and remove the rest of the file")
            }
            Self::NoAnnotations { toml } => {
                write!(f, "the article has no annotations, so it adds no row; write {toml} beside it")
            }
            Self::NoText { text } => write!(f, "the annotations have no article; save its text as {text}"),
            Self::NoVocabulary => {
                f.write_str("no vocabulary; write vocabulary.toml as the project's seeds/README.md describes")
            }

            Self::Syntax { message } => write!(f, "not TOML: {}; correct the line", plain(message)),
            Self::MissingKey { key, of } => write!(f, "{of} has no `{key}`; add it"),
            Self::UnknownKey { key, of, nearest, known } => {
                write!(f, "{of} has no key {}; {}", Quoted(key), Hint(nearest.as_deref(), known))
            }
            Self::WrongType { key, expected, found } => {
                write!(f, "`{key}` has type {found}; write {expected}")
            }
            Self::Blank { key } => write!(f, "`{key}` is empty; give it a value, or remove it"),
            Self::NotAnExport { error } => {
                write!(f, "not the JSON of an export: {}; compare it with what `dialogues export` prints", plain(error))
            }
            Self::UnsupportedSchema { expected, found } => {
                write!(f, "has schema {found}, but this version reads {expected}; export it again with this version")
            }

            Self::BadId { id } => {
                write!(f, "the id {} is not kebab-case; use a to z, digits and single hyphens", Quoted(id))
            }
            Self::BadDate { date, error: ParseEdtfError::NotADate } => {
                let way = "write it as 2025-07-02, 2023-07, 2019 or, from day to day, 2025-06-26/2025-06-27";
                write!(f, "{} is not a date; {way}", Quoted(date))
            }
            Self::BadDate { date, error: ParseEdtfError::Backwards } => {
                write!(f, "{} does not end after it begins; write the earlier date first, or one alone", Quoted(date))
            }
            Self::BadDate { date, error: ParseEdtfError::TooLong } => {
                write!(f, "{} is longer than a hundred years; correct its years", Quoted(date))
            }
            Self::BadEdition { edition } => {
                write!(
                    f,
                    "{} is not an edition; write a whole number from 1 as a string, such as \"5\"",
                    Quoted(edition)
                )
            }
            Self::BadYear { year } => {
                write!(f, "{} is not a single year in figures; write it as 2013, or leave `since` out", Quoted(year))
            }
            Self::BadUrl { url } => {
                let how = "begins with https:// or http:// and has no spaces, quotation marks or < >";
                write!(f, "{} is not a URL; write one that {how}", Quoted(url))
            }
            Self::UnknownLanguage { tag } => {
                write!(f, "unknown language {}; use a BCP 47 tag such as `en` or `vi`", Quoted(tag))
            }
            Self::UnknownField { name, nearest } => {
                let known = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
                let known: Vec<&str> = known.map(|spec| spec.name).collect();
                write!(f, "unknown field {}; {}", Quoted(name), Hint(nearest.as_deref(), &known))
            }
            Self::DerivedField { field } => {
                write!(f, "`{}` is derived from the other facts; remove it", field.name())
            }
            Self::FieldWithoutTerms { field } => {
                write!(f, "the values of `{}` are not terms; remove this term", field.name())
            }
            Self::UnknownTerm { field, id, nearest } => {
                write!(f, "unknown term {} of `{}`; ", Quoted(id), field.name())?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`? Otherwise add it to the vocabulary"),
                    None => f.write_str("add it to the vocabulary"),
                }
            }
            Self::UnknownCountry { code, nearest } => {
                write!(f, "unknown country {}; ", Quoted(code))?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`?"),
                    None => f.write_str("use its ISO 3166-1 alpha-2 code, such as `IT`"),
                }
            }
            Self::UnknownArticle { id } => {
                write!(f, "unknown article {}; put the article before the dialogues that quote it", Quoted(id))
            }
            Self::UnknownName { key, name, nearest, known } => {
                write!(f, "unknown {key} {}; {}", Quoted(name), Hint(nearest.as_deref(), known))
            }
            Self::DuplicateId { of, id, first } => {
                write!(f, "the {of} {} is already at {first}; merge the two, or choose another id", Quoted(id))
            }

            Self::NotAPinnedValue { value } => {
                let way = "write a field and the id of a term, such as `instrument:unclos`";
                write!(f, "{} is not a value to pin; {way}", Quoted(value))
            }
            Self::PinnedTwice { value } => write!(f, "{} is pinned twice; remove one of the two", Quoted(value)),
            Self::DescribedTwice { first } => {
                write!(f, "the corpus is already described at {first}; merge the two")
            }

            Self::NoStage { field } => {
                let stages = Stage::ALL.map(Stage::name).join(", ");
                write!(f, "a fact of `{}` has no `stage`; add one of {stages}", field.name())
            }
            Self::StrayStage { field } => write!(f, "`{}` has no stages; remove `stage`", field.name()),
            Self::NoNote => {
                f.write_str("an inferred value has no `note`; add one that explains how it follows from the quote")
            }
            Self::NoParty { id } => {
                write!(f, "the dialogue {} has no party; add a fact of `party` for each side", Quoted(id))
            }
            Self::NoFacts { id } => {
                let way = "add facts, or make its coverage `mentioned`";
                write!(f, "the dialogue {} is reported, but no fact is quoted from this article; {way}", Quoted(id))
            }
            Self::CoverageContradicted(Coverage::Reported) => f.write_str(
                "`coverage` is reported, but `reportedBy` is empty; list the articles, or make it mentioned",
            ),
            Self::CoverageContradicted(Coverage::Mentioned) => {
                f.write_str("`coverage` is mentioned, but `reportedBy` lists articles; empty it, or make it reported")
            }
            Self::ParticipantWithout { key: "role" } => {
                let roles = Role::ALL.map(Role::name).join(", ");
                write!(f, "a fact of `participant` has no `role`; add one of {roles}")
            }
            Self::ParticipantWithout { key } => {
                write!(f, "a fact of `participant` has no `{key}`; add the country code of the person's side")
            }
            Self::OnlyOf { key, of, field } => {
                write!(f, "`{key}` is for `{}` only; remove it from this fact of `{}`", of.name(), field.name())
            }
            Self::AccountOfOneSide => f.write_str(
                "`according_to` is only for what both sides did or said; make `by` \"both\", or remove `according_to`",
            ),
            Self::StageOfOneSide { stage } => {
                let stage = stage.name();
                write!(
                    f,
                    "`{stage}` needs both sides, and `by` is one; make `by` \"both\", with `according_to` if one side \
                     alone tells it, or lower the stage"
                )
            }
            Self::HeldAfterPublication { held, published } => {
                let way = "correct one of the dates, or make the coverage `mentioned`";
                write!(f, "held {held}, after the article that reports it was published, {published}; {way}")
            }
            Self::OfAnotherDialogue { other } => {
                let way = "quote other words, or add a `note` that says why these are about this one";
                write!(f, "the dialogue {} is quoted from the same words; {way}", Quoted(other))
            }
            Self::OnTwoSides { party, other } => {
                let way = "correct one of the two, or make two people two terms";
                write!(f, "`party` is {}, but elsewhere the person's party is {}; {way}", Quoted(party), Quoted(other))
            }
            Self::NotAParty { key, code, parties } => {
                let parties = parties.join(", ");
                write!(
                    f,
                    "`{key}` is {}, which is not a party of this dialogue; use one of {parties}, or add the party",
                    Quoted(code)
                )
            }

            Self::NotInQuote { key, text } => {
                write!(f, "no quote of the fact contains the `{key}` {}; write it as a quote has it", Quoted(text))
            }
            Self::OfSomebodyElse { key, text, person } => {
                let way = "correct it, or quote the words beside the name";
                write!(f, "in the quotes, the `{key}` {} is beside the name {}; {way}", Quoted(text), Quoted(person))
            }
            Self::NotInText { key, text } => {
                write!(f, "the text does not contain the `{key}` {}; write it as the text has it", Quoted(text))
            }
            Self::NotInItsQuote { key, text } => {
                write!(f, "the quote of `{key}` does not contain {}; quote the words that do", Quoted(text))
            }
            Self::PublishedNotNamed { date, part } => {
                let way = "correct it, or quote the words that do; with a `note`, it may be inferred";
                write!(f, "nothing names the {part} of the date of publication {date}; {way}")
            }
            Self::SuppliedInText { title } => {
                write!(f, "the supplied headline {} is in the text; make it a `quote`", Quoted(title))
            }
            Self::TitleTwice => f.write_str("both `quote` and `supplied` in `title`; keep one of them"),
            Self::NoteOfStatedDate => {
                f.write_str("`published` has a `note` but is stated; make its `basis` inferred, or remove the note")
            }
            Self::EditionNotNamed { edition } => {
                write!(f, "no quote names the edition {edition}, as a figure or an ordinal; {QUOTE_OR_INFER}")
            }
            Self::DateNotNamed { held, part } => write!(f, "no quote names the {part} of {held}; {QUOTE_OR_INFER}"),
            Self::DateOfThePage { held } => {
                let way = "quote the story, or add a `note` that says which part of the page has the date";
                write!(f, "only the page around the story has the date {held}; {way}")
            }
            Self::StageNotSaid { stage } => {
                let way = "quote the words that do, or lower the stage";
                write!(f, "no quote says that it was {}; {way}", stage.name())
            }
            Self::RoleNotSaid { role } => {
                let (what, way) = match role {
                    Role::Chair => ("chaired", "make the role `head`"),
                    Role::Head => ("led a side", "make it `inferred`"),
                    Role::Received => ("received somebody", "correct the role"),
                    Role::Met => ("met somebody", "correct the role"),
                    Role::Signatory => ("signed", "correct the role"),
                };
                write!(f, "no quote says that the person {what}; quote the words that do, or {way}")
            }
            Self::LabelNotQuoted { field, id } if matches!(field, Field::Format | Field::Document | Field::Forum) => {
                let way = "correct the value, or quote the words that do; add a `note` if the article speaks of it \
                           without its name";
                write!(f, "no quote contains a label of {} of `{}`; {way}", Quoted(id), field.name())
            }
            Self::LabelNotQuoted { field, id } => {
                write!(f, "no quote contains a label of {} of `{}`; {QUOTE_OR_INFER}", Quoted(id), field.name())
            }

            Self::NoQuote => f.write_str("a value without a quote; add the `quote` that supports it"),
            Self::QuoteTwice => f.write_str("both `quote` and `evidence`; keep one of them"),
            Self::StrayContext => {
                f.write_str("`prefix` or `suffix` without a `quote` beside it; move it to the quote it belongs to")
            }
            Self::BlankQuote => f.write_str("a quote without a word; quote the words that support the value"),
            Self::QuoteNotFound { quote, nearest: None } => {
                write!(f, "quote not in the text: {}; copy it letter for letter", Quoted(quote))
            }
            Self::QuoteNotFound { quote, nearest: Some(nearest) } => {
                write!(f, "quote not in the text: {}; {nearest}", Quoted(quote))
            }
            Self::QuoteOutsideStory { quote, at } => {
                write!(f, "quote outside the story, at {at}: {}; quote the story, or extend `story`", Quoted(quote))
            }
            Self::QuoteInStory { quote } => {
                write!(f, "the quote {} is in the story; remove its `boilerplate`", Quoted(quote))
            }
            Self::BoilerplateOf { field } => {
                let way = "quote the story";
                write!(f, "`{}` cannot be quoted from the boilerplate, only `held` can; {way}", field.name())
            }
            Self::QuoteMisplaced { quote, there: Some(there) } => {
                let way = "correct the quote, or its start and end";
                write!(f, "the text has {} where the quote {} should be; {way}", Quoted(there), Quoted(quote))
            }
            Self::QuoteMisplaced { quote, there: None } => {
                write!(f, "the position of the quote {} is not in the text; correct its start and end", Quoted(quote))
            }
            Self::QuoteRepeated { quote, times, lines } => {
                let way = "quote more words, or add a `prefix` or `suffix` (in JSON, `start` and `end`)";
                write!(f, "quote {}: {}; {way}", Times(*times, lines), Quoted(quote))
            }
            Self::ContextMisfit { quote, at } => {
                let way = "write the words directly before or after the quote";
                write!(f, "{} in {} is not next to this `prefix` or `suffix`; {way}", Quoted(quote), InLines(at))
            }
            Self::StoryRepeated { key, quote, times, lines } => {
                let way = "use more words, so that they occur once";
                write!(f, "`story.{key}` {}: {}; {way}", Times(*times, lines), Quoted(quote))
            }
            Self::StoryOrder { from, to } => {
                let way = "put the story's first words in `from` and its last in `to`";
                write!(f, "the story ends in line {to} of the text, before it begins in line {from}; {way}")
            }
            Self::StoryMisplaced => {
                f.write_str("`story` is not a part of the body; give its start and end in UTF-16 code units")
            }

            Self::BroaderCycle { ids } => {
                write!(f, "a term is broader than itself: {}; remove one `broader`", ids.join(" < "))
            }
            Self::MissingLabel { of, lang } => {
                let (tag, first) = (lang.tag(), Lang::default().tag());
                write!(f, "{of} has no label in `{tag}`")?;
                if *lang != Lang::default() {
                    write!(f, ", so the one in `{first}` is shown")?;
                }
                write!(f, "; add `{tag}` to its `{}`", of.key())
            }
            Self::UnusedTerm { field, id } => {
                write!(f, "no fact uses the term {} of `{}`; use it, or remove it", Quoted(id), field.name())
            }
            Self::UnusedWording { words } => {
                write!(f, "no note, rank or office is {}; copy it from the annotations, or remove it", Quoted(words))
            }
            Self::InvalidCorpus(error) => write!(f, "{}; correct it, or remove it", plain(&error.to_string())),
            Self::CompilerFault(error) => write!(f, "{error}; this is a bug in the compiler, please report it"),
        }
    }
}

const QUOTE_OR_INFER: &str =
    "correct the value, or quote the words that do; make it `inferred` only if it follows by reasoning";

impl Labelled {
    /// The key of the labels.
    fn key(&self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Term { key, .. } => key,
            Self::Wording { .. } => "labels",
        }
    }
}

impl Display for Labelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("the title of the corpus"),
            Self::Term { field, id, .. } => write!(f, "the term {} of `{}`", Quoted(id), field.name()),
            Self::Wording { words } => write!(f, "the wording {}", Quoted(words)),
        }
    }
}

impl Display for Nearest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("copy it from the words most like it")?;
        if let Some(at) = &self.at {
            write!(f, ", {at}")?;
        }
        write!(f, ": {}", Quoted(&self.words))?;
        let Some((text, quote)) = self.difference else { return Ok(()) };
        write!(f, " (the text has {}, the quote {})", Code(text), Code(quote))
    }
}
