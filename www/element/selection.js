// Selecting and copying in a table: values can be selected as text. Rows are copied as lines with tabs between their cells, for
// spreadsheets, and as an HTML table.

/** The range that is selected in a shadow root, if any. */
const selectedIn = (root) => {
  const selection = root.getSelection?.() ?? getSelection();
  if (!selection?.rangeCount) return;
  const [part] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [selection.getRangeAt(0)];
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return range.collapsed ? undefined : range;
};

const UNSAID = "[data-action^=expand], [data-uncopied], :has(> [data-action^=compare]), [aria-hidden=true]";

/** Whether an element is there only for a screen reader. */
const isUnseen = (element) => getComputedStyle(element).clipPath !== "none";

/** The text of a part of a cell: the name of a stage before its values, and a semicolon after each value. */
const said = (node) => {
  if (!node.localName) return node.data;
  if (!node.checkVisibility() || node.matches(UNSAID) || isUnseen(node)) return "";
  if (node.matches("[part~=stage-icon]")) return `${node.ariaLabel}: `;
  const words = node.ariaLabel && node.matches("button") ? node.ariaLabel : [...node.childNodes].map(said).join("");
  return node.matches("button, p, div, li, blockquote") ? `${words}; ` : words;
};

const words = (cell) => said(cell).replace(/\s+/g, " ").replace(/(\s?;)+/g, ";").replace(/^; ?|; ?$/g, "").trim();

const asHtml = (name, inner) => `<${name}>${inner}</${name}>`;

const copy = (event) => {
  const range = selectedIn(event.currentTarget);
  if (!range) return;
  const isSelected = (node) => range.intersectsNode(node);
  const rows = [...event.currentTarget.querySelectorAll("tr")].filter((row) => isSelected(row) && row.checkVisibility());
  // Words of one cell are copied as they stand.
  if (rows.flatMap((row) => [...row.cells]).filter(isSelected).length < 2) return;
  const places = [...Array(Math.max(...rows.map((row) => row.cells.length))).keys()];
  const columns = places.filter((at) => rows.some((row) => row.cells[at]?.checkVisibility()));
  // A cell that is not selected or not seen leaves its place, so that columns stay columns.
  const cells = rows.map(({ cells }) => columns.map((at) => (cells[at] && isSelected(cells[at]) ? words(cells[at]) : "")));
  const escaped = (text) => text.replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`);
  const html = cells.map((row) => asHtml("tr", row.map((text) => asHtml("td", escaped(text))).join("")));
  event.clipboardData.setData("text/plain", cells.map((row) => row.join("\t")).join("\n"));
  event.clipboardData.setData("text/html", asHtml("table", html.join("")));
  event.preventDefault();
};

/** A value whose words have been selected with the mouse is not clicked. */
const leaveSelected = (event) => {
  if (event.detail && event.target.closest("[part~=value]") && selectedIn(event.currentTarget)?.intersectsNode(event.target)) {
    event.stopPropagation();
  }
};

/** Listens in a shadow root. Calling it again changes nothing. */
export const followSelection = (root) => {
  root.addEventListener("copy", copy);
  root.addEventListener("click", leaveSelected, true);
};
