/** What a document prints for a value. */

/** What stands where a value is missing. */
export const gap = "【待补充】";

/**
 * Not allowed in XML, or of no use on paper: control characters, lone surrogates, U+FFFE, U+FFFF, and the marks that
 * turn the direction of writing, which can make a line read otherwise than it is stored.
 */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const doubtful = /[\u0000-\u001F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text that may stand in a document; line breaks become `\n`, tabs spaces. */
export function printableText(text: string): string {
  if (!doubtful.test(text)) return text;
  return text.replace(unprintable, "").replace(/\r\n?/g, "\n").replace(/\t/g, " ");
}
