//! “Did you mean”: the query that is likelier meant, if nothing matches, or if words that are the name of a partner or a
//! stage match elsewhere as well. It is offered, never searched instead.

use std::ops::Range;

use crate::index::dictionary::posting_list::Weight;
use crate::index::row_set::RowSet;
use crate::model::field::Field;
use crate::query::ast::{Clause, Condition, Query, TextForm, ValueFilter, ValueMatch};
use crate::query::field_names::field_called;
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::search::sequence::{Wanted, WordSequence};
use crate::sort::sort_by_key;
use crate::text::tokenize::tokens;
use crate::text::typed_vietnamese::meant_by_keys;

/// At most this many unknown words are tried: correcting one of more typos would not help.
const MAX_UNKNOWN_WORDS: usize = 2;

/// A word of fewer letters is neither corrected nor offered by itself: it is near to too many, and part of too much.
const MIN_LETTERS: usize = 4;

/// At most this many words are the name of a field.
const MAX_FIELD_NAME: usize = 4;

/// The query most likely meant, if it finds other rows than the typed one, and any.
///
/// Where nothing matches: words as an input method would have written them, a word beside a value read as another value
/// of its field, a condition without its quotation marks or its colon, the first unknown word replaced by the most
/// similar known one, or fewer of the words. Where something matches: words that are the name of a partner or a stage as
/// that value, if that finds fewer rows.
pub(crate) fn did_you_mean(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let found = |offer: &str| searcher.resolve(offer).matches.possible.count();
    let total = resolved.matches.possible.count();
    if total > 0 {
        return as_named(searcher, resolved).filter(|offer| (1..total).contains(&found(offer)));
    }
    let finds = |offer: &String| found(offer) > 0;
    let offers: [fn(Searcher, &ResolvedQuery) -> Option<String>; 4] =
        [with_input_method, as_values, unquoted, with_colon];
    let offer = offers.into_iter().filter_map(|offer| offer(searcher, resolved)).find(finds);
    let offer = offer.or_else(|| corrected(searcher, resolved).find(finds));
    offer.or_else(|| fewer_words(searcher, resolved).filter(finds))
}

/// The query with each word that is the name of a partner or of a stage as that value: `signed` also finds “signed in
/// 2013”, and `china` the South China Sea.
fn as_named(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let mut query = Query { clauses: resolved.query.clauses.clone(), sort: resolved.query.sort };
    for (clause, named) in query.clauses.iter_mut().zip(&resolved.named) {
        let Condition::Text { text, .. } = &clause.condition else { continue };
        // Not “y” of “quân y”, nor alone, though Ý is Italy.
        if clause.negated || is_short(text) || !named.labels.is_empty() {
            continue;
        }
        let field = [Field::Partner, Field::Stage].into_iter().find(|&field| searcher.is_name(field, text));
        let value = ValueFilter { value: ValueMatch::Label(text.clone()), min_stage: None };
        if let Some(field) = field {
            clause.condition = Condition::Is { field, values: vec![value] };
        }
    }
    (query.clauses != resolved.query.clauses).then(|| query.to_string())
}

/// The query with as many of its words as rows have together: `who mentions unclos` as `unclos`. Words that name a term
/// come first, and without one the rare ones.
fn fewer_words(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let (clauses, named) = (&resolved.query.clauses, &resolved.named);
    let may_be_left_out = |&position: &usize| is_text(&clauses[position]) && !clauses[position].negated;
    let (mut words, mut kept): (Vec<usize>, Vec<usize>) = (0..clauses.len()).partition(may_be_left_out);
    let names = |position: usize| !named[position].terms.is_empty();
    let any_names = words.iter().any(|&position| names(position));
    words.retain(|&position| if any_names { names(position) } else { !is_word_of(&clauses[position], is_short) });
    sort_by_key(&mut words, |&position| resolved.clauses[position].possible.count());
    let mut together = RowSet::all(searcher.index.rows);
    kept.iter().for_each(|&position| together.intersect(&resolved.clauses[position].possible));
    for position in words {
        let with_word = &resolved.clauses[position].possible;
        if together.count_intersection(with_word) > 0 {
            together.intersect(with_word);
            kept.push(position);
        }
    }
    sort_by_key(&mut kept, |&position| position);
    let clauses = kept.iter().map(|&position| clauses[position].clone()).collect();
    let offered = Query { clauses, sort: resolved.query.sort };
    offered.clauses.iter().any(is_text).then(|| offered.to_string())
}

