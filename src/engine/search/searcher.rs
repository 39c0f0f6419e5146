//! Evaluating a query: which rows match it, certainly or possibly, clause by clause.

use std::ops::Range;

use crate::index::Index;
use crate::index::dictionary::posting_list::Weight;
use crate::index::field_value::FieldValue;
use crate::index::label_index::LabelIndex;
use crate::index::row_set::RowSet;
use crate::model::edtf::DayRange;
use crate::model::field::Field;
use crate::query::ast::{Clause, Condition, Query, TextForm, ValueFilter, ValueMatch};
use crate::query::parse::ParsedLabel;
use crate::query::problem::{Problem, ProblemKind};
use crate::search::article_reader::ArticleReader;
use crate::search::sequence::{Sequence, TermSequence};
use crate::search::synonyms::synonyms;
use crate::text::tokenize::{spelling, tokens};

/// The rows that match. Certain matches are possible ones too; a row matches possibly if its date is too coarse to tell.
#[derive(Clone, Debug)]
pub(crate) struct Matches {
    pub(crate) certain: RowSet,
    pub(crate) possible: RowSet,
}

impl Matches {
    fn certain(rows: RowSet) -> Self {
        Self { possible: rows.clone(), certain: rows }
    }

    fn none(rows: usize) -> Self {
        Self::certain(RowSet::none(rows))
    }

    fn union(&mut self, other: &Self) {
        self.certain.union(&other.certain);
        self.possible.union(&other.possible);
    }

    fn intersect(&mut self, other: &Self) {
        self.certain.intersect(&other.certain);
        self.possible.intersect(&other.possible);
    }

    fn negated(mut self) -> Self {
        self.certain.invert();
        self.possible.invert();
        Self { certain: self.possible, possible: self.certain }
    }
}

/// A text clause whose words were looked up in the dictionary.
pub(crate) struct ResolvedText {
    /// The sequences of words that match it: its own words, then each synonym.
    pub(crate) sequences: Vec<Sequence>,
    terms: TermSequence,
    /// The spelling of each of its words.
    spellings: Vec<String>,
}

/// A query with its matches in a corpus.
pub(crate) struct ResolvedQuery<'a> {
    pub(crate) query: Query,
    pub(crate) problems: Vec<Problem>,
    /// The synonyms of each clause.
    pub(crate) synonyms: Vec<Vec<&'a str>>,
    /// Matches per clause. Phrases are evaluated only on rows that fail at most one earlier clause, so counts may leave
    /// out at most one clause.
    pub(crate) clauses: Vec<Matches>,
    /// The text clauses that are not negated.
    pub(crate) texts: Vec<ResolvedText>,
    /// The rows that match all clauses.
    pub(crate) matches: Matches,
    /// Whether a phrase or a source could not be evaluated without the articles. A phrase then matches where all its
    /// words occur.
    pub(crate) needs_articles: bool,
}

/// Evaluates queries on an index.
#[derive(Clone, Copy)]
pub(crate) struct Searcher<'a> {
    pub(crate) index: &'a Index,
    /// The articles, if they are loaded.
    pub(crate) articles: Option<ArticleReader<'a>>,
}

