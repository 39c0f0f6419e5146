// Whatever moved on the page by itself since it was opened: how much, and what.
const done = arguments[0];
const name = (node) => (node?.nodeType === 1 ? `${node.localName}.${node.className}` : (node?.nodeName ?? "what is gone"));
const shifts = [];
const observer = new PerformanceObserver((list) => take(list.getEntries()));
const take = (entries) =>
  shifts.push(...entries.map(({ value, sources }) => `${value}: ${sources.map(({ node }) => name(node)).join(", ")}`));
observer.observe({ type: "layout-shift", buffered: true });
const frame = () => new Promise(requestAnimationFrame);
(async () => {
  await document.fonts.ready;
  await frame();
  await frame();
  await new Promise(requestIdleCallback);
  take(observer.takeRecords());
  done(shifts);
})();
