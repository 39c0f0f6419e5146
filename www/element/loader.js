// The loader: the element, and where its module comes from. The module is two files beside this one, which the site generator
// names by their content; the first element that starts asks for them.
import { corpus } from "./corpus.js";
import { define } from "./element.js";

const begin = async () => {
  const wasm = fetch(new URL("./dialogue-table.wasm", import.meta.url));
  const [table, response] = await Promise.all([import("./module.js"), wasm]);
  await table.start(response);
  return table;
};

// One wasm instance a page, whatever the number of elements. A start that failed is not kept: the network may be back.
let started;
const start = () =>
  (started ??= begin().catch((error) => {
    started = undefined;
    throw error;
  }));

const file = async () => {
  const response = await fetch(new URL("./dialogue-table.html", import.meta.url));
  if (!response.ok) throw new Error(`dialogue-table.html: ${response.status}`);
  return response.text();
};

define({ start, corpus, file });

/** A corpus to query from script: the one built in, or the given compiled bytes. */
export const load = async (bytes) => (await start()).load(bytes);
