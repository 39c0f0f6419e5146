//! EDTF dates.

use engine::{DayRange, Edtf, ParseEdtfError};
use proptest::prelude::*;

use super::day_set;

#[test]
fn valid_dates_are_parsed_and_printed() {
    let texts = [
        "2025-07-02",
        "2023-07",
        "2019",
        "2024-02-29",
        "0001",
        "9999-12-31",
        "2025-06~",
        "2019?",
        "2019%",
        "2025-07-02?",
        "2019-XX",
        "2019-XX-XX",
        "2025-06-XX",
        "2025-06-XX~",
        "2025-06-26/2025-06-27",
        "2025-06/2025-06",
        "2024-12-31~/2025-01?",
        "1925/2025",
    ];
    for text in texts {
        assert_eq!(text.parse::<Edtf>().map(|date| date.to_string()).as_deref(), Ok(text));
    }
}

#[test]
fn invalid_dates_are_refused() {
    let texts = [
        "",
        "2023-13",
        "2023-00",
        "2023-02-29",
        "2023-04-31",
        "2023-1",
        "23",
        "02023",
        "2023-10-",
        "2023-10-05-01",
        "+2023",
        "2023-٠٣",
        " 2023",
        "0000",
        "2023-10-00",
        "last week",
        "?",
        "2019??",
        "2019~?",
        "~2019",
        "201X",
        "20XX",
        "2019-xx",
        "2019-XX-05",
        "2019-X",
        "2019-06-XX-XX",
        "2019/",
        "/2019",
        "2019/2020/2021",
        "2019/..",
        "2025-06-26/27",
    ];
    for text in texts {
        assert_eq!(text.parse::<Edtf>(), Err(ParseEdtfError::NotADate), "{text:?}");
    }
}

#[test]
fn intervals_end_after_they_begin_and_within_a_hundred_years() {
    for text in
        ["2025-06-27/2025-06-26", "2025-06-27/2025-06-27", "2026/2025", "2025-07/2025-06-XX", "2025-06-30/2025-06-30?"]
    {
        assert_eq!(text.parse::<Edtf>(), Err(ParseEdtfError::Backwards), "{text}");
    }
    assert_eq!("1924/2025".parse::<Edtf>(), Err(ParseEdtfError::TooLong));
}

#[test]
fn days_follow_the_precision() {
    let cases = [
        ("2023-10-05", 20_231_005, 20_231_005),
        ("2023-02", 20_230_201, 20_230_228),
        ("2024-02", 20_240_201, 20_240_229),
        ("2019", 20_190_101, 20_191_231),
        ("2019-XX?", 20_190_101, 20_191_231),
        ("2025-06-26/2025-07", 20_250_626, 20_250_731),
    ];
    for (text, first, last) in cases {
        assert_eq!(text.parse::<Edtf>().unwrap().days(), DayRange { first, last }, "{text}");
    }
}

#[test]
fn less_precise_dates_come_first() {
    let texts = ["2023-10-05/2023-10-06", "2023-10-05", "2024", "2023", "2023-10", "2023-09-30", "2023-10-05?"];
    let mut dates: Vec<Edtf> = texts.iter().map(|text| text.parse().unwrap()).collect();
    dates.sort();
    let sorted: Vec<String> = dates.iter().map(ToString::to_string).collect();
    let expected = ["2023", "2023-09-30", "2023-10", "2023-10-05", "2023-10-05/2023-10-06", "2023-10-05?", "2024"];
    assert_eq!(sorted, expected);
}

/// The text of a date that is no interval.
fn part() -> impl Strategy<Value = String> + Clone {
    let date = prop_oneof![
        (2023u16..=2025).prop_map(|y| y.to_string()),
        (2023u16..=2025).prop_map(|y| format!("{y}-XX")),
        (2023u16..=2025, 1u8..=12).prop_map(|(y, m)| format!("{y}-{m:02}")),
        (2023u16..=2025, 1u8..=12).prop_map(|(y, m)| format!("{y}-{m:02}-XX")),
        (2023u16..=2025, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
    ];
    (date, prop::sample::select(&["", "", "", "", "?", "~", "%"][..])).prop_map(|(date, mark)| date + mark)
}

/// The text of a date.
fn date() -> impl Strategy<Value = String> {
    let interval = (part(), part()).prop_map(|(begin, end)| format!("{begin}/{end}"));
    prop_oneof![part(), interval].prop_filter("forwards", |text| text.parse::<Edtf>().is_ok())
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_an_error(text in "([0-9]{4}(-([0-9]{2}|XX)){0,3}[?~%]?/?|\\PC){0,3}") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn a_date_is_in_a_range_as_its_days_are(
        text in date(), from in prop::option::of(part()), to in prop::option::of(part()),
    ) {
        let date: Edtf = text.parse().unwrap();
        let end = |end: &Option<String>| end.as_ref().map(|end| end.parse::<Edtf>().unwrap());
        let range = DayRange::between(end(&from), end(&to));
        prop_assume!(range.first <= range.last);
        let expected = day_set::held(&text, from.as_deref(), to.as_deref());
        prop_assert_eq!((range.overlaps(date.days()), date.is_within(range)), expected, "{} in {:?}..{:?}", text, from, to);
    }

    #[test]
    fn a_date_touches_the_years_of_its_days(text in date()) {
        let date: Edtf = text.parse().unwrap();
        let touched = (2020u16..=2030).filter(|year| {
            let year = year.to_string();
            day_set::held(&text, Some(&year), Some(&year)).0
        });
        prop_assert_eq!(date.years().collect::<Vec<u16>>(), touched.collect::<Vec<u16>>());
    }
}
