// Moves the element about, at once and between tasks, into another document and back to its place; returns whether its table stayed
// the same and kept its styles.
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
  const iframe = document.body.appendChild(document.createElement("iframe"));
  const styled = [];
  for (const place of [iframe.contentDocument.body, places[1]]) {
    place.append(element);
    await task();
    styled.push(getComputedStyle(element.shadowRoot.querySelector("tr[data-dialogue]")).display !== "table-row");
  }
  iframe.remove();
  done(element.shadowRoot.querySelector("table") === table && styled.every(Boolean));
})();
