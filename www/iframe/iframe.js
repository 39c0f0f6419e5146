// The page in an iframe: takes language, theme, what is hidden, where links lead and the query from its URL, and tells its
// height and query to any page that embeds it: neither is secret.
import { start } from "../single-file/single-file.js";

/** @type {HTMLElement} */
const element = document.querySelector("dialogue-table");
const parameters = new URLSearchParams(location.search);
for (const name of ["lang", "theme", "hide", "permalink"]) {
  if (parameters.has(name)) element.setAttribute(name, parameters.get(name));
}

const tell = (message) => parent.postMessage(message, "*");
const tellHeight = () => {
  const height = document.documentElement.offsetHeight;
  tell({ sentinel: "amp", type: "embed-size", height });
  // For hosts with Pym, which numbers its iframes.
  if (parameters.has("childId")) tell(["pym", parameters.get("childId"), "height", height].join("xPYMx"));
};
// The page around the iframe scrolls to the evidence that a reader opens, and leaves this many CSS pixels above it, so that the
// value stays in view.
const VALUE_HEIGHT = 48;
const revealEvidence = () => {
  const focused = element.shadowRoot?.activeElement;
  if (!focused?.part.contains("evidence")) return;
  const { top, bottom } = focused.getBoundingClientRect();
  tell({ sentinel: "dialogue-table", type: "reveal", top: Math.max(0, top - VALUE_HEIGHT), bottom });
};
// The height first: the panel may have made this page higher than the iframe, and the host scrolls no further than its end.
const tellLayout = () => {
  tellHeight();
  revealEvidence();
};
new ResizeObserver(tellLayout).observe(document.documentElement);
// A move of the focus within a shadow tree is dispatched in that tree alone.
customElements.whenDefined("dialogue-table").then(() => element.shadowRoot?.addEventListener("focusin", tellLayout));
element.addEventListener("dialogue-change", (/** @type {any} */ { detail }) =>
  tell({ sentinel: "dialogue-table", type: "change", ...detail }),
);
// A host whose script starts after the iframe asks for the height that it missed.
addEventListener("message", ({ data }) => data?.sentinel === "dialogue-table" && tellHeight());

export { start };
