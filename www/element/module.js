// The module that an element starts: the wasm's JavaScript API, and saving, which needs no wasm.
import init, { load, createStylesheet, mount } from "./bindings.js";
import { save } from "./save.js";

/** Starts the wasm, once. */
export const start = (wasm) => init({ module_or_path: wasm });

export { load, createStylesheet, mount, save };
