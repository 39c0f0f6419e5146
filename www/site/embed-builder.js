// What the hosted page has around its table: the code to embed it as it is, and a corpus of the reader's own. The table holds all
// the state: choices in the form are set on it, and what it shows is written into the form and the code.
const table = document.querySelector("dialogue-table");
const [form] = document.forms;
const { query, view, lang, theme } = form.elements;
const columns = [...form.querySelectorAll("[name=column]")];
const base = new URL(".", location.href).href;

// An element's HTML without its empty attributes. Made in an inert document, where it neither starts a table nor loads an iframe.
const inert = document.implementation.createHTMLDocument("");
const written = (name, attributes) => {
  const element = inert.createElement(name);
  for (const [attribute, value] of attributes) if (value) element.setAttribute(attribute, value);
  return element.outerHTML;
};
const script = (file) => `<script type="module" src="${base}${file}"></script>`;

const lines = () => {
  const { state, lang, theme } = table;
  const { q = "", view = "", columns = "", ...rest } = Object.fromEntries(new URLSearchParams(state));
  const plain = [["query", q], ["view", view], ["columns", columns]];
  const start = Object.keys(rest).length ? [["state", state]] : plain;
  const asked = new URLSearchParams(Object.entries({ lang, theme }).filter(([, value]) => value));
  const source = `${base}dialogue-table-frame.html${asked.size ? `?${asked}` : ""}${state && `#${state}`}`;
  const iframe = [["src", source], ["title", document.title], ["sandbox", "allow-scripts"], ["width", "100%"], ["height", "800"]];
  const element = written("dialogue-table", [...start, ["lang", lang], ["theme", theme]]);
  return {
    element: `${script("dialogue-table.js")}\n${element}`,
    iframe: `${written("iframe", iframe)}\n${script("dialogue-table-frame.js")}`,
  };
};

// Setting the same text again would cost a layout.
const setText = (element, text) => element.textContent === text || (element.textContent = text);

const draw = () => {
  due = false;
  if (document.activeElement !== query) query.value = table.query;
  view.value = table.view;
  const seen = table.columns.split(",").filter(Boolean);
  for (const box of columns) box.checked = seen.length ? seen.includes(box.value) : box.defaultChecked;
  for (const [name, text] of Object.entries(lines())) setText(form.parentElement.querySelector(`[data-lines=${name}]`), text);
  for (const button of document.querySelectorAll("[data-copies]")) setText(button, "Copy");
};
// What a click or key in the table changes is there one frame later. One change may send several events.
let due = false;
const soon = () => {
  if (due) return;
  due = true;
  requestAnimationFrame(() => requestAnimationFrame(draw));
};
for (const event of ["dialogue-change", "click", "keyup"]) table.addEventListener(event, soon);
addEventListener("popstate", soon);

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target === query) table.query = query.value;
  else if (target === view) table.view = view.value;
  else if (target === lang || target === theme) table[target.name] = target.value;
  else {
    const ticked = columns.filter((box) => box.checked).map((box) => box.value);
    table.columns = columns.every((box) => box.checked === box.defaultChecked) ? "" : ticked.join();
  }
  soon();
});

document.addEventListener("click", async ({ target }) => {
  if (target.matches("[data-saves]")) table.download();
  else if (target.matches("[data-copies]")) {
    const name = target.dataset.copies;
    try {
      await navigator.clipboard.writeText(lines()[name]);
      target.textContent = "Copied";
    } catch {
      // Without permission to write: select it for the reader to copy.
      getSelection().selectAllChildren(document.querySelector(`[data-lines=${name}]`));
    }
  }
});

// A corpus of the reader's own, picked or dropped.
const back = document.querySelector("[data-back]");
const [file] = document.getElementsByName("corpus");
const show = (url) => {
  const before = table.src;
  table.state = "";
  table.src = url;
  back.hidden = !url;
  if (before) URL.revokeObjectURL(before);
  table.scrollIntoView();
};
const take = (files) => files.length && show(URL.createObjectURL(files[0]));
file.addEventListener("change", () => take(file.files));
back.addEventListener("click", () => {
  file.value = "";
  show("");
});
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
const dropping = (is) => document.documentElement.classList.toggle("dropping", is);
document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  dropping(true);
});
for (const event of ["dragleave", "drop"]) document.addEventListener(event, () => dropping(false));
document.addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  take(event.dataTransfer.files);
});

customElements.whenDefined("dialogue-table").then(draw);
