import type { RowRule } from "../core/rule";

export const departmentMissing: RowRule = {
  id: "department-missing",
  title: "缺责任部门",
  why: "没有责任部门，措施没有人具体落实",
  source: "整改要求逐条明确责任领导、责任部门和责任人",
  severity: "warning",
  category: "filling",
  needs: ["department"],
  message: (data) =>
    data["written"] === "" ? "没有填写责任部门" : `责任部门只写了「${String(data["written"])}」`,
  suggestion: () => "填写具体落实的科室或单位",
  row: (record) =>
    record.filled("department")
      ? undefined
      : { field: "department", data: { written: record.written("department") } },
  examples: {
    asOf: "2026-05-10",
    bad: [{ department: "" }, { department: "—" }],
    good: [{ department: "办公室" }],
  },
};
