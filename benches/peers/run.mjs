// node run.mjs --n 10000 --peers minisearch,flexsearch [--rounds 3] [--budget 15] [--builds 3] [--reuse] [--out FILE]
// --budget: seconds of queries for a peer in a round; --builds: how often each index is built;
// --reuse: take the indexes (and build times) of an earlier run; --rounds 0 --builds 3 only builds.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync, readdirSync, rmSync, renameSync } from 'node:fs';
import { join, basename } from 'node:path';
import { loadavg } from 'node:os';
import { createHash } from 'node:crypto';
import { build as esbuild } from 'esbuild';
import { corpus } from './corpus.mjs';
import { workload, CLASSES } from './workload.mjs';
import { oracle, check } from './oracle.mjs';
import { ROOT, CACHE, OUT, args, launch, serve, sizes, addSizes, walk, median, quantile, kb, mb, ms, table, machine } from './lib.mjs';

const ALL = ['dialogue-table', 'minisearch', 'flexsearch', 'orama', 'sqlite-wasm', 'pagefind', 'typed-js', 'naive-js'];
const A = args({ n: 1000, peers: ALL.join(','), rounds: 3, budget: 15, builds: 0, reuse: false, out: '', limit: 540 });
const N = A.n, DIR = join(CACHE, String(N));
const builds = A.builds || (N <= 10000 ? A.rounds : 1);
mkdirSync(DIR, { recursive: true });
const log = (...x) => console.error(`[${((performance.now() - T0) / 1000).toFixed(0)} s]`, ...x);
const T0 = performance.now();

// Corpus, operations, reference answers.
const recs = corpus(N);
const recordsFile = join(DIR, 'records.jsonl');
{ // rewritten when the generator has changed
  const text = Buffer.from(recs.map((r) => JSON.stringify(r)).join('\n') + '\n');
  if (!existsSync(recordsFile) || !readFileSync(recordsFile).equals(text)) writeFileSync(recordsFile, text);
}
const ops = workload(recs);
log(`corpus ${N}, ${ops.length} operations`);
const answer = oracle(recs);
const want = ops.map((o) => answer(o));
log('reference answers ready');
// Twenty slices, each with a twentieth of every class in its own order: a peer that runs out of time has still met every class.
const order = [];
const groups = Object.keys(CLASSES).map((c) => ops.filter((o) => o.cls === c));
for (let s = 0; s < 20; s++) for (const g of groups) order.push(...g.slice(Math.floor((g.length * s) / 20), Math.floor((g.length * (s + 1)) / 20)).map((o) => o.i));

// Peers.
const fingerprint = createHash('sha256').update(readFileSync(join(ROOT, 'corpus.mjs'))).update(readFileSync(join(ROOT, 'vocab.mjs'))).digest('hex'); // of the corpus
const peers = [];
for (const p of A.peers.split(',')) {
  const mod = await import(`./adapters/${p}.mjs`);
  const dir = join(CACHE, 'bundles', p);
  const common = { bundle: true, format: 'esm', minify: true, target: 'es2022', platform: 'browser', write: false, logLevel: 'error', external: ['node:*', 'fs', 'path', 'crypto', 'module'] };
  const full = await esbuild({ ...common, entryPoints: [join(ROOT, 'adapters', p + '.mjs')] });
  const code = await esbuild({ ...common, stdin: { contents: `import { load } from './adapters/${p}.mjs'; globalThis.load = load;`, resolveDir: ROOT } });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'adapter.js'), full.outputFiles[0].contents);
  const assets = Object.entries(mod.assets || {}).map(([f, from]) => [f, from.startsWith('.') ? join(ROOT, 'adapters', from) : join(ROOT, 'node_modules', from)]);
  peers.push({ p, mod, dir, key: createHash('sha256').update(full.outputFiles[0].contents).update(fingerprint).digest('hex').slice(0, 24), assets: Object.fromEntries(assets), code: addSizes([sizes(Buffer.from(code.outputFiles[0].contents)), ...assets.map(([, f]) => sizes(readFileSync(f)))]), rounds: [], build: [], errors: [] });
}
const find = (p) => peers.find((x) => x.p === p);

