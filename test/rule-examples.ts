/** Sheets for the examples that rules carry. */
import type { Example, ExampleRow, ExampleSheet } from "../src/core/rule";
import type { SheetSnapshot } from "../src/core/snapshot";
import { problemLedger } from "../src/ledgers/problem";
import { sheetOf } from "./core/sheet-of";

/** A row that no rule finds fault with before its deadline. */
const soundRow: ExampleRow = {
  id: "2026-901",
  unit: "县水务局党组",
  problem: "河道采砂监管不到位，2025年以来3处采砂点超范围开采",
  leader: "张某某",
  department: "河道管理股",
  feedbackOn: "2026-03-16",
  measure: "对3处采砂点重新勘界立桩，每月联合执法检查1次",
  deadline: "2026-08-31",
  progress: "已完成2处勘界立桩",
  status: "整改中",
};

function isSheet(example: Example): example is ExampleSheet {
  return "rows" in example && Array.isArray(example.rows);
}

export function sheetOfExample(example: Example): SheetSnapshot {
  const given = isSheet(example) ? example.rows : Array.isArray(example) ? example : [example];
  const head = isSheet(example) ? example.head : [];
  const rows = (given as readonly ExampleRow[]).map((row) => ({ ...soundRow, ...row }));
  const fields = [...new Set([...rows.flatMap((row) => Object.keys(row)), "evidence", "doneOn"])];
  const headers = fields.map((field) => {
    const column = problemLedger.columns.find((candidate) => candidate.field === field);
    if (column === undefined) throw new RangeError(`the ledger has no field ${field}`);
    return column.header;
  });
  const cells = rows.map((row: ExampleRow) => fields.map((field) => row[field] ?? null));
  return sheetOf([...head.map((line) => [line]), headers, ...cells]);
}
