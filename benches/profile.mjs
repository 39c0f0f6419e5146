// What the functions of the table's wasm weigh before compression, by crate and one by one. After `make build`:
//
//   node benches/profile.mjs [COUNT]    COUNT of the largest functions, otherwise 40
//
// A function that is compiled for several types is counted as one. What the optimiser has written into its callers is theirs.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BINDGEN = join(ROOT, "target/wasm-bindgen/release/dialogue-table_bg.wasm");
const CODE_SECTION = 10;
const FUNCTION_NAMES = 1;

/** The wasm, optimised as in a release, with the names of its functions. */
function optimised() {
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  const output = join(folder, "named.wasm");
  execFileSync(execPath, [join(ROOT, "node_modules/binaryen/bin/wasm-opt"), "--detect-features", "--debuginfo", "-Os", BINDGEN, "-o", output]);
  const wasm = readFileSync(output);
  rmSync(folder, { recursive: true });
  return wasm;
}

/** Reads numbers in LEB128, and parts of the bytes, one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  get isAtEnd() {
    return this.at >= this.bytes.length;
  }
  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }
  part(length = this.number()) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** The content of the first section with a number: of the wasm after its header, or of a section of names. */
function section(bytes, number) {
  for (const reader = new Reader(bytes); !reader.isAtEnd; ) {
    const found = reader.number();
    const content = reader.part();
    if (found === number) return new Reader(content);
  }
  throw new Error(`there is no section ${number}`);
}

/** The bytes of each function that is not imported, in their order. */
function sizes(wasm) {
  const code = section(wasm.subarray(8), CODE_SECTION);
  return Array.from({ length: code.number() }, () => code.part().length);
}

/** The name of each function by its index, without the hash of its crate. */
function names(module) {
  const [content] = WebAssembly.Module.customSections(module, "name");
  const reader = section(new Uint8Array(content), FUNCTION_NAMES);
  const text = new TextDecoder();
  const entry = () => [reader.number(), text.decode(reader.part()).replace(/::h[0-9a-f]{16}$|\[[0-9a-f]{16}\]/g, "")];
  return new Map(Array.from({ length: reader.number() }, entry));
}

/** Sums of bytes by a key, the largest first. */
function sums(functions, key) {
  const sums = new Map();
  for (const [name, size] of functions) sums.set(key(name), (sums.get(key(name)) ?? 0) + size);
  return [...sums].sort(([, a], [, b]) => b - a);
}

const wasm = optimised();
const module = new WebAssembly.Module(wasm);
const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === "function").length;
const named = names(module);
const functions = sizes(wasm).map((size, at) => [named.get(imported + at) ?? "without a name", size]);
const crateOf = (name) => /[a-z_][a-z0-9_]*(?=::)/.exec(name)?.[0] ?? "none";
const print = (rows) => rows.forEach(([name, size]) => console.log(String(size).padStart(8), name.slice(0, 110)));
console.log(`${functions.reduce((sum, [, size]) => sum + size, 0)} bytes in ${functions.length} functions\n\nby crate`);
print(sums(functions, crateOf).slice(0, 16));
console.log("\nthe largest");
print(sums(functions, (name) => name).slice(0, Number(argv[2] ?? 40)));
