import { deadlineText, effectiveDeadline, keepsUpOnly } from "../core/deadline";
import type { RowRule } from "../core/rule";
import { standingNeeds } from "../core/standing";

export const dueSoon: RowRule = {
  id: "due-soon",
  title: "即将到期",
  why: "临近时限的事项提醒一次，可以避免逾期",
  source: "预警天数由本产品设定，默认7天，可在参数表中修改",
  severity: "hint",
  category: "progress",
  needs: ["deadline", ...standingNeeds],
  message: (data) =>
    data["days"] === 0
      ? `整改时限${String(data["due"])}，今天到期`
      : `整改时限${String(data["due"])}，还有${String(data["days"])}天到期`,
  suggestion: () => "核实能否按期完成；不能按期的提前报批延期",
  yieldsTo: ["deadline-before-feedback"],
  row: (record, environment) => {
    const { today, soonDays } = environment;
    const deadline = effectiveDeadline(record, environment);
    const { due, field } = deadline;
    if (due.due === null) return undefined;
    const days = due.due - today;
    if (days < 0 || days > soonDays || !record.isOpen || record.isUnclear) return undefined;
    if (keepsUpOnly(record, due)) return undefined;
    return { field, data: { due: deadlineText(deadline, due.due), days } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ deadline: "2026-05-10" }, { deadline: "2026-05-17" }],
    good: [{ deadline: "2026-05-18" }, { deadline: "2026-05-12", status: "已完成", doneOn: "2026-05-09" }],
  },
};
