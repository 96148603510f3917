import { decodeSpreadsheetText } from "./text";
import { xmlOpen } from "./xml";
import type { XmlReader } from "./xml";

/**
 * Codes of headers and footers (ECMA-376 part 1, 18.3.1.46): font, colour, size, and single letters for page number,
 * date, bold and the like; `&&` is an ampersand and stays.
 */
const codes = /&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d{2}[+-]\d{3})|\d{1,3}|(&)|([LCR])|[A-Za-z])/g;

/** Stands between the left, centre and right section; no cleaned text holds it. */
const sectionMark = "\u0000";

/** The texts of the headers and footers in the `headerFooter` element just opened, of which the end is read too. */
export function readPageHeaders(reader: XmlReader): string[] {
  const { depth } = reader;
  const texts: string[] = [];
  for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
    if (token !== xmlOpen) continue;
    if (!/(?:Header|Footer)$/.test(reader.name())) reader.skipElement();
    else for (const text of plainSections(decodeSpreadsheetText(reader.elementText()))) texts.push(text);
  }
  return [...new Set(texts)];
}

function plainSections(header: string): string[] {
  return header
    .replace(codes, (_, ampersand: string | undefined, section: string | undefined) => {
      return ampersand ?? (section === undefined ? "" : sectionMark);
    })
    .split(sectionMark)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}
