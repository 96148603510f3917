/** Sheets with cells changed since the file was read. */
import type { CellPosition } from "../core/record";
import { cellBlank, cellNumber, cellText, type SheetColumn, type SheetSnapshot } from "../core/snapshot";

/** `null` empties the cell. */
export interface ChangedCell extends CellPosition {
  readonly value: string | number | null;
}

/** The sheet with some cells changed; all else, and the sheet given, stay as they are. */
export function withChanges(sheet: SheetSnapshot, changes: readonly ChangedCell[]): SheetSnapshot {
  if (changes.length === 0) return sheet;
  const texts = [...sheet.texts];
  const columns = [...sheet.columns];
  let { rowCount } = sheet;
  for (const [column, cells] of groupByColumn(changes)) {
    while (columns.length <= column) columns.push(blankColumn);
    const changed = grown(columns[column] ?? blankColumn, Math.max(...cells.map(({ row }) => row)) + 1);
    for (const { row, value } of cells) {
      setCell(changed, row, value, texts);
      if (value !== null) rowCount = Math.max(rowCount, row + 1);
    }
    columns[column] = changed;
  }
  return { ...sheet, columns, texts, rowCount, columnCount: columns.length };
}

const blankColumn: SheetColumn = { kinds: new Uint8Array(0), numbers: new Float64Array(0) };

function groupByColumn(changes: readonly ChangedCell[]): ReadonlyMap<number, readonly ChangedCell[]> {
  const byColumn = new Map<number, ChangedCell[]>();
  for (const change of changes) {
    const own = byColumn.get(change.column);
    if (own === undefined) byColumn.set(change.column, [change]);
    else own.push(change);
  }
  return byColumn;
}

/** A copy of at least so many rows. */
function grown({ kinds, numbers }: SheetColumn, rows: number): SheetColumn {
  const length = Math.max(kinds.length, rows);
  const copy = { kinds: new Uint8Array(length), numbers: new Float64Array(length) };
  copy.kinds.set(kinds);
  copy.numbers.set(numbers);
  return copy;
}

function setCell(column: SheetColumn, row: number, value: ChangedCell["value"], texts: string[]): void {
  if (value === null) {
    column.kinds[row] = cellBlank;
    column.numbers[row] = 0;
  } else if (typeof value === "number") {
    column.kinds[row] = cellNumber;
    column.numbers[row] = value;
  } else {
    column.kinds[row] = cellText;
    column.numbers[row] = texts.length;
    texts.push(value);
  }
}