/// The query with every unknown word read as keys of a Vietnamese input method.
fn with_input_method(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let mut query = Query { clauses: resolved.query.clauses.clone(), sort: resolved.query.sort };
    for clause in query.clauses.iter_mut().filter(|clause| !clause.negated) {
        let Condition::Text { text, form } = &mut clause.condition else { continue };
        let sequence = WordSequence::new(text, *form);
        let entries = sequence.look_up(&searcher.index.dictionary, searcher.index.bytes());
        for (wanted, _) in sequence.words.iter().zip(entries).filter(|(_, entries)| entries.is_empty()) {
            let meant = meant_by_keys(&wanted.word)?;
            *text = replace_word(text, &wanted.word, &meant)?;
        }
    }
    (query.clauses != resolved.query.clauses).then(|| query.to_string())
}

/// The query with a word after a value as another value of its field: `partner:china russia`.
fn as_values(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let clauses = &resolved.query.clauses;
    // Most words are part of some label; two that are a whole one each are likely meant as values.
    let is_meant = |field: Field, text: &str| searcher.is_name(field, text);
    let either = |pair: &[Clause]| searcher.either(pair, is_meant);
    let position = clauses.windows(2).position(|pair| either(pair).is_some())?;
    let mut offered = Query { clauses: clauses.clone(), sort: resolved.query.sort };
    let either = either(clauses.get(position..position + 2)?)?;
    offered.clauses.splice(position..position + 2, [either]);
    Some(offered.to_string())
}

/// The query with a condition out of its quotation marks: `"partner:italy"`.
fn unquoted(_: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let mut texts = Vec::new();
    let mut found = false;
    for clause in &resolved.query.clauses {
        let one = Query { clauses: vec![clause.clone()], sort: None };
        match &clause.condition {
            Condition::Text { text, form: TextForm::Phrase } if !Query::parse(text).0.clauses.iter().all(is_text) => {
                found = true;
                texts.push([if clause.negated { "-" } else { "" }, text].concat());
            }
            _ => texts.push(one.to_string()),
        }
    }
    found.then(|| texts.join(" "))
}

/// Bare words as a condition: the name of a field before a value, as in `lần thứ 5` or `địa điểm Hà Nội`, or a date in
/// words, as in `tháng 7 năm 2025`.
fn with_colon(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let bare: Option<Vec<&str>> = resolved.query.clauses.iter().map(bare_word).collect();
    let bare = bare?;
    let condition = |field: Field, value: &[&str]| [field.name(), ":", &value.join(" ")].concat();
    let named = (1..bare.len().min(MAX_FIELD_NAME + 1)).rev().filter_map(|length| {
        let (name, value) = bare.split_at(length);
        field_called(&name.join(" ")).map(|field| condition(field, value))
    });
    let mut offers = named.chain([condition(Field::Held, &bare)]);
    offers.find_map(|offer| {
        let parsed = searcher.parse(&offer);
        parsed.problems.is_empty().then(|| parsed.query.to_string())
    })
}

fn bare_word(clause: &Clause) -> Option<&str> {
    match &clause.condition {
        Condition::Text { text, form: TextForm::Word | TextForm::Prefix } if !clause.negated => Some(text),
        _ => None,
    }
}

/// Whether a clause searches for a text that passes a test.
fn is_word_of(clause: &Clause, test: fn(&str) -> bool) -> bool {
    matches!(&clause.condition, Condition::Text { text, .. } if test(text))
}

/// Whether a word has fewer than [`MIN_LETTERS`].
fn is_short(word: &str) -> bool {
    word.chars().count() < MIN_LETTERS
}

fn is_text(clause: &Clause) -> bool {
    matches!(clause.condition, Condition::Text { .. })
}

