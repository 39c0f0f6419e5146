// The scripts and the wasm of a release, from what wasm-bindgen wrote. esbuild joins and minifies the scripts; Binaryen drops from
// the wasm what no script calls, optimises it for size and shortens the names that the two share.
//
//   node scripts/bundle.mjs BINDGEN OUT    BINDGEN has NAME.js and NAME_bg.wasm of each wasm, and snippets/
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { argv, env, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WWW = join(ROOT, "www");
/** Each wasm with the module that imports its glue. */
const MODULES = { "dialogue-table": "element/module", workbench: "workbench/workbench", opener: "workbench/opener" };
/** The scripts of a page, with the names that they have in OUT. */
const SCRIPTS = {
  loader: "element/loader",
  module: "element/module",
  "single-file": "single-file/single-file",
  unpack: "single-file/unpack",
  iframe: "iframe/iframe",
  workbench: "workbench/hosted",
  opener: "workbench/opener",
  compile: "workbench/compile",
  "workbench-file": "workbench/single-file",
};

/**
 * The passes of wasm-opt. In the end functions stand in the order of their names: what is compiled for several types is then side by
 * side, where a compressor finds that it is alike. That is why metadce keeps the names.
 */
const PASSES = ["-Os", "--reorder-functions-by-name"];

/** What the loader imports when the first element comes near the viewport. */
const REQUESTED = "./module.js";

/** The module with the glue that it imports from bindings.js, and of the glue only what it imports. */
export async function joinModule(module, glue) {
  const bindings = ({ onResolve }) => onResolve({ filter: /bindings\.js$/ }, () => ({ path: glue }));
  const { outputFiles } = await esbuild.build({
    entryPoints: [module],
    bundle: true,
    format: "esm",
    write: false,
    plugins: [{ name: "bindings", setup: bindings }],
    define: {
      // The loader always passes the wasm. Bundlers of other projects would look for a file at the glue's own default.
      "import.meta.url": "undefined",
      // Classes that register themselves under it would all count as used.
      "Symbol.dispose": "undefined",
    },
  });
  return outputFiles[0].text;
}

/** The wasm's exports that a module uses. */
export const usedExports = (module) => [...new Set(Array.from(module.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name))];

/**
 * A module with the names that wasm-opt chose: `imports` are `[module, name, short name]`, `exports` are `[name, short name]`, and
 * the wasm imports all from `importedModule`.
 */
export async function shortenNames(module, { importedModule, imports, exports }) {
  const names = Object.fromEntries([...imports.map(([, name, short]) => [name, short]), ...exports]);
  for (const [name] of exports) {
    // esbuild renames a property on whatever object it is.
    if (new RegExp(`(?<!\\bwasm)\\.${name}\\b|[{,]\\s*${name}\\s*:`).test(module)) {
      throw new Error(`a property is called ${name}, as an export of the wasm`);
    }
  }
  const mangleProps = new RegExp(`^(${Object.keys(names).join("|")})$`);
  const { code } = await esbuild.transform(module, { mangleProps, mangleCache: names });
  const [[originalModule]] = imports;
  const parts = code.split(`"${originalModule}"`);
  if (parts.length !== 2) throw new Error(`the glue does not name ${originalModule} once`);
  return parts.join(`"${importedModule}"`);
}

/** The wasm with the folders of this machine overwritten, which messages of panics would name. */
export function withoutFolders(wasm, folders) {
  const bytes = Buffer.from(wasm);
  for (const folder of folders) {
    for (let at = bytes.indexOf(folder); at >= 0; at = bytes.indexOf(folder)) bytes.fill("-", at, at + Buffer.byteLength(folder));
  }
  return bytes;
}

/** Writes the wasm optimised and with only the named exports; returns the short names. */
function optimise(name, wasm, exports, folder) {
  const binaryen = (tool, ...args) => execFileSync(execPath, [join(ROOT, "node_modules/binaryen/bin", tool), "--detect-features", ...args]);
  const file = (name, content) => (writeFileSync(join(folder, name), content), join(folder, name));
  const nodes = exports.map((name) => ({ name: `export ${name}`, export: name }));
  const graph = [{ name: "the scripts", root: true, reaches: nodes.map(({ name }) => name) }, ...nodes];
  const [input, reached, output] = [file("input.wasm", wasm), join(folder, "reached.wasm"), join(folder, `${name}.wasm`)];
  binaryen("wasm-metadce", "--debuginfo", "--graph-file", file("graph.json", JSON.stringify(graph)), input, "-o", reached);
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  const names = JSON.parse(String(binaryen("wasm-opt", ...PASSES, ...strip, "--minify-imports-and-exports-and-modules", reached, "-o", output)));
  const [{ module: importedModule }] = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(output)));
  return { importedModule, ...names };
}

/** Writes the wasm of this name; returns the module that imports its glue, with the glue. */
async function bundleWasm(name, bindgen, out) {
  const joined = await joinModule(join(WWW, `${MODULES[name]}.js`), join(bindgen, `${name}.js`));
  const wasm = withoutFolders(readFileSync(join(bindgen, `${name}_bg.wasm`)), [env.CARGO_HOME ?? join(homedir(), ".cargo"), ROOT]);
  return shortenNames(joined, optimise(name, wasm, usedExports(joined), out));
}

async function bundle(bindgen, out) {
  mkdirSync(out, { recursive: true });
  const modules = new Map();
  for (const [name, module] of Object.entries(MODULES)) modules.set(join(WWW, `${module}.js`), await bundleWasm(name, bindgen, out));
  const insertModules = {
    name: "modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
        const whole = resolve(resolveDir, path);
        return modules.has(whole) && path !== REQUESTED ? { path: whole, namespace: "joined" } : undefined;
      });
      onLoad({ filter: /.*/, namespace: "joined" }, ({ path }) => ({ contents: modules.get(path) }));
    },
  };
  await esbuild.build({
    entryPoints: Object.entries(SCRIPTS).map(([out, script]) => ({ in: join(WWW, `${script}.js`), out })),
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    external: [REQUESTED],
    plugins: [insertModules],
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) await bundle(resolve(argv[2]), resolve(argv[3]));
