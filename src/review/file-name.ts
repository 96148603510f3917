/** Names of files for the user, good on every system. */
/** ext4 and its like hold 255 bytes to a name; the rest is left to those who copy the file (「 - 副本」). */
const longestName = 200;
/** Device names of Windows, refused with any extension. */
const deviceName = /^(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)/i;

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A file name of at most 200 bytes in UTF-8 that Windows too accepts. */
export function fileName(parts: readonly string[], extension: string): string {
  const name = parts
    .filter((part) => part !== "")
    .join("-")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, "_")
    .replace(deviceName, (device) => `${device}_`);
  let room = longestName - bytesOf(extension);
  let cut = "";
  for (const character of name) {
    room -= bytesOf(character);
    if (room < 0) break;
    cut += character;
  }
  const whole = cut.replace(/[\s.]+$/, "");
  return `${whole === "" ? "_" : whole}${extension}`;
}
