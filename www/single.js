// The loader of the single file, which carries everything: on file:// nothing can be fetched or imported.
import { corpus } from "./corpus.js";
import { define } from "./element.js";
import { mount, start as begin } from "./table.js";

// The wasm is gzip in Base64, in an element that no browser runs.
const wasm = () => {
  const base64 = document.querySelector("script[data-dialogue-table-wasm]").textContent;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { "content-type": "application/wasm" } });
};

let started;
const start = async () => {
  await (started ??= begin(wasm()));
  return { mount };
};

define({ start, corpus });
