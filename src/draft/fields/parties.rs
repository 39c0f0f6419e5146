//! The states that take part.

use engine::Field;

use crate::facts::{Found, FoundTerm, FoundValue};
use crate::lexicon::entries::PlaceName;
use crate::lexicon::lists::State;
use crate::reading::Reading;

/// The parties, each quoted where the dialogue is named with it, else where it is first named.
pub(crate) fn parties(reading: &Reading<'_>) -> Vec<Found> {
    let session = &reading.session;
    let party = |&state: &usize| {
        let by = |of: PlaceName| {
            let all = 0..reading.page.sentences.len();
            let place = |at: usize| {
                let within = &reading.sentence(at).words;
                reading.places.iter().find(|place| place.of == of && within.contains(&place.words.start))
            };
            session.iter().copied().chain(all).find_map(|at| Some(reading.quote(at, &[place(at)?.words.clone()])))
        };
        let value = FoundValue::Term(term(&reading.lexicon.states[state]));
        // Its name is quoted before its adjective, which is a note's to explain.
        by(PlaceName::State(state)).map(|quote| Found::stated(Field::Party, value.clone(), vec![quote])).or_else(|| {
            let quote = by(PlaceName::OfState(state))?;
            let found = Found::stated(Field::Party, value, vec![quote]);
            Some(found.inferred(format!("The article names {} by its adjective.", reading.lexicon.states[state].en[0])))
        })
    };
    reading.parties.iter().filter_map(party).collect()
}

/// The term of a state.
pub(crate) fn term(state: &State) -> FoundTerm {
    let alt = state.other_names().filter(|name| *name != state.vietnamese()).cloned().collect();
    FoundTerm { alt, ..FoundTerm::new(&state.code, &state.en[0], state.vietnamese()) }
}
