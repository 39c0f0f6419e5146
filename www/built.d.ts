// What is there only after a build, and is not checked: the scripts that wasm-bindgen writes, and the loader under its
// published name.
declare module "*bindings.js";
declare module "*/dialogue-table.js";

/** Of a service worker, whose types exclude those of a page. */
declare const registration: any;
