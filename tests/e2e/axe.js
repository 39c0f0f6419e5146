// What axe finds in a reader's way on the page: a line for each place, with its rule and why.
const done = arguments[0];
const root = document.querySelector("dialogue-table").shadowRoot;
// Behind an image axe tells no contrast, and the shadows at the edges of the table are one. Rows far from the viewport have an
// estimated height, until a reader comes near: axe would find their values on top of each other.
const plain = new CSSStyleSheet();
plain.replaceSync("[part=scroller] { background: none !important; } tr { content-visibility: visible !important; }");
root.adoptedStyleSheets = [...root.adoptedStyleSheets, plain];
// A value that is half under an edge is none too small to be hit.
for (const region of root.querySelectorAll("[part=scroller]")) region.scrollTo(0, 0);
// Nor is what lies in part under an open menu, panel or sheet, which can be closed, or under the search that stays in reach on
// a phone.
const above = [...root.querySelectorAll("[part=toolbar], [data-open], details[open] > summary + *, [part=evidence]")];
const isCovered = (control) => {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const covers = (box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  return above.some((layer) => !layer.contains(control) && covers(layer.getBoundingClientRect()));
};
// Of the rules of WCAG 2.2, AA, the one that axe leaves out unless it is asked.
const rules = { "target-size": { enabled: true } };
axe.run(document, { rules, resultTypes: ["violations"], elementRef: true }).then(({ violations }) => {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== plain);
  const others = ({ any, all, none }) =>
    [...any, ...all, ...none].flatMap(({ relatedNodes }) => relatedNodes.map(({ html }) => html.slice(0, 80)));
  const line = (id, node) => {
    const { target, html, failureSummary } = node;
    return [id, target.flat().join(" "), html.slice(0, 160), failureSummary, ...others(node)].join("\n  ");
  };
  const isFault = (id, { element }) => id !== "target-size" || !isCovered(element);
  const lines = ({ id, nodes }) => nodes.filter((node) => isFault(id, node)).map((node) => line(id, node));
  done(violations.flatMap(lines));
});
