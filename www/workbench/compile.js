// The compiler for the hosted page, which requests it when a reader opens the JSON of an export.
import { compileExport } from "./opener.js";

/** @param {File} file */
export const compile = (file) => compileExport(fetch(new URL("./opener.wasm", import.meta.url)), file);
