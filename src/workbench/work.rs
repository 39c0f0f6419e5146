//! An article in work: its text, the rows that it reports or mentions, and what a person has said of each value.

use engine::{Article, Fact, Localized, Span};

/// What a person has said of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    #[default]
    Open,
    /// It stands in its quote.
    Accepted,
    /// It does not; it goes nowhere.
    Rejected,
}

/// A value with its verdict. Its terms are those of the workbench's vocabulary, its quotes are of the one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WorkFact {
    pub(crate) fact: Fact,
    pub(crate) verdict: Verdict,
}

/// A dialogue, as far as the article tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WorkRow {
    /// Rows of one id are one dialogue, whichever articles they are of.
    pub(crate) id: String,
    /// The article is about it, and does not only mention it.
    pub(crate) is_reported: bool,
    pub(crate) facts: Vec<WorkFact>,
}

/// Something that the rules left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WorkQuestion {
    pub(crate) text: Localized<String>,
    /// A person has seen to it.
    pub(crate) is_settled: bool,
}

/// What a person goes through, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A question, by its position.
    Question(usize),
    /// A value, by the positions of its row and of itself there.
    Fact {
        /// The row.
        row: usize,
        /// The value.
        at: usize,
    },
}

/// An article in work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Work {
    /// What the device keeps it under.
    pub(crate) key: u32,
    pub(crate) article: Article,
    /// The `[article]` of annotations that were opened, as it was written, with its comments.
    pub(crate) header: Option<String>,
    /// The words that date the page.
    pub(crate) stamp: Option<Span>,
    pub(crate) rows: Vec<WorkRow>,
    pub(crate) questions: Vec<WorkQuestion>,
    /// Why the rules drafted no dialogue, if they did not.
    pub(crate) not_reported: Option<Localized<String>>,
}

impl Work {
    /// All that a person goes through: first the questions, then the values.
    pub(crate) fn items(&self) -> Vec<Item> {
        let questions = (0..self.questions.len()).map(Item::Question);
        let facts = self.rows.iter().enumerate();
        let facts = facts.flat_map(|(row, of_row)| (0..of_row.facts.len()).map(move |at| Item::Fact { row, at }));
        questions.chain(facts).collect()
    }

    pub(crate) fn fact(&self, row: usize, at: usize) -> Option<&WorkFact> {
        self.rows.get(row)?.facts.get(at)
    }

    pub(crate) fn fact_mut(&mut self, row: usize, at: usize) -> Option<&mut WorkFact> {
        self.rows.get_mut(row)?.facts.get_mut(at)
    }

    /// Whether nobody has said anything of it yet.
    pub(crate) fn is_open(&self, item: Item) -> bool {
        match item {
            Item::Question(at) => self.questions.get(at).is_some_and(|question| !question.is_settled),
            Item::Fact { row, at } => self.fact(row, at).is_some_and(|fact| fact.verdict == Verdict::Open),
        }
    }

    /// How many questions and values are still open.
    pub(crate) fn open_items(&self) -> usize {
        self.items().into_iter().filter(|&item| self.is_open(item)).count()
    }

    /// Whether a person has gone through every question and every value of a row.
    pub(crate) fn is_reviewed(&self, row: usize) -> bool {
        let is_of_row = |item: &Item| match *item {
            Item::Question(_) => true,
            Item::Fact { row: of, .. } => of == row,
        };
        !self.items().into_iter().filter(is_of_row).any(|item| self.is_open(item))
    }
}
