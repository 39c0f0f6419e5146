// What is there only after a build, and is not checked: the scripts that wasm-bindgen writes, and the loader and the
// compiler under their published names.
declare module "*bindings.js";
declare module "*/dialogue-table.js";
declare module "*/compile.js";

/** Of a service worker, whose types exclude those of a page. */
declare const registration: any;
