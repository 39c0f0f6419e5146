// The script of the workbench's single file, which carries everything: the wasm of the table, that of the workbench and the
// corpus, one after the other.
import { begin as beginTable } from "../single-file/single-file.js";
import { start } from "./workbench.js";

/** Defines the table and starts the workbench. */
export const begin = async (bytes) => {
  const { lengths } = document.querySelector("script[data-lengths]").dataset;
  let at = 0;
  const [table, wasm, corpus] = lengths.split(" ").map((length) => bytes.slice(at, (at += Number(length))));
  beginTable(table);
  // What the table would save here as one file is this page, and not the table alone.
  document.querySelector("dialogue-table").hide = "download";
  document.querySelector("[data-take=page]").hidden = true;
  await start(wasm, corpus);
};
