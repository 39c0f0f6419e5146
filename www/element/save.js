// "This view as one file": the single file, beginning where a table is, with the corpus that it shows.

const ELEMENT = /<dialogue-table(\s+[\w-]+(="[^"]*")?)*\s*>/;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const asData = async (address) => {
  const reader = new FileReader();
  const read = new Promise((done, fail) => {
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
  });
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the corpus ${address} cannot be fetched: ${response.status}`);
  reader.readAsDataURL(await response.blob());
  return read;
};

/**
 * Has the browser save a file.
 *
 * @param {string} page the single file
 * @param {Record<string, string>} attributes what its element is to have; those that are empty it has not
 */
export async function save(page, { corpus, ...attributes }) {
  if (!ELEMENT.test(page)) throw new Error("dialogue-table.html is not as it was built");
  const all = Object.entries({ ...attributes, corpus: corpus && (await asData(corpus)) });
  const written = all.filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const file = page.replace(ELEMENT, () => `<dialogue-table address${written.join("")}>`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "text/html" }));
  link.download = "dialogues.html";
  link.click();
  URL.revokeObjectURL(link.href);
}
