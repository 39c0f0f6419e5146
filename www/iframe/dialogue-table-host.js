// For a page that has dialogue-table-frame.html in iframes: sets each to the height that it asks for, scrolls to the evidence that
// a reader opens in it, and dispatches `dialogue-change` on it when its query changes, as the element itself would.
const iframes = () => [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[src*=dialogue-table-frame]"))];

// Scrolls as little as brings a part of an iframe into the window; to the top of a part that does not fit.
const reveal = (iframe, top, bottom) => {
  const edge = iframe.getBoundingClientRect().top + iframe.clientTop;
  const above = edge + top;
  const below = edge + bottom - document.documentElement.clientHeight;
  if (above < 0 || below > 0) scrollBy({ top: above < 0 ? above : Math.min(above, below), behavior: "instant" });
};

addEventListener("message", ({ data, source }) => {
  const iframe = iframes().find((iframe) => iframe.contentWindow === source);
  if (!iframe || !data) return;
  const { sentinel, type, height, query, total, top, bottom } = data;
  if (sentinel === "amp" && type === "embed-size" && height > 0) iframe.style.height = `${height}px`;
  if (sentinel === "dialogue-table" && type === "reveal" && top >= 0 && bottom > top) reveal(iframe, top, bottom);
  if (sentinel === "dialogue-table" && type === "change")
    iframe.dispatchEvent(new CustomEvent("dialogue-change", { bubbles: true, detail: { query, total } }));
});
for (const iframe of iframes()) iframe.contentWindow.postMessage({ sentinel: "dialogue-table" }, "*");
