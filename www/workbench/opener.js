// Opens annotations that were made before, by a wasm of its own, because most readers of the page have none.
import init, { openAnnotations as open } from "./opener-bindings.js";

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
