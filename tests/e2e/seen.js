// Each element of a host page, those in shadow roots too: how many rows a reader can read, and the line in their place.
const within = (root) =>
  [...root.querySelectorAll("*")].flatMap((element) =>
    element.localName === "dialogue-table" ? [element] : element.shadowRoot ? within(element.shadowRoot) : [],
  );
const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = numbers(colour).map((part) => ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
// What is painted behind an element, as far as it is plain.
const behind = (element) => {
  for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    const colour = getComputedStyle(at).backgroundColor;
    if (numbers(colour)[3] !== 0) return colour;
  }
  return getComputedStyle(document.documentElement).colorScheme === "dark" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
};
const readable = (element) => {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [dark, bright] = [light(style.color), light(behind(element))].sort((one, other) => one - other);
  const contrast = (bright + 0.05) / (dark + 0.05);
  return element.checkVisibility({ visibilityProperty: true }) && width > 8 && height > 8 && parseFloat(style.fontSize) >= 10 && contrast >= 4.5;
};
return within(document).map((element) => {
  // Before its script has come, an element has nothing of its own.
  const root = element.shadowRoot ?? document.createDocumentFragment();
  const rows = [...root.querySelectorAll("tbody tr[data-dialogue]")];
  const values = rows.map((row) => row.querySelector("button[data-action^=open]"));
  return {
    rows: rows.length,
    readable: values.filter((value) => value && readable(value)).length,
    message: root.querySelector("[part~=message]")?.textContent ?? "",
    text: element.checkVisibility() && !!root.querySelector("slot") && element.innerText.trim() !== "",
    paper: (root.querySelector("[part~=base]") && behind(root.querySelector("[part~=base]"))) ?? "",
    lang: root.querySelector("[lang]")?.lang ?? "",
  };
});
