// What the bundle depends on of the glue that wasm-bindgen writes.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { joinModule, shortenNames, usedExports, withoutFolders } from "./bundle.mjs";

const GLUE = `
export class Unused {
  free() { wasm.unused_free(this); }
}
if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;
export function load(bytes) { return wasm.load(bytes); }
export function mount(root) { return wasm.mount(root); }
function imports() {
  const import0 = { __wbg_used_0123: (text) => text.length };
  return { "./dialogue-table_bg.js": import0 };
}
let wasm;
async function init(source) {
  if (source === undefined) source = new URL("dialogue-table_bg.wasm", import.meta.url);
  wasm = await WebAssembly.instantiate(source, imports());
}
export { init as default };
`;
const MODULE = `
import init, { load, mount } from "./bindings.js";
export const start = (wasm) => init(wasm);
export { load, mount };
`;
const NAMES = {
  importedModule: "a",
  imports: [["./dialogue-table_bg.js", "__wbg_used_0123", "b"]],
  exports: [["load", "c"], ["mount", "d"]],
};

const joined = (glue) => {
  const folder = mkdtempSync(join(tmpdir(), "glue-"));
  const [modulePath, gluePath] = ["module.js", "glue.js"].map((name) => join(folder, name));
  writeFileSync(modulePath, MODULE);
  writeFileSync(gluePath, glue);
  return joinModule(modulePath, gluePath);
};

test("a class that nothing imports is dropped, and its export of the wasm is not used", async () => {
  assert.deepEqual(usedExports(await joined(GLUE)).sort(), ["load", "mount"]);
});

test("no URL is left that a bundler would look for beside the module", async () => {
  assert.ok(!(await joined(GLUE)).includes("import.meta"));
});

test("imports and exports have the names that the wasm has", async () => {
  const module = await shortenNames(await joined(GLUE), NAMES);
  for (const part of ["wasm.c(bytes)", "wasm.d(root)", "b: (text) => text.length", `"a": import0`]) assert.ok(module.includes(part), `${part}: ${module}`);
});

test("a property called like an export is refused, because it would be renamed as well", async () => {
  for (const other of ["globalThis.load();", "const { load: other } = globalThis;"]) {
    const module = await joined(GLUE.replace("return wasm.load", `${other} return wasm.load`));
    await assert.rejects(shortenNames(module, NAMES), /a property is called load/);
  }
});

test("a glue that imports under another name is refused", async () => {
  const module = await joined(GLUE.replace("dialogue-table_bg.js", "other.js"));
  await assert.rejects(shortenNames(module, NAMES), /does not name/);
});

test("the folders of the machine are overwritten in place", () => {
  const wasm = withoutFolders(Buffer.from("\0asm at /home/me/.cargo/registry/a.rs, at /home/me/.cargo/b.rs"), ["/home/me/.cargo"]);
  assert.equal(wasm.toString(), "\0asm at ---------------/registry/a.rs, at ---------------/b.rs");
});
