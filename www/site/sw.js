// The service worker of the hosted page, not of pages that embed the element: a second visit needs no network.
//
// A version is cached completely or not at all: each file is fetched with its hash, so that a host that is being updated cannot
// serve a mixture. A page keeps the version that it started with, because a new worker waits until it is closed.
const VERSION = "dialogue-table 0";
// Caches belong to the origin, which may have several such pages.
const NAME = `${VERSION} ${registration.scope}`;
const FILES = {};

const request = ([name, integrity]) => new Request(name, { integrity, cache: "no-cache" });

addEventListener("install", (/** @type {any} */ event) => {
  const cacheAll = async () => (await caches.open(NAME)).addAll(Object.entries(FILES).map(request));
  event.waitUntil(cacheAll());
});

addEventListener("activate", (/** @type {any} */ event) => {
  const isOld = (name) => name.startsWith("dialogue-table ") && name.endsWith(` ${registration.scope}`) && name !== NAME;
  const clear = async () => Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
  event.waitUntil(clear());
});

// If the host no longer has this worker, another site has taken the place of the page: the worker and its cache are removed.
const letGo = async () => {
  const worker = await fetch("sw.js", { cache: "no-store" }).catch(() => undefined);
  const isScript = worker?.headers.get("content-type")?.includes("javascript");
  if (!worker || worker.status >= 500 || (worker.ok && isScript)) return;
  await registration.unregister();
  await caches.delete(NAME);
};

addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.mode === "navigate") event.waitUntil(letGo());
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const rest = request.url.slice(registration.scope.length).split(/[?#]/)[0];
  const name = rest === "" || rest === "index.html" ? "./" : rest;
  if (!Object.hasOwn(FILES, name)) return;
  const answer = async () => (await caches.match(name, { cacheName: NAME })) ?? fetch(request);
  event.respondWith(answer());
});
