/** How the keyboard moves over a sheet. */
import type { CellPosition } from "../../core/record";
import type { MergedAreas } from "./merged-areas";

export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "pageUp"
  | "pageDown"
  | "rowStart"
  | "rowEnd"
  | "columnStart"
  | "columnEnd"
  | "sheetStart"
  | "sheetEnd";

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const plainMoves: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Home: "rowStart",
  End: "rowEnd",
};
const controlMoves: Readonly<Record<string, Move>> = {
  ArrowUp: "columnStart",
  ArrowDown: "columnEnd",
  ArrowLeft: "rowStart",
  ArrowRight: "rowEnd",
  Home: "sheetStart",
  End: "sheetEnd",
};

/** The move that a key asks for, as in Excel. */
export function moveOfKey({ key, ctrlKey, metaKey, altKey }: PressedKey): Move | undefined {
  if (altKey) return undefined;
  return ctrlKey || metaKey ? controlMoves[key] : plainMoves[key];
}

export interface Ground {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first row below those that stay in sight: there Ctrl+Home leads, as in Excel. */
  readonly firstRow: number;
  readonly merges: MergedAreas;
  /** Rows of a page. */
  readonly page: number;
}

function target(
  from: CellPosition,
  move: Move,
  { merges, page, rowCount, columnCount, firstRow }: Ground,
): CellPosition {
  const area = merges.areaOf(from);
  const last = { row: rowCount - 1, column: columnCount - 1 };
  switch (move) {
    case "up":
      return { ...from, row: area.top - 1 };
    case "down":
      return { ...from, row: area.bottom + 1 };
    case "left":
      return { ...from, column: area.left - 1 };
    case "right":
      return { ...from, column: area.right + 1 };
    case "pageUp":
      return { ...from, row: from.row - page };
    case "pageDown":
      return { ...from, row: from.row + page };
    case "rowStart":
      return { ...from, column: 0 };
    case "rowEnd":
      return { ...from, column: last.column };
    case "columnStart":
      return { ...from, row: 0 };
    case "columnEnd":
      return { ...from, row: last.row };
    case "sheetStart":
      return { row: Math.min(firstRow, last.row), column: 0 };
    case "sheetEnd":
      return last;
  }
}

/**
 * The cell that a move leads to. It may lie inside a merged area, whose row and column are kept: going down through
 * a wide title one comes out in the column that one came from.
 */
export function moved(from: CellPosition, move: Move, ground: Ground): CellPosition {
  const { row, column } = target(from, move, ground);
  const within = (position: number, count: number): number =>
    Math.min(Math.max(0, position), Math.max(0, count - 1));
  const isOutside = row < 0 || column < 0 || row >= ground.rowCount || column >= ground.columnCount;
  if (isOutside && (move === "up" || move === "down" || move === "left" || move === "right")) return from;
  return { row: within(row, ground.rowCount), column: within(column, ground.columnCount) };
}
