import { chineseDay, partsOf, type Day } from "../core/day";
import { hasApprovedExtension, isOngoing, latestRectification } from "../core/deadline";
import type { Due } from "../core/due";
import { limitText } from "../core/policy";
import type { RowRule } from "../core/rule";

/** 2026年9月, and nothing nearer, when the limit is a day of that month: it may be kept. */
function namesMonthOf(latest: Day, { due, raw }: Due): boolean {
  if (due === null || /[日号底末]|\d{8}|\d\D+\d+\D+\d/.test(raw)) return false;
  const limit = partsOf(latest);
  const named = partsOf(due);
  return limit.year === named.year && limit.month === named.month;
}

export const deadlineBeyondPolicy: RowRule = {
  id: "deadline-beyond-policy",
  title: "时限超过集中整改期",
  why: "集中整改期内应当完成的事项，时限不能自行放宽；确需长期坚持或延期的要注明或报批",
  source:
    "按所选期限制度计算：2024年修订的巡视工作条例将集中整改期限由2个月调整为6个月（据省级纪委监委公开说明），各地另有规定的在参数表中设置",
  severity: "warning",
  category: "filling",
  needs: ["deadline", "feedbackOn"],
  message: (data) =>
    `整改时限${String(data["due"])}晚于集中整改期限${String(data["latest"])}（${String(data["policy"])}：反馈后${String(data["limit"])}${data["estimated"] === true ? "，节假日未载入，按周一至周五估算" : ""}）`,
  suggestion: (data) =>
    `最晚应为${String(data["latest"])}；需长期坚持的写明阶段时间并注明「长期坚持」，需延期的填延期批准日期`,
  row: (record, environment) => {
    const due = record.due("deadline");
    if (due.due === null) return undefined;
    const latest = latestRectification(record, environment);
    if (latest === null || due.due <= latest.day || !record.isOpen) return undefined;
    if (isOngoing(record, due) || hasApprovedExtension(record) || namesMonthOf(latest.day, due))
      return undefined;
    return {
      field: "deadline",
      data: {
        due: chineseDay(due.due),
        latest: chineseDay(latest.day),
        policy: latest.policy.name,
        limit: limitText(latest.limit),
        estimated: latest.estimated,
      },
    };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ feedbackOn: "2026-03-16", deadline: "2026-12-31" }],
    good: [
      { feedbackOn: "2026-03-16", deadline: "2026-09-16" },
      { feedbackOn: "2026-03-16", deadline: "2026年9月" },
      { feedbackOn: "2026-03-16", deadline: "2026年底前，并长期坚持" },
      {
        feedbackOn: "2026-03-16",
        deadline: "2026-12-31",
        extendedTo: "2026-12-31",
        extensionOn: "2026-05-06",
      },
      { feedbackOn: "2026-03-16", deadline: "2026-12-31", mode: "长期坚持" },
    ],
  },
};
