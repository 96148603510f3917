import type { RowRule } from "../core/rule";

export const measureMissing: RowRule = {
  id: "measure-missing",
  title: "缺整改措施",
  why: "没有措施的问题等于没有开始整改",
  source: "整改方案要求逐条写明措施、责任和时限",
  severity: "error",
  category: "filling",
  needs: ["measure"],
  message: (data) =>
    data["written"] === "" ? "没有填写整改措施" : `整改措施只写了「${String(data["written"])}」`,
  suggestion: () => "写明做什么、谁来做、做到什么程度，能检查、能验收",
  row: (record) =>
    record.filled("measure") ? undefined : { field: "measure", data: { written: record.written("measure") } },
  examples: {
    asOf: "2026-05-10",
    bad: [{ measure: "" }, { measure: "待定" }, { measure: "/" }],
    good: [{ measure: "退回多收费用0.48万元" }],
  },
};
