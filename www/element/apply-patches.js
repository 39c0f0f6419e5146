// Applies patches that the widget has encoded (src/ui/vdom/encode.rs), in one call for all of them: a call from wasm for every
// element and attribute would cost more than the change. It creates nodes and never parses markup, so that it also works on
// pages which require trusted types.

const SVG = "http://www.w3.org/2000/svg";

// The numbers of `PatchOp` in src/ui/vdom/encode.rs; a test compares the two.
const Op = {
  CreateText: 0,
  Open: 1,
  Close: 2,
  SetAttribute: 3,
  RemoveAttribute: 4,
  SetValue: 5,
  SetChecked: 6,
  Enter: 7,
  Leave: 8,
  ExpectChildren: 9,
  InsertBefore: 10,
  Move: 11,
  Remove: 12,
  Truncate: 13,
};

/**
 * Names of elements and attributes: each is sent once, and is a number from then on.
 *
 * @type {string[]}
 */
const names = [];

/**
 * Extensions, such as a translator that wraps text nodes, change children behind the widget's back. An element whose children
 * are not the expected ones is left alone and reported.
 *
 * @param {Element} target the element whose children are changed
 * @param {string} newNames names that are used for the first time, with spaces between
 * @param {string} text all text nodes and values, concatenated
 * @param {Uint32Array} ops operations and their operands; the operand for a string is its length
 * @returns {(Element | number)[][]} the elements whose children must be recreated, each with the positions that lead to
 *   it from the target
 */
export function applyPatches(target, newNames, text, ops) {
  if (newNames) names.push(...newNames.split(" "));
  /** @type {[parent: any, next: Node | null][]} */
  const created = [];
  /** @type {[parent: any, op: number, taken: number][]} */
  const entered = [];
  /** @type {Element[]} */
  const foreign = [];
  /**
   * The cursor: an element, of whatever kind.
   *
   * @type {any}
   */
  let node = target;
  /** @type {Node | null} */
  let next = null;
  let taken = 0;
  let at = 0;
  const operand = () => ops[at++];
  const name = () => names[operand()];
  const take = () => text.slice(taken, (taken += operand()));
  const child = () => node.childNodes[operand()] ?? null;
  const put = (made) => {
    node.insertBefore(made, next);
    next = null;
  };
  // Goes on after the cursor's element, whose children are not those that were left there.
  const leaveAlone = () => {
    foreign.push(node);
    const parent = entered.pop();
    if (parent) [node, at, taken] = parent;
    else at = ops.length;
  };
  while (at < ops.length) {
    switch (operand()) {
      case Op.CreateText:
        put(document.createTextNode(take()));
        break;
      case Op.Open:
        created.push([node, next]);
        node = create(name());
        next = null;
        break;
      case Op.Close: {
        // A new element is put in when it is complete.
        const made = node;
        [node, next] = created.pop();
        put(made);
        break;
      }
      case Op.SetAttribute:
        node.setAttribute(name(), take());
        break;
      case Op.RemoveAttribute:
        node.removeAttribute(name());
        break;
      case Op.SetValue: {
        const value = take();
        // Setting the same value again would move the caret.
        if (node.value !== value) node.value = value;
        break;
      }
      case Op.SetChecked:
        node.checked = operand() === 1;
        break;
      case Op.Enter: {
        const inner = child();
        const tag = name();
        const skippedOps = operand();
        const skippedText = operand();
        if (inner?.localName === localName(tag)) {
          entered.push([node, at + skippedOps, taken + skippedText]);
          node = inner;
        } else leaveAlone();
        break;
      }
      case Op.Leave:
        [node] = entered.pop();
        break;
      case Op.ExpectChildren:
        if (node.childNodes.length !== operand()) leaveAlone();
        break;
      case Op.InsertBefore:
        next = child();
        break;
      case Op.Move: {
        const moved = child();
        const focused = node.getRootNode().activeElement;
        node.insertBefore(moved, child());
        // The child was out of the page for a moment, and lost the focus.
        if (moved.contains(focused)) focused.focus({ preventScroll: true });
        break;
      }
      case Op.Remove: {
        const first = child();
        removeFrom(node, first, operand());
        break;
      }
      case Op.Truncate:
        removeFrom(node, child(), Infinity);
    }
  }
  return foreign.map((element) => [element, ...path(target, element)]);
}

const localName = (tag) => tag.replace("svg:", "");

const create = (tag) =>
  tag.startsWith("svg:") ? document.createElementNS(SVG, localName(tag)) : document.createElement(tag);

// Step by step: indexing `childNodes` would count from the start again after each change.
function removeFrom(parent, first, count) {
  for (let gone = first; gone && count; count--) {
    const next = gone.nextSibling;
    parent.removeChild(gone);
    gone = next;
  }
}

// The positions that lead from an element to one within.
function path(from, to) {
  const positions = [];
  for (let node = to; node !== from; node = node.parentNode)
    positions.unshift(Array.prototype.indexOf.call(node.parentNode.childNodes, node));
  return positions;
}
