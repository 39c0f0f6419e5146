// For a page that has dialogue-table-frame.html in iframes: sets each to the height that it asks for, and dispatches
// `dialogue-change` on it when its query changes, as the element itself would.
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
