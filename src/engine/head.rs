//! The head of a compiled corpus: all that rows are found, counted and ordered by, without the articles and the facts.
//!
//! It is opened where it stands: of the dictionary only the lengths are read, and a posting list when it is asked for.

use std::ops::Range;
use std::sync::OnceLock;

use crate::alias::Labels;
use crate::choice::{Choice, Named};
use crate::column::Column;
use crate::dates::Dates;
use crate::field::Kind;
use crate::wire::{Reader, push_rows, push_text};
use crate::words::Words;
use crate::{Corpus, Coverage, FIELDS, Field, Lang, Stage, Term, TermId, dictionary};

/// What can be asked of a corpus before its articles are there.
#[derive(Debug)]
pub struct Head {
    bytes: Vec<u8>,
    pub(crate) rows: usize,
    ids: Range<usize>,
    pub(crate) terms: Vec<Term>,
    pub(crate) dates: Dates,
    /// The rows that no article is about.
    mentioned: Vec<u32>,
    /// By field, in the order of the registry.
    columns: Vec<Column>,
    pub(crate) words: Words,
    labels: OnceLock<Labels>,
    names: Vec<OnceLock<Vec<Named>>>,
    places: Vec<OnceLock<Vec<u32>>>,
}

/// The fields whose columns are written; those of the others follow from them.
fn written() -> impl Iterator<Item = Field> {
    FIELDS.iter().filter(|spec| matches!(spec.kind, Kind::Term | Kind::Number)).map(|spec| spec.field)
}

impl Head {
    /// The bytes of the head of a corpus whose dialogues are in their order.
    pub(crate) fn encode(corpus: &Corpus) -> Vec<u8> {
        let mut out = Vec::new();
        let dialogues = corpus.dialogues();
        let ids = dialogues.iter().fold(String::new(), |ids, dialogue| ids + &dialogue.id + "\n");
        push_text(&mut out, &ids);
        // Writing to memory fails for maps and sequences of unknown length only, and there are none.
        let terms = postcard::to_allocvec(corpus.terms()).unwrap_or_default();
        crate::wire::push_number(&mut out, terms.len() as u32);
        out.extend(terms);
        Dates::of(corpus).encode(&mut out);
        push_rows(&mut out, &mentioned(corpus));
        written().for_each(|field| Column::of(corpus, field).encode(&mut out));
        dictionary::encode(corpus, &mut out);
        out
    }

