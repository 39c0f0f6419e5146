// The first element of the shadow root that matches a selector and whose name contains a string.
const [css, name] = arguments;
const root = document.querySelector("dialogue-table")?.shadowRoot;
const label = (element) =>
  element.getAttribute("aria-label") ?? ([...(element.labels ?? [])].map((l) => l.textContent).join(" ") || element.textContent);
return [...(root?.querySelectorAll(css) ?? [])].find((element) => element.checkVisibility() && label(element).includes(name)) ?? null;
