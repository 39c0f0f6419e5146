// How the rows of the table stand in the page, in CSS pixels; each is brought into view first, so that it is laid out.
const done = arguments[0];
const root = document.querySelector("dialogue-table").shadowRoot;
const frame = () => new Promise(requestAnimationFrame);
(async () => {
  const rows = [...root.querySelectorAll("tr[data-dialogue]")];
  for (const row of rows) {
    row.scrollIntoView();
    await frame();
  }
  scrollTo(0, 0);
  await frame();
  const region = root.querySelector("[part~=scroller]");
  const page = document.documentElement;
  const top = (part) => root.querySelector(`[part~=${part}]`).getBoundingClientRect().top;
  done({
    top: rows[0].getBoundingClientRect().top,
    bar: top("scroller") - top("toolbar"),
    heights: rows.map((row) => row.getBoundingClientRect().height),
    elements: rows.map((row) => 1 + row.querySelectorAll("*").length),
    wider: Math.max(region.scrollWidth - region.clientWidth, page.scrollWidth - page.clientWidth),
  });
})();
