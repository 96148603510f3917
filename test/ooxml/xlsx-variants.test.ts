import fc from "fast-check";
import ExcelJS from "exceljs";
import { read, utils, write } from "@e965/xlsx";
import { cleanText, isBlankText } from "../../src/ooxml/text";
import { openWorkbook } from "../../src/ooxml/workbook";
import { firstSheet, gridOf } from "./sheet-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";
import type { BuilderCell, BuilderWorkbook } from "./workbook-description";

const ledger: BuilderWorkbook = {
  sheets: [
    {
      name: "整改台账",
      titleRows: 1,
      headerRows: 1,
      merges: ["A1:D1"],
      hiddenRows: [4],
      protected: true,
      rows: [
        ["青石县财政局党组整改台账", null, null, null],
        ["序号", "问题", "整改时限", "完成"],
        [1, { rich: ["学习贯彻", "不深入 "] }, { serial: 46246, format: "yyyy/m/d" }, true],
        [2, "制度不健全\n执行不力", "立行立改", { formula: "C3-TODAY()", value: -12.5 }],
        [3, 'a<b & "c"', { formula: "B5" }, { error: "#REF!" }],
      ],
    },
    {
      name: "参数",
      rows: [["甲", "甲", "乙"]],
      tables: [{ name: "表1", area: "A1:C1", columns: ["甲", "甲2", "乙"], headerRows: 0 }],
    },
  ],
};

/** All that is read but the list of texts, whose order is the producer's own. */
function contentOf(bytes: Uint8Array): unknown {
  return openWorkbook(bytes)
    .readAll()
    .sheets.map((sheet) => ({
      ...sheet,
      texts: null,
      columns: sheet.columns.map(({ kinds }) => kinds),
      grid: gridOf(sheet),
    }));
}

/** The same XML written differently, in every part. */
function rewritten(change: (xml: string) => string): Uint8Array {
  const parts = [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "xl/sharedStrings.xml",
  ];
  return replaceParts(buildWorkbook(ledger), Object.fromEntries(parts.map((part) => [part, change])));
}

function utf16Part(bytes: Uint8Array, part: string): Uint8Array {
  let encoded = new Uint8Array(0);
  replaceParts(bytes, {
    [part]: (xml) => {
      encoded = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
      return xml;
    },
  });
  return replaceParts(bytes, { [part]: encoded });
}

describe("the same workbook, written in other ways, reads the same", () => {
  const built = buildWorkbook(ledger);
  const expected = contentOf(built);

  test.each<readonly [string, Uint8Array]>([
    ["inline texts", buildWorkbook({ ...ledger, strings: "inline" })],
    ["prefixed elements", buildWorkbook({ ...ledger, prefix: "x" })],
    ["prefixed elements and inline texts", buildWorkbook({ ...ledger, prefix: "ss", strings: "inline" })],
    ["strict namespaces", buildWorkbook({ ...ledger, strict: true })],
    ["stored, not deflated", buildWorkbook({ ...ledger, compression: 0 })],
    ["single quotes", rewritten((xml) => xml.replace(/="([^"']*)"/g, "='$1'"))],
    ["comments everywhere", rewritten((xml) => xml.replace(/></g, "><!-- <c> --><"))],
    ["processing instructions everywhere", rewritten((xml) => xml.replace(/></g, "><?mso <c>?><"))],
    [
      "space in all tags",
      rewritten((xml) =>
        xml
          .replace(/(\/?)>/g, "\n$1>")
          .replace(/\n\?/g, "?")
          .replace(/\?\n>/, "?>"),
      ),
    ],
    [
      "attributes turned round",
      rewritten((xml) => xml.replace(/<c ([^/>]*)( s="\d+")( t="\w+")>/g, "<c$3$2 $1>")),
    ],
    [
      "references for all that is Chinese",
      rewritten((xml) => xml.replace(/[\u4e00-\u9fff]/g, (c) => `&#x${c.charCodeAt(0).toString(16)};`)),
    ],
    [
      "no r on cells",
      replaceParts(buildWorkbook({ ...ledger }), {
        "xl/worksheets/sheet2.xml": (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ""),
      }),
    ],
    ["UTF-16 shared texts", utf16Part(built, "xl/sharedStrings.xml")],
    ["UTF-16 sheet", utf16Part(built, "xl/worksheets/sheet1.xml")],
    ["a byte order mark", rewritten((xml) => `\ufeff${xml}`)],
    ["CRLF in the XML", rewritten((xml) => xml.replace(/\n/g, "\r\n"))],
  ])("%s", (_, bytes) => {
    expect(contentOf(bytes)).toEqual(expected);
  });

  test("any rows, shared, inline or prefixed", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.boolean(),
      fc.constant(null),
      fc.record({
        rich: fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ formula: fc.constant("A1"), value: fc.integer() }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (given: BuilderCell[][]) => {
        const sheets = [{ name: "表", rows: given }];
        const shared = contentOf(buildWorkbook({ sheets }));
        expect(contentOf(buildWorkbook({ sheets, strings: "inline" }))).toEqual(shared);
        expect(contentOf(buildWorkbook({ sheets, prefix: "x" }))).toEqual(shared);
      }),
      { numRuns: 60 },
    );
  });

  test("any shared texts, whatever stands between them", () => {
    const between = fc.constantFrom(
      "",
      "\n",
      "<!-- 中文注释 -->",
      "<!--x-->",
      "<?mso 说明?>",
      "杂字",
      " ".repeat(80),
    );
    const text = fc
      .oneof(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.constantFrom("整改", "_x000D_", "甲&乙", "长".repeat(30_000)),
      )
      .filter((value) => cleanText(value) === value && !isBlankText(value));
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 12 }),
        fc.array(between, { minLength: 12, maxLength: 12 }),
        (texts, gaps) => {
          const built = buildWorkbook({ sheets: [{ name: "表", rows: texts.map((value) => [value]) }] });
          let i = 0;
          const bytes = replaceParts(built, {
            "xl/sharedStrings.xml": (xml) => xml.replace(/<\/si>/g, () => `</si>${gaps[i++] ?? ""}`),
          });
          expect(gridOf(firstSheet(bytes))).toEqual(gridOf(firstSheet(built)));
          expect(gridOf(firstSheet(built))).toEqual(texts.map((value) => [value]));
        },
      ),
    );
  });

  test("any numbers come back exactly", () => {
    const numbers = fc.array(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.integer().map((n) => n / 100),
      ),
    );
    fc.assert(
      fc.property(numbers, (values) => {
        const sheet = firstSheet(
          buildWorkbook({ sheets: [{ name: "表", rows: values.map((value) => [value]) }] }),
        );
        expect(values.every((value, row) => sheet.columns[0]?.numbers[row] === value)).toBe(true);
      }),
    );
  });
});

