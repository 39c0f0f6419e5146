//! Patches as numbers and one string: a call from wasm to JavaScript for each of them would cost more than the change.
//! `www/element/apply-patches.js` applies them.

use super::node::Control;
use super::patch::Patch;

/// The operations; `www/element/apply-patches.js` has the same table. Operands follow: positions, numbers of names, and
/// lengths of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the patch of its name")]
pub enum PatchOp {
    CreateText,
    Open,
    Close,
    SetAttribute,
    RemoveAttribute,
    SetValue,
    SetChecked,
    Enter,
    Leave,
    ExpectChildren,
    InsertBefore,
    Move,
    Remove,
    Truncate,
}

impl PatchOp {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 14] = [
        Self::CreateText,
        Self::Open,
        Self::Close,
        Self::SetAttribute,
        Self::RemoveAttribute,
        Self::SetValue,
        Self::SetChecked,
        Self::Enter,
        Self::Leave,
        Self::ExpectChildren,
        Self::InsertBefore,
        Self::Move,
        Self::Remove,
        Self::Truncate,
    ];
}

/// Patches, encoded.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct EncodedPatches {
    /// The names of elements and attributes that are used for the first time, with spaces between.
    pub new_names: String,
    /// All text nodes and values, concatenated.
    pub text: String,
    /// Operations and their operands.
    pub ops: Vec<u32>,
    /// The length of `text` in UTF-16 code units.
    units: u32,
}

/// Encodes patches, and numbers the names of elements and attributes: each name is written out once in the life of a
/// page.
#[derive(Debug, Default)]
pub struct PatchEncoder(Vec<&'static str>);

impl PatchEncoder {
    /// An encoder that has numbered nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Encodes patches. New names are numbered from then on, so its result has to be applied.
    #[must_use]
    pub fn encode(&mut self, patches: &[Patch]) -> EncodedPatches {
        let mut encoded = EncodedPatches::default();
        // For each child that is entered, the position of its operands, and how long `text` was then.
        let mut entered = Vec::new();
        for patch in patches {
            self.encode_patch(patch, &mut encoded, &mut entered);
        }
        encoded
    }

    fn encode_patch(&mut self, patch: &Patch, encoded: &mut EncodedPatches, entered: &mut Vec<(usize, u32)>) {
        match patch {
            Patch::CreateText(text) => {
                encoded.op(PatchOp::CreateText);
                encoded.text(text);
            }
            Patch::Open(tag) => {
                let tag = self.number(tag, encoded);
                encoded.op_with(PatchOp::Open, &[tag]);
            }
            Patch::Close => encoded.op(PatchOp::Close),
            Patch::SetAttribute(name, value) => {
                let name = self.number(name, encoded);
                encoded.op_with(PatchOp::SetAttribute, &[name]);
                encoded.text(value);
            }
            Patch::RemoveAttribute(name) => {
                let name = self.number(name, encoded);
                encoded.op_with(PatchOp::RemoveAttribute, &[name]);
            }
            Patch::SetControl(Control::Value(value)) => {
                encoded.op(PatchOp::SetValue);
                encoded.text(value);
            }
            Patch::SetControl(Control::Checked(checked)) => {
                encoded.op_with(PatchOp::SetChecked, &[usize::from(*checked)]);
            }
            Patch::Enter(at, tag) => {
                let tag = self.number(tag, encoded);
                // Only when the child is left is it known how many operations and characters to skip if the child is
                // not ours.
                encoded.op_with(PatchOp::Enter, &[*at, tag, 0, 0]);
                entered.push((encoded.ops.len(), encoded.units));
            }
            Patch::Leave => {
                encoded.op(PatchOp::Leave);
                if let Some((at, units)) = entered.pop() {
                    encoded.ops[at - 2] = (encoded.ops.len() - at) as u32;
                    encoded.ops[at - 1] = encoded.units - units;
                }
            }
            Patch::ExpectChildren(count) => encoded.op_with(PatchOp::ExpectChildren, &[*count]),
            Patch::InsertBefore(at) => encoded.op_with(PatchOp::InsertBefore, &[*at]),
            Patch::Move(from, to) => encoded.op_with(PatchOp::Move, &[*from, *to]),
            Patch::Remove { at, count } => encoded.op_with(PatchOp::Remove, &[*at, *count]),
            Patch::Truncate(at) => encoded.op_with(PatchOp::Truncate, &[*at]),
        }
    }

    /// The number of a name; the first use gives it one.
    fn number(&mut self, name: &'static str, encoded: &mut EncodedPatches) -> usize {
        if let Some(known) = self.0.iter().position(|known| *known == name) {
            return known;
        }
        if !encoded.new_names.is_empty() {
            encoded.new_names.push(' ');
        }
        encoded.new_names.push_str(name);
        self.0.push(name);
        self.0.len() - 1
    }
}

impl EncodedPatches {
    fn op(&mut self, op: PatchOp) {
        self.ops.push(op as u32);
    }

    fn op_with(&mut self, op: PatchOp, operands: &[usize]) {
        self.op(op);
        self.ops.extend(operands.iter().map(|&operand| operand as u32));
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(text);
        let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() } as u32;
        self.units += units;
        self.ops.push(units);
    }
}
