// Our page for the benchmark of table widgets that stands beside the project (its README has the contract).
// `make bench-peers` copies it there as ui/dialogue-table.js. Unlike the other pages it fetches no
// data.json: its own compiled corpus is in the wasm, seven dialogues with their articles and evidence.
import init, { load, mount } from "./dialogue-table/bindings.js";
import { define } from "./dialogue-table/element.js";
import wasm from "./dialogue-table/dialogue-table.wasm";
import { $, ready } from "./_common.js";

const started = init({ module_or_path: new URL(wasm, import.meta.url) });
define({ start: () => started.then(() => ({ load, mount })) });
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