describe("workbooks of other producers", () => {
  const rows = [
    ["序号", "问题", "时限", "完成", "比例"],
    [1, "学习不深入\n研究不够", "立行立改", true, 0.1],
    [2, "a<b & 'c'", "2026年8月12日前", false, -1234.5678],
    [3, " 前后空格 ", "𠮷😀", true, 1e21],
  ];

  test("ExcelJS", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("整改台账");
    sheet.addRows(rows);
    sheet.getCell("F2").value = { formula: "A2+1", result: 2 };
    sheet.getCell("F3").value = { richText: [{ text: "富" }, { text: "文本", font: { bold: true } }] };
    sheet.getCell("F4").value = new Date(Date.UTC(2026, 7, 12));
    sheet.getCell("H9").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFF0000" } };
    sheet.mergeCells("A1:A1");
    sheet.mergeCells("B2:C2");
    sheet.getRow(3).hidden = true;
    workbook.addWorksheet("隐藏").state = "veryHidden";
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const read = openWorkbook(bytes).readAll().sheets;
    expect(read.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["整改台账", "visible"],
      ["隐藏", "veryHidden"],
    ]);
    const last = [null, 2, "富文本", 46246];
    const expected = rows.map((row, i) => [...row, last[i]]);
    // A merged area keeps its first value only.
    expected[1] = [1, "学习不深入\n研究不够", null, true, 0.1, 2];
    expect(read[0] && gridOf(read[0])).toEqual(expected);
    expect(read[0]?.hiddenRows).toEqual([2]);
  });

  test.each([true, false])("SheetJS, shared texts: %p", (bookSST) => {
    const workbook = utils.book_new();
    const sheet = utils.aoa_to_sheet([...rows, [null, null, null]], { sheetStubs: true });
    utils.book_append_sheet(workbook, sheet, "整改台账");
    const bytes = new Uint8Array(
      write(workbook, { type: "array", bookType: "xlsx", bookSST, compression: true }) as ArrayBuffer,
    );
    expect(gridOf(firstSheet(bytes))).toEqual(rows);
  });

  test("and other readers see in a built workbook what we see", () => {
    const bytes = buildWorkbook({ sheets: [{ name: "整改台账", rows }] });
    const sheet = read(bytes, { type: "array" }).Sheets["整改台账"];
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual(gridOf(firstSheet(bytes)));
  });
});
