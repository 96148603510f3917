import { isImmediate, isOngoing } from "../core/deadline";
import type { RowRule } from "../core/rule";

export const deadlineMissing: RowRule = {
  id: "deadline-missing",
  title: "缺整改时限",
  why: "没有时限就无法预警、督办和对账销号",
  source: "巡察整改要求逐项明确时限、对账销号",
  severity: "error",
  category: "filling",
  needs: ["deadline"],
  message: (data) =>
    data["written"] === ""
      ? "没有填写整改时限"
      : `整改时限只写了「${String(data["written"])}」，等于没有时限`,
  suggestion: () =>
    "由责任单位明确完成日期；确需长期坚持的，写明阶段性完成时间，如「2026年底前，并长期坚持」",
  row: (record) => {
    const due = record.due("deadline");
    if (due.kind !== "missing" || !record.isOpen || record.foundDuringInspection) return undefined;
    if (isImmediate(record, due) || isOngoing(record, due)) return undefined;
    return { field: "deadline", data: { written: due.raw } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ deadline: "" }, { deadline: "\\" }, { deadline: "待定", status: "未启动" }],
    good: [
      { deadline: "2026-06-30" },
      { deadline: "", status: "已完成", doneOn: "2026-05-08" },
      { deadline: "", foundIn: "巡察期间立行立改" },
      { deadline: "立行立改" },
      { deadline: "", mode: "长期坚持" },
      { deadline: "", mode: "立行立改" },
    ],
  },
};
