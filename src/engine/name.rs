//! Names: how a label in a query, or the beginning of one, finds the values that it may mean.

use crate::choice::Choice;
use crate::fold::words;
use crate::order::{sort_and_dedup, sort_by};
use crate::{ArticleId, Corpus, Coverage, Field, Head, Stage};

/// The values of a field by the names they go by.
///
/// The words of a label may stand anywhere in a name. So the names are kept in the order of what follows each beginning
/// of a word: a suffix array (Manber and Myers, 1990) by words.
#[derive(Debug, Default)]
pub(crate) struct Names {
    all: Vec<Name>,
    /// Where the words begin, in the order of what follows: the number of a name, and the place of the space before.
    words: Vec<(u32, u32)>,
}

/// A name of a value, folded, each word between spaces.
#[derive(Debug)]
struct Name {
    choice: Choice,
    text: String,
}

/// How well a name fits the words asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Begins,
    Holds,
    Equals,
}

impl Names {
    /// The names of what is in the head. Numbers and dates are asked for by range, so they have none.
    pub(crate) fn of_field(head: &Head, field: Field) -> Self {
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
        self.words.extend(spaces);
        // The last space ends the last word.
        self.words.pop();
        self.all.push(Name { choice, text });
    }

    fn in_order(mut self) -> Self {
        let all = &self.all;
        sort_by(&mut self.words, |&a, &b| following(all, a).cmp(following(all, b)));
        self
    }

    /// The values that a label names, in order: those with exactly that name, or else those with its words in a name,
    /// or else those in whose names the words stand and the last of them only begins a word.
    pub(crate) fn named(&self, label: &str) -> Vec<Choice> {
        let wanted = spaced(label);
        let (mut best, mut found) = (Fit::Begins, Vec::new());
        if wanted.len() > 1 {
            for &word in self.going_on(begun(&wanted)) {
                let (name, rest) = (&self.all[word.0 as usize], following(&self.all, word));
                let fit = match () {
                    () if name.text == wanted => Fit::Equals,
                    () if rest.starts_with(wanted.as_bytes()) => Fit::Holds,
                    () => Fit::Begins,
                };
                if fit > best {
                    best = fit;
                    found.clear();
                }
                if fit == best {
                    found.push(name.choice);
                }
            }
        }
        sort_and_dedup(&mut found);
        found
    }

    /// The values of which a name begins with these words, the last of which may go on; in order.
    pub(crate) fn beginning(&self, wanted: &str) -> Vec<Choice> {
        let going_on = self.going_on(begun(wanted)).iter();
        let mut found: Vec<Choice> =
            going_on.filter(|&&(_, at)| at == 0).map(|&(name, _)| self.all[name as usize].choice).collect();
        sort_and_dedup(&mut found);
        found
    }

    /// The places from which a name goes on with a text.
    fn going_on(&self, text: &str) -> &[(u32, u32)] {
        let text = text.as_bytes();
        let first = self.words.partition_point(|&word| following(&self.all, word) < text);
        let rest = &self.words[first..];
        &rest[..rest.partition_point(|&word| following(&self.all, word).starts_with(text))]
    }
}

/// What stands in a name from a word on.
fn following(names: &[Name], (name, at): (u32, u32)) -> &[u8] {
    &names[name as usize].text.as_bytes()[at as usize..]
}

/// The folded words of a text, each between spaces; a lone space where it has none.
pub(crate) fn spaced(text: &str) -> String {
    words(text).iter().fold(String::from(" "), |all, word| all + word + " ")
}

/// Spaced words without the space after the last, which may go on.
pub(crate) fn begun(spaced: &str) -> &str {
    spaced.strip_suffix(' ').unwrap_or(spaced)
}
