//! The head of a compiled corpus: all that rows are found, counted and ordered by, without the articles and the facts.
//!
//! It is opened where it stands. Opening walks the ids, the dates and the words and copies the spellings; a term, a
//! column or a posting list is read when it is asked for.

use std::ops::Range;
use std::sync::OnceLock;

use crate::alias::Labels;
use crate::bits::Bits;
use crate::choice::Choice;
use crate::column::Column;
use crate::dates::Dates;
use crate::field::FieldKind;
use crate::model::HOME;
use crate::name::Names;
use crate::terms::Terms;
use crate::wire::{Reader, push_number, push_rows, push_text};
use crate::words::Words;
use crate::{Corpus, Coverage, FIELDS, Field, Lang, Stage, Term, TermId, dictionary};

/// What can be asked of a corpus before its articles are there.
#[derive(Debug)]
pub struct Index {
    bytes: Vec<u8>,
    /// Where the head begins in them: after the header.
    start: usize,
    pub(crate) rows: usize,
    ids: Range<usize>,
    pub(crate) terms: Terms,
    pub(crate) dates: Dates,
    /// The rows that no article is about.
    mentioned: Vec<u32>,
    /// By field, in the order of the registry: where a column is written, and the column once it is asked for.
    columns: Vec<(Range<usize>, OnceLock<Column>)>,
    pub(crate) words: Words,
    labels: OnceLock<Labels>,
    names: Vec<OnceLock<Names>>,
    /// By language, and in it by field.
    places: [Vec<OnceLock<Vec<u32>>>; 2],
}

/// The fields whose columns are written; those of the others follow from them.
fn written() -> impl Iterator<Item = Field> {
    FIELDS.iter().filter(|spec| matches!(spec.kind, FieldKind::Term | FieldKind::Number)).map(|spec| spec.field)
}

impl Index {
    /// The bytes of the head of a corpus whose dialogues are in their order.
    pub(crate) fn encode(corpus: &Corpus) -> Vec<u8> {
        let mut out = Vec::new();
        let dialogues = corpus.dialogues();
        let ids = dialogues.iter().fold(String::new(), |ids, dialogue| ids + &dialogue.id + "\n");
        push_text(&mut out, &ids);
        Terms::encode(corpus.terms(), &mut out);
        Dates::of(corpus).encode(&mut out);
        push_rows(&mut out, &mentioned(corpus));
        for field in written() {
            let mut column = Vec::new();
            Column::of(corpus, field).encode(&mut column);
            push_number(&mut out, column.len() as u32);
            out.extend(column);
        }
        dictionary::encode(corpus, &mut out);
        out
    }

    /// Opens a head that begins at a place in the bytes; `None` where it is not one.
    pub(crate) fn open(bytes: Vec<u8>, start: usize) -> Option<Self> {
        let mut reader = Reader::new(bytes.get(start..)?);
        let ids = reader.text()?;
        let (end, rows) = (reader.at(), ids.bytes().filter(|&byte| byte == b'\n').count());
        let ids = end - ids.len()..end;
        let terms = Terms::decode(&mut reader)?;
        let dates = Dates::decode(&mut reader, rows)?;
        let mut mentioned = Vec::new();
        reader.rows(rows, &mut mentioned)?;
        let mut columns: Vec<(Range<usize>, OnceLock<Column>)> =
            FIELDS.iter().map(|_| (0..0, OnceLock::new())).collect();
        for field in written() {
            let length = reader.number()? as usize;
            columns[field as usize].0 = reader.at()..reader.at().checked_add(length)?;
            reader.take(length)?;
        }
        let words = Words::decode(&mut reader, rows).filter(|_| reader.is_at_end())?;
        let names = FIELDS.iter().map(|_| OnceLock::new()).collect();
        let places = [(); 2].map(|()| FIELDS.iter().map(|_| OnceLock::new()).collect());
        let labels = OnceLock::new();
        Some(Self { bytes, start, rows, ids, terms, dates, mentioned, columns, words, labels, names, places })
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
        &self.bytes[self.start..]
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
        str::from_utf8(&self.bytes()[self.ids.clone()]).unwrap_or_default()
    }

