import { findSecrecy } from "../../src/core/secrecy";
import { bookOf } from "./check-sheets";
import { sheetOf, type Cells } from "./sheet-of";

const headers = ["序号", "反馈问题", "整改措施", "责任领导", "整改时限"];
const row: Cells[number] = [1, "采砂监管不到位", "立桩3处", "张某", "2026-10-31"];
const found = (rows: Cells, parts: Parameters<typeof sheetOf>[1] = {}) =>
  findSecrecy([sheetOf(rows, parts)]).map(({ marking }) => marking);

test.each([
  "秘密★一年",
  "机密★3年",
  "绝密★长期",
  "秘密",
  "机密级",
  "绝密级★",
  "机密 3年",
  "机密▲5年",
  "秘密文件",
  "SECRET 秘密",
  "密级：机密",
  "填报单位：县水务局    密级：秘密★1年",
  "密级和保密期限:机密",
  "【秘密】青石县委巡察整改台账",
  "（机密）2026年整改台账",
  "整改台账（秘密）",
  "整改台账【机密★五年】",
])("「%s」 above a table is a marking", (text) => {
  expect(found([[text], headers, row])).toHaveLength(1);
});

test.each([
  "密级：内部",
  "内部资料 注意保存",
  "保守国家秘密专项检查反馈问题台账",
  "涉密文件清退情况",
  "秘密工作机构整改台账",
  "保密工作台账",
])("「%s」 above a table is none", (text) => {
  expect(found([[text], headers, row])).toEqual([]);
});

test("what a problem says of secret papers is no marking", () => {
  const problem = "秘密文件交接登记不全，3份机密级文件未按期清退";
  expect(found([headers, [1, problem, "补办登记", "张某", "2026-10-31"]])).toEqual([]);
});

test.each<[string, Parameters<typeof sheetOf>[1], Cells]>([
  ["the sheet's name", { name: "整改台账（机密）" }, [headers, row]],
  ["the printed header or footer", { pageHeaders: ["机密"] }, [headers, row]],
  ["a line below the table", {}, [headers, row, ["密级：机密★3年"]]],
])("a marking in %s counts", (_name, parts, rows) => {
  expect(found(rows, parts)).toEqual(["机密"]);
});

test("nothing else is read out of a marked book, whichever sheet is marked", () => {
  const book = bookOf(
    [sheetOf([headers, row]), sheetOf([["格式版本", 1]], { name: "参数", pageHeaders: ["秘密"] })],
    "2026-09-20",
  );
  expect(book).toMatchObject({
    tables: [],
    sheets: [],
    unrecognised: [],
    secrecy: [{ sheet: "参数", marking: "秘密" }],
  });
});
