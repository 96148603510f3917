/** What the tests of the cell writer share. */
import { strFromU8 } from "fflate";
import { valueAt } from "../../src/core/snapshot";
import type { CellValue, SheetSnapshot } from "../../src/core/snapshot";
import { writeCells } from "../../src/ooxml/edit/write-cells";
import type { CellEdit } from "../../src/ooxml/edit/write-cells";
import { cleanText, isBlankText } from "../../src/ooxml/text";
import { openWorkbook } from "../../src/ooxml/workbook";
import { openZip } from "../../src/ooxml/zip";
import { formulasOf } from "./sheet-support";

/** An edit of the first sheet. */
export function edit(row: number, column: number, value: CellEdit["value"]): CellEdit {
  return { sheet: 0, row, column, value };
}

export function edited(bytes: Uint8Array, ...edits: readonly CellEdit[]): Uint8Array {
  return writeCells(openWorkbook(bytes), edits);
}

export function partText(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  const entry = zip.find(name);
  if (entry === undefined) throw new Error(`no part ${name}`);
  return strFromU8(zip.read(entry));
}

/** What a reader finds where a value was written. */
export function readBack(value: CellEdit["value"]): CellValue {
  if (typeof value !== "string") return value;
  return isBlankText(cleanText(value)) ? null : cleanText(value);
}

/** All that is read of a sheet; its cells by address, so that blank rows at its end do not matter. */
function contentOf(sheet: SheetSnapshot): { cells: Map<string, CellValue>; rest: unknown } {
  const cells = new Map<string, CellValue>();
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = valueAt(sheet, row, column);
      if (value !== null) cells.set(`${String(row)},${String(column)}`, value);
    }
  }
  const { merges, tables, name, visibility, dateSystem, isProtected, pageHeaders, ruledAreas } = sheet;
  const formulas = formulasOf(sheet);
  const rest = {
    merges,
    tables,
    name,
    visibility,
    dateSystem,
    isProtected,
    pageHeaders,
    ruledAreas,
    formulas,
  };
  return { cells, rest };
}

/** What a workbook must read as after edits: as before, but for the cells that were edited. */
export function contentAfter(bytes: Uint8Array, edits: readonly CellEdit[]): unknown {
  return openWorkbook(bytes)
    .readAll()
    .sheets.map((sheet, index) => {
      const { cells, rest } = contentOf(sheet);
      for (const one of edits) {
        if (one.sheet !== index) continue;
        const key = `${String(one.row)},${String(one.column)}`;
        const value = readBack(one.value);
        if (value === null) cells.delete(key);
        else cells.set(key, value);
      }
      return { cells, rest };
    });
}

/** Raw bytes of the entries by name, in order, without those that an edit of `changed` sheets may change. */
export function untouchedParts(bytes: Uint8Array, changed: readonly string[]): [string, Buffer][] {
  const zip = openZip(bytes);
  return zip.entries
    .filter(({ name }) => !changed.includes(name))
    .map((entry) => [
      `${entry.name} ${String(entry.method)} ${String(entry.flags)}`,
      Buffer.from(zip.raw(entry)),
    ]);
}
