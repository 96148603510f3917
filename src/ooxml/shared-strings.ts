/** The texts of a workbook: the shared strings first, then those that stand in cells. */
import type { OfficePackage } from "./package";
import { decodeSpreadsheetText } from "./text";
import { TextBatch } from "./text-batch";
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
  const batch = new TextBatch(reader.source, texts);
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token === xmlOpen && reader.depth === 2 && reader.isNamed("si")) {
      batch.flush();
      texts.push(readRichText(reader));
    }
    if (reader.depth === 1) while (readPlainItem(reader, batch));
  }
  batch.flush();
}

const plainItems = ["<si><t>", '<si><t xml:space="preserve">'] as const;
const plainItemEnd = "</t></si>";

/** Reads an item in its most common form, without runs or references; `false`, not moved, for any other form. */
function readPlainItem(reader: XmlReader, batch: TextBatch): boolean {
  const { source } = reader;
  let start = reader.lookahead(plainItems[0]);
  if (start < 0) start = reader.lookahead(plainItems[1]);
  if (start < 0) return false;
  const end = source.plainTextEnd(start);
  if (end < 0 || !source.matches(plainItemEnd, end)) return false;
  batch.add(start, end);
  reader.advance(end + plainItemEnd.length);
  return true;
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
