//! Sorting, compiled once. The standard library's sort is compiled for every element type, some 5 KB of wasm each. Here
//! positions are sorted, which are one type; the elements are then moved into place.

use std::cmp::Ordering;

/// Sorts stably by a key: elements with equal keys keep their order. The key is computed for each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts stably: equal elements keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = sorted_positions(items.len(), &|a, b| compare(&items[a], &items[b]));
    // Each cycle of the permutation is resolved in turn.
    for first in 0..order.len() {
        let mut position = first;
        while order[position] != first {
            let source = std::mem::replace(&mut order[position], position);
            items.swap(position, source);
            position = source;
        }
        order[position] = position;
    }
}

/// Sorts, and keeps one of equal elements.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
    items.dedup();
}

/// The positions `0..len` in the order of the elements there: runs of one, two, four … are merged. The standard
/// library's sort is 5 KB of wasm.
fn sorted_positions(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([first, others @ ..], [later, others_later @ ..]) = (left, right) {
                if compare(*first, *later).is_gt() {
                    merged.push(*later);
                    right = others_later;
                } else {
                    merged.push(*first);
                    left = others;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn sorts_stably_like_the_standard_library() {
        for length in 0..70u32 {
            let items: Vec<(u32, u32)> = (0..length).map(|at| (at * 37 % 11, at)).collect();
            let (mut ours, mut expected) = (items.clone(), items);
            sort_by(&mut ours, |(a, _), (b, _)| a.cmp(b));
            expected.sort_by_key(|&(key, _)| key);
            assert_eq!(ours, expected);
        }
    }
}
