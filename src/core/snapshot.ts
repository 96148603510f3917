/**
 * A workbook as read: plain data that survives structured cloning. Values stand in typed arrays, column by
 * column, and texts in one shared list, so that 100,000 rows cross to a worker without being copied cell by cell.
 * All rows and columns are 0-based positions in the sheet.
 */
import type { DateSystem } from "./day";

export const cellBlank = 0;
export const cellNumber = 1;
export const cellText = 2;
export const cellBoolean = 3;
/** An error value (#N/A); its text stands in the list of texts. */
export const cellError = 4;
/** A formula that was saved without a value: unknown, not blank. */
export const cellUncomputed = 5;
/** Added to the kind where the cell holds a formula. */
export const cellFormulaFlag = 0x80;
const cellKindMask = 0x7f;

export interface CellErrorValue {
  readonly error: string;
}
export interface UncomputedValue {
  readonly uncomputed: true;
}
export type CellValue = string | number | boolean | null | CellErrorValue | UncomputedValue;

/** One column from row 0 to its last cell that holds something; both arrays have the same length. */
export interface SheetColumn {
  /** `cellBlank` … `cellUncomputed`, plus `cellFormulaFlag`. */
  readonly kinds: Uint8Array;
  /** A number, 0 or 1 for a boolean, or an index into the texts for a text or an error. */
  readonly numbers: Float64Array;
}

/** A rectangle of cells; all four bounds are inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableSnapshot {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly dateSystem: DateSystem;
  /** One more than the last row and column that hold something. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: readonly SheetColumn[];
  /** Shared by all sheets of the workbook. Cleaned: no control characters, lone surrogates or U+FFFE/U+FFFF. */
  readonly texts: readonly string[];
  readonly merges: readonly Area[];
  /** Rows hidden by hand or by an outline, ascending. */
  readonly hiddenRows: readonly number[];
  /** Rows hidden by a filter, ascending. */
  readonly filteredRows: readonly number[];
  readonly tables: readonly TableSnapshot[];
  readonly isProtected: boolean;
  /** Texts of the printed page header and footer (页眉, 页脚), without field codes; a classification may stand there. */
  readonly pageHeaders: readonly string[];
  /** Areas that carry data validations or conditional formats of the user's own. */
  readonly ruledAreas: readonly Area[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}

export function kindAt(sheet: SheetSnapshot, row: number, column: number): number {
  const cells = sheet.columns[column];
  return cells === undefined || row >= cells.kinds.length
    ? cellBlank
    : (cells.kinds[row] ?? 0) & cellKindMask;
}

export function hasFormula(sheet: SheetSnapshot, row: number, column: number): boolean {
  return ((sheet.columns[column]?.kinds[row] ?? 0) & cellFormulaFlag) !== 0;
}

/** The value of a cell; `null` where it is blank or outside the sheet. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  const cells = sheet.columns[column];
  if (cells === undefined || row >= cells.kinds.length) return null;
  const value = cells.numbers[row] ?? 0;
  switch ((cells.kinds[row] ?? 0) & cellKindMask) {
    case cellNumber:
      return value;
    case cellText:
      return sheet.texts[value] ?? "";
    case cellBoolean:
      return value !== 0;
    case cellError:
      return { error: sheet.texts[value] ?? "" };
    case cellUncomputed:
      return { uncomputed: true };
    default:
      return null;
  }
}

/** A cell as text, trimmed; numbers in their shortest form, blank, error and uncomputed cells as "". */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return "";
}

/** `A`, `B`, … `XFD` for a 0-based column. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of `A` … `XFD`, or `null`. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= 16384 ? index - 1 : null;
}

/** `F12` for 0-based row 11, column 5. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}
