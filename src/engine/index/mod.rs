//! The index: everything that rows are found, counted and ordered by, without the articles and the facts.
//!
//! It is read in place. Opening it walks the ids, the dates and the words and copies the spellings; a term, a column or
//! a posting list is decoded when it is first needed.

pub(crate) mod codec;
pub(crate) mod column;
pub(crate) mod dates;
pub(crate) mod dictionary;
pub(crate) mod field_value;
pub(crate) mod file;
pub(crate) mod label_index;
mod named_terms;
pub(crate) mod named_value;
mod row_labels;
pub(crate) mod row_set;
pub(crate) mod synonym_index;
pub(crate) mod terms;
mod value_labels;

use std::ops::Range;
use std::sync::OnceLock;

use crate::index::codec::{Codec, Reader, push_number, push_rows, push_text};
use crate::index::column::Column;
use crate::index::dates::Dates;
use crate::index::dictionary::{Dictionary, encode_dictionary};
use crate::index::field_value::FieldValue;
use crate::index::label_index::LabelIndex;
use crate::index::named_value::NamedValue;
use crate::index::row_set::RowSet;
use crate::index::synonym_index::SynonymIndex;
use crate::index::terms::Terms;
use crate::model::corpus::Corpus;
use crate::model::description::Description;
use crate::model::dialogue::Coverage;
use crate::model::field::{FIELDS, Field, FieldKind, FieldSpec};
use crate::model::stage::Stage;
use crate::model::term::{Term, TermId};
use crate::text::lang::{Lang, Localized};

/// The part of a compiled corpus that answers before the articles are there.
#[derive(Debug)]
pub struct Index {
    bytes: Vec<u8>,
    /// Where the index begins in `bytes`: after the header.
    start: usize,
    pub(crate) rows: usize,
    ids: Range<usize>,
    pub(crate) description: Description,
    pub(crate) terms: Terms,
    pub(crate) dates: Dates,
    /// The rows that no article reports.
    mentioned: Vec<u32>,
    /// By field in the order of the registry: where a column is encoded, and the column, once it is decoded.
    columns: Vec<(Range<usize>, OnceLock<Column>)>,
    pub(crate) dictionary: Dictionary,
    synonym_index: OnceLock<SynonymIndex>,
    /// By field.
    label_indexes: Vec<OnceLock<LabelIndex>>,
    /// By field.
    named_values: Vec<OnceLock<Vec<NamedValue>>>,
    /// By language, then by field.
    ranks: Localized<Vec<OnceLock<Vec<u32>>>>,
}

/// The fields whose columns are encoded; the columns of other fields are derived from these. Chairs cannot be derived:
/// the roles of participants are in the body.
fn encoded_fields() -> impl Iterator<Item = Field> {
    let is_encoded =
        |spec: &&FieldSpec| matches!(spec.kind, FieldKind::Term | FieldKind::Number) || spec.field == Field::Chair;
    FIELDS.iter().filter(is_encoded).map(|spec| spec.field)
}

impl Index {
    /// The bytes of the index of a corpus whose dialogues are in row order.
    pub(crate) fn encode(corpus: &Corpus) -> Vec<u8> {
        let mut out = Vec::new();
        let dialogues = corpus.dialogues();
        let ids = dialogues.iter().fold(String::new(), |ids, dialogue| ids + &dialogue.id + "\n");
        push_text(&mut out, &ids);
        corpus.description().encode(&mut out);
        Terms::encode(corpus.terms(), &mut out);
        Dates::new(corpus).encode(&mut out);
        push_rows(&mut out, &mentioned_rows(corpus));
        for field in encoded_fields() {
            let mut column = Vec::new();
            Column::new(corpus, field).encode(&mut column);
            push_number(&mut out, column.len() as u32);
            out.extend(column);
        }
        encode_dictionary(corpus, &mut out);
        out
    }

    /// Opens the index that begins at `start`; `None` if the bytes there are not one.
    pub(crate) fn open(bytes: Vec<u8>, start: usize) -> Option<Self> {
        let mut reader = Reader::new(bytes.get(start..)?);
        let ids = reader.text()?;
        let (end, rows) = (reader.position(), ids.bytes().filter(|&byte| byte == b'\n').count());
        let ids = end - ids.len()..end;
        let description = Description::decode(&mut reader)?;
        let terms = Terms::decode(&mut reader)?;
        let dates = Dates::decode(&mut reader, rows)?;
        let mentioned = reader.rows(rows)?;
        let mut columns: Vec<(Range<usize>, OnceLock<Column>)> =
            FIELDS.iter().map(|_| (0..0, OnceLock::new())).collect();
        for field in encoded_fields() {
            let length = reader.number()? as usize;
            columns[field as usize].0 = reader.position()..reader.position().checked_add(length)?;
            reader.take(length)?;
        }
        let dictionary = Dictionary::decode(&mut reader, rows).filter(|_| reader.is_at_end())?;
        Some(Self {
            bytes,
            start,
            rows,
            ids,
            description,
            terms,
            dates,
            mentioned,
            columns,
            dictionary,
            synonym_index: OnceLock::new(),
            label_indexes: FIELDS.iter().map(|_| OnceLock::new()).collect(),
            named_values: FIELDS.iter().map(|_| OnceLock::new()).collect(),
            ranks: Localized::from_fn(|_| FIELDS.iter().map(|_| OnceLock::new()).collect()),
        })
    }

