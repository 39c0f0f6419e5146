// Fetches a compiled corpus. The engine checks its content before any of it is shown.

// A larger one would freeze the page: this is some 50,000 dialogues with their articles.
const MAX_BYTES = 64 * 1024 * 1024;

/** The bytes at a URL; rejects with what is wrong, or when the signal aborts. */
export async function corpus(url, signal) {
  const response = await fetch(url, { signal }).catch((error) => {
    throw new Error(`the corpus ${url} cannot be fetched: ${error.message}`);
  });
  if (!response.ok) throw new Error(`the corpus ${url} cannot be fetched: ${response.status}`);
  // Counted on arrival: the server's Content-Length may be wrong or missing.
  const chunks = [];
  let length = 0;
  const reader = (response.body ?? new Blob().stream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    length += value.length;
    if (length > MAX_BYTES) {
      reader.cancel();
      throw new Error(`the corpus ${url} is larger than ${MAX_BYTES >> 20} MB`);
    }
    chunks.push(value);
  }
}
