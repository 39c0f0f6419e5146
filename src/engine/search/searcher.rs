//! Evaluating a query: which rows match it, certainly or possibly, clause by clause.

use std::ops::ControlFlow;

use crate::index::Index;
use crate::index::dictionary::Entries;
use crate::index::dictionary::posting_list::Weight;
use crate::index::field_value::FieldValue;
use crate::index::label_index::{Containing, LabelIndex, LabelKind};
use crate::index::row_set::RowSet;
use crate::index::synonym_index::Name;
use crate::model::edtf::DayRange;
use crate::model::field::{FIELDS, Field, FieldKind};
use crate::model::term::TermId;
use crate::query::ast::{Clause, Condition, Query, TextForm, ValueFilter, ValueMatch};
use crate::query::parser::{ParsedLabel, ParsedQuery};
use crate::query::problem::{Problem, ProblemKind};
use crate::query::written_values::is_one;
use crate::search::article_reader::ArticleReader;
use crate::search::pattern_finder::{Anchored, PatternFinder};
use crate::search::sequence::{Pattern, ResolvedText, WordSequence};
use crate::search::synonyms::{Named, named_by_clauses};
use crate::sort::sort_and_dedup;
use crate::text::function_words::is_event;
use crate::text::tokenize::{tokens, words};

/// At most this many longer labels are looked for around a label.
const MAX_LONGER_LABELS: usize = 64;

/// The rows that match. Certain matches are possible ones too; a row matches possibly if its date is too coarse,
/// approximate or uncertain to tell.
#[derive(Clone, Debug)]
pub(crate) struct Matches {
    pub(crate) certain: RowSet,
    pub(crate) possible: RowSet,
}

impl Matches {
    pub(crate) fn certain(rows: RowSet) -> Self {
        Self { possible: rows.clone(), certain: rows }
    }

    fn none(rows: usize) -> Self {
        Self::certain(RowSet::none(rows))
    }

    fn union(&mut self, other: &Self) {
        self.certain.union(&other.certain);
        self.possible.union(&other.possible);
    }

    pub(crate) fn intersect(&mut self, other: &Self) {
        self.certain.intersect(&other.certain);
        self.possible.intersect(&other.possible);
    }

    pub(crate) fn negated(mut self) -> Self {
        self.certain.invert();
        self.possible.invert();
        Self { certain: self.possible, possible: self.certain }
    }
}

/// The rows that a text clause finds: see [`Searcher::rows_with_text`].
pub(crate) struct TextRows {
    pub(crate) found: RowSet,
    /// Not among those found.
    pub(crate) unread: Vec<Unread>,
}

/// The rows whose articles have to be read for a pattern.
pub(crate) struct Unread {
    /// The position of the pattern in its clause.
    pub(crate) pattern: usize,
    /// The position of its rarest word.
    pub(crate) anchor: usize,
    pub(crate) rows: RowSet,
}

/// The rows that contain all words of a sequence, and the position of the word that fewest rows contain.
struct AllWords {
    rows: RowSet,
    rarest: usize,
}

/// A query with its matches in a corpus.
pub(crate) struct ResolvedQuery {
    pub(crate) query: Query,
    pub(crate) problems: Vec<Problem>,
    /// What each clause names.
    pub(crate) named: Vec<Named>,
    /// Matches per clause. Articles are read for phrases only of rows that fail at most one clause, so counts may leave
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

impl ResolvedQuery {
    /// Whether the word at a position calls nothing but a dialogue, and is part of no name.
    pub(crate) fn is_event(&self, at: usize) -> bool {
        self.named[at].terms.is_empty() && self.query.clauses[at].bare_word().is_some_and(is_event)
    }
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

