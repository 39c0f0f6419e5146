// The shipped module, as a page uses it: dist/ as `make build` wrote it, `load(url)` for the corpus, `answer()` for each operation.
// The corpus answers from its index while its articles arrive; a phrase that is asked for before waits for them.
export const name = 'dialogue-table';
export const version = '0.1.0';
export const hosted = true; // build(records, dir) runs in Node and writes the files that the page fetches
// corpus.index is not fetched: it is what the page has of corpus.bin when it first answers.
export const files = { index: /corpus\.index$/, code: /dialogue-table(\.\w+)?\.(js|wasm)$/ };
export const capabilities = { prefix: 'native', all: 'native', phrase: 'native', typo: 'native', filters: 'native', facets: 'native', sort: 'native', prebuilt: true };

export const FIELDS = { partner: 'partner', series: 'series', level: 'format', areas: 'area', venue: 'venue', year: 'held' };

export async function build(records, dir) {
  const node = (module) => import(module); // kept out of the browser's bundle
  const here = (file) => new URL(file, 'file://' + process.cwd() + '/').href;
  const [fs, { execFileSync }, { once }, { lines }] = await Promise.all([node('node:fs'), node('node:child_process'), node('node:events'), node(here('adapters/_to-jsonl.mjs'))]);
  fs.mkdirSync(dir, { recursive: true });
  const stream = fs.createWriteStream(dir + '/dialogues.jsonl');
  stream.write(JSON.stringify({ type: 'corpus', home: 'VN' }) + '\n');
  for (const record of records) {
    const out = lines(record).map((line) => JSON.stringify(line) + '\n').join('');
    if (!stream.write(out)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  execFileSync(process.env.DIALOGUES, ['build', dir + '/dialogues.jsonl', '-o', dir + '/corpus.bin'], { stdio: ['ignore', 'ignore', 'inherit'] });
  fs.rmSync(dir + '/dialogues.jsonl');
  const corpus = fs.readFileSync(dir + '/corpus.bin');
  fs.writeFileSync(dir + '/corpus.index', corpus.subarray(0, 30 + corpus.readUInt32LE(6)));
  for (const file of fs.readdirSync(process.env.DIST)) {
    if (files.code.test(file)) fs.copyFileSync(`${process.env.DIST}/${file}`, `${dir}/${file}`);
  }
}

export async function load(_, base) {
  const { load: open } = await import(/* @vite-ignore */ base + 'dialogue-table.js');
  const corpus = await open(new URL(base + 'corpus.bin', location.href));
  const ask = (q, query) => {
    const { total, rows, facets, waitsForArticles, didYouMean } = corpus.answer({
      query, sort: q.sort === 'date' ? 'held-desc' : 'relevance', limit: q.limit, facets: q.facets.map((facet) => FIELDS[facet]), rows: 'ids',
    });
    const counts = {};
    for (const facet of q.facets) {
      const of = (counts[facet] = {});
      for (const value of facets.find(({ field }) => field === FIELDS[facet])?.values ?? []) of[value.labels.en] = value.count;
    }
    return { ids: rows.map(({ id }) => id), total, counts, waitsForArticles, didYouMean };
  };
  return {
    query(q) {
      const query = queryText(q);
      const found = ask(q, query);
      if (found.waitsForArticles) return corpus.complete.then(() => ask(q, query));
      return q.match === 'typo' && !found.total && found.didYouMean ? ask(q, found.didYouMean) : found;
    },
  };
}

/** The operation in the query language. */
export function queryText({ text, match, filters }) {
  const parts = [];
  const quoted = (value) => `"${value}"`;
  if (filters.partner) parts.push('partner:' + filters.partner.map(quoted).join(','));
  for (const area of filters.areas ?? []) parts.push('area:' + quoted(area));
  if (filters.year) parts.push(`held:${filters.year[0]}..${filters.year[1]}`);
  if (text) parts.push(match === 'phrase' ? quoted(text) : text + (match === 'prefix' ? '' : ' '));
  return parts.join(' ');
}
