/** A sheet as the grid shows it, a block of rows at a time. All rows and columns are 0-based positions in the sheet. */
import type { Severity } from "../core/rule";

export interface SheetShape {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** CSS pixels, for every column. */
  readonly widths: readonly number[];
  /** Merged areas, four numbers each: first row, first column, last row, last column; in any order. */
  readonly merges: Int32Array;
  /** Rows hidden in the file, by hand or by a filter, ascending. They are shown here, and marked. */
  readonly hiddenRows: readonly number[];
  /** Rows above the first record, which stay in sight; 0 where no ledger was recognised. */
  readonly headerRows: number;
}

/** A finding of the last check, at its cell. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  /** One line for each finding of the cell. */
  readonly message: string;
}

/** Rows `from` … `from + texts.length - 1`. */
export interface CellBlock {
  readonly from: number;
  /** By row, then by column up to the last cell that holds something; "" where it is blank. As Excel would show them. */
  readonly texts: readonly (readonly string[])[];
  /** Cells of numbers and dates, set to the right: `row,column` as `row * columnCount + column`. */
  readonly rightward: readonly number[];
  /** Cells that hold a formula, which are not typed over here; coded as `rightward`. */
  readonly formulas: readonly number[];
  /** Cells changed here since the file was opened; coded as `rightward`. */
  readonly changed: readonly number[];
  readonly marks: readonly CellMark[];
}

/** What became of a text typed into a cell. */
export type EditOutcome =
  { readonly kind: "changed" | "unchanged" } | { readonly kind: "refused"; readonly why: string };

/** Where the grid takes its cells from and where it sends what is typed. */
export interface SheetSource {
  readonly shape: SheetShape;
  /** Rows `from` … `to - 1`. */
  readonly rows: (from: number, to: number) => Promise<CellBlock>;
  /** The whole text of a cell, as it is edited: a date as 2026-08-31. */
  readonly fullText: (row: number, column: number) => Promise<string>;
  /** Takes the last change back. */
  readonly undo: () => void;
  readonly type: (row: number, column: number, text: string) => Promise<EditOutcome>;
}
