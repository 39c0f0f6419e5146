// The moments after the frames that show the first dialogue, in milliseconds of the page: one that can be read, which a page
// may bring itself, and a row of the table.
window.firstRow = new Promise((done) => {
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(0);
    });
  const moments = [];
  // Beside light-DOM content, a table is hidden until it is complete.
  const row = (element) =>
    !element.shadowRoot?.querySelector("slot ~ [part=base]") && element.shadowRoot?.querySelector("tr[data-dialogue]");
  const seen = [(element) => element.querySelector("[data-dialogue]") ?? row(element), row];
  const look = setInterval(() => {
    const element = document.querySelector("dialogue-table");
    if (!element) return;
    seen.forEach((is, at) => {
      if (moments[at] || !is(element)) return;
      moments[at] = new Promise((painted) => afterPaint(() => painted(performance.now())));
    });
    if (moments[1]) {
      clearInterval(look);
      done(Promise.all(moments));
    }
  }, 4);
});
