//! Names: how a label in a query, or the beginning of one, finds the values that it may mean.

use crate::choice::Choice;
use crate::fold::words;
use crate::order::sort_by;
use crate::{ArticleId, Corpus, Coverage, Field, Index, Stage};

/// The values of a field by the names they go by.
///
/// The words of a label may stand anywhere in a name. So the names are kept in the order of what follows each beginning
/// of a word: a suffix array (Manber and Myers, 1990) by words.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// In the order of the values.
    all: Vec<Name>,
    /// Where the words begin, in the order of the next [`REACH`] bytes.
    places: Vec<Place>,
}

/// A name of a value, folded, each word between spaces.
#[derive(Debug)]
struct Name {
    choice: Choice,
    text: String,
}

/// Where a word begins: the number of the name, and the place of the space before the word.
type Place = (u32, u32);

/// So much of what follows is in order: more than most labels have, and a name that repeats a word a million times is
/// sorted as soon as any other.
const REACH: usize = 64;

/// How well a name fits the words asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    None,
    Begins,
    Holds,
    Equals,
}

impl Names {
    /// The names of what is in the head. Numbers and dates are asked for by range, so they have none.
    pub(crate) fn of_field(head: &Index, field: Field) -> Self {
        let mut names = Self::default();
        match field {
            Field::Edition | Field::Held | Field::Source | Field::Relevance => {}
            Field::Stage => {
                for stage in Stage::ALL {
                    names.add(Choice::Stage(stage), stage.name());
                    stage.labels().iter().for_each(|label| names.add(Choice::Stage(stage), label));
                }
            }
            Field::Coverage => {
                for coverage in Coverage::ALL {
                    names.add(Choice::Coverage(coverage), coverage.name());
                    coverage.labels().iter().for_each(|label| names.add(Choice::Coverage(coverage), label));
                }
            }
            _ => {
                let of = if field == Field::Partner { Field::Party } else { field };
                for id in head.terms.of_field(of) {
                    let term = head.term(id);
                    names.add(Choice::Term(id), &term.id);
                    term.all_labels().for_each(|label| names.add(Choice::Term(id), label));
                }
            }
        }
        names.in_order()
    }

    /// The names of articles: id, title and publisher.
    pub(crate) fn of_articles(corpus: &Corpus) -> Self {
        let mut names = Self::default();
        for (article, id) in corpus.articles().iter().zip(0..) {
            let choice = Choice::Source(ArticleId(id));
            names.add(choice, &article.id);
            names.add(choice, &article.title);
            article.publisher.iter().for_each(|publisher| names.add(choice, publisher));
        }
        names.in_order()
    }

    fn add(&mut self, choice: Choice, name: &str) {
        let (number, text) = (self.all.len() as u32, spaced(name));
        let spaces = text.bytes().zip(0..).filter(|&(byte, _)| byte == b' ').map(|(_, at)| (number, at));
        self.places.extend(spaces);
        // The last space ends the last word.
        self.places.pop();
        self.all.push(Name { choice, text });
    }

    fn in_order(mut self) -> Self {
        let all = &self.all;
        sort_by(&mut self.places, |&a, &b| near(following(all, a)).cmp(near(following(all, b))));
        self
    }

    /// The values that a label names, in their order. Those with exactly that name; without any, those with its words
    /// in a name; without any, those in whose names the words stand and the last of them only begins a word.
    pub(crate) fn named(&self, label: &str) -> Vec<Choice> {
        let wanted = spaced(label);
        let mut fits = vec![Fit::None; self.all.len()];
        for (number, rest) in self.going_on(&wanted) {
            let fit = if self.all[number].text == wanted {
                Fit::Equals
            } else if rest.starts_with(wanted.as_bytes()) {
                Fit::Holds
            } else {
                Fit::Begins
            };
            fits[number] = fits[number].max(fit);
        }
        let best = fits.iter().copied().max().filter(|&best| best > Fit::None && wanted.len() > 1);
        self.choices(|number| Some(fits[number]) == best)
    }

    /// Whether a label names any value.
    pub(crate) fn knows(&self, label: &str) -> bool {
        let wanted = spaced(label);
        wanted.len() > 1 && self.going_on(&wanted).next().is_some()
    }

    /// The values of which a name begins with these words, the last of which may go on; in their order.
    pub(crate) fn beginning(&self, wanted: &str) -> Vec<Choice> {
        self.choices(|number| self.all[number].text.starts_with(begun(wanted)))
    }

    /// The values of which some name, by its number, passes a test.
    fn choices(&self, test: impl Fn(usize) -> bool) -> Vec<Choice> {
        let mut choices: Vec<Choice> = Vec::new();
        for (number, name) in self.all.iter().enumerate() {
            if choices.last() != Some(&name.choice) && test(number) {
                choices.push(name.choice);
            }
        }
        choices
    }

    /// The numbers of the names that hold spaced words, the last of which may go on, each with what it has from them
    /// on.
    fn going_on(&self, wanted: &str) -> impl Iterator<Item = (usize, &[u8])> {
        let wanted = begun(wanted).as_bytes();
        let first = self.places.partition_point(|&place| near(following(&self.all, place)) < near(wanted));
        let rest = self.places[first..].iter().map(|&place| (place.0 as usize, following(&self.all, place)));
        let near = rest.take_while(move |(_, rest)| rest.starts_with(near(wanted)));
        near.filter(move |(_, rest)| rest.starts_with(wanted))
    }
}

/// What stands in a name from a word on.
fn following(names: &[Name], (name, at): Place) -> &[u8] {
    &names[name as usize].text.as_bytes()[at as usize..]
}

/// The part of it that is in order.
fn near(text: &[u8]) -> &[u8] {
    &text[..text.len().min(REACH)]
}

/// The folded words of a text, each between spaces; a lone space where it has none.
pub(crate) fn spaced(text: &str) -> String {
    words(text).iter().fold(String::from(" "), |all, word| all + word + " ")
}

/// Spaced words without the space after the last, which may go on.
pub(crate) fn begun(spaced: &str) -> &str {
    spaced.strip_suffix(' ').unwrap_or(spaced)
}
