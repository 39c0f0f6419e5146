// Decodes LZMA with three bits of context for literals and none of the position (lc 3, lp 0, pb 0), of a length that its header
// tells, so that no mark ends it; src/site/page.rs writes it, and `xz -d --format=lzma` reads it. After Igor Pavlov's "LZMA
// specification" of the LZMA SDK, which is in the public domain.

// Where in the one list of probabilities each kind of them begins; most have one for each of the 12 states.
const MATCH = 0;
const AGAIN = 12;
const AGAIN_FIRST = 24;
const AGAIN_SECOND = 36;
const AGAIN_THIRD = 48;
const AGAIN_LONG = 60;
const SLOT = 72;
const DISTANCE = SLOT + 4 * 64;
const ALIGN = DISTANCE + 115;
const LENGTH = ALIGN + 16;
// Of each kind of length two choices, and trees of 3, 3 and 8 bits.
const AGAIN_LENGTH = LENGTH + 2 + 8 + 8 + 256;
const LITERAL = AGAIN_LENGTH + 2 + 8 + 8 + 256;

/** What was packed. It pauses now and then, so that nothing else has to wait for long. */
export async function unlzma(bytes) {
  const header = new DataView(bytes.buffer);
  const out = new Uint8Array(header.getUint32(5, true));
  const chances = new Uint16Array(LITERAL + 0x300 * 8).fill(1024);
  // Range and code. In an array of integers, as numbers beyond 31 bits are slow elsewhere.
  const coder = Uint32Array.of(0xffffffff, header.getUint32(14));
  let at = 18;

  const shift = () => {
    if (coder[0] >= 0x1000000) return;
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | bytes[at++];
  };
  const bit = (place) => {
    shift();
    const chance = chances[place];
    const bound = (coder[0] >>> 11) * chance;
    if (coder[1] < bound) {
      coder[0] = bound;
      chances[place] += (2048 - chance) >> 5;
      return 0;
    }
    coder[0] -= bound;
    coder[1] -= bound;
    chances[place] -= chance >> 5;
    return 1;
  };
  // A bit as likely as not.
  const even = () => {
    shift();
    coder[0] >>>= 1;
    if (coder[1] < coder[0]) return 0;
    coder[1] -= coder[0];
    return 1;
  };
  const tree = (place, bits) => {
    let node = 1;
    for (let left = bits; left; left--) node = (node << 1) | bit(place + node);
    return node - (1 << bits);
  };
  // The lowest bit first.
  const reversed = (place, bits) => {
    let value = 0;
    for (let node = 1, up = 0; up < bits; up++) {
      const next = bit(place + node);
      node = (node << 1) | next;
      value |= next << up;
    }
    return value;
  };
  const lengthOf = (kind) => {
    if (!bit(kind)) return 2 + tree(kind + 2, 3);
    if (!bit(kind + 1)) return 10 + tree(kind + 10, 3);
    return 18 + tree(kind + 18, 8);
  };
  const distanceOf = (length) => {
    const slot = tree(SLOT + 64 * Math.min(length - 2, 3), 6);
    if (slot < 4) return slot;
    let left = (slot >> 1) - 1;
    let distance = 2 | (slot & 1);
    if (slot < 14) return (distance << left) + reversed(DISTANCE + (distance << left) - slot, left);
    for (; left > 4; left--) distance = (distance << 1) | even();
    return (distance << 4) + reversed(ALIGN, 4);
  };

  let state = 0;
  let last = [0, 0, 0, 0];
  for (let end = 0, pause = 0; end < out.length; ) {
    if (end >= pause) {
      await new Promise((go) => setTimeout(go));
      // The first steps are slow, before the browser has compiled what they do.
      pause = end + 0x2000 + Math.min(end, 0xc000);
    }
    if (!bit(MATCH + state)) {
      const from = LITERAL + 0x300 * (out[end - 1] >> 5);
      let node = 1;
      // After a copy, what stands where it would have gone on is not likely.
      if (state > 6)
        for (let other = out[end - last[0] - 1], same = true; same && node < 256; other <<= 1) {
          const theirs = (other >> 7) & 1;
          const next = bit(from + 256 + 256 * theirs + node);
          node = (node << 1) | next;
          same = next === theirs;
        }
      while (node < 256) node = (node << 1) | bit(from + node);
      out[end++] = node;
      state -= state < 4 ? state : state < 10 ? 3 : 6;
      continue;
    }
    const afterCopy = state > 6 ? 3 : 0;
    let length = 1;
    if (!bit(AGAIN + state)) {
      length = lengthOf(LENGTH);
      last = [distanceOf(length), ...last.slice(0, 3)];
      state = 7 + afterCopy;
    } else {
      const which = bit(AGAIN_FIRST + state) && 1 + (bit(AGAIN_SECOND + state) && 1 + bit(AGAIN_THIRD + state));
      if (which || bit(AGAIN_LONG + state)) {
        last.unshift(...last.splice(which, 1));
        length = lengthOf(AGAIN_LENGTH);
        state = 8 + afterCopy;
      } else state = afterCopy ? 11 : 9;
    }
    for (; length; length--, end++) out[end] = out[end - last[0] - 1];
  }
  if (coder[1]) throw new Error("the file is damaged");
  return out;
}