const server = await serve(async (path, req, res) => {
  const [, kind, p, ...rest] = path.split('/');
  if (path === '/page.html') return Buffer.from('<!doctype html><meta charset="utf-8"><title>peers</title>');
  if (path === '/records.jsonl') return recordsFile;
  if (kind === 'b') return rest[0] === 'adapter.js' ? join(find(p).dir, 'adapter.js') : find(p).assets[rest[0]];
  if (kind === 'hosted') return join(DIR, p, ...rest);
  if (kind === 'blob') return join(DIR, p + '.blob');
  if (kind === 'store') {
    const parts = []; for await (const c of req) parts.push(c);
    (rest[0] === 'new' ? writeFileSync : appendFileSync)(join(DIR, p + '.blob'), Buffer.concat(parts)); res.end('ok'); return;
  }
});
const browser = await launch();
async function withPage(seconds, f) {
  const ctx = await browser.newContext(), page = await ctx.newPage();
  const logs = []; page.on('console', (m) => { if (m.type() === 'error') logs.push(m.text()); }); page.on('pageerror', (e) => logs.push(e.message));
  let timer;
  try {
    await page.goto(server.base + '/page.html');
    return await Promise.race([f(page), new Promise((_, no) => { timer = setTimeout(() => no(new Error(`no answer within ${seconds} s`)), seconds * 1000); })]);
  } catch (e) { e.message += logs.length ? ` [console: ${logs.slice(0, 2).join('; ').slice(0, 300)}]` : ''; throw e; } finally { clearTimeout(timer); await ctx.close().catch(() => {}); }
}

async function buildOnce(x) {
  if (x.mod.hosted) {
    const dir = join(DIR, x.p), tmp = dir + '.new';
    rmSync(tmp, { recursive: true, force: true });
    const t = performance.now();
    await x.mod.build(recs, tmp);
    x.build.push(performance.now() - t);
    rmSync(dir, { recursive: true, force: true }); renameSync(tmp, dir);
    const files = walk(dir).filter((f) => x.mod.files.index.test(f));
    x.index = addSizes(files.map((f) => sizes(readFileSync(f))));
    x.indexFiles = files.length;
    x.fragments = addSizes(walk(dir).filter((f) => f.endsWith('.pf_fragment')).map((f) => sizes(readFileSync(f))));
    x.code = addSizes(walk(dir).filter((f) => x.mod.files.code.test(f)).map((f) => sizes(readFileSync(f))));
    x.kind = 'hosted';
    return;
  }
  const r = await withPage(A.limit, (page) => page.evaluate(async (p) => {
    const records = (await (await fetch('/records.jsonl')).text()).trim().split('\n').map((l) => JSON.parse(l));
    const m = await import(`/b/${p}/adapter.js`);
    const t = performance.now();
    const blob = await m.build(records);
    const ms = performance.now() - t;
    const b = new Blob([blob]), STEP = 8e6; // in pieces: the browser's driver is told the body of every request
    for (let o = 0; o < b.size; o += STEP) await fetch(`/store/${p}/${o ? 'more' : 'new'}`, { method: 'POST', body: await b.slice(o, o + STEP).arrayBuffer() });
    return { ms, kind: typeof blob === 'string' ? 'string' : 'bytes' };
  }, x.p));
  x.build.push(r.ms); x.kind = r.kind;
  if (!x.index) x.index = sizes(readFileSync(join(DIR, x.p + '.blob')));
}

