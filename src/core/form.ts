/** Reads a form sheet: labels with their values to the right, and tables under a label. */
import type { Ledger, LedgerColumn } from "./ledger";
import { foldHeader } from "./recognise/header-fold";
import type { CellPosition } from "./record";
import { textAt, valueAt, type CellValue, type SheetSnapshot } from "./snapshot";

export interface FormValue extends CellPosition {
  readonly value: CellValue;
  readonly text: string;
}

export interface Form {
  readonly sheet: SheetSnapshot;
  readonly values: ReadonlyMap<string, FormValue>;
  /** Rows of a label's table, by the table's headers; blank cells are left out. */
  readonly tables: ReadonlyMap<string, readonly ReadonlyMap<string, FormValue>[]>;
}

/** The form that a sheet holds, or `undefined` where it lacks an essential label. */
export function readForm(sheet: SheetSnapshot, ledger: Ledger): Form | undefined {
  const labels = new Map<string, LedgerColumn>();
  for (const column of ledger.columns) {
    for (const name of [column.header, ...(column.aliases ?? [])]) labels.set(foldHeader(name), column);
  }
  const values = new Map<string, FormValue>();
  const tables = new Map<string, readonly ReadonlyMap<string, FormValue>[]>();
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const label = labels.get(foldHeader(textAt(sheet, row, 0)));
    if (label === undefined || values.has(label.field)) continue;
    if (label.rows !== undefined && !tables.has(label.field)) {
      tables.set(label.field, readRows(sheet, row, label.rows));
    }
    values.set(label.field, formValue(sheet, row, 1));
  }
  const isForm =
    values.size >= ledger.essential.atLeast && ledger.essential.fields.every((field) => values.has(field));
  return isForm ? { sheet, values, tables } : undefined;
}

function formValue(sheet: SheetSnapshot, row: number, column: number): FormValue {
  return { row, column, value: valueAt(sheet, row, column), text: textAt(sheet, row, column) };
}

/** The table's header stands in the label's row, from the second column, or in the next row. */
function readRows(
  sheet: SheetSnapshot,
  labelRow: number,
  headers: readonly string[],
): readonly ReadonlyMap<string, FormValue>[] {
  const headerRow = [labelRow, labelRow + 1].find((row) => positionsOf(sheet, row, headers).size > 0);
  if (headerRow === undefined) return [];
  const positions = positionsOf(sheet, headerRow, headers);
  const rows: ReadonlyMap<string, FormValue>[] = [];
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const cells = new Map<string, FormValue>();
    for (const [header, column] of positions) {
      const cell = formValue(sheet, row, column);
      if (cell.value !== null) cells.set(header, cell);
    }
    if (cells.size === 0) break;
    rows.push(cells);
  }
  return rows;
}

function positionsOf(
  sheet: SheetSnapshot,
  row: number,
  headers: readonly string[],
): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  // The label itself may be called like one of the headers: 期限制度.
  for (let column = 1; column < sheet.columnCount; column += 1) {
    const text = foldHeader(textAt(sheet, row, column));
    const header = headers.find((name) => foldHeader(name) === text);
    if (header !== undefined && !positions.has(header)) positions.set(header, column);
  }
  return positions.size === headers.length ? positions : new Map();
}
