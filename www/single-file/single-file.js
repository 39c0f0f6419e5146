// The script of the single file, which carries everything: on file:// nothing can be fetched or imported.
import { corpus } from "../element/corpus.js";
import { define } from "../element/element.js";
import { Arriving, load, createStylesheet, mount, save, start as startWasm } from "../element/module.js";

/** Defines the element, with the wasm that is in the file beside this script. */
export const begin = (wasm) => {
  let started;
  const start = async () => {
    await (started ??= startWasm(wasm));
    return { Arriving, load, createStylesheet, mount, save };
  };
  // The file as it was opened: the table is drawn in a shadow tree, which outerHTML leaves out.
  const file = async () => `<!doctype html>\n${document.documentElement.outerHTML}`;
  define({ start, corpus, file });
};
