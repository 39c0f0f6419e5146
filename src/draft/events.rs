//! The dialogues that a text names, and which of them it reports as held.

use compiler::{english_ordinal, vietnamese_number};
use engine::{Edtf, Lang};

use crate::dates::calendar::Day;
use crate::dates::mention::{DateMention, When, dates};
use crate::dates::resolve::resolve;
use crate::gazetteer::Place;
use crate::language::Language;
use crate::lexicon::{EventRules, Lexicon};
use crate::story::{Page, Sentence};
use crate::text::{Text, Words};

/// How many words before or after a name can say that the dialogue is to come.
const FUTURE_REACH: usize = 8;
/// How many sentences at the beginning say what a report is about.
const LEAD: usize = 3;
/// An event that is more days back than this is not what a report is about.
const MAX_NEWS_AGE: i32 = 75;

/// A dialogue that a text names.
#[derive(Clone, Debug)]
pub(crate) struct EventMention {
    /// Its name, with ordinal and states.
    pub(crate) words: Words,
    /// Its name without those.
    pub(crate) core: Words,
    /// The position of the sentence; `None` in the headline.
    pub(crate) sentence: Option<usize>,
    pub(crate) edition: Option<Edition>,
    /// The states in its name or directly after it.
    pub(crate) states: Vec<usize>,
    pub(crate) status: Status,
}

/// The number of a dialogue, with the words that give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edition {
    pub(crate) number: u32,
    pub(crate) words: Words,
}

/// What a sentence says of a dialogue that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// It was held, and this is the news.
    Held,
    /// It is named, and no more.
    Named,
    /// Somebody came for it.
    Purpose,
    /// It was another one, before.
    Previous,
    /// It is to come.
    Future,
}

/// What a text is about.
#[derive(Debug)]
pub(crate) struct Events {
    pub(crate) mentions: Vec<EventMention>,
    pub(crate) verdict: Verdict,
}

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
        };
        match lang {
            Lang::Vi => vi,
            _ => en,
        }
    }
}

/// Reads what a page says of dialogues.
pub(crate) fn events(text: &Text<'_>, page: &Page, places: &[Place], lexicon: &Lexicon) -> Events {
    let rules = &lexicon.rules(text.language).events;
    let reader = Reader { text, page, places, rules };
    let mut mentions = Vec::new();
    let mut multilateral = false;
    let is_in_story = page.sentences.first().is_some_and(|sentence| sentence.is_headline);
    if let Some(headline) = page.headline.filter(|_| !is_in_story) {
        reader.mentions_in(&text.within(headline), None, &mut mentions, &mut multilateral);
    }
    for (at, sentence) in page.sentences.iter().enumerate() {
        reader.mentions_in(&sentence.words, Some(at), &mut mentions, &mut multilateral);
    }
    let verdict = reader.verdict(&mentions, multilateral, lexicon);
    Events { mentions, verdict }
}

struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    page: &'t Page,
    places: &'t [Place],
    rules: &'t EventRules,
}

impl Reader<'_, '_> {
    fn mentions_in(
        &self,
        within: &Words,
        sentence: Option<usize>,
        into: &mut Vec<EventMention>,
        multilateral: &mut bool,
    ) {
        let mut reached = within.start;
        for head in self.rules.heads.all(self.text, within) {
            if head.words.start < reached {
                continue;
            }
            let found = match self.text.language {
                Language::Vietnamese => self.name_after(head.words, within),
                Language::English | Language::Other => self.name_before(head.words, within, reached),
            };
            let Some(mut mention) = found else { continue };
            reached = mention.words.end;
            let around = mention.words.start.saturating_sub(4).max(within.start)..mention.words.end;
            mention.states.sort_unstable();
            mention.states.dedup();
            if mention.states.len() > 2
                || self.rules.multilateral.iter().any(|name| name.find(self.text, &around).is_some())
            {
                *multilateral = true;
                continue;
            }
            mention.sentence = sentence;
            mention.status = self.status(&mention, within, sentence);
            into.push(mention);
        }
    }

