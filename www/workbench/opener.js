// Opens annotations that were made before, and compiles exports for the hosted page, by a wasm of its own, because most readers need
// neither.
import init, { compileExport as compile, openAnnotations as open } from "./opener-bindings.js";

/**
 * @param wasm its wasm, or a response with it
 * @param {string[]} files each a name and after it a content
 * @param {string} terms the terms of the workbench as TOML
 * @param {number} firstKey the number of the first article
 * @returns {Promise<Uint8Array>} what a workbench takes up
 */
export async function openAnnotations(wasm, files, terms, firstKey) {
  await init({ module_or_path: wasm });
  return open(files, terms, firstKey);
}

/**
 * @param wasm its wasm, or a response with it
 * @param {File} file the JSON of an export
 * @returns {Promise<Uint8Array>} the compiled corpus of it
 */
export async function compileExport(wasm, file) {
  await init({ module_or_path: wasm });
  return compile(file.name, await file.text());
}
