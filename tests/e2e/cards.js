// How many values the cards show, which of them stand beside no visible label, and how far the page is too wide.
const root = document.querySelector("dialogue-table").shadowRoot;
const values = [...root.querySelectorAll("tbody button[data-fact]")];
const visible = (element) => element && element.getBoundingClientRect().width > 2 && element.getBoundingClientRect().height > 2;
// A partner's name is the heading of its card.
const unlabelled = values.filter(
  (value) => !value.closest("[data-field=partner]") && !visible(value.closest(".cell").querySelector(".label")),
);
const page = document.documentElement;
return {
  values: values.length,
  unlabelled: unlabelled.map((value) => value.textContent),
  wider: page.scrollWidth - page.clientWidth,
};