    /// The values that a label names: see [`LabelIndex::values_named`]. A country code in capitals names that country
    /// alone. Typed diacritics decide between values whose labels differ in diacritics.
    pub(crate) fn values_named(self, field: Field, label: &str) -> Vec<FieldValue> {
        let Some(labels) = self.label_index(field) else { return Vec::new() };
        let mut values = labels.values_named(label);
        if field.of_facts() == Field::Party && label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let has_code =
                |value: &FieldValue| matches!(value, FieldValue::Term(id) if self.index.term(*id).id == label);
            keep_if_any(&mut values, has_code);
        }
        let words = WordSequence::new(label, TextForm::Prefix);
        if words.has_diacritics() && values.len() > 1 {
            let has_diacritics = |value: &FieldValue| self.index.names(*value).iter().any(|label| words.is_in(label));
            keep_if_any(&mut values, has_diacritics);
        }
        values
    }

    /// Whether a text is a whole name of a value of a field, with the diacritics that are typed: `Kỳ` is not “ký”.
    pub(crate) fn is_name(self, field: Field, text: &str) -> bool {
        // Most texts are none.
        let may_be_name =
            field.spec().kind != FieldKind::Term || self.index.may_be_label(field.of_facts(), &words(text));
        may_be_name && self.label_index(field).is_some_and(|labels| labels.has_name(text)) && {
            let words = WordSequence::new(text, TextForm::Word);
            let is_spelled = |value: FieldValue| self.index.names(value).iter().any(|label| words.is_in(label));
            !words.has_diacritics() || self.values_named(field, text).into_iter().any(is_spelled)
        }
    }

    /// Whether a text is some words of a name of a value of a field.
    pub(crate) fn is_part_of_name(self, field: Field, text: &str) -> bool {
        let words = WordSequence::new(text, TextForm::Word).spaced();
        let mut labels = words.iter().flat_map(|spaced| self.index.label_index(field).containing(spaced, false));
        labels.any(|label| label.kind != LabelKind::Id)
    }

    /// Parses a query text. A label of several words needs no quotation marks.
    pub(crate) fn parse(self, text: &str) -> ParsedQuery {
        Query::parse_with_labels(text, &|field, label, may_be_typed_further| {
            let form = if may_be_typed_further { TextForm::Prefix } else { TextForm::Word };
            let words = WordSequence::new(label, form);
            let labels = self.label_index(field);
            let has = |spaced: &String| {
                labels.is_some_and(|labels| labels.containing(spaced, words.is_prefix()).next().is_some())
            };
            words.spaced().iter().any(has)
        })
    }

    /// Parses and evaluates a query text.
    pub(crate) fn resolve(self, text: &str) -> ResolvedQuery {
        let ParsedQuery { query, mut problems, labels, alternatives } = self.parse(text);
        self.offer_alternatives(&query, &alternatives, &mut problems);
        problems.extend(self.unknown_values(labels));
        let query = self.in_plain_words(query);
        let rows = self.index.rows;
        let mut resolved = ResolvedQuery {
            problems,
            named: named_by_clauses(self.index, &query),
            clauses: vec![Matches::certain(RowSet::all(rows)); query.clauses.len()],
            texts: Vec::new(),
            matches: Matches::certain(RowSet::all(rows)),
            needs_articles: false,
            query: Query::default(),
        };
        let is_phrase = |&position: &usize| may_be_phrase(&query.clauses[position], &resolved.named[position]);
        let asked = (0..query.clauses.len()).filter(|&position| !resolved.named[position].is_idle);
        let (phrases, others): (Vec<usize>, Vec<usize>) = asked.partition(is_phrase);
        for position in others {
            let matches = match earlier_same(&query, &resolved.named, position) {
                Some(same) => resolved.clauses[same].clone(),
                None => self.clause_matches(&query.clauses[position], position, &mut resolved),
            };
            resolved.matches.intersect(&matches);
            resolved.clauses[position] = matches;
        }
        self.resolve_phrases(&query, &phrases, &mut resolved);
        resolved.query = query;
        resolved
    }

