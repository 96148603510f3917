import { deadlineText } from "../core/deadline";
import type { RowRule } from "../core/rule";
import { overdueOf, standingNeeds } from "../core/standing";

export const overdue: RowRule = {
  id: "overdue",
  title: "逾期未完成",
  why: "到期没有完成的事项要督办、说明原因或报批延期",
  source: "巡察整改要求在规定时限内逐一对账销号",
  severity: "error",
  category: "progress",
  needs: ["deadline", ...standingNeeds],
  message: (data) =>
    data["inDoubt"] === true
      ? `整改时限${String(data["due"])}已过${String(data["days"])}天，从进展看不出是否已经完成`
      : `整改时限${String(data["due"])}，已逾期${String(data["days"])}天，仍未完成`,
  suggestion: () => "已完成的补填状态和完成日期；未完成的抓紧办理、说明原因，需延期的按程序报批",
  yieldsTo: ["deadline-before-feedback"],
  row: (record, environment) => {
    const overdue = overdueOf(record, environment);
    if (overdue === undefined) return undefined;
    const { on, field, days, inDoubt } = overdue;
    const data = { due: deadlineText(overdue, on), days, inDoubt };
    return { field, data, ...(inDoubt ? { severity: "warning" as const } : {}) };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { deadline: "2026-05-09" },
      { deadline: "4月底前", feedbackOn: "2026-03-16" },
      { deadline: "2026-04-30", status: "", progress: "已清退5万元，缴入国库" },
      { deadline: "集中整改期内", feedbackOn: "2025-10-16" },
      { deadline: "2026-04-30", extendedTo: "2026-05-08", extensionOn: "2026-04-28" },
    ],
    good: [
      { deadline: "2026-05-10" },
      { deadline: "2026-04-30", status: "已完成", doneOn: "2026-04-28" },
      { deadline: "2026-04-30", status: "", progress: "已全部整改到位" },
      { deadline: "2026年4月底前，并长期坚持", status: "基本完成" },
      { deadline: "2026年4月底前", status: "已整改完成，长期坚持" },
      { deadline: "2026-04-30", extendedTo: "2026-06-30", extensionOn: "2026-04-28" },
      { deadline: "立行立改" },
      { deadline: "2026-04-30", status: "办结待核" },
      { deadline: "2026-04-30", status: "", progress: "", doneOn: "4月28日", feedbackOn: "" },
    ],
  },
};
