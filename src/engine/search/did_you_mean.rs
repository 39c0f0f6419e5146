//! “Did you mean”: the query that is likelier meant, if nothing matches, or if words that are the name of a value match
//! elsewhere as well. It is offered, never searched instead.

use crate::index::row_set::RowSet;
use crate::model::field::{FIELDS, Field};
use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::query::field_names::field_called;
use crate::search::corrections::{corrected, is_syllable, with_input_method};
use crate::search::joined_words::{with_words_joined, with_words_parted};
use crate::search::meant_conditions::{MAX_FIELD_NAME, as_named, as_question, is_short, value_called};
use crate::search::meant_order::with_order;
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::search::synonyms::Named;
use crate::search::words_together::MAX_ROWS_READ;
use crate::search::written_conditions::with_written_conditions;
use crate::sort::sort_by_key;
use crate::text::function_words::{is_function_word, is_function_word_without_diacritics};

/// In a query of more words, none are tried as a phrase.
const MAX_PHRASE_WORDS: usize = 6;

/// The plural or the singular of at most this many words is tried.
const MAX_OTHER_NUMBERS: usize = 4;

/// The query most likely meant, if it finds other rows than the typed one, and any; or none, if all words mean
/// conditions that no row meets together.
///
/// Where nothing matches: an order, a date or an edition in words, words that name values as conditions, words as an
/// input method would have written them, a word beside a value read as another value of its field, a condition without
/// its quotation marks or its colon, what a question asks for, a source, a word in the plural or the singular, one word
/// as two, the first unknown word replaced by the most similar known one, neighbouring words as a phrase, or fewer of
/// the words; each also with two words as one. Where something matches: an order; a person with a rank; the latest or
/// the earliest dialogue, a month, years, what is left out, a field that is asked for; the name of a partner, a place
/// or a stage as that value; a date or an edition in words; two words as one; the value that has the words side by side
/// in its label, or the words as a phrase, if that finds fewer.
///
/// All is offered without the words that ask nothing, but for those that an order or a date is written with.
pub(crate) fn did_you_mean(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let found = &resolved.matches.possible;
    if found.is_empty() { instead_of_nothing(searcher, resolved) } else { instead_of_some(searcher, resolved, found) }
}

fn instead_of_some(searcher: Searcher, resolved: &ResolvedQuery, found: &RowSet) -> Option<String> {
    let total = found.count();
    let rows = |offer: &String| searcher.resolve(offer).matches.possible;
    let is_other = |offer: &String| !matches!(rows(offer), rows if rows.is_empty() || rows == *found);
    let shorter = without_idle(searcher, resolved);
    let asked = shorter.as_ref().unwrap_or(resolved);
    let question = as_question(searcher, asked);
    let mut offers: Vec<String> = question.iter().cloned().collect();
    offers.append(&mut as_named(searcher, asked));
    offers.append(&mut with_written_conditions(asked));
    offers.extend(with_words_joined(searcher, asked));
    let offer = with_order(resolved).into_iter().chain(offers).find(is_other);
    // China signed nothing, though its sea stands beside what others signed.
    let offer = offer.or_else(|| question.filter(|offer| rows(offer).is_empty()));
    offer.or_else(|| {
        // Without the articles, no phrase can be told from its words.
        searcher.articles?;
        let words = words_in_a_row(resolved).filter(|_| total <= MAX_ROWS_READ)?;
        let phrase = phrase(&words, resolved);
        let in_a_row = rows(&phrase);
        let value = || as_part_of_label(searcher, resolved, &words.join(" "));
        // “Defense minister” is part of one label, and stands elsewhere as well.
        let has_all = |offer: &String| in_a_row.count_intersection(&rows(offer)) == in_a_row.count();
        let is_phrase = || !in_a_row.is_empty() && searcher.any_apart(&asked.texts, found);
        let offer = || value().filter(is_other).filter(has_all).or_else(|| is_phrase().then_some(phrase));
        if in_a_row.count() < total { offer() } else { None }
    })
}

