/** Marks by which a finding is known again without anything of the ledger being kept. */

/** A hash of 53 bits, as 11 letters; the same on every machine. Not a secret: it only keeps texts out of storage. */
export function markOf(...parts: readonly string[]): string {
  const text = parts.join("\u0000");
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high >>> 0) * 2 ** 21 + (low >>> 11)).toString(36).padStart(11, "0");
}