    /// An English name: what stands before its head.
    fn name_before(&self, head: Words, within: &Words, reached: usize) -> Option<EventMention> {
        let mut mention = EventMention::of(head.clone());
        let (mut at, mut core) = (head.start, head.start);
        while at > reached {
            // The last full stop of `U.S.` ends no sentence.
            let is_initial = at > 0 && self.text.folded(at - 1).len() == 1 && self.text.before(at).trim() == ".";
            if !is_joining(self.text.before(at)) && !is_initial {
                break;
            }
            if let Some(place) = self.places.iter().find(|place| place.words.end == at && place.of.state().is_some()) {
                mention.states.extend(place.of.state());
                at = place.words.start;
            } else if let Some((number, words)) = self.ordinal_before(at, reached) {
                mention.edition = mention.edition.or(Some(Edition { number, words: words.clone() }));
                at = words.start;
                break;
            } else if self.rules.modifiers.contains(self.text.folded(at - 1)) || self.is_abbreviation(at - 1) {
                at -= 1;
                core = at;
            } else if self.text.folded(at - 1) == "s" {
                at -= 1;
            } else {
                break;
            }
        }
        while matches!(self.text.folded(core), "and" | "to") && core < head.start {
            core += 1;
        }
        while matches!(self.text.folded(at), "and" | "to") && at < head.start {
            at += 1;
        }
        let tail = self.rules.tails.iter().find_map(|tail| tail.end(self.text, head.end, within.end));
        let end = tail.unwrap_or_else(|| self.end_after(head.end, within.end));
        mention.core = core..tail.unwrap_or(head.end);
        mention.words = at..end;
        let is_of_defence =
            tail.is_some() || self.rules.of_defence.iter().any(|word| word.find(self.text, &(at..head.end)).is_some());
        if !is_of_defence && mention.edition.is_none() {
            return None;
        }
        if !is_of_defence && (mention.states.is_empty() && self.text.folded(head.start) != "dialogue") {
            return None;
        }
        self.states_after(&mut mention, within.end);
        if mention.edition.is_none() {
            mention.edition = self.round_before(at, within.start).or_else(|| self.first_after(end, within.end));
        }
        Some(mention)
    }

    /// The ordinal that ends before a word.
    fn ordinal_before(&self, end: usize, from: usize) -> Option<(u32, Words)> {
        (1..=2).rev().filter_map(|length| end.checked_sub(length)).filter(|&start| start >= from).find_map(|start| {
            let words: Vec<&str> = (start..end).map(|at| self.text.folded(at)).collect();
            match english_ordinal(&words) {
                Some((number, length)) if length == words.len() => Some((number, start..end)),
                None if words.len() == 1 && matches!(words[0], "inaugural" | "maiden") => Some((1, start..end)),
                None if words.len() == 1 && self.text.language == Language::Other => {
                    let number = words[0].strip_suffix('e').or_else(|| words[0].strip_suffix("eme"))?;
                    Some((number.parse().ok()?, start..end))
                }
                _ => None,
            }
        })
    }

    /// A word in brackets that is an abbreviation, as in `Republic of Korea (RoK) dialogue`.
    fn is_abbreviation(&self, at: usize) -> bool {
        self.text.before(at).ends_with('(') && self.text.before(at + 1).starts_with(')')
    }

    /// The end of a name with an abbreviation in brackets and `meeting` after it.
    fn end_after(&self, mut end: usize, within: usize) -> usize {
        if end < within && self.text.before(end).ends_with('(') && self.text.before(end + 1).starts_with(')') {
            end += 1;
        }
        if end < within && matches!(self.text.folded(end), "meeting" | "session") {
            end += 1;
        }
        end
    }

    /// The states after a name: `between Vietnam and Italy`, `of Japan and India`, `giữa Việt Nam và Lào`.
    fn states_after(&self, mention: &mut EventMention, end: usize) {
        let start = mention.words.end;
        let opens = matches!(self.text.folded(start), "between" | "of" | "with" | "giua" | "entre");
        if !opens || mention.states.len() > 1 {
            return;
        }
        let reach = start..end.min(start + 12);
        let mut last = start + 1;
        for place in self.places.iter().filter(|place| reach.contains(&place.words.start)) {
            let between = last..place.words.start;
            let is_list = between.clone().all(|at| {
                matches!(
                    self.text.folded(at),
                    "and"
                        | "the"
                        | "va"
                        | "et"
                        | "le"
                        | "la"
                        | "s"
                        | "ministries"
                        | "defence"
                        | "defense"
                        | "of"
                        | "bo"
                        | "quoc"
                        | "phong"
                )
            });
            if !is_list || between.len() > 5 {
                break;
            }
            mention.states.extend(place.of.state());
            last = place.words.end;
            if mention.states.len() >= 2 {
                mention.words.end = last;
                break;
            }
        }
    }

