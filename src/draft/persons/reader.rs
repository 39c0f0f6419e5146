//! What the rules of this layer read.

use crate::gazetteer::Place;
use crate::lexicon::Lexicon;
use crate::lexicon::rules::PersonRules;
use crate::text::Text;

/// A text with its places, and the rules of its language.
pub(super) struct Reader<'t, 'a> {
    pub(super) text: &'t Text<'a>,
    pub(super) places: &'t [Place],
    pub(super) rules: &'t PersonRules,
    pub(super) lexicon: &'t Lexicon,
}

impl Reader<'_, '_> {
    pub(super) fn place_at(&self, at: usize) -> Option<&Place> {
        // They are in order, and do not overlap.
        let next = self.places.partition_point(|place| place.words.start <= at);
        self.places.get(next.checked_sub(1)?).filter(|place| place.words.contains(&at))
    }
}
