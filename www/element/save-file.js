// Has the browser save a file that the page has made.

// How long its URL lives, in milliseconds. WebKit reads the file some time after the click and says nothing when it has: of a
// URL that is revoked at once, it sometimes saves nothing.
const URL_LIFETIME = 60_000;

/**
 * Downloads a file.
 *
 * @param {string} name its name
 * @param {string | Uint8Array<ArrayBuffer>} content all of it
 * @param {string} type its media type
 */
export function saveFile(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), URL_LIFETIME);
}
