// What axe finds in a reader's way on the page: a line for each place, with its rule and why.
const done = arguments[0];
const root = document.querySelector("dialogue-table").shadowRoot;
// Behind an image axe tells no contrast, and the shadows at the edges of the table are one.
const plain = new CSSStyleSheet();
plain.replaceSync(".scroller { background: none !important; }");
root.adoptedStyleSheets = [...root.adoptedStyleSheets, plain];
// A value that is half under an edge is none too small to be hit.
for (const region of root.querySelectorAll(".scroller")) region.scrollTo(0, 0);
// Nor is what an open menu or panel covers in part: it closes at a press beside it.
const menu = root.querySelector(".panel[data-open], .menu[open] .menu-list")?.getBoundingClientRect();
const isCovered = ({ left, right, top, bottom }) =>
  menu && left < menu.right && right > menu.left && top < menu.bottom && bottom > menu.top;
const controls = [...root.querySelectorAll(".view tbody :is(button, input, label, a)")];
const covered = controls.filter((control) => isCovered(control.getBoundingClientRect()));
for (const control of covered) control.style.visibility = "hidden";
// Of the rules of WCAG 2.2, AA, the one that axe leaves out unless it is asked.
const rules = { "target-size": { enabled: true } };
axe.run(document, { rules, resultTypes: ["violations"] }).then(({ violations }) => {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== plain);
  for (const control of covered) control.style.visibility = "";
  const others = ({ any, all, none }) =>
    [...any, ...all, ...none].flatMap(({ relatedNodes }) => relatedNodes.map(({ html }) => html.slice(0, 80)));
  const line = (id, node) => {
    const { target, html, failureSummary } = node;
    return [id, target.flat().join(" "), html.slice(0, 160), failureSummary, ...others(node)].join("\n  ");
  };
  done(violations.flatMap(({ id, nodes }) => nodes.map((node) => line(id, node))));
});
