//! The data of the rules, from `data/*.toml`: parsed once, and checked by a test, so that a mistake in it is found before it
//! is shipped.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use engine::{Field, Lang, Stage, Term};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::language::Language;
use crate::pattern::{Pattern, PatternTable};

/// What the name of a place stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceName {
    /// A state, by its position in the lexicon.
    State(usize),
    /// What is of a state: its adjective or inhabitants.
    OfState(usize),
    /// A city, by its position in the lexicon.
    City(usize),
}

impl PlaceName {
    /// The state that is named, by name or adjective.
    pub(crate) fn state(self) -> Option<usize> {
        match self {
            Self::State(state) | Self::OfState(state) => Some(state),
            Self::City(_) => None,
        }
    }
}

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
    pub(crate) particles: BTreeSet<String>,
    /// Words with a capital that begin no name: of English, and of Vietnamese.
    pub(crate) never_names: [BTreeSet<String>; 2],
    pub(crate) vietnamese_family_names: BTreeSet<String>,
    pub(crate) furniture: Furniture,
}

/// A state.
#[derive(Debug, Deserialize)]
pub(crate) struct State {
    pub(crate) code: String,
    pub(crate) en: Vec<String>,
    pub(crate) vi: Vec<String>,
    #[serde(default)]
    short: Vec<String>,
    #[serde(default)]
    pair: Vec<String>,
    #[serde(default)]
    pub(crate) of: Vec<String>,
    #[serde(default)]
    capital: Vec<Vec<String>>,
}

impl State {
    /// Its Vietnamese name.
    pub(crate) fn vietnamese(&self) -> &str {
        self.vi.iter().chain(&self.short).next().unwrap_or(&self.en[0])
    }

    /// All its names but the first English one.
    pub(crate) fn other_names(&self) -> impl Iterator<Item = &String> {
        self.en[1..].iter().chain(&self.vi).chain(&self.short)
    }
}

/// A city by all its names, the English one first.
#[derive(Debug)]
pub(crate) struct City {
    pub(crate) names: Vec<String>,
}

/// A thing with a name in each language.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) vi: String,
}

/// A series that has a usual name.
#[derive(Debug, Deserialize)]
struct SeriesEntry {
    #[serde(flatten)]
    named: Named,
    format: String,
    is: Vec<String>,
}

/// A series that has a usual name.
#[derive(Debug)]
pub(crate) struct Series {
    pub(crate) named: Named,
    pub(crate) format: String,
    pub(crate) patterns: Vec<Pattern>,
}

/// A term that articles are searched for.
#[derive(Debug, Deserialize)]
pub(crate) struct Topic {
    field: String,
    #[serde(flatten)]
    pub(crate) named: Named,
    #[serde(default)]
    pub(crate) alt: Vec<String>,
    pub(crate) broader: Option<String>,
    is: Vec<String>,
}

impl Topic {
    /// A term of a vocabulary, with its labels for patterns.
    pub(crate) fn of_term(term: &Term, vocabulary: &[Term]) -> Self {
        let labels = term.labels.iter().chain(&term.alt);
        let is_telling = |label: &&String| {
            let words = engine::words(label);
            words.len() > 1 || (words.len() == 1 && label.len() > 2 && label.chars().all(char::is_uppercase))
        };
        // A label is no pattern: what has a meaning there is left out.
        let plain = |label: &String| {
            engine::tokens(label).filter_map(|token| label.get(token.span.range())).collect::<Vec<_>>().join(" ")
        };
        Self {
            field: term.field.name().to_owned(),
            named: Named {
                id: term.id.clone(),
                en: term.label(Lang::En).to_owned(),
                vi: term.label(Lang::Vi).to_owned(),
            },
            alt: term.alt.clone(),
            broader: term.broader.and_then(|id| vocabulary.get(id.0 as usize)).map(|term| term.id.clone()),
            is: labels.filter(is_telling).map(plain).map(|label| label.to_lowercase()).collect(),
        }
    }

    pub(crate) fn field(&self) -> Field {
        Field::from_name(&self.field).unwrap_or(Field::Area)
    }
}

/// The rules of a language.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) events: EventRules,
    pub(crate) persons: PersonRules,
    /// The verbs of each stage.
    pub(crate) stages: PatternTable<Stage>,
    pub(crate) both: Vec<Pattern>,
    pub(crate) said: Vec<Pattern>,
    /// The verbs by which relations come to a level.
    pub(crate) upgrades: PatternTable<()>,
}

