// Joins the element to the wasm. Where the bytes come from is decided here and nowhere else.
import init, { load as open, mount } from "./bindings.js";
import { define } from "./element.js";

// The single file carries the wasm itself, as gzip in Base64: on file:// nothing can be fetched.
const inflated = (base64) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { "content-type": "application/wasm" } });
};

const wasm = () => {
  const carried = document.querySelector("script[data-dialogue-table-wasm]");
  return carried ? inflated(carried.textContent) : fetch(new URL("dialogue-table.wasm", import.meta.url));
};

// One wasm instance a page, whatever the number of elements. A start that failed is not kept: the network may be back.
let started;
const start = () =>
  (started ??= init({ module_or_path: wasm() }).catch((error) => {
    started = undefined;
    throw error;
  }));

define({ start, mount });

/** A corpus to query from script: the one built in, or the given compiled bytes. */
export const load = async (bytes) => {
  await start();
  return open(bytes);
};
