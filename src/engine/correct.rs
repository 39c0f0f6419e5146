//! “Did you mean”: where nothing matches and a word is in no text, the nearest word that is. Never more than an offer.

use crate::bits::Bits;
use crate::find::{Finder, Found};
use crate::fold::tokens;
use crate::posting::Weight;
use crate::query::{Clause, Condition, Query, TextForm};
use crate::text::Needle;

/// So many words that no text holds are tried: where more are wrong, no one of them is what hides the rest.
const TRIED: usize = 2;

/// The query with the first word that no text holds replaced by the nearest that some text holds, if that finds
/// anything.
pub(crate) fn did_you_mean(finder: Finder, found: &Found) -> Option<String> {
    let clauses = found.query.clauses.iter().enumerate();
    let unknown = clauses.filter_map(|(at, clause)| {
        let Condition::Text { text, form: form @ (TextForm::Word | TextForm::Prefix) } = &clause.condition else {
            return None;
        };
        let needle = Needle::new(text, *form);
        let mut ranges = needle.ranges(&finder.head.words, finder.head.bytes()).into_iter();
        let unknown = ranges.position(|range| !clause.negated && range.is_empty())?;
        Some((at, text, *form, needle.words.into_iter().nth(unknown)?))
    });
    let mut offers = unknown.take(TRIED).filter_map(|(at, text, form, unknown)| {
        let mut others = Bits::all(finder.head.rows);
        let rest = found.clauses.iter().enumerate().filter(|&(other, _)| other != at);
        rest.for_each(|(_, meets)| others.and(&meets.possibly));
        let better = nearest(finder, &unknown, &others)?;
        let condition = Condition::Text { text: replaced(text, &unknown, &better), form };
        let mut query = Query { clauses: found.query.clauses.clone(), sort: found.query.sort };
        query.clauses[at] = Clause { negated: false, condition };
        Some(query.to_string())
    });
    offers.find(|offer| !finder.find(offer).all.possibly.is_empty())
}

/// A text with one of its words replaced.
fn replaced(text: &str, word: &str, by: &str) -> String {
    let place = tokens(text).find(|token| token.word == word).map(|token| token.span.range());
    let around = place.and_then(|place| Some((text.get(..place.start)?, text.get(place.end..)?)));
    around.map_or_else(String::new, |(before, after)| [before, by, after].concat())
}

/// The word of the corpus with the fewest edits: one, or in a long word two. Among equals the one that most of the rows
/// hold which meet the rest of the query, and then the most frequent.
fn nearest(finder: Finder, word: &str, others: &Bits) -> Option<String> {
    let (words, head) = (&finder.head.words, finder.head.bytes());
    let wanted: Vec<char> = word.chars().collect();
    let most = match wanted.len() {
        0..=2 => return None,
        3..=7 => 1,
        _ => 2,
    };
    let mut nearest: Vec<usize> = Vec::new();
    let mut least = most;
    for at in 0..words.len() {
        let known = words.word(head, at);
        if known.len().abs_diff(word.len()) > 2 * least {
            continue;
        }
        let known: Vec<char> = str::from_utf8(known).unwrap_or_default().chars().collect();
        match edits(&wanted, &known, least) {
            Some(distance) if distance < least => {
                least = distance;
                nearest = vec![at];
            }
            Some(_) => nearest.push(at),
            None => {}
        }
    }
    let held = |at: usize| {
        let mut rows = Bits::none(finder.head.rows);
        words.add_to(head, at..at + 1, Weight::Any, &mut rows);
        (rows.count_and(others), rows.count())
    };
    let best = nearest.into_iter().max_by_key(|&at| held(at))?;
    str::from_utf8(words.word(head, best)).ok().map(str::to_owned)
}

/// The number of letters to insert, take out, change or swap with their neighbour, if not more than `most`: the optimal
/// string alignment distance (Damerau 1964, restricted), row by row.
fn edits(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        if row.iter().all(|&cost| cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&distance| distance <= most)
}
