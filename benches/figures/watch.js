// The moment after the frame that shows the first row of the table, in milliseconds of the page.
window.firstRow = new Promise((done) => {
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(0);
    });
  const look = setInterval(() => {
    if (!document.querySelector("dialogue-table")?.shadowRoot?.querySelector("tbody tr[data-dialogue]")) return;
    clearInterval(look);
    afterPaint(() => done(performance.now()));
  }, 4);
});
