// The page within an iframe: takes its language and theme from its address, as it takes its query, and tells the page
// around it its height and its query. To anyone who holds it: nothing of it is secret.
import { begin } from "../single-file/single-file.js";

const element = document.querySelector("dialogue-table");
const given = new URLSearchParams(location.search);
for (const name of ["lang", "theme"]) {
  if (given.has(name)) element.setAttribute(name, given.get(name));
}

const tell = (message) => parent.postMessage(message, "*");
const tellHeight = () => {
  const height = document.documentElement.offsetHeight;
  tell({ sentinel: "amp", type: "embed-size", height });
  // Pym numbers its frames.
  if (given.has("childId")) tell(["pym", given.get("childId"), "height", height].join("xPYMx"));
};
new ResizeObserver(tellHeight).observe(document.documentElement);
element.addEventListener("dialogue-change", ({ detail }) => tell({ sentinel: "dialogue-table", type: "change", ...detail }));
// A host's script that has come later than the frame asks for what it has missed.
addEventListener("message", ({ data }) => data?.sentinel === "dialogue-table" && tellHeight());

export { begin };
