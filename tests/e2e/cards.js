// How many values the cards show, which of them stand beside no visible label, and how far the page is too wide. Each card
// is brought into view first: a browser need not lay out what is far from there.
const done = arguments[0];
const root = document.querySelector("dialogue-table").shadowRoot;
const visible = (element) => element && element.getBoundingClientRect().width > 2 && element.getBoundingClientRect().height > 2;
const frame = () => new Promise(requestAnimationFrame);
const page = document.documentElement;
const cards = { values: 0, unlabelled: [], wider: 0 };
(async () => {
  for (const card of root.querySelectorAll("tr[data-dialogue]")) {
    card.scrollIntoView();
    await frame();
    await frame();
    for (const value of card.querySelectorAll("button[data-action^=open]")) {
      cards.values++;
      // A partner's name is the heading of its card.
      const isLabelled = value.closest("[data-field=partner]") || visible(value.closest(".cell").querySelector(".label"));
      if (!isLabelled) cards.unlabelled.push(value.textContent);
    }
    cards.wider = Math.max(cards.wider, page.scrollWidth - page.clientWidth);
  }
  done(cards);
})();
