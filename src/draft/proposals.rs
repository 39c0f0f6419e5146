//! Whose proposal a sentence tells of.

use engine::Stage;

use crate::facts::Side;
use crate::reading::Reading;
use crate::subjects::side_of_person;
use crate::text::Words;

/// The most words from the beginning of a sentence to what says at whose proposal it happens.
const MAX_PROPOSAL_WORDS: usize = 8;
/// The most words from there to the comma that ends this.
const MAX_WORDS_OF_PROPOSER: usize = 6;

/// What a sentence begins with that says at whose proposal it happens: `At Vietnam's proposal, …`.
pub(crate) fn opening_proposal(reading: &Reading<'_>, within: &Words) -> Option<Words> {
    let text = &reading.text;
    let leads = matches!(text.folded(within.start), "at" | "upon" | "on" | "following" | "theo" | "tren");
    let opening = within.start + 1..within.end.min(within.start + MAX_PROPOSAL_WORDS);
    let noun = reading.rules().stages.first(text, &opening).filter(|noun| leads && *noun.of == Stage::Proposed)?;
    let closes = |at: usize| text.before(at).contains(',');
    (noun.words.end..=noun.words.end + MAX_WORDS_OF_PROPOSER).any(closes).then_some(noun.words)
}

/// The side whose proposal a noun names: `a proposal by Vietnam`, `Vietnam's proposal`, `đề nghị của phía Việt Nam`.
pub(crate) fn owner(reading: &Reading<'_>, noun: &Words) -> Option<Side> {
    let text = &reading.text;
    let is_english = matches!(text.folded(noun.end - 1), "proposal" | "proposals");
    let party = |is_there: &dyn Fn(&Words) -> bool| {
        let mut places = reading.places.iter().filter(|place| is_there(&place.words));
        places.find_map(|place| place.of.state().filter(|state| reading.parties.contains(state))).map(Side::State)
    };
    if matches!(text.folded(noun.end), "by" | "of" | "from" | "cua") && (is_english || text.folded(noun.end) == "cua") {
        let leads = |at: usize| matches!(text.folded(at), "the" | "phia" | "ben" | "ong" | "ba");
        let at = noun.end + 1 + usize::from(leads(noun.end + 1));
        return party(&|place| place.start == at).or_else(|| side_of_person(reading, at));
    }
    // `Vietnam's three proposals`.
    let is_before = |place: &Words| {
        let between = place.end..noun.start.max(place.end);
        place.end <= noun.start && (between.is_empty() || between.len() <= 2 && text.folded(place.end) == "s")
    };
    if is_english { party(&is_before) } else { None }
}
