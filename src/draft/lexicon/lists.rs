//! The shapes of the files in `data/`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::lexicon::entries::{Named, SeriesEntry, State, Topic};

#[derive(Deserialize)]
pub(super) struct CountriesFile {
    pub(super) country: Vec<State>,
}

#[derive(Deserialize)]
pub(super) struct CitiesFile {
    pub(super) state: Vec<CitiesOfState>,
}

#[derive(Deserialize)]
pub(super) struct CitiesOfState {
    pub(super) code: String,
    pub(super) cities: Vec<Vec<String>>,
}

#[derive(Deserialize)]
pub(super) struct EventsFile {
    pub(super) english: EventLists,
    pub(super) vietnamese: EventLists,
    pub(super) series: Vec<SeriesEntry>,
    pub(super) format: Vec<Named>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct EventLists {
    pub(super) heads: Vec<String>,
    pub(super) modifiers: BTreeSet<String>,
    pub(super) of_defence: Vec<String>,
    #[serde(default)]
    pub(super) tails: Vec<String>,
    pub(super) short: Vec<String>,
    pub(super) multilateral: Vec<String>,
    pub(super) held: Vec<String>,
    pub(super) future: Vec<String>,
    pub(super) previous: Vec<String>,
    pub(super) purpose: Vec<String>,
    pub(super) instead: Vec<String>,
    pub(super) meets: Vec<String>,
    pub(super) first_time: Vec<String>,
    pub(super) upgrades: Vec<String>,
    pub(super) rounds: Vec<String>,
    pub(super) visits: Vec<String>,
    pub(super) days: BTreeMap<String, Vec<String>>,
    pub(super) begins: Vec<String>,
    pub(super) ends: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct PersonsFile {
    pub(super) english: PersonLists,
    pub(super) vietnamese: PersonLists,
    pub(super) names: NameLists,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct PersonLists {
    pub(super) rank_words: Vec<String>,
    pub(super) rank_heads: Vec<String>,
    pub(super) office_words: Vec<String>,
    pub(super) office_heads: Vec<String>,
    pub(super) joining: Vec<String>,
    pub(super) address: Vec<String>,
    pub(super) nobility: Vec<String>,
    pub(super) chair: Vec<String>,
    pub(super) head: Vec<String>,
    pub(super) holds: Vec<String>,
    pub(super) present: Vec<String>,
    pub(super) speakers: Vec<String>,
    pub(super) calls_on: Vec<String>,
    pub(super) receives: Vec<String>,
    pub(super) meets: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct NameLists {
    pub(super) particles: BTreeSet<String>,
    pub(super) vietnamese: BTreeSet<String>,
    pub(super) never: BTreeSet<String>,
    pub(super) never_vietnamese: BTreeSet<String>,
}

#[derive(Deserialize)]
pub(super) struct StagesFile {
    pub(super) english: BTreeMap<String, Vec<String>>,
    pub(super) vietnamese: BTreeMap<String, Vec<String>>,
    pub(super) sides: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
pub(super) struct TopicsFile {
    pub(super) topic: Vec<Topic>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct FurnitureFile {
    pub(super) after: Vec<String>,
    pub(super) caption: Vec<String>,
    pub(super) stamp_words: Vec<String>,
    pub(super) stamp_labels: Vec<String>,
    pub(super) agencies: Vec<String>,
}
