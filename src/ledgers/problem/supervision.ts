import { groupOf, type LedgerColumn } from "../../core/ledger";

/** 督查清单: filled by the office, folded away for the unit that fills the rest. */
export const supervision: readonly LedgerColumn[] = groupOf("督查清单", [
  { field: "selfReview", header: "自查自纠", kind: "text", width: 12 },
  { field: "ruleBuilt", header: "建立制度", kind: "text", width: 12 },
  { field: "personsHandled", header: "处理责任人", kind: "text", width: 12 },
  { field: "accountableOrgs", header: "问责党组织(个)", kind: "number", width: 10 },
  { field: "punished", header: "党纪政务处分(人)", kind: "number", width: 10 },
  { field: "admonished", header: "诫勉(人)", kind: "number", width: 10 },
  { field: "fourForms", header: "四种形态", kind: "choice", width: 10 },
  {
    field: "handling",
    header: "处置方式",
    kind: "choice",
    choices: ["集中整治", "约谈", "立案查处"],
    width: 12,
    ofProblem: true,
  },
  { field: "supervisor", header: "督办人", kind: "person", width: 12, ofProblem: true },
  { field: "urgedTimes", header: "督办次数", kind: "number", width: 8 },
  {
    field: "extendedTo",
    header: "延期至",
    aliases: ["延期时限", "延期后时限", "延长至"],
    kind: "deadline",
    width: 14,
  },
  {
    field: "extensionOn",
    header: "延期批准日期",
    aliases: ["延期批准时间", "批准延期日期"],
    kind: "day",
    width: 14,
  },
  { field: "acceptedBy", header: "验收单位", aliases: ["验收负责人", "验收人"], kind: "organ", width: 14 },
  {
    field: "acceptance",
    header: "验收意见",
    aliases: ["公司主管业务部门审查", "被巡察单位主管领导审核意见", "审核意见"],
    kind: "text",
    width: 16,
  },
  { field: "closedOn", header: "销号日期", aliases: ["销号时间"], kind: "day", width: 14 },
  { field: "daysLeft", header: "剩余天数", kind: "number", width: 10, computed: true },
  { field: "light", header: "预警", kind: "text", width: 8, computed: true },
  { field: "remark", header: "备注", aliases: ["说明", "其他"], kind: "text", width: 16 },
]);
