//! Facts for a person to judge: each value beside its stage, its speaker and its quotes.

use comfy_table::{ContentArrangement, Table, presets};
use compiler::{NamedValues, PastSeeds};
use engine::{Basis, By, Corpus, Fact, Lang, Setting, Stage, Value};

use crate::failure::Failure;
use crate::output::{count_of, print_styled, report, without_control_characters};
use crate::terminal::Terminal;

/// The flag of a value that no quote names.
const UNNAMED: &str = "(!)";

/// Prints the facts of the corpus; only those that past seeds did not have, if there are such.
pub(crate) fn review(corpus: &Corpus, past: Option<&PastSeeds>) -> Result<(), Failure> {
    let (named, terminal) = (NamedValues::new(corpus), Terminal::from_stdout());
    let (mut text, mut shown, mut unnamed) = (String::new(), 0, 0);
    for dialogue in corpus.dialogues() {
        let is_new = |fact: &&Fact| past.is_none_or(|past| !past.has(corpus, &dialogue.id, fact));
        let facts: Vec<(&Fact, bool)> =
            dialogue.facts.iter().filter(is_new).map(|fact| (fact, named.is_named(fact))).collect();
        shown += facts.len();
        unnamed += facts.iter().filter(|(_, is_named)| !is_named).count();
        if !facts.is_empty() {
            text += &format!("{}\n{}\n\n", terminal.heading(&dialogue.id), table(corpus, &facts, &terminal));
        }
    }
    print_styled(&text)?;
    report(&format!("{}, of which {unnamed} are marked {UNNAMED}: no quote names the value", count_of(shown, "fact")));
    Ok(())
}

fn table(corpus: &Corpus, facts: &[(&Fact, bool)], terminal: &Terminal) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(terminal.width);
    table.set_header(["Value", "Stage", "Said by", "Quotes"]);
    for (fact, is_named) in facts {
        let flag = if *is_named { String::new() } else { format!("{UNNAMED} ") };
        table.add_row([flag + &value(corpus, fact), stage(fact), speaker(corpus, fact), quotes(corpus, fact)]);
    }
    table.trim_fmt()
}

/// The field and the value, with the rank, office and role of a person and the year of a partnership.
fn value(corpus: &Corpus, fact: &Fact) -> String {
    let label = match fact.value {
        Value::Term(id) => corpus.term(id).label(Lang::En).to_owned(),
        Value::Number(_) | Value::Date(_) => corpus.value_id(fact.value),
    };
    let person = fact.person.iter().flat_map(|person| {
        let party = &corpus.term(person.party).id;
        let texts = [person.rank.as_deref(), person.office.as_deref()].into_iter().flatten();
        texts.map(str::to_owned).chain([format!("{} for {party}", person.role.name())])
    });
    let since = fact.since.map(|since| format!("since {since}"));
    let parts: Vec<String> = [label].into_iter().chain(person).chain(since).collect();
    without_control_characters(&format!("{}: {}", fact.field.name(), parts.join(", ")))
}

/// The stage, and whether the value is inferred.
fn stage(fact: &Fact) -> String {
    let inferred = (fact.basis == Basis::Inferred).then_some(fact.basis.name());
    fact.stage.map(Stage::name).into_iter().chain(inferred).collect::<Vec<_>>().join("\n")
}

/// Who says it, by whose account and where; the article, if nobody else.
fn speaker(corpus: &Corpus, fact: &Fact) -> String {
    let code = |id| corpus.term(id).id.as_str();
    let by = fact.by.map_or("the article", |by| if let By::Party(id) = by { code(id) } else { By::BOTH });
    let account = fact.according_to.map(|id| format!("\naccording to {}", code(id))).unwrap_or_default();
    let setting = if fact.setting == Setting::Dialogue { "" } else { "\nside meeting" };
    format!("{by}{account}{setting}")
}

/// The quotes, each on lines of its own, and the note.
fn quotes(corpus: &Corpus, fact: &Fact) -> String {
    let quotes = fact.evidence.iter().map(|&evidence| {
        let place = corpus.article(evidence.article);
        let outside = if place.is_boilerplate(evidence.span) { ", outside the story" } else { "" };
        format!("“{}” ({}{outside})", corpus.quote(evidence), place.id)
    });
    let note = fact.note.iter().map(|note| format!("Note: {note}"));
    quotes.chain(note).map(|line| without_control_characters(&line)).collect::<Vec<_>>().join("\n")
}
