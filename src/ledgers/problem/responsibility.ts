import { groupOf, type LedgerColumn } from "../../core/ledger";

/** 责任清单. */
export const responsibility: readonly LedgerColumn[] = groupOf("责任清单", [
  {
    field: "leader",
    header: "责任领导",
    aliases: ["牵头领导", "整改责任领导", "包案领导", "分管领导", "牵头责任领导", "责任班子成员"],
    kind: "person",
    width: 12,
    required: true,
  },
  {
    field: "department",
    header: "责任部门",
    aliases: [
      "责任单位",
      "责任处室",
      "整改责任单位",
      "整改责任部门",
      "牵头单位",
      "牵头部门",
      "牵头责任部门",
      "责任科室",
      "责任股室",
      "牵头科室",
      "牵头股室",
    ],
    kind: "organ",
    width: 14,
    required: true,
  },
  {
    field: "owner",
    header: "责任人",
    aliases: ["整改责任人", "具体责任人", "主办人", "责任岗位"],
    weakAliases: ["承办人", "经办人", "联系人"],
    kind: "person",
    width: 12,
  },
  {
    field: "partner",
    header: "配合单位",
    aliases: ["配合处室", "配合部门", "协办单位", "配合科室", "配合股室"],
    kind: "organ",
    width: 14,
  },
]);
