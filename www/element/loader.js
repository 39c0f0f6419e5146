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

/** The corpus at a URL as soon as it can answer; its `complete` is the same one, once its articles are there. */
const opened = (url) =>
  new Promise((resolve, reject) => {
    let head;
    const onHead = (early) => {
      head = early;
      resolve(Object.assign(head, { complete }));
    };
    const complete = corpus(url, { start, onHead }).then((whole) => {
      if (!head) return whole;
      head.join(whole);
      whole.free();
      return head;
    });
    complete.then((whole) => resolve(Object.assign(whole, { complete })), reject);
  });

/** A corpus to query from script: the one built in, the one at a URL, or the given compiled bytes. */
export const load = async (from) => {
  if (typeof from === "string" || from instanceof URL) return opened(from);
  const whole = (await start()).load(from && new Uint8Array(from));
  return Object.assign(whole, { complete: Promise.resolve(whole) });
};
