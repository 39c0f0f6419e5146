//! Sorting, compiled once. Each type that the standard library sorts adds its own code to the bundle that every reader
//! downloads, so positions are sorted in its place, which is one type.

use std::cmp::Ordering;

/// Sorts, equal ones in the order they had.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    exchanges(&order).into_iter().enumerate().for_each(|(at, from)| items.swap(at, from));
}

/// Sorts, and leaves one of those that are equal.
pub(crate) fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
    items.dedup();
}

/// Positions in order. A merge sort from the bottom up: the library's is faster on what is sorted already,
/// but costs 5 KB of wasm.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut width = 1;
    while width < len {
        let mut merged = Vec::with_capacity(len);
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([a, later @ ..], [b, others @ ..]) = (left, right) {
                if compare(*b, *a).is_lt() {
                    merged.push(*b);
                    right = others;
                } else {
                    merged.push(*a);
                    left = later;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        width *= 2;
    }
    order
}

/// For each position in turn, the position to swap with, so that the items end up in `order`.
fn exchanges(order: &[usize]) -> Vec<usize> {
    // What stands at each place, and where each item stands, after the exchanges so far.
    let mut items: Vec<usize> = (0..order.len()).collect();
    let mut places = items.clone();
    let exchange = |(at, &item): (usize, &usize)| {
        let from = places[item];
        items.swap(at, from);
        places[items[from]] = from;
        from
    };
    order.iter().enumerate().map(exchange).collect()
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn items_are_sorted_and_equal_ones_stay_in_order() {
        for length in 0..70u32 {
            let items: Vec<(u32, u32)> = (0..length).map(|at| (at * 37 % 11, at)).collect();
            let (mut ours, mut others) = (items.clone(), items);
            sort_by(&mut ours, |(a, _), (b, _)| a.cmp(b));
            others.sort();
            assert_eq!(ours, others);
        }
    }
}