// In the page: load, first answer; then passes over the operations until the budget is used.
const pageLoad = async ({ p, kind, first }) => {
  // From the same line for all: the index is fetched beside the module.
  const t0 = performance.now();
  const fetched = kind === 'hosted' ? null : fetch('/blob/' + p).then(async (r) => (kind === 'string' ? r.text() : new Uint8Array(await r.arrayBuffer())));
  const m = await import(`/b/${p}/adapter.js`);
  const blob = await fetched;
  const t1 = performance.now();
  const engine = await m.load(blob, `/hosted/${p}/`);
  const t2 = performance.now();
  const a = await engine.query(first);
  const t3 = performance.now();
  globalThis.engine = engine;
  return { module: t1 - t0, load: t2 - t1, first: t3 - t2, total: t3 - t0, isolated: crossOriginIsolated, n: a.total };
};
const pageRun = async ({ ops, budget, passes, keep }) => {
  const engine = globalThis.engine, samples = ops.map(() => []), answers = [], failed = {};
  let end = performance.now() + budget;
  let pass = 0;
  for (; pass < passes; pass++) {
    for (let k = 0; k < ops.length; k++) {
      const now = performance.now();
      if (now > end) return { samples, answers, failed, passes: pass };
      if ((k & 31) === 0) await new Promise((ok) => { const c = new MessageChannel(); c.port1.onmessage = ok; c.port2.postMessage(0); });
      let a, t;
      try {
        t = performance.now();
        a = engine.query(ops[k]);
        if (a && typeof a.then === 'function') a = await a;
        t = performance.now() - t;
      } catch (e) { failed[ops[k].i] ||= String(e).slice(0, 120); continue; }
      samples[k].push(t);
      if (keep && pass === 0) { // ids that need more fetches are got outside of the timing and of the budget
        const before = performance.now();
        answers.push({ i: ops[k].i, total: a.total, counts: a.counts, ids: typeof a.ids === 'function' ? await a.ids() : a.ids });
        end += performance.now() - before;
      }
    }
  }
  return { samples, answers, failed, passes: pass };
};
const hookWasm = () => { // remembers every wasm memory of the page: neither CDP nor the page's own measure counts them
  const seen = (globalThis.__wasm = new Set()), W = WebAssembly;
  const note = (i) => { for (const v of Object.values(i.exports)) if (v instanceof W.Memory) seen.add(v); return i; };
  const scan = (imports) => { for (const m of Object.values(imports || {})) for (const v of Object.values(m || {})) if (v instanceof W.Memory) seen.add(v); };
  for (const k of ['instantiate', 'instantiateStreaming']) { const f = W[k]; W[k] = async (...a) => { const r = await f.apply(W, a); scan(a[1]); note(r.instance || r); return r; }; }
  const I = W.Instance; W.Instance = new Proxy(I, { construct: (t, a) => { scan(a[1]); return note(new I(...a)); } });
};
async function heap(page, cdp) {
  const ua = page.evaluate(() => Promise.race([performance.measureUserAgentSpecificMemory().then((m) => m.bytes, () => null), new Promise((ok) => setTimeout(ok, 12000, null))]));
  for (let k = 0; k < 3; k++) await cdp.send('HeapProfiler.collectGarbage');
  const h = await cdp.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() => [...(globalThis.__wasm || [])].reduce((a, m) => a + m.buffer.byteLength, 0));
  return { wasm, js: h.usedSize, backing: h.backingStorageSize ?? null, embedder: h.embedderHeapUsedSize ?? null, ua: await ua };
}
const able = (mod, o) => (o.text ? mod.capabilities[o.match] : true) && (o.facets.length ? mod.capabilities.facets : true) && (Object.keys(o.filters).length ? mod.capabilities.filters : true);

async function round(x, r) {
  const mine = order.map((i) => ops[i]).filter((o) => able(x.mod, o));
  if (!mine.length) throw new Error('no operation it can answer');
  const first = mine.find((o) => o.cls === 'and') || mine[0];
  const res = await withPage(Math.min(A.limit, A.budget * 4 + 120), async (page) => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await page.evaluate(hookWasm);
    const before = await heap(page, cdp);
    const load = await page.evaluate(pageLoad, { p: x.p, kind: x.kind, first });
    const after = await heap(page, cdp);
    await cdp.send('HeapProfiler.disable');
    const run = await page.evaluate(pageRun, { ops: mine, budget: A.budget * (x.mod.hosted ? 2 : 1) * 1000, // a hosted index is fetched while it is queried
      passes: 20, keep: r === 0 });
    return { load, before, after, run };
  });
  const out = { load: res.load, heap: { wasm: res.after.wasm, js: res.after.js - res.before.js, backing: res.after.backing == null ? null : res.after.backing - res.before.backing, ua: res.after.ua == null ? null : res.after.ua - (res.before.ua ?? 0) }, passes: res.run.passes, done: res.run.samples.filter((s) => s.length).length, of: mine.length, cls: {}, loadavg: +loadavg()[0].toFixed(2) };
  out.per = {};
  mine.forEach((o, k) => { const s = res.run.samples[k]; if (s.length) out.per[o.i] = median(s.length > 1 ? s.slice(1) : s); });
  for (const c of Object.keys(CLASSES)) {
    const per = [], cold = [], raw = [];
    mine.forEach((o, k) => { const s = res.run.samples[k]; if (o.cls === c && s.length) { per.push(median(s.length > 1 ? s.slice(1) : s)); cold.push(s[0]); raw.push(...s); } });
    if (per.length) out.cls[c] = { ops: per.length, p50: quantile(per, 0.5), p95: quantile(per, 0.95), p99: quantile(per, 0.99), max: Math.max(...per), cold50: quantile(cold, 0.5), worst: Math.max(...raw) };
  }
  if (r === 0) {
    x.correct = {};
    x.failed = res.run.failed;
    for (const a of res.run.answers) {
      const o = ops[a.i], v = check(o, want[a.i], a), c = (x.correct[o.cls] ||= { ops: 0, ids: 0, total: 0, counts: 0, all: 0, recall: 0, wrong: [] });
      c.ops++;
      if (v.recall != null) { c.recall += v.recall; continue; }
      c.ids += v.ids; c.total += v.total; c.counts += v.counts !== false;
      const ok = v.ids && v.total && v.counts !== false;
      c.all += ok;
      if (!ok && c.wrong.length < 3) c.wrong.push({ text: o.text, match: o.match, filters: o.filters, want: want[a.i].total, got: a.total });
    }
    for (const i of Object.keys(res.run.failed)) { const c = (x.correct[ops[i].cls] ||= { ops: 0, ids: 0, total: 0, counts: 0, all: 0, recall: 0, wrong: [] }); c.ops++; }
  }
  x.rounds.push(out);
}