    /// The ordinal of `the third iteration of the dialogue`.
    fn round_before(&self, start: usize, from: usize) -> Option<Edition> {
        let mut at = start;
        while at > from && matches!(self.text.folded(at - 1), "the" | "of" | "their" | "s" | "its") {
            at -= 1;
        }
        let is_round = at > from
            && matches!(
                self.text.folded(at - 1),
                "iteration" | "edition" | "round" | "session" | "meeting" | "instalment"
            );
        let (number, words) =
            self.ordinal_before(at - usize::from(at > from), from).filter(|_| is_round && at < start)?;
        Some(Edition { number, words })
    }

    /// The ordinal of `the dialogue, the first there has been` or of `the dialogue had its 7th edition`.
    fn first_after(&self, start: usize, end: usize) -> Option<Edition> {
        let reach = start..end.min(start + 14);
        for at in reach.clone() {
            let follows =
                |words: &[&str]| words.iter().enumerate().all(|(by, word)| self.text.folded(at + by) == *word);
            if follows(&["the", "first", "there", "has", "been"])
                || follows(&["the", "first", "of", "its", "kind"])
                || follows(&["the", "first", "ever"])
                || follows(&["for", "the", "first", "time"])
                    && !matches!(self.text.folded(at + 4), "in" | "since" | "after")
            {
                let first = (at..at + 3).find(|&at| self.text.folded(at) == "first")?;
                return Some(Edition { number: 1, words: first..first + 1 });
            }
            let is_round = matches!(self.text.folded(at), "edition" | "iteration" | "round" | "session");
            if is_round && let Some((number, words)) = self.ordinal_before(at, start) {
                let is_its = words.start > start && matches!(self.text.folded(words.start - 1), "its" | "their" | "a");
                return is_its.then_some(Edition { number, words });
            }
            // `…: the ninth took place by video`.
            let is_told = matches!(self.text.folded(at), "took" | "was" | "came" | "opened" | "ended" | "convened");
            if is_told
                && let Some((number, words)) = self.ordinal_before(at, start)
                && words.start > start
                && self.text.folded(words.start - 1) == "the"
            {
                return Some(Edition { number, words });
            }
            // `the dialogue, the 27th of its kind`, `the third such meeting`.
            if let Some((number, words)) = self.ordinal_before(at, start)
                && (follows(&["of", "its", "kind"]) || follows(&["such"]))
            {
                return Some(Edition { number, words });
            }
        }
        None
    }

    /// A Vietnamese name: what stands after its head.
    fn name_after(&self, head: Words, within: &Words) -> Option<EventMention> {
        let mut mention = EventMention::of(head.clone());
        let (mut at, mut core) = (head.end, head.end);
        while at < within.end && is_joining(self.text.before(at)) {
            if let Some(place) = self.places.iter().find(|place| place.words.start == at && place.of.state().is_some())
            {
                mention.states.extend(place.of.state());
                at = place.words.end;
            } else if let Some(edition) = self.vietnamese_ordinal(at, within.end) {
                at = edition.words.end;
                mention.edition = mention.edition.or(Some(edition));
            } else if self.rules.modifiers.contains(self.text.folded(at)) {
                at += 1;
                core = if mention.states.is_empty() && mention.edition.is_none() { at } else { core };
            } else if self.text.before(at).ends_with('(') && self.text.before(at + 1).starts_with(')') {
                at += 1;
            } else {
                break;
            }
        }
        // A comma within the name, as in `Đối thoại 2+2 Ngoại giao - Quốc phòng Việt Nam, Nhật Bản`.
        if let (true, Some(place)) = (
            mention.states.len() == 1 && self.text.before(at).trim() == ",",
            self.places.iter().find(|place| place.words.start == at),
        ) {
            mention.states.extend(place.of.state());
            at = place.words.end;
        }
        let is_connective = |at: usize| matches!(self.text.folded(at), "ve" | "va" | "giua" | "cap" | "van" | "de");
        while core > head.end && is_connective(core - 1) {
            core -= 1;
        }
        while at > head.end && is_connective(at - 1) {
            at -= 1;
        }
        let mut start = head.start;
        while let Some(place) = self
            .places
            .iter()
            .find(|place| place.words.end == start && start > within.start && place.of.state().is_some())
        {
            mention.states.extend(place.of.state());
            start = place.words.start;
        }
        mention.core = head.start..core;
        mention.words = start..at;
        let is_of_defence = self.rules.of_defence.iter().any(|word| word.find(self.text, &(head.start..at)).is_some());
        if !is_of_defence && mention.edition.is_none() {
            return None;
        }
        self.states_after(&mut mention, within.end);
        if mention.edition.is_none() {
            let around = within.start.max(start.saturating_sub(12))..within.end.min(at + 6);
            mention.edition = self.vietnamese_first(&around);
        }
        Some(mention)
    }

