// For a page that has dialogue-table-frame.html in iframes: sets each to the height that it asks for, scrolls to the evidence that
// a reader opens in it, and dispatches `dialogue-change` on it when its query changes, as the element itself would.
const frames = () => [...document.querySelectorAll("iframe[src*=dialogue-table-frame]")];

// Scrolls as little as brings a part of a frame into the window; to its top where it does not fit.
const reveal = (frame, top, bottom) => {
  const edge = frame.getBoundingClientRect().top + frame.clientTop;
  const above = edge + top;
  const below = edge + bottom - document.documentElement.clientHeight;
  if (above < 0 || below > 0) scrollBy({ top: above < 0 ? above : Math.min(above, below), behavior: "instant" });
};

addEventListener("message", ({ data, source }) => {
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame || !data) return;
  const { sentinel, type, height, query, total, top, bottom } = data;
  if (sentinel === "amp" && type === "embed-size" && height > 0) frame.style.height = `${height}px`;
  if (sentinel === "dialogue-table" && type === "reveal" && top >= 0 && bottom > top) reveal(frame, top, bottom);
  if (sentinel === "dialogue-table" && type === "change")
    frame.dispatchEvent(new CustomEvent("dialogue-change", { bubbles: true, detail: { query, total } }));
});
for (const frame of frames()) frame.contentWindow.postMessage({ sentinel: "dialogue-table" }, "*");
