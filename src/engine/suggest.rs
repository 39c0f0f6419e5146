//! Suggestions for what is being typed: fields, values and words, each with what it would leave.

use crate::alias::aliases;
use crate::bits::Bits;
use crate::choice::Choice;
use crate::find::Finder;
use crate::fold::words;
use crate::name::{begun, spaced};
use crate::order::sort_by;
use crate::posting::Weight;
use crate::query::{ProblemKind, QUOTES, Query};
use crate::{Dataset, FIELDS, Field, FieldKind};

/// A way to go on with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub kind: SuggestionKind,
    /// What a reader sees, in English and Vietnamese, in the order of [`Lang`](crate::Lang).
    pub labels: [String; 2],
    /// The query text with it.
    pub query: String,
    /// Where the caret goes in that text, in bytes.
    pub caret: usize,
    /// How many dialogues the query then finds; for a field, how many state it.
    pub count: usize,
}

/// The kinds of [`Suggestion`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A field, to be followed by a value.
    Field,
    /// A value of a field.
    Value(Field),
    /// A word of the articles.
    Word,
}

/// So many of each kind.
const EACH: usize = 5;

impl Dataset {
    /// How the word at the caret, a position in bytes, can go on: fields and values whose names begin so, and words.
    ///
    /// ```
    /// use engine::{Corpus, UncheckedCorpus, Dataset};
    /// let index = Dataset::build(Corpus::check(UncheckedCorpus::default()).unwrap());
    /// assert_eq!(index.suggest("ven", 3)[0].query, "venue:");
    /// ```
    #[must_use]
    pub fn suggest(&self, query: &str, caret: usize) -> Vec<Suggestion> {
        let Some((before, after)) = query.split_at_checked(caret) else { return Vec::new() };
        let start = before.char_indices().rfind(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
        let (kept, typed) = before.split_at_checked(start).unwrap_or_default();
        let (sign, typed) = typed.strip_prefix('-').map_or(("", typed), |typed| ("-", typed));
        // What goes on with a list goes on after its last comma.
        let given = typed.rfind(',').and_then(|at| typed.get(..=at)).unwrap_or_default();
        if !after.chars().next().is_none_or(char::is_whitespace)
            || typed.starts_with(QUOTES)
            || leaves_open(&[kept, sign, given].concat())
        {
            return Vec::new();
        }
        let finder = self.finder();
        let rest = finder.find(&[kept, after].concat()).all.possibly;
        let typing = Typing { finder, rest: &rest, before: [kept, sign].concat(), after };
        let named = typed.split_once(':');
        let named = named.and_then(|(name, value)| Some((Field::from_name(&name.to_ascii_lowercase())?, value)));
        let mut suggestions = match named {
            Some((field, value)) => typing.values(field, value),
            None => typing.words_and_names(typed),
        };
        if !sign.is_empty() {
            // What has the value is just what is not found.
            suggestions.retain_mut(|suggestion| {
                suggestion.kind == SuggestionKind::Field || {
                    suggestion.count = typing.found(&suggestion.query);
                    suggestion.count > 0
                }
            });
        }
        suggestions
    }
}

/// Whether a text ends within a phrase, so that what follows is part of it.
fn leaves_open(text: &str) -> bool {
    Query::parse(text).1.iter().any(|problem| matches!(problem.kind, ProblemKind::UnclosedQuote))
}

/// What stands around the word that is being typed.
struct Typing<'a> {
    finder: Finder<'a>,
    /// The rows that meet the rest of the query.
    rest: &'a Bits,
    before: String,
    after: &'a str,
}

