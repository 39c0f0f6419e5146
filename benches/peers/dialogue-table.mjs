// Our adapter for a separate benchmark of search libraries, which is not in this repository and has no public URL. That
// benchmark makes a corpus of records and 500 operations on it, checks every answer against a brute-force oracle, and times
// them in one browser. It reaches each engine through one file, adapters/NAME.mjs, which exports:
//
//   name, version, capabilities   which kinds of operation the engine can do: "native", "user" (written around it) or false
//   hosted, files                 that its index is files which the page fetches, and which are index, which are code
//   build(records, dir)           in Node: writes those files
//   load(blob, base) -> { query } in a fresh page; base is where the files are
//   query({ text, match, filters, facets, sort, limit }) -> { ids, total, counts }, or a promise of it
//
// `match` is prefix, all, phrase or typo; `sort` is date or relevance. `make bench-peers` copies this file there as
// adapters/dialogue-table.mjs, the bundle and `to-jsonl.mjs` into adapters/dialogue-table/, which DIALOGUE_TABLE names, and
// sets DIALOGUES to the command line.
//
// The page fetches the head of the compiled corpus and answers from it; the complete corpus is fetched with the first phrase,
// because only the articles tell whether words stand in a row.
export const name = "dialogue-table";
export const version = "0.1.0";
export const hosted = true; // build(records, dir) runs in Node and writes the files that the page fetches
export const files = { index: /corpus\.head$/, code: /(bindings\.js|draw\.js|engine\.wasm)$/ };
export const capabilities = { prefix: "native", all: "native", phrase: "native", typo: "native", filters: "native", facets: "native", sort: "native", prebuilt: true };

const FIELDS = { partner: "partner", series: "series", level: "format", areas: "area", venue: "venue", year: "held" };

export async function build(records, dir) {
  const node = (module) => import(module); // kept out of the browser's bundle
  const [fs, { execFileSync }, { lines }, { once }] = await Promise.all(["node:fs", "node:child_process", process.env.DIALOGUE_TABLE + "/to-jsonl.mjs", "node:events"].map(node));
  fs.mkdirSync(dir, { recursive: true });
  const stream = fs.createWriteStream(dir + "/dialogues.jsonl");
  for (const record of records) {
    const out = lines(record).map((line) => JSON.stringify(line) + "\n").join("");
    if (!stream.write(out)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
  execFileSync(process.env.DIALOGUES, ["build", dir + "/dialogues.jsonl", "-o", dir + "/corpus.bin"], { stdio: ["ignore", "ignore", "inherit"] });
  fs.rmSync(dir + "/dialogues.jsonl");
  const corpus = fs.readFileSync(dir + "/corpus.bin");
  fs.writeFileSync(dir + "/corpus.head", corpus.subarray(0, 30 + corpus.readUInt32LE(6)));
  for (const file of ["bindings.js", "engine.wasm"]) fs.copyFileSync(`${process.env.DIALOGUE_TABLE}/${file}`, `${dir}/${file}`);
  // The module that the bindings import.
  fs.cpSync(`${process.env.DIALOGUE_TABLE}/snippets`, `${dir}/snippets`, { recursive: true });
}

export async function load(_, base) {
  const bytes = async (file) => new Uint8Array(await (await fetch(base + file)).arrayBuffer());
  // All at once: the module is compiled while the head comes.
  const module = WebAssembly.compileStreaming(fetch(base + "engine.wasm"));
  const [{ default: init, openHead }, first] = await Promise.all([import(/* @vite-ignore */ base + "bindings.js"), bytes("corpus.head"), module]);
  await init({ module_or_path: module });
  const head = openHead(first);
  const ids = head.ids().split("\n");
  const labels = Object.fromEntries(Object.entries(FIELDS).map(([facet, field]) => [facet, head.labels(field).split("\n")]));
  let engine = head;

  const answer = (q, text) => {
    const fields = q.facets.map((facet) => FIELDS[facet]).join(" ");
    const numbers = engine.tally(text, q.sort === "date" ? "held-desc" : "relevance", q.limit, fields);
    const [total, needsTexts, rows] = numbers;
    const counts = {};
    let at = 3 + rows;
    for (const facet of q.facets) {
      const of = (counts[facet] = {});
      for (const label of labels[facet]) {
        if (numbers[at]) of[label] = numbers[at];
        at += 1;
      }
    }
    return { ids: Array.from(numbers.subarray(3, 3 + rows), (row) => ids[row]), total, counts, needsTexts };
  };
  return {
    query(q) {
      const text = queryText(q);
      const found = answer(q, text);
      if (found.needsTexts) return bytes("corpus.bin").then((all) => ((engine = head.join(all)), answer(q, text)));
      if (q.match !== "typo" || found.total) return found;
      const meant = engine.didYouMean(text);
      return meant ? answer(q, meant) : found;
    },
  };
}

/** The operation in the query language. */
function queryText({ text, match, filters }) {
  const parts = [];
  const quoted = (value) => `"${value}"`;
  if (filters.partner) parts.push("partner:" + filters.partner.map(quoted).join(","));
  for (const area of filters.areas ?? []) parts.push("area:" + quoted(area));
  if (filters.year) parts.push(`held:${filters.year[0]}..${filters.year[1]}`);
  if (text) parts.push(match === "phrase" ? quoted(text) : text + (match === "prefix" ? "" : " "));
  return parts.join(" ");
}
