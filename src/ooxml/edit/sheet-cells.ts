/** Puts values into the cells of one worksheet part, by changes to its XML. */
import type { Area } from "../../core/snapshot";
import { cellAddress } from "../../core/snapshot";
import { parseArea, sheetColumns } from "../areas";
import { CellWalk, tagStart, walkCell, walkEnd, walkRow } from "../look/cell-walk";
import { rangeOf, readColumns } from "../look/sheet-columns";
import type { ColumnRange } from "../look/sheet-columns";
import { xmlEnd, xmlOpen } from "../xml";
import type { XmlReader } from "../xml";
import { changedCell, newCell } from "./cell-xml";
import type { NewValue } from "./cell-xml";
import { attributeRange, elementPrefix, PartSplices } from "./part-splices";

/** New values by row, then by column; both ascending. */
export type NewValues = ReadonlyMap<number, ReadonlyMap<number, NewValue>>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A row element that some new value belongs to. */
interface RowElement {
  readonly tag: Range;
  readonly isEmpty: boolean;
  readonly style: number;
  /** Where its closing tag starts. */
  close: number;
  readonly cells: { readonly column: number; readonly start: number }[];
}

/**
 * The part with new values, read by a reader at its beginning.
 * @throws Failure 'damaged-part', 'xml-refused'
 */
export function withCells(reader: XmlReader, values: NewValues): Uint8Array {
  const splices = new PartSplices();
  let columns: readonly ColumnRange[] = [];
  let dimension: { readonly area: Area; readonly range: Range } | null = null;
  let data: SheetDataCells | null = null;
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen || reader.depth !== 2) continue;
    if (reader.isNamed("dimension")) dimension = readDimension(reader);
    else if (reader.isNamed("cols")) columns = readColumns(reader);
    else if (reader.isNamed("sheetData")) data = new SheetDataCells(reader, values, splices);
  }
  if (data === null) throw reader.illFormed("缺少单元格数据");
  const added = data.write(columns);
  if (dimension !== null) extendDimension(dimension.area, dimension.range, added, splices);
  return splices.apply(reader.bytes);
}

function readDimension(reader: XmlReader): { readonly area: Area; readonly range: Range } | null {
  const area = parseArea(reader.attribute("ref") ?? "");
  const range = attributeRange(reader, "ref");
  return area === null || range === null
    ? null
    : { area, range: { start: range.valueStart, end: range.valueEnd } };
}

