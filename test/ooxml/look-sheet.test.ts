/** How a sheet looks: widths, and which format each cell has. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ExcelJS from "exceljs";
import { valueAt } from "../../src/core/snapshot";
import { absent, FormatRuns } from "../../src/ooxml/look/format-runs";
import { pixelsOfWidth } from "../../src/ooxml/look/column-widths";
import { readSheetLook } from "../../src/ooxml/look/sheet-look";
import type { SheetLook } from "../../src/ooxml/look/sheet-look";
import { openWorkbook } from "../../src/ooxml/workbook";
import { failureOf } from "./sheet-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";
import type { BuilderCell } from "./workbook-description";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function look(bytes: Uint8Array, index = 0): SheetLook {
  return readSheetLook(openWorkbook(bytes), index);
}

/** Styles: 0 General, 1 built-in date, 2 percentage, 3 own date, 4 text. */
const styles =
  `<styleSheet xmlns="${namespace}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  `<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/>` +
  `<xf numFmtId="9"><alignment/></xf><xf numFmtId="176"/><xf numFmtId="49"/></cellXfs></styleSheet>`;

function lookOf(sheetData: string, before = "", part: string | null = styles): SheetLook {
  return look(
    replaceParts(buildWorkbook({ sheets: [{ name: "整改台账", rows: [["占位"]] }] }), {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${namespace}">${before}<sheetData>${sheetData}</sheetData></worksheet>`,
      "xl/styles.xml": part,
    }),
  );
}

describe("which format a cell has", () => {
  const data =
    `<row r="1"><c r="A1" s="1"><v>46265</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>46265</v></c></row>` +
    `<row r="2"><c r="A2" s="3"/><c r="B2" s="4" t="inlineStr"><is><t>文</t></is></c><c s="1"><f>A1</f><v>1</v></c></row>` +
    `<row r="4" s="1" customFormat="1"><c r="B4" s="0"/></row><row r="5" s="1"><c r="A5" t="s" s="3"><v>0</v></c></row>`;
  const sheet = lookOf(data, `<cols><col min="4" max="5" width="9" style="1"/></cols>`);

  test.each([
    ["a date", 0, 0, "2026/8/31", true],
    ["a percentage", 0, 1, "4626500%", false],
    ["no style", 0, 2, "46265", false],
    ["blank, with a style", 1, 0, "2026年8月", true],
    ["a text of its own", 1, 1, "46265", false],
    ["a formula without r", 1, 2, "2026/8/31", true],
    ["not in the file, in a row with a style", 3, 0, "2026/8/31", true],
    ["in the file, in a row with a style", 3, 1, "46265", false],
    ["in a row whose style does not count", 4, 1, "46265", false],
    ["attributes turned round", 4, 0, "2026年8月", true],
    ["not in the file, in a column with a style", 0, 4, "2026/8/31", true],
    ["below the sheet, in a column with a style", 900, 3, "2026/8/31", true],
    ["not in the file at all", 900, 0, "46265", false],
  ])("%s", (_, row, column, text, isDate) => {
    expect(sheet.displayText(46265, row, column)).toBe(text);
    expect(sheet.isDate(row, column)).toBe(isDate);
  });

  test("cells of texts", () => {
    expect([sheet.isText(1, 1), sheet.isText(1, 0), sheet.isText(0, 2)]).toEqual([true, false, false]);
  });

  test("cells in no order", () => {
    const mixed = lookOf(
      `<row r="3"><c r="A3" s="1"/></row><row r="1"><c r="A1" s="2"/></row><row r="2"><c r="A2"/></row><row r="4"><c r="A4" s="3"/></row>`,
    );
    expect([0, 1, 2, 3].map((row) => mixed.displayText(1, row, 0))).toEqual([
      "100%",
      "1",
      "1900/1/1",
      "1900年1月",
    ]);
  });

  test("values that are no numbers are shown as they are", () => {
    expect(sheet.displayText("立行立改", 0, 0)).toBe("立行立改");
    expect(sheet.displayText(true, 0, 0)).toBe("TRUE");
    expect(sheet.displayText(null, 0, 0)).toBe("");
    expect(sheet.displayText({ error: "#N/A" }, 0, 0)).toBe("#N/A");
    expect(sheet.displayText({ uncomputed: true }, 0, 0)).toBe("");
  });

  test.each([
    ["no styles", null],
    ["styles without formats", `<styleSheet xmlns="${namespace}"/>`],
    ["formats that are not there", styles.replace(/<xf numFmtId="\d+"/g, '<xf numFmtId="900"')],
  ])("%s: numbers in their shortest form", (_, part) => {
    const plain = lookOf(data, "", part);
    expect([plain.displayText(46265, 0, 0), plain.isDate(0, 0)]).toEqual(["46265", false]);
  });

  test("styles with a prefix", () => {
    const prefixed = styles.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
    expect(lookOf(data, "", prefixed).isDate(0, 0)).toBe(true);
  });

  test("damaged styles are told", () => {
    expect(failureOf(() => lookOf(data, "", "<styleSheet><cellXfs>")).message).toContain("单元格样式已损坏");
  });

  test("a sheet that is not there", () => {
    expect(() => look(buildWorkbook({ sheets: [{ name: "表", rows: [] }] }), 3)).toThrow(RangeError);
  });
});

