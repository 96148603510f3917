import type { RowRule } from "../core/rule";

export const problemMissing: RowRule = {
  id: "problem-missing",
  title: "缺反馈问题",
  why: "没有问题原文，措施和销号就没有对象",
  source: "反馈问题应当照录巡察反馈意见原文",
  severity: "error",
  category: "filling",
  needs: ["problem"],
  message: () => "这一行有其他内容，但没有写明反馈问题",
  suggestion: () => "照录巡察反馈意见原文；如是上一问题的另一条措施，把编号和问题栏与上一行合并或留空",
  row: (record) => {
    if (record.group.records[0] !== record || record.filled("problem")) return undefined;
    return { field: "problem", data: {} };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ problem: "" }, { problem: "略" }],
    good: [{}, [{}, { id: "", problem: "", measure: "对6名经办人集中培训1次" }]],
  },
};
