//! How far a matter has come, by the verbs around it.

use engine::Stage;

use crate::facts::Side;
use crate::language::Language;
use crate::listed::{announced_in, taken_up};
use crate::other_times::earlier_time;
use crate::pattern::Hit;
use crate::reading::Reading;
use crate::speaker;
use crate::text::Words;

/// The most words from `was` to the verb: `được hai bên đề cập`.
const MAX_WORDS_TO_PASSIVE: usize = 3;
/// The most words from what denies a verb to it: `failed to agree`.
const MAX_WORDS_TO_DENIED: usize = 2;
/// The most words from an aside to what has been done already.
const MAX_WORDS_TO_PERFECT: usize = 4;
/// The most words of an aside after its noun.
const MAX_ASIDE_WORDS: usize = 6;
/// The most words of an item of a list between semicolons.
const MAX_ITEM_WORDS: usize = 12;
/// The most words from the comma before an aside to its verb: `…, the two sides agreed, …`.
const MAX_SUBJECT_WORDS: usize = 5;

/// What a sentence tells of a matter.
pub(crate) struct Told {
    pub(crate) stage: Stage,
    /// The words that say so, with their sentence.
    pub(crate) verb: Option<(usize, Words)>,
    /// It was so before the dialogue.
    pub(crate) is_earlier: bool,
    /// It was not talked about.
    pub(crate) is_absent: bool,
}

/// The stage of a matter: that of the nearest verb before it in its clause, else of one after it that is said of it,
/// else of the verb of the sentence that announces it. Where nothing of this says it, the matter is noted.
pub(crate) fn of(reading: &Reading<'_>, sentence: usize, words: &Words, by: Option<Side>) -> Told {
    let own = verbs(reading, sentence);
    let told = |stage: Stage, verb: Option<(usize, Words)>| Told { stage, verb, is_earlier: false, is_absent: false };
    // The words of an issue have the verb among them in `trao đổi về tình hình Biển Đông`.
    let is_before = |verb: &Hit<'_, Stage>| {
        verb.words.end <= words.start || words.start <= verb.words.start && verb.words.end <= words.end
    };
    let before = own.iter().rfind(|verb| is_before(verb) && reaches(reading, sentence, verb, words));
    let start = reading.sentence(sentence).words.start;
    let denied_from = |verb: &Hit<'_, Stage>| start.max(verb.words.start.saturating_sub(MAX_WORDS_TO_DENIED));
    if let Some(verb) = before.filter(|verb| is_denied(reading, &(denied_from(verb)..words.start))) {
        let is_absent = *verb.of <= Stage::Discussed && is_denied(reading, &(denied_from(verb)..verb.words.start));
        return Told { is_absent, ..told((*verb.of).min(Stage::Discussed), None) };
    }
    let Some((stage, at, verb)) = nearest(reading, sentence, before, words) else { return told(Stage::Noted, None) };
    // `joint exercises were not discussed`.
    if at == sentence && is_denied(reading, &(words.end..verb.start.max(words.end))) {
        return Told { is_absent: stage <= Stage::Discussed, ..told(stage.min(Stage::Discussed), None) };
    }
    let cue = Some(&verb).filter(|_| stage != Stage::Noted && at == sentence);
    if let Some(cue) = cue.and_then(|verb| earlier_time(reading, sentence, verb, words)) {
        let both = cue.start.min(verb.start)..cue.end.max(verb.end);
        return Told { is_earlier: true, ..told(Stage::Noted, Some((sentence, both))) };
    }
    let stage = match (stage, by) {
        // What one side alone says it agrees to do is what it offers; it may also tell that both did.
        (Stage::Agreed, Some(Side::State(_))) if !is_of_both(reading, own, at, &verb) => Stage::Proposed,
        // That a document was signed on it here is for the documents to say.
        (Stage::Signed, _) => Stage::Noted,
        (stage, _) => stage,
    };
    told(stage, Some((at, verb)))
}

/// The verb of a matter, with its stage and sentence: the given one before it, or another.
fn nearest(
    reading: &Reading<'_>,
    sentence: usize,
    before: Option<&Hit<'_, Stage>>,
    words: &Words,
) -> Option<(Stage, usize, Words)> {
    let own = verbs(reading, sentence);
    let is_told = |verb: &&Hit<'_, Stage>| {
        is_said_of(reading, verb, words)
            || speaker::is_opening(reading, sentence, words) && is_one_clause(reading, &verb.words, words)
    };
    let after = || own.iter().filter(|verb| verb.words.start >= words.end).find(is_told);
    if let Some(verb) = before.or_else(after) {
        let (stage, verb) = stage_of(reading, own, verb, words);
        return Some((stage, sentence, verb));
    }
    let at = announced_in(reading, sentence)?;
    let last = verbs(reading, at).last()?;
    Some((*last.of, at, last.words.clone()))
}

