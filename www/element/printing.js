// Printing reaches the tables that no reader has come near. A browser does not wait for what is loaded when it is about to print.
// So the keys that open its print dialog wait for the tables first; its menu prints their fallback content the first time.

/** How long a reader who prints waits for the tables, in milliseconds. */
const PATIENCE = 5000;

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key opens the print dialog for the whole page. In an iframe it would print the page around it. */
const opensDialog = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
  self === top && key.toLowerCase() === "p" && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;

/**
 * Loads what is far away for printing.
 *
 * @param {Map<Element, () => Promise<void>>} farAway the elements that no reader has come near, each with what loads it
 */
export function loadForPrinting(farAway) {
  const loadAll = () => Promise.all([...farAway.values()].map((load) => load()));
  addEventListener("beforeprint", loadAll);
  addEventListener("keydown", async (event) => {
    if (!farAway.size || event.defaultPrevented || !opensDialog(event)) return;
    event.preventDefault();
    await Promise.race([loadAll(), new Promise((late) => setTimeout(late, PATIENCE))]);
    print();
  });
}
