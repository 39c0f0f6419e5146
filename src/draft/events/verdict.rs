//! Which of the dialogues that a text names it reports, or why none.

use engine::Lang;

use crate::dates::mention::{When, dates};
use crate::events::mention::{EventMention, Status};
use crate::events::reader::Reader;
use crate::lexicon::Lexicon;
use crate::story::Sentence;
use crate::text::Words;

/// How many sentences at the beginning say what a report is about.
const LEAD: usize = 3;

/// Whether a text reports a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The dialogue of this mention; without a name, of none.
    Reported(Option<usize>),
    /// None; for this reason.
    NotReported(NotReported),
}

/// Why a text reports no dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReported {
    /// It names none.
    NoneNamed,
    /// The one that it names is to come.
    Announced,
    /// The one that it names was held before, or is only the occasion of what it reports.
    Mentioned,
    /// It reports a meeting of more than two sides.
    Multilateral,
    /// It does not name two states.
    NoTwoParties,
    /// It has no words.
    Empty,
    /// It is the source of a page, with its tags.
    Markup,
    /// It quotes an export of a corpus, or annotations.
    Export,
}

impl NotReported {
    /// The reason in a language, to follow a colon.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        let (en, vi) = match self {
            Self::NoneNamed => ("the text names no defence dialogue", "bài không nêu cuộc đối thoại quốc phòng nào"),
            Self::Announced => {
                ("the dialogue that it names has not been held yet", "cuộc đối thoại được nêu chưa diễn ra")
            }
            Self::Mentioned => (
                "it only mentions a dialogue and reports something else",
                "bài chỉ nhắc đến cuộc đối thoại, không đưa tin về đó",
            ),
            Self::Multilateral => ("the meeting has more than two sides", "cuộc họp có hơn hai bên"),
            Self::NoTwoParties => ("it does not name two states as the parties", "bài không nêu hai nước tham gia"),
            Self::Empty => ("the text has no words", "bài không có nội dung"),
            Self::Markup => (
                "the text is the source of a web page; save its text alone",
                "đây là mã nguồn trang web; hãy chỉ lưu văn bản",
            ),
            Self::Export => ("it quotes an export of a corpus", "bài trích tệp xuất của bộ dữ liệu"),
        };
        match lang {
            Lang::Vi => vi,
            _ => en,
        }
    }
}

impl Reader<'_, '_> {
    /// What the text is about, given the dialogues that it names and whether it names a meeting of many.
    pub(super) fn verdict(&self, mentions: &[EventMention], multilateral: bool, lexicon: &Lexicon) -> Verdict {
        if self.page.sentences.is_empty() {
            return Verdict::NotReported(NotReported::Empty);
        }
        let of_status = |status: Status| mentions.iter().position(|mention| mention.status == status);
        let held = self.main(mentions);
        // A headline and a caption are in the present tense of what is to come, too.
        let is_told = held.is_some_and(|at| self.is_told(&mentions[at]));
        let is_instead = self.is_instead(held.filter(|_| is_told).and_then(|at| mentions[at].sentence));
        let is_announced = !is_told && of_status(Status::Future).is_some();
        if let Some(held) = held.filter(|_| !is_instead && !is_announced) {
            return Verdict::Reported(Some(held));
        }
        let named = of_status(Status::Purpose).or_else(|| of_status(Status::Named));
        if !is_instead && self.is_chaired_apart(mentions, lexicon) {
            if let Some(named) = named {
                return Verdict::Reported(Some(named));
            }
            let is_told = |sentence: &Sentence| self.rules.short.first(self.text, &sentence.words).is_some();
            if mentions.is_empty() && !multilateral && self.page.sentences.iter().any(is_told) {
                return Verdict::Reported(None);
            }
        }
        Verdict::NotReported(if of_status(Status::Future).is_some() {
            NotReported::Announced
        } else if !mentions.is_empty() {
            NotReported::Mentioned
        } else if multilateral {
            NotReported::Multilateral
        } else {
            NotReported::NoneNamed
        })
    }

    /// Whether the headline or the lead names what is reported instead of a dialogue. What stands after the sentence
    /// that tells of a dialogue is not: `invited Australia to attend the expo`.
    fn is_instead(&self, told: Option<usize>) -> bool {
        let lead = self.page.sentences.iter().enumerate().filter(|(_, sentence)| !sentence.is_caption).take(LEAD);
        let lead = lead.filter(|(at, _)| told.is_none_or(|told| *at <= told)).map(|(_, sentence)| &sentence.words);
        let headline = self.page.headline.map(|span| self.text.within(span));
        let names = |words: &Words| self.rules.instead.iter().any(|word| word.find(self.text, words).is_some());
        headline.iter().chain(lead).any(names)
    }

    /// The mention that says most of the dialogue that was held: of those of the story the first with a number.
    fn main(&self, mentions: &[EventMention]) -> Option<usize> {
        let held = |mention: &EventMention| mention.status == Status::Held;
        let rank =
            |mention: &EventMention| (!self.is_told(mention), mention.edition.is_none(), mention.states.len() < 2);
        let all = mentions.iter().enumerate().filter(|(_, mention)| held(mention));
        all.min_by_key(|(at, mention)| (rank(mention), *at)).map(|(at, _)| at)
    }

    /// Whether a mention stands in the story's own sentences.
    fn is_told(&self, mention: &EventMention) -> bool {
        mention.sentence.is_some_and(|at| !self.page.sentences[at].is_caption && !self.page.sentences[at].is_headline)
    }

    /// Whether a sentence says that somebody chaired the dialogue, or led the delegations to it, without naming it.
    fn is_chaired_apart(&self, mentions: &[EventMention], lexicon: &Lexicon) -> bool {
        let persons = &lexicon.rules(self.text.language).persons;
        let names = |at: usize| mentions.iter().any(|mention| mention.sentence == Some(at));
        self.page.sentences.iter().enumerate().any(|(at, sentence): (usize, &Sentence)| {
            let chairs = persons.chair.first(self.text, &sentence.words).is_some()
                && self.rules.purpose.iter().all(|pattern| pattern.find(self.text, &sentence.words).is_none());
            // `chaired their dialogue in London in 2029` looks back.
            let looks_back = dates(self.text, &sentence.words)
                .iter()
                .any(|date| matches!(date.when, When::Date(parts) if parts.year.is_some() && parts.month.is_none()));
            let leads = persons.head.first(self.text, &sentence.words).is_some()
                && ["delegation", "delegations", "team", "side"]
                    .iter()
                    .any(|word| sentence.words.clone().any(|at| self.text.folded(at) == *word));
            !names(at) && !looks_back && (chairs || leads)
        })
    }
}