    /// Whether the index was built from exactly these dialogues.
    pub(crate) fn agrees_with(&self, corpus: &Corpus) -> bool {
        let dialogues = corpus.dialogues();
        self.ids().split_terminator('\n').eq(dialogues.iter().map(|dialogue| dialogue.id.as_str()))
            && self.dates == Dates::new(corpus)
            && self.mentioned == mentioned_rows(corpus)
            && encoded_fields().all(|field| *self.column(field) == Column::new(corpus, field))
    }

    /// The bytes that all positions in the index count from.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[self.start..]
    }

    /// The ids of all dialogues in row order, one per line.
    pub(crate) fn ids(&self) -> &str {
        // Checked to be UTF-8 by `open`.
        str::from_utf8(&self.bytes()[self.ids.clone()]).unwrap_or_default()
    }

    /// A term; an empty one if crafted bytes hold none.
    pub(crate) fn term(&self, id: TermId) -> Term {
        let empty = || Term {
            field: Field::Party,
            id: String::new(),
            labels: Default::default(),
            short: None,
            alt: Vec::new(),
            broader: None,
        };
        self.terms.get(self.bytes(), id).unwrap_or_else(empty)
    }

    /// The term and its broader terms, nearest first; in crafted bytes at most as many as there are terms.
    pub(crate) fn with_broader(&self, id: TermId) -> impl Iterator<Item = TermId> + '_ {
        std::iter::successors(Some(id), |&id| self.term(id).broader).take(self.terms.len())
    }

    /// The column of a field. Some are derived: partners are the parties other than the home party, years come
    /// from dates, stages from the staged fields.
    pub(crate) fn column(&self, field: Field) -> &Column {
        let (encoded, column) = &self.columns[field as usize];
        column.get_or_init(|| match field {
            Field::Partner => {
                let is_home = |value| matches!(value, FieldValue::Term(id) if Some(id) == self.description.home);
                self.column(Field::Party).filtered(|value| !is_home(value), self.rows)
            }
            Field::Held => self.dates.years(),
            Field::Stage => self.stage_column(),
            Field::Coverage => self.coverage_column(),
            // A column of crafted bytes that cannot be decoded has no values.
            _ => self.decode_column(field, encoded.clone()).unwrap_or_default(),
        })
    }

    fn decode_column(&self, field: Field, encoded: Range<usize>) -> Option<Column> {
        let mut reader = Reader::new(&self.bytes()[encoded]);
        let value = |number: u32| match field.spec().kind {
            FieldKind::Number => Some(FieldValue::Number(number)),
            _ => self
                .terms
                .field(number)
                .filter(|&other| other == field.of_facts())
                .map(|_| FieldValue::Term(TermId(number))),
        };
        Column::decode(&mut reader, self.rows, value, field.spec().staged).filter(|_| reader.is_at_end())
    }

    fn stage_column(&self) -> Column {
        let mut column = Column::default();
        for stage in Stage::ALL {
            let mut reached = RowSet::none(self.rows);
            for spec in FIELDS.iter().filter(|spec| spec.staged) {
                self.column(spec.field).add_rows(&mut reached, Some(stage), |_| true);
            }
            let rows: Vec<u32> = reached.iter().collect();
            if !rows.is_empty() {
                column.push(FieldValue::Stage(stage), None, &rows, self.rows);
            }
        }
        column
    }

    fn coverage_column(&self) -> Column {
        let is_mentioned = |row: &u32| self.mentioned.binary_search(row).is_ok();
        let reported: Vec<u32> = (0..self.rows as u32).filter(|row| !is_mentioned(row)).collect();
        let mut column = Column::default();
        for (coverage, rows) in [(Coverage::Reported, &reported), (Coverage::Mentioned, &self.mentioned)] {
            if !rows.is_empty() {
                column.push(FieldValue::Coverage(coverage), None, rows, self.rows);
            }
        }
        column
    }

    pub(crate) fn synonym_index(&self) -> &SynonymIndex {
        let terms = || self.terms.ids().map(|id| (id, self.term(id)));
        self.synonym_index.get_or_init(|| SynonymIndex::new(terms()))
    }

    /// The values of a field by their labels.
    pub(crate) fn label_index(&self, field: Field) -> &LabelIndex {
        let terms = || self.terms.of_field(field.of_facts()).map(|id| (id, self.term(id)));
        self.label_indexes[field as usize].get_or_init(|| LabelIndex::for_field(field, terms()))
    }

    /// Sort rank per row by a field, in a language's alphabet; `u32::MAX` for rows without a value.
    pub(crate) fn ranks(&self, field: Field, lang: Lang) -> &[u32] {
        self.ranks[lang][field as usize].get_or_init(|| match field {
            Field::Held => self.dates.ranks(),
            _ => {
                let column = self.column(field);
                let ranks = self.value_ranks(&column.values(), lang);
                column.ranks(self.rows, |position| ranks[position])
            }
        })
    }
}

/// The rows that no article reports.
fn mentioned_rows(corpus: &Corpus) -> Vec<u32> {
    let rows = corpus.dialogues().iter().zip(0..);
    rows.filter(|(dialogue, _)| dialogue.coverage() == Coverage::Mentioned).map(|(_, row)| row).collect()
}
