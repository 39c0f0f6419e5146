//! Which old children of an element the new ones continue, and how the old ones are brought into the new order.

use super::node::VChild;
use super::patch::Patch;
use super::tree::Tree;

/// What happens to a child that is in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// No new child continues it.
    Removed,
    /// It is moved.
    Moved,
    /// It stays, and others come and go around it.
    Stays,
}

/// A child that is in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Child {
    /// An old child, by its number, that is not yet in its place.
    Old(usize),
    /// A child that is in its place.
    Placed,
}

/// The children of an element in the page while they are brought into their new order. New and continued children are
/// put at the cursor; old children that are still to be moved may stay before it.
pub(super) struct Standing {
    children: Vec<Child>,
    cursor: usize,
    fates: Vec<Fate>,
}

impl Standing {
    /// The old children, given which of them the new ones continue. As many as possible stay.
    pub(super) fn new(count: usize, continued: &[Option<usize>]) -> Self {
        let mut fates = vec![Fate::Removed; count];
        let continued: Vec<usize> = continued.iter().copied().flatten().collect();
        continued.iter().for_each(|&old| fates[old] = Fate::Moved);
        longest_ascending(&continued).into_iter().for_each(|old| fates[old] = Fate::Stays);
        Self { children: (0..count).map(Child::Old).collect(), cursor: 0, fates }
    }

    /// Whether an old child need not be moved.
    pub(super) fn stays(&self, old: usize) -> bool {
        self.fates[old] == Fate::Stays
    }

    /// Removes the children at the cursor that nothing continues.
    pub(super) fn remove_gone(&mut self, patches: &mut Vec<Patch>) {
        let is_gone = |child: &&Child| matches!(child, Child::Old(old) if self.fates[*old] == Fate::Removed);
        let (at, count) = (self.cursor, self.children[self.cursor..].iter().take_while(is_gone).count());
        if count > 0 {
            patches.push(Patch::Remove { at, count });
            self.children.drain(at..at + count);
        }
    }

    /// Steps over those that are still to be moved, up to one that stays. Returns its position.
    pub(super) fn step_to(&mut self, old: usize, patches: &mut Vec<Patch>) -> usize {
        while self.children[self.cursor] != Child::Old(old) {
            self.cursor += 1;
            self.remove_gone(patches);
        }
        self.children[self.cursor] = Child::Placed;
        self.cursor += 1;
        self.cursor - 1
    }

    /// Moves an old child to the cursor. Returns its position.
    pub(super) fn take(&mut self, old: usize, patches: &mut Vec<Patch>) -> usize {
        let from = self.children.iter().position(|&child| child == Child::Old(old)).unwrap_or_default();
        if from != self.cursor {
            patches.push(Patch::Move(from, self.cursor));
        }
        self.children.remove(from);
        // Taken from before the cursor, it leaves a gap there.
        let position = if from < self.cursor { self.cursor - 1 } else { self.cursor };
        self.children.insert(position, Child::Placed);
        self.cursor = position + 1;
        position
    }

    /// Makes room at the cursor for a new child, which is created next.
    pub(super) fn insert(&mut self, patches: &mut Vec<Patch>) {
        if self.cursor < self.children.len() {
            patches.push(Patch::InsertBefore(self.cursor));
        }
        self.children.insert(self.cursor, Child::Placed);
        self.cursor += 1;
    }

    /// All children as they stand: those in their place, in order, and the old ones among and after them.
    pub(super) fn in_page(self, placed: Vec<Tree>, mut old: Vec<Option<Tree>>) -> Vec<Tree> {
        let mut placed = placed.into_iter();
        let child = |child| match child {
            Child::Placed => placed.next(),
            Child::Old(at) => old[at].take(),
        };
        self.children.into_iter().filter_map(child).collect()
    }

    /// Removes all that are not in their place.
    pub(super) fn remove_rest(self, patches: &mut Vec<Patch>) {
        let (before, after) = self.children.split_at(self.cursor);
        if !after.is_empty() {
            patches.push(Patch::Truncate(self.cursor));
        }
        // From the last: removing one leaves the positions before it as they are.
        for (at, _) in before.iter().enumerate().rev().filter(|(_, child)| **child != Child::Placed) {
            patches.push(Patch::Remove { at, count: 1 });
        }
    }
}

/// For each new child, the position of the old one that it continues. A child with a key is looked for everywhere,
/// first after the last one found; children without a key stay in their order.
pub(super) fn continuations(old: &[Tree], new: &[VChild]) -> Vec<Option<usize>> {
    let mut is_free = vec![true; old.len()];
    let (mut next_keyed, mut next) = (0, 0);
    let find = |child: &VChild| {
        let is_keyed = matches!(child, VChild::Element(node) if node.element().key.is_some());
        let continues = |at: &usize| is_free[*at] && old[*at].is_continued_by(child);
        let found = if is_keyed {
            (next_keyed..old.len()).chain(0..next_keyed).find(continues)
        } else {
            (next..old.len()).find(continues)
        }?;
        is_free[found] = false;
        *(if is_keyed { &mut next_keyed } else { &mut next }) = found + 1;
        Some(found)
    };
    new.iter().map(find).collect()
}

/// A longest ascending subsequence, last first. No number occurs twice.
fn longest_ascending(numbers: &[usize]) -> Vec<usize> {
    // For each length, where the subsequence of that length with the lowest end ends; and for each number, where its
    // predecessor in its subsequence is.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous = vec![None; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|&end| numbers[end] < *number);
        previous[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let last = ends.last().copied();
    std::iter::successors(last, |&at| previous[at]).map(|at| numbers[at]).collect()
}
