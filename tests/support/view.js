// What the element shows now, as one plain object: the only place where the tests know its DOM.
const root = document.querySelector("dialogue-table")?.shadowRoot;
if (!root) return null;
const all = (css) => [...root.querySelectorAll(css)].filter((element) => element.checkVisibility());
const text = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const [panel] = all("[part~=evidence]");
// A list has an action as an attribute without a value: those of its options.
const focused = (element) =>
  element?.dataset.action || (element?.matches("button, summary, a") ? text(element) : (element?.type ?? element?.localName ?? ""));
return {
  busy: !!root.querySelector("[aria-busy], slot ~ [part=base]"),
  rows: all("tbody tr[data-dialogue]").map((row) => row.dataset.dialogue),
  query: root.host.query ?? "",
  typed: root.querySelector("input[type=search]")?.value ?? "",
  status: text(root.querySelector("[role=status]")),
  chips: all("[part~=chip], [part~=filter][data-chosen]").map(text),
  ticked: all("fieldset[data-field] input:checked").map((box) => box.closest("fieldset").dataset.field),
  sorted: all("th[aria-sort]").map((header) => `${header.dataset.field} ${header.getAttribute("aria-sort")}`),
  quotes: [...(panel?.querySelectorAll("blockquote") ?? [])].map((quote) => quote.textContent),
  marked: [...(panel?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent).join(" "),
  message: text(all("[part~=message]")[0]),
  focus: focused(root.activeElement),
};
