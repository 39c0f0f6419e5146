// The module that an element starts: the wasm's JavaScript API, and what needs no wasm, saving, copying and arrow keys.
import { followArrowKeys } from "./arrow-keys.js";
import init, { Arriving, bundled, load, createStylesheet, mount as mountTable } from "./bindings.js";
import { save } from "./save.js";
import { followSelection } from "./selection.js";

/** Starts the wasm, once. */
export const start = (wasm) => init({ module_or_path: wasm });

/** Draws a table into the shadow root of its element. `onPanic` is called if the module stops. */
export const mount = (host, root, corpus, onPanic) => {
  followSelection(root);
  followArrowKeys(root);
  return mountTable(host, root, corpus, onPanic);
};

export { Arriving, bundled, load, createStylesheet, save };