    /// The values of a field that rows are counted by, as a query names them, in the order of [`Counts`](crate::Counts)'s
    /// counts.
    #[must_use]
    pub fn values(&self, field: Field) -> Vec<String> {
        self.column(field).choices().into_iter().map(|choice| choice.value(self, None)).collect()
    }

    /// The labels of those values.
    #[must_use]
    pub fn value_labels(&self, field: Field, lang: Lang) -> Vec<String> {
        let label = |choice: Choice| choice.labels(self, None)[lang as usize].clone();
        self.column(field).choices().into_iter().map(label).collect()
    }

    /// A term; an empty one where forged bytes hold none.
    pub(crate) fn term(&self, id: TermId) -> Term {
        let none = || Term {
            field: Field::Party,
            id: String::new(),
            labels: Default::default(),
            alt: Vec::new(),
            broader: None,
        };
        self.terms.read(self.bytes(), id).unwrap_or_else(none)
    }

    /// The rows by the values of a field. Some follow from others: the partner is a party that is not Viet Nam, a year
    /// that of a date, a stage one that some value has reached.
    pub(crate) fn column(&self, field: Field) -> &Column {
        let (written, column) = &self.columns[field as usize];
        column.get_or_init(|| match field {
            Field::Partner => {
                let home = |choice| matches!(choice, Choice::Term(id) if self.term(id).id == HOME);
                self.column(Field::Party).filtered(|choice| !home(choice), self.rows)
            }
            Field::Held => self.dates.years(),
            Field::Stage => self.stages(),
            Field::Coverage => self.coverage(),
            // In forged bytes a column that cannot be read has no values.
            _ => self.read_column(field, written.clone()).unwrap_or_default(),
        })
    }

    fn read_column(&self, field: Field, place: Range<usize>) -> Option<Column> {
        let mut reader = Reader::new(&self.bytes()[place]);
        let choice = |number: u32| match field.spec().kind {
            FieldKind::Number => Some(Choice::Number(number)),
            _ => self.terms.field(number).filter(|&of| of == field).map(|_| Choice::Term(TermId(number))),
        };
        Column::decode(&mut reader, self.rows, choice, field.spec().staged).filter(|_| reader.is_at_end())
    }

    fn stages(&self) -> Column {
        let mut stages = Column::default();
        for stage in Stage::ALL {
            let mut reached = Bits::none(self.rows);
            for spec in FIELDS.iter().filter(|spec| spec.staged) {
                self.column(spec.field).add_to(&mut reached, Some(stage), |_| true);
            }
            let of: Vec<u32> = reached.iter().collect();
            if !of.is_empty() {
                stages.push(Choice::Stage(stage), None, &of, self.rows);
            }
        }
        stages
    }

    fn coverage(&self) -> Column {
        let is_mentioned = |row: &u32| self.mentioned.binary_search(row).is_ok();
        let reported: Vec<u32> = (0..self.rows as u32).filter(|row| !is_mentioned(row)).collect();
        let mut column = Column::default();
        for (choice, of) in [(Coverage::Reported, &reported), (Coverage::Mentioned, &self.mentioned)] {
            if !of.is_empty() {
                column.push(Choice::Coverage(choice), None, of, self.rows);
            }
        }
        column
    }

    pub(crate) fn labels(&self) -> &Labels {
        self.labels.get_or_init(|| Labels::of(self.terms.with_several_names().map(|id| self.term(id)).collect()))
    }

    /// The values of a field by what they are called.
    pub(crate) fn names(&self, field: Field) -> &Names {
        self.names[field as usize].get_or_init(|| Names::of_field(self, field))
    }

    /// For each row its place when rows are ordered by a field, in a language's alphabet; `u32::MAX` where it has no
    /// value.
    pub(crate) fn places(&self, field: Field, lang: Lang) -> &[u32] {
        self.places[lang as usize][field as usize].get_or_init(|| match field {
            Field::Held => self.dates.places(),
            _ => {
                let column = self.column(field);
                let order = Choice::in_order(self, &column.choices(), lang);
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
