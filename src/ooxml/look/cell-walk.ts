/**
 * Walks through the rows and cells of a worksheet without reading their values: where each stands in the sheet and in
 * the bytes of the part, and which style it has. For whoever draws a sheet or changes its XML.
 */
import type { Area } from "../../core/snapshot";
import { parseArea, sheetColumns, sheetRows } from "../areas";
import { xmlClose, xmlOpen } from "../xml";
import type { XmlReader } from "../xml";
import { attributeStride } from "../xml-attributes";
import { ShortCell } from "./short-cell";

export const walkEnd = 0;
/** A row was opened; its cells follow. */
export const walkRow = 1;
/** A cell was read to its end. */
export const walkCell = 2;
/** The row just walked through has ended. */
export const walkRowEnd = 3;
type WalkStep = typeof walkEnd | typeof walkRow | typeof walkCell | typeof walkRowEnd;

const letterC = 0x63;
const letterF = 0x66;

export class CellWalk {
  /** 0-based position of the row or cell. */
  row = -1;
  column = -1;
  /** Number of the cell's style, or of the row's own style; -1 where it names none. */
  style = -1;
  /** The cell, or the row's opening tag, as a range of the bytes; at a row's end, where its closing tag starts and ends. */
  start = 0;
  end = 0;
  /** Whether the row just opened is one empty tag. */
  isEmptyRow = false;
  /** The cells that the formula of the cell just read fills: an array formula or a data table. */
  filledArea: Area | null = null;
  private rowOfElement = -1;
  private readonly depth: number;
  private readonly short: ShortCell;

  /** Starts at the `sheetData` element just opened. */
  constructor(private readonly reader: XmlReader) {
    this.depth = reader.depth;
    this.short = new ShortCell(reader);
  }

  /**
   * Moves to the next row, cell or end of a row, by {@link walkRow} and the like; to be called to the end.
   * @throws Failure 'damaged-part', 'xml-refused'
   */
  next(): WalkStep {
    const { reader, depth } = this;
    if (reader.depth === depth + 1 && this.readShortCell()) return walkCell;
    for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
      if (token === xmlClose && reader.depth === depth) return this.closeRow();
      if (token !== xmlOpen) continue;
      if (reader.depth === depth + 1 && reader.isNamed("row")) return this.openRow();
      if (reader.depth === depth + 2 && reader.isLetter(letterC)) return this.readCell();
      reader.skipElement();
    }
    return walkEnd;
  }

  /** Where the reader stands, which has just closed an element or opened one that is not empty. */
  private place(): number {
    return this.reader.lookahead("");
  }

  private readShortCell(): boolean {
    const { reader, short } = this;
    const start = reader.lookahead("<c");
    if (start < 0 || !short.read()) return false;
    this.row = short.row;
    this.column = short.column;
    this.style = short.style;
    this.start = start - 2;
    this.end = this.place();
    this.filledArea = null;
    return true;
  }

  private openRow(): WalkStep {
    const { reader } = this;
    const number = reader.attribute("r");
    const row = number === null ? this.rowOfElement + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= sheetRows) throw reader.illFormed("行号有误");
    this.row = this.rowOfElement = row;
    this.column = -1;
    const custom = reader.attribute("customFormat");
    this.style = custom === "1" || custom === "true" ? styleNumber(reader) : -1;
    this.start = tagStart(reader);
    this.isEmptyRow = this.place() < 0;
    this.end = this.isEmptyRow ? reader.bytes.indexOf(0x3e, lastValueEnd(reader)) + 1 : this.place();
    return walkRow;
  }

  private closeRow(): WalkStep {
    const { reader } = this;
    this.end = this.place();
    this.start = reader.bytes.lastIndexOf(0x3c, this.end - 1);
    return walkRowEnd;
  }

  private readCell(): WalkStep {
    const { reader } = this;
    this.row = this.rowOfElement;
    this.column++;
    const reference = reader.attribute("r");
    if (reference !== null) {
      const at = /^[A-Za-z]{1,3}\d{1,7}$/.test(reference) ? parseArea(reference) : null;
      if (at === null) throw reader.illFormed("单元格位置有误");
      this.row = at.top;
      this.column = at.left;
    }
    if (this.column >= sheetColumns) throw reader.illFormed("单元格位置有误");
    this.style = styleNumber(reader);
    this.start = tagStart(reader);
    this.readFormula();
    this.end = this.place();
    return walkCell;
  }

  /** Reads to the end of the cell. */
  private readFormula(): void {
    const { reader } = this;
    const { depth } = reader;
    this.filledArea = null;
    for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
      if (token !== xmlOpen) continue;
      const type = reader.isLetter(letterF) ? reader.attribute("t") : null;
      if (type === "array" || type === "dataTable")
        this.filledArea = parseArea(reader.attribute("ref") ?? "");
      reader.skipElement();
    }
  }
}

/** Where the element just opened starts. */
export function tagStart(reader: XmlReader): number {
  return reader.bytes.lastIndexOf(0x3c, reader.nameStart);
}

/** Where the last attribute of the element just opened ends, or its name. */
function lastValueEnd(reader: XmlReader): number {
  const { count, ranges } = reader.attributes;
  return count === 0 ? reader.nameEnd : (ranges[count * attributeStride - 1] ?? 0);
}

function styleNumber(reader: XmlReader): number {
  const style = reader.attribute("s");
  return style !== null && /^\d{1,9}$/.test(style) ? Number(style) : -1;
}
