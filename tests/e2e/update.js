// Has the browser look for a new version of the page's worker: done when that is being installed, or when there is none.
const done = arguments[0];
navigator.serviceWorker.ready
  .then((registration) => registration.update())
  .then(() => done())
  .catch((error) => done(String(error)));
