import type { RowRule } from "../core/rule";
import { isPlaceholder } from "../core/placeholder";
import { statuses } from "../core/status-words";

export const statusUnknown: RowRule = {
  id: "status-unknown",
  title: "整改状态不规范",
  why: "状态写法不统一，完成数、完成率就统计不准",
  source: "统一使用五种状态，便于汇总统计",
  severity: "warning",
  category: "filling",
  needs: ["status"],
  message: (data) =>
    data["meant"] === ""
      ? `整改状态「${String(data["word"])}」看不出是哪一种`
      : `整改状态「${String(data["word"])}」应为「${String(data["meant"])}」`,
  suggestion: (data) =>
    data["meant"] === ""
      ? `改为${statuses.map((status) => `「${status}」`).join("")}之一`
      : `改为「${String(data["meant"])}」`,
  row: (record) => {
    const { word, status, slip, silent } = record.status;
    if (isPlaceholder(word) || silent || (status !== null && !slip)) return undefined;
    return {
      field: "status",
      data: { word, meant: status ?? "" },
      ...(status === null ? {} : { fix: { field: "status", from: word, to: status } }),
    };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ status: "差不多了" }, { status: "己完成", doneOn: "2026-05-01" }, { status: "80%" }],
    good: [
      { status: "整改中" },
      { status: "未完成" },
      { status: "已整改到位", doneOn: "2026-05-01" },
      { status: "" },
    ],
  },
};
