// What a narrow page loses: how far it can be scrolled sideways, and what of the table cannot be reached without that.
const root = document.querySelector("dialogue-table").shadowRoot;
const page = document.documentElement;
const name = (element) => {
  const words = element.textContent.replace(/\s+/g, " ").trim().slice(0, 40);
  return `${element.localName}.${[...element.classList].join(".")} ${words}`;
};
const scrolls = (element, axis) => ["auto", "scroll"].includes(getComputedStyle(element)[`overflow${axis}`]);
// What a keyboard can scroll, and says what it is: it has the focus, or holds what can have it.
const reached = (element) =>
  (element.tabIndex >= 0 && (element.ariaLabel || element.getAttribute("aria-labelledby"))) ||
  element.querySelector("button, input, select, a, summary");
const ancestors = function* (element) {
  for (let at = element.parentElement; at; at = at.parentElement) yield at;
};
// Only for ears.
const isClipped = (element) => getComputedStyle(element).clipPath !== "none";
const unseen = (element) => element.closest("thead") || isClipped(element) || [...ancestors(element)].some(isClipped);
// A value that a narrow row collapses, or leaves to the list of all facts, is behind a button of its row.
const isReached = (value) => value.checkVisibility() || value.closest("tr")?.querySelector("[data-action^=expand]")?.checkVisibility();
const lost = [];
const sideways = new Set();
for (const element of root.querySelectorAll(":not(svg *)")) {
  const box = element.getBoundingClientRect();
  if (!element.checkVisibility() || box.width === 0 || box.height === 0) continue;
  const holder = [...ancestors(element)].find((at) => scrolls(at, "X") || getComputedStyle(at).overflowX !== "visible");
  const [left, right] = [-scrollX, page.clientWidth - scrollX];
  if (holder ? scrolls(holder, "X") && holder.scrollWidth > holder.clientWidth : false) sideways.add(holder);
  else if (!unseen(element) && (box.left < left - 1 || box.right > right + 1)) lost.push(`beyond the edge: ${name(element)}`);
  // What a sheet cuts off below, and cannot be scrolled to.
  const sheet = element.closest("[part=evidence]");
  if (sheet && sheet !== element && ![...ancestors(element)].some((at) => scrolls(at, "Y"))) {
    if (box.bottom > sheet.getBoundingClientRect().bottom + 1) lost.push(`below the sheet: ${name(element)}`);
  }
  // What is typed scrolls with the caret, and lines of text have no edge of their own.
  const { display, overflowX } = getComputedStyle(element);
  const cuts = ["hidden", "clip"].includes(overflowX) && display !== "inline" && element.localName !== "input";
  if (cuts && element.scrollWidth > element.clientWidth + 1 && !unseen(element)) lost.push(`cut off: ${name(element)}`);
}
for (const element of sideways) if (!(element.tabIndex >= 0) || !reached(element)) lost.push(`no keyboard scrolls: ${name(element)}`);
return {
  wider: page.scrollWidth - page.clientWidth,
  lost,
  values: [...root.querySelectorAll("[data-view] [data-action^=open]")].filter(isReached).length,
};
