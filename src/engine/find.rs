//! Finding: which rows meet a query, for certain or possibly, clause by clause.

use std::ops::Range;

use crate::alias::aliases;
use crate::bits::Bits;
use crate::choice::Choice;
use crate::fold::{spelling, tokens};
use crate::name::Names;
use crate::posting::Weight;
use crate::query::{Clause, Condition, Label, Problem, ProblemKind, Query, TextForm, ValueFilter, ValueMatch};
use crate::stream::Texts;
use crate::text::Needle;
use crate::{DayRange, Field, Index};

/// The rows that meet something certainly, and those that may: the certain ones and those whose date is known too
/// coarsely to tell.
#[derive(Clone, Debug)]
pub(crate) struct Meets {
    pub(crate) certainly: Bits,
    pub(crate) possibly: Bits,
}

impl Meets {
    fn certain(rows: Bits) -> Self {
        Self { possibly: rows.clone(), certainly: rows }
    }

    fn none(rows: usize) -> Self {
        Self::certain(Bits::none(rows))
    }

    fn or(&mut self, other: &Self) {
        self.certainly.or(&other.certainly);
        self.possibly.or(&other.possibly);
    }

    /// What meets both.
    pub(crate) fn and(&mut self, other: &Self) {
        self.certainly.and(&other.certainly);
        self.possibly.and(&other.possibly);
    }

    fn negated(mut self) -> Self {
        self.certainly.invert();
        self.possibly.invert();
        Self { certainly: self.possibly, possibly: self.certainly }
    }
}

/// A text clause, looked up.
pub(crate) struct Sought {
    /// Each way it may be met: as it is written, and by the other names of what it names. The words by number.
    pub(crate) runs: Vec<Vec<Range<u32>>>,
    /// The words as they are written.
    needle: Needle,
    /// The same in their spelling.
    spelled: Vec<String>,
}

/// A query, looked up in a corpus.
pub(crate) struct Found<'a> {
    pub(crate) query: Query,
    pub(crate) problems: Vec<Problem>,
    /// The other labels of what the words of each clause name.
    pub(crate) aliases: Vec<Vec<&'a str>>,
    /// How the rows meet each clause. Of a phrase it is told only of rows that fail no more than one of the clauses
    /// before it, so no more than one clause may be left out.
    pub(crate) clauses: Vec<Meets>,
    /// The positive text clauses, looked up.
    pub(crate) sought: Vec<Sought>,
    /// How the rows meet all clauses.
    pub(crate) all: Meets,
    /// Whether the articles would tell more: without them a phrase is found where its words are.
    pub(crate) needs_texts: bool,
}

/// Where a query is looked up.
#[derive(Clone, Copy)]
pub(crate) struct Finder<'a> {
    pub(crate) head: &'a Index,
    /// The articles, where they are there.
    pub(crate) texts: Option<Texts<'a>>,
}