const META = ['build', 'kind', 'index', 'indexFiles', 'fragments'], metaFile = (x) => join(DIR, x.p + '.json');
for (let b = 0; b < builds; b++) for (const x of rotate(peers, b)) {
  if (x.dead) continue;
  if (A.reuse && existsSync(metaFile(x))) { // unchanged bundle: keep the index
    const m = JSON.parse(readFileSync(metaFile(x), 'utf8'));
    if (m.key === x.key) { for (const k of [...META, 'code']) if (m[k]) x[k] = m[k]; continue; }
  }
  try { await buildOnce(x); writeFileSync(metaFile(x), JSON.stringify({ key: x.key, ...Object.fromEntries(META.map((k) => [k, x[k]])), ...(x.mod.hosted ? { code: x.code } : null) })); log(`build ${b + 1}/${builds} ${x.p} ${ms(x.build.at(-1))} ms, ${mb(x.index.raw)} MB`); } catch (e) { x.dead = true; x.errors.push('build: ' + e.message.slice(0, 300)); log(x.p, e.message.slice(0, 300)); }
}
for (let r = 0; r < A.rounds; r++) for (const x of rotate(peers, r)) {
  if (x.dead) continue;
  try { await round(x, r); const l = x.rounds.at(-1); log(`round ${r + 1}/${A.rounds} ${x.p}: load ${ms(l.load.total)} ms, ${l.done}/${l.of} operations, ${l.passes} passes, load average ${l.loadavg}`); } catch (e) { if (r === 0) x.dead = true; x.errors.push(`round ${r + 1}: ` + e.message.slice(0, 300)); log(x.p, e.message.slice(0, 300)); }
}
function rotate(l, k) { return l.map((_, i) => l[(i + k * Math.ceil(l.length / 3)) % l.length]); }

