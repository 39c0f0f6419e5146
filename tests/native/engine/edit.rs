//! Edits of the query text: what facets, chips and column headers do.

use engine::{Dataset, Direction, Field, Lang, SearchRequest, Sort, Stage};
use proptest::prelude::*;

use super::made::{corpus, terms};

fn dataset() -> Dataset {
    let draft = engine::UncheckedCorpus { terms: terms(), ..engine::UncheckedCorpus::default() };
    Dataset::build(engine::Corpus::check(draft).unwrap())
}

#[test]
fn toggling_a_value_edits_the_text() {
    let cases = [
        ("", Field::Partner, "italy", "partner:italy"),
        ("partner:italy", Field::Partner, "south-korea", "partner:italy,south-korea"),
        ("partner:ROK ha", Field::Partner, "south-korea", "ha"),
        ("partner:italy,south-korea", Field::Partner, "italy", "partner:south-korea"),
        ("mil", Field::Venue, "rome", "mil* venue:rome"),
        ("area:training@agreed", Field::Area, "military-medicine", "area:training@agreed,military-medicine@agreed"),
        ("area:@agreed", Field::Area, "training", "area:training@agreed"),
        ("area:training@agreed", Field::Area, "training", "area:@agreed"),
        ("-venue:rome", Field::Venue, "rome", "-venue:rome venue:rome"),
        ("", Field::Held, "2023", "held:2023"),
        ("held:2023", Field::Held, "2023", ""),
        ("held:2023..", Field::Held, "2019", "held:2023..,2019"),
        ("sort:held-asc", Field::Coverage, "mentioned", "coverage:mentioned sort:held-asc"),
        ("ha", Field::Held, "not a year", "ha"),
        ("area:\"military\" medicine", Field::Venue, "rome", "area:\"military\" medicine* venue:rome"),
        // Found by fuzzing: an unknown stage ends the label as well.
        ("area:military@y medicine", Field::Venue, "rome", "area:\"military\" medicine* venue:rome"),
    ];
    for (query, field, value, expected) in cases {
        assert_eq!(dataset().toggle_value(query, field, value), expected, "{query:?} {}:{value}", field.name());
    }
}

#[test]
fn a_minimum_stage_is_set_for_all_values_of_a_field() {
    let cases = [
        ("", Some(Stage::Agreed), "area:@agreed"),
        ("area:@agreed", None, ""),
        ("area:training,language ha", Some(Stage::Signed), "area:training@signed,language@signed ha"),
        ("area:training@signed", None, "area:training"),
        ("", None, ""),
    ];
    for (query, stage, expected) in cases {
        assert_eq!(dataset().set_min_stage(query, Field::Area, stage), expected, "{query:?} {stage:?}");
    }
}

#[test]
fn no_label_goes_on_with_the_words_after_it() {
    let dataset = dataset();
    assert_eq!(dataset.set_min_stage("area:military@agreed medicine", Field::Area, None), "area:\"military\" medicine");
    for (conditions, words, before) in [
        ("area:military", "medicine", "area:\"military\" "),
        ("area:military", "medi", "area:\"military\" "),
        ("area:training", "medicine", "area:training "),
        ("area:military", "", "area:military"),
        ("", "medicine", ""),
    ] {
        assert_eq!(dataset.conditions_before(conditions, words), before, "{conditions} {words}");
    }
}

#[test]
fn one_order_replaces_another() {
    let sort = Sort { field: Field::Partner, direction: Direction::Asc, then_by: None };
    assert_eq!(dataset().with_sort("ha sort:held-desc", Some(sort)), "ha sort:partner-asc");
    assert_eq!(dataset().with_sort("ha sort:held-desc", None), "ha ");
    // Found by fuzzing: what follows a comma and a space is a value only if it is known as one.
    assert_eq!(dataset().with_sort("partner:italy, rok", Some(sort)), "partner:italy,rok sort:partner-asc");
    assert_eq!(dataset().with_sort("partner:italy has:x @y", None), dataset().with_sort("partner:italy @y", None));
}

