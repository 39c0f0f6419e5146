// The script of the single file, which carries everything: on file:// nothing can be fetched or imported.
import { openCorpus } from "../element/corpus.js";
import { define } from "../element/element.js";
import * as module from "../element/module.js";

/** Defines the element, with the wasm that is in the file beside this script; returns what starts it. */
export const start = (wasm) => {
  let started;
  const startModule = async () => {
    await (started ??= module.start(wasm));
    return module;
  };
  // The file as it was opened: the table is drawn in a shadow tree, which outerHTML leaves out.
  const fetchPage = async () => `<!doctype html>\n${document.documentElement.outerHTML}`;
  define({ startModule, openCorpus, fetchPage });
  return startModule;
};
