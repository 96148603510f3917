/** Merged areas of a sheet, found by cell; a sheet of 100,000 rows may have as many of them. */
import type { CellPosition } from "../../core/record";
import type { Area } from "../../core/snapshot";
import type { RowSpan } from "./geometry";

/** What is drawn of a merged area within rows that scroll together. */
export interface MergedPiece {
  /** The whole area; its top left cell holds the text. */
  readonly area: Area;
  /** What of it lies in these rows. */
  readonly part: Area;
}

export class MergedAreas {
  /** Areas that a column goes through, by their tops. */
  private readonly byColumn = new Map<number, Area[]>();

  constructor(merges: readonly Area[], columnCount: number) {
    for (const area of merges) {
      if (area.top === area.bottom && area.left === area.right) continue;
      for (let column = area.left; column <= Math.min(area.right, columnCount - 1); column++) {
        const areas = this.byColumn.get(column);
        if (areas === undefined) this.byColumn.set(column, [area]);
        else areas.push(area);
      }
    }
    for (const areas of this.byColumn.values()) areas.sort((one, other) => one.top - other.top);
  }

  /** The merged area that a cell belongs to. */
  at(row: number, column: number): Area | undefined {
    const areas = this.byColumn.get(column);
    if (areas === undefined) return undefined;
    let low = 0;
    let high = areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((areas[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const area = areas[low - 1];
    return area !== undefined && area.bottom >= row ? area : undefined;
  }

  /** The merged area of a cell, or the cell as an area. */
  areaOf(cell: CellPosition): Area {
    const { row, column } = cell;
    return this.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that stands for a cell: the top left one of its merged area. */
  anchorOf(cell: CellPosition): CellPosition {
    const area = this.at(cell.row, cell.column);
    return area === undefined ? cell : { row: area.top, column: area.left };
  }

  /**
   * What to draw at a cell: `undefined` where it stands alone, "covered" where another cell of the drawn window draws
   * the area that it belongs to. The first drawn row and column draw what began before them.
   */
  pieceAt(cell: CellPosition, first: CellPosition, strip: RowSpan): MergedPiece | "covered" | undefined {
    const area = this.at(cell.row, cell.column);
    if (area === undefined) return undefined;
    const part = {
      top: Math.max(area.top, strip.from),
      left: area.left,
      bottom: Math.min(area.bottom, strip.to - 1),
      right: area.right,
    };
    const isDrawnHere =
      cell.row === Math.max(part.top, first.row) && cell.column === Math.max(part.left, first.column);
    return isDrawnHere ? { area, part } : "covered";
  }
}
