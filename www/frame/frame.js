// The page in an iframe: takes language and theme from its URL, as it takes its query, and tells its height and query to the page
// that embeds it, whichever that is: neither is secret.
import { begin } from "../single-file/single-file.js";

const element = document.querySelector("dialogue-table");
const parameters = new URLSearchParams(location.search);
for (const name of ["lang", "theme"]) {
  if (parameters.has(name)) element.setAttribute(name, parameters.get(name));
}

const tell = (message) => parent.postMessage(message, "*");
const tellHeight = () => {
  const height = document.documentElement.offsetHeight;
  tell({ sentinel: "amp", type: "embed-size", height });
  // For hosts with Pym, which numbers its frames.
  if (parameters.has("childId")) tell(["pym", parameters.get("childId"), "height", height].join("xPYMx"));
};
new ResizeObserver(tellHeight).observe(document.documentElement);
element.addEventListener("dialogue-change", ({ detail }) => tell({ sentinel: "dialogue-table", type: "change", ...detail }));
// A host whose script starts after the frame asks for what it has missed.
addEventListener("message", ({ data }) => data?.sentinel === "dialogue-table" && tellHeight());

export { begin };
