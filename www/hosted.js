// Keeps the hosted page for a visit without a network, once it has all that it needs itself. With one it is as good without.
const keep = () => navigator.serviceWorker?.register("sw.js").catch(() => {});
if (document.readyState === "complete") keep();
else addEventListener("load", keep);
