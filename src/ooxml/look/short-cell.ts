/**
 * A short cut past cells in the forms that nearly all of them have: a value, a text of its own, or nothing, without a
 * formula. Whatever differs in the least is left to the full parser, which reads it from the same place.
 */
import { sheetColumns, sheetRows } from "../areas";
import type { XmlReader } from "../xml";

const quote = 0x22;
const space = 0x20;
const slash = 0x2f;
const equals = 0x3d;
const lt = 0x3c;
const gt = 0x3e;
const letterS = 0x73;
const letterT = 0x74;

export class ShortCell {
  /** 0-based position of the cell last read. */
  row = 0;
  column = 0;
  /** Number of its style, -1 where it names none. */
  style = -1;

  constructor(private readonly reader: XmlReader) {}

  /** Reads the cell that starts at the reader's place and moves behind it; `false`, not moved, for any other form. */
  read(): boolean {
    const { bytes } = this.reader;
    const start = this.reader.lookahead('<c r="');
    if (start < 0) return false;
    let at = this.readReference(start);
    if (at < 0) return false;
    this.style = -1;
    while (bytes[at] === space) {
      if (bytes[at + 2] !== equals || bytes[at + 3] !== quote) return false;
      if (bytes[at + 1] === letterS) at = this.readStyle(at + 4);
      else if (bytes[at + 1] === letterT) at = this.afterQuote(at + 4);
      else return false;
      if (at < 0) return false;
    }
    const end = bytes[at] === slash && bytes[at + 1] === gt ? at + 2 : this.afterContent(at);
    if (end < 0) return false;
    this.reader.advance(end);
    return true;
  }

  /** Reads `B2"` and returns where it ends; -1 where it is no reference. */
  private readReference(start: number): number {
    const { bytes } = this.reader;
    let at = start;
    let column = 0;
    let byte = bytes[at] ?? 0;
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] ?? 0) column = column * 26 + byte - 0x40;
    const digits = at;
    let row = 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) row = row * 10 + byte - 0x30;
    this.row = row - 1;
    this.column = column - 1;
    const isSound = row > 0 && row <= sheetRows && column > 0 && column <= sheetColumns && at - digits <= 7;
    return byte === quote && isSound ? at + 1 : -1;
  }

  private readStyle(start: number): number {
    const { bytes } = this.reader;
    let at = start;
    let style = 0;
    let byte = bytes[at] ?? 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) style = style * 10 + byte - 0x30;
    this.style = style;
    return byte === quote && at > start && at - start <= 9 ? at + 1 : -1;
  }

  /** Type names are letters only. */
  private afterQuote(start: number): number {
    const { bytes } = this.reader;
    let at = start;
    for (let byte = bytes[at] ?? 0; byte >= 0x41 && byte <= 0x7a; byte = bytes[++at] ?? 0);
    return bytes[at] === quote ? at + 1 : -1;
  }

  /** Where `><v>…</v></c>` or `><is><t>…</t></is></c>` ends. */
  private afterContent(start: number): number {
    const { bytes, source } = this.reader;
    if (bytes[start] !== gt || bytes[start + 1] !== lt) return -1;
    if (source.matches("v>", start + 2)) return this.afterText(start + 4, "</v></c>");
    if (!source.matches("is><t", start + 2)) return -1;
    let at = start + 7;
    if (source.matches(' xml:space="preserve"', at)) at += 21;
    return bytes[at] === gt ? this.afterText(at + 1, "</t></is></c>") : -1;
  }

  private afterText(start: number, close: string): number {
    const { bytes, source } = this.reader;
    let at = start;
    while (at < bytes.length && bytes[at] !== lt) at++;
    return source.matches(close, at) ? at + close.length : -1;
  }
}
