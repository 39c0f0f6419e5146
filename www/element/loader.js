// The loader: the element's class, and where its module comes from. The module is two files beside this one, whose names carry a
// hash in a release; the first element that starts requests them.
import { corpus } from "./corpus.js";
import { define } from "./element.js";

const begin = async () => {
  const wasm = fetch(new URL("./dialogue-table.wasm", import.meta.url));
  const [table, response] = await Promise.all([import("./module.js"), wasm]);
  await table.start(response);
  return table;
};

// One wasm instance per page, whatever the number of elements. A failed start is not remembered: the network may be back.
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

/** A corpus to query from script: the one in the bundle, or the given compiled bytes. */
export const load = async (bytes) => (await start()).load(bytes && new Uint8Array(bytes));
