import { chineseDay } from "../core/day";
import { isImmediate } from "../core/deadline";
import type { RowRule } from "../core/rule";

export const deadlineBeforeFeedback: RowRule = {
  id: "deadline-before-feedback",
  title: "时限早于反馈日期",
  why: "整改从反馈开始，时限早于反馈多半是年份或月份写错",
  source: "巡察整改自反馈之日起计算",
  severity: "error",
  category: "filling",
  needs: ["deadline", "feedbackOn"],
  message: (data) => `整改时限${String(data["due"])}早于反馈日期${String(data["feedback"])}`,
  suggestion: () => "核对时限和反馈日期的年份、月份；巡察期间立行立改的，在发现阶段栏注明",
  row: (record) => {
    const deadline = record.due("deadline");
    const { due } = deadline;
    const feedback = record.feedbackOn;
    if (due === null || feedback === null || due >= feedback) return undefined;
    if (record.foundDuringInspection || isImmediate(record, deadline)) return undefined;
    return { field: "deadline", data: { due: chineseDay(due), feedback: chineseDay(feedback) } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ feedbackOn: "2026-03-16", deadline: "2025-06-30" }],
    good: [
      { feedbackOn: "2026-03-16", deadline: "2026-03-16" },
      {
        feedbackOn: "2026-03-16",
        deadline: "2026-02-20",
        foundIn: "巡察期间立行立改",
        status: "已完成",
        doneOn: "2026-02-18",
      },
      { feedbackOn: "2026-03-16", deadline: "6月30日前" },
    ],
  },
};
