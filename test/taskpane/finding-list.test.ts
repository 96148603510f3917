import { commonSuggestion, rowKeys } from "../../src/taskpane/finding-list";
import { words } from "../../src/taskpane/words";
import { finding, health } from "./pane-fixture";

const one = finding(1, health);

test.each([
  ["the same for all: said once", [one, finding(2, health)], "已完成的补填状态和完成日期"],
  ["one differs: said with each", [one, { ...one, suggestion: "请核对" }], null],
  ["nothing to say", [{ ...one, suggestion: "" }], null],
  ["no finding", [], null],
])("what to do: %s", (_, items, expected) => {
  expect(commonSuggestion(items)).toBe(expected);
});

test("findings alike keep rows of their own, and the same ones from check to check", () => {
  const again = { ...one, id: 9, row: 40 };
  expect(new Set(rowKeys([one, again, finding(2, health)])).size).toBe(3);
  expect(rowKeys([{ ...one, id: 70 }])).toEqual(rowKeys([one]));
});

test("the button says what it will read", () => {
  const sheets = [
    { name: "整改台账", rowCount: 240 },
    { name: "第十三轮", rowCount: 60 },
    { name: "参数", rowCount: 12 },
  ];
  expect(words.start.check({ name: "整改台账.xlsx", sheets })).toBe("校验「整改台账.xlsx」：3张表，共312行");
});

test.each([
  [{ stage: "checking", what: "整改台账", done: 120, total: 312 }, "正在校验「整改台账」  120/312"],
  [{ stage: "reading", what: "", done: 0, total: 0 }, "正在读取工作簿"],
] as const)("progress: %j", (progress, told) => {
  expect(words.run.progress(progress)).toBe(told);
});
