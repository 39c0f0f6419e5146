// The workbench of the hosted page. Its wasm is a file beside this script; the corpus that it begins with is that of the table.
import { start } from "./workbench.js";

const FAILED = { en: "The workbench cannot start here:", vi: "Bàn làm việc không khởi động được ở đây:" };

const fetchFile = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
};

const openAnnotations = async (files, terms, firstKey) => {
  const [wasm, opener] = await Promise.all([
    fetchFile(new URL("./opener.wasm", import.meta.url)),
    import(String(new URL("./opener.js", import.meta.url))),
  ]);
  return opener.openAnnotations(wasm, files, terms, firstKey);
};

const startFromFiles = async () => {
  const [wasm, corpus] = await Promise.all([
    fetchFile(new URL("./workbench.wasm", import.meta.url)),
    import(String(new URL("./dialogue-table.js", document.baseURI))).then(({ bundled }) => bundled()),
  ]);
  await start(wasm, corpus, openAnnotations);
};

startFromFiles().catch(({ message }) => {
  document.querySelector("#notices").textContent = `${FAILED[document.documentElement.lang] ?? FAILED.en} ${message}`;
});
