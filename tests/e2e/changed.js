// What of the page differs from its source, outside the element: markup, style sheets, global names.
const request = new XMLHttpRequest();
request.open("GET", location.href, false);
request.send();
// Under require-trusted-types-for, a script may parse only what a policy has passed.
const trusted = globalThis.trustedTypes?.createPolicy("test", { createHTML: (html) => html });
const text = request.responseText;
const source = new DOMParser().parseFromString(trusted?.createHTML(text) ?? text, "text/html");
const bare = (page) => {
  const copy = page.documentElement.cloneNode(true);
  // A frame as well, which is given its height.
  for (const element of copy.querySelectorAll("dialogue-table, iframe")) element.replaceWith("the element");
  // In the page the parser has made a shadow root of it.
  for (const template of copy.querySelectorAll("template[shadowrootmode]")) template.remove();
  return copy.outerHTML;
};
const changed = [];
if (bare(document) !== bare(source)) changed.push("markup");
if (document.styleSheets.length !== source.querySelectorAll("style, link[rel=stylesheet]").length) changed.push("style sheets");
if (document.adoptedStyleSheets?.length) changed.push("adopted style sheets");
const frame = document.body.appendChild(document.createElement("iframe"));
const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
frame.remove();
// Not the page's: a window's numbers are its frames, and chromedriver leaves names of its own.
const others = /^(\d|cdc_|ret_nodes$|se_)/;
const globals = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !others.test(name));
if (globals.length) changed.push(`globals ${globals}`);
return changed;
