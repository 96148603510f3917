/** The texts of a workbook: the shared strings first, then those that stand in cells. */
import type { OfficePackage } from "./package";
import { decodeSpreadsheetText } from "./text";
import { xmlClose, xmlEnd, xmlOpen, xmlText } from "./xml";
import type { XmlReader } from "./xml";

export class TextList {
  readonly texts: string[] = [];
  private readonly indexes = new Map<string, number>();

  /** Number of shared strings; the others follow them. */
  readonly sharedCount: number;

  /** @throws Failure 'damaged-part', 'xml-refused' */
  constructor(file: OfficePackage, sharedStringsPart: string | null) {
    if (sharedStringsPart !== null) readSharedStrings(file.xml(sharedStringsPart, "共享文字表"), this.texts);
    this.sharedCount = this.texts.length;
  }

  /** Index of a text that stands in a cell itself. */
  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

function readSharedStrings(reader: XmlReader, texts: string[]): void {
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token === xmlOpen && reader.depth === 2 && reader.isNamed("si")) texts.push(readRichText(reader));
  }
}

/**
 * The text of an `si` or `is` element just opened, of which the end is read too: its `t` and the `t` of its runs.
 * Phonetic runs (`rPh`) say how a text is read and are no part of it.
 */
export function readRichText(reader: XmlReader): string {
  const { depth } = reader;
  let text = "";
  let inText = false;
  for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
    if (token === xmlText) {
      if (inText) text += reader.text();
    } else if (token === xmlClose) {
      inText = false;
    } else if (reader.isNamed("t")) {
      inText = true;
    } else if (!reader.isNamed("r")) {
      reader.skipElement();
    }
  }
  return decodeSpreadsheetText(text);
}