    /// Opens a head; `None` where the bytes are not one.
    pub(crate) fn open(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes);
        let ids = reader.text()?;
        let (end, rows) = (reader.at(), ids.split_terminator('\n').count());
        let ids = end - ids.len()..end;
        let length = reader.number()? as usize;
        let terms: Vec<Term> = postcard::from_bytes(reader.take(length)?).ok()?;
        let dates = Dates::decode(&mut reader, rows)?;
        let mut mentioned = Vec::new();
        reader.rows(rows, &mut mentioned)?;
        let mut columns: Vec<Column> = FIELDS.iter().map(|_| Column::default()).collect();
        for field in written() {
            let of_field = |number: u32| match field.spec().kind {
                Kind::Number => Some(Choice::Number(number)),
                _ => {
                    terms.get(number as usize).filter(|term| term.field == field).map(|_| Choice::Term(TermId(number)))
                }
            };
            columns[field as usize] = Column::decode(&mut reader, rows, of_field, field.spec().staged)?;
        }
        derive(&mut columns, &terms, &dates, &mentioned, rows);
        let words = Words::decode(&mut reader, rows).filter(|_| reader.is_at_end())?;
        let (names, places) =
            (FIELDS.iter().map(|_| OnceLock::new()).collect(), FIELDS.iter().map(|_| OnceLock::new()).collect());
        let labels = OnceLock::new();
        Some(Self { bytes, rows, ids, terms, dates, mentioned, columns, words, labels, names, places })
    }

    /// Whether the head says of the facts just what the corpus says.
    pub(crate) fn agrees_with(&self, corpus: &Corpus) -> bool {
        let dialogues = corpus.dialogues();
        self.ids().split_terminator('\n').eq(dialogues.iter().map(|dialogue| dialogue.id.as_str()))
            && self.dates == Dates::of(corpus)
            && self.mentioned == mentioned(corpus)
            && written().all(|field| *self.column(field) == Column::of(corpus, field))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many dialogues there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The ids of all dialogues in the order of their rows, a line each.
    #[must_use]
    pub fn ids(&self) -> &str {
        // Checked when it was opened.
        str::from_utf8(&self.bytes[self.ids.clone()]).unwrap_or_default()
    }

    /// The values of a field that rows are counted by, as a query names them, in the order of [`Tally`](crate::Tally)'s
    /// counts.
    #[must_use]
    pub fn values(&self, field: Field) -> Vec<String> {
        self.column(field).choices().into_iter().map(|choice| choice.value(&self.terms, None)).collect()
    }

    /// The labels of those values.
    #[must_use]
    pub fn value_labels(&self, field: Field, lang: Lang) -> Vec<String> {
        let label = |choice: Choice| choice.labels(&self.terms, None)[lang as usize].clone();
        self.column(field).choices().into_iter().map(label).collect()
    }

    pub(crate) fn column(&self, field: Field) -> &Column {
        &self.columns[field as usize]
    }

    pub(crate) fn labels(&self) -> &Labels {
        self.labels.get_or_init(|| Labels::of(&self.terms))
    }

    /// The choices that a label names: those with exactly that label, or else those with these words in a label, or
    /// else those in whose labels the words stand and the last of them only begins a word.
    pub(crate) fn named(&self, field: Field, label: &str, corpus: Option<&Corpus>) -> Vec<Choice> {
        if field == Field::Source {
            // Names of articles, which are not in the head.
            return corpus.map_or_else(Vec::new, |corpus| Named::best(&Named::sources(corpus), label));
        }
        Named::best(self.names[field as usize].get_or_init(|| Named::all(&self.terms, field)), label)
    }

    /// For each row its place when rows are ordered by a field, `u32::MAX` where it has no value.
    pub(crate) fn places(&self, field: Field) -> &[u32] {
        self.places[field as usize].get_or_init(|| match field {
            Field::Held => self.dates.places(),
            _ => {
                let column = self.column(field);
                let order = Choice::in_order(&self.terms, &column.choices());
                column.places(self.rows, |at| order[at])
            }
        })
    }
}

/// The rows that no article is about.
fn mentioned(corpus: &Corpus) -> Vec<u32> {
    let rows = corpus.dialogues().iter().zip(0..);
    rows.filter(|(dialogue, _)| dialogue.coverage() == Coverage::Mentioned).map(|(_, row)| row).collect()
}

/// The columns that follow from others: the partner is a party that is not Viet Nam, a year that of a date, a stage one
/// that some value has reached.
fn derive(columns: &mut [Column], terms: &[Term], dates: &Dates, mentioned: &[u32], rows: usize) {
    let home = |choice| matches!(choice, Choice::Term(TermId(id)) if terms[id as usize].id == "VN");
    columns[Field::Partner as usize] = columns[Field::Party as usize].filtered(|choice| !home(choice), rows);
    columns[Field::Held as usize] = dates.years();
    let mut stages = Column::default();
    for stage in Stage::ALL {
        let mut reached = crate::bits::Bits::none(rows);
        for spec in FIELDS.iter().filter(|spec| spec.staged) {
            columns[spec.field as usize].add_to(&mut reached, Some(stage), |_| true);
        }
        let of: Vec<u32> = reached.iter().collect();
        if !of.is_empty() {
            stages.push(Choice::Stage(stage), None, &of, rows);
        }
    }
    columns[Field::Stage as usize] = stages;
    let reported: Vec<u32> = (0..rows as u32).filter(|row| mentioned.binary_search(row).is_err()).collect();
    let mut coverage = Column::default();
    for (choice, of) in [(Coverage::Reported, &reported[..]), (Coverage::Mentioned, mentioned)] {
        if !of.is_empty() {
            coverage.push(Choice::Coverage(choice), None, of, rows);
        }
    }
    columns[Field::Coverage as usize] = coverage;
}