fn instead_of_nothing(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let rows = |offer: &String| searcher.resolve(offer).matches.possible;
    let finds = |offer: &String| !rows(offer).is_empty();
    let finds_some = |offer: &String| finds(offer) && rows(offer) != RowSet::all(searcher.index.rows);
    let shorter = without_idle(searcher, resolved);
    let asked = shorter.as_ref().unwrap_or(resolved);
    let joined = with_words_joined(searcher, asked).map(|offer| searcher.resolve(&offer));
    let asked = joined.as_ref().unwrap_or(asked);
    let offers: [fn(Searcher, &ResolvedQuery) -> Option<String>; 7] =
        [with_input_method, as_values, unquoted, with_colon, as_question, as_source, up_to_star];
    let mut understood = with_written_conditions(asked);
    understood.append(&mut as_named(searcher, asked));
    let understood = with_order(resolved).into_iter().chain(understood).find(finds);
    understood
        .or_else(|| offers.into_iter().filter_map(|offer| offer(searcher, asked)).find(finds))
        .or_else(|| {
            let mut others = vec![asked.query.to_string()];
            others.append(&mut with_other_number(asked));
            others.append(&mut with_words_parted(searcher, asked));
            others.into_iter().find(finds)
        })
        .or_else(|| corrected(searcher, asked).find(finds))
        .or_else(|| longest_phrase(searcher, asked))
        .or_else(|| fewer_words(searcher, asked).filter(finds_some))
}

/// The query without the clauses that ask nothing, and without a function word at its end, which the search takes for a
/// beginning; `None` if there are none such, or no others.
fn without_idle(searcher: Searcher, resolved: &ResolvedQuery) -> Option<ResolvedQuery> {
    let clauses = &resolved.query.clauses;
    let joins = |at: usize| {
        let joins = || resolved.named[at].terms.is_empty() && clauses[at].bare_word().is_some_and(is_function_word);
        // “Between” is part of “between 2019 and 2023”.
        let joins_as_typed = || clauses[at].bare_word().is_some_and(is_function_word_without_diacritics);
        resolved.named[at].written.is_none() && (resolved.named[at].is_idle || joins() || joins_as_typed())
    };
    let kept = (0..clauses.len()).filter(|&at| !joins(at)).map(|at| clauses[at].clone());
    let query = Query { clauses: kept.collect(), sort: resolved.query.sort };
    let is_shorter = query.clauses.len() < resolved.query.clauses.len();
    (is_shorter && !query.clauses.is_empty()).then(|| searcher.resolve(&query.to_string()))
}

/// Words that are the name of a source as that source: with quotation marks, texts alone are searched for them.
fn as_source(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let texts = resolved.query.clauses.iter().map(|clause| match &clause.condition {
        Condition::Text { text, .. } if !clause.negated => Some(text.as_str()),
        _ => None,
    });
    let name = texts.collect::<Option<Vec<&str>>>()?.join(" ");
    searcher.is_name(Field::Source, &name).then(|| only_value(Field::Source, name, resolved))
}

/// The words as typed, from the first to the last that ask anything, if those are several: `luật biển` also finds “Biển
/// Đông” and “pháp luật”, and `Law of the Sea` a law beside a sea.
fn words_in_a_row(resolved: &ResolvedQuery) -> Option<Vec<&str>> {
    let words: Option<Vec<&str>> = resolved.query.clauses.iter().map(Clause::bare_word).collect();
    let words = words?;
    let mut asked = (0..words.len()).filter(|&at| !resolved.named[at].is_idle && !is_function_word(words[at]));
    let first = asked.next()?;
    Some(words[first..=asked.next_back()?].to_vec())
}

/// The one value, of all fields, that has some words side by side in a label, as a condition.
fn as_part_of_label(searcher: Searcher, resolved: &ResolvedQuery, text: &str) -> Option<String> {
    let fields = FIELDS.iter().map(|spec| spec.field).filter(|field| field.of_facts() == *field);
    let mut fields = fields.filter(|&field| searcher.is_part_of_name(field, text));
    let field = fields.next().filter(|_| fields.next().is_none())?;
    let is_one = searcher.values_named(field, text).len() == 1;
    is_one.then(|| only_value(field, text.to_owned(), resolved))
}

/// The query for a value alone, in the order of another query.
fn only_value(field: Field, name: String, resolved: &ResolvedQuery) -> String {
    let condition = Condition::Is { field, values: vec![value_called(name)] };
    Query { clauses: vec![Clause { negated: false, condition }], sort: resolved.query.sort }.to_string()
}

/// The query for some words as a phrase, in the order of another query.
fn phrase(words: &[&str], resolved: &ResolvedQuery) -> String {
    let phrase = Clause::text(words.join(" "), TextForm::Phrase);
    Query { clauses: vec![phrase], sort: resolved.query.sort }.to_string()
}

/// The query with a star within a word at its end: `mil*y` as `mil*`.
fn up_to_star(_: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let mut query = resolved.query.clone();
    for clause in &mut query.clauses {
        if let Condition::Text { text, form } = &mut clause.condition
            && let Some(star) = text.find('*').filter(|&star| star > 0)
        {
            text.truncate(star);
            *form = TextForm::Prefix;
        }
    }
    (query.clauses != resolved.query.clauses).then(|| query.to_string())
}

