/** Writes changed cells into a copy of a workbook, of which all else stays as it is. */
import { sheetColumns, sheetRows } from "../areas";
import { damagedPart } from "../damage";
import type { WorkbookFile } from "../workbook";
import type { ZipEntry } from "../zip";
import { CellGuard } from "./cell-guard";
import type { NewValue } from "./cell-xml";
import { withFullCalculation } from "./recalculation";
import { rewriteZip } from "./rewrite-zip";
import { withCells } from "./sheet-cells";
import type { NewValues } from "./sheet-cells";

export interface CellEdit {
  /** Index among the workbook's `sheets`. */
  readonly sheet: number;
  /** 0-based, as `column`. */
  readonly row: number;
  readonly column: number;
  /** `null` and "" empty the cell; its style stays. */
  readonly value: NewValue;
}

/**
 * A copy of the workbook with other values in some cells; of two edits of one cell the later one counts. The cells'
 * styles stay, and so does every other part of the file, compressed as it is. The same edits give the same bytes.
 * @throws Failure 'cell-kept' where a cell is not to be typed over; 'damaged-part', 'too-large' as when reading
 */
export function writeCells(workbook: WorkbookFile, edits: readonly CellEdit[]): Uint8Array {
  const { file } = workbook;
  const contents = new Map<ZipEntry, Uint8Array>();
  for (const [index, values] of bySheet(edits)) {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) throw new RangeError(`no worksheet ${String(index)}`);
    requireFree(workbook, index, values);
    const part = withCells(file.xml(sheet.part, `工作表「${sheet.name}」`), values);
    contents.set(entryOf(workbook, sheet.part), part);
  }
  if (contents.size === 0) return file.zip.bytes.slice();
  const main = file.mainPart() ?? "";
  contents.set(entryOf(workbook, main), withFullCalculation(file.xml(main, "工作簿目录")));
  return rewriteZip(file.zip, contents);
}

function requireFree(workbook: WorkbookFile, index: number, values: NewValues): void {
  const guard = new CellGuard(workbook, index);
  for (const [row, cells] of values) {
    for (const [column, value] of cells) {
      const refusal = guard.refusal(row, column, value);
      if (refusal !== null) throw refusal;
    }
  }
}

function entryOf({ file }: WorkbookFile, name: string): ZipEntry {
  const entry = file.find(name);
  if (entry === undefined) throw damagedPart({ title: "部件", name }, "不见了");
  return entry;
}

/** The edits by sheet, row and column, each in ascending order. */
function bySheet(edits: readonly CellEdit[]): ReadonlyMap<number, NewValues> {
  const ordered = [...edits].sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column);
  const sheets = new Map<number, Map<number, Map<number, NewValue>>>();
  for (const { sheet, row, column, value } of ordered) {
    const isPlace = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
    if (!isPlace || row >= sheetRows || column >= sheetColumns) throw new RangeError("no such cell");
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, NewValue>>();
    const cells = rows.get(row) ?? new Map<number, NewValue>();
    sheets.set(sheet, rows.set(row, cells.set(column, value)));
  }
  return sheets;
}
