//! The name that was probably meant.

/// Longer names are not guessed at.
const LONGEST: usize = 60;

/// Of pairs of a spelling and the name it stands for, the name whose spelling is most like `name`, if any is.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    if name.len() > LONGEST {
        return None;
    }
    let name = folded(name);
    let mut best = (0.6, None);
    for (spelling, stands_for) in known.into_iter().filter(|(spelling, _)| spelling.len() <= LONGEST) {
        let likeness = strsim::normalized_damerau_levenshtein(&name, &folded(spelling));
        if likeness > best.0 {
            best = (likeness, Some(stands_for));
        }
    }
    best.1.map(str::to_owned)
}

/// The same among names that stand for themselves.
pub(crate) fn nearest_name<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(name, known.into_iter().map(|known| (known, known)))
}

/// A label and the id made of it are one.
fn folded(name: &str) -> String {
    engine::words(name).join(" ")
}
