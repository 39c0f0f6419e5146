//! Finds the values of a field by a label in a query, or by the beginning of one.

use crate::index::field_value::FieldValue;
use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::model::dialogue::Coverage;
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::{Term, TermId};
use crate::sort::sort_by;
use crate::text::tokenize::words;

/// The values of a field by their labels.
///
/// A query may give any words of a label that follow each other. So the index is a suffix array (Manber and Myers,
/// 1990) whose suffixes begin at words.
#[derive(Debug, Default)]
pub(crate) struct LabelIndex {
    /// By value.
    labels: Vec<Label>,
    /// In the order of their first [`COMPARED_BYTES`] bytes.
    suffixes: Vec<Suffix>,
}

/// A folded label with a space before, between and after its words.
#[derive(Debug)]
struct Label {
    value: FieldValue,
    kind: LabelKind,
    text: String,
}

/// What a label is to its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelKind {
    /// Its id, which only queries have.
    Id,
    /// It is shown.
    Displayed,
    /// Another name of it.
    Alternative,
}

/// A label that contains words asked for.
pub(crate) struct Containing<'a> {
    pub(crate) value: FieldValue,
    pub(crate) kind: LabelKind,
    /// Its folded words, with a space before, between and after them.
    pub(crate) text: &'a str,
    /// The number of its words before those asked for.
    pub(crate) before: usize,
}

/// A suffix of a label: the position of the label and the byte of the space before the suffix's first word.
type Suffix = (u32, u32);

/// Suffixes are ordered by this many bytes only, which bounds the cost of pathological labels such as one word repeated
/// a million times. Most labels are shorter.
const COMPARED_BYTES: usize = 64;

/// How well a label matches the words asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum MatchQuality {
    None,
    /// It contains the words; the last of them is the beginning of one of its words.
    ContainsPrefix,
    /// It contains the words.
    Contains,
    /// It is exactly the words.
    Equals,
}

impl LabelIndex {
    /// The labels of a field's values; `terms` are its terms. Numbers and dates are asked for by range and have no
    /// labels. Articles are not in the index; see [`LabelIndex::for_articles`].
    pub(crate) fn for_field(field: Field, terms: impl Iterator<Item = (TermId, Term)>) -> Self {
        let mut labels = Self::default();
        match field {
            Field::Edition | Field::Held | Field::Source | Field::Relevance => {}
            Field::Stage => {
                for stage in Stage::ALL {
                    labels.add_all(FieldValue::Stage(stage), stage.name(), stage.labels().iter());
                    let add = |label| labels.add(FieldValue::Stage(stage), LabelKind::Alternative, label);
                    stage.other_names().for_each(add);
                }
            }
            Field::Coverage => {
                for coverage in Coverage::ALL {
                    labels.add_all(FieldValue::Coverage(coverage), coverage.name(), coverage.labels().iter());
                }
            }
            _ => {
                for (id, term) in terms {
                    labels.add_all(FieldValue::Term(id), &term.id, term.displayed_labels());
                    for label in &term.alt {
                        labels.add(FieldValue::Term(id), LabelKind::Alternative, label);
                    }
                }
            }
        }
        labels.sorted()
    }

    /// The labels of articles: id, title, and publisher or host.
    pub(crate) fn for_articles(corpus: &Corpus) -> Self {
        let mut labels = Self::default();
        for (article, id) in corpus.articles().iter().zip(0..) {
            let value = FieldValue::Source(ArticleId(id));
            let displayed = [Some(article.title.as_str()), article.outlet()];
            labels.add_all(value, &article.id, displayed.into_iter().flatten());
        }
        labels.sorted()
    }

