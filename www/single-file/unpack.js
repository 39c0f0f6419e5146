// The script that the single file carries uncompressed. It decompresses the other script and the wasm, a gzip stream in Base64
// in an element that no browser runs.

const decompress = async (base64) => {
  if (!globalThis.DecompressionStream) throw new Error("it needs Chrome 80, Firefox 113, Safari 16.4, or a later browser");
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch {
    throw new Error("the file is damaged");
  }
};

const unpack = async () => {
  const { textContent, dataset } = /** @type {HTMLElement} */ (document.querySelector("script[data-dialogue-table]"));
  const scriptAndWasm = await decompress(textContent);
  const length = Number(dataset.dialogueTable);
  const script = URL.createObjectURL(new Blob([scriptAndWasm.slice(0, length)], { type: "text/javascript" }));
  const { start } = await import(script);
  start(scriptAndWasm.slice(length));
};

unpack().catch(({ message }) =>
  document.querySelector("dialogue-table").replaceChildren(`The table cannot be unpacked here: ${message}.`),
);