impl Typing<'_> {
    fn suggestion(&self, kind: SuggestionKind, labels: [String; 2], text: &str, count: usize) -> Suggestion {
        let begun = [&self.before, text].concat();
        // A field goes on with a value, everything else is finished.
        let space = if kind == SuggestionKind::Field || self.after.starts_with(char::is_whitespace) { "" } else { " " };
        let begun = begun + space;
        Suggestion { kind, labels, caret: begun.len(), query: begun + self.after, count }
    }

    /// The values of a field; of a list, for its last part.
    fn values(&self, field: Field, typed: &str) -> Vec<Suggestion> {
        let (given, typed) = typed.rfind(',').and_then(|at| typed.split_at_checked(at + 1)).unwrap_or(("", typed));
        let wanted = spaced(typed);
        let mut found = self.offered(field, &wanted);
        sort_by(&mut found, |(_, a), (_, b)| b.cmp(a));
        found.truncate(2 * EACH);
        found.into_iter().map(|(choice, count)| self.value(field, given, choice, count)).collect()
    }

    /// The values whose names begin with the words, with the rows of the rest that have them.
    fn offered(&self, field: Field, wanted: &str) -> Vec<(Choice, usize)> {
        let head = self.finder.head;
        let counts = self.finder.head.column(field).counts(None, self.rest);
        let begins: Vec<Choice> = match field.spec().kind {
            // Years and numbers have no names.
            FieldKind::Date | FieldKind::Number => {
                let begins =
                    |choice: &Choice| wanted.len() < 2 || spaced(&choice.value(head, None)).starts_with(begun(wanted));
                counts.iter().map(|&(choice, _)| choice).filter(begins).collect()
            }
            _ => head.names(field).beginning(wanted),
        };
        counts.into_iter().filter(|(choice, count)| *count > 0 && begins.binary_search(choice).is_ok()).collect()
    }

    fn value(&self, field: Field, given: &str, choice: Choice, count: usize) -> Suggestion {
        let head = self.finder.head;
        let text = [field.name(), ":", given, &choice.value(head, None)].concat();
        let suggestion = self.suggestion(SuggestionKind::Value(field), choice.labels(head, None), &text, count);
        // Those given are found as well.
        if given.is_empty() { suggestion } else { Suggestion { count: self.found(&suggestion.query), ..suggestion } }
    }

    /// Fields, values of any facet, and words of the articles.
    fn words_and_names(&self, typed: &str) -> Vec<Suggestion> {
        let Some(word) = words(typed).pop() else { return Vec::new() };
        let fields = FIELDS.iter().filter(|spec| spec.name.starts_with(&word) && spec.field != Field::Relevance);
        let mut all: Vec<Suggestion> = fields
            .map(|spec| {
                let stated = self.finder.find(&["has:", spec.name].concat()).all.possibly.count_and(self.rest);
                self.suggestion(
                    SuggestionKind::Field,
                    spec.labels.map(str::to_owned),
                    &[spec.name, ":"].concat(),
                    stated,
                )
            })
            .take(EACH)
            .collect();
        let wanted = spaced(&word);
        let facets = FIELDS.iter().filter(|spec| spec.facet).map(|spec| spec.field);
        let mut values: Vec<(Field, Choice, usize)> = Vec::new();
        for field in facets {
            values.extend(self.offered(field, &wanted).into_iter().map(|(choice, count)| (field, choice, count)));
        }
        sort_by(&mut values, |(_, _, a), (_, _, b)| b.cmp(a));
        values.truncate(EACH);
        all.extend(values.into_iter().map(|(field, choice, count)| self.value(field, "", choice, count)));
        all.extend(self.words(&word));
        all
    }

    /// The words of the articles that go on from here, those that most of the rows hold first.
    fn words(&self, begun: &str) -> Vec<Suggestion> {
        let (words, head) = (&self.finder.head.words, self.finder.head.bytes());
        let mut found: Vec<(usize, usize)> =
            words.range(head, begun, true).map(|at| (at, words.count(head, at))).collect();
        sort_by(&mut found, |(_, a), (_, b)| b.cmp(a));
        found.truncate(2 * EACH);
        let left = found.into_iter().map(|(at, _)| {
            let mut rows = Bits::none(self.finder.head.rows);
            words.add_to(head, at..at + 1, Weight::Any, &mut rows);
            (at, rows.count_and(self.rest))
        });
        let mut left: Vec<(usize, usize)> = left.filter(|&(_, count)| count > 0).collect();
        sort_by(&mut left, |(_, a), (_, b)| b.cmp(a));
        left.truncate(EACH);
        let word = |at: usize| str::from_utf8(words.word(head, at)).unwrap_or_default().to_owned();
        let found = left.into_iter().map(|(at, count)| {
            let suggestion = self.suggestion(SuggestionKind::Word, [word(at), word(at)], &word(at), count);
            let named = aliases(self.finder.head, &Query::parse(&suggestion.query).0);
            // Other names of what the words name are found as well.
            let is_named = named.iter().any(|aliases| !aliases.is_empty());
            if is_named { Suggestion { count: self.found(&suggestion.query), ..suggestion } } else { suggestion }
        });
        found.collect()
    }

    fn found(&self, query: &str) -> usize {
        self.finder.find(query).all.possibly.count()
    }
}
