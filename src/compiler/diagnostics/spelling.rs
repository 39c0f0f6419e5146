//! Finds the name that was probably meant.

/// The longest name, in bytes, that is compared.
const MAX_NAME_BYTES: usize = 60;
/// Names less similar than this are not suggested; 1 is equal.
const MIN_SIMILARITY: f64 = 0.6;

/// Of pairs of a spelling and a name, the name whose spelling is most similar to `name`.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    if name.len() > MAX_NAME_BYTES {
        return None;
    }
    let name = folded(name);
    let mut best = (MIN_SIMILARITY, None);
    for (spelling, meant) in known.into_iter().filter(|(spelling, _)| spelling.len() <= MAX_NAME_BYTES) {
        let similarity = strsim::normalized_damerau_levenshtein(&name, &folded(spelling));
        if similarity > best.0 {
            best = (similarity, Some(meant));
        }
    }
    best.1.map(str::to_owned)
}

/// The most similar of some names.
pub(crate) fn nearest_name<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(name, known.into_iter().map(|known| (known, known)))
}

/// Folds words, so that a label equals the id made from it.
fn folded(name: &str) -> String {
    engine::words(name).join(" ")
}
