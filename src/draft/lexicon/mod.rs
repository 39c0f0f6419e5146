//! The data of the rules, from `data/*.toml`: checked when the program is built and by a test, so that a mistake in it
//! is found before it is shipped.

pub(crate) mod entries;
pub(crate) mod lists;
pub(crate) mod rules;
pub(crate) mod sets;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::language::Language;
use crate::lexicon::entries::{City, PlaceName, Series, Topic};
use crate::lexicon::lists::{CitiesOfState, Lists, Named, State};
use crate::lexicon::rules::{Rules, rules};
use crate::lexicon::sets::{folded, spellings, table};
use crate::pattern::{Pattern, PatternTable};

/// The lists of `data/*.toml`, as the build script has written them: a reader of TOML would be an eighth of the
/// workbench.
static LISTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lists.postcard"));

/// All data of the rules.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) states: Vec<State>,
    pub(crate) cities: Vec<City>,
    pub(crate) places: PatternTable<PlaceName>,
    /// The Vietnamese names of one syllable, which stand for a state alone, or only in a pair.
    pub(crate) short_names: PatternTable<PlaceName>,
    pub(crate) pair_names: PatternTable<PlaceName>,
    english: Rules,
    vietnamese: Rules,
    pub(crate) series: Vec<Series>,
    pub(crate) formats: Vec<Named>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) topic_patterns: BTreeMap<&'static str, PatternTable<usize>>,
    /// Offices that one state alone has, by the position of the state.
    pub(crate) offices: PatternTable<usize>,
    pub(crate) particles: BTreeSet<String>,
    /// The names of those of whom texts speak, and who take no part.
    pub(crate) nobody: PatternTable<()>,
    /// Words with a capital that begin no name: of English, and of Vietnamese.
    pub(crate) never_names: [BTreeSet<String>; 2],
    pub(crate) vietnamese_family_names: BTreeSet<String>,
    /// Words of offices that only their diacritics tell from one.
    pub(crate) never_family_names: BTreeSet<String>,
    pub(crate) furniture: Furniture,
}

/// What tells the page around a story from the story.
#[derive(Debug)]
pub(crate) struct Furniture {
    /// What the rest of a page begins with.
    pub(crate) after: PatternTable<()>,
    /// What calls a text no news.
    pub(crate) satire: PatternTable<()>,
    pub(crate) caption: PatternTable<()>,
    pub(crate) stamp_words: BTreeSet<String>,
    /// What a line that dates the page begins with.
    pub(crate) stamp_labels: PatternTable<()>,
    pub(crate) agencies: PatternTable<()>,
}

impl Lexicon {
    /// The lexicon, read when it is first needed.
    pub(crate) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::read)
    }

    /// The rules of a language; those of English for another, of which only names and numbers are used.
    pub(crate) fn rules(&self, language: Language) -> &Rules {
        match language {
            Language::Vietnamese => &self.vietnamese,
            Language::English | Language::Other => &self.english,
        }
    }

    /// The state with a code.
    pub(crate) fn state(&self, code: &str) -> Option<usize> {
        self.states.iter().position(|state| state.code == code)
    }

    /// The capital of a state, by its position among the cities.
    pub(crate) fn capital(&self, state: usize) -> Option<usize> {
        let name = self.states[state].capital.first()?.first()?;
        self.cities.iter().position(|city| city.names[0] == *name)
    }

    /// The capital of a state that has the state's name, as Singapore has.
    pub(crate) fn city_of_its_name(&self, state: usize) -> Option<usize> {
        self.capital(state).filter(|&city| self.states[state].en[0] == self.cities[city].names[0])
    }

    fn read() -> Self {
        let Lists { countries, cities, events, persons, stages, topics, furniture } =
            postcard::from_bytes(LISTS).expect("the build script wrote it by the same shapes");
        let states = countries.country;
        let cities = all_cities(&states, cities.state);
        let [english, vietnamese] = [
            (&events.english, &persons.english, &stages.english, "english"),
            (&events.vietnamese, &persons.vietnamese, &stages.vietnamese, "vietnamese"),
        ]
        .map(|(events, persons, verbs, language)| {
            rules(events, persons, verbs, &stages.around, &stages.sides, language)
        });
        let topics: Vec<Topic> = topics.topic.into_iter().map(Topic::from).collect();
        Self {
            places: place_table(&states, &cities),
            offices: office_table(&states, &persons.offices),
            short_names: state_table(&states, |state| &state.short),
            pair_names: state_table(&states, |state| &state.pair),
            states,
            cities,
            english,
            vietnamese,
            series: events.series.into_iter().map(Series::from).collect(),
            formats: events.format,
            topic_patterns: topic_tables(&topics),
            topics,
            particles: persons.names.particles,
            nobody: table(&persons.names.nobody),
            never_names: [persons.names.never, persons.names.never_vietnamese],
            vietnamese_family_names: persons.names.vietnamese,
            never_family_names: spellings(&persons.names.never_family),
            furniture: Furniture {
                after: table(&furniture.after),
                satire: table(&furniture.satire),
                caption: table(&furniture.caption),
                stamp_words: folded(&furniture.stamp_words),
                stamp_labels: table(&furniture.stamp_labels),
                agencies: table(&furniture.agencies),
            },
        }
    }
}

