// Flat and relative: the test serves the page from any folder.
export default { base: "./", build: { assetsDir: "" } };
