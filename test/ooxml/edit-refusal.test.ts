/** Cells that are not typed over: nothing is written, and the user is told why. */
import { CellGuard } from "../../src/ooxml/edit/cell-guard";
import { openWorkbook } from "../../src/ooxml/workbook";
import type { CellEdit } from "../../src/ooxml/edit/write-cells";
import { edit, edited } from "./edit-support";
import { failureOf, workbookWith } from "./sheet-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";
import type { BuilderSheet } from "./workbook-description";

function ledger(more: Partial<BuilderSheet> = {}): Uint8Array {
  const rows = [
    ["整改台账", null, null],
    ["序号", "问题", "天数"],
    [1, "学习不深入", { formula: "TODAY()", value: 46300 }],
    [2, "制度不健全", { formula: "A4" }],
    ["合计", 2, null],
  ];
  return buildWorkbook({ sheets: [{ name: "整改台账", rows, merges: ["A1:C1"], ...more }] });
}

const withTable = ledger({
  tables: [{ name: "表1", area: "A2:B5", columns: ["序号", "问题"], totalsRows: 1 }],
});

const signed = replaceParts(ledger(), { "_xmlsignatures/sig1.xml": "<Signature/>" });
const signedElsewhere = replaceParts(ledger(), {
  "_rels/.rels": (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="sig/origin.sigs"/></Relationships>`,
    ),
});

const filled = workbookWith(
  `<row r="1"><c r="A1"><f t="array" ref="A1:A3">ROW(1:3)</f><v>1</v></c></row>` +
    `<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>9</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>` +
    `<row r="5"><c r="C5"><f t="dataTable" ref="C5:D6" dt2D="1" r1="A1" r2="B1"/><v>1</v></c><c r="D5"><v>2</v></c></row>`,
);

const withPivot = replaceParts(ledger(), {
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><location ref="F3:G8" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
});

const refused: readonly (readonly [string, Uint8Array, CellEdit, string, string])[] = [
  ["a formula", ledger(), edit(2, 2, 5), "「整改台账」的 C3 没有改：公式单元格", "请在 Excel 或 WPS 中修改"],
  [
    "a formula without a value",
    ledger(),
    edit(3, 2, null),
    "C4 没有改：公式单元格",
    "请在 Excel 或 WPS 中修改",
  ],
  [
    "inside a merged area",
    ledger(),
    edit(0, 1, "甲"),
    "B1 没有改：它被合并单元格盖住",
    "请改合并单元格左上角的 A1",
  ],
  ["the header of a table", withTable, edit(1, 1, "反馈问题"), "表格的标题", "Excel 或 WPS"],
  ["the totals of a table", withTable, edit(4, 0, "总计"), "表格的汇总行", "Excel 或 WPS"],
  ["a protected sheet", ledger({ protected: true }), edit(2, 1, "甲"), "工作表受保护", "撤销工作表保护"],
  ["a signed workbook", signed, edit(2, 1, "甲"), "数字签名", "没有签名的副本"],
  ["a workbook signed elsewhere", signedElsewhere, edit(2, 1, "甲"), "数字签名", "没有签名的副本"],
  ["what an array formula fills", filled, edit(2, 0, 5), "A3 没有改：它的内容由数组公式", "Excel 或 WPS"],
  ["what a data table fills", filled, edit(4, 3, 5), "数组公式或模拟运算表", "Excel 或 WPS"],
  ["a blank cell that a data table fills", filled, edit(5, 2, 5), "数组公式或模拟运算表", "Excel 或 WPS"],
  ["a pivot table", withPivot, edit(4, 6, 5), "G5 没有改：它是数据透视表", "Excel 或 WPS"],
  ["a text too long", ledger(), edit(2, 1, "长".repeat(32_768)), "超过 32767 个字", "请删短"],
];

test.each(refused)("%s", (_, bytes, change, why, todo) => {
  const failure = failureOf(() => edited(bytes, change, edit(9, 0, 1)));
  expect(failure.code).toBe("cell-kept");
  expect(failure.message).toContain(why);
  expect(failure.todo).toContain(todo);
  const told = new CellGuard(openWorkbook(bytes), 0).refusal(change.row, change.column, change.value);
  expect(told?.message).toBe(failure.message);
});

test.each<readonly [string, Uint8Array, CellEdit]>([
  ["beside a formula", ledger(), edit(2, 1, "甲")],
  ["the cell that stands for a merged area", ledger(), edit(0, 0, "甲")],
  ["the body of a table", withTable, edit(3, 1, "甲")],
  ["beside a table", withTable, edit(1, 2, "甲")],
  [
    "a table without a header row",
    ledger({ tables: [{ name: "表1", area: "A2:B5", columns: ["序号", "问题"], headerRows: 0 }] }),
    edit(1, 0, "甲"),
  ],
  ["beside an array formula", filled, edit(1, 1, 5)],
  ["beside a pivot table", withPivot, edit(8, 6, 5)],
  ["the longest text", ledger(), edit(2, 1, "长".repeat(32_767))],
  [
    "a text that is not too long without its control characters",
    ledger(),
    edit(2, 1, `${"长".repeat(32_767)}\u0007`),
  ],
])("%s is written", (_, bytes, change) => {
  expect(() => edited(bytes, change)).not.toThrow();
});
