//! Who says what is told of a matter, and by whose account.

use engine::Stage;

use crate::facts::Side;
use crate::proposals::{opening_proposal, owner};
use crate::reading::Reading;
use crate::speaker;
use crate::stage::Told;
use crate::text::Words;

/// Who says what is told of a matter, and by whose account.
pub(super) fn speakers(
    reading: &Reading<'_>,
    sentence: usize,
    matter: &Words,
    by: Option<Side>,
    told: &Told,
) -> (Option<Side>, Option<usize>) {
    let of_verb = told.verb.as_ref().filter(|(at, _)| *at == sentence).map(|(_, verb)| verb);
    let owner = of_verb.filter(|_| told.stage == Stage::Proposed).and_then(|verb| owner(reading, verb));
    // `He asked Vietnam to send observers` is not what Vietnam says.
    let is_asked = |side: &Side| match (side, &told.verb) {
        (Side::State(state), Some((_, verb))) => {
            owner.is_none() && reading.states_in(&(verb.start..verb.end + 1)).contains(state)
        }
        _ => false,
    };
    match owner.or(by).filter(|side| told.stage != Stage::Proposed || !is_asked(side)) {
        // Of what both agreed, one side may tell.
        Some(Side::State(teller)) if told.stage == Stage::Agreed => (Some(Side::Both), Some(teller)),
        // `Training was discussed, the Polish ministry said`: nobody discusses alone.
        Some(Side::State(teller)) if is_told_of_all(reading, sentence, matter, told) => {
            (Some(Side::Both), Some(teller))
        }
        Some(Side::Both) if told.stage == Stage::Agreed => (by, speaker::teller(reading, sentence)),
        by => (by, None),
    }
}

/// Whether a matter was discussed, and somebody says so after it.
fn is_told_of_all(reading: &Reading<'_>, sentence: usize, matter: &Words, told: &Told) -> bool {
    told.verb.as_ref().is_some_and(|(at, verb)| {
        let is_after = *at == sentence && verb.start >= matter.end;
        told.stage == Stage::Discussed && is_after && reading.text.folded(verb.end) != "by"
    })
}

/// The side at whose proposal a sentence says from its beginning that something will be done: `At Vietnam's proposal,
/// the two sides will …`.
pub(super) fn opening_proposer(reading: &Reading<'_>, sentence: usize, matter: &Words, told: &Told) -> Option<Side> {
    let (at, verb) = told.verb.as_ref()?;
    let is_modal = reading.rules().modals.contains(reading.text.spelling(verb.start));
    let noun = opening_proposal(reading, &reading.sentence(sentence).words)?;
    let is_told_so = *at == sentence && told.stage == Stage::Proposed && is_modal && noun.end <= matter.start;
    owner(reading, &noun).filter(|_| is_told_so)
}
