/** Reads the cells of a worksheet: the `sheetData` element, which is nearly all of a large workbook. */
import type { DateSystem } from "../core/day";
import {
  cellBoolean,
  cellError,
  cellFormulaFlag,
  cellNumber,
  cellText,
  cellUncomputed,
} from "../core/snapshot";
import { sheetColumns, sheetRows } from "./areas";
import type { CellColumns } from "./cell-columns";
import { decimalOf, numberOf, serialOfIsoDate } from "./cell-values";
import { CommonCell } from "./common-cell";
import { readRichText } from "./shared-strings";
import type { TextList } from "./shared-strings";
import { decodeSpreadsheetText, isBlankText } from "./text";
import { xmlOpen } from "./xml";
import type { XmlReader } from "./xml";
import { attributeStride } from "./xml-attributes";

const letterB = 0x62;
const letterC = 0x63;
const letterD = 0x64;
const letterE = 0x65;
const letterF = 0x66;
const letterN = 0x6e;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;

/**
 * Cell types (ST_CellType) by their only letter: `b` boolean, `d` date, `e` error, `n` number, `s` shared string.
 * `str`, `inlineStr` and whatever is unknown hold their text themselves.
 */
const typeText = 0;
/** Rich text, already decoded. */
const typeRich = 1;

export class SheetDataReader {
  /** Rows hidden for whatever reason, in the order of the file. */
  readonly hiddenRows: number[] = [];
  private rowOfElement = -1;
  private row = 0;
  private column = -1;
  private type = letterN;
  private hasFormula = false;
  private hasValue = false;
  /** The value as a range of the bytes, or as `text` where it is not one plain range. */
  private valueStart = 0;
  private valueEnd = 0;
  private text: string | null = null;
  private readonly common: CommonCell;

  constructor(
    private readonly reader: XmlReader,
    private readonly cells: CellColumns,
    private readonly texts: TextList,
    private readonly dateSystem: DateSystem,
  ) {
    this.common = new CommonCell(reader);
  }

