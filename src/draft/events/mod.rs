//! The dialogues that a text names, and which of them it reports as held.

pub(crate) mod mention;
pub(crate) mod names;
mod reader;
mod status;
pub(crate) mod verdict;

use crate::events::mention::EventMention;
use crate::events::reader::Reader;
use crate::events::verdict::Verdict;
use crate::gazetteer::Place;
use crate::lexicon::Lexicon;
use crate::story::Page;
use crate::text::{Text, Words};

/// What a text is about.
#[derive(Debug)]
pub(crate) struct Events {
    pub(crate) mentions: Vec<EventMention>,
    pub(crate) verdict: Verdict,
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

impl Reader<'_, '_> {
    fn mentions_in(
        &self,
        within: &Words,
        sentence: Option<usize>,
        into: &mut Vec<EventMention>,
        multilateral: &mut bool,
    ) {
        let mut reached = within.start;
        for noun in self.rules.nouns.all(self.text, within) {
            if noun.words.start < reached {
                continue;
            }
            let found = self.name(noun.words, within, reached);
            let Some(mut mention) = found else { continue };
            reached = mention.words.end;
            let around = mention.words.start.saturating_sub(4).max(within.start)..mention.words.end;
            engine::sort_and_dedup(&mut mention.states);
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
}
