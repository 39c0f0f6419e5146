// Arrow keys in a table: along a row from control to control, and up and down a column; Home and End lead to the ends of a row.
// Tab still meets every control.

const STEPS = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

const controlsIn = (part) => [...part.querySelectorAll("button, input")].filter((control) => control.checkVisibility());

/** The control in the same column, and as far in its cell, of the next row up or down that has one there. */
const inColumn = (from, cell, down) => {
  const place = controlsIn(cell).indexOf(from);
  const row = cell.closest("tr");
  const rows = [...row.closest("table").rows];
  for (let at = rows.indexOf(row) + down; rows[at]; at += down) {
    const next = rows[at].cells[cell.cellIndex];
    const controls = next ? controlsIn(next) : [];
    if (controls.length) return controls[Math.min(place, controls.length - 1)];
  }
};

/** Where a key leads to from a control; from the region around the table, into its first row. */
const target = (from, [down, right]) => {
  const cell = from.closest("td, th");
  if (!cell) return down > 0 && from.matches("[role=region]") ? controlsIn(from.querySelector("tbody") ?? from)[0] : undefined;
  if (down) return inColumn(from, cell, down);
  const controls = controlsIn(cell.closest("tr"));
  return Number.isFinite(right) ? controls[controls.indexOf(from) + right] : controls.at(right < 0 ? 0 : -1);
};

const move = (event) => {
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const next = target(event.target, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
};

/** Listens in a shadow root. Calling it again changes nothing. */
export const followArrowKeys = (root) => root.addEventListener("keydown", move);
