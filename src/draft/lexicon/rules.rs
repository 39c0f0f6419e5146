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
    /// Matters whose words have a verb of a stage among them: the exchange of delegations.
    pub(crate) matters: PatternTable<()>,
    /// What the title of a document ends before.
    pub(crate) title_ends: PatternTable<()>,
    /// That a document is to be signed, that it was signed before, and that what is told was earlier.
    pub(crate) planned: PatternTable<()>,
    pub(crate) cited: PatternTable<()>,
    pub(crate) earlier: PatternTable<()>,
    /// What a document that does not exist yet stands after: `a draft`, `to finalise`.
    pub(crate) drafted: PatternTable<()>,
    /// What stands after a document that is still being worked on.
    pub(crate) unfinished: PatternTable<()>,
    /// What follows `agreed` where it is an opinion that is shared, and nothing to be done.
    pub(crate) opinions: PatternTable<()>,
    /// What a sentence begins with that takes up the one before, and what it begins with before a matter of its own.
    pub(crate) takes_up: PatternTable<()>,
    pub(crate) openings: PatternTable<()>,
    /// The words that deny what comes after them, and where they do not.
    pub(crate) denials: BTreeSet<String>,
    pub(crate) no_denials: PatternTable<()>,
    /// What begins a clause that concedes something.
    pub(crate) concessions: PatternTable<()>,
    /// That what comes after has been done already.
    pub(crate) retrospects: PatternTable<()>,
    pub(crate) both: Vec<Pattern>,
    pub(crate) said: Vec<Pattern>,
    /// What stands for the institution that spoke before: `It also proposed`.
    pub(crate) institutions: PatternTable<()>,
    /// What is of the person who spoke before: `His ministry also proposed`.
    pub(crate) possessed: PatternTable<()>,
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
    /// What a sentence says anywhere before the name of a dialogue that is to come: `agreed … to organise well …`.
    pub(crate) to_hold: PatternTable<()>,
    /// What stands after the name of a dialogue that was held long before.
    pub(crate) long_ago: PatternTable<()>,
    pub(crate) previous: Vec<Pattern>,
    pub(crate) purpose: Vec<Pattern>,
    pub(crate) instead: Vec<Pattern>,
    /// That it had not been held before.
    pub(crate) first_time: Vec<Pattern>,
    /// What stands before the name of a dialogue of which several are counted.
    pub(crate) rounds: PatternTable<()>,
    /// That an earlier round is told of; that it was held; and that somebody had met or visited somebody before.
    pub(crate) earlier_rounds: PatternTable<()>,
    pub(crate) earlier_meetings: PatternTable<()>,
    pub(crate) had_met: PatternTable<()>,
    /// That the delegations met.
    pub(crate) meets: Vec<Pattern>,
    /// That something was beside the dialogue, and not at it.
    pub(crate) beside: PatternTable<()>,
    /// That somebody came to stay.
    pub(crate) visits: PatternTable<()>,
    /// What a delegation saw beside the dialogue.
    pub(crate) itineraries: PatternTable<()>,
    /// Things whose names have the words of an area.
    pub(crate) things: PatternTable<()>,
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
    /// What an office ends with that says no more than which it is like: an office of its own can follow.
    pub(crate) counterparts: BTreeSet<String>,
    pub(crate) joining: BTreeSet<String>,
    pub(crate) address: BTreeSet<String>,
    /// The words that begin what somebody did.
    pub(crate) predicates: BTreeSet<String>,
    /// The forms of address that are a part of the name.
    pub(crate) nobility: BTreeSet<String>,
    pub(crate) chair: PatternTable<()>,
    pub(crate) head: PatternTable<()>,
    /// That somebody held the talks, of whom it is not said that they chaired or led anything.
    pub(crate) holds: PatternTable<()>,
    /// What persons after it were only present at.
    pub(crate) present: PatternTable<()>,
    /// What stands before one whom another stands in for.
    pub(crate) replaced: PatternTable<()>,
    /// That somebody speaks who is on no side.
    pub(crate) outsiders: PatternTable<()>,
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

/// Lists of words by a key that ends in the language.
type ListsByKey = BTreeMap<String, Vec<String>>;

