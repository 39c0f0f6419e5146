// The script of the workbench's single file, which carries everything: the wasm of the table, that of the workbench, and that which
// opens annotations, one after the other.
import { start as startTable } from "../single-file/single-file.js";
import { openAnnotations } from "./opener.js";
import { start as startWorkbench } from "./workbench.js";

/** @returns {HTMLElement} */
const find = (css) => document.querySelector(css);

/** Defines the table and starts the workbench. */
export const start = async (bytes) => {
  const { lengths } = find("script[data-lengths]").dataset;
  let at = 0;
  const [table, wasm, opener] = lengths.split(" ").map((length) => bytes.slice(at, (at += Number(length))));
  const startModule = startTable(table);
  // What the table would save here as one file is this page, and not the table alone.
  find("dialogue-table").setAttribute("hide", "download");
  find("[data-take=page]").hidden = true;
  find("[data-alone]").hidden = false;
  const { bundled } = await startModule();
  await startWorkbench(wasm, bundled(), (files, terms, firstKey) => openAnnotations(opener, files, terms, firstKey));
};
