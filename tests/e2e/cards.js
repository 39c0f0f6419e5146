// How many values the cards show, which of them stand beside no visible label, and how far the page is too wide. Each card
// is brought into view first: a browser need not lay out what is far from there.
const done = arguments[0];
const root = document.querySelector("dialogue-table").shadowRoot;
const frame = () => new Promise(requestAnimationFrame);
const page = document.documentElement;
const cards = { values: 0, unlabelled: [], wider: 0 };
(async () => {
  for (const card of root.querySelectorAll("tr[data-dialogue]")) {
    card.scrollIntoView();
    await frame();
    await frame();
    for (const value of card.querySelectorAll("button[data-action^=open]")) {
      if (!value.checkVisibility()) continue;
      cards.values++;
      // Which dialogue it is stands at the head of its card; the other values have a label before or after them.
      const cell = value.closest("td");
      const isLabelled = !cell || ["::before", "::after"].some((place) => getComputedStyle(cell, place).content.includes('"'));
      if (!isLabelled) cards.unlabelled.push(value.textContent);
    }
    cards.wider = Math.max(cards.wider, page.scrollWidth - page.clientWidth);
  }
  done(cards);
})();
