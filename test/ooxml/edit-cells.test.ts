/** What becomes of a worksheet's XML where cells are changed: that and no more. */
import { strToU8 } from "fflate";
import { openWorkbook } from "../../src/ooxml/workbook";
import type { CellEdit } from "../../src/ooxml/edit/write-cells";
import { edit, edited, partText } from "./edit-support";
import { firstSheet, gridOf, workbookWith } from "./sheet-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What stands between `sheetData` tags after edits; `prefix` is that of all elements. */
function dataAfter(sheetData: string, ...edits: readonly CellEdit[]): string {
  return dataOf(edited(workbookWith(sheetData), ...edits));
}

function dataOf(bytes: Uint8Array): string {
  const xml = partText(bytes, "xl/worksheets/sheet1.xml");
  return /<(?:\w+:)?sheetData>([^]*)<\/(?:\w+:)?sheetData>/.exec(xml)?.[1] ?? "";
}

/** A first sheet whose whole part is written by hand. */
function sheetWith(xml: string | Uint8Array): Uint8Array {
  const built = buildWorkbook({ sheets: [{ name: "整改台账", rows: [["占位"]] }] });
  return replaceParts(built, { "xl/worksheets/sheet1.xml": xml });
}

const inline = (text: string): string => `t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a cell that is there", () => {
  test.each<readonly [string, string, CellEdit, string]>([
    [
      "keeps its style",
      `<row r="1"><c r="A1" s="7" t="s"><v>0</v></c></row>`,
      edit(0, 0, "已完成"),
      `<row r="1"><c r="A1" s="7" ${inline("已完成")}</row>`,
    ],
    [
      "takes a number",
      `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`,
      edit(0, 0, 46264),
      `<row r="1"><c r="A1"><v>46264</v></c></row>`,
    ],
    [
      "is emptied",
      `<row r="1"><c r="A1" s="3"><v>5</v></c></row>`,
      edit(0, 0, null),
      `<row r="1"><c r="A1" s="3"/></row>`,
    ],
    [
      "is emptied by an empty text",
      `<row r="1"><c r="A1" s="3"><v>5</v></c></row>`,
      edit(0, 0, ""),
      `<row r="1"><c r="A1" s="3"/></row>`,
    ],
    [
      "is filled where it was empty",
      `<row r="1"><c r="A1" s="3"/></row>`,
      edit(0, 0, 1),
      `<row r="1"><c r="A1" s="3"><v>1</v></c></row>`,
    ],
    [
      "loses what belonged to its old value",
      `<row r="1"><c r="A1" vm="1" ph="1" s="2" t="e"><v>#VALUE!</v></c></row>`,
      edit(0, 0, "图"),
      `<row r="1"><c r="A1" s="2" ${inline("图")}</row>`,
    ],
    [
      "stays without r",
      `<row><c><v>1</v></c><c s="1"><v>2</v></c></row>`,
      edit(0, 1, 3),
      `<row><c><v>1</v></c><c s="1"><v>3</v></c></row>`,
    ],
    [
      "keeps its neighbours, comments and spaces",
      `<row r="1"> <c r="A1"><v>1</v></c><!-- 注 --><c r="B1"><v>2</v></c>\n</row>`,
      edit(0, 1, 9),
      `<row r="1"> <c r="A1"><v>1</v></c><!-- 注 --><c r="B1"><v>9</v></c>\n</row>`,
    ],
    [
      "is found in whatever row it stands",
      `<row r="1"><c r="B3"><v>1</v></c></row>`,
      edit(2, 1, 2),
      `<row r="1"><c r="B3"><v>2</v></c></row>`,
    ],
    [
      "counts once where it is there twice",
      `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
      edit(0, 0, 3),
      `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>3</v></c></row>`,
    ],
  ])("%s", (_, before, change, after) => {
    expect(dataAfter(before, change)).toBe(after);
  });

  test("the later of two edits counts", () => {
    expect(dataAfter(`<row r="1"><c r="A1"><v>1</v></c></row>`, edit(0, 0, 2), edit(0, 0, 3))).toBe(
      `<row r="1"><c r="A1"><v>3</v></c></row>`,
    );
  });
});

describe("a cell that is not there", () => {
  const number = (address: string, value: number): string => `<c r="${address}"><v>${String(value)}</v></c>`;
  test.each<readonly [string, string, readonly CellEdit[], string]>([
    [
      "comes in the order of columns",
      `<row r="2">${number("B2", 1)}${number("D2", 2)}</row>`,
      [edit(1, 4, 7), edit(1, 0, 5), edit(1, 2, 6)],
      `<row r="2">${number("A2", 5)}${number("B2", 1)}${number("C2", 6)}${number("D2", 2)}${number("E2", 7)}</row>`,
    ],
    [
      "comes in a row of its own, in the order of rows",
      `<row r="2">${number("A2", 1)}</row><row r="5"/>`,
      [edit(0, 0, 5), edit(3, 1, 6), edit(3, 0, 7), edit(6, 0, 8)],
      `<row r="1">${number("A1", 5)}</row><row r="2">${number("A2", 1)}</row><row r="4">${number("A4", 7)}${number("B4", 6)}</row><row r="5"/><row r="7">${number("A7", 8)}</row>`,
    ],
    [
      "comes into an empty row",
      `<row r="1" ht="20" />`,
      [edit(0, 0, 5), edit(0, 2, 6)],
      `<row r="1" ht="20">${number("A1", 5)}${number("C1", 6)}</row>`,
    ],
    [
      "comes into a row without r",
      `<row>${number("A1", 1)}</row><row/>`,
      [edit(1, 0, 5)],
      `<row>${number("A1", 1)}</row><row>${number("A2", 5)}</row>`,
    ],
    [
      "comes behind cells without r",
      `<row><c><v>1</v></c></row>`,
      [edit(0, 2, 5)],
      `<row><c><v>1</v></c>${number("C1", 5)}</row>`,
    ],
    [
      "takes away spans that leave it out",
      `<row r="1" spans="1:2" ht="9">${number("A1", 1)}</row>`,
      [edit(0, 2, 5)],
      `<row r="1" ht="9">${number("A1", 1)}${number("C1", 5)}</row>`,
    ],
    [
      "leaves spans that hold it",
      `<row r="1" spans="1:1 3:4">${number("A1", 1)}</row>`,
      [edit(0, 3, 5)],
      `<row r="1" spans="1:1 3:4">${number("A1", 1)}${number("D1", 5)}</row>`,
    ],
    [
      "takes the style of its row",
      `<row r="1" s="4" customFormat="1"/>`,
      [edit(0, 0, 5)],
      `<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>5</v></c></row>`,
    ],
    [
      "stays away where it is to be empty",
      `<row r="1"/>`,
      [edit(0, 0, null), edit(3, 3, "")],
      `<row r="1"/>`,
    ],
  ])("%s", (_, before, changes, after) => {
    expect(dataAfter(before, ...changes)).toBe(after);
  });

  test("takes the style of its column, in a new row too", () => {
    const cols = `<cols><col min="2" max="3" width="9" style="6"/></cols>`;
    const bytes = sheetWith(
      `<worksheet xmlns="${namespace}">${cols}<sheetData><row r="1"/></sheetData></worksheet>`,
    );
    expect(dataOf(edited(bytes, edit(0, 1, 1), edit(4, 2, 2), edit(4, 3, 3)))).toBe(
      `<row r="1"><c r="B1" s="6"><v>1</v></c></row><row r="5"><c r="C5" s="6"><v>2</v></c><c r="D5"><v>3</v></c></row>`,
    );
  });

  test("comes into a sheet without any rows", () => {
    const bytes = sheetWith(`<worksheet xmlns="${namespace}"><sheetData/></worksheet>`);
    expect(dataOf(edited(bytes, edit(3, 0, 1), edit(1, 1, 2)))).toBe(
      `<row r="2"><c r="B2"><v>2</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>`,
    );
  });

  test("has the prefix that all have", () => {
    const bytes = sheetWith(
      `<x:worksheet xmlns:x="${namespace}"><x:sheetData><x:row r="2"><x:c r="A2"/></x:row></x:sheetData></x:worksheet>`,
    );
    expect(dataOf(edited(bytes, edit(0, 0, "甲"), edit(1, 0, "乙"), edit(1, 1, 3)))).toBe(
      `<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>` +
        `<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c><x:c r="B2"><x:v>3</x:v></x:c></x:row>`,
    );
  });
});

describe("texts", () => {
  test.each([
    ["a<b & c>", "<t>a&lt;b &amp; c&gt;</t>"],
    [" 前有空格", '<t xml:space="preserve"> 前有空格</t>'],
    ["第一条\r\n第二条", '<t xml:space="preserve">第一条\n第二条</t>'],
    ["铃\u0007声\ufffe", "<t>铃声</t>"],
    ["_x000D_", "<t>_x005F_x000D_</t>"],
    ["=SUM(A1)", "<t>=SUM(A1)</t>"],
    ["𠮷\ud800", "<t>𠮷</t>"],
  ])("%j", (text, xml) => {
    expect(dataAfter(`<row r="1"/>`, edit(0, 0, text))).toContain(`<is>${xml}</is>`);
  });
});

describe("the sheet's dimension", () => {
  test.each([
    ["A1:C3", edit(1, 1, 5), "A1:C3"],
    ["A1:C3", edit(4, 0, 5), "A1:C5"],
    ["B2", edit(0, 3, 5), "B1:D2"],
    ["A1:C3", edit(9, 9, null), "A1:C3"],
    ["#REF!", edit(9, 9, 1), "#REF!"],
  ])("%s", (before, change, after) => {
    const bytes = sheetWith(
      `<worksheet xmlns="${namespace}"><dimension ref="${before}"/><sheetData><row r="2"><c r="B2"/></row></sheetData></worksheet>`,
    );
    expect(partText(edited(bytes, change), "xl/worksheets/sheet1.xml")).toContain(
      `<dimension ref="${after}"/>`,
    );
  });
});

test("a sheet in UTF-16 becomes one in UTF-8 that says so", () => {
  const xml = `<?xml version="1.0" encoding="UTF-16" standalone="yes"?><worksheet xmlns="${namespace}"><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData></worksheet>`;
  const bytes = edited(sheetWith(new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"))), edit(0, 1, "乙"));
  expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
  );
  expect(gridOf(firstSheet(bytes))).toEqual([["甲", "乙"]]);
});

describe("formulas are calculated anew when the book is opened", () => {
  const calculation = (change: (xml: string) => string): string => {
    const bytes = replaceParts(workbookWith(`<row r="1"/>`), { "xl/workbook.xml": change });
    return partText(edited(bytes, edit(0, 0, 1)), "xl/workbook.xml");
  };

  test.each<readonly [string, (xml: string) => string, string]>([
    ["where nothing is said of it", (xml) => xml, `</sheets><calcPr fullCalcOnLoad="1"/></workbook>`],
    [
      "behind names, before what follows",
      (xml) =>
        xml.replace(
          "</sheets>",
          `</sheets><definedNames><definedName name="甲">1</definedName></definedNames><pivotCaches/><extLst/>`,
        ),
      `</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches/><extLst/>`,
    ],
    [
      "beside other settings",
      (xml) => xml.replace("</sheets>", `</sheets><calcPr calcId="191029" iterate="1"/>`),
      `</sheets><calcPr fullCalcOnLoad="1" calcId="191029" iterate="1"/>`,
    ],
    [
      "where it was off",
      (xml) => xml.replace("</sheets>", `</sheets><calcPr fullCalcOnLoad="0" calcId="1"></calcPr>`),
      `<calcPr fullCalcOnLoad="1" calcId="1"></calcPr>`,
    ],
    [
      "where all have a prefix",
      (xml) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x="),
      `</x:sheets><x:calcPr fullCalcOnLoad="1"/></x:workbook>`,
    ],
  ])("%s", (_, change, expected) => {
    expect(calculation(change)).toContain(expected);
  });
});

test("no edits, no change", () => {
  const bytes = workbookWith(`<row r="1"/>`);
  expect(edited(bytes)).toEqual(bytes);
});

test("edits of several sheets are written together", () => {
  const bytes = buildWorkbook({
    sheets: [
      { name: "一", rows: [[1]] },
      { name: "二", rows: [[2]] },
    ],
  });
  const after = openWorkbook(edited(bytes, edit(0, 0, 3), { ...edit(0, 0, 4), sheet: 1 })).readAll().sheets;
  expect(after.map(gridOf)).toEqual([[[3]], [[4]]]);
});

test("a part in an encoding that only names ASCII takes Chinese", () => {
  const xml = `<?xml version="1.0" encoding="us-ascii"?><worksheet xmlns="${namespace}"><sheetData/></worksheet>`;
  const after = partText(edited(sheetWith(strToU8(xml)), edit(0, 0, "甲")), "xl/worksheets/sheet1.xml");
  expect(after).toContain(`encoding="UTF-8"`);
});

test.each([
  edit(-1, 0, 1),
  edit(0, 16_384, 1),
  edit(1_048_576, 0, 1),
  edit(0.5, 0, 1),
  edit(0, 0, NaN),
  { ...edit(0, 0, 1), sheet: 7 },
])("no such cell or number: %j", (change) => {
  expect(() => edited(workbookWith(`<row r="1"/>`), change)).toThrow(RangeError);
});
