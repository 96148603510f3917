import { hollowWords } from "../core/hollow";
import type { RowRule } from "../core/rule";

export const measureHollow: RowRule = {
  id: "measure-hollow",
  title: "整改措施空泛",
  why: "只有要求和强调，没有具体做法，落实与否无法检查",
  source: "巡察整改实践反映的突出问题：以「要求」「强调」作为整改措施",
  severity: "warning",
  category: "filling",
  needs: ["measure"],
  message: (data) => `整改措施只有${String(data["words"])}一类表态，没有具体做法`,
  suggestion: () => "补充做什么、多少、谁负责、到什么程度，如制定哪项制度、清退多少金额、检查哪些单位",
  row: (record) => {
    const words = hollowWords(record.text("measure"));
    if (words.length === 0) return undefined;
    return { field: "measure", data: { words: words.map((word) => `「${word}」`).join("") } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { measure: "进一步提高认识，加强组织领导，严格落实责任" },
      { measure: "召开会议强调纪律，要求各科室高度重视" },
      { measure: "加强学习教育，强化日常监督管理" },
    ],
    good: [
      { measure: "加强学习，每季度组织专题研讨1次" },
      { measure: "修订财务管理办法，严格审批程序" },
      { measure: "清退违规发放的补贴，对经办人进行批评教育" },
      { measure: "高度重视，由分管领导牵头约谈3名责任人" },
      { measure: "建立回款台账，按月公示" },
    ],
  },
};