test("a sheet written in other ways looks the same", () => {
  const cell = fc.oneof(
    fc.constantFrom<BuilderCell>(
      null,
      "文字",
      5,
      true,
      { formula: "A1", value: 3 },
      { rich: ["富", "文本"] },
    ),
    fc
      .constantFrom("yyyy/m/d", "0.00", "0%", 'yyyy"年"m"月"')
      .map((format): BuilderCell => ({ serial: 46265.25, format })),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
  const seen = (bytes: Uint8Array): unknown => {
    const sheet = look(bytes);
    return Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: 7 }, (__, column) => [
        sheet.displayText(46265.25, row, column),
        sheet.isDate(row, column),
      ]),
    );
  };
  fc.assert(
    fc.property(rows, (given) => {
      const book = { sheets: [{ name: "表", rows: given }] };
      const plain = buildWorkbook(book);
      const expected = Array.from({ length: 10 }, (_, row) =>
        Array.from({ length: 7 }, (__, column) => {
          const one = given[row]?.[column];
          const format = typeof one === "object" && one !== null && "serial" in one ? one.format : "";
          const known: Record<string, [string, boolean]> = {
            "yyyy/m/d": ["2026/8/31", true],
            "0.00": ["46265.25", false],
            "0%": ["4626525%", false],
            'yyyy"年"m"月"': ["2026年8月", true],
          };
          return known[format] ?? ["46265.25", false];
        }),
      );
      expect(seen(plain)).toEqual(expected);
      expect(seen(buildWorkbook({ ...book, strings: "inline" }))).toEqual(expected);
      expect(seen(buildWorkbook({ ...book, prefix: "x" }))).toEqual(expected);
      const spaced = replaceParts(plain, {
        "xl/worksheets/sheet1.xml": (xml) => xml.replace(/></g, "> <!-- c --> <"),
      });
      expect(seen(spaced)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("runs of formats answer as a list would", () => {
  const cells = fc.uniqueArray(fc.nat(60), { maxLength: 40 }).map((rows) => rows.sort((a, b) => a - b));
  fc.assert(
    fc.property(cells, fc.array(fc.nat(2), { minLength: 61, maxLength: 61 }), (rows, formats) => {
      const runs = new FormatRuns();
      for (const row of rows) expect(runs.add(row, formats[row] ?? 0)).toBe(true);
      const found = formats.map((_, row) => runs.at(row));
      expect(found).toEqual(formats.map((format, row) => (rows.includes(row) ? format : absent)));
      const last = rows[rows.length - 1];
      if (last !== undefined) expect(runs.add(last, 1)).toBe(false);
    }),
  );
});

describe("widths of columns", () => {
  const widths = (before: string): number[] => {
    const sheet = lookOf("", before);
    return [0, 1, 2, 3].map((column) => sheet.width(column));
  };

  test.each<readonly [string, string, readonly number[]]>([
    ["usual", "", [64, 64, 64, 64]],
    ["a usual width", `<sheetFormatPr defaultColWidth="9.140625" defaultRowHeight="15"/>`, [64, 64, 64, 64]],
    [
      "a usual width in characters",
      `<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>`,
      [80, 80, 80, 80],
    ],
    [
      "some",
      `<cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="3" max="4" width="40.7109375"/></cols>`,
      [40, 64, 285, 285],
    ],
    ["hidden", `<cols><col min="2" max="3" width="9" hidden="1"/></cols>`, [64, 0, 0, 64]],
    ["of nothing", `<cols><col min="2" max="2" width="0"/></cols>`, [64, 0, 64, 64]],
    ["with a style only", `<cols><col min="1" max="16384" style="1"/></cols>`, [64, 64, 64, 64]],
    [
      "that are none",
      `<cols><col min="3" max="2" width="9"/><col width="5"/><col min="1" max="1" width="-4"/></cols>`,
      [64, 64, 64, 64],
    ],
  ])("%s", (_, before, expected) => {
    expect(widths(before)).toEqual(expected);
  });

  test("as Excel rounds them", () => {
    expect([8.43, 9.140625, 8.7109375, 2.7109375, 255].map(pixelsOfWidth)).toEqual([59, 64, 61, 19, 1785]);
  });
});

test("ExcelJS's dates, percentages and widths", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("整改台账");
  sheet.columns = [{ width: 10 }, { width: 20, hidden: true }];
  sheet.addRow([new Date(Date.UTC(2026, 7, 31)), 0.5]);
  sheet.getCell("B1").numFmt = "0.0%";
  sheet.getCell("C1").numFmt = 'yyyy"年"m"月"d"日"';
  const read = look(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect([read.displayText(46265, 0, 0), read.displayText(0.5, 0, 1), read.displayText(46265, 0, 2)]).toEqual(
    ["2026/8/31", "50.0%", "2026年8月31日"],
  );
  expect([read.width(0), read.width(1), read.isDate(0, 2)]).toEqual([70, 0, true]);
});

test.each(["卫健局整改任务清单.xlsx", "卫健局整改任务清单-openpyxl.xlsx"])(
  "%s shows its date as its format, m/d/yy, says",
  (name) => {
    const workbook = openWorkbook(readFileSync(join(import.meta.dirname, "../golden/samples", name)));
    const sheet = workbook.readSheet(0);
    const read = readSheetLook(workbook, 0);
    const dates: string[] = [];
    for (let row = 0; row < sheet.rowCount; row++) {
      for (let column = 0; column < sheet.columnCount; column++) {
        const value = valueAt(sheet, row, column);
        if (typeof value === "number" && read.isDate(row, column))
          dates.push(read.displayText(value, row, column));
      }
    }
    expect(dates).toEqual(["9/8/26"]);
  },
);
