//! EDTF dates.

use engine::{DayRange, Edtf};
use proptest::prelude::*;

#[test]
fn valid_dates_are_parsed_and_printed() {
    for text in ["2025-07-02", "2023-07", "2019", "2024-02-29", "0001", "9999-12-31"] {
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
    ];
    for text in texts {
        assert!(text.parse::<Edtf>().is_err(), "{text:?}");
    }
}

#[test]
fn days_follow_the_precision() {
    let cases = [
        ("2023-10-05", 20_231_005, 20_231_005),
        ("2023-02", 20_230_201, 20_230_228),
        ("2024-02", 20_240_201, 20_240_229),
        ("2019", 20_190_101, 20_191_231),
    ];
    for (text, first, last) in cases {
        assert_eq!(text.parse::<Edtf>().unwrap().days(), DayRange { first, last }, "{text}");
    }
}

#[test]
fn less_precise_dates_come_first() {
    let mut dates: Vec<Edtf> =
        ["2023-10-05", "2024", "2023", "2023-10", "2023-09-30"].iter().map(|text| text.parse().unwrap()).collect();
    dates.sort();
    let sorted: Vec<String> = dates.iter().map(ToString::to_string).collect();
    assert_eq!(sorted, ["2023", "2023-09-30", "2023-10", "2023-10-05", "2024"]);
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_an_error(text in "\\PC{0,12}") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}
