import { openWorkbook } from "../../src/ooxml/workbook";
import { firstSheet, gridOf, readBuilt, readHandwritten } from "./sheet-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";

const rows = [
  ["序号", "问题", "状态"],
  [1, "学习不深入", "已完成"],
  [2, "制度不健全", "推进中"],
  [3, "监督不到位", "推进中"],
  [4, "整改不彻底", "已完成"],
];

describe("what a sheet says beside its cells", () => {
  test("merged areas", () => {
    expect(readBuilt({ rows, merges: ["A1:C1", "B3:B4"] }).merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test("protection", () => {
    expect(readBuilt({ rows }).isProtected).toBe(false);
    expect(readBuilt({ rows, protected: true }).isProtected).toBe(true);
    expect(readHandwritten("", `<sheetProtection password="CC1A" sheet="0"/>`).isProtected).toBe(false);
  });

  test("areas with rules of the user's own, extended ones too", () => {
    const sheet = readBuilt({
      rows,
      conditionalFormats: [{ area: "A2:A9 C2", formula: "$A2=1" }],
      validations: [
        { area: "C2:C9", formula: '"已完成,推进中"' },
        { area: "B2:B9", formula: "参数!$A$1:$A$3", extended: true },
      ],
    });
    expect(sheet.ruledAreas).toEqual([
      { top: 1, left: 0, bottom: 8, right: 0 },
      { top: 1, left: 2, bottom: 1, right: 2 },
      { top: 1, left: 2, bottom: 8, right: 2 },
      { top: 1, left: 1, bottom: 8, right: 1 },
    ]);
  });

  test("references of whole columns and rows, and what is none", () => {
    const sheet = readHandwritten(
      "",
      `<conditionalFormatting sqref="B:C 2:3 #REF! A1:A1048577 $D$4 A1:B 5"/>`,
    );
    expect(sheet.ruledAreas).toEqual([
      { top: 0, left: 1, bottom: 1_048_575, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 16_383 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
  });

  test("texts of the page header and footer without their codes", () => {
    const pageHeader = `&L&"宋体,常规"&9机密★1年&C&K01+000整改台账 第&P页&R研发&&资料&KFF0000 甲`;
    expect(readBuilt({ rows, pageHeader }).pageHeaders).toEqual([
      "机密★1年",
      "整改台账 第页",
      "研发&资料 甲",
    ]);
    expect(readBuilt({ rows }).pageHeaders).toEqual([]);
    const footer = `<headerFooter><oddHeader>内部资料</oddHeader><oddFooter>&amp;C秘密★3年&amp;R第&amp;P页</oddFooter><firstFooter>内部资料</firstFooter></headerFooter>`;
    expect(readHandwritten("", footer).pageHeaders).toEqual(["内部资料", "秘密★3年", "第页"]);
  });

  test("tables", () => {
    const sheet = readBuilt({
      rows: [...rows, ["合计", null, 4]],
      tables: [{ name: "整改表", area: "A1:C6", columns: ["序号", "问\n题", "状态"], totalsRows: 1 }],
    });
    const area = { top: 0, left: 0, bottom: 5, right: 2 };
    expect(sheet.tables).toEqual([
      { name: "整改表", area, headerRows: 1, totalsRows: 1, columns: ["序号", "问\n题", "状态"] },
    ]);
  });

  test("a table without header row, on the second sheet", () => {
    const tables = [{ name: "表2", area: "A2:C5", columns: ["列1", "列2", "列3"], headerRows: 0 }];
    const bytes = buildWorkbook({
      sheets: [
        { name: "甲", rows, tables: [{ name: "表1", area: "A1:C5", columns: ["序号", "问题", "状态"] }] },
        { name: "乙", rows, tables },
      ],
    });
    const [first, second] = openWorkbook(bytes).readAll().sheets;
    expect(first?.tables.map(({ name }) => name)).toEqual(["表1"]);
    expect(second?.tables).toMatchObject([{ name: "表2", headerRows: 0, totalsRows: 0 }]);
  });
});

describe("hidden rows", () => {
  const filter = { column: 2, values: ["已完成"] };

  test("hidden by hand", () => {
    const sheet = readBuilt({ rows, hiddenRows: [3, 1] });
    expect(sheet).toMatchObject({ hiddenRows: [1, 3], filteredRows: [] });
  });

  test("hidden in an autofilter that filters nothing", () => {
    const sheet = readBuilt({ rows, hiddenRows: [2], autoFilter: { area: "A1:C5" } });
    expect(sheet).toMatchObject({ hiddenRows: [2], filteredRows: [] });
  });

  test("hidden by the sheet's filter; rows above and below it by hand", () => {
    const sheet = readBuilt({
      rows: [["标题"], ...rows, ["备注"]],
      hiddenRows: [0, 6],
      filteredRows: [2, 3, 5],
      autoFilter: { area: "A2:C6", filter },
    });
    expect(sheet).toMatchObject({ hiddenRows: [0, 6], filteredRows: [2, 3, 5] });
  });

  test("hidden by a table's filter", () => {
    const sheet = readBuilt({
      rows: [...rows, ["说明"]],
      hiddenRows: [5],
      filteredRows: [2, 3],
      tables: [{ name: "表1", area: "A1:C5", columns: ["序号", "问题", "状态"], filter }],
    });
    expect(sheet).toMatchObject({ hiddenRows: [5], filteredRows: [2, 3] });
  });

  test("a column whose button only is hidden does not filter", () => {
    const sheet = readHandwritten(
      `<row r="1"><c><v>1</v></c></row><row r="2" hidden="true"><c><v>2</v></c></row>`,
      `<autoFilter ref="A1:B2"><filterColumn colId="0" hiddenButton="1"/></autoFilter>`,
    );
    expect(sheet).toMatchObject({ hiddenRows: [1], filteredRows: [] });
  });

  test("a filter in a custom view is not the sheet's", () => {
    const sheet = readHandwritten(
      `<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>`,
      `<customSheetViews><customSheetView guid="{0}"><autoFilter ref="A1:B2"><filterColumn colId="0">` +
        `<filters><filter val="1"/></filters></filterColumn></autoFilter></customSheetView></customSheetViews>`,
    );
    expect(sheet).toMatchObject({ hiddenRows: [1], filteredRows: [] });
  });
});

describe("sheets of a workbook", () => {
  const book = buildWorkbook({
    sheets: [
      { name: "整改台账", rows },
      { name: "参数<甲>&乙", rows: [["参数"]], visibility: "hidden" },
      { name: "清单层级", rows: [["层级"]], visibility: "veryHidden" },
    ],
  });

  test("names, order and visibility without reading them", () => {
    expect(openWorkbook(book).sheets).toMatchObject([
      { name: "整改台账", visibility: "visible" },
      { name: "参数<甲>&乙", visibility: "hidden" },
      { name: "清单层级", visibility: "veryHidden" },
    ]);
  });

  test("each is read once, all share their texts, and all can be cloned", () => {
    const workbook = openWorkbook(book);
    const second = workbook.readSheet(1);
    const all = workbook.readAll();
    expect(all.sheets[1]).toBe(second);
    expect(all.sheets.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(all.sheets[0]?.texts).toBe(all.sheets[2]?.texts);
    expect(gridOf(second)).toEqual([["参数"]]);
    expect(structuredClone(all)).toEqual(all);
  });

  test("a damaged sheet does not keep the others from being read", () => {
    const workbook = openWorkbook(replaceParts(book, { "xl/worksheets/sheet2.xml": "<worksheet>" }));
    expect(gridOf(workbook.readSheet(0))).toEqual(rows);
    expect(() => workbook.readSheet(1)).toThrow("工作表「参数<甲>&乙」");
  });

  test("chart, dialog and macro sheets are passed over", () => {
    const kinds = ["chartsheet", "dialogsheet", "xlMacrosheet"];
    for (const kind of kinds) {
      const bytes = replaceParts(book, {
        "xl/_rels/workbook.xml.rels": (xml) =>
          xml.replace('/worksheet" Target="worksheets/sheet2', `/${kind}" Target="other/sheet2`),
      });
      expect(openWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(["整改台账", "清单层级"]);
    }
  });

  test("parts by any name, in any case, by absolute and relative targets", () => {
    const moved = replaceParts(book, {
      "xl/worksheets/sheet1.xml": null,
      "data/First Sheet.xml": `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
      "xl/_rels/workbook.xml.rels": (xml) =>
        xml
          .replace("worksheets/sheet1.xml", "../data/./First%20Sheet.xml")
          .replace('"worksheets/sheet2.xml', '"/XL/Worksheets/Sheet2.XML')
          .replace('"sharedStrings.xml', '"/xl/SHAREDSTRINGS.xml'),
    });
    const { sheets } = openWorkbook(moved).readAll();
    expect(sheets.slice(0, 2).map(gridOf)).toEqual([[[1]], [["参数"]]]);
  });

  test("a workbook part by another name", () => {
    const xml = `<workbook xmlns:rel="u"><sheets><sheet name="表" sheetId="4" rel:id="a"/></sheets></workbook>`;
    const bytes = replaceParts(book, {
      "xl/book.xml": xml,
      "xl/_rels/book.xml.rels": `<Relationships><Relationship Id="a" Type="u/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="b" Type="u/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      "_rels/.rels": `<Relationships><Relationship Id="r" Type="u/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    });
    expect(firstSheet(bytes)).toMatchObject({ id: "4", name: "表", rowCount: 1 });
  });
});
