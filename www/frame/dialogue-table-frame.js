// For a page that has dialogue-table-frame.html in iframes: gives each the height that it asks for, and lets the page hear of
// a change of its query as it would of the element's, by `dialogue-change` on the iframe.
const frames = () => [...document.querySelectorAll("iframe[src*=dialogue-table-frame]")];
addEventListener("message", ({ data, source }) => {
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame || !data) return;
  const { sentinel, type, height, query, total } = data;
  if (sentinel === "amp" && type === "embed-size" && height > 0) frame.style.height = `${height}px`;
  if (sentinel === "dialogue-table" && type === "change")
    frame.dispatchEvent(new CustomEvent("dialogue-change", { bubbles: true, detail: { query, total } }));
});
for (const frame of frames()) frame.contentWindow.postMessage({ sentinel: "dialogue-table" }, "*");
