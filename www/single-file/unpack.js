// The script of the single file that stands in it as it is: it unpacks the other one and the wasm, which are LZMA in basE91, in
// an element that no browser runs.
import { decode } from "./base91.js";
import { unlzma } from "./lzma.js";

const unpack = async () => {
  const { textContent, dataset } = document.querySelector("script[data-dialogue-table]");
  const both = await unlzma(decode(textContent));
  const length = Number(dataset.dialogueTable);
  const script = URL.createObjectURL(new Blob([both.subarray(0, length)], { type: "text/javascript" }));
  const { begin } = await import(script);
  begin(both.subarray(length));
};

unpack().catch(({ message }) =>
  document.querySelector("dialogue-table").replaceChildren(`The table cannot be unpacked here (${message}).`),
);