  /**
   * Reads from the `sheetData` element just opened to its end.
   * @throws Failure 'damaged-part', 'too-large'
   */
  read(): void {
    const { reader } = this;
    const { depth } = reader;
    for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
      if (token === xmlOpen) {
        if (reader.depth === depth + 2 && reader.isLetter(letterC)) this.readCell();
        else if (reader.depth === depth + 1 && reader.isNamed("row")) this.openRow();
        else reader.skipElement();
      }
      if (reader.depth === depth + 1) this.readCommonCells();
    }
  }

  /** Rows and cells that do not say where they stand follow the one before (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
  private openRow(): void {
    const { reader } = this;
    const number = reader.attribute("r");
    const row = number === null ? this.rowOfElement + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= sheetRows) throw reader.illFormed("行号有误");
    this.rowOfElement = row;
    this.column = -1;
    const hidden = reader.attribute("hidden");
    if (hidden === "1" || hidden === "true") this.hiddenRows.push(row);
  }

  private readCommonCells(): void {
    const { common, cells } = this;
    while (common.read()) {
      const { row, column, value } = common;
      this.column = column;
      if (Number.isNaN(value)) cells.clear(row, column);
      else if (!common.isShared) cells.set(row, column, cellNumber, value);
      else if (this.isFilledText(value)) cells.set(row, column, cellText, value);
      else cells.clear(row, column);
    }
  }

  /** Whether a shared text shows something. */
  private isFilledText(index: number): boolean {
    if (!Number.isInteger(index) || index < 0 || index >= this.texts.sharedCount) {
      throw this.reader.illFormed("引用的共享文字不存在");
    }
    return !isBlankText(this.texts.texts[index] ?? "");
  }

  private readCell(): void {
    const { reader } = this;
    this.row = this.rowOfElement;
    this.column++;
    this.type = letterN;
    this.readCellAttributes();
    if (this.column >= sheetColumns) throw reader.illFormed("单元格位置有误");
    this.readCellContent();
    if (this.hasValue && this.setValue()) return;
    if (this.hasFormula) this.set(cellUncomputed, 0);
    else this.cells.clear(this.row, this.column);
  }

  private readCellAttributes(): void {
    const { attributes, bytes } = this.reader;
    const { ranges, count } = attributes;
    for (let slot = 0; slot < count * attributeStride; slot += attributeStride) {
      const name = ranges[slot] ?? 0;
      if ((ranges[slot + 2] ?? 0) - name !== 1) continue;
      const start = ranges[slot + 3] ?? 0;
      const end = ranges[slot + 4] ?? 0;
      if (bytes[name] === letterR) this.readReference(start, end);
      else if (bytes[name] === letterT) this.type = end - start === 1 ? (bytes[start] ?? 0) : typeText;
    }
  }

  private readReference(start: number, end: number): void {
    const { bytes } = this.reader;
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    const letters = at - start;
    let row = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at < end || letters < 1 || letters > 3 || row < 1 || row > sheetRows) {
      throw this.reader.illFormed("单元格位置有误");
    }
    this.row = row - 1;
    this.column = column - 1;
  }

  private readCellContent(): void {
    const { reader } = this;
    const { depth } = reader;
    this.hasFormula = false;
    this.hasValue = false;
    for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
      if (token !== xmlOpen) continue;
      if (reader.isLetter(letterV)) {
        this.text = reader.readElementText() ? null : reader.collected;
        this.valueStart = reader.textStart;
        this.valueEnd = reader.textEnd;
        this.hasValue = true;
      } else if (reader.isLetter(letterF)) {
        this.hasFormula = true;
        reader.skipElement();
      } else if (reader.isNamed("is")) {
        this.text = readRichText(reader);
        this.type = typeRich;
        this.hasValue = true;
      } else {
        reader.skipElement();
      }
    }
  }

  private valueText(): string {
    return this.text ?? this.reader.source.decode(this.valueStart, this.valueEnd);
  }

  private set(kind: number, value: number): void {
    this.cells.set(this.row, this.column, this.hasFormula ? kind | cellFormulaFlag : kind, value);
  }

  /** Whether the cell holds something; an empty value of a formula that gives a number is one never computed. */
  private setValue(): boolean {
    switch (this.type) {
      case letterN:
        return this.setNumber();
      case letterS:
        return this.setShared();
      case letterB:
        return this.setBoolean();
      case letterD:
        return this.setDate();
      case letterE:
        return this.setText(cellError, this.valueText());
      case typeRich:
        return this.setText(cellText, this.text ?? "");
      default:
        return this.setText(cellText, decodeSpreadsheetText(this.valueText()));
    }
  }

  private setNumber(): boolean {
    const simple = this.text === null ? decimalOf(this.reader.bytes, this.valueStart, this.valueEnd) : NaN;
    if (!Number.isNaN(simple)) {
      this.set(cellNumber, simple);
      return true;
    }
    const text = this.valueText().trim();
    if (text === "") return false;
    const number = numberOf(text);
    if (number === null) return this.setText(cellText, decodeSpreadsheetText(text));
    this.set(cellNumber, number);
    return true;
  }

  private setShared(): boolean {
    const plain = this.text === null ? decimalOf(this.reader.bytes, this.valueStart, this.valueEnd) : NaN;
    const index = Number.isNaN(plain) ? Number(this.valueText().trim() || NaN) : plain;
    if (Number.isNaN(index) && this.valueText().trim() === "") return false;
    if (!this.isFilledText(index) && !this.hasFormula) return false;
    this.set(cellText, index);
    return true;
  }

  private setBoolean(): boolean {
    const text = this.valueText().trim();
    if (text === "") return false;
    this.set(cellBoolean, text === "1" || text === "true" ? 1 : 0);
    return true;
  }

  private setDate(): boolean {
    const text = this.valueText().trim();
    if (text === "") return false;
    const serial = serialOfIsoDate(text, this.dateSystem);
    if (serial === null) return this.setText(cellText, decodeSpreadsheetText(text));
    this.set(cellNumber, serial);
    return true;
  }

  /** A text that shows nothing is nothing, unless a formula gives it. */
  private setText(kind: number, text: string): boolean {
    if (isBlankText(text) && !(this.hasFormula && kind === cellText)) return false;
    this.set(kind, this.texts.indexOf(text));
    return true;
  }
}
