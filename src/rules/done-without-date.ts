import type { RowRule } from "../core/rule";

export const doneWithoutDate: RowRule = {
  id: "done-without-date",
  title: "已完成但没有完成日期",
  why: "没有完成日期，看不出是否按期完成",
  source: "实际台账中状态与完成日期互相矛盾的情况常见，应逐条核对",
  severity: "warning",
  category: "filling",
  needs: ["status", "doneOn"],
  message: (data) => `整改状态为「${String(data["word"])}」，但没有完成日期`,
  suggestion: () => "补填实际完成日期；尚未完成的改正状态",
  row: (record) => {
    const { word, status } = record.status;
    if (status !== "已完成" && status !== "已销号") return undefined;
    if (record.filled("doneOn") || record.filled("closedOn")) return undefined;
    return { field: "doneOn", data: { word } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { status: "已完成", doneOn: "" },
      { status: "已销号", doneOn: "/", evidence: "清退凭证8份" },
    ],
    good: [
      { status: "已完成", doneOn: "2026-05-08" },
      { status: "已销号", doneOn: "", closedOn: "2026-05-09", evidence: "清退凭证8份" },
      { status: "整改中", doneOn: "" },
    ],
  },
};