function extendDimension(area: Area, range: Range, added: readonly Place[], splices: PartSplices): void {
  let { top, left, bottom, right } = area;
  for (const { row, column } of added) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (top === area.top && left === area.left && bottom === area.bottom && right === area.right) return;
  const reference = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  splices.replace(range.start, range.end, reference);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The `sheetData` element: where its rows and cells stand, and then what is written into it. */
class SheetDataCells {
  private readonly prefix: string;
  private readonly tag: Range;
  private readonly isEmpty: boolean;
  private close = 0;
  private readonly rows = new Map<number, RowElement>();
  /** Existing cells by {@link keyOf}; of two at one place the last one counts. */
  private readonly cells = new Map<number, Range>();
  /** For a row that is not there, where the next one starts. */
  private readonly followers = new Map<number, number>();

  /** Reads from the element just opened to its end. */
  constructor(
    private readonly reader: XmlReader,
    private readonly values: NewValues,
    private readonly splices: PartSplices,
  ) {
    const start = tagStart(reader);
    this.prefix = elementPrefix(reader, start);
    const end = reader.lookahead("");
    this.isEmpty = end < 0;
    this.read();
    this.close = reader.lookahead("");
    this.tag = { start, end: this.isEmpty ? this.close : end };
    if (!this.isEmpty) this.close = reader.bytes.lastIndexOf(0x3c, this.close - 1);
  }

  private read(): void {
    const walk = new CellWalk(this.reader);
    const wanted = [...this.values.keys()];
    let waiting = 0;
    let row: RowElement | undefined;
    for (let step = walk.next(); step !== walkEnd; step = walk.next()) {
      if (step === walkCell) {
        const { column, start, end } = walk;
        row?.cells.push({ column, start });
        if (this.values.get(walk.row)?.has(column) === true)
          this.cells.set(keyOf(walk.row, column), { start, end });
      } else if (step === walkRow) {
        for (let next = wanted[waiting]; next !== undefined && next < walk.row; next = wanted[++waiting]) {
          this.followers.set(next, walk.start);
        }
        row = this.values.has(walk.row) ? this.addRow(walk) : undefined;
      } else if (row !== undefined) {
        row.close = walk.start;
        row = undefined;
      }
    }
  }

  private addRow({ row, start, end, isEmptyRow, style }: CellWalk): RowElement {
    const element: RowElement = { tag: { start, end }, isEmpty: isEmptyRow, style, close: 0, cells: [] };
    this.rows.set(row, element);
    return element;
  }

  /** Writes the values; the places of cells that were not there before. */
  write(columns: readonly ColumnRange[]): readonly Place[] {
    const added: Place[] = [];
    let newRows = "";
    for (const [row, values] of this.values) {
      const missing = new Map<number, NewValue>();
      for (const [column, value] of values) {
        const cell = this.cells.get(keyOf(row, column));
        if (cell !== undefined) this.change(cell, value);
        else if (value !== null && value !== "") missing.set(column, value);
      }
      if (missing.size === 0) continue;
      for (const column of missing.keys()) added.push({ row, column });
      const element = this.rows.get(row);
      if (element !== undefined) this.fillRow(element, row, missing, columns);
      else if (this.isEmpty) newRows += this.newRow(row, missing, columns);
      else this.splices.replace(...this.gapBefore(row), this.newRow(row, missing, columns));
    }
    if (newRows !== "") this.fillEmpty(this.tag, `${this.prefix}sheetData`, newRows);
    return added;
  }

  private gapBefore(row: number): readonly [number, number] {
    const place = this.followers.get(row) ?? this.close;
    return [place, place];
  }

  private change(cell: Range, value: NewValue): void {
    const { reader } = this;
    const xml = changedCell(reader.bytes.subarray(cell.start, cell.end), reader.part, value);
    this.splices.replace(cell.start, cell.end, xml);
  }

  private fillRow(
    element: RowElement,
    row: number,
    values: ReadonlyMap<number, NewValue>,
    columns: readonly ColumnRange[],
  ): void {
    const { tag, cells, close, isEmpty } = element;
    const cellXml = (column: number, value: NewValue): string => {
      const style = element.style >= 0 ? element.style : (rangeOf(columns, column)?.style ?? -1);
      return newCell(this.prefix, row, column, style, value);
    };
    const opening = this.openingTag(tag, [...values.keys()]);
    if (isEmpty) {
      const all = [...values].map(([column, value]) => cellXml(column, value)).join("");
      this.fillEmpty(tag, `${this.prefix}row`, all, opening);
      return;
    }
    if (opening !== this.tagText(tag)) this.splices.replace(tag.start, tag.end, opening);
    for (const [column, value] of values) {
      const place = cells.find((cell) => cell.column > column)?.start ?? close;
      this.splices.replace(place, place, cellXml(column, value));
    }
  }

  private newRow(
    row: number,
    values: ReadonlyMap<number, NewValue>,
    columns: readonly ColumnRange[],
  ): string {
    const cells = [...values].map(([column, value]) =>
      newCell(this.prefix, row, column, rangeOf(columns, column)?.style ?? -1, value),
    );
    return `<${this.prefix}row r="${String(row + 1)}">${cells.join("")}</${this.prefix}row>`;
  }

  private tagText({ start, end }: Range): string {
    return this.reader.source.decode(start, end);
  }

  /** The opening tag of a row; `spans`, a hint that must not be wrong, goes where a new cell lies outside. */
  private openingTag(tag: Range, columns: readonly number[]): string {
    const text = this.tagText(tag);
    const spans = /\sspans\s*=\s*(["'])([^"']*)\1/.exec(text);
    if (spans === null) return text;
    const areas = (spans[2] ?? "").split(/\s+/).map((span) => span.split(":").map(Number));
    const isInside = (column: number): boolean =>
      areas.some(([from = Infinity, to = -1]) => column + 1 >= from && column + 1 <= to);
    return columns.every(isInside) ? text : text.replace(spans[0], "");
  }

  /** Gives content to an element that is one empty tag. */
  private fillEmpty(tag: Range, name: string, content: string, opening = this.tagText(tag)): void {
    this.splices.replace(tag.start, tag.end, `${opening.replace(/\s*\/>$/, ">")}${content}</${name}>`);
  }
}

function keyOf(row: number, column: number): number {
  return row * sheetColumns + column;
}
