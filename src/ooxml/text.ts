/**
 * The border where text enters: what comes out is safe in XML, in Word and on screen. Removed are control characters
 * but tab and line feed, lone surrogates, U+FFFE and U+FFFF (none of which XML 1.0 can hold), and the marks that
 * override the direction of text (U+202A–202E, U+2066–2069), with which a text can be shown as another.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const suspect = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

const unwanted =
  // eslint-disable-next-line no-control-regex -- as above
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|([\ud800-\udbff][\udc00-\udfff])|[\udc00-\udfff]/g;

/** Cleans a text; line ends become LF. Returns the same string where there is nothing to do. */
export function cleanText(text: string): string {
  if (!suspect.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(unwanted, (_, pair: string | undefined) => pair ?? "");
}

/** Whether a text shows nothing: empty, or of spaces (full-width and non-breaking ones too) and line breaks only. */
export function isBlankText(text: string): boolean {
  // Most texts are told by their first character; U+FEFF is a space as well.
  const first = text.charCodeAt(0);
  return !(first > 0x3000 && first !== 0xfeff) && !/\S/.test(text);
}

/** Whether {@link decodeSpreadsheetText} would leave a text, and any piece of it, as it is. */
export function needsNoDecoding(text: string): boolean {
  return !suspect.test(text) && !text.includes("_x");
}

/**
 * A text as SpreadsheetML writes it: `_x000D_` stands for U+000D and `_x005F_` for an underscore that would
 * otherwise begin such an escape (ST_Xstring, ECMA-376 part 1, 22.9.2.19). Cleaned as well.
 */
export function decodeSpreadsheetText(text: string): string {
  return cleanText(
    text.includes("_x")
      ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : text,
  );
}
