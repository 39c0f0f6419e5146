// basE91 (Joachim Henke, https://base91.sourceforge.net/): 13 or 14 bits in two signs of plain text, so that bytes in a page
// grow by 23 %, and not by 33 % as in Base64. `src/site/base91.rs` writes it.
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_\x60{|}~\"";

/** The bytes that a text stands for. */
export function decode(text) {
  const value = Object.fromEntries([...SIGNS].map((sign, at) => [sign, at]));
  const bytes = new Uint8Array((text.length * 7) / 8);
  let length = 0;
  let bits = 0;
  let held = 0;
  let at = 0;
  for (; at + 1 < text.length; at += 2) {
    const pair = value[text[at]] + value[text[at + 1]] * 91;
    bits |= pair << held;
    held += (pair & 8191) > 88 ? 13 : 14;
    for (; held > 7; held -= 8, bits >>= 8) bytes[length++] = bits;
  }
  if (at < text.length) bytes[length++] = bits | (value[text[at]] << held);
  return bytes.subarray(0, length);
}
