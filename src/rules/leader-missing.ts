import type { RowRule } from "../core/rule";

export const leaderMissing: RowRule = {
  id: "leader-missing",
  title: "缺责任领导",
  why: "没有责任领导，整改责任落不到人",
  source: "整改要求逐条明确一位班子成员作为责任领导",
  severity: "error",
  category: "filling",
  needs: ["leader"],
  message: (data) =>
    data["written"] === "" ? "没有填写责任领导" : `责任领导只写了「${String(data["written"])}」`,
  suggestion: () => "填写一位班子成员的姓名",
  row: (record) =>
    record.filled("leader") ? undefined : { field: "leader", data: { written: record.written("leader") } },
  examples: {
    asOf: "2026-05-10",
    bad: [{ leader: "" }, { leader: "待定" }, { leader: "XX" }],
    good: [{ leader: "张某某" }, [{ leader: "张某某" }, { id: "2026-902", leader: "同上" }]],
  },
};
