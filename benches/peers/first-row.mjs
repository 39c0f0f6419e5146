// node first-row.mjs [--times 9]: from the start of a navigation to the frame that shows the first row, for <dialogue-table> and for
// tables with the same dialogues and values. DIST is the folder that `make build` has written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { ROOT, addSizes, args, kb, launch, machine, median, ms, serve, sizes, table } from './lib.mjs';
import { rows } from './tables/rows.mjs';

const { times } = args({ times: 9 });
const { DIST } = process.env;
const peers = ['vanilla', 'tabulator', 'datatables'];
const ROW = '#table tbody tr td, .tabulator-row .tabulator-cell';

const files = new Map([['rows.json', Buffer.from(JSON.stringify(rows(JSON.parse(readFileSync(join(DIST, 'dialogues.json'))))))]]);
const page = (inner) => Buffer.from(`<!doctype html><meta charset="utf-8"><title>First row</title>${inner}`);
for (const name of peers) {
  const entryPoints = [join(ROOT, 'tables', `${name}.mjs`)];
  const options = { bundle: true, format: 'esm', minify: true, target: 'es2022', write: false, logLevel: 'error', outdir: '/' };
  const { outputFiles } = await esbuild({ ...options, entryPoints });
  for (const { path, contents } of outputFiles) files.set(path.slice(1), Buffer.from(contents));
  const style = files.has(`${name}.css`) ? `<link rel="stylesheet" href="${name}.css">` : '';
  files.set(`${name}.html`, page(`${style}<script type="module" src="${name}.js"></script><div id="root"></div>`));
}
const element = '<script type="module" src="dialogue-table.js"></script><dialogue-table></dialogue-table>';
files.set('element.html', page(element));

// The moment after the frame that shows it, in milliseconds of the page.
const watch = (css) => {
  window.firstRow = new Promise((done) => {
    const painted = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    };
    const row = () => document.querySelector(css) ?? document.querySelector('dialogue-table')?.shadowRoot?.querySelector('tr[data-dialogue] td');
    const look = setInterval(() => {
      if (!row()) return;
      clearInterval(look);
      requestAnimationFrame(painted);
    }, 4);
  });
};

const server = await serve(async (path) => files.get(path.slice(1)) ?? join(DIST, path.slice(1) || 'index.html'));
const once = async (name) => {
  const browser = await launch();
  const opened = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await opened.addInitScript(watch, ROW);
  await opened.goto(`${server.base}/${name}.html`);
  const took = await opened.evaluate(() => window.firstRow);
  const version = machine(browser);
  await browser.close();
  return [took, version];
};

const measured = new Map(['vanilla', 'element', 'tabulator', 'datatables'].map((name) => [name, []]));
let ran;
for (let at = 0; at < times; at++) {
  for (const [name, taken] of measured) {
    const [took, version] = await once(name);
    taken.push(took);
    ran = version;
  }
}
server.close();

const floor = median(measured.get('vanilla'));
const weight = (name) => {
  const own = [...files].filter(([file]) => file.startsWith(`${name}.`) && !file.endsWith('.html')).map(([, bytes]) => sizes(bytes));
  return own.length ? kb(addSizes(own).brotli) : '-';
};
const line = ([name, taken]) => {
  const middle = median(taken);
  const label = name === 'element' ? '<dialogue-table>' : name;
  return [label, ms(middle), ms(Math.min(...taken)), ms(Math.max(...taken)), (middle / floor).toFixed(2), weight(name)];
};
console.log(table(['first row, ms', 'median', 'least', 'most', 'to vanilla', 'code, br KB'], [...measured].map(line)));
console.log(`(Chromium ${ran.chromium}, loopback, ${times} loads each in turns, each in a browser started for it)`);
