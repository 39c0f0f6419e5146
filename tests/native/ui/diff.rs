//! The difference of two trees, applied to a page that shows the first, makes it show the second.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use ui::vdom::{Changes, Control, MOVE_COST, MemoKey, Patch, PatchEncoder, PatchOp, Tree, append, diff, redraw};
use ui::{VChild, el, text};

use super::patched::{Page, Standing};

const TAGS: [&str; 4] = ["p", "details", "svg:g", "input"];
const NAMES: [&str; 3] = ["class", "open", "title"];

/// A node to be made, twice if need be.
#[derive(Clone, Debug)]
enum Spec {
    Text(&'static str),
    Element {
        tag: &'static str,
        key: Option<u8>,
        attributes: BTreeMap<&'static str, &'static str>,
        control: Option<Control>,
        children: Vec<Spec>,
    },
    /// What it contains follows from its keys, as it has to.
    Lazy {
        key: u8,
        memo_key: u8,
    },
}

impl Spec {
    fn node(&self) -> VChild {
        self.counted(&Rc::default())
    }

    /// The node, which counts how often lazy children are made.
    fn counted(&self, made: &Rc<Cell<usize>>) -> VChild {
        match self {
            Self::Text(words) => text(words),
            Self::Element { tag, key, attributes, control, children } => {
                let mut node = el(tag).children(children.iter().map(|child| child.counted(made)).collect());
                for (name, value) in attributes {
                    node = node.attr(name, value);
                }
                if let Some(key) = key {
                    node = node.key(&key.to_string());
                }
                let node = match control {
                    Some(Control::Value(value)) => node.value(value),
                    Some(Control::Checked(checked)) => node.checked(*checked),
                    None => node,
                };
                node.into()
            }
            Self::Lazy { key, memo_key } => {
                let (key, memo_key, made) = (key.to_string(), memo_key.to_string(), Rc::clone(made));
                let words = [&*key, " ", &memo_key].concat();
                let lazy = el("p").attr("title", &memo_key).lazy(&key, MemoKey::default().with(&memo_key), move || {
                    made.set(made.get() + 1);
                    vec![el("details").text(&words)]
                });
                lazy.into()
            }
        }
    }
}

fn spec() -> impl Strategy<Value = Spec> {
    let key = || 0..5_u8;
    let control = prop_oneof![
        any::<bool>().prop_map(Control::Checked),
        prop::sample::select(vec!["", "é"]).prop_map(|value| Control::Value(value.to_owned())),
    ];
    let leaf = prop_oneof![
        prop::sample::select(vec!["", "a", "Việt", "😀"]).prop_map(Spec::Text),
        (key(), 0..3_u8).prop_map(|(key, memo_key)| Spec::Lazy { key, memo_key }),
    ];
    let attributes = prop::collection::btree_map(
        prop::sample::select(NAMES.to_vec()),
        prop::sample::select(vec!["", "x", "ế"]),
        0..3,
    );
    let element = (prop::sample::select(TAGS.to_vec()), option::of(key()), attributes, option::of(control));
    leaf.prop_recursive(3, 40, 7, move |inner| {
        (element.clone(), vec(inner, 0..7)).prop_map(|((tag, key, attributes, control), children)| Spec::Element {
            tag,
            key,
            attributes,
            control,
            children,
        })
    })
}

fn nodes(specs: &[Spec]) -> Vec<VChild> {
    specs.iter().map(Spec::node).collect()
}

fn trees(specs: &[Spec]) -> Vec<Tree> {
    nodes(specs).into_iter().map(Tree::from).collect()
}

/// A page that shows them, and what stands in it.
fn shown(specs: &[Spec]) -> (Page, Vec<Tree>) {
    let (mut page, mut old) = (Page::default(), Vec::new());
    page.apply(&append(&mut old, nodes(specs)));
    (page, old)
}

proptest! {
    #[test]
    fn the_page_shows_what_it_is_to_show(before in vec(spec(), 0..8), after in vec(spec(), 0..8)) {
        let (mut page, mut old) = shown(&before);
        prop_assert!(page.shows(&old));
        let Changes { patches, rest, is_mixed } = diff(&mut old, nodes(&after), usize::MAX);
        prop_assert!(rest.is_empty() && !is_mixed);
        page.apply(&patches);
        prop_assert_eq!(&old, &trees(&after));
        prop_assert!(page.shows(&old), "{:?}", page.root);
    }

    #[test]
    fn within_any_budget_it_shows_the_first_among_the_old_and_then_the_rest(
        before in vec(spec(), 0..8),
        after in vec(spec(), 0..8),
        budget in 0..60_usize,
    ) {
        let (mut page, mut old) = shown(&before);
        let after_all = trees(&after);
        let mut budgets = std::iter::successors(Some(budget), |budget| Some(budget.max(&1) * 2)).take(16);
        let rest = loop {
            let Some(budget) = budgets.next() else { return Err(TestCaseError::fail("it does not end")) };
            let Changes { patches, rest, is_mixed } = diff(&mut old, nodes(&after), budget);
            page.apply(&patches);
            prop_assert!(page.shows(&old), "{:?}", page.root);
            let mut standing = old.iter();
            let done = &after_all[..after.len() - rest.len()];
            prop_assert!(done.iter().all(|tree| standing.any(|other| other == tree)), "{:?} in {:?}", done, old);
            prop_assert!(rest.is_empty() || patches.len() + moves(&patches) * MOVE_COST >= budget);
            if !is_mixed {
                break rest;
            }
        };
        page.apply(&append(&mut old, rest));
        prop_assert_eq!(&old, &after_all);
        prop_assert!(page.shows(&old));
    }

    #[test]
    fn what_is_the_same_is_left_alone(specs in vec(spec(), 0..8)) {
        let (mut page, mut old) = shown(&specs);
        let created = page.created();
        let patches = diff(&mut old, nodes(&specs), usize::MAX).patches;
        // A reader may have changed the controls.
        let quiet = |patch: &Patch| {
            matches!(patch, Patch::Enter(..) | Patch::Leave | Patch::ExpectChildren(_) | Patch::SetControl(_))
        };
        prop_assert!(patches.iter().all(quiet), "{patches:?}");
        prop_assert!(patches.is_empty() || patches.iter().any(|patch| matches!(patch, Patch::SetControl(_))));
        page.apply(&patches);
        prop_assert_eq!(page.created(), created);
    }

    /// Children with keys, in any order: what stays is kept, and no more is moved than has to be.
    #[test]
    fn a_keyed_child_is_kept_and_the_fewest_are_moved(
        before in Just((0..9_u8).collect::<Vec<_>>()).prop_shuffle(),
        after in Just((0..9_u8).collect::<Vec<_>>()).prop_shuffle(),
        gone in vec(any::<bool>(), 9),
        new in vec(any::<bool>(), 9),
    ) {
        let keyed = |keys: &[u8], leave_out: &[bool]| -> Vec<u8> {
            keys.iter().copied().filter(|&key| !leave_out[usize::from(key)]).collect()
        };
        let (before, after) = (keyed(&before, &new), keyed(&after, &gone));
        let specs = |keys: &[u8]| -> Vec<Spec> { keys.iter().map(|&key| Spec::Lazy { key, memo_key: 0 }).collect() };
        let (mut page, mut old) = shown(&specs(&before));
        let ids = |page: &Page| -> Vec<usize> { page.root.children.iter().map(Standing::id).collect() };
        let stood: BTreeMap<u8, usize> = before.iter().copied().zip(ids(&page)).collect();
        let patches = diff(&mut old, nodes(&specs(&after)), usize::MAX).patches;
        page.apply(&patches);
        for (key, id) in after.iter().zip(ids(&page)) {
            prop_assert!(stood.get(key).is_none_or(|&stood| stood == id), "{key} was made anew");
        }
        let kept: Vec<usize> = after.iter().filter_map(|key| before.iter().position(|old| old == key)).collect();
        prop_assert_eq!(moves(&patches), kept.len() - longest_in_order(&kept), "{:?} to {:?}", before, after);
    }

    #[test]
    fn lazy_children_are_made_only_for_another_memo_key(before in 0..3_u8, after in 0..3_u8) {
        let (mut page, mut old) = shown(&[Spec::Lazy { key: 1, memo_key: before }]);
        let made = Rc::default();
        let after = Spec::Lazy { key: 1, memo_key: after };
        let patches = diff(&mut old, vec![after.counted(&made)], usize::MAX).patches;
        page.apply(&patches);
        let is_same = old == trees(&[Spec::Lazy { key: 1, memo_key: before }]);
        prop_assert_eq!((made.get(), patches.is_empty()), if is_same { (0, true) } else { (1, false) });
    }

    #[test]
    fn a_page_that_something_else_has_changed_is_redrawn(
        specs in vec(spec(), 0..8),
        others in vec(spec(), 0..8),
    ) {
        let (_, old) = shown(&specs);
        let (mut page, _) = shown(&others);
        page.apply(&redraw(&old));
        prop_assert!(page.shows(&old));
    }

    #[test]
    fn what_is_encoded_can_be_read(before in vec(spec(), 0..8), after in vec(spec(), 0..8)) {
        let (_, mut old) = shown(&before);
        let patches = [append(&mut Vec::new(), nodes(&before)), diff(&mut old, nodes(&after), usize::MAX).patches];
        let (mut encoder, mut read) = (PatchEncoder::new(), Vec::new());
        for patches in patches {
            let encoded = encoder.encode(&patches);
            read.extend(encoded.new_names.split(' ').filter(|name| !name.is_empty()).map(str::to_owned));
            prop_assert_eq!(decoded(&read, &encoded.text, &encoded.ops), patches);
        }
    }
}

#[test]
fn what_a_reader_opened_stays_open_and_does_not_pass_to_something_else() {
    let details = |key: u8| Spec::Element {
        tag: "details",
        key: Some(key),
        attributes: BTreeMap::new(),
        control: None,
        children: vec![Spec::Text("a")],
    };
    let (mut page, mut old) = shown(&[details(1), details(2)]);
    let Standing::Element(first) = &mut page.root.children[0] else { unreachable!() };
    first.attributes.insert("open".to_owned(), String::new());
    for (keys, open) in [(vec![2, 1], vec![false, true]), (vec![1, 3], vec![true, false]), (vec![2, 3], vec![false; 2])]
    {
        let after: Vec<Spec> = keys.into_iter().map(details).collect();
        page.apply(&diff(&mut old, nodes(&after), usize::MAX).patches);
        let is_open = |node: &Standing| node.element().is_some_and(|element| element.attributes.contains_key("open"));
        assert_eq!(page.root.children.iter().map(is_open).collect::<Vec<_>>(), open);
    }
}

#[test]
fn the_script_has_the_same_numbers() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/element/apply-patches.js");
    let script = std::fs::read_to_string(path).unwrap();
    let (_, table) = script.split_once("const Op = {\n").unwrap();
    let (table, rest) = table.split_once("\n};").unwrap();
    let there: Vec<String> = table.lines().map(|line| line.trim().trim_end_matches(',').to_owned()).collect();
    let here: Vec<String> = PatchOp::ALL.iter().enumerate().map(|(at, op)| format!("{op:?}: {at}")).collect();
    assert_eq!(there, here);
    for op in PatchOp::ALL {
        assert!(rest.contains(&format!("case Op.{op:?}:")), "{op:?} is not applied");
        assert_eq!(PatchOp::ALL[op as usize], op);
    }
}

