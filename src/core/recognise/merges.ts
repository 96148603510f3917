/** Merged areas, looked up by cell. Only the top-left cell of a merge holds its value. */
import type { Area, SheetSnapshot } from "../snapshot";

export interface MergeIndex {
  /** The merged area that holds a cell, or `undefined`. */
  readonly areaAt: (row: number, column: number) => Area | undefined;
}

/** Columns beyond this are no ledger's. */
const widestTable = 1000;

/** Per column, the areas that touch it, by their top row; areas of one column do not overlap. */
export function indexMerges(sheet: SheetSnapshot): MergeIndex {
  const byColumn = new Map<number, Area[]>();
  for (const area of sheet.merges) {
    const right = Math.min(area.right, sheet.columnCount - 1, widestTable);
    for (let column = area.left; column <= right; column += 1) {
      const areas = byColumn.get(column);
      if (areas === undefined) byColumn.set(column, [area]);
      else areas.push(area);
    }
  }
  for (const areas of byColumn.values()) areas.sort((a, b) => a.top - b.top);
  return {
    areaAt: (row, column) => {
      const areas = byColumn.get(column);
      if (areas === undefined) return undefined;
      let low = 0;
      let high = areas.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const area = areas[middle];
        if (area === undefined || area.top > row) high = middle - 1;
        else if (area.bottom < row) low = middle + 1;
        else return area;
      }
      return undefined;
    },
  };
}
