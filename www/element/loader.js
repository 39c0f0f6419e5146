// The loader: the element's class, and where its module comes from. The module is two files beside this one, whose names carry a
// hash in a release; the first element that starts requests them.
import { openCorpus } from "./corpus.js";
import { define, messagesIn } from "./element.js";

const fetchModule = async () => {
  const wasm = fetch(new URL("./dialogue-table.wasm", import.meta.url));
  const [module, response] = await Promise.all([import("./module.js"), wasm]);
  await module.start(response);
  return module;
};

/**
 * One wasm instance per page, whatever the number of elements. A failed start is not remembered: the network may be back.
 *
 * @type {ReturnType<typeof fetchModule> | undefined}
 */
let started;
const startModule = () =>
  (started ??= fetchModule().catch((error) => {
    started = undefined;
    throw error;
  }));

const fetchPage = async () => {
  const response = await fetch(new URL("./dialogue-table.html", import.meta.url));
  if (!response.ok) throw new Error(`dialogue-table.html: ${response.status}`);
  return response.text();
};

define({ startModule, openCorpus, fetchPage });

/** The corpus at a URL as soon as it can answer; its `complete` is the same one, once its articles are there. */
const openEarly = (url) =>
  new Promise((resolve, reject) => {
    let index;
    const onIndex = (early) => {
      index = early;
      resolve(Object.assign(index, { complete }));
    };
    const complete = openCorpus(url, { startModule, messages: messagesIn(), onIndex }).then((whole) => {
      if (!index) return whole;
      index.join(whole);
      whole.free();
      return index;
    });
    complete.then((whole) => resolve(Object.assign(whole, { complete })), reject);
  });

/** The compiled corpus that is built in, as bytes. */
export const bundled = async () => (await startModule()).bundled();

/** A corpus to query from script: the one built in, the one at a URL, or the given compiled bytes. */
export const load = async (from) => {
  if (typeof from === "string" || from instanceof URL) return openEarly(from);
  const whole = (await startModule()).load(from && new Uint8Array(from));
  return Object.assign(whole, { complete: Promise.resolve(whole) });
};
