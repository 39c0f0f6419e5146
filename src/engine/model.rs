//! The data model: articles, dialogues, facts and their evidence. Plain data; [`Corpus`](crate::Corpus) is what has
//! been checked.

use serde::{Deserialize, Serialize};

use crate::{Edtf, Field};

/// A language of the interface and of the vocabulary's labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Vietnamese.
    Vi,
}

impl Lang {
    /// All of them, in the order of labels.
    pub const ALL: [Self; 2] = [Self::En, Self::Vi];

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Vi => "vi",
        }
    }

    /// The language of a BCP 47 tag, with or without a region; English where there is no other.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary)).unwrap_or_default()
    }
}

/// A position in [`Corpus::articles`](crate::Corpus::articles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleId(pub u32);

/// A position in [`Corpus::terms`](crate::Corpus::terms).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TermId(pub u32);

/// A stretch of a text, in bytes, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The stretch as a range for slicing.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The stretch of a text; empty where the text has none such.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Whether `other` lies within this stretch.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two stretches have a byte in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// One seed text, as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Unique in the corpus: letters, digits and hyphens, in seeds kebab-case.
    pub id: String,
    /// The headline, or the words of the text that name the event.
    pub title: String,
    /// As the text names it; `None` where it does not.
    pub publisher: Option<String>,
    /// When it was published, as precisely as the text says.
    pub published: Option<Edtf>,
    /// BCP 47 tag of the text's language.
    pub lang: String,
    /// Where the text can be read.
    pub url: Option<String>,
    /// The whole text, page furniture included.
    pub body: String,
    /// The part of `body` that is the story, without the page furniture.
    pub story: Span,
}

/// One term of the controlled vocabulary, after SKOS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The field whose values it belongs to.
    pub field: Field,
    /// Unique within the field, of the same letters; a party's country code.
    pub id: String,
    /// Preferred labels (`skos:prefLabel`), English and Vietnamese, in the order of [`Lang`].
    pub labels: [String; 2],
    /// Alternative labels (`skos:altLabel`), in any language.
    pub alt: Vec<String>,
    /// The wider term of the same field (`skos:broader`).
    pub broader: Option<TermId>,
}

impl Term {
    /// The preferred label in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        &self.labels[lang as usize]
    }

    /// The preferred labels, then the alternative ones.
    pub(crate) fn all_labels(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().chain(&self.alt).map(String::as_str)
    }
}

/// The party of all dialogues that are compared; the others are its partners.
pub(crate) const HOME: &str = "VN";

/// Whether an article is about a dialogue or only refers to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// At least one article is about it.
    Reported,
    /// Articles only refer to it.
    Mentioned,
}

/// How far a matter has come, from lowest to highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Existing, reviewed or cited.
    Noted,
    /// Talked about.
    Discussed,
    /// Proposed, by one side or by both, or asked for.
    Proposed,
    /// Agreed by both.
    Agreed,
    /// Signed at this dialogue.
    Signed,
}

/// Whether the text says a value or it follows from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The quote says it.
    Stated,
    /// It follows from the quote, as the fact's note explains.
    Inferred,
}

/// Which side said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum By {
    /// One party.
    Party(TermId),
    /// Both parties.
    Both,
}

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Value {
    /// A term of the field's vocabulary.
    Term(TermId),
    /// A number, such as an edition.
    Number(u32),
    /// A date.
    Date(Edtf),
}

/// What a `chair` fact says of the person besides the name, which is the term's label.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Person {
    /// Military rank, as the article has it.
    pub rank: Option<String>,
    /// Office held, as the article has it.
    pub office: Option<String>,
    /// The side the person chaired for.
    pub party: TermId,
}

/// A quote: a stretch of an article's story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// The article quoted.
    pub article: ArticleId,
    /// Where the quote stands in the article's body.
    pub span: Span,
}

/// One value of one field of one dialogue, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The field.
    pub field: Field,
    /// The value.
    pub value: Value,
    /// The stage, for a staged field.
    pub stage: Option<Stage>,
    /// Which side said it; `None` where the article speaks in its own voice.
    pub by: Option<By>,
    /// Stated or inferred.
    pub basis: Basis,
    /// How it was inferred, or what a reader should know.
    pub note: Option<String>,
    /// For a chair, who it is.
    pub person: Option<Person>,
    /// The quotes that carry the value. Never empty in a [`Corpus`](crate::Corpus).
    pub evidence: Vec<Evidence>,
}

/// One event between parties; a row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialogue {
    /// Unique in the corpus, of the same letters as an article's.
    pub id: String,
    /// The articles that are about it; empty where it is only mentioned.
    pub reported_by: Vec<ArticleId>,
    /// What is known of it.
    pub facts: Vec<Fact>,
}

impl Dialogue {
    /// Reported by some article, or only mentioned.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.reported_by.is_empty() { Coverage::Mentioned } else { Coverage::Reported }
    }

    /// The facts of one field, in the order of the annotations.
    pub fn facts_of(&self, field: Field) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.field == field)
    }

    /// When it was held, as its articles say: a date for each of them that says another.
    pub fn dates(&self) -> impl Iterator<Item = Edtf> {
        self.facts_of(Field::Held).filter_map(|fact| match fact.value {
            Value::Date(date) => Some(date),
            Value::Term(_) | Value::Number(_) => None,
        })
    }

    /// The first date that is told of it, by which it stands among the others.
    #[must_use]
    pub fn date(&self) -> Option<Edtf> {
        self.dates().next()
    }

    /// The quotes of all facts.
    pub fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.facts.iter().flat_map(|fact| &fact.evidence)
    }
}

impl Stage {
    /// All stages, lowest first.
    pub const ALL: [Self; 5] = [Self::Noted, Self::Discussed, Self::Proposed, Self::Agreed, Self::Signed];

    /// The name in annotations, queries and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Noted => "noted",
            Self::Discussed => "discussed",
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Signed => "signed",
        }
    }

    /// What a reader sees, in English and Vietnamese.
    #[must_use]
    pub fn labels(self) -> [&'static str; 2] {
        match self {
            Self::Noted => ["noted", "ghi nhận"],
            Self::Discussed => ["discussed", "trao đổi"],
            Self::Proposed => ["proposed", "đề xuất"],
            Self::Agreed => ["agreed", "nhất trí"],
            Self::Signed => ["signed", "ký kết"],
        }
    }

    /// A circle, the fuller the higher, where there is nothing to draw with but letters.
    #[must_use]
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Noted => "○",
            Self::Discussed => "◔",
            Self::Proposed => "◑",
            Self::Agreed => "◕",
            Self::Signed => "●",
        }
    }

    /// The stage with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Coverage {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Reported, Self::Mentioned];

    /// The name in annotations, queries and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Mentioned => "mentioned",
        }
    }

    /// What a reader sees, in English and Vietnamese.
    #[must_use]
    pub fn labels(self) -> [&'static str; 2] {
        match self {
            Self::Reported => ["reported", "có bài viết riêng"],
            Self::Mentioned => ["mentioned only", "chỉ được nhắc đến"],
        }
    }

    /// The coverage with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|coverage| coverage.name() == name)
    }
}

impl By {
    /// What annotations and JSON call both parties; one is called by its country code.
    pub const BOTH: &'static str = "both";
}

impl Basis {
    /// Both of them.
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
