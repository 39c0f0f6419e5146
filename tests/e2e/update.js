// Has the browser look for a new version of the page's worker, and hands over what becomes of it.
const done = arguments[0];
(async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  const worker = registration.installing ?? registration.waiting;
  const told = () => ["installed", "redundant"].includes(worker.state) && done(worker.state);
  worker.addEventListener("statechange", told);
  told();
})().catch((error) => done(String(error)));
