// The module that an element starts: what the wasm gives to script, and nothing else.
import init, { load, makeStyles, mount } from "./bindings.js";
import { save } from "./save.js";

/** Starts the wasm, once. */
export const start = (wasm) => init({ module_or_path: wasm });

export { load, makeStyles, mount, save };