#[test]
fn each_chip_has_the_query_without_its_condition() {
    let chips =
        dataset().chips("ha partner:italy,rok -area:training@agreed \"code of\" has:chair held:2023.. venue:rom");
    let english: Vec<&str> = chips.iter().map(|chip| chip.labels[Lang::En].as_str()).collect();
    assert_eq!(
        english,
        [
            "“ha”",
            "Partner: Italy",
            "Partner: South Korea",
            "not Areas and issues: training (agreed or above)",
            "“code of”",
            "Chairs and heads of delegation: stated",
            "Date: 2023..",
            "Venue: Rome",
        ]
    );
    let rest = "has:chair held:2023.. venue:rom";
    assert_eq!(chips[1].without, format!("ha partner:rok -area:training@agreed \"code of\" {rest}"));
    assert_eq!(chips[4].without, format!("ha partner:italy,rok -area:training@agreed {rest}"));
    assert_eq!(chips[0].labels[Lang::Vi], "“ha”");
    assert_eq!(chips[3].labels[Lang::Vi], "không Lĩnh vực và vấn đề: đào tạo (từ mức nhất trí trở lên)");
}

proptest! {
    #[test]
    fn toggling_a_value_gives_its_count_and_toggling_again_undoes_it(
        corpus in corpus(),
        query in prop::sample::select(&["", "ha ", "area:@noted", "-venue:rome", "partner:italy sort:held-asc"][..]),
    ) {
        let dataset = Dataset::build(corpus);
        let before = dataset.answer(&SearchRequest::new(query));
        for facet in &before.facets {
            for value in facet.values.iter().filter(|value| !value.selected) {
                let chosen = dataset.toggle_value(query, facet.field, &value.value);
                let after = dataset.answer(&SearchRequest::new(&chosen));
                let same = after.facets.iter().find(|other| other.field == facet.field).unwrap();
                let ticked: Vec<&str> =
                    same.values.iter().filter(|value| value.selected).map(|value| &*value.value).collect();
                prop_assert!(ticked.contains(&&*value.value), "{}", chosen);
                if facet.values.iter().all(|value| !value.selected) {
                    prop_assert_eq!(after.total, value.count, "{}", &chosen);
                }
                let undone = dataset.toggle_value(&chosen, facet.field, &value.value);
                prop_assert_eq!(dataset.answer(&SearchRequest::new(&undone)).rows, before.rows.clone(), "{}", chosen);
            }
        }
    }

    #[test]
    fn removing_every_chip_leaves_everything(corpus in corpus(), query in "(ha|-co|area:training|held:2023,2019| ){0,5}") {
        let dataset = Dataset::build(corpus);
        let mut text = query;
        while let Some(chip) = dataset.chips(&text).pop() {
            prop_assert!(chip.without.len() < text.len() + 2);
            text = chip.without;
        }
        prop_assert_eq!(dataset.answer(&SearchRequest::new(&text)).total, dataset.corpus().dialogues().len());
    }
}

#[test]
fn a_search_box_shows_the_words_of_a_query_and_chips_its_conditions() {
    let dataset = dataset();
    for (query, conditions, words) in [
        ("", "", ""),
        ("has:document", "has:document", ""),
        ("partner:italy,russia -venue:hanoi", "partner:italy,russia -venue:hanoi", ""),
        ("partner:italy training", "partner:italy", "training"),
        ("partner:italy \"code of conduct\" -coc", "partner:italy", "\"code of conduct\" -coc"),
        ("partner:italy, rok training", "partner:italy,rok", "training"),
        ("training", "", "training"),
        ("training ", "", "training "),
        ("training partner:italy", "partner:italy", "training "),
        ("train* partner:italy", "partner:italy", "train"),
        (
            "ha noi partner:italy training sort:held-asc has:document",
            "partner:italy has:document sort:held-asc",
            "ha noi training ",
        ),
        ("sort:partner-asc", "sort:partner-asc", ""),
        // Its hint speaks of what is typed there.
        ("partner: training", "", "partner: training"),
        ("venu:hanoi partner:italy", "", "venu:hanoi partner:italy"),
    ] {
        assert_eq!(dataset.conditions_and_words(query), [conditions, words], "{query}");
    }
}