    fn add_all<'a>(&mut self, value: FieldValue, id: &str, displayed: impl Iterator<Item = &'a str>) {
        self.add(value, LabelKind::Id, id);
        displayed.for_each(|label| self.add(value, LabelKind::Displayed, label));
    }

    fn add(&mut self, value: FieldValue, kind: LabelKind, label: &str) {
        let (position, text) = (self.labels.len() as u32, spaced(label));
        let spaces = text.bytes().zip(0..).filter(|&(byte, _)| byte == b' ').map(|(_, byte)| (position, byte));
        self.suffixes.extend(spaces);
        // No word begins at the last space.
        self.suffixes.pop();
        self.labels.push(Label { value, kind, text });
    }

    fn sorted(mut self) -> Self {
        // Most differ in their first bytes, which are kept beside them: texts are all over the memory.
        let text = |at: Suffix| compared(suffix(&self.labels, at));
        let mut keyed: Vec<(u64, Suffix)> = self.suffixes.iter().map(|&at| (first_bytes(text(at)), at)).collect();
        sort_by(&mut keyed, |a, b| a.0.cmp(&b.0).then_with(|| text(a.1).cmp(text(b.1))));
        self.suffixes = keyed.into_iter().map(|(_, at)| at).collect();
        self
    }

    /// The values that a label names, in order: those with exactly that label; if there are none, those whose label
    /// contains its words; if there are none, those whose label contains its words and the last one as a prefix.
    pub(crate) fn values_named(&self, label: &str) -> Vec<FieldValue> {
        let wanted = spaced(label);
        let mut qualities = vec![MatchQuality::None; self.labels.len()];
        for (position, rest) in self.suffixes_with_prefix(&wanted) {
            let quality = if self.labels[position].text == wanted {
                MatchQuality::Equals
            } else if rest.starts_with(wanted.as_bytes()) {
                MatchQuality::Contains
            } else {
                MatchQuality::ContainsPrefix
            };
            qualities[position] = qualities[position].max(quality);
        }
        let best = qualities.iter().copied().max().filter(|&best| best > MatchQuality::None && wanted.len() > 1);
        self.values(|position| Some(qualities[position]) == best)
    }

    /// Whether a text is a whole name of a value. An id is none: “it” is a word, and the id of Italy.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        let wanted = spaced(name);
        let mut found = self.suffixes_with_prefix(&wanted).map(|(position, _)| &self.labels[position]);
        found.any(|label| label.kind != LabelKind::Id && label.text == wanted)
    }

    /// Whether a label names any value.
    pub(crate) fn knows(&self, label: &str) -> bool {
        let wanted = spaced(label);
        wanted.len() > 1 && self.suffixes_with_prefix(&wanted).next().is_some()
    }

    /// The values with a label that begins with the spaced words, the last of which may be a prefix; in order.
    pub(crate) fn values_with_prefix(&self, wanted: &str) -> Vec<FieldValue> {
        self.values(|position| self.labels[position].text.starts_with(open_ended(wanted)))
    }

    /// The labels that contain the spaced words; with `is_prefix` the last one is the beginning of a word.
    pub(crate) fn containing(&self, wanted: &str, is_prefix: bool) -> impl Iterator<Item = Containing<'_>> {
        let is_whole = move |rest: &[u8]| is_prefix || rest.starts_with(wanted.as_bytes());
        let found = self.suffixes_with_prefix(wanted).filter(move |(_, rest)| is_whole(rest));
        found.map(|(position, rest)| {
            let Label { value, kind, text } = &self.labels[position];
            let before = text.bytes().take(text.len() - rest.len()).filter(|&byte| byte == b' ').count();
            Containing { value: *value, kind: *kind, text, before }
        })
    }

    /// The values with a label whose position passes the test.
    fn values(&self, test: impl Fn(usize) -> bool) -> Vec<FieldValue> {
        let mut values: Vec<FieldValue> = Vec::new();
        for (position, label) in self.labels.iter().enumerate() {
            if values.last() != Some(&label.value) && test(position) {
                values.push(label.value);
            }
        }
        values
    }

    /// The suffixes that begin with the spaced words, the last of which may be a prefix: the position of the label and
    /// the text of the suffix.
    fn suffixes_with_prefix(&self, wanted: &str) -> impl Iterator<Item = (usize, &[u8])> {
        let wanted = open_ended(wanted).as_bytes();
        let text = |&at: &Suffix| suffix(&self.labels, at);
        let first = self.suffixes.partition_point(|at| compared(text(at)) < compared(wanted));
        let rest = self.suffixes[first..].iter().map(move |at| (at.0 as usize, text(at)));
        let alike = rest.take_while(move |(_, rest)| rest.starts_with(compared(wanted)));
        alike.filter(move |(_, rest)| rest.starts_with(wanted))
    }
}

fn suffix(labels: &[Label], (label, byte): Suffix) -> &[u8] {
    &labels[label as usize].text.as_bytes()[byte as usize..]
}

/// The eight bytes after the space that a suffix begins with, as a number in the same order.
fn first_bytes(suffix: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(suffix.iter().skip(1)).for_each(|(first, byte)| *first = *byte);
    u64::from_be_bytes(first)
}

/// The part of a suffix that suffixes are ordered by.
fn compared(text: &[u8]) -> &[u8] {
    &text[..text.len().min(COMPARED_BYTES)]
}

/// The folded words of a text with a space before, between and after them; a single space if it has none.
pub(crate) fn spaced(text: &str) -> String {
    words(text).iter().fold(String::from(" "), |all, word| all + word + " ")
}

/// Spaced words without the last space, so that the last word may be a prefix.
pub(crate) fn open_ended(spaced: &str) -> &str {
    spaced.strip_suffix(' ').unwrap_or(spaced)
}
