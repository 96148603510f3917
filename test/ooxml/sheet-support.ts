/** What the tests of the reader share: values as a grid, hand-written worksheets, and failures by their code. */
import { Failure } from "../../src/core/failure";
import { hasFormula, valueAt } from "../../src/core/snapshot";
import type { CellValue, SheetSnapshot } from "../../src/core/snapshot";
import { openWorkbook } from "../../src/ooxml/workbook";
import { buildWorkbook, replaceParts } from "./workbook-builder";
import type { BuilderSheet } from "./workbook-description";

export function gridOf(sheet: SheetSnapshot): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => valueAt(sheet, row, column)),
  );
}

/** Addresses as `row,column` of the cells that hold a formula. */
export function formulasOf(sheet: SheetSnapshot): string[] {
  const found: string[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (hasFormula(sheet, row, column)) found.push(`${String(row)},${String(column)}`);
    }
  }
  return found;
}

export function firstSheet(bytes: Uint8Array): SheetSnapshot {
  return openWorkbook(bytes).readSheet(0);
}

export function readBuilt(sheet: Omit<BuilderSheet, "name">): SheetSnapshot {
  return firstSheet(buildWorkbook({ sheets: [{ name: "整改台账", ...sheet }] }));
}

const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook whose one sheet is written by hand: what stands in `sheetData`, and what stands after it. */
export function workbookWith(sheetData: string, after = "", sharedStrings?: string): Uint8Array {
  const built = buildWorkbook({ sheets: [{ name: "整改台账", rows: [["占位"]] }] });
  const sheet = `<worksheet xmlns="${spreadsheetNamespace}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`;
  return replaceParts(built, {
    "xl/worksheets/sheet1.xml": sheet,
    ...(sharedStrings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `<sst xmlns="${spreadsheetNamespace}">${sharedStrings}</sst>` }),
  });
}

export function readHandwritten(sheetData: string, after = "", sharedStrings?: string): SheetSnapshot {
  return firstSheet(workbookWith(sheetData, after, sharedStrings));
}

/** The code of the failure that `run` ends in; anything else that happens is an error of the test. */
export function failureOf(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing failed");
}
