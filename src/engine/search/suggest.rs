//! Suggestions while typing: fields, values and words, each with the number of matches.

use std::ops::Range;

use crate::index::dictionary::Entries;
use crate::index::dictionary::posting_list::Weight;
use crate::index::field_value::FieldValue;
use crate::index::label_index::{open_ended, spaced};
use crate::index::row_set::RowSet;
use crate::model::field::{FIELDS, Field, FieldKind};
use crate::query::ast::{Query, TextForm};
use crate::query::operators::QUOTES;
use crate::query::problem::ProblemKind;
use crate::search::dataset::Dataset;
use crate::search::searcher::Searcher;
use crate::search::sequence::WordSequence;
use crate::search::synonyms::named_by_clauses;
use crate::sort::sort_by;
use crate::text::function_words::is_function_word;
use crate::text::lang::Localized;
use crate::text::letters::as_written;
use crate::text::tokenize::words;

/// A completion of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is suggested.
    pub kind: SuggestionKind,
    /// The labels.
    pub labels: Localized<String>,
    /// The query text with the completion.
    pub query: String,
    /// Where the caret goes in that text, in bytes.
    pub caret: usize,
    /// The number of dialogues that the query then matches; for a field, how many of the present matches have it.
    pub count: usize,
}

/// The kinds of [`Suggestion`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A field, to be followed by a value.
    Field,
    /// A value of a field.
    Value(Field),
    /// A word of the articles, or of the labels of values.
    Word,
}

/// The maximum number of suggestions of each kind. After `field:` there are values alone, twice as many.
const MAX_OF_KIND: usize = 5;

impl Dataset {
    /// Completes the word before the caret, a position in bytes: with fields, values and words that begin with it.
    ///
    /// ```
    /// use engine::{Corpus, Dataset, UncheckedCorpus};
    /// let dataset = Dataset::build(Corpus::check(UncheckedCorpus::default()).unwrap());
    /// assert_eq!(dataset.suggest("ven", 3)[0].query, "venue:");
    /// ```
    #[must_use]
    pub fn suggest(&self, query: &str, caret: usize) -> Vec<Suggestion> {
        let Some((before, after)) = query.split_at_checked(caret) else { return Vec::new() };
        let start =
            before.char_indices().rfind(|(_, c)| c.is_whitespace()).map_or(0, |(position, c)| position + c.len_utf8());
        let (kept, typed) = before.split_at_checked(start).unwrap_or_default();
        let (sign, typed) = typed.strip_prefix('-').map_or(("", typed), |typed| ("-", typed));
        // In a list of values only the last one is completed.
        let given = typed.rfind(',').and_then(|comma| typed.get(..=comma)).unwrap_or_default();
        if !after.chars().next().is_none_or(char::is_whitespace)
            || typed.starts_with(QUOTES)
            || ends_in_phrase(&[kept, sign, given].concat())
        {
            return Vec::new();
        }
        let searcher = self.searcher();
        let rest = searcher.resolve(&[kept, after].concat());
        if rest.needs_articles {
            return Vec::new();
        }
        let completion = Completion { searcher, rest: &rest.matches.possible, before: [kept, sign].concat(), after };
        let field_value = typed.split_once(':');
        let field_value =
            field_value.and_then(|(name, value)| Some((Field::from_name(&name.to_ascii_lowercase())?, value)));
        let mut suggestions = match field_value {
            Some((field, value)) => completion.values(field, value),
            None => completion.all_kinds(typed),
        };
        if !sign.is_empty() {
            // The negated query matches the rows without the value.
            suggestions.retain_mut(|suggestion| {
                suggestion.kind == SuggestionKind::Field || {
                    suggestion.count = completion.total(&suggestion.query);
                    suggestion.count > 0
                }
            });
        }
        suggestions
    }
}

/// Whether a text ends within a phrase, so that what is typed next belongs to it.
fn ends_in_phrase(text: &str) -> bool {
    Query::parse(text).1.iter().any(|problem| matches!(problem.kind, ProblemKind::UnclosedQuote))
}

/// The query around the word that is completed.
struct Completion<'a> {
    searcher: Searcher<'a>,
    /// The rows that match the rest of the query.
    rest: &'a RowSet,
    before: String,
    after: &'a str,
}

