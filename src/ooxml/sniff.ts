/** Tells what bytes are from their first few, so that a wrong file is named for what it is. */
export type FileKind =
  | "empty"
  /** .xlsx, .docx and every other package; also what merely is a .zip. */
  | "zip"
  /** An OLE compound file: .xls, .doc, .et, .wps. */
  | "compound"
  /** An OLE compound file around an encrypted package: a file with a password (MS-OFFCRYPTO 2.3). */
  | "compound-encrypted"
  | "pdf"
  | "rar"
  | "7z"
  /** A web page or XML table that some systems export under the name .xls. */
  | "markup"
  | "other";

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["zip", [0x50, 0x4b, 0x07, 0x08]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
];

export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const known = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known?.[0] === "compound") return hasEncryptedPackage(bytes) ? "compound-encrypted" : "compound";
  return known?.[0] ?? (startsAsMarkup(bytes) ? "markup" : "other");
}

/** Directory entries of a compound file stand at multiples of 128 bytes, the name first (MS-CFB 2.6.1). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = "EncryptedPackage";
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    let same = 0;
    while (same < name.length && bytes[entry + 2 * same] === name.charCodeAt(same)) same++;
    if (same === name.length && bytes[entry + 2 * same] === 0) return true;
  }
  return false;
}

function startsAsMarkup(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 512).filter((byte) => byte > 0x20 && byte < 0x7f));
  return /^<(?:\?xml|!doctype|!--|html|head|body|table|meta|style)/i.test(head);
}
