// "This view as one file": the single file, opening in the state of a table, with the corpus that it shows.

import { saveFile } from "./save-file.js";

const ELEMENT = /<dialogue-table(\s+[\w-]+(="[^"]*")?)*\s*>/;

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const asDataUrl = async (url, messages) => {
  const reader = new FileReader();
  const read = new Promise((done, fail) => {
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
  });
  const response = await fetch(url);
  if (!response.ok) throw new Error(messages.notFetched(url, response.status));
  reader.readAsDataURL(await response.blob());
  return read;
};

/**
 * Downloads the single file with other attributes.
 *
 * @param {string} page the single file
 * @param {Record<string, string>} attributes of its element; empty ones are left out
 * @param {import("./element.js").Messages} messages what can be wrong, in words
 */
export async function save(page, { src, ...attributes }, messages) {
  if (!ELEMENT.test(page)) throw new Error("dialogue-table.html is not as it was built");
  const all = Object.entries({ ...attributes, src: src && (await asDataUrl(src, messages)) });
  const written = all.filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const file = page.replace(ELEMENT, () => `<dialogue-table sync-url${written.join("")}>`);
  saveFile("dialogues.html", file, "text/html");
}