impl<'a> Searcher<'a> {
    /// The labels of a field's values; `None` for articles that are not loaded.
    fn label_index(self, field: Field) -> Option<&'a LabelIndex> {
        match field {
            Field::Source => self.articles.map(|articles| &articles.sources().labels),
            _ => Some(self.index.label_index(field)),
        }
    }

    /// The values that a label names: see [`LabelIndex::values_named`].
    pub(crate) fn values_named(self, field: Field, label: &str) -> Vec<FieldValue> {
        self.label_index(field).map(|labels| labels.values_named(label)).unwrap_or_default()
    }

    /// Parses and evaluates a query text.
    pub(crate) fn resolve(self, text: &str) -> ResolvedQuery<'a> {
        let (query, mut problems, labels) = Query::parse_with_labels(text);
        problems.extend(self.unknown_values(labels));
        let rows = self.index.rows;
        let mut resolved = ResolvedQuery {
            problems,
            synonyms: synonyms(self.index, &query),
            clauses: vec![Matches::none(0); query.clauses.len()],
            texts: Vec::new(),
            matches: Matches::certain(RowSet::all(rows)),
            needs_articles: false,
            query: Query::default(),
        };
        // The rows that fail at most one clause. Others are in no answer and in no count that leaves out a clause, so
        // phrases, which are slow to evaluate, come last and are evaluated on these rows alone.
        let mut candidates = RowSet::all(rows);
        for phrases in [false, true] {
            for (position, clause) in query.clauses.iter().enumerate() {
                if may_be_phrase(clause, &resolved.synonyms[position]) != phrases {
                    continue;
                }
                let is_same = |&other: &usize| {
                    query.clauses[other] == *clause && resolved.synonyms[other] == resolved.synonyms[position]
                };
                let matches = match (0..position).find(is_same) {
                    Some(same) => resolved.clauses[same].clone(),
                    None => self.clause_matches(clause, position, &candidates, &mut resolved),
                };
                candidates.intersect(&matches.possible);
                candidates.union(&resolved.matches.possible);
                resolved.matches.intersect(&matches);
                resolved.clauses[position] = matches;
            }
        }
        resolved.query = query;
        resolved
    }

    fn clause_matches(
        self,
        clause: &Clause,
        position: usize,
        candidates: &RowSet,
        resolved: &mut ResolvedQuery<'a>,
    ) -> Matches {
        let matches = match &clause.condition {
            Condition::Text { text, form } => {
                let text = self.resolve_text(text, *form, &resolved.synonyms[position]);
                let rows = self.rows_with_any(&text.sequences, candidates, &mut resolved.needs_articles);
                if !clause.negated {
                    resolved.texts.push(text);
                }
                Matches::certain(rows)
            }
            Condition::Is { field, values } => {
                let mut matches = Matches::none(self.index.rows);
                for filter in values {
                    matches.union(&self.filter_matches(*field, filter, &mut resolved.needs_articles));
                }
                matches
            }
            Condition::Has(field) => Matches::certain(self.rows_with_field(*field)),
        };
        if clause.negated { matches.negated() } else { matches }
    }

    fn resolve_text(self, text: &str, form: TextForm, synonyms: &[&str]) -> ResolvedText {
        let look_up = |terms: &TermSequence| terms.look_up(&self.index.dictionary, self.index.bytes());
        let terms = TermSequence::new(text, form);
        let mut sequences = vec![look_up(&terms)];
        sequences.extend(synonyms.iter().map(|label| look_up(&TermSequence::new(label, TextForm::Phrase))));
        let spellings = tokens(text).map(|token| spelling(token.span.slice(text))).collect();
        ResolvedText { sequences, terms, spellings }
    }

    /// The rows that contain any of the sequences; for sequences of several words, only rows among `candidates`.
    fn rows_with_any(self, sequences: &[Sequence], candidates: &RowSet, needs_articles: &mut bool) -> RowSet {
        let mut any = RowSet::none(self.index.rows);
        for sequence in sequences {
            let mut rows = self.rows_with_all_words(sequence);
            if sequence.len() > 1 {
                rows.intersect(candidates);
            }
            if sequence.len() > 1 && !rows.is_empty() {
                match self.articles {
                    Some(articles) => {
                        let without: Vec<u32> = rows.iter().filter(|&row| !articles.contains(row, sequence)).collect();
                        without.into_iter().for_each(|row| rows.remove(row));
                    }
                    None => *needs_articles = true,
                }
            }
            any.union(&rows);
        }
        any
    }

    /// The rows that contain every word of a sequence, in any order.
    fn rows_with_all_words(self, sequence: &[Range<u32>]) -> RowSet {
        let rows = self.index.rows;
        let mut all = if sequence.is_empty() { RowSet::none(rows) } else { RowSet::all(rows) };
        for range in sequence {
            let mut with_word = RowSet::none(rows);
            let words = range.start as usize..range.end as usize;
            self.index.dictionary.add_rows(self.index.bytes(), words, Weight::Any, &mut with_word);
            all.intersect(&with_word);
        }
        all
    }

    /// Whether the words of a label occur, in sequence, in any row.
    pub(crate) fn occurs(self, label: &str) -> bool {
        let terms = TermSequence::new(label, TextForm::Phrase);
        let sequence = terms.look_up(&self.index.dictionary, self.index.bytes());
        let rows = self.rows_with_all_words(&sequence);
        rows.iter()
            .any(|row| sequence.len() == 1 || self.articles.is_none_or(|articles| articles.contains(row, &sequence)))
    }

    fn filter_matches(self, field: Field, filter: &ValueFilter, needs_articles: &mut bool) -> Matches {
        let mut rows = RowSet::none(self.index.rows);
        let column = self.index.column(field);
        match &filter.value {
            ValueMatch::Any => rows = self.rows_with_stage(field, filter),
            ValueMatch::Label(label) => {
                let values = self.values_named(field, label);
                match (field, self.articles) {
                    (Field::Source, None) => *needs_articles = true,
                    (Field::Source, Some(articles)) => {
                        values.into_iter().for_each(|source| articles.sources().add_rows(&mut rows, source));
                    }
                    _ => column.add_rows(&mut rows, filter.min_stage, |value| values.binary_search(&value).is_ok()),
                }
            }
            &ValueMatch::Numbers { from, to } => column.add_rows(&mut rows, None, |value| match value {
                FieldValue::Number(n) => from.is_none_or(|from| from <= n) && to.is_none_or(|to| n <= to),
                _ => false,
            }),
            &ValueMatch::Dates { from, to } => {
                let (certain, possible) = self.index.dates.within(DayRange::between(from, to));
                return Matches { certain, possible };
            }
        }
        Matches::certain(rows)
    }

    /// The rows with any value of a field at the filter's minimum stage or above.
    fn rows_with_stage(self, field: Field, filter: &ValueFilter) -> RowSet {
        let mut rows = RowSet::none(self.index.rows);
        self.index.column(field).add_rows(&mut rows, filter.min_stage, |_| true);
        rows
    }

    /// The rows with any value of a field. Every row has a source.
    fn rows_with_field(self, field: Field) -> RowSet {
        if field == Field::Source {
            return RowSet::all(self.index.rows);
        }
        self.rows_with_stage(field, &ValueFilter { value: ValueMatch::Any, min_stage: None })
    }

    /// A problem for each label of the query that names no value.
    fn unknown_values(self, labels: Vec<ParsedLabel>) -> Vec<Problem> {
        let is_known =
            |parsed: &ParsedLabel| self.label_index(parsed.field).is_none_or(|labels| labels.knows(&parsed.label));
        let unknown = labels.into_iter().filter(|parsed| !is_known(parsed));
        unknown
            .map(|ParsedLabel { field, label, span }| Problem {
                span,
                kind: ProblemKind::UnknownValue { field, label },
            })
            .collect()
    }

    /// The relevance score of each row. Exact spelling counts before weight, and rare words before common ones.
    pub(crate) fn relevance(self, texts: &[ResolvedText]) -> Vec<u32> {
        let (dictionary, bytes, row_count) = (&self.index.dictionary, self.index.bytes(), self.index.rows);
        let mut scores = vec![0u32; row_count];
        let mut add = |rows: &RowSet, score: u32| rows.iter().for_each(|row| scores[row as usize] += score);
        for text in texts {
            for range in text.sequences.iter().flatten() {
                let range = range.start as usize..range.end as usize;
                let mut heavy = RowSet::none(row_count);
                dictionary.add_rows(bytes, range.clone(), Weight::Heavy, &mut heavy);
                // Of a prefix only the heavy rows are counted, which are an eighth.
                let rows_with = if range.len() == 1 { dictionary.count(bytes, range.start) } else { heavy.count() * 8 };
                add(&heavy, rarity(row_count, rows_with));
            }
            for ((range, word), spelling) in text.sequences[0].iter().zip(&text.terms.words).zip(&text.spellings) {
                let numbers = dictionary.numbers(bytes, word, false);
                let number = numbers.clone().next().filter(|_| range.len() >= numbers.len());
                if let Some(rows) = number.and_then(|number| dictionary.rows_spelled(bytes, number, spelling)) {
                    add(&rows, EXACT_SPELLING_SCORE);
                }
            }
        }
        scores
    }
}

/// Whether a text clause has several words in sequence, or a synonym that may have.
fn may_be_phrase(clause: &Clause, synonyms: &[&str]) -> bool {
    match &clause.condition {
        Condition::Text { text, .. } => !synonyms.is_empty() || tokens(text).nth(1).is_some(),
        Condition::Is { .. } | Condition::Has(_) => false,
    }
}

/// The score of a word that is spelled exactly as in the query: more than all rarities of a query together.
const EXACT_SPELLING_SCORE: u32 = 1 << 16;

/// The inverse document frequency of a word in `rows_with` of `rows`: eight times the logarithm to base 2, rounded.
fn rarity(rows: usize, rows_with: usize) -> u32 {
    let bit_length = |n: usize| usize::BITS - n.leading_zeros();
    1 + (bit_length(rows).saturating_sub(bit_length(rows_with.min(rows)))) * 8
}
