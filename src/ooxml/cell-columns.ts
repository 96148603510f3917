/** Collects cells in any order into the columns of a snapshot. */
import { cellBlank } from "../core/snapshot";
import type { SheetColumn } from "../core/snapshot";
import { sheetRows } from "./areas";
import { tooLarge } from "./damage";

/** Cells that one workbook may take up in memory, at nine bytes each; empty cells above a filled one count too. */
export const mostCells = 24_000_000;

/** What is left of {@link mostCells}; shared by the sheets of a workbook. */
export interface CellBudget {
  left: number;
}

const noCells: SheetColumn = { kinds: new Uint8Array(0), numbers: new Float64Array(0) };

interface GrowingColumn {
  kinds: Uint8Array;
  numbers: Float64Array;
  /** One more than the last row that was set. */
  length: number;
}

export class CellColumns {
  private readonly columns: (GrowingColumn | undefined)[] = [];

  constructor(private readonly budget: CellBudget) {}

  /** @throws Failure 'too-large' */
  set(row: number, column: number, kind: number, value: number): void {
    const cells = this.columns[column] ?? this.add(column);
    if (row >= cells.kinds.length) this.grow(cells, row);
    cells.kinds[row] = kind;
    cells.numbers[row] = value;
    if (row >= cells.length) cells.length = row + 1;
  }

  /** Takes away what a repeated cell had before; costs nothing where there was nothing. */
  clear(row: number, column: number): void {
    const cells = this.columns[column];
    if (cells === undefined || row >= cells.length) return;
    cells.kinds[row] = cellBlank;
    cells.numbers[row] = 0;
  }

  /** The columns, each cut after its last cell that holds something, without empty ones at the end. */
  finish(): { columns: readonly SheetColumn[]; rowCount: number } {
    const columns = Array.from(this.columns, (cells) => (cells === undefined ? noCells : trimmed(cells)));
    while (columns.length > 0 && columns[columns.length - 1]?.kinds.length === 0) columns.pop();
    const rowCount = columns.reduce((most, { kinds }) => Math.max(most, kinds.length), 0);
    return { columns, rowCount };
  }

  private add(column: number): GrowingColumn {
    const cells = { kinds: new Uint8Array(0), numbers: new Float64Array(0), length: 0 };
    while (this.columns.length < column) this.columns.push(undefined);
    this.columns[column] = cells;
    return cells;
  }

  private grow(cells: GrowingColumn, row: number): void {
    const old = cells.kinds.length;
    const size = Math.min(Math.max(row + 1, old * 2, 64), sheetRows);
    this.budget.left -= size - old;
    if (this.budget.left < 0) throw tooLarge(`表中有内容的区域超过 ${String(mostCells)} 个单元格`);
    const kinds = new Uint8Array(size);
    kinds.set(cells.kinds);
    cells.kinds = kinds;
    const numbers = new Float64Array(size);
    numbers.set(cells.numbers);
    cells.numbers = numbers;
  }
}

function trimmed(cells: GrowingColumn): SheetColumn {
  let { length } = cells;
  while (length > 0 && cells.kinds[length - 1] === cellBlank) length--;
  return length === 0
    ? noCells
    : { kinds: cells.kinds.slice(0, length), numbers: cells.numbers.slice(0, length) };
}
