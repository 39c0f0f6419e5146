// What tests do to the page in JavaScript: the body of a function, which scripts.rs calls.

const texts = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) if (!walker.currentNode.parentNode.closest("style, .foreign")) all.push(walker.currentNode);
  return all;
};
const foreign = (name, words) => {
  const made = document.createElement(name);
  made.className = "foreign";
  made.textContent = words;
  return made;
};
const changes = {
  siblings: (text) => text.after(foreign("span", "[" + text.data + "]")),
  wraps: (text) => {
    const font = foreign("font", "");
    text.replaceWith(font);
    font.append(text);
  },
  halves: (text) => {
    if (text.previousSibling?.nodeType !== Node.TEXT_NODE) text.splitText(text.data.length / 2);
  },
  blocks: (text) => text.parentNode.append(foreign("p", "translated")),
};
function disturb(root, how) {
  texts(root).forEach(changes[how]);
}
function undisturbed(element) {
  const copy = element.cloneNode(true);
  for (const made of copy.querySelectorAll(".foreign"))
    if (made.localName === "font") made.replaceWith(...made.childNodes);
    else made.remove();
  copy.normalize();
  return copy.outerHTML;
}
let errors = 0;
addEventListener("error", () => errors++);
addEventListener("unhandledrejection", () => errors++);

function escapeWithAChangeDue(input) {
  let said = 0;
  const count = () => said++;
  addEventListener("error", count);
  input.focus();
  input.addEventListener("blur", () => input.dispatchEvent(new Event("change", { bubbles: true })), { once: true });
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  removeEventListener("error", count);
  return said;
}

function cutByTop(region) {
  // At its end a text is scrolled no further.
  if (region.scrollTop + region.clientHeight > region.scrollHeight - 2) return;
  const edge = region.getBoundingClientRect().top + region.clientTop;
  const isCut = ({ top, bottom }) => top < edge - 1 && bottom > edge + 1;
  const lines = (paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return [...range.getClientRects()];
  };
  return [...region.querySelectorAll("p")].find((paragraph) => lines(paragraph).some(isCut))?.textContent;
}

return { disturb, undisturbed, escapeWithAChangeDue, cutByTop, errorsSoFar: () => errors };
