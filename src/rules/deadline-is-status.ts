import type { RowRule } from "../core/rule";

export const deadlineIsStatus: RowRule = {
  id: "deadline-is-status",
  title: "时限写成了状态",
  why: "时限栏写「已完成」，就看不出原定时限，也无法判断是否按期",
  source: "巡察整改要求逐项明确时限、对账销号",
  severity: "warning",
  category: "filling",
  needs: ["deadline"],
  message: (data) => `整改时限栏写的是状态「${String(data["written"])}」，不是时限`,
  suggestion: () => "时限栏填原定完成日期，完成情况填到整改状态和完成日期栏",
  row: (record) => {
    const due = record.due("deadline");
    return due.kind === "statusWord" ? { field: "deadline", data: { written: due.raw } } : undefined;
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { deadline: "已完成" },
      { deadline: "整改中" },
      { deadline: "已整改到位", status: "已完成", doneOn: "2026-05-01" },
    ],
    good: [{ deadline: "2026-06-30" }, { deadline: "2026年6月30日前完成" }],
  },
};
