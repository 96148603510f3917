import type { Ledger, LedgerColumn } from "../core/ledger";

/** A limit is written 1个月, 15个工作日 or 30日; blank takes the profile's own. */
const limit = (field: string, header: string): LedgerColumn => ({
  field,
  header,
  kind: "text",
  width: 16,
  note: "写法：6个月、15个工作日、30日；不填按所选期限制度",
});

/** 参数: a form, a label with its value to a line; several values to a line where it is a table. */
export const settingsLedger: Ledger = {
  id: "settings",
  sheet: "参数",
  set: "rectification",
  purpose: "本单位的期限制度、预警天数、统计口径、发文主体等，供校验和文书使用",
  shape: "form",
  columns: [
    { field: "formatVersion", header: "格式版本", kind: "number", width: 10, required: true },
    { field: "term", header: "届次", kind: "text", width: 16 },
    {
      field: "policy",
      header: "期限制度",
      kind: "choice",
      choices: ["2024条例", "2015条例", "自定义"],
      width: 16,
      note: "下面可按轮次逐行另定",
      rows: ["轮次", "期限制度"],
    },
    limit("planDue", "整改方案期限"),
    limit("rectifyDue", "集中整改期限"),
    limit("reportDue", "双报告期限"),
    limit("lifeMeetingDue", "民主生活会期限"),
    limit("publishDue", "公开期限"),
    limit("clueDue", "线索办理期限"),
    limit("petitionDue", "信访办理期限"),
    { field: "dueBasis", header: "起算日", kind: "choice", choices: ["反馈日期", "收文日期"], width: 16 },
    { field: "soonDays", header: "预警天数", kind: "number", width: 10, note: "默认7天，由本产品设定" },
    { field: "stalledDays", header: "呆账天数", kind: "number", width: 10, note: "默认30天，由本产品设定" },
    {
      field: "focus",
      header: "监督重点口径",
      kind: "choice",
      choices: ["三大问题", "三个聚焦", "四个落实", "自定义"],
      width: 16,
    },
    { field: "countBasis", header: "计数口径", kind: "choice", choices: ["按问题", "按具体表现"], width: 16 },
    { field: "rateBasis", header: "完成率口径", kind: "text", width: 24 },
    { field: "localBasis", header: "制度依据(本地原文)", aliases: ["制度依据"], kind: "text", width: 40 },
    { field: "copyTo", header: "抄送机关", kind: "text", width: 40, note: "只写机关，不写个人" },
    { field: "grades", header: "评价等次", kind: "text", width: 24 },
    {
      field: "issuers",
      header: "发文主体",
      kind: "text",
      width: 40,
      rows: ["主体", "全称", "代字", "联系人", "电话"],
    },
    { field: "holidays", header: "节假日补充表", kind: "text", width: 24, rows: ["日期", "休或班"] },
  ],
  key: [],
  essential: { fields: [], atLeast: 1 },
  examples: [],
};
