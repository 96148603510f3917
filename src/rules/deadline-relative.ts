import { effectiveDeadline } from "../core/deadline";
import type { RowRule } from "../core/rule";

export const deadlineRelative: RowRule = {
  id: "deadline-relative",
  title: "时限缺少起算依据",
  why: "没有年份或起算日，无法判断是否到期，本行也就没有作逾期判断",
  source: "巡察整改要求逐项明确时限、对账销号",
  severity: "warning",
  category: "filling",
  needs: ["deadline"],
  message: (data) =>
    `整改时限「${String(data["written"])}」没有写明年份或起算日，台账里也没有反馈日期可以推算`,
  suggestion: () => "写明年份，如「2026年8月底前」；或补上反馈日期",
  row: (record, environment) => {
    const { due } = effectiveDeadline(record, environment);
    if (due.due !== null || (due.kind !== "relative" && due.kind !== "duration")) return undefined;
    if (!record.isOpen) return undefined;
    return { field: "deadline", data: { written: due.raw, fedBack: record.feedbackOn !== null } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { deadline: "8月底前", feedbackOn: "" },
      { deadline: "3个月内", feedbackOn: "" },
      { deadline: "月底前" },
    ],
    good: [
      { deadline: "8月底前", feedbackOn: "2026-03-16" },
      { deadline: "3个月内", feedbackOn: "2026-03-16" },
      { deadline: "集中整改期内", feedbackOn: "2026-03-16" },
      { deadline: "8月底前", feedbackOn: "", status: "已完成", doneOn: "2026-05-02" },
    ],
  },
};