impl<'a> Finder<'a> {
    /// The values of a field by name; of articles, none before they are there.
    fn names(self, field: Field) -> Option<&'a Names> {
        match field {
            Field::Source => self.texts.map(|texts| &texts.sources().names),
            _ => Some(self.head.names(field)),
        }
    }

    /// The values that a label names: see [`Names::named`].
    pub(crate) fn named(self, field: Field, label: &str) -> Vec<Choice> {
        self.names(field).map(|names| names.named(label)).unwrap_or_default()
    }

    /// Looks up a query text.
    pub(crate) fn find(self, text: &str) -> Found<'a> {
        let (query, mut problems, labels) = Query::parse_labelled(text);
        problems.extend(self.unknown_values(labels));
        let aliases = aliases(self.head, &query);
        let rows = self.head.rows;
        let mut found = Found {
            problems,
            aliases,
            clauses: vec![Meets::none(0); query.clauses.len()],
            sought: Vec::new(),
            all: Meets::certain(Bits::all(rows)),
            needs_texts: false,
            query: Query::default(),
        };
        // The rows that fail no more than one clause. The others are in no answer, and in no count that leaves a clause
        // out, so phrases need not be looked for in them, and come last.
        let mut nearly = Bits::all(rows);
        for several_words in [false, true] {
            for (at, clause) in query.clauses.iter().enumerate() {
                if has_several_words(clause, &found.aliases[at]) != several_words {
                    continue;
                }
                // The same once more tells nothing new, unless only one of them is part of a name.
                let is_same =
                    |&other: &usize| query.clauses[other] == *clause && found.aliases[other] == found.aliases[at];
                let meets = match (0..at).find(is_same) {
                    Some(same) => found.clauses[same].clone(),
                    None => self.meets(clause, at, &nearly, &mut found),
                };
                nearly.and(&meets.possibly);
                nearly.or(&found.all.possibly);
                found.all.and(&meets);
                found.clauses[at] = meets;
            }
        }
        found.query = query;
        found
    }

    fn meets(self, clause: &Clause, at: usize, within: &Bits, found: &mut Found<'a>) -> Meets {
        let meets = match &clause.condition {
            Condition::Text { text, form } => {
                let sought = self.sought(text, *form, &found.aliases[at]);
                let rows = self.holding(&sought.runs, within, &mut found.needs_texts);
                if !clause.negated {
                    found.sought.push(sought);
                }
                Meets::certain(rows)
            }
            Condition::Is { field, values } => {
                let mut meets = Meets::none(self.head.rows);
                values.iter().for_each(|wanted| meets.or(&self.wanted(*field, wanted, &mut found.needs_texts)));
                meets
            }
            Condition::Has(field) => Meets::certain(self.stated(*field)),
        };
        if clause.negated { meets.negated() } else { meets }
    }

    fn sought(self, text: &str, form: TextForm, aliases: &[&str]) -> Sought {
        let ranges = |needle: &Needle| needle.ranges(&self.head.words, self.head.bytes());
        let needle = Needle::new(text, form);
        let mut runs = vec![ranges(&needle)];
        runs.extend(aliases.iter().map(|label| ranges(&Needle::new(label, TextForm::Phrase))));
        let spelled = tokens(text).map(|token| spelling(token.span.slice(text))).collect();
        Sought { runs, needle, spelled }
    }

    /// The rows that hold any of the runs of words; those that hold several words in a row, within a set.
    fn holding(self, runs: &[Vec<Range<u32>>], within: &Bits, needs_texts: &mut bool) -> Bits {
        let mut any = Bits::none(self.head.rows);
        for run in runs {
            let mut rows = self.holding_words(run);
            if run.len() > 1 {
                rows.and(within);
            }
            if run.len() > 1 && !rows.is_empty() {
                match self.texts {
                    Some(texts) => {
                        let without: Vec<u32> = rows.iter().filter(|&row| !texts.holds(row, run)).collect();
                        without.into_iter().for_each(|row| rows.remove(row));
                    }
                    None => *needs_texts = true,
                }
            }
            any.or(&rows);
        }
        any
    }

    /// The rows that hold every word of a run, wherever.
    fn holding_words(self, run: &[Range<u32>]) -> Bits {
        let mut rows = if run.is_empty() { Bits::none(self.head.rows) } else { Bits::all(self.head.rows) };
        for range in run {
            let mut with_word = Bits::none(self.head.rows);
            let words = range.start as usize..range.end as usize;
            self.head.words.add_to(self.head.bytes(), words, Weight::Any, &mut with_word);
            rows.and(&with_word);
        }
        rows
    }

    /// Whether any row holds the words of a label in a row.
    pub(crate) fn is_held(self, label: &str) -> bool {
        let run = Needle::new(label, TextForm::Phrase).ranges(&self.head.words, self.head.bytes());
        let rows = self.holding_words(&run);
        rows.iter().any(|row| run.len() == 1 || self.texts.is_none_or(|texts| texts.holds(row, &run)))
    }

    fn wanted(self, field: Field, wanted: &ValueFilter, needs_texts: &mut bool) -> Meets {
        let mut rows = Bits::none(self.head.rows);
        let column = self.head.column(field);
        match &wanted.value {
            ValueMatch::Any => rows = self.stated_at(field, wanted),
            ValueMatch::Label(label) => {
                let choices = self.named(field, label);
                match (field, self.texts) {
                    (Field::Source, None) => *needs_texts = true,
                    (Field::Source, Some(texts)) => {
                        choices.into_iter().for_each(|source| texts.sources().add_to(&mut rows, source));
                    }
                    _ => column.add_to(&mut rows, wanted.min_stage, |choice| choices.binary_search(&choice).is_ok()),
                }
            }
            &ValueMatch::Numbers { from, to } => column.add_to(&mut rows, None, |choice| match choice {
                Choice::Number(n) => from.is_none_or(|from| from <= n) && to.is_none_or(|to| n <= to),
                _ => false,
            }),
            &ValueMatch::Dates { from, to } => {
                let (certainly, possibly) = self.head.dates.within(DayRange::between(from, to));
                return Meets { certainly, possibly };
            }
        }
        Meets::certain(rows)
    }

    fn stated_at(self, field: Field, wanted: &ValueFilter) -> Bits {
        let mut rows = Bits::none(self.head.rows);
        self.head.column(field).add_to(&mut rows, wanted.min_stage, |_| true);
        rows
    }

    /// The rows that have any value of a field. Each is quoted from some article.
    fn stated(self, field: Field) -> Bits {
        if field == Field::Source {
            return Bits::all(self.head.rows);
        }
        self.stated_at(field, &ValueFilter { value: ValueMatch::Any, min_stage: None })
    }

    /// The labels in a query that name no value, as problems at their places in the text.
    fn unknown_values(self, labels: Vec<Label>) -> Vec<Problem> {
        let known = |named: &Label| self.names(named.field).is_none_or(|names| names.knows(&named.label));
        let unknown = labels.into_iter().filter(|named| !known(named));
        unknown
            .map(|Label { field, label, span }| Problem { span, kind: ProblemKind::UnknownValue { field, label } })
            .collect()
    }

    /// For each row how much it is about the words sought. Exact spelling comes before weight, and rare words before
    /// common ones.
    pub(crate) fn relevance(self, sought: &[Sought]) -> Vec<u32> {
        let (words, head) = (&self.head.words, self.head.bytes());
        let mut scores = vec![0u32; self.head.rows];
        let mut add = |rows: &Bits, score: u32| rows.iter().for_each(|row| scores[row as usize] += score);
        for sought in sought {
            for range in sought.runs.iter().flatten() {
                let range = range.start as usize..range.end as usize;
                let mut heavy = Bits::none(self.head.rows);
                words.add_to(head, range.clone(), Weight::Heavy, &mut heavy);
                let held = if range.len() == 1 { words.count(head, range.start) } else { heavy.count() * 8 };
                add(&heavy, rarity(self.head.rows, held));
            }
            for ((range, word), spelled) in sought.runs[0].iter().zip(&sought.needle.words).zip(&sought.spelled) {
                let whole = words.range(head, word, false);
                if let (true, Some(rows)) =
                    (range.len() >= whole.len(), whole.clone().next().and_then(|at| words.spelled(head, at, spelled)))
                {
                    add(&rows, EXACT);
                }
            }
        }
        scores
    }
}

/// Whether a clause asks for words that are to stand in a row, or has other names, whose words may be several.
fn has_several_words(clause: &Clause, aliases: &[&str]) -> bool {
    matches!(&clause.condition, Condition::Text { text, .. } if !aliases.is_empty() || tokens(text).nth(1).is_some())
}

/// More than all weights of a query together.
const EXACT: u32 = 1 << 16;

/// The inverse document frequency of a word that so many rows hold, in eighths of a doubling.
fn rarity(rows: usize, held: usize) -> u32 {
    let doublings = |n: usize| usize::BITS - n.leading_zeros();
    1 + (doublings(rows).saturating_sub(doublings(held.min(rows)))) * 8
}
