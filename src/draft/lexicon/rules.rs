//! The rules of a language, made of its lists.

use std::collections::{BTreeMap, BTreeSet};

use engine::Stage;

use crate::lexicon::lists::{EventLists, PersonLists};
use crate::lexicon::sets::{folded, patterns, spellings, table};
use crate::pattern::{Pattern, PatternTable};

/// The rules of a language.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) events: EventRules,
    pub(crate) persons: PersonRules,
    /// The verbs of each stage.
    pub(crate) stages: PatternTable<Stage>,
    /// The words before a verb that is said of what is before it.
    pub(crate) passives: BTreeSet<String>,
    /// The verbs that say what ought to be.
    pub(crate) modals: BTreeSet<String>,
    /// That what comes after has been done already.
    pub(crate) retrospects: PatternTable<()>,
    pub(crate) both: Vec<Pattern>,
    pub(crate) said: Vec<Pattern>,
    /// What a state has that it stands for.
    pub(crate) stances: PatternTable<()>,
    /// The verbs by which relations come to a level.
    pub(crate) upgrades: PatternTable<()>,
}

/// How dialogues are named, and what is said of them.
#[derive(Debug)]
pub(crate) struct EventRules {
    pub(crate) nouns: PatternTable<()>,
    pub(crate) modifiers: BTreeSet<String>,
    pub(crate) of_defence: Vec<Pattern>,
    /// What may follow the noun and say that the dialogue is of defence.
    pub(crate) tails: Vec<Pattern>,
    pub(crate) short: PatternTable<()>,
    /// What stands directly before the dialogue that a report tells of.
    pub(crate) tells: Vec<Pattern>,
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
    /// What a delegation saw beside the dialogue.
    pub(crate) itineraries: PatternTable<()>,
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
    pub(crate) rank_nouns: BTreeSet<String>,
    pub(crate) office_words: BTreeSet<String>,
    pub(crate) office_nouns: BTreeSet<String>,
    /// Those that two persons have together.
    pub(crate) office_plurals: BTreeSet<String>,
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
    /// Words of names of organisations.
    pub(crate) organisations: BTreeSet<String>,
    /// Beside the dialogue: that somebody called on the person after, that the one before received somebody, and that
    /// somebody met the one after.
    pub(crate) calls_on: PatternTable<()>,
    pub(crate) receives: PatternTable<()>,
    pub(crate) meets: PatternTable<()>,
}

/// The rules of a language, of its lists.
pub(super) fn rules(
    events: EventLists,
    persons: PersonLists,
    stages: BTreeMap<String, Vec<String>>,
    around: &BTreeMap<String, Vec<String>>,
    sides: &BTreeMap<String, Vec<String>>,
    language: &str,
) -> Rules {
    let of_stage = |(name, verbs): (String, Vec<String>)| {
        let stage = Stage::from_name(&name);
        verbs.into_iter().filter_map(move |verb| Some((Pattern::new(&verb), stage?))).collect::<Vec<_>>()
    };
    let side = |key: &str| sides.get(&format!("{key}-{language}")).map_or_else(Vec::new, |list| patterns(list));
    let around = |key: &str| around.get(&format!("{key}-{language}")).map_or(&[][..], Vec::as_slice);
    Rules {
        passives: spellings(around("passives")),
        modals: spellings(around("modals")),
        retrospects: table(around("retrospects")),
        upgrades: table(&events.upgrades),
        events: EventRules {
            nouns: table(&events.nouns),
            modifiers: folded(&events.modifiers.into_iter().collect::<Vec<_>>()),
            of_defence: patterns(&events.of_defence),
            tails: patterns(&events.tails),
            short: table(&events.short),
            tells: patterns(&events.tells),
            multilateral: patterns(&events.multilateral),
            held: table(&events.held),
            future: table(&events.future),
            previous: patterns(&events.previous),
            purpose: patterns(&events.purpose),
            instead: patterns(&events.instead),
            rounds: table(&events.rounds),
            visits: table(&events.visits),
            itineraries: table(&events.itineraries),
            meets: patterns(&events.meets),
            first_time: patterns(&events.first_time),
            days: PatternTable::new(events.days.iter().flat_map(|(days, sources)| {
                sources.iter().filter_map(|source| Some((Pattern::new(source), days.parse().ok()?)))
            })),
            begins: table(&events.begins),
            ends: table(&events.ends),
        },
        persons: PersonRules {
            rank_words: spellings(&persons.rank_words),
            rank_nouns: spellings(&persons.rank_nouns),
            office_words: spellings(&persons.office_words),
            office_nouns: spellings(&persons.office_nouns),
            office_plurals: spellings(&persons.office_plurals),
            joining: spellings(&persons.joining),
            address: spellings(&persons.address),
            nobility: spellings(&persons.nobility),
            chair: table(&persons.chair),
            head: table(&persons.head),
            holds: table(&persons.holds),
            present: table(&persons.present),
            speakers: spellings(&persons.speakers),
            organisations: spellings(&persons.organisations),
            calls_on: table(&persons.calls_on),
            receives: table(&persons.receives),
            meets: table(&persons.meets),
        },
        stages: PatternTable::new(stages.into_iter().flat_map(of_stage)),
        both: side("both"),
        said: side("said"),
        stances: table(sides.get(&format!("stances-{language}")).map_or(&[][..], Vec::as_slice)),
    }
}
