/**
 * A short cut for cells in the form that Excel, WPS and LibreOffice write nearly all of them:
 * `<c r="B2" s="1" t="s"><v>12</v></c>`, with a number or a shared text, or empty. Whatever differs in the least is
 * left to the full parser, which reads it from the same place; nothing here can be read in two ways.
 */
import { sheetColumns, sheetRows } from "./areas";
import { decimalOf } from "./cell-values";
import type { XmlReader } from "./xml";

const quote = 0x22;
const space = 0x20;
const slash = 0x2f;
const equals = 0x3d;
const lt = 0x3c;
const gt = 0x3e;
const letterN = 0x6e;
const letterS = 0x73;
const letterT = 0x74;

export class CommonCell {
  /** 0-based position of the cell last read. */
  row = 0;
  column = 0;
  isShared = false;
  /** The number or the index of the shared text; NaN where the cell is empty. */
  value = NaN;

  constructor(private readonly reader: XmlReader) {}

  /** Reads the cell that starts at the reader's place and moves behind it; `false`, not moved, for any other form. */
  read(): boolean {
    const { bytes } = this.reader;
    const start = this.reader.lookahead("<c r=");
    if (start < 0) return false;
    let at = this.readReference(start);
    if (at < 0) return false;
    if (bytes[at] === space && bytes[at + 1] === letterS) at = this.afterStyle(at);
    let type = letterN;
    if (bytes[at] === space && bytes[at + 1] === letterT && bytes[at + 2] === equals) {
      type = bytes[at + 4] ?? 0;
      if (bytes[at + 3] !== quote || bytes[at + 5] !== quote) return false;
      at += 6;
    }
    if (type !== letterN && type !== letterS) return false;
    this.isShared = type === letterS;
    if (bytes[at] === slash && bytes[at + 1] === gt) {
      this.value = NaN;
      this.reader.advance(at + 2);
      return true;
    }
    return this.readValue(at);
  }

  /** Reads `"B2"` and returns where it ends; -1 where it is no reference. */
  private readReference(start: number): number {
    const { bytes } = this.reader;
    let at = start + 1;
    let column = 0;
    let byte = bytes[at] ?? 0;
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] ?? 0) column = column * 26 + byte - 0x40;
    const digits = at;
    let row = 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) row = row * 10 + byte - 0x30;
    this.row = row - 1;
    this.column = column - 1;
    const isSound = row > 0 && row <= sheetRows && column > 0 && column <= sheetColumns && at - digits <= 7;
    return bytes[start] === quote && byte === quote && isSound ? at + 1 : -1;
  }

  /** Where ` s="12"` ends, or `start` where that is not what stands there. */
  private afterStyle(start: number): number {
    const { bytes } = this.reader;
    if (bytes[start + 2] !== equals || bytes[start + 3] !== quote) return start;
    let at = start + 4;
    for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0);
    return bytes[at] === quote ? at + 1 : start;
  }

  /** Reads `><v>12</v></c>`. */
  private readValue(start: number): boolean {
    const { bytes, source } = this.reader;
    if (bytes[start] !== gt || bytes[start + 1] !== lt || !source.matches("v>", start + 2)) return false;
    const end = source.plainTextEnd(start + 4);
    if (end < 0 || !source.matches("</v></c>", end)) return false;
    this.value = decimalOf(bytes, start + 4, end);
    if (Number.isNaN(this.value)) return false;
    this.reader.advance(end + 8);
    return true;
  }
}
