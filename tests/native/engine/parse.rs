//! The query language: what parses, which problems are reported, and that printing and parsing are inverses.

use engine::{
    Clause, Condition, DayRange, Direction, Edtf, Field, Query, Sort, Stage, TextForm, ValueFilter, ValueMatch,
};
use proptest::prelude::*;

/// A query printed again, and its problems in words.
fn read(text: &str) -> (String, Vec<String>) {
    let (query, problems) = Query::parse(text);
    let problems = problems.iter().map(|problem| format!("{}: {problem}", &text[problem.span.range()]));
    (query.to_string(), problems.collect())
}

#[test]
fn every_form_is_parsed() {
    let cases = [
        ("ha noi", "ha noi"),
        ("ha  noi ", "ha noi "),
        ("mil* area:training", "mil* area:training"),
        ("mil sort:held-asc", "mil sort:held-asc"),
        ("\"code of conduct\"", "\"code of conduct\""),
        ("“code of conduct”", "\"code of conduct\""),
        ("partner:italy,singapore", "partner:italy,singapore"),
        ("Partner:Italy", "partner:Italy"),
        ("area:\"military medicine\"@agreed", "area:\"military medicine\"@agreed"),
        ("area:@agreed", "area:@agreed"),
        ("edition:5..", "edition:5.."),
        ("edition:5..5", "edition:5"),
        ("held:2023..2024-06", "held:2023..2024-06"),
        ("-instrument:coc", "-instrument:coc"),
        ("-has:document has:chair", "-has:document has:chair"),
        ("sort:held-asc ha", "ha* sort:held-asc"),
        ("sort:held", "sort:held-desc"),
        ("sort:Partner,held", "sort:partner-asc,held-desc"),
        ("sort:partner-desc,partner", "sort:partner-desc"),
        ("sort:held-asc sort:partner", "sort:partner-asc"),
        ("  ", ""),
        ("- * \" \" …", ""),
    ];
    for (text, expected) in cases {
        // The last word of a text is a prefix; before a `sort:` it is printed with a star.
        assert_eq!(read(text).0, expected, "{text:?}");
    }
}

#[test]
fn problems_are_reported_and_the_rest_is_parsed() {
    let cases = [
        ("colour:red ha", "colour:red ha", "colour:: “colour” is not a field; searched as a word"),
        ("\"code of", "\"code of\"", "\"code of: the quotation mark is not closed"),
        ("held:2023-13 ha", "ha", "2023-13: “2023-13” is not a date or a range such as 2023..2024-06"),
        ("held:.. ha", "ha", "..: “..” is not a date or a range such as 2023..2024-06"),
        ("held:2024..2023 ha", "ha", "2024..2023: “2024..2023” is not a date or a range such as 2023..2024-06"),
        ("edition:few", "", "few: “few” is not a number or a range such as 5.."),
        ("partner: ha", "ha", "partner:: “partner:” needs a value"),
        ("has: ha", "ha", "has:: “has:” needs a value"),
        ("-colour:red ha", "-colour:red ha", "colour:: “colour” is not a field; searched as a word"),
        ("has:colour", "", "has:colour: “colour” is not a field; “has:colour” was ignored"),
        ("sort:colour", "", "sort:colour: rows cannot be sorted by “colour”"),
        ("sort:held,", "", "sort:held,: rows cannot be sorted by “held,”"),
        ("area:x@done", "area:\"x\"", "@done: “done” is not a stage: noted, discussed, proposed, agreed, signed"),
        ("partner:x@agreed", "partner:\"x\"", "@agreed: partner has no stages"),
    ];
    for (text, printed, problem) in cases {
        assert_eq!(read(text), (printed.to_owned(), vec![problem.to_owned()]), "{text:?}");
    }
}

fn label() -> impl Strategy<Value = ValueMatch> {
    // A label never contains a quotation mark, because the language has no escape for it.
    "[a-zA-ZÀ-ÖØ-öø-žẠ-ỹ0-9.,@:*' -]{0,12}[a-z]".prop_map(ValueMatch::Label)
}