/// The queries with an unknown word replaced by the most similar known one.
fn corrected(searcher: Searcher, resolved: &ResolvedQuery) -> impl Iterator<Item = String> {
    let clauses = resolved.query.clauses.iter().enumerate();
    let unknown = clauses.filter_map(move |(position, clause)| {
        let Condition::Text { text, form: form @ (TextForm::Word | TextForm::Prefix) } = &clause.condition else {
            return None;
        };
        let sequence = WordSequence::new(text, *form);
        let mut entries = sequence.look_up(&searcher.index.dictionary, searcher.index.bytes()).into_iter();
        let unknown = entries.position(|entries| !clause.negated && entries.is_empty())?;
        Some((position, text, *form, sequence.words.into_iter().nth(unknown)?))
    });
    unknown.take(MAX_UNKNOWN_WORDS).filter_map(move |(position, text, form, unknown)| {
        let mut remaining = RowSet::all(searcher.index.rows);
        let others = resolved.clauses.iter().enumerate().filter(|&(other, _)| other != position);
        others.for_each(|(_, matches)| remaining.intersect(&matches.possible));
        let known = similar(searcher, &unknown, &remaining)?;
        let condition = Condition::Text { text: replace_word(text, &unknown.word, &known)?, form };
        let mut query = Query { clauses: resolved.query.clauses.clone(), sort: resolved.query.sort };
        query.clauses[position] = Clause { negated: false, condition };
        Some(query.to_string())
    })
}

/// What an unknown word may stand for: the most similar one. A word typed with diacritics is spelled with care, so only the same
/// without them.
fn similar(searcher: Searcher, unknown: &Wanted, remaining: &RowSet) -> Option<String> {
    if unknown.spelling() == unknown.word {
        return most_similar(searcher, &unknown.word, remaining);
    }
    let known = searcher.index.dictionary.numbers(searcher.index.bytes(), &unknown.word, false);
    (!known.is_empty()).then(|| unknown.word.clone())
}

/// The text with the first occurrence of a folded word replaced.
fn replace_word(text: &str, word: &str, replacement: &str) -> Option<String> {
    let range = tokens(text).find(|token| token.word == word)?.span.range();
    Some([text.get(..range.start)?, replacement, text.get(range.end..)?].concat())
}

/// The word of the corpus with the smallest edit distance, at most 1, or 2 for words of eight letters or more. Ties go to
/// the word most frequent among the remaining matches, then overall.
fn most_similar(searcher: Searcher, word: &str, remaining: &RowSet) -> Option<String> {
    let (dictionary, bytes) = (&searcher.index.dictionary, searcher.index.bytes());
    let wanted: Vec<char> = word.chars().collect();
    let max_distance = match wanted.len() {
        0..MIN_LETTERS => return None,
        MIN_LETTERS..=7 => 1,
        _ => 2,
    };
    let mut nearest: Vec<(&str, Range<usize>)> = Vec::new();
    let mut least = max_distance;
    for (known, numbers) in dictionary.all_words(bytes) {
        // A cheap bound by bytes, so that most words need not be compared.
        if known.len().abs_diff(word.len()) > 2 * least {
            continue;
        }
        let letters: Vec<char> = known.chars().collect();
        match edit_distance(&wanted, &letters, least) {
            Some(distance) if distance < least => {
                least = distance;
                nearest = vec![(known, numbers)];
            }
            Some(_) => nearest.push((known, numbers)),
            None => {}
        }
    }
    let frequency = |numbers: &Range<usize>| {
        let mut rows = RowSet::none(searcher.index.rows);
        dictionary.add_rows(bytes, numbers.clone(), Weight::Any, &mut rows);
        (rows.count_intersection(remaining), rows.count())
    };
    let best = nearest.into_iter().max_by_key(|(_, numbers)| frequency(numbers))?;
    Some(best.0.to_owned())
}

/// The number of letters to insert, delete, substitute or swap with their neighbour, if at most `max`: the optimal string
/// alignment distance (Damerau 1964, restricted), row by row.
fn edit_distance(a: &[char], b: &[char], max: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > max {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let substitution = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = substitution.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before_last[j - 2] + 1);
            }
            row.push(cost);
        }
        if row.iter().all(|&cost| cost > max) {
            return None;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&distance| distance <= max)
}