/// Whether both are the subject of a verb of which one tells, and nobody asks for it: `Tan said the two had agreed`.
fn is_of_both(reading: &Reading<'_>, own: &[Hit<'_, Stage>], sentence: usize, verb: &Words) -> bool {
    let subject = reading.sentence(sentence).words.start.max(verb.start.saturating_sub(MAX_SUBJECT_WORDS))..verb.start;
    reading.rules().both.iter().any(|both| both.find(&reading.text, &subject).is_some())
        && !own.iter().any(|other| *other.of == Stage::Proposed && other.words.end <= verb.start)
}

/// The verbs of a sentence that say how far a matter has come.
pub(crate) fn verbs<'r>(reading: &'r Reading<'_>, sentence: usize) -> &'r [Hit<'static, Stage>] {
    let all =
        reading.verbs.get_or_init(|| (0..reading.page.sentences.len()).map(|at| find_verbs(reading, at)).collect());
    &all[sentence]
}

fn find_verbs(reading: &Reading<'_>, sentence: usize) -> Vec<Hit<'static, Stage>> {
    let (rules, words) = (reading.rules(), &reading.sentence(sentence).words);
    let matters = rules.matters.all(&reading.text, words);
    let is_matter = |verb: &Words| matters.iter().any(|matter| matter.words.contains(&verb.start));
    let mut verbs = rules.stages.all(&reading.text, words);
    let taken_up = taken_up(reading, sentence).unwrap_or(words.start..words.start);
    verbs.retain(|verb| !is_aside(reading, &verb.words));
    verbs.retain(|verb| !is_matter(&verb.words) && !taken_up.contains(&verb.words.start));
    // `agreed to study signing new documents and to increase exchanges`: what is agreed is not what is signed.
    if verbs.iter().any(|verb| *verb.of != Stage::Signed) {
        verbs.retain(|verb| *verb.of != Stage::Signed);
    }
    verbs
}

/// Whether a noun only says in an aside whose a matter before it is: `new radars, a proposal by Peru, and training`.
fn is_aside(reading: &Reading<'_>, noun: &Words) -> bool {
    let text = &reading.text;
    let is_article = |at: usize| matches!(text.folded(at), "a" | "an" | "the");
    let opens = noun.start.checked_sub(1).filter(|&at| is_article(at) && text.before(at).contains(','));
    opens.is_some() && (noun.end..noun.end + MAX_ASIDE_WORDS).any(|at| text.before(at).contains(','))
}

/// Whether a verb is still that of a matter after it: of one clause, or of a list whose items semicolons part.
fn reaches(reading: &Reading<'_>, sentence: usize, verb: &Hit<'_, Stage>, words: &Words) -> bool {
    let (text, sentence) = (&reading.text, &reading.sentence(sentence).words);
    // `pledged to speed up training, even as they remained apart on arms sales`.
    let between = verb.words.end..words.start.max(verb.words.end);
    if reading.rules().concessions.first(text, &between).is_some() {
        return false;
    }
    let last = (verb.words.end..=words.start).rev().find(|&at| text.before(at).contains(';'));
    let is_item = |start: usize| {
        let end = (words.end..sentence.end).find(|&at| text.before(at).contains(';')).unwrap_or(sentence.end);
        let mut subjects = reading.rules().both.iter().chain(&reading.rules().said);
        let has_subject = subjects.any(|one| one.find(text, &(start..end)).is_some());
        words.start - start <= MAX_ITEM_WORDS && !has_subject && reading.states_in(&(start..words.start)).is_empty()
    };
    last.is_none_or(is_item)
}

/// Whether no semicolon stands between: what comes after it is another clause.
fn is_one_clause(reading: &Reading<'_>, one: &Words, other: &Words) -> bool {
    let (first, last) = if one.end <= other.start { (one.end, other.start) } else { (other.end, one.start) };
    (first..=last).all(|at| !reading.text.before(at).contains(';'))
}

/// Whether a verb after a matter is said of it, as in `training was discussed` and `training, they agreed, …`, and not
/// of something else, as in `… after training, and both agreed on exchanges`.
fn is_said_of(reading: &Reading<'_>, verb: &Hit<'_, Stage>, words: &Words) -> bool {
    let text = &reading.text;
    let is_passive = (1..=MAX_WORDS_TO_PASSIVE).any(|back| {
        // `Biển Đông cũng được`: the matter itself has it, too.
        let at = verb.words.start.wrapping_sub(back);
        at > words.start && at < verb.words.start && reading.rules().passives.contains(text.spelling(at))
    });
    let comma = (words.end..verb.words.start).rev().find(|&at| text.before(at).contains(','));
    let is_aside = comma.is_some_and(|at| verb.words.start - at <= MAX_SUBJECT_WORDS)
        && text.before(verb.words.end).trim_start().starts_with([',', '.', ';']);
    // `training should be widened`.
    let is_ought = reading.rules().modals.contains(text.spelling(verb.words.start))
        && (verb.words.start..=verb.words.end).any(|at| reading.rules().passives.contains(text.spelling(at)));
    let is_said = is_passive || is_aside || is_ought || *verb.of == Stage::Noted;
    is_one_clause(reading, &verb.words, words) && is_said
}

/// The stage that a verb gives to a matter.
fn stage_of(reading: &Reading<'_>, all: &[Hit<'_, Stage>], verb: &Hit<'_, Stage>, words: &Words) -> (Stage, Words) {
    let text = &reading.text;
    // `has moved on as agreed`, `they agreed that it has widened`: what has been done already.
    let is_as = text.folded(verb.words.start.wrapping_sub(1)) == "as";
    let between = verb.words.end..words.start.max(verb.words.end);
    // After an aside the sentence goes on: `training, they agreed, has widened`.
    let goes_on = verb.words.end..reading.text.words.len().min(verb.words.end + MAX_WORDS_TO_PERFECT);
    let looked_at = if verb.words.start >= words.end { goes_on } else { between };
    // `to carry out what was agreed before, and training`: not what a matter has in its words.
    let matters = reading.rules().matters.all(text, &looked_at);
    let is_apart = |hit: &Hit<'_, ()>| !matters.iter().any(|matter| matter.words.contains(&hit.words.start));
    let is_opinion =
        *verb.of == Stage::Agreed && reading.rules().opinions.longest(text, verb.words.end, text.words.len()).is_some();
    let looks_back = reading.rules().retrospects.all(text, &looked_at).iter().any(is_apart);
    // `they agreed that training has been carried out well`: it is the subject of what has been done. In Vietnamese
    // `đào tạo đã thống nhất` is the training that was agreed.
    let after = words.end..text.words.len().min(words.end + MAX_WORDS_TO_PERFECT);
    let is_subject = text.language == Language::English
        && reading.rules().retrospects.longest(text, after.start, after.end).is_some();
    if *verb.of != Stage::Noted && (is_as || is_opinion || looks_back || is_subject) {
        return (Stage::Noted, verb.words.clone());
    }
    // `they agreed that training should go on` is an agreement.
    let is_modal = reading.rules().modals.contains(text.spelling(verb.words.start));
    let agreed = all.iter().rfind(|other| *other.of == Stage::Agreed && other.words.end <= verb.words.start);
    // `they agreed that, from May, they will …`: commas part nothing as long as nobody else begins to act.
    let goes_on = |agreed: &&Hit<'_, Stage>| {
        let between = agreed.words.end..verb.words.start;
        !speaker::begins_anew(reading, &between)
            && (between.start..=between.end).all(|at| !text.before(at).contains([';', ':']))
    };
    match agreed.filter(goes_on) {
        Some(agreed) if is_modal => (Stage::Agreed, agreed.words.start..verb.words.end),
        _ => (*verb.of, verb.words.clone()),
    }
}

/// Whether some words deny what comes after them, as in `agreed on exchanges, but made no decision on the project`.
fn is_denied(reading: &Reading<'_>, words: &Words) -> bool {
    let (text, rules) = (&reading.text, reading.rules());
    let is_other = |at: usize| {
        let around = rules.no_denials.all(text, &(at.saturating_sub(1)..text.words.len().min(at + 2)));
        around.iter().any(|hit| hit.words.contains(&at))
    };
    words.clone().any(|at| rules.denials.contains(text.spelling(at)) && !is_other(at))
}