fn all_cities(states: &[State], others: Vec<CitiesOfState>) -> Vec<City> {
    let mut cities = Vec::new();
    for entry in states {
        cities.extend(entry.capital.iter().map(|names| City { names: names.clone() }));
        let others = others.iter().filter(|other| other.code == entry.code).flat_map(|other| &other.cities);
        cities.extend(others.map(|names| City { names: names.clone() }));
    }
    cities
}

fn place_table(states: &[State], cities: &[City]) -> PatternTable<PlaceName> {
    let pattern = |name: &String, of: PlaceName| (Pattern::new(name), of);
    let of_states = states.iter().enumerate().flat_map(|(at, state)| {
        let names = state.en.iter().chain(&state.vi).map(move |name| pattern(name, PlaceName::State(at)));
        names.chain(state.of.iter().map(move |name| pattern(name, PlaceName::OfState(at)))).collect::<Vec<_>>()
    });
    let of_cities = cities
        .iter()
        .enumerate()
        .flat_map(|(at, city)| city.names.iter().map(move |name| pattern(name, PlaceName::City(at))));
    PatternTable::new(of_states.chain(of_cities))
}

fn state_table(states: &[State], names: fn(&State) -> &[String]) -> PatternTable<PlaceName> {
    let entries = states
        .iter()
        .enumerate()
        .flat_map(|(at, state)| names(state).iter().map(move |name| (Pattern::new(name), PlaceName::State(at))));
    PatternTable::new(entries)
}

fn office_table(states: &[State], offices: &BTreeMap<String, Vec<String>>) -> PatternTable<usize> {
    let of_state = |(code, sources): (&String, &Vec<String>)| {
        let state = states.iter().position(|state| state.code == *code);
        let patterns = sources.iter().filter_map(move |source| Some((Pattern::new(source), state?)));
        patterns.collect::<Vec<_>>()
    };
    PatternTable::new(offices.iter().flat_map(of_state))
}

/// The patterns of topics, by field.
pub(crate) fn topic_tables(topics: &[Topic]) -> BTreeMap<&'static str, PatternTable<usize>> {
    let mut entries: BTreeMap<&'static str, Vec<(Pattern, usize)>> = BTreeMap::new();
    for (at, topic) in topics.iter().enumerate() {
        let of_field = entries.entry(topic.field().name()).or_default();
        of_field.extend(topic.is.iter().map(|source| (Pattern::new(source), at)));
    }
    // Inserted, not collected, as in `set_of`.
    let mut tables = BTreeMap::new();
    tables.extend(entries.into_iter().map(|(field, entries)| (field, PatternTable::new(entries))));
    tables
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use engine::Field;

    #[test]
    fn the_data_are_complete() {
        let lexicon = Lexicon::get();
        for topic in &lexicon.topics {
            assert!(Field::from_name(&topic.field).is_some(), "{}", topic.named.id);
            let is_broader =
                |id: &String| lexicon.topics.iter().any(|other| other.named.id == *id && other.field == topic.field);
            assert!(topic.broader.as_ref().is_none_or(is_broader), "{}: no such broader term", topic.named.id);
        }
        assert!(lexicon.series.iter().all(|series| lexicon.formats.iter().any(|format| format.id == series.format)));
        assert!(lexicon.states.len() > 190);
    }
}