// Report.
const rep = peers.map((x) => {
  const rs = x.rounds, m = (f) => median(rs.map(f));
  const o = { peer: x.p, name: x.mod.name, version: x.mod.version, capabilities: x.mod.capabilities, kind: x.kind, errors: x.errors, code: x.code, index: x.index, indexFiles: x.indexFiles, fragments: x.fragments, buildMs: median(x.build), builds: x.build };
  if (!rs.length) return o;
  o.load = { module: m((r) => r.load.module), load: m((r) => r.load.load), first: m((r) => r.load.first), total: m((r) => r.load.total) };
  o.heap = { wasm: m((r) => r.heap.wasm), js: m((r) => r.heap.js), backing: m((r) => r.heap.backing), ua: m((r) => r.heap.ua) };
  o.done = Math.min(...rs.map((r) => r.done)); o.of = rs[0].of; o.passes = m((r) => r.passes);
  o.loadavg = rs.map((r) => r.loadavg);
  o.cls = {};
  for (const c of Object.keys(CLASSES)) if (rs.some((r) => r.cls[c])) o.cls[c] = { ops: m((r) => r.cls[c]?.ops), ...Object.fromEntries(['p50', 'p95', 'p99', 'max', 'cold50', 'worst'].map((k) => [k, m((r) => r.cls[c]?.[k])])), spread: [Math.min(...rs.map((r) => r.cls[c]?.p50 ?? Infinity)), Math.max(...rs.map((r) => r.cls[c]?.p50 ?? 0))] };
  o.correct = x.correct; o.failed = x.failed;
  o.per = {}; // operation -> ms, median of the rounds that reached it
  for (const op of ops) { const l = rs.map((r) => r.per[op.i]).filter((v) => v != null); if (l.length) o.per[op.i] = +median(l).toFixed(4); }
  return o;
});
const pct = (x, n) => (n ? (x === n ? '100' : ((100 * x) / n).toFixed(x / n > 0.995 ? 1 : 0)) + '%' : '-');
const q = (s) => (s.quality < 11 ? ` (q${s.quality})` : '');
const live = rep.filter((r) => r.cls);
const out = [];
out.push(`\n### N = ${N}: size, build, load, memory\n`, table(
  ['peer', 'version', 'code br KB', 'index raw MB', 'index gz MB', 'index br MB', 'build ms', 'load to 1st answer ms', 'JS heap MB', 'buffers MB', 'wasm MB'],
  rep.map((r) => [r.name, r.version, kb(r.code.brotli), r.index ? mb(r.index.raw) : '-', r.index ? mb(r.index.gzip) : '-', r.index ? mb(r.index.brotli) + q(r.index) : '-', ms(r.buildMs), r.load ? ms(r.load.total) : 'failed', r.heap ? mb(r.heap.js) : '-', r.heap?.backing != null ? mb(r.heap.backing) : '-', !r.heap ? '-' : r.kind === 'hosted' ? 'worker' : r.heap.wasm ? mb(r.heap.wasm) : '0'])));
for (const k of ['p50', 'p95', 'p99', 'max']) out.push(`\n### N = ${N}: latency per operation, ${k}, ms\n`, table(
  ['peer', ...Object.keys(CLASSES)], live.map((r) => [r.name + (r.done < r.of ? ` (${r.done}/${r.of})` : ''), ...Object.keys(CLASSES).map((c) => (r.cls[c] ? ms(r.cls[c][k]) : 'n/a'))])));
out.push(`\n### N = ${N}: operations answered exactly right (typo: recall of the meant records in the first 50)\n`, table(
  ['peer', ...Object.keys(CLASSES)], live.map((r) => [r.name, ...Object.keys(CLASSES).map((c) => { const v = r.correct?.[c]; return !v ? 'n/a' : c === 'typo' ? (v.ops ? 'recall ' + (v.recall / v.ops).toFixed(2) : '-') : pct(v.all, v.ops) + (v.ops < CLASSES[c] ? ` of ${v.ops}` : ''); })])));
// Paired: only operations that both have answered, so that a peer cut short is compared on what it did.
const base = live.find((r) => r.peer === 'dialogue-table') || live.find((r) => r.peer === 'minisearch') || live[0];
if (base) out.push(`\n### N = ${N}: time against ${base.name}, geometric mean of the ratio over the operations both answered (above 1: slower than ${base.name})\n`, table(
  ['peer', ...Object.keys(CLASSES)], live.map((r) => [r.name, ...Object.keys(CLASSES).map((c) => {
    const l = ops.filter((o) => o.cls === c && r.per[o.i] != null && base.per[o.i] != null).map((o) => Math.log(Math.max(r.per[o.i], 0.0025) / Math.max(base.per[o.i], 0.0025)));
    if (!l.length) return 'n/a';
    const v = Math.exp(l.reduce((a, b) => a + b, 0) / l.length);
    return v >= 10 ? v.toFixed(0) : Number(v.toPrecision(2)).toString();
  })])));
for (const r of rep) for (const e of r.errors) out.push(`\nfailed: ${r.name}: ${e}`);
console.log(out.join('\n'));
mkdirSync(OUT, { recursive: true });
const file = A.out || join(OUT, `results-${N}.json`);
writeFileSync(file, JSON.stringify({ n: N, rounds: A.rounds, budget: A.budget, builds, machine: machine(browser), seconds: Math.round((performance.now() - T0) / 1000), peers: rep }, null, 1));
log('written ' + basename(file));
await browser.close();
server.close();
