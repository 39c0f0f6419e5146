// Our page for the table widgets of the separate benchmark (see dialogue-table.mjs). It bundles one file per widget,
// ui/NAME.js, and serves it with <div id="root">; once its search box works, the page calls `ready` of ui/_common.js with the
// selectors of the box (`input`) and of the cells (`cell`), the shadow root they hold in (`root`), and a function that tells
// the number of matching rows (`total`). `make bench-peers` copies this file there as ui/dialogue-table.js, and what it imports
// into ui/dialogue-table/. Unlike the other pages it fetches no data.json: its own compiled corpus is in the wasm, seven
// dialogues with their articles and evidence.
import init, { load, createStylesheet, mount } from "./dialogue-table/bindings.js";
import { define } from "./dialogue-table/element.js";
import wasm from "./dialogue-table/dialogue-table.wasm";
import { $, ready } from "./_common.js";

const started = init({ module_or_path: new URL(wasm, import.meta.url) });
define({ start: () => started.then(() => ({ load, createStylesheet, mount })) });
const element = document.createElement("dialogue-table");
const root = element.shadowRoot;
const drawn = new Promise((tell) => new MutationObserver(tell).observe(root, { childList: true }));
$("#root").append(element);
await drawn;
ready({
  root,
  input: "input[type=search]",
  cell: "tbody tr[data-dialogue] :is(th, td)",
  total: () => root.querySelectorAll("tbody tr[data-dialogue]").length,
});