    /// `lần thứ năm`, `lần thứ 5`, `lần 5`.
    fn vietnamese_ordinal(&self, at: usize, end: usize) -> Option<Edition> {
        if self.text.folded(at) != "lan" {
            return None;
        }
        let number_at = if self.text.folded(at + 1) == "thu" { at + 2 } else { at + 1 };
        let in_figures = self.text.folded(number_at).parse::<u32>().ok().filter(|number| (1..100).contains(number));
        let words: Vec<&str> = (number_at..end.min(number_at + 3)).map(|at| self.text.folded(at)).collect();
        let in_words = || Some(vietnamese_number(&words)).filter(|(number, _)| *number > 0 && number_at == at + 2);
        let in_roman = || roman(self.text, number_at).map(|number| (number, 1));
        let (number, length) = in_figures.map(|number| (number, 1)).or_else(in_words).or_else(in_roman)?;
        Some(Edition { number, words: at..number_at + length })
    }

    /// `lần đầu tiên`, `phiên đầu tiên`.
    fn vietnamese_first(&self, within: &Words) -> Option<Edition> {
        within.clone().find_map(|at| {
            let is_first = matches!(self.text.folded(at), "lan" | "phien")
                && self.text.folded(at + 1) == "dau"
                && self.text.folded(at + 2) == "tien";
            is_first.then_some(Edition { number: 1, words: at..at + 3 })
        })
    }

    fn status(&self, mention: &EventMention, within: &Words, sentence: Option<usize>) -> Status {
        let near = within.start.max(mention.words.start.saturating_sub(FUTURE_REACH))
            ..within.end.min(mention.words.end + FUTURE_REACH);
        let hits_future = self.rules.future.all(self.text, &near);
        let is_outside = |words: &Words| words.end <= mention.words.start || words.start >= mention.words.end;
        if hits_future.iter().any(|hit| is_outside(&hit.words) && self.is_one_clause(&hit.words, &mention.words)) {
            return Status::Future;
        }
        let before = within.start.max(mention.words.start.saturating_sub(9))..mention.words.end;
        let start = mention.words.start;
        let is_count = |words: &Words| words.end + 2 >= start;
        if self.rules.rounds.all(self.text, &before).iter().any(|hit| is_count(&hit.words) && hit.words.end <= start) {
            return Status::Named;
        }
        let purpose = self.rules.purpose.iter().filter_map(|pattern| pattern.find(self.text, &before));
        if purpose.into_iter().any(|words| words.end <= mention.words.start) {
            return Status::Purpose;
        }
        if self.is_previous(mention, within, sentence) {
            return Status::Previous;
        }
        let is_headline = sentence.is_none_or(|at| self.page.sentences[at].is_headline);
        let is_held = self.rules.held.all(self.text, within).iter().any(|hit| is_outside(&hit.words));
        if is_held || is_headline || sentence.is_some_and(|at| self.page.sentences[at].is_caption) {
            Status::Held
        } else {
            Status::Named
        }
    }

    /// Whether nothing but a comma or less stands between.
    fn is_one_clause(&self, one: &Words, other: &Words) -> bool {
        let between = if one.end <= other.start { one.end..=other.start } else { other.end..=one.start };
        between.into_iter().all(|at| !self.text.before(at).contains([';', ':', '.', '—']))
    }

