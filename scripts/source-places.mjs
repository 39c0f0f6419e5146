// Overwrites in a wasm where in the source it may panic: a release shows no message of a panic, the folders are those of the machine
// that built it, and hundreds of lines and columns compress badly.

const DATA_SECTION = 11;
const HEADER_LENGTH = 8;
const SOURCE_FILE = /^[\w./+@-]+\.rs$/;
/** No path of a source file is longer. */
const MAX_PATH = 300;

/** The parts of memory that a wasm fills when it starts: their addresses, and where their bytes are in the wasm. */
function dataSegments(bytes) {
  let at = HEADER_LENGTH;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  };
  const segments = [];
  while (at < bytes.length) {
    const [section, length] = [bytes[at++], number()];
    const end = at + length;
    for (let left = section === DATA_SECTION ? number() : 0; left > 0; left--) {
      if (number() !== 0) throw new Error("a data segment has no address");
      at++; // i32.const
      const address = number();
      at++; // end
      const size = number();
      segments.push({ address, size, start: at });
      at += size;
    }
    at = end;
  }
  return segments;
}

/** The wasm with them overwritten in place. Each is the address and the length of a path, a line and a column. */
export function withoutSourcePlaces(wasm) {
  const bytes = Buffer.from(wasm);
  const segments = dataSegments(bytes);
  const positionOf = (address, length) => {
    const segment = segments.find((segment) => address >= segment.address && address + length <= segment.address + segment.size);
    return segment && segment.start + address - segment.address;
  };
  const found = [];
  for (const { address, size, start } of segments) {
    for (let offset = -address & 3; offset + 16 <= size; offset += 4) {
      const [path, length] = [bytes.readUInt32LE(start + offset), bytes.readUInt32LE(start + offset + 4)];
      const position = length <= MAX_PATH ? positionOf(path, length) : undefined;
      if (position && SOURCE_FILE.test(bytes.toString("latin1", position, position + length))) found.push([start + offset, position, length]);
    }
  }
  for (const [place, position, length] of found) {
    // Not zeros, at which wasm-opt would cut the segment.
    bytes.fill("-", place + 8, place + 16);
    bytes.fill("-", position, position + length);
  }
  return bytes;
}
