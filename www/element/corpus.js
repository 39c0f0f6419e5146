// Fetches a compiled corpus. What is in it is checked by the engine, before anything of it is shown.

// Beyond this a page would stand still: some 50,000 dialogues with their articles.
const LIMIT = 64 * 1024 * 1024;

/** The bytes at an address; rejects with what is wrong, or when the signal says so. */
export async function corpus(address, signal) {
  const response = await fetch(address, { signal }).catch((error) => {
    throw new Error(`the corpus ${address} cannot be fetched: ${error.message}`);
  });
  if (!response.ok) throw new Error(`the corpus ${address} cannot be fetched: ${response.status}`);
  // Counted as it comes: what a server says of the length may be wrong, or missing.
  const parts = [];
  let length = 0;
  const reader = (response.body ?? new Blob().stream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    if (length > LIMIT) {
      reader.cancel();
      throw new Error(`the corpus ${address} is larger than ${LIMIT >> 20} MB`);
    }
    parts.push(value);
  }
}
