import { parseIsoDay, serialOfDay } from "../../src/core/day";
import type { DateSystem, Day } from "../../src/core/day";
import { cellUncomputed, kindAt } from "../../src/core/snapshot";
import { openWorkbook } from "../../src/ooxml/workbook";
import { failureOf, firstSheet, formulasOf, gridOf, readBuilt, readHandwritten } from "./sheet-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";
import { columnLetters } from "./worksheet-xml";

const uncomputed = { uncomputed: true };

describe("values of cells", () => {
  test.each<readonly [string, string, unknown]>([
    ["a number", `<c r="A1"><v>12.5</v></c>`, 12.5],
    ["a negative number", `<c r="A1"><v>-0.01</v></c>`, -0.01],
    ["a number with all its digits", `<c r="A1"><v>0.30000000000000004</v></c>`, 0.1 + 0.2],
    ["a number with exponent", `<c r="A1"><v>1.5E-7</v></c>`, 1.5e-7],
    [
      "an identity number cut to fifteen digits",
      `<c r="A1"><v>370102199001010000</v></c>`,
      370102199001010000,
    ],
    ["a number with spaces", `<c r="A1"><v> 7 </v></c>`, 7],
    ["what is no number", `<c r="A1"><v>0x10</v></c>`, "0x10"],
    ["a number that no cell can hold", `<c r="A1"><v>1e999</v></c>`, "1e999"],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false in words", `<c r="A1" t="b"><v>false</v></c>`, false],
    ["an error", `<c r="A1" t="e"><v>#N/A</v></c>`, { error: "#N/A" }],
    ["a shared text", `<c r="A1" t="s"><v>1</v></c>`, "已完成"],
    ["an inline text", `<c r="A1" t="inlineStr"><is><t>立行立改</t></is></c>`, "立行立改"],
    [
      "inline runs",
      `<c r="A1" t="inlineStr"><is><r><t>立行</t></r><r><rPr><b/></rPr><t>立改</t></r></is></c>`,
      "立行立改",
    ],
    ["an inline text without its type", `<c r="A1"><is><t>立行立改</t></is></c>`, "立行立改"],
    ["a text of a formula", `<c r="A1" t="str"><f>B1</f><v>甲&amp;乙</v></c>`, "甲&乙"],
    ["an empty text of a formula", `<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>`, ""],
    ["a space that a formula gives", `<c r="A1" t="str"><f>IF(1," ")</f><v> </v></c>`, " "],
    ["a formula without a value", `<c r="A1"><f>SUM(B1:B9)</f></c>`, uncomputed],
    ["a formula with an empty value", `<c r="A1"><f>SUM(B1:B9)</f><v/></c>`, uncomputed],
    ["a text formula without a value", `<c r="A1" t="str"><f>B1</f></c>`, uncomputed],
    ["a formula that gives an error", `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
    ["a value before its formula", `<c r="A1"><v>3</v><f>1+2</f></c>`, 3],
    ["a text in CDATA", `<c r="A1" t="str"><v><![CDATA[<甲>]]></v></c>`, "<甲>"],
    ["a number beside a comment", `<c r="A1"><v>1<!-- x -->2</v></c>`, 12],
    ["a number by references", `<c r="A1"><v>&#49;2</v></c>`, 12],
    ["an index beside a comment", `<c r="A1" t="s"><v><!-- -->1</v></c>`, "已完成"],
    ["single quotes", `<c t='s' r='A1'><v>1</v></c>`, "已完成"],
    ["an escaped line end", `<c r="A1" t="str"><v>甲_x000D_\n乙</v></c>`, "甲\n乙"],
    ["an extension after the value", `<c r="A1"><v>5</v><extLst><ext uri="u"><v>6</v></ext></extLst></c>`, 5],
    ["an unknown type", `<c r="A1" t="new"><v>甲</v></c>`, "甲"],
  ])("%s", (_, cell, expected) => {
    const sheet = readHandwritten(
      `<row r="1">${cell}</row>`,
      "",
      "<si><t>未完成</t></si><si><t>已完成</t></si>",
    );
    expect(gridOf(sheet)).toEqual([[expected]]);
  });

  test.each([
    ["a styled cell", `<c r="C9" s="0"/>`],
    ["an empty value", `<c r="C9"><v></v></c>`],
    ["an empty shared text", `<c r="C9" t="s"><v>0</v></c>`],
    ["an empty inline text", `<c r="C9" t="inlineStr"><is><t></t></is></c>`],
    ["an empty inline string", `<c r="C9" t="inlineStr"/>`],
    ["a shared text of a space", `<c r="C9" t="s"><v>1</v></c>`],
    ["a shared text of spaces, with attributes as no program writes them", `<c t='s' r='C9'><v>2</v></c>`],
    ["full-width spaces", `<c r="C9" t="inlineStr"><is><t>\u3000\u3000</t></is></c>`],
    ["a non-breaking space", `<c r="C9" t="str"><v>\u00a0</v></c>`],
    ["line breaks", `<c r="C9" t="inlineStr"><is><t xml:space="preserve"> \n</t></is></c>`],
    ["an empty index", `<c r="C9" t="s"><v> </v></c>`],
  ])("%s is blank and does not enlarge the sheet", (_, cell) => {
    const data = `<row r="1"><c r="A1"><v>1</v></c></row><row r="9">${cell}</row>`;
    const shared = `<si><t/></si><si><t xml:space="preserve"> </t></si><si><r><t>\u3000</t></r><r><t>\u00a0</t></r></si>`;
    expect(readHandwritten(data, "", shared)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  test("runs are joined, phonetic readings left out, spaces and line breaks kept", () => {
    const shared =
      `<si><r><t xml:space="preserve">巡察 </t></r><r><rPr><b/></rPr><t>整改</t></r>` +
      `<rPh sb="0" eb="2"><t>xuncha</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> 甲\n乙 </t></si>`;
    const sheet = readHandwritten(
      `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>`,
      "",
      shared,
    );
    expect(gridOf(sheet)).toEqual([["巡察 整改", " 甲\n乙 ", "巡察 整改"]]);
  });

  test("every cell of a shared formula is a formula", () => {
    const sheet = readHandwritten(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>` +
        `<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>`,
    );
    expect(gridOf(sheet)).toEqual([
      [2, null],
      [4, 2],
      [uncomputed, null],
    ]);
    expect(formulasOf(sheet)).toEqual(["0,0", "1,0", "2,0"]);
    expect(kindAt(sheet, 2, 0)).toBe(cellUncomputed);
  });

  test("a text that cannot be shown safely is cleaned, wherever it stands", () => {
    const text = "甲\u0007乙\u202e_x0041_\r\n丙";
    const rows = [[text, { rich: [text, "丁"] }, { formula: "A1", value: text }]];
    const cleaned = "甲乙_x0041_\n丙";
    for (const strings of ["shared", "inline"] as const) {
      const sheet = firstSheet(buildWorkbook({ strings, sheets: [{ name: "表", rows }] }));
      expect(gridOf(sheet)).toEqual([[cleaned, `${cleaned}丁`, cleaned]]);
    }
  });

  test("a shared text that does not exist is damage, named by its sheet", () => {
    const failure = failureOf(() =>
      readHandwritten(`<row><c t="s"><v>7</v></c></row>`, "", "<si><t>甲</t></si>"),
    );
    expect(failure.code).toBe("damaged-part");
    expect(failure.message).toContain("工作表「整改台账」");
  });

  test("a sheet with shared texts in a workbook without them is damage", () => {
    const bytes = replaceParts(buildWorkbook({ sheets: [{ name: "表", rows: [["甲"]] }] }), {
      "xl/sharedStrings.xml": null,
    });
    expect(failureOf(() => firstSheet(bytes)).message).toContain("共享文字表");
  });
});

describe("dates", () => {
  const deadline = parseIsoDay("2026-08-12") ?? (0 as Day);

  test.each<DateSystem>([1900, 1904])("in the %i system", (dateSystem) => {
    const serial = serialOfDay(deadline, dateSystem);
    const rows = [
      [
        { serial, format: "yyyy/m/d" },
        { isoDate: "2026-08-12" },
        { isoDate: "2026-08-12T12:00:00Z" },
        { isoDate: "8月12日" },
      ],
    ];
    const workbook = openWorkbook(buildWorkbook({ dateSystem, sheets: [{ name: "表", rows }] }));
    expect(workbook.dateSystem).toBe(dateSystem);
    expect(workbook.readSheet(0).dateSystem).toBe(dateSystem);
    expect(gridOf(workbook.readSheet(0))).toEqual([[serial, serial, serial + 0.5, "8月12日"]]);
  });

  test.each(["1", "true"])("the 1904 system as date1904=%j", (value) => {
    const bytes = replaceParts(buildWorkbook({ sheets: [{ name: "表", rows: [[1]] }] }), {
      "xl/workbook.xml": (xml) => xml.replace("<workbookPr/>", `<workbookPr date1904="${value}"/>`),
    });
    expect(openWorkbook(bytes).dateSystem).toBe(1904);
  });
});

describe("positions", () => {
  test("rows and cells that do not say where they stand follow the one before", () => {
    const sheet = readHandwritten(
      `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>` +
        `<row r="6"><c><v>5</v></c></row><row><c><v>6</v></c></row>`,
    );
    expect(gridOf(sheet)).toEqual([
      [1, null, 2, 3],
      [null, null, null, null],
      [4, null, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [5, null, null, null],
      [6, null, null, null],
    ]);
  });

  test("cells out of order and rows written twice: the last one counts", () => {
    const sheet = readHandwritten(
      `<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>` +
        `<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>9</v></c></row>` +
        `<row r="2"><c r="A2"><v>4</v></c></row><row r="1"><c r="B1" s="0"/></row>` +
        `<row r="3"><c r="A3"><v>5</v></c><c r="C2"><v>6</v></c></row>` +
        `<row r="3"><c r="A3" s="0"/><c r='C2' s='0'/></row>`,
    );
    expect(gridOf(sheet)).toEqual([
      [3, null],
      [4, 1],
    ]);
  });

  test("the last cell of all does not take up the whole grid", () => {
    const sheet = readHandwritten(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`,
    );
    expect(sheet).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
    expect(sheet.columns[0]?.kinds).toHaveLength(1);
    expect(sheet.columns[5]?.kinds).toHaveLength(0);
    expect(sheet.columns[16_383]?.numbers[1_048_575]).toBe(2);
  });

  test("too many far-off cells are refused", () => {
    const cells = Array.from({ length: 30 }, (_, i) => `<c r="${columnLetters(i)}1048576"><v>1</v></c>`);
    const run = (): unknown => readHandwritten(`<row r="1048576">${cells.join("")}</row>`);
    expect(failureOf(run).code).toBe("too-large");
  });

  test("a sheet formatted to its last row stays as small as its content", () => {
    const formatted = Array.from({ length: 50_000 }, (_, i) => {
      const row = String(1_048_576 - 50_000 + i + 1);
      return `<row r="${row}" s="1" customFormat="1" hidden="1"><c r="A${row}" s="1"/></row>`;
    });
    const sheet = readHandwritten(`<row r="1"><c r="A1"><v>1</v></c></row>${formatted.join("")}`);
    expect(sheet).toMatchObject({ rowCount: 1, columnCount: 1, hiddenRows: [] });
  });

  test("uncommon cells between common ones", () => {
    const sheet = readHandwritten(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>2</v></c><c r="C1"><v>3</v></c><c><v>4</v></c>` +
        `<c r='E1'><v>5</v></c>\n<c r="F1"><v>6</v></c></row>`,
    );
    expect(gridOf(sheet)).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  test.each([
    `<c r="A1" t="n'><v>0</v></c>`,
    `<c r="A1" t='n"><v>0</v></c>`,
    `<c r="A1' s="0"/>`,
    `<c r="A1" s="0/>`,
    `<c r="A1"><v>0</v></d>`,
    `<c r="A1"><v>0</w></c>`,
    `<c r="A1"/`,
  ])("what is no cell: %s", (cell) => {
    expect(failureOf(() => readHandwritten(`<row r="1">${cell}</row>`)).code).toBe("damaged-part");
  });

  test.each([`<row r="0"/>`, `<row r="1048577"/>`, `<row r="x"/>`, `<row r="1.5"/>`])(
    "no such row: %s",
    (row) => {
      expect(failureOf(() => readHandwritten(row)).code).toBe("damaged-part");
    },
  );

  test.each(["1A", "A", "1", "A0", "XFE1", "AAAA1", "A1048577", "A1:B2", "$A$1", ""])(
    "no such cell: %j",
    (address) => {
      const data = `<row r="1"><c r="${address}"><v>1</v></c></row>`;
      expect(failureOf(() => readHandwritten(data)).code).toBe("damaged-part");
    },
  );
});

test("an empty sheet has neither rows nor columns", () => {
  expect(readBuilt({ rows: [] })).toMatchObject({ rowCount: 0, columnCount: 0, columns: [] });
});