/// The rules of a language, of its lists.
pub(super) fn rules(
    events: &EventLists,
    persons: &PersonLists,
    stages: &ListsByKey,
    around: &ListsByKey,
    sides: &ListsByKey,
    language: &str,
) -> Rules {
    let of = |lists: &ListsByKey, key: &str| lists.get(&format!("{key}-{language}")).cloned().unwrap_or_default();
    Rules {
        events: event_rules(events),
        persons: person_rules(persons),
        stages: stage_table(stages),
        passives: spellings(&of(around, "passives")),
        modals: spellings(&of(around, "modals")),
        matters: table(&of(around, "matters")),
        title_ends: table(&of(around, "title-ends")),
        planned: table(&of(around, "planned")),
        cited: table(&of(around, "cited")),
        earlier: table(&of(around, "earlier")),
        drafted: table(&of(around, "drafted")),
        unfinished: table(&of(around, "unfinished")),
        opinions: table(&of(around, "opinions")),
        takes_up: table(&of(around, "takes-up")),
        openings: table(&of(around, "openings")),
        denials: spellings(&of(around, "denials")),
        no_denials: table(&of(around, "no-denials")),
        concessions: table(&of(around, "concessions")),
        retrospects: table(&of(around, "retrospects")),
        upgrades: table(&events.upgrades),
        both: patterns(&of(sides, "both")),
        said: patterns(&of(sides, "said")),
        institutions: table(&of(sides, "institutions")),
        possessed: table(&of(sides, "possessed")),
        stances: table(&of(sides, "stances")),
    }
}

fn stage_table(stages: &ListsByKey) -> PatternTable<Stage> {
    let of_stage = |(name, verbs): (&String, &Vec<String>)| {
        let stage = Stage::from_name(name);
        verbs.iter().filter_map(|verb| Some((Pattern::new(verb), stage?))).collect::<Vec<_>>()
    };
    PatternTable::new(stages.iter().flat_map(of_stage))
}

fn event_rules(lists: &EventLists) -> EventRules {
    let of_days = |(days, sources): (&String, &Vec<String>)| {
        let days = days.parse().ok();
        sources.iter().filter_map(|source| Some((Pattern::new(source), days?))).collect::<Vec<_>>()
    };
    EventRules {
        nouns: table(&lists.nouns),
        modifiers: folded(&lists.modifiers),
        of_defence: patterns(&lists.of_defence),
        tails: patterns(&lists.tails),
        short: table(&lists.short),
        tells: patterns(&lists.tells),
        multilateral: patterns(&lists.multilateral),
        held: table(&lists.held),
        future: table(&lists.future),
        to_hold: table(&lists.to_hold),
        long_ago: table(&lists.long_ago),
        previous: patterns(&lists.previous),
        purpose: patterns(&lists.purpose),
        instead: patterns(&lists.instead),
        rounds: table(&lists.rounds),
        earlier_rounds: table(&lists.earlier_rounds),
        earlier_meetings: table(&lists.earlier_meetings),
        had_met: table(&lists.had_met),
        visits: table(&lists.visits),
        itineraries: table(&lists.itineraries),
        things: table(&lists.things),
        meets: patterns(&lists.meets),
        beside: table(&lists.beside),
        first_time: patterns(&lists.first_time),
        days: PatternTable::new(lists.days.iter().flat_map(of_days)),
        begins: table(&lists.begins),
        ends: table(&lists.ends),
    }
}

fn person_rules(lists: &PersonLists) -> PersonRules {
    PersonRules {
        rank_words: spellings(&lists.rank_words),
        rank_nouns: spellings(&lists.rank_nouns),
        office_words: spellings(&lists.office_words),
        office_nouns: spellings(&lists.office_nouns),
        office_plurals: spellings(&lists.office_plurals),
        counterparts: spellings(&lists.counterparts),
        joining: spellings(&lists.joining),
        address: spellings(&lists.address),
        predicates: spellings(&lists.predicates),
        nobility: spellings(&lists.nobility),
        chair: table(&lists.chair),
        head: table(&lists.head),
        holds: table(&lists.holds),
        present: table(&lists.present),
        replaced: table(&lists.replaced),
        outsiders: table(&lists.outsiders),
        speakers: spellings(&lists.speakers),
        organisations: spellings(&lists.organisations),
        calls_on: table(&lists.calls_on),
        receives: table(&lists.receives),
        meets: table(&lists.meets),
    }
}
