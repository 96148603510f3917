import type { BuilderSheet } from "../ooxml/workbook-description";

const rows: BuilderSheet["rows"] = [
  ["项目", "内容", "说明"],
  ["格式版本", 1, "由本工具使用，请勿修改"],
  ["届次", "十四届", "县委届次"],
  ["期限制度", "2024条例", "可选：2024条例、2015条例、自定义"],
  ["预警天数", 7, "时限前几天开始提醒，默认7天"],
  ["计数口径", "按问题", "可选：按问题、按具体表现"],
  ["抄送机关", "县纪委监委，县委组织部", "只写机关，不写个人"],
  ["发文主体", null, "下表每行一个主体，供文书落款、编号和附注使用"],
  [null, "主体", "全称", "代字", "联系人", "电话"],
  [null, "巡察办", "中共青石县委巡察工作领导小组办公室", "青巡办", "周某某", "0000-5551234"],
  [null, "领导小组", "中共青石县委巡察工作领导小组", "青巡", "周某某", "0000-5551234"],
  [null, "巡察组", "中共青石县委第一巡察组", null, "吴某", "0000-5551235"],
];

/** 参数 of the sample office: label in column A, value in B, and the table of issuers under its label. */
export const settingsSheet: BuilderSheet = {
  name: "参数",
  rows,
  headerRows: 1,
  freezeRows: 1,
  widths: [16, 28, 54, 12, 12, 18],
  heights: rows.map((_, row) => ({ row, points: 21 })),
};
