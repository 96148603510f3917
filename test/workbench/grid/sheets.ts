import type { Area } from "../../../src/core/snapshot";
import type { SheetShape } from "../../../src/workbench/sheet-view";

/** A ledger of the usual kind: title, a line on the unit, two header rows, then problems. */
export function shapeOf(differences: Partial<SheetShape> = {}): SheetShape {
  return {
    name: "整改任务清单",
    rowCount: 200,
    columnCount: 6,
    widths: [50, 200, 100, 0, 300, 100],
    merges: mergesOf(),
    hiddenRows: [],
    headerRows: 4,
    ...differences,
  };
}

/** A rectangle of cells, all bounds inclusive and 0-based. */
export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

/** Merged areas as a sheet's shape has them. */
export function mergesOf(...areas: readonly Area[]): Int32Array {
  return Int32Array.from(areas.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right]));
}
