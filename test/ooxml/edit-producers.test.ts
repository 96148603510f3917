/** Workbooks of other producers, edited: we, and others, read what was written, and Microsoft's validator finds nothing new. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ExcelJS from "exceljs";
import { read, utils, write } from "@e965/xlsx";
import { CellGuard } from "../../src/ooxml/edit/cell-guard";
import type { CellEdit } from "../../src/ooxml/edit/write-cells";
import { openWorkbook } from "../../src/ooxml/workbook";
import { sdkFaults, validatorTest } from "./docx-validator";
import { contentAfter, edited, untouchedParts } from "./edit-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";

const samples = join(import.meta.dirname, "../golden/samples");

async function ofExcelJs(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("整改台账");
  sheet.columns = [{ width: 6 }, { width: 40, style: { numFmt: "yyyy/m/d" } }];
  sheet.addRows([
    ["序号", "问题", "时限"],
    [1, "学习不深入", new Date(Date.UTC(2026, 7, 12))],
    [
      2,
      { richText: [{ text: "制度" }, { text: "不健全", font: { bold: true } }] },
      { formula: "C2+1", result: 46247 },
    ],
  ]);
  sheet.getCell("B9").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFF0000" } };
  sheet.getCell("B2").note = "批注";
  sheet.getCell("A2").dataValidation = { type: "whole", operator: "greaterThan", formulae: [0] };
  sheet.mergeCells("A12:C12");
  sheet.addTable({
    name: "表",
    ref: "F1",
    headerRow: true,
    columns: [{ name: "甲" }, { name: "乙" }],
    rows: [[1, 2]],
  });
  workbook.addWorksheet("隐藏").state = "veryHidden";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function ofSheetJs(bookSST: boolean): Uint8Array {
  const workbook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["序号", "问题"],
    [1, "学习不深入"],
    [null, "a<b & 'c'"],
  ]);
  utils.book_append_sheet(workbook, sheet, "整改台账");
  return new Uint8Array(
    write(workbook, { type: "array", bookType: "xlsx", bookSST, compression: true }) as ArrayBuffer,
  );
}

function ofOurs(): Uint8Array {
  const rows = [
    ["县委巡察整改台账", null, null],
    ["序号", "问题", "时限"],
    [1, "学习不深入", { serial: 46246, format: "yyyy/m/d" }],
  ];
  return buildWorkbook({
    sheets: [
      {
        name: "整改台账",
        titleRows: 1,
        headerRows: 1,
        merges: ["A1:C1"],
        rows,
        tables: [{ name: "表1", area: "A2:C3", columns: ["序号", "问题", "时限"] }],
        validations: [{ area: "B3:B9", formula: '"甲,乙"' }],
        widths: [6, 40],
      },
    ],
    names: [{ name: "名称", refersTo: "整改台账!$A$1" }],
  });
}

const files: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ["ExcelJS", ofExcelJs],
  ["SheetJS, shared texts", () => ofSheetJs(true)],
  ["SheetJS, own texts", () => ofSheetJs(false)],
  ["our builder", ofOurs],
  ["LibreOffice", () => readFileSync(join(samples, "卫健局整改任务清单.xlsx"))],
  ["LibreOffice, clues and petitions", () => readFileSync(join(samples, "线索与信访台账.xlsx"))],
  ["openpyxl", () => readFileSync(join(samples, "卫健局整改任务清单-openpyxl.xlsx"))],
  ["the bundled sample", () => readFileSync(resolve("assets/samples/巡察整改台账样例.xlsx"))],
];

const values = ["已完成，\n见 附件 ", 46264, null, "a<b & ]]>", -0.5, "2026年8月底前"];

/** Edits all over the first sheet, where nothing speaks against them: over cells, beside them, far below. */
function someEdits(bytes: Uint8Array): CellEdit[] {
  const opened = openWorkbook(bytes);
  const guard = new CellGuard(opened, 0);
  const edits: CellEdit[] = [];
  for (const row of [0, 1, 2, 3, 4, 7, 8, 30, 200]) {
    for (const column of [0, 1, 2, 4, 9, 30]) {
      const value = values[edits.length % values.length] ?? null;
      if (guard.refusal(row, column, value) === null) edits.push({ sheet: 0, row, column, value });
    }
  }
  return edits;
}

describe.each(files)("a workbook of %s", (_, make) => {
  let bytes = new Uint8Array(0);
  let edits: CellEdit[] = [];
  let result = new Uint8Array(0);

  beforeAll(async () => {
    bytes = new Uint8Array(await make());
    edits = someEdits(bytes);
    result = new Uint8Array(edited(bytes, ...edits));
  });

  test("holds what was written, and all else", () => {
    expect(edits.length).toBeGreaterThan(10);
    expect(contentAfter(result, [])).toEqual(contentAfter(bytes, edits));
    const opened = openWorkbook(bytes);
    const changed = [opened.file.mainPart() ?? "", opened.sheets[0]?.part ?? ""];
    expect(untouchedParts(result, changed)).toEqual(untouchedParts(bytes, changed));
    expect(new Uint8Array(edited(bytes, ...edits))).toEqual(result);
  });

  test("is read by ExcelJS, with the styles that it had", async () => {
    const [before, after] = await Promise.all([bytes, result].map(loadWithExcelJs));
    for (const { row, column, value } of edits) {
      const cell = after?.getCell(row + 1, column + 1);
      const found =
        cell?.value instanceof Date
          ? (cell.value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000
          : cell?.value;
      expect([row, column, found ?? null]).toEqual([row, column, value]);
      if (before?.findCell(row + 1, column + 1) === undefined) continue;
      expect(cell?.style).toEqual(before.getCell(row + 1, column + 1).style);
    }
  });

  test("is read by SheetJS", () => {
    const workbook = read(result, { type: "array" });
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
    for (const { row, column, value } of edits) {
      const cell = sheet?.[utils.encode_cell({ r: row, c: column })] as { v?: unknown } | undefined;
      expect(cell?.v ?? null).toEqual(value);
    }
  });

  validatorTest.each(["Office2019", "Microsoft365"] as const)(
    "has no fault for %s that it had not",
    (version) => {
      const before = new Set(sdkFaults(bytes, version, "xlsx").map(withoutPlaces));
      const after = sdkFaults(result, version, "xlsx").map(withoutPlaces);
      expect(after.filter((fault) => !before.has(fault))).toEqual([]);
    },
  );
});

validatorTest("the validator rejects a cell that is written wrongly", () => {
  const broken = replaceParts(ofOurs(), {
    "xl/worksheets/sheet1.xml": (xml) => xml.replace("<v>1</v>", "<v>1</v><is><t>甲</t></is><v/>"),
  });
  expect(sdkFaults(broken, "Office2019", "xlsx")).not.toEqual([]);
});

async function loadWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Worksheet | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets[0];
}

/** A fault without the numbers of rows and cells, which move where one is inserted before. */
function withoutPlaces(fault: string): string {
  return fault.replace(/\[\d+\]/g, "[]");
}
