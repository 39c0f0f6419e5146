// Keeps the hosted page for a visit without a network, once it has all that it needs itself and is at rest. With one it is
// as good without.
const keep = () => navigator.serviceWorker?.register("sw.js").catch(() => {});
const later = () => (globalThis.requestIdleCallback ?? setTimeout)(keep);
if (document.readyState === "complete") later();
else addEventListener("load", later);
