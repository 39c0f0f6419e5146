//! The shapes of the files in `data/`. The build script reads the files by them, and writes what it has read into the
//! program.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// All files.
#[derive(Serialize, Deserialize)]
pub(crate) struct Lists {
    pub(crate) countries: CountriesFile,
    pub(crate) cities: CitiesFile,
    pub(crate) events: EventsFile,
    pub(crate) persons: PersonsFile,
    pub(crate) stages: StagesFile,
    pub(crate) topics: TopicsFile,
    pub(crate) furniture: FurnitureFile,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct CountriesFile {
    pub(crate) country: Vec<State>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct CitiesFile {
    pub(crate) state: Vec<CitiesOfState>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct CitiesOfState {
    pub(crate) code: String,
    pub(crate) cities: Vec<Vec<String>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct EventsFile {
    pub(crate) english: EventLists,
    pub(crate) vietnamese: EventLists,
    pub(crate) series: Vec<SeriesEntry>,
    pub(crate) format: Vec<Named>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct EventLists {
    pub(crate) nouns: Vec<String>,
    pub(crate) modifiers: Vec<String>,
    pub(crate) of_defence: Vec<String>,
    #[serde(default)]
    pub(crate) tails: Vec<String>,
    pub(crate) short: Vec<String>,
    pub(crate) tells: Vec<String>,
    pub(crate) multilateral: Vec<String>,
    pub(crate) held: Vec<String>,
    pub(crate) future: Vec<String>,
    pub(crate) to_hold: Vec<String>,
    pub(crate) long_ago: Vec<String>,
    pub(crate) previous: Vec<String>,
    pub(crate) purpose: Vec<String>,
    pub(crate) instead: Vec<String>,
    pub(crate) meets: Vec<String>,
    pub(crate) beside: Vec<String>,
    pub(crate) first_time: Vec<String>,
    pub(crate) upgrades: Vec<String>,
    pub(crate) rounds: Vec<String>,
    #[serde(default)]
    pub(crate) earlier_rounds: Vec<String>,
    #[serde(default)]
    pub(crate) earlier_meetings: Vec<String>,
    #[serde(default)]
    pub(crate) had_met: Vec<String>,
    pub(crate) visits: Vec<String>,
    pub(crate) itineraries: Vec<String>,
    pub(crate) things: Vec<String>,
    pub(crate) days: BTreeMap<String, Vec<String>>,
    pub(crate) begins: Vec<String>,
    pub(crate) ends: Vec<String>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct PersonsFile {
    pub(crate) english: PersonLists,
    pub(crate) vietnamese: PersonLists,
    pub(crate) offices: BTreeMap<String, Vec<String>>,
    pub(crate) names: NameLists,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct PersonLists {
    pub(crate) rank_words: Vec<String>,
    pub(crate) rank_nouns: Vec<String>,
    pub(crate) office_words: Vec<String>,
    pub(crate) office_nouns: Vec<String>,
    pub(crate) office_plurals: Vec<String>,
    pub(crate) counterparts: Vec<String>,
    pub(crate) joining: Vec<String>,
    pub(crate) address: Vec<String>,
    #[serde(default)]
    pub(crate) predicates: Vec<String>,
    pub(crate) nobility: Vec<String>,
    pub(crate) chair: Vec<String>,
    pub(crate) head: Vec<String>,
    pub(crate) holds: Vec<String>,
    pub(crate) present: Vec<String>,
    pub(crate) outsiders: Vec<String>,
    pub(crate) speakers: Vec<String>,
    pub(crate) replaced: Vec<String>,
    pub(crate) organisations: Vec<String>,
    pub(crate) calls_on: Vec<String>,
    pub(crate) receives: Vec<String>,
    pub(crate) meets: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct NameLists {
    pub(crate) particles: BTreeSet<String>,
    pub(crate) vietnamese: BTreeSet<String>,
    pub(crate) never_family: Vec<String>,
    pub(crate) nobody: Vec<String>,
    pub(crate) never: BTreeSet<String>,
    pub(crate) never_vietnamese: BTreeSet<String>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StagesFile {
    pub(crate) english: BTreeMap<String, Vec<String>>,
    pub(crate) vietnamese: BTreeMap<String, Vec<String>>,
    pub(crate) around: BTreeMap<String, Vec<String>>,
    pub(crate) sides: BTreeMap<String, Vec<String>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct TopicsFile {
    pub(crate) topic: Vec<TopicEntry>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct FurnitureFile {
    pub(crate) after: Vec<String>,
    pub(crate) satire: Vec<String>,
    pub(crate) caption: Vec<String>,
    pub(crate) stamp_words: Vec<String>,
    pub(crate) stamp_labels: Vec<String>,
    pub(crate) agencies: Vec<String>,
}

/// A state.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct State {
    pub(crate) code: String,
    pub(crate) en: Vec<String>,
    pub(crate) vi: Vec<String>,
    #[serde(default)]
    pub(crate) short: Vec<String>,
    #[serde(default)]
    pub(crate) pair: Vec<String>,
    #[serde(default)]
    pub(crate) of: Vec<String>,
    #[serde(default)]
    pub(crate) capital: Vec<Vec<String>>,
}

/// A thing with a name in each language.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) vi: String,
}

/// A series that has a usual name.
#[derive(Serialize, Deserialize)]
pub(crate) struct SeriesEntry {
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) vi: String,
    pub(crate) format: String,
    pub(crate) is: Vec<String>,
}

/// A term that articles are searched for.
#[derive(Serialize, Deserialize)]
pub(crate) struct TopicEntry {
    pub(crate) field: String,
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) vi: String,
    #[serde(default)]
    pub(crate) alt: Vec<String>,
    pub(crate) broader: Option<String>,
    pub(crate) is: Vec<String>,
}