impl Completion<'_> {
    fn suggestion(&self, kind: SuggestionKind, labels: Localized<String>, text: &str, count: usize) -> Suggestion {
        // A field is followed by a value, anything else by a space.
        let is_open = kind == SuggestionKind::Field || self.after.starts_with(char::is_whitespace);
        let completed = [self.before.as_str(), text, if is_open { "" } else { " " }].concat();
        Suggestion { kind, labels, caret: completed.len(), query: completed + self.after, count }
    }

    /// The values of a field; after a comma, for the last value of the list.
    fn values(&self, field: Field, typed: &str) -> Vec<Suggestion> {
        let (given, typed) =
            typed.rfind(',').and_then(|comma| typed.split_at_checked(comma + 1)).unwrap_or(("", typed));
        let mut counts = self.value_counts(field, &spaced(typed));
        sort_by(&mut counts, |(_, a), (_, b)| b.cmp(a));
        counts.truncate(2 * MAX_OF_KIND);
        counts.into_iter().map(|(value, count)| self.value(field, given, value, count)).collect()
    }

    /// The values with a label that begins with the spaced words, and their counts in the rest.
    fn value_counts(&self, field: Field, wanted: &str) -> Vec<(FieldValue, usize)> {
        let index = self.searcher.index;
        let counts = index.column(field).counts(None, self.rest);
        let candidates: Vec<FieldValue> = match field.spec().kind {
            // Years and numbers have no labels.
            FieldKind::Date | FieldKind::Number => {
                let is_candidate = |value: &FieldValue| {
                    wanted.len() < 2 || spaced(&index.value_name(*value, None)).starts_with(open_ended(wanted))
                };
                counts.iter().map(|&(value, _)| value).filter(is_candidate).collect()
            }
            FieldKind::Term | FieldKind::Derived => index.label_index(field).values_with_prefix(wanted),
        };
        counts.into_iter().filter(|(value, count)| *count > 0 && candidates.binary_search(value).is_ok()).collect()
    }

    fn value(&self, field: Field, given: &str, value: FieldValue, count: usize) -> Suggestion {
        let index = self.searcher.index;
        let text = format!("{}:{given}{}", field.name(), index.value_name(value, None));
        let suggestion =
            self.suggestion(SuggestionKind::Value(field), index.labels_of_value(value, None), &text, count);
        // Rows with the values given before match as well.
        if given.is_empty() { suggestion } else { Suggestion { count: self.total(&suggestion.query), ..suggestion } }
    }

    /// Fields, values of any facet, and words.
    fn all_kinds(&self, typed: &str) -> Vec<Suggestion> {
        let Some(word) = words(typed).pop() else { return Vec::new() };
        let mut suggestions = self.fields(&word);
        let wanted = spaced(&word);
        let facets = FIELDS.iter().filter(|spec| spec.facet).map(|spec| spec.field);
        let mut values: Vec<(Field, FieldValue, usize)> = Vec::new();
        for field in facets {
            values.extend(self.value_counts(field, &wanted).into_iter().map(|(value, count)| (field, value, count)));
        }
        sort_by(&mut values, |(_, _, a), (_, _, b)| b.cmp(a));
        values.truncate(MAX_OF_KIND);
        suggestions.extend(values.into_iter().map(|(field, value, count)| self.value(field, "", value, count)));
        suggestions.extend(self.words(typed));
        suggestions
    }

    fn fields(&self, prefix: &str) -> Vec<Suggestion> {
        let fields = FIELDS.iter().filter(|spec| spec.name.starts_with(prefix) && spec.field != Field::Relevance);
        let suggestions = fields.map(|spec| {
            let with_field = self.searcher.resolve(&format!("has:{}", spec.name)).matches.possible;
            let count = with_field.count_intersection(self.rest);
            let labels = spec.labels.localized().map(str::to_owned);
            self.suggestion(SuggestionKind::Field, labels, &format!("{}:", spec.name), count)
        });
        suggestions.take(MAX_OF_KIND).collect()
    }

    /// The words that begin with the last one typed, most frequent first.
    fn words(&self, typed: &str) -> Vec<Suggestion> {
        let (dictionary, bytes) = (&self.searcher.index.dictionary, self.searcher.index.bytes());
        let rows = |numbers: &Range<usize>| {
            let mut rows = RowSet::none(self.searcher.index.rows);
            dictionary.add_rows(bytes, numbers.clone(), Weight::Any, &mut rows);
            rows
        };
        let sequence = WordSequence::new(typed, TextForm::Prefix).look_up(dictionary, bytes);
        let ranges = sequence.last().into_iter().flat_map(Entries::ranges);
        // Each as it is spelled in most rows, and counted in all ways that it is.
        let begun = ranges.flat_map(|range| dictionary.words(bytes, range));
        let mut words: Vec<(&str, Range<usize>, usize)> = begun
            .filter_map(|(word, begun)| {
                let numbers = dictionary.numbers(bytes, word, false);
                let most = numbers.clone().map(|number| dictionary.count(bytes, number)).max();
                let common = begun.max_by_key(|&number| dictionary.count(bytes, number))?;
                Some((dictionary.spelling(bytes, common), numbers, most.unwrap_or_default()))
            })
            .collect();
        sort_by(&mut words, |(_, _, a), (_, _, b)| b.cmp(a));
        words.truncate(2 * MAX_OF_KIND);
        for (_, numbers, count) in &mut words {
            *count = rows(numbers).count_intersection(self.rest);
        }
        words.retain(|&(word, _, count)| count > 0 && !is_function_word(word));
        sort_by(&mut words, |(_, _, a), (_, _, b)| b.cmp(a));
        words.truncate(MAX_OF_KIND);
        let suggestions = words.into_iter().map(|(word, _, count)| self.word_suggestion(word, count));
        suggestions.filter(|suggestion| suggestion.count > 0).collect()
    }

    /// A word as a suggestion. `count` rows have it; what it finds may be more, or less.
    fn word_suggestion(&self, word: &str, count: usize) -> Suggestion {
        let written = as_written(word);
        let suggestion = self.suggestion(SuggestionKind::Word, Localized::same(&written), &written, count);
        let named = named_by_clauses(self.searcher.index, &self.searcher.parse(&suggestion.query).query);
        // What the words name matches as well, and of a word with diacritics not every spelling does. A word that asks
        // nothing matches everywhere.
        let finds_more = named.iter().any(|named| named.is_idle || !named.terms.is_empty());
        if finds_more || !word.is_ascii() {
            Suggestion { count: self.total(&suggestion.query), ..suggestion }
        } else {
            suggestion
        }
    }

    /// The number of matches of a query text; 0 if only the articles can tell, and they are not there yet.
    fn total(&self, query: &str) -> usize {
        let resolved = self.searcher.resolve(query);
        if resolved.needs_articles { 0 } else { resolved.matches.possible.count() }
    }
}
