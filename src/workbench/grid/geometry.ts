/** Where everything of a sheet stands on the canvas, in CSS pixels from its top left corner. */
import type { CellPosition } from "../../core/record";
import type { Area } from "../../core/snapshot";
import type { SheetShape } from "../sheet-view";

/** Height of the row of column letters. */
export const letterHeight = 24;
/** What is left to see of a hidden column, so that a finding in it is not lost. */
export const hiddenColumnWidth = 6;
const narrowestColumn = 28;
const commonRowHeight = 40;
/** Two lines of text and the line below them, nothing more. */
const tightRowHeight = 30;
/** Browsers stop at some 33,500,000 px of height. */
const tallestCanvas = 32_000_000;
/** The part of the height that frozen rows may take. */
const frozenShare = 0.4;
const narrowestGlyph = 5;

export interface GridLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowHeight: number;
  readonly isTight: boolean;
  /** Width of the column of row numbers. */
  readonly numberWidth: number;
  /** Left edge of every column, and the right edge of the last one. */
  readonly columnEdges: readonly number[];
  readonly headerRows: number;
  readonly width: number;
  readonly height: number;
}

/** Rows `from` … `to - 1`. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** The part of the canvas that is in sight. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lays a sheet out on a canvas that no browser refuses, whatever its number of rows. */
export function layOut(shape: SheetShape): GridLayout {
  const { rowCount, columnCount, widths } = shape;
  const isTight = rowCount * commonRowHeight > tallestCanvas;
  const rowHeight = isTight ? tightRowHeight : commonRowHeight;
  const numberWidth = 20 + Math.max(2, String(rowCount).length) * 8;
  const columnEdges = [numberWidth];
  let right = numberWidth;
  for (let column = 0; column < columnCount; column++) {
    const width = widths[column] ?? 0;
    right += width > 0 ? Math.max(narrowestColumn, Math.round(width)) : hiddenColumnWidth;
    columnEdges.push(right);
  }
  return {
    rowCount,
    columnCount,
    rowHeight,
    isTight,
    numberWidth,
    columnEdges,
    headerRows: Math.min(shape.headerRows, rowCount),
    width: right,
    height: letterHeight + rowCount * rowHeight,
  };
}

export function columnLeft(layout: GridLayout, column: number): number {
  return layout.columnEdges[Math.min(column, layout.columnCount)] ?? layout.width;
}

/** Width of columns `left` … `right`. */
export function widthOf(layout: GridLayout, left: number, right: number): number {
  return columnLeft(layout, right + 1) - columnLeft(layout, left);
}

export function rowTop(layout: GridLayout, row: number): number {
  return letterHeight + row * layout.rowHeight;
}

/** Header rows that stay in sight: all of them, or as many of the last as leave room for the rows below. */
export function frozenRows(layout: GridLayout, viewHeight: number): RowSpan {
  const to = layout.headerRows;
  const room = Math.floor((viewHeight * frozenShare) / layout.rowHeight);
  return { from: to - Math.min(to, Math.max(1, room)), to };
}

/** Rows that scroll together: those above the frozen ones, the frozen ones, or those below. */
export function stripOf(layout: GridLayout, frozen: RowSpan, row: number): RowSpan {
  if (row < frozen.from) return { from: 0, to: frozen.from };
  return row < frozen.to ? frozen : { from: frozen.to, to: layout.rowCount };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The scroll position at which `wanted` lies within `sight`, which begins `lead` below the scroll position. */
function scrolled(position: number, lead: number, size: number, wanted: Stretch, centred: boolean): number {
  const room = size - lead;
  const isSeen = wanted.from >= position + lead && wanted.to <= position + size;
  if (isSeen) return position;
  const length = wanted.to - wanted.from;
  if (centred && length < room) return Math.max(0, wanted.from - lead - (room - length) / 3);
  const isAbove = wanted.from < position + lead || length > room;
  return Math.max(0, isAbove ? wanted.from - lead : wanted.to - size);
}

/**
 * Where to scroll so that an area is in sight below the frozen rows and beside the row numbers: not at all where it
 * already is, else as little as possible, or with room around it. Of an area too large to be seen, `cell` is shown.
 */
export function scrollToShow(
  layout: GridLayout,
  view: View,
  area: Area,
  cell: CellPosition,
  place: "near" | "centred",
): { readonly left: number; readonly top: number } {
  const frozen = frozenRows(layout, view.height);
  const centred = place === "centred";
  const isFrozen = cell.row >= frozen.from && cell.row < frozen.to;
  const lead = letterHeight + (cell.row < frozen.from ? 0 : (frozen.to - frozen.from) * layout.rowHeight);
  const isTall = (area.bottom - area.top + 1) * layout.rowHeight > view.height - lead;
  const rows = isTall ? { from: cell.row, to: cell.row } : { from: area.top, to: area.bottom };
  const isWide = widthOf(layout, area.left, area.right) > view.width - layout.numberWidth;
  const columns = isWide ? { from: cell.column, to: cell.column } : { from: area.left, to: area.right };
  const across = { from: columnLeft(layout, columns.from), to: columnLeft(layout, columns.to + 1) };
  const down = { from: rowTop(layout, rows.from), to: rowTop(layout, rows.to + 1) };
  return {
    left: scrolled(view.left, layout.numberWidth, view.width, across, centred),
    top: isFrozen ? view.top : scrolled(view.top, lead, view.height, down, centred),
  };
}

/** The first cell that is wholly in sight below the frozen rows. */
export function firstCellInSight(layout: GridLayout, view: View): CellPosition {
  const frozen = frozenRows(layout, view.height);
  const lead = (frozen.to - frozen.from) * layout.rowHeight;
  const row = view.top === 0 ? 0 : Math.ceil((view.top + lead) / layout.rowHeight);
  let column = 0;
  while (column < layout.columnCount - 1 && columnLeft(layout, column) < view.left + layout.numberWidth)
    column++;
  return { row: Math.min(row, Math.max(0, layout.rowCount - 1)), column };
}

/** Whole rows that fit between the frozen ones and the lower edge: a page. */
export function rowsOfPage(layout: GridLayout, view: View): number {
  const frozen = frozenRows(layout, view.height);
  const room = view.height - letterHeight - (frozen.to - frozen.from) * layout.rowHeight;
  return Math.max(1, Math.floor(room / layout.rowHeight));
}

/** As much of a text as a box of this size could show; a browser lays out all that it is given. */
export function textThatFits(text: string, width: number, height: number): string {
  const lines = Math.max(1, Math.ceil(height / 14));
  const most = Math.ceil(width / narrowestGlyph) * lines + 1;
  if (text.length <= most) return text;
  const isPairSplit = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return text.slice(0, isPairSplit ? most - 1 : most);
}

/** Whether `row` is among ascending `rows`. */
export function isAmong(rows: readonly number[], row: number): boolean {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}