    fn is_previous(&self, mention: &EventMention, within: &Words, sentence: Option<usize>) -> bool {
        let mut start = mention.words.start;
        if start > within.start && matches!(self.text.folded(start - 1), "the" | "their") {
            start -= 1;
        }
        let before = start.saturating_sub(3).max(within.start)..start;
        if self
            .rules
            .previous
            .iter()
            .any(|word| (before.clone()).any(|at| word.end(self.text, at, start) == Some(start)))
        {
            return true;
        }
        let report = self.page.report();
        // The first sentence tells the news: without a date of the report, a year beside the name is a part of it there.
        let is_first = || {
            let first = self.page.sentences.iter().position(|sentence| !sentence.is_caption && !sentence.is_headline);
            sentence.is_some() && first == sentence
        };
        let after = mention.words.end..within.end.min(mention.words.end + 8);
        let date =
            dates(self.text, &after).into_iter().next().filter(|date| self.is_one_clause(&date.words, &mention.words));
        let is_of_name =
            |date: &DateMention| date.words.start <= mention.words.end + 1 && report.is_none() && is_first();
        let since = |date: &DateMention| matches!(self.text.folded(date.words.start.wrapping_sub(1)), "since" | "tu");
        date.is_some_and(|date| (since(&date) || !is_of_name(&date)) && is_long_ago(date.when, report))
    }

    fn verdict(&self, mentions: &[EventMention], multilateral: bool, lexicon: &Lexicon) -> Verdict {
        if self.page.sentences.is_empty() {
            return Verdict::NotReported(NotReported::Empty);
        }
        let lead_sentences = self.page.sentences.iter().filter(|sentence| !sentence.is_caption).take(LEAD);
        let headline = self.page.headline.map(|span| self.text.within(span));
        let mut lead = headline.into_iter().chain(lead_sentences.map(|sentence| sentence.words.clone()));
        let is_instead = lead.any(|words| self.rules.instead.iter().any(|word| word.find(self.text, &words).is_some()));
        let of_status = |status: Status| mentions.iter().position(|mention| mention.status == status);
        let held = self.main(mentions);
        // A headline and a caption are in the present tense of what is to come, too.
        let is_told = held.is_some_and(|at| self.is_told(&mentions[at]));
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
            let leads = persons.head.first(self.text, &sentence.words).is_some()
                && ["delegation", "delegations", "team", "side"]
                    .iter()
                    .any(|word| sentence.words.clone().any(|at| self.text.folded(at) == *word));
            !names(at) && (chairs || leads)
        })
    }
}

/// The number of a word in Roman figures, as in `lần thứ V`, up to 39.
pub(crate) fn roman(text: &Text<'_>, at: usize) -> Option<u32> {
    let word = text.words.get(at)?;
    if !word.capital || !(word.capitals || word.folded.len() == 1) {
        return None;
    }
    let mut number = 0;
    let mut rest = word.folded.as_str();
    for (figures, value) in
        [("x", 10), ("x", 10), ("x", 10), ("ix", 9), ("iv", 4), ("v", 5), ("i", 1), ("i", 1), ("i", 1)]
    {
        if let Some(after) = rest.strip_prefix(figures) {
            number += value;
            rest = after;
        }
    }
    (rest.is_empty() && number > 0).then_some(number)
}

impl EventMention {
    fn of(head: Words) -> Self {
        Self {
            words: head.clone(),
            core: head,
            sentence: None,
            edition: None,
            states: Vec::new(),
            status: Status::Named,
        }
    }
}

/// Whether only what joins the words of a name stands between two.
fn is_joining(between: &str) -> bool {
    between.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '-' | '–' | '—' | '/' | '+' | '&' | '\'' | '’' | '(' | ')' | '.' | '"' | '“' | '”')
    }) && !between.contains(". ")
        && !between.contains("\n\n")
}

/// Whether a date is too far back to be the news: a month or year without a day, or a day long before the report.
fn is_long_ago(when: When, report: Option<Edtf>) -> bool {
    let When::Date(parts) = when else { return false };
    let Some(date) = resolve(when, report).map(|resolved| resolved.date) else { return false };
    if parts.year.is_none() {
        return false;
    }
    match (report.and_then(Day::of), Day::of(date)) {
        (Some(report), Some(day)) => report.since(day) > MAX_NEWS_AGE,
        (Some(_), None) => report.is_some_and(|report| report.days().first.saturating_sub(date.days().last) > 200),
        (None, Some(_)) => false,
        (None, None) => true,
    }
}