/// How dialogues are named, and what is said of them.
#[derive(Debug)]
pub(crate) struct EventRules {
    pub(crate) heads: PatternTable<()>,
    pub(crate) modifiers: BTreeSet<String>,
    pub(crate) of_defence: Vec<Pattern>,
    /// What may follow the head and say that the dialogue is of defence.
    pub(crate) tails: Vec<Pattern>,
    pub(crate) short: PatternTable<()>,
    pub(crate) multilateral: Vec<Pattern>,
    pub(crate) held: PatternTable<()>,
    pub(crate) future: PatternTable<()>,
    pub(crate) previous: Vec<Pattern>,
    pub(crate) purpose: Vec<Pattern>,
    pub(crate) instead: Vec<Pattern>,
    /// That it had not been held before.
    pub(crate) first_time: Vec<Pattern>,
    /// What stands before the name of a dialogue of which several are counted.
    pub(crate) rounds: PatternTable<()>,
    /// That the delegations met.
    pub(crate) meets: Vec<Pattern>,
    /// That somebody came to stay.
    pub(crate) visits: PatternTable<()>,
    /// That it lasted some days.
    pub(crate) days: PatternTable<i32>,
    /// That a day was its first, or its last.
    pub(crate) begins: PatternTable<()>,
    pub(crate) ends: PatternTable<()>,
}

/// How persons are introduced.
#[derive(Debug)]
pub(crate) struct PersonRules {
    pub(crate) rank_words: BTreeSet<String>,
    pub(crate) rank_heads: BTreeSet<String>,
    pub(crate) office_words: BTreeSet<String>,
    pub(crate) office_heads: BTreeSet<String>,
    pub(crate) joining: BTreeSet<String>,
    pub(crate) address: BTreeSet<String>,
    /// The forms of address that are a part of the name.
    pub(crate) nobility: BTreeSet<String>,
    pub(crate) chair: PatternTable<()>,
    pub(crate) head: PatternTable<()>,
    /// That somebody held the talks, of whom it is not said that they chaired or led anything.
    pub(crate) holds: PatternTable<()>,
    /// What persons after it were only present at.
    pub(crate) present: PatternTable<()>,
    /// The offices of those who speak for others.
    pub(crate) speakers: BTreeSet<String>,
}

/// What tells the page around a story from the story.
#[derive(Debug)]
pub(crate) struct Furniture {
    /// What the rest of a page begins with.
    pub(crate) after: PatternTable<()>,
    pub(crate) caption: PatternTable<()>,
    pub(crate) stamp_words: BTreeSet<String>,
    /// What a line that dates the page begins with.
    pub(crate) stamp_labels: PatternTable<()>,
    pub(crate) agencies: PatternTable<()>,
}

#[derive(Deserialize)]
struct CountriesFile {
    country: Vec<State>,
}

#[derive(Deserialize)]
struct CitiesFile {
    state: Vec<CitiesOfState>,
}

