import type { RowRule } from "../core/rule";

export const closedWithoutEvidence: RowRule = {
  id: "closed-without-evidence",
  title: "已销号但没有佐证材料",
  why: "没有佐证材料的销号经不起回访和再检查",
  source: "销号要求佐证材料齐全",
  severity: "error",
  category: "filling",
  needs: ["status", "evidence"],
  message: (data) => `整改状态为「${String(data["word"])}」，但没有列出佐证材料`,
  suggestion: () => "列出佐证材料名称和份数；材料不齐的，先不销号",
  row: (record) => {
    const { word, status } = record.status;
    if (status !== "已销号" || record.filled("evidence")) return undefined;
    return { field: "evidence", data: { word } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { status: "已销号", doneOn: "2026-05-08", evidence: "" },
      { status: "销号", doneOn: "2026-05-08", evidence: "无" },
    ],
    good: [
      { status: "已销号", doneOn: "2026-05-08", evidence: "退款凭证12份" },
      { status: "已完成", doneOn: "2026-05-08", evidence: "" },
    ],
  },
};
