// The part of the hosted page below its table: the code to embed the table as it is set, and a corpus of the reader's own. The
// code has the state of the table; language, colours and what is hidden are chosen beside the code.
import { load } from "./dialogue-table.js";
import { takeDroppedFiles } from "./file-drop.js";

/**
 * The page has each of these once.
 *
 * @returns {any}
 */
const find = (css) => document.querySelector(css);

const table = find("dialogue-table");
const [form] = document.forms;
const { lang, theme, hide, form: kind } = /** @type {any} */ (form.elements);
const [code, file, take] = ["[data-code]", "[data-file]", "[data-take]"].map(find);
const base = new URL(".", location.href).href;

const WORDS = {
  en: {
    copy: "Copy code",
    copied: "Copied",
    save: "Save the file",
    refused: "This file cannot be opened:",
  },
  vi: {
    copy: "Sao chép mã",
    copied: "Đã sao chép",
    save: "Lưu tệp",
    refused: "Không mở được tệp này:",
  },
};
const pageLang = document.documentElement.lang;
const words = WORDS[pageLang] ?? WORDS.en;

// Options and labels in another language: unlike other texts they cannot have both languages in the page.
if (pageLang !== "en") {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-${pageLang}]`))) {
    const text = element.dataset[pageLang];
    if (element.ariaLabel) element.ariaLabel = text;
    else element.textContent = text;
  }
}

// An element's HTML without its empty attributes. Made in an inert document, where it neither starts a table nor loads an iframe.
const inert = document.implementation.createHTMLDocument("");
const written = (name, attributes) => {
  const element = inert.createElement(name);
  for (const [attribute, value] of attributes) if (value) element.setAttribute(attribute, value);
  return element.outerHTML;
};
const script = (file) => `<script type="module" src="${base}${file}"></script>`;

const CODES = {
  element: () => {
    const { q = "", view = "", columns = "", ...rest } = Object.fromEntries(new URLSearchParams(table.state));
    const plain = [["query", q], ["view", view], ["columns", columns]];
    const start = Object.keys(rest).length ? [["state", table.state]] : plain;
    const looks = [lang, theme, hide].map(({ name, value }) => [name, value]);
    // Links that readers copy lead here: the URL of the page around the element does not have its state.
    const attributes = [...start, ...looks, ["permalink", base]];
    return `${script("dialogue-table.js")}\n${written("dialogue-table", attributes)}`;
  },
  iframe: () => {
    const looks = [lang, theme, hide].filter(({ value }) => value).map(({ name, value }) => [name, value]);
    const asked = new URLSearchParams([...looks, ["permalink", base]]);
    const { state } = table;
    const source = `${base}dialogue-table-frame.html?${asked}${state && `#${state}`}`;
    const sandbox = "allow-scripts allow-popups allow-downloads";
    const iframe = [["src", source], ["title", document.title], ["sandbox", sandbox], ["width", "100%"], ["height", "800"]];
    return `${written("iframe", iframe)}\n${script("dialogue-table-host.js")}`;
  },
};

// Setting the same text again would cost a layout of the page.
const setText = (element, text) => element.textContent === text || (element.textContent = text);

const draw = () => {
  const make = CODES[kind.value];
  code.parentElement.hidden = !make;
  file.hidden = !!make;
  if (make) setText(code, make());
  setText(take, make ? words.copy : words.save);
};
table.addEventListener("dialogue-state", draw);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", draw);
draw();
// A table that opens with a state does not tell of a change.
customElements.whenDefined("dialogue-table").then(() => table.ready).then(draw);

take.addEventListener("click", async () => {
  if (code.parentElement.hidden) return table.download();
  try {
    await navigator.clipboard.writeText(code.textContent);
    take.textContent = words.copied;
  } catch {
    // Without permission to write: select it for the reader to copy.
    getSelection().selectAllChildren(code);
  }
});

// A corpus of the reader's own, picked or dropped: compiled, or the JSON of an export, for which the compiler is fetched. A file
// that is neither leaves the table as it is.
const [back, refused, picker] = ["[data-back]", "[data-refused]", "[name=corpus]"].map(find);
const show = (url) => {
  const before = table.src;
  table.state = "";
  table.src = url;
  back.hidden = !url;
  if (before) URL.revokeObjectURL(before);
  table.scrollIntoView();
};
/** @param {File} file */
const compiled = async (file) => {
  const isJson = /^\uFEFF?\s*[{[]/.test(await file.slice(0, 64).text());
  if (!isJson) return new Uint8Array(await file.arrayBuffer());
  const { compile } = await import("./compile.js");
  return compile(file);
};
/** @param {Iterable<File>} files */
const open = async ([file]) => {
  if (!file) return;
  refused.textContent = "";
  try {
    const bytes = await compiled(file);
    (await load(bytes)).free();
    show(URL.createObjectURL(new Blob([bytes])));
  } catch ({ message }) {
    refused.textContent = `${words.refused} ${message}`;
  }
};
picker.addEventListener("change", () => open(picker.files));
back.addEventListener("click", () => {
  picker.value = "";
  show("");
});
takeDroppedFiles(open);
