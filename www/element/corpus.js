// Opens a compiled corpus while it arrives: one request, from any static host. The engine checks every byte before any of it is
// shown, counts them, and refuses what is too large; the server's Content-Length may be wrong or missing.

// What was arriving when the module panicked: no finalizer may call it.
const neverFreed = [];

/**
 * The corpus at a URL, once all of it is there; rejects with what is wrong with it.
 *
 * @param {string | URL} url
 * @param {object} options
 * @param {() => Promise<{ Arriving: new () => any }>} options.startModule
 * @param {import("./element.js").Messages} options.messages what can be wrong, in words
 * @param {AbortSignal} [options.signal]
 * @param {() => boolean} [options.isAlive] whether it is still wanted, and the module may be called
 * @param {(index: object) => void} [options.onIndex] is given a corpus that answers until then, where that takes a while
 */
export async function openCorpus(url, { startModule, messages, signal, isAlive = () => true, onIndex }) {
  const fetched = fetch(url, { signal }).catch((error) => {
    throw new Error(messages.notFetched(url, error.message));
  });
  const [response, { Arriving }] = await Promise.all([fetched, startModule()]);
  // A response without content has no body.
  if (!response.ok || !response.body) throw new Error(messages.notFetched(url, response.status));
  const reader = response.body.getReader();
  const arriving = new Arriving();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (!isAlive()) throw new Error("it is not wanted any more");
      if (done) return arriving.complete();
      if (arriving.push(value)) {
        onIndex?.(arriving.indexOnly());
        onIndex = undefined;
      }
    }
  } catch (error) {
    if (!isAlive()) neverFreed.push(arriving);
    reader.cancel().catch(() => {});
    throw new Error(messages.notOpened(url, error.message));
  }
}
