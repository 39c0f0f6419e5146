// What the workbench shows, as one plain object: the only place where the tests know its DOM.
const text = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const all = (css) => [...document.querySelectorAll(css)].filter((element) => element.checkVisibility());
const states = (state) => all(`#items li[data-state=${state}]`).length;
return {
  ready: "ready" in document.documentElement.dataset,
  open: states("open"),
  accepted: states("accepted"),
  rejected: states("rejected"),
  current: text(document.querySelector("#items [aria-current]")),
  focused: document.activeElement?.matches("[data-item]") ? "item" : (document.activeElement?.name ?? ""),
  marked: all("#article mark:not([data-do])").map((mark) => mark.textContent).join(""),
  problems: all("#review [data-problem]").map(text),
  notices: text(document.querySelector("#notices")),
  works: text(document.querySelector("#works")),
  kept: all("[data-kept]").length > 0,
};