#[derive(Deserialize)]
struct CitiesOfState {
    code: String,
    cities: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct EventsFile {
    english: EventLists,
    vietnamese: EventLists,
    series: Vec<SeriesEntry>,
    format: Vec<Named>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct EventLists {
    heads: Vec<String>,
    modifiers: BTreeSet<String>,
    of_defence: Vec<String>,
    #[serde(default)]
    tails: Vec<String>,
    short: Vec<String>,
    multilateral: Vec<String>,
    held: Vec<String>,
    future: Vec<String>,
    previous: Vec<String>,
    purpose: Vec<String>,
    instead: Vec<String>,
    meets: Vec<String>,
    first_time: Vec<String>,
    upgrades: Vec<String>,
    rounds: Vec<String>,
    visits: Vec<String>,
    days: BTreeMap<String, Vec<String>>,
    begins: Vec<String>,
    ends: Vec<String>,
}

#[derive(Deserialize)]
struct PersonsFile {
    english: PersonLists,
    vietnamese: PersonLists,
    names: NameLists,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct PersonLists {
    rank_words: Vec<String>,
    rank_heads: Vec<String>,
    office_words: Vec<String>,
    office_heads: Vec<String>,
    joining: Vec<String>,
    address: Vec<String>,
    nobility: Vec<String>,
    chair: Vec<String>,
    head: Vec<String>,
    holds: Vec<String>,
    present: Vec<String>,
    speakers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct NameLists {
    particles: BTreeSet<String>,
    vietnamese: BTreeSet<String>,
    never: BTreeSet<String>,
    never_vietnamese: BTreeSet<String>,
}

#[derive(Deserialize)]
struct StagesFile {
    english: BTreeMap<String, Vec<String>>,
    vietnamese: BTreeMap<String, Vec<String>>,
    sides: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct TopicsFile {
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct FurnitureFile {
    after: Vec<String>,
    caption: Vec<String>,
    stamp_words: Vec<String>,
    stamp_labels: Vec<String>,
    agencies: Vec<String>,
}

impl Lexicon {
    /// The lexicon, parsed when it is first needed.
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
        let countries: CountriesFile = parse(include_str!("data/countries.toml"));
        let cities: CitiesFile = parse(include_str!("data/cities.toml"));
        let events: EventsFile = parse(include_str!("data/events.toml"));
        let persons: PersonsFile = parse(include_str!("data/persons.toml"));
        let stages: StagesFile = parse(include_str!("data/stages.toml"));
        let topics: TopicsFile = parse(include_str!("data/topics.toml"));
        let furniture: FurnitureFile = parse(include_str!("data/furniture.toml"));
        let states = countries.country;
        let cities = all_cities(&states, cities.state);
        let english = rules(events.english, persons.english, stages.english, &stages.sides, "english");
        let vietnamese = rules(events.vietnamese, persons.vietnamese, stages.vietnamese, &stages.sides, "vietnamese");
        let series = events.series.into_iter().map(|entry| Series {
            patterns: patterns(&entry.is),
            named: entry.named,
            format: entry.format,
        });
        Self {
            places: place_table(&states, &cities),
            short_names: state_table(&states, |state| &state.short),
            pair_names: state_table(&states, |state| &state.pair),
            states,
            cities,
            english,
            vietnamese,
            series: series.collect(),
            formats: events.format,
            topic_patterns: topic_tables(&topics.topic),
            topics: topics.topic,
            particles: persons.names.particles,
            never_names: [persons.names.never, persons.names.never_vietnamese],
            vietnamese_family_names: persons.names.vietnamese,
            furniture: Furniture {
                after: table(&furniture.after),
                caption: table(&furniture.caption),
                stamp_words: folded(&furniture.stamp_words),
                stamp_labels: table(&furniture.stamp_labels),
                agencies: table(&furniture.agencies),
            },
        }
    }
}

/// The data are part of the program, and a test reads them.
fn parse<T: DeserializeOwned>(source: &str) -> T {
    toml::from_str(source).unwrap_or_else(|error| panic!("the data of the rules are TOML of this shape: {error}"))
}

fn patterns(sources: &[String]) -> Vec<Pattern> {
    sources.iter().map(|source| Pattern::new(source)).collect()
}

fn table(sources: &[String]) -> PatternTable<()> {
    PatternTable::new(sources.iter().map(|source| (Pattern::new(source), ())))
}

/// Words without case and diacritics.
fn folded(words: &[String]) -> BTreeSet<String> {
    words.iter().flat_map(|word| engine::words(word)).collect()
}

/// Words without case, with the marks of Vietnamese after them.
fn marked(words: &[String]) -> BTreeSet<String> {
    words.iter().flat_map(|word| crate::text::words(word)).map(|word| word.marked).collect()
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

/// The patterns of topics, by field.
pub(crate) fn topic_tables(topics: &[Topic]) -> BTreeMap<&'static str, PatternTable<usize>> {
    let mut entries: BTreeMap<&'static str, Vec<(Pattern, usize)>> = BTreeMap::new();
    for (at, topic) in topics.iter().enumerate() {
        let of_field = entries.entry(topic.field().name()).or_default();
        of_field.extend(topic.is.iter().map(|source| (Pattern::new(source), at)));
    }
    entries.into_iter().map(|(field, entries)| (field, PatternTable::new(entries))).collect()
}

fn rules(
    events: EventLists,
    persons: PersonLists,
    stages: BTreeMap<String, Vec<String>>,
    sides: &BTreeMap<String, Vec<String>>,
    language: &str,
) -> Rules {
    let of_stage = |(name, verbs): (String, Vec<String>)| {
        let stage = Stage::from_name(&name);
        verbs.into_iter().filter_map(move |verb| Some((Pattern::new(&verb), stage?))).collect::<Vec<_>>()
    };
    let side = |key: &str| sides.get(&format!("{key}-{language}")).map_or_else(Vec::new, |list| patterns(list));
    Rules {
        upgrades: table(&events.upgrades),
        events: EventRules {
            heads: table(&events.heads),
            modifiers: folded(&events.modifiers.into_iter().collect::<Vec<_>>()),
            of_defence: patterns(&events.of_defence),
            tails: patterns(&events.tails),
            short: table(&events.short),
            multilateral: patterns(&events.multilateral),
            held: table(&events.held),
            future: table(&events.future),
            previous: patterns(&events.previous),
            purpose: patterns(&events.purpose),
            instead: patterns(&events.instead),
            rounds: table(&events.rounds),
            visits: table(&events.visits),
            meets: patterns(&events.meets),
            first_time: patterns(&events.first_time),
            days: PatternTable::new(events.days.iter().flat_map(|(days, sources)| {
                sources.iter().filter_map(|source| Some((Pattern::new(source), days.parse().ok()?)))
            })),
            begins: table(&events.begins),
            ends: table(&events.ends),
        },
        persons: PersonRules {
            rank_words: marked(&persons.rank_words),
            rank_heads: marked(&persons.rank_heads),
            office_words: marked(&persons.office_words),
            office_heads: marked(&persons.office_heads),
            joining: marked(&persons.joining),
            address: marked(&persons.address),
            nobility: marked(&persons.nobility),
            chair: table(&persons.chair),
            head: table(&persons.head),
            holds: table(&persons.holds),
            present: table(&persons.present),
            speakers: marked(&persons.speakers),
        },
        stages: PatternTable::new(stages.into_iter().flat_map(of_stage)),
        both: side("both"),
        said: side("said"),
    }
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