    fn clause_matches(self, clause: &Clause, position: usize, resolved: &mut ResolvedQuery) -> Matches {
        let matches = match &clause.condition {
            Condition::Text { text, form } => {
                let text = self.resolve_text(text, *form, &resolved.named[position]);
                let rows = self.rows_with_text(&text).found;
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

    pub(crate) fn resolve_text(self, text: &str, form: TextForm, named: &Named) -> ResolvedText {
        let written = named.written.clone();
        if written.as_ref().is_some_and(|(_, filter)| !is_one(&filter.value)) {
            // The words of a range say little in a text: “after” and “2023” are apart there.
            return ResolvedText { own: Vec::new(), patterns: Vec::new(), terms: Vec::new(), written };
        }
        let form = if named.ends_label && form == TextForm::Prefix { TextForm::Word } else { form };
        let names = |text: &str| match named.terms[..] {
            [] => Vec::new(),
            _ => self.index.labels_named(&Name::new(text)),
        };
        let sequence = |text: &str, form| WordSequence::new(text, form).named(&names(text));
        let mut own: Vec<WordSequence> = named.labels.iter().map(|label| sequence(label, TextForm::Phrase)).collect();
        if own.is_empty() {
            own.push(sequence(text, form));
        }
        let pattern = |words: &WordSequence| Pattern {
            sequence: words.look_up(&self.index.dictionary, self.index.bytes()),
            pairs: words.pairs(),
            longer: Vec::new(),
        };
        let mut patterns: Vec<Pattern> = own.iter().map(pattern).collect();
        patterns.extend(named.others.iter().map(|(term, label)| self.pattern_of_label(*term, label)));
        ResolvedText { own, patterns, terms: named.terms.clone(), written }
    }

    /// How a label of a term is looked for in texts: not within a longer label of another term, unless that term is
    /// narrower. “South China Sea” does not name China.
    pub(crate) fn pattern_of_label(self, term: TermId, label: &str) -> Pattern {
        let (dictionary, bytes) = (&self.index.dictionary, self.index.bytes());
        let words = WordSequence::new(label, TextForm::Phrase);
        let sequence = words.look_up_as_written(dictionary, bytes);
        let mut pattern = Pattern { sequence, pairs: words.pairs(), longer: Vec::new() };
        for containing in self.labels_containing(&words) {
            let FieldValue::Term(other) = containing.value else { continue };
            if pattern.longer.len() < MAX_LONGER_LABELS
                && containing.kind != LabelKind::Id
                && containing.text.split(' ').count() > words.words.len() + 2
                && !self.index.with_broader(other).any(|id| id == term)
            {
                let longer = WordSequence::new(containing.text, TextForm::Phrase).look_up(dictionary, bytes);
                pattern.longer.push((containing.before, longer));
            }
        }
        // Labels that no text has need not be looked for.
        pattern.longer.retain(|(_, longer)| longer.iter().all(|entries| !entries.is_empty()));
        pattern
    }

    /// The rows that a text clause finds without an article: by the words of their texts, the labels of their values,
    /// or the terms that it names; and those whose articles have to be read.
    pub(crate) fn rows_with_text(self, text: &ResolvedText) -> TextRows {
        let mut found = RowSet::none(self.index.rows);
        let mut unread = Vec::new();
        for &term in &text.terms {
            let field = self.index.terms.field(term.0);
            let column = field.map(|field| self.index.column(field));
            column.iter().for_each(|column| column.add_rows_with(&mut found, None, FieldValue::Term(term)));
        }
        if let Some((field, filter)) = &text.written {
            found.union(&self.filter_matches(*field, filter, &mut false).certain);
        }
        for (position, pattern) in text.patterns.iter().enumerate() {
            let AllWords { rows, rarest } = self.rows_with_all_words(&pattern.sequence);
            if !pattern.has_to_be_read() {
                found.union(&rows);
            } else if !rows.is_empty() {
                if let Some(words) = text.own.get(position) {
                    self.add_rows_labelled(&mut found, words);
                }
                unread.push(Unread { pattern: position, anchor: rarest, rows });
            }
        }
        unread.iter_mut().for_each(|unread| unread.rows.subtract(&found));
        TextRows { found, unread }
    }

    /// Adds the rows with a value that has these words in sequence in a displayed label.
    fn add_rows_labelled(self, rows: &mut RowSet, words: &WordSequence) {
        for value in self.values_labelled(words) {
            for spec in FIELDS.iter().filter(|spec| spec.field.of_facts() == spec.field) {
                self.index.column(spec.field).add_rows_with(rows, None, value);
            }
        }
    }

    /// The values that have these words in sequence in a displayed label, in order.
    pub(crate) fn values_labelled(self, words: &WordSequence) -> Vec<FieldValue> {
        let labels = self.labels_containing(words).into_iter().filter(|label| label.kind == LabelKind::Displayed);
        let mut values: Vec<FieldValue> = labels.map(|label| label.value).collect();
        sort_and_dedup(&mut values);
        if words.has_diacritics() {
            // The label index leaves diacritics out.
            values.retain(|&value| self.index.displayed_labels(value).iter().any(|label| words.is_in(label)));
        }
        values
    }

    /// The labels of all fields that have these words in sequence, without diacritics.
    fn labels_containing(self, words: &WordSequence) -> Vec<Containing<'a>> {
        let mut found = Vec::new();
        for spaced in words.spaced() {
            for spec in FIELDS.iter().filter(|spec| spec.field.of_facts() == spec.field) {
                found.extend(self.index.label_index(spec.field).containing(&spaced, words.is_prefix()));
            }
        }
        found
    }

    /// The rows that contain every word of a sequence, in any order.
    fn rows_with_all_words(self, sequence: &[Entries]) -> AllWords {
        let rows = self.index.rows;
        let mut all = if sequence.is_empty() { RowSet::none(rows) } else { RowSet::all(rows) };
        let (mut rarest, mut least) = (0, usize::MAX);
        for (position, entries) in sequence.iter().enumerate() {
            let mut with_word = RowSet::none(rows);
            self.index.dictionary.add_rows_of(self.index.bytes(), entries, Weight::Any, &mut with_word);
            all.intersect(&with_word);
            let count = with_word.count();
            if count < least {
                (rarest, least) = (position, count);
            }
        }
        AllWords { rows: all, rarest }
    }

    /// Whether a label of a term names it in the texts about any row.
    pub(crate) fn occurs(self, term: TermId, label: &str) -> bool {
        let pattern = self.pattern_of_label(term, label);
        let AllWords { rows, rarest } = self.rows_with_all_words(&pattern.sequence);
        let Some(articles) = self.articles.filter(|_| pattern.has_to_be_read()) else { return !rows.is_empty() };
        let finder = PatternFinder::new(vec![Anchored { pattern: &pattern, anchor: rarest }]);
        let is_found = |row| articles.find(row, &finder, &mut |_| ControlFlow::Break(())).is_break();
        rows.iter().any(is_found)
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
                    _ => values.into_iter().for_each(|value| column.add_rows_with(&mut rows, filter.min_stage, value)),
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
    pub(crate) fn rows_with_field(self, field: Field) -> RowSet {
        if field == Field::Source {
            return RowSet::all(self.index.rows);
        }
        self.rows_with_stage(field, &ValueFilter::new(ValueMatch::Any, None))
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
                instead: None,
            })
            .collect()
    }
}

/// Keeps the values that pass a test, or all if none does.
fn keep_if_any(values: &mut Vec<FieldValue>, test: impl Fn(&FieldValue) -> bool) {
    let kept: Vec<FieldValue> = values.iter().copied().filter(test).collect();
    if !kept.is_empty() {
        *values = kept;
    }
}

/// The position of an earlier clause that is the same.
pub(crate) fn earlier_same(query: &Query, named: &[Named], position: usize) -> Option<usize> {
    let is_same = |&other: &usize| query.clauses[other] == query.clauses[position] && named[other] == named[position];
    (0..position).find(is_same)
}

/// Whether a text clause has several words in sequence, or another label that may have.
fn may_be_phrase(clause: &Clause, named: &Named) -> bool {
    match &clause.condition {
        Condition::Text { text, .. } => !named.others.is_empty() || tokens(text).nth(1).is_some(),
        Condition::Is { .. } | Condition::Has(_) => false,
    }
}
