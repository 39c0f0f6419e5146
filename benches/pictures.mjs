// node benches/pictures.mjs: takes the pictures of README and docs/ from what `make build` has written. DIST is its folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, serve } from './peers/lib.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = process.env.DIST ?? join(ROOT, 'dist');
const ARTICLE = join(ROOT, 'tests/cases/drafts/a-report-with-all-it-needs.txt');

/** Each picture: its page and state, its size, and what shows that it is complete. */
const PICTURES = {
  table: ['/?lang=en#q=area:training&open=vn-it-2025/document/vn-it-letter-of-intent-working-group', 1280, 900, '[part~=evidence] blockquote'],
  matrix: ['/?lang=en#view=matrix', 1280, 880, '[data-view=matrix] [data-action^=open]'],
  compare: ['/?lang=en#view=compare&compare=vn-it-2019,vn-it-2025', 1280, 1000, '[data-view=compare] [data-change]'],
  phone: ['/?lang=en', 390, 844, '[data-dialogue] td'],
};

const server = await serve(async (path) => join(DIST, path.endsWith('/') ? `${path}index.html` : path));
const browser = await launch();

/** A new page whose table shows what the selector finds, and nothing that is still being drawn. */
const open = async (url, width, height, css) => {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  await page.goto(server.base + url);
  await page.waitForFunction((css) => {
    const root = document.querySelector('dialogue-table')?.shadowRoot;
    return root?.querySelector(css) && !root.querySelector('[aria-busy]');
  }, css);
  return page;
};

const take = (page, name) => page.screenshot({ path: join(ROOT, 'docs', `${name}.png`) });

for (const [name, [url, width, height, css]] of Object.entries(PICTURES)) {
  const page = await open(url, width, height, css);
  await take(page, name);
  await page.close();
}

// An article that was pasted on the workbench, some of its values accepted.
const page = await open('/workbench.html?lang=en', 1200, 760, '[part~=base]');
await page.fill('textarea', readFileSync(ARTICLE, 'utf8'));
await page.locator('form button').first().click();
await page.waitForSelector('mark');
for (let at = 0; at < 7; at++) await page.keyboard.press('Enter');
await take(page, 'workbench');
await browser.close();
server.close();
