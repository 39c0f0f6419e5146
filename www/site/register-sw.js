// Caches the hosted page for a visit without a network, once the page has loaded and is idle. The page also works without a
// service worker.
const register = () => navigator.serviceWorker?.register("sw.js").catch(() => {});
const whenIdle = () => (globalThis.requestIdleCallback ?? setTimeout)(register);
if (document.readyState === "complete") whenIdle();
else addEventListener("load", whenIdle);
