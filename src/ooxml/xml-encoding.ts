import { damagedPart } from "./damage";
import type { PartLabel } from "./damage";

/**
 * The bytes of an XML part as UTF-8 without a byte order mark. Parts may be UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5);
 * another declared encoding is accepted where the platform knows it.
 * @throws Failure 'damaged-part'
 */
export function utf8Bytes(bytes: Uint8Array, part: PartLabel): Uint8Array {
  const label = encodingOf(bytes);
  if (label === "utf-8") return bytes[0] === 0xef ? bytes.subarray(3) : bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    throw damagedPart(part, `的文字编码（${label}）无法识别`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first !== 0x3c || second !== 0x3f) return "utf-8";
  const declaration = String.fromCharCode(...bytes.subarray(0, 160)).split("?>", 1)[0] ?? "";
  const declared = /\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase();
  return declared === undefined || declared === "utf8" || declared === "us-ascii" ? "utf-8" : declared;
}
