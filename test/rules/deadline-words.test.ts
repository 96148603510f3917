/** An overdue row says where its day comes from, where the cell does not name the whole of it. */
import { wordsOf } from "../../src/review/rule-words";
import { checkSheets } from "../core/check-sheets";
import { sheetOf } from "../core/sheet-of";

const headers = ["编号", "反馈问题", "整改措施", "责任领导", "责任部门", "整改时限", "反馈日期", "整改状态"];

test.each<[string | number, string]>([
  ["反馈后3个月内", "整改时限「反馈后3个月内」即2026年6月20日，已逾期92天，仍未完成"],
  ["6月底前", "整改时限「6月底前」即2026年6月30日，已逾期82天，仍未完成"],
  ["2026年6月30日前", "整改时限2026年6月30日，已逾期82天，仍未完成"],
  ["2026.6.30", "整改时限2026年6月30日，已逾期82天，仍未完成"],
  [46203, "整改时限2026年6月30日，已逾期82天，仍未完成"],
])("%s", (deadline, told) => {
  const row = ["A-1", "护林员管理松散", "修订办法并公示", "张某", "营林股", deadline, "2026-03-20", "整改中"];
  const { findings } = checkSheets([sheetOf([headers, row])], "2026-09-20");
  const overdue = findings.filter(({ rule }) => rule === "overdue");
  expect(overdue.map((finding) => wordsOf(finding).message)).toEqual([told]);
});
