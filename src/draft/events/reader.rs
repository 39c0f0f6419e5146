//! What the rules of this layer read.

use crate::gazetteer::Place;
use crate::lexicon::rules::EventRules;
use crate::story::Page;
use crate::text::Text;

/// A page with its places, and the rules of its language.
pub(super) struct Reader<'t, 'a> {
    pub(super) text: &'t Text<'a>,
    pub(super) page: &'t Page,
    pub(super) places: &'t [Place],
    pub(super) rules: &'t EventRules,
}
