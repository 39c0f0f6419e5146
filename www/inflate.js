// Inflates gzip (RFC 1952, RFC 1951) where a platform has no DecompressionStream. Made small, not fast: of half a megabyte it
// makes itself felt by some tenths of a second.

// The order in which the lengths of the codes that write lengths of codes are written.
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// What a length or a distance begins at, and how many bits follow it.
const steps = (count, first, bits) =>
  Array.from({ length: count }, (_, at) => {
    const step = [first, bits(at)];
    first += 1 << step[1];
    return step;
  });
const LENGTHS = [...steps(28, 3, (at) => Math.max(0, (at >> 2) - 1)), [258, 0]];
const DISTANCES = steps(30, 1, (at) => Math.max(0, (at >> 1) - 1));

// A canonical Huffman code, by the length of the code of each symbol: how many codes have each length, and their symbols.
const code = (lengths) => ({
  counts: Array.from({ length: 16 }, (_, length) => length && lengths.filter((other) => other === length).length),
  symbols: [...lengths.keys()].filter((symbol) => lengths[symbol]).sort((a, b) => lengths[a] - lengths[b] || a - b),
});

/** What was packed, by its header's word without names, comments or a dictionary. */
export function gunzip(bytes) {
  const out = new Uint8Array(new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true));
  let end = 0;
  let at = 10 * 8;
  const bits = (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit++, at++) value |= ((bytes[at >> 3] >> (at & 7)) & 1) << bit;
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    let [value, first, before] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      value |= bits(1);
      if (value - first < counts[length]) return symbols[before + value - first];
      before += counts[length];
      first = (first + counts[length]) << 1;
      value <<= 1;
    }
    throw new Error("the file is damaged");
  };
  const written = () => {
    const [literals, distances, count] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const own = Array(19).fill(0);
    for (const place of ORDER.slice(0, count)) own[place] = bits(3);
    const [lengths, ownCode] = [[], code(own)];
    while (lengths.length < literals + distances) {
      const next = symbol(ownCode);
      if (next < 16) lengths.push(next);
      else if (next === 16) lengths.push(...Array(bits(2) + 3).fill(lengths.at(-1)));
      else lengths.push(...Array(next === 17 ? bits(3) + 3 : bits(7) + 11).fill(0));
    }
    return [code(lengths.slice(0, literals)), code(lengths.slice(literals))];
  };
  const fixed = () => [
    code([...Array(144).fill(8), ...Array(112).fill(9), ...Array(24).fill(7), ...Array(8).fill(8)]),
    code(Array(30).fill(5)),
  ];
  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      at = (at + 7) & ~7;
      const length = bits(16);
      at += 16;
      out.set(bytes.subarray(at >> 3, (at >> 3) + length), end);
      end += length;
      at += length * 8;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixed() : written();
    for (let next; (next = symbol(literals)) !== 256; ) {
      if (next < 256) {
        out[end++] = next;
        continue;
      }
      const [length, lengthBits] = LENGTHS[next - 257];
      const copied = length + bits(lengthBits);
      const [distance, distanceBits] = DISTANCES[symbol(distances)];
      const back = distance + bits(distanceBits);
      for (let left = copied; left; left--, end++) out[end] = out[end - back];
    }
  }
  return out;
}
