import type { RowRule } from "../core/rule";

const reasons: Readonly<Record<string, string>> = {
  noSuchDay: "，没有这一天",
  ambiguousNumber: "，分不清是1月还是10月（表格会把2026.10存成2026.1）",
  uncomputed: "，是没有算出结果的公式",
};

export const deadlineUnreadable: RowRule = {
  id: "deadline-unreadable",
  title: "整改时限看不出日期",
  why: "看不出日期的时限无法预警，到期也无法认定",
  source: "巡察整改要求逐项明确时限、对账销号",
  severity: "error",
  category: "filling",
  needs: ["deadline"],
  message: (data) =>
    data["written"] === ""
      ? `整改时限看不出是哪一天${String(data["reason"])}`
      : `整改时限「${String(data["written"])}」看不出是哪一天${String(data["reason"])}`,
  suggestion: () => "写成具体日期，如「2026年8月31日前」；分阶段的逐段写明日期",
  row: (record) => {
    const due = record.due("deadline");
    if (due.kind !== "unreadable") return undefined;
    const reason = due.notes.map((note) => reasons[note] ?? "").join("");
    return {
      field: "deadline",
      data: { written: due.raw === "" ? record.written("deadline") : due.raw, reason },
    };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [{ deadline: "尽快" }, { deadline: "2026年2月30日" }, { deadline: "视工程进度而定" }],
    good: [
      { deadline: "2026年8月底前" },
      { deadline: "立行立改，长期坚持" },
      { deadline: "8月启动，10月底前验收" },
    ],
  },
};
