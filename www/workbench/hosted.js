// The workbench of the hosted page: its wasm and the corpus that it begins with are files beside this script.
import { start } from "./workbench.js";

const FAILED = { en: "The workbench cannot start here:", vi: "Bàn làm việc không khởi động được ở đây:" };

const fetchFile = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
};

const startFromFiles = async () => {
  const [wasm, corpus] = await Promise.all([
    fetchFile(new URL("./workbench.wasm", import.meta.url)),
    fetchFile(new URL("./corpus.bin", import.meta.url)),
  ]);
  await start(wasm, await corpus.arrayBuffer());
};

startFromFiles().catch(({ message }) => {
  document.querySelector("#notices").textContent = `${FAILED[document.documentElement.lang] ?? FAILED.en} ${message}`;
});
