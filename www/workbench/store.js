// What the device keeps: the articles in work and the form, in IndexedDB. Where the browser has none for this page, as in some
// private windows and for some files, nothing is kept, and the page says so.

const NAME = "dialogue-workbench";
const STORE = "kept";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens the store; undefined where there is none. */
export async function openStore() {
  try {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await done(request);
    const within = (mode) => database.transaction(STORE, mode).objectStore(STORE);
    // Opening succeeds in some browsers where nothing can be read.
    await done(within("readonly").count());
    return {
      /** All values by their keys. */
      all: async () => {
        const store = within("readonly");
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return keys.map((key, at) => [key, values[at]]);
      },
      put: (key, value) => done(within("readwrite").put(value, key)),
      remove: (key) => done(within("readwrite").delete(key)),
      clear: () => done(within("readwrite").clear()),
    };
  } catch {
    return undefined;
  }
}