/// The queries with one of the first words in the plural or the singular: `document signed`.
fn with_other_number(resolved: &ResolvedQuery) -> Vec<String> {
    let words = resolved.query.clauses.iter().enumerate().filter(|(_, clause)| !is_short_word(clause));
    let offers = words.take(MAX_OTHER_NUMBERS).filter_map(|(position, clause)| {
        let word = clause.bare_word().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
        let text = word.strip_suffix('s').map_or_else(|| [word, "s"].concat(), str::to_owned);
        Some(resolved.query.replaced(position..position + 1, Clause::text(text, TextForm::Word)).to_string())
    });
    offers.collect()
}

/// The longest run of the words that some text has as a phrase, if any word has diacritics: a Vietnamese syllable says
/// little alone, so `tàu hải quân` is rather “hải quân” than “quân”.
fn longest_phrase(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let words: Option<Vec<&str>> = resolved.query.clauses.iter().map(Clause::bare_word).collect();
    let words = words.filter(|words| words.len() <= MAX_PHRASE_WORDS && !words.iter().all(|word| word.is_ascii()))?;
    let runs = (2..words.len()).rev().flat_map(|length| words.windows(length));
    let phrases = runs.map(|run| phrase(run, resolved));
    let names_none = resolved.named.iter().all(|named| named.terms.is_empty());
    phrases.filter(|_| names_none).find(|phrase| !searcher.resolve(phrase).matches.possible.is_empty())
}

/// The query with as many of its words as rows have together: `who mentions unclos` as `unclos`. Words that name a
/// value come first, and without one the rare ones.
fn fewer_words(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let (clauses, named) = (&resolved.query.clauses, &resolved.named);
    let may_be_left_out = |&position: &usize| clauses[position].is_text() && !clauses[position].negated;
    let (mut words, mut kept): (Vec<usize>, Vec<usize>) = (0..clauses.len()).partition(may_be_left_out);
    let is_person = |word: &str| searcher.is_name(Field::Participant, word);
    let names = |position: usize| {
        let Named { terms, written, .. } = &named[position];
        !terms.is_empty() || written.is_some() || clauses[position].bare_word().is_some_and(is_person)
    };
    let any_names = words.iter().any(|&position| names(position));
    // Of words in Vietnamese, one syllable says little.
    let is_plain = clauses.iter().filter_map(Clause::bare_word).all(str::is_ascii);
    let is_syllable = |clause: &Clause| clause.bare_word().is_some_and(|word| is_syllable(searcher, word));
    let says_much =
        |clause: &Clause| !is_short_word(clause) && (has_figure(clause) || is_plain && !is_syllable(clause));
    words.retain(|&position| if any_names { names(position) } else { says_much(&clauses[position]) });
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
    let asks = |clause: &Clause| clause.is_text() && !clause.negated;
    offered.clauses.iter().any(asks).then(|| offered.to_string())
}

/// The query with a word after a value as another value of its field: `partner:china russia`.
fn as_values(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let clauses = &resolved.query.clauses;
    // Most words are part of some label; two that are a whole one each are likely meant as values.
    let is_meant = |field: Field, text: &str| searcher.is_name(field, text);
    let either = |pair: &[Clause]| searcher.either(pair, is_meant);
    let position = clauses.windows(2).position(|pair| either(pair).is_some())?;
    let either = either(clauses.get(position..position + 2)?)?;
    Some(resolved.query.replaced(position..position + 2, either).to_string())
}

/// The query with a condition out of its quotation marks: `"partner:italy"`.
fn unquoted(_: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let mut texts = Vec::new();
    let mut found = false;
    for clause in &resolved.query.clauses {
        let one = Query { clauses: vec![clause.clone()], sort: None };
        match &clause.condition {
            Condition::Text { text, form: TextForm::Phrase }
                if !Query::parse(text).0.clauses.iter().all(Clause::is_text) =>
            {
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
    let bare: Option<Vec<&str>> = resolved.query.clauses.iter().map(Clause::bare_word).collect();
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

fn has_figure(clause: &Clause) -> bool {
    clause.bare_word().is_some_and(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Whether a clause searches for a text of fewer letters than [`MIN_LETTERS`].
fn is_short_word(clause: &Clause) -> bool {
    matches!(&clause.condition, Condition::Text { text, .. } if is_short(text))
}
