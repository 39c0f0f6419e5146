// The module of the single file, which carries everything: on file:// nothing can be fetched or imported.
import { corpus } from "../element/corpus.js";
import { define } from "../element/element.js";
import { load, makeStyles, mount, save, start as begun } from "../element/module.js";

/** Defines the element, with the wasm that was packed with this script. */
export const begin = (wasm) => {
  let started;
  const start = async () => {
    await (started ??= begun(wasm));
    return { load, makeStyles, mount, save };
  };
  // The file as it is: what is drawn stands in a shadow, which is not written out.
  const file = async () => `<!doctype html>\n${document.documentElement.outerHTML}`;
  define({ start, corpus, file });
};
