// Moves the element about, at once and between tasks, and back to its place; returns whether its table stayed the same.
const done = arguments[0];
const element = document.querySelector("dialogue-table");
const table = element.shadowRoot.querySelector("table");
const places = [document.querySelector("#two"), document.querySelector("#one")];
const task = () => new Promise((go) => setTimeout(go));
(async () => {
  for (let times = 0; times < 100; times += 1) {
    places[times % 2].append(element);
    if (times % 3 === 0) await task();
  }
  await task();
  done(element.shadowRoot.querySelector("table") === table);
})();
