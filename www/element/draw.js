// Carries out a drawing that the widget has written down (src/widget/draw.rs), in one call for all of it: a call from wasm
// for every element and attribute costs more than the drawing. It makes nodes and never parses markup, so that pages which
// require trusted types can have it.

const SVG = "http://www.w3.org/2000/svg";

// The numbers of src/widget/draw.rs.
const [TEXT, OPEN, CLOSE, ATTRIBUTE, PROPERTY, CHILD, BACK, REPLACE, INSERT, MOVE, REMOVE, CUT, DROP, NAME] =
  Array(14).keys();

// Names of elements and attributes, which a drawing gives once and then counts.
const names = [];

/**
 * @param {Node} target the element that is changed
 * @param {string} words all texts, values and names of the drawing, one after the other
 * @param {Uint32Array} steps numbers of steps and their operands; an operand for words is their length
 */
export function draw(target, words, steps) {
  const path = [];
  let node = target;
  let before = null;
  let taken = 0;
  let at = 0;
  const take = () => words.slice(taken, (taken += steps[at++]));
  // New nodes are put in when they are whole.
  const put = (parent, made, place) => (place ? parent.replaceChild(made, place) : parent.appendChild(made));
  while (at < steps.length) {
    switch (steps[at++]) {
      case TEXT:
        put(node, document.createTextNode(take()), before);
        before = null;
        break;
      case OPEN: {
        const name = names[steps[at++]];
        path.push(node, before);
        node = name.startsWith("svg:") ? document.createElementNS(SVG, name.slice(4)) : document.createElement(name);
        before = null;
        break;
      }
      case CLOSE: {
        const made = node;
        before = path.pop();
        node = path.pop();
        put(node, made, before);
        before = null;
        break;
      }
      case ATTRIBUTE:
        node.setAttribute(names[steps[at++]], take());
        break;
      case PROPERTY: {
        const name = names[steps[at++]];
        const text = take();
        const value = name === "checked" ? text !== "" : text;
        // Setting a text that is there already would move the caret.
        if (node[name] !== value) node[name] = value;
        break;
      }
      case CHILD:
        path.push(node);
        node = node.childNodes[steps[at++]];
        break;
      case BACK:
        node = path.pop();
        break;
      case REPLACE:
        before = node.childNodes[steps[at++]];
        break;
      case INSERT:
        node.insertBefore(document.createTextNode(""), node.childNodes[steps[at++]]);
        break;
      case MOVE: {
        const to = node.childNodes[steps[at++]];
        const moved = node.childNodes[steps[at++]];
        const focused = node.getRootNode().activeElement;
        node.insertBefore(moved, to);
        // It has been out of the page for a moment, and what is not in it has no focus.
        if (moved.contains(focused)) focused.focus({ preventScroll: true });
        break;
      }
      case REMOVE: {
        let gone = node.childNodes[steps[at++]];
        for (let many = steps[at++]; many; many--) {
          const next = gone.nextSibling;
          node.removeChild(gone);
          gone = next;
        }
        break;
      }
      case CUT:
        // From one to the next: a list of children is counted anew after each change.
        for (let gone = node.childNodes[steps[at++]], next; gone; gone = next) {
          next = gone.nextSibling;
          node.removeChild(gone);
        }
        break;
      case DROP:
        node.removeAttribute(names[steps[at++]]);
        break;
      case NAME:
        names.push(take());
    }
  }
}
