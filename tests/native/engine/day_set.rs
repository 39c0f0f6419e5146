//! Dates as sets of days, read from their text: slow, and without a word of the engine.

/// A day as year, month and day.
type Day = (u32, u32, u32);

/// Whether what was held then may have been held in a range, and whether it must have been: tries every day that the
/// date may be, or every pair of days on which an interval may begin and end.
pub(crate) fn held(text: &str, from: Option<&str>, to: Option<&str>) -> (bool, bool) {
    let first = from.map(|from| days_of(from)[0]);
    let last = to.map(|to| *days_of(to).last().unwrap());
    let inside = |day: Day| first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last);
    let ends: Vec<Vec<Day>> = text.split('/').map(days_of).collect();
    let all = days_between(*ends.iter().flatten().min().unwrap(), *ends.iter().flatten().max().unwrap());
    // How many days before each are inside.
    let mut before = vec![0];
    for &day in &all {
        before.push(before[before.len() - 1] + u32::from(inside(day)));
    }
    let place = |day: &Day| all.iter().position(|other| other == day).unwrap();
    let places: Vec<Vec<usize>> = ends.iter().map(|days| days.iter().map(place).collect()).collect();
    let touches = |begin: usize, end: usize| before[end + 1] > before[begin];
    let outcomes: Vec<bool> = match &places[..] {
        [days] => days.iter().map(|&day| touches(day, day)).collect(),
        [begins, ends] => {
            let pairs = begins.iter().flat_map(|&begin| ends.iter().map(move |&end| (begin, end)));
            pairs.filter(|(begin, end)| begin <= end).map(|(begin, end)| touches(begin, end)).collect()
        }
        _ => panic!("{text} has more than two ends"),
    };
    let relied_on = !text.contains(['?', '~', '%']);
    (outcomes.contains(&true), relied_on && !outcomes.contains(&false))
}

/// A text that sorts as the date does: by its first day with what is not known first, then as exact, uncertain,
/// approximate or both, then by its end.
pub(crate) fn sort_key(text: &str) -> String {
    let part = |text: &str| {
        let plain = text.trim_end_matches(['?', '~', '%']);
        let known = plain.trim_end_matches("-XX");
        let mark =
            ["", "?", "~", "%"].iter().position(|mark| plain.len() + mark.len() == text.len() && text.ends_with(mark));
        format!("{known:<10}{}{}", (plain.len() - known.len()) / 3, mark.unwrap())
    };
    text.split('/').map(part).collect()
}

/// The days that a date without an interval may be.
fn days_of(text: &str) -> Vec<Day> {
    let parts: Vec<Option<u32>> =
        text.trim_end_matches(['?', '~', '%']).split('-').map(|part| part.parse().ok()).collect();
    let year = parts[0].unwrap();
    let fits = |part: usize, number: u32| parts.get(part).copied().flatten().is_none_or(|known| known == number);
    days_between((year, 1, 1), (year, 12, 31)).into_iter().filter(|&(_, m, d)| fits(1, m) && fits(2, d)).collect()
}

fn days_between(first: Day, last: Day) -> Vec<Day> {
    let february = |year: u32| {
        if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) { 29 } else { 28 }
    };
    let lengths = |year: u32| [31, february(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let months =
        (first.0..=last.0).flat_map(|year| (1..).zip(lengths(year)).map(move |(month, days)| (year, month, days)));
    let days = months.flat_map(|(year, month, days)| (1..=days).map(move |day| (year, month, day)));
    days.filter(|day| (first..=last).contains(day)).collect()
}