fn date() -> impl Strategy<Value = Edtf> + Clone {
    let marked = &["2019?", "2025-06~", "2019-XX", "2025-06-26/2025-06-27"];
    let plain = prop_oneof![
        (1u16..=9999).prop_map(|y| (y, 0, 0)),
        (1u16..=9999, 1u8..=12).prop_map(|(y, m)| (y, m, 0)),
        (1u16..=9999, 1u8..=12, 1u8..=28),
    ]
    .prop_map(|date| Edtf::try_from(date).unwrap());
    prop_oneof![8 => plain, 1 => prop::sample::select(&marked[..]).prop_map(|text| text.parse().unwrap())]
}

fn ends<T: Clone + std::fmt::Debug>(
    one: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = (Option<T>, Option<T>)> {
    (prop::option::of(one.clone()), prop::option::of(one)).prop_filter("one end", |(a, b)| a.is_some() || b.is_some())
}

fn filter(field: Field) -> BoxedStrategy<ValueFilter> {
    let min_stage = if field.spec().staged {
        prop::option::of(prop::sample::select(&Stage::ALL[..])).boxed()
    } else {
        Just(None).boxed()
    };
    match field {
        Field::Held => {
            let forwards = |(from, to): &(Option<Edtf>, Option<Edtf>)| {
                let days = DayRange::between(*from, *to);
                days.first <= days.last
            };
            let range = ends(date()).prop_filter("forwards", forwards);
            range.prop_map(|(from, to)| ValueFilter::new(ValueMatch::Dates { from, to }, None)).boxed()
        }
        Field::Edition => {
            let range = ends(0u32..).prop_filter("forwards", |(from, to)| from.is_none() || to.is_none() || from <= to);
            range.prop_map(|(from, to)| ValueFilter::new(ValueMatch::Numbers { from, to }, None)).boxed()
        }
        _ => prop_oneof![4 => label(), 1 => Just(ValueMatch::Any)]
            .prop_flat_map(move |value| (Just(value), min_stage.clone()))
            .prop_filter("any value is asked for by its stage", |(value, min_stage)| {
                *value != ValueMatch::Any || min_stage.is_some()
            })
            .prop_map(|(value, min_stage)| ValueFilter::new(value, min_stage))
            .prop_flat_map(|filter| prop_oneof![Just(filter.clone()), Just(filter.quoted())])
            .boxed(),
    }
}

fn field() -> impl Strategy<Value = Field> {
    prop::sample::select(engine::FIELDS.iter().map(|spec| spec.field).collect::<Vec<_>>())
}

fn condition() -> impl Strategy<Value = Condition> {
    let word = "[a-zA-ZÀ-ÖØ-öø-žẠ-ỹ0-9][a-z0-9à-öø-žạ-ỹ'’.-]{0,8}";
    prop_oneof![
        (word, prop::sample::select(vec![TextForm::Word, TextForm::Prefix]))
            .prop_map(|(text, form)| Condition::Text { text, form }),
        "[a-z,@*: -]{0,9}[a-z]".prop_map(|text| Condition::Text { text, form: TextForm::Phrase }),
        field().prop_map(Condition::Has),
        field().prop_flat_map(|field| {
            prop::collection::vec(filter(field), 1..4).prop_map(move |values| Condition::Is { field, values })
        }),
    ]
}

fn query() -> impl Strategy<Value = Query> {
    let clause = (any::<bool>(), condition()).prop_map(|(negated, condition)| Clause { negated, condition });
    let sort = prop::sample::select(vec![
        None,
        Some(Sort::default()),
        Some(Sort { field: Field::Partner, direction: Direction::Asc, then_by: None }),
        Some(Sort { then_by: Some((Field::Venue, Direction::Desc)), ..Sort::default() }),
    ]);
    (prop::collection::vec(clause, 0..6), sort).prop_map(|(clauses, sort)| Query { clauses, sort })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_printed_query_parses_to_itself(query in query()) {
        let text = query.to_string();
        prop_assert_eq!(Query::parse(&text), (query, vec![]), "{}", text);
    }

    #[test]
    fn any_text_parses_to_a_query_that_prints_and_parses_to_itself(
        text in "([a-z]{0,4}[:,@\"“”.*-]{0,3}| |area:|held:|held:2019 |in |has:|-|\\PC){0,30}",
    ) {
        let (query, problems) = Query::parse(&text);
        prop_assert!(problems.iter().all(|problem| text.get(problem.span.range()).is_some()));
        prop_assert_eq!(Query::parse(&query.to_string()).0, query);
    }
}