fn moves(patches: &[Patch]) -> usize {
    patches.iter().filter(|patch| matches!(patch, Patch::Move(..))).count()
}

/// The length of the longest subsequence that ascends, by trying all that end at each number.
fn longest_in_order(numbers: &[usize]) -> usize {
    let mut lengths: Vec<usize> = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let before = (0..at).filter(|&before| numbers[before] < *number).map(|before| lengths[before]).max();
        lengths.push(before.unwrap_or(0) + 1);
    }
    lengths.into_iter().max().unwrap_or(0)
}

/// Reads what the script reads.
fn decoded(names: &[String], text: &str, ops: &[u32]) -> Vec<Patch> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (mut taken, mut at) = (0, 0);
    let mut patches = Vec::new();
    let mut entered = Vec::new();
    while at < ops.len() {
        let op = PatchOp::ALL[ops[at] as usize];
        let mut next = || {
            at += 1;
            ops[at] as usize
        };
        let named = |number: usize| TAGS.iter().chain(&NAMES).copied().find(|name| *name == names[number]).unwrap();
        let mut take = |length: usize| {
            taken += length;
            String::from_utf16(&units[taken - length..taken]).unwrap()
        };
        patches.push(match op {
            PatchOp::CreateText => Patch::CreateText(take(next())),
            PatchOp::Open => Patch::Open(named(next())),
            PatchOp::Close => Patch::Close,
            PatchOp::SetAttribute => Patch::SetAttribute(named(next()), take(next())),
            PatchOp::RemoveAttribute => Patch::RemoveAttribute(named(next())),
            PatchOp::SetValue => Patch::SetControl(Control::Value(take(next()))),
            PatchOp::SetChecked => Patch::SetControl(Control::Checked(next() == 1)),
            PatchOp::Enter => {
                let (position, tag, skipped_ops, skipped_units) = (next(), next(), next(), next());
                entered.push((at + 1 + skipped_ops, taken + skipped_units));
                Patch::Enter(position, named(tag))
            }
            PatchOp::Leave => {
                assert_eq!(entered.pop(), Some((at + 1, taken)), "what is skipped ends here");
                Patch::Leave
            }
            PatchOp::ExpectChildren => Patch::ExpectChildren(next()),
            PatchOp::InsertBefore => Patch::InsertBefore(next()),
            PatchOp::Move => Patch::Move(next(), next()),
            PatchOp::Remove => Patch::Remove { at: next(), count: next() },
            PatchOp::Truncate => Patch::Truncate(next()),
        });
        at += 1;
    }
    assert_eq!(taken, units.len());
    patches
}
