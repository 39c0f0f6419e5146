// The service worker of the hosted page, and of no page that embeds the element: a second visit needs no network.
//
// A version is kept as a whole or not at all: each file is fetched with its hash, so that a host which is just being updated
// cannot hand over a mixture, and a page keeps the version that it began with, because a new one waits for its end.
const VERSION = "dialogue-table 0";
// Caches belong to the origin, where several such pages may stand.
const NAME = `${VERSION} ${registration.scope}`;
const FILES = {};

const kept = ([name, integrity]) => new Request(name, { integrity, cache: "no-cache" });

addEventListener("install", (event) => {
  const keep = async () => (await caches.open(NAME)).addAll(Object.entries(FILES).map(kept));
  event.waitUntil(keep());
});

addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith("dialogue-table ") && name.endsWith(` ${registration.scope}`) && name !== NAME;
  const clear = async () => Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
  event.waitUntil(clear());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const rest = request.url.slice(registration.scope.length).split(/[?#]/)[0];
  const name = rest === "" || rest === "index.html" ? "./" : rest;
  if (!Object.hasOwn(FILES, name)) return;
  const answer = async () => (await caches.match(name, { cacheName: NAME })) ?? fetch(request);
  event.respondWith(answer());
});
