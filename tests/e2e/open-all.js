// Opens every value, one after the other, and hands over which one is open then, and what its panel holds.
const done = arguments[0];
const table = document.querySelector("dialogue-table");
const root = table.shadowRoot;
const frame = () => new Promise(requestAnimationFrame);
(async () => {
  const opened = [];
  for (const name of [...root.querySelectorAll("button[data-action^=open]")].map((value) => value.dataset.action.slice("open/".length))) {
    root.querySelector(`button[data-action="open/${name}"]`).click();
    await frame();
    const panel = root.querySelector("[part~=evidence]");
    const texts = (css) => [...(panel?.querySelectorAll(css) ?? [])].map((element) => element.textContent);
    opened.push({ name, state: table.state, quotes: texts("blockquote"), marked: texts("mark").join(" ") });
  }
  done(opened);
})();
