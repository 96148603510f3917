import { readdirSync } from "node:fs";
import type { Example, ExampleRow, ExampleSheet, Rule } from "../src/core/rule";
import { ledgers } from "../src/ledgers";
import { problemLedger } from "../src/ledgers/problem";
import { rules } from "../src/rules";
import { checkSheets } from "./core/check-sheets";
import { sheetOf } from "./core/sheet-of";

/** A row that no rule finds fault with on any day of 2026 before its deadline. */
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

const filesIn = (folder: string): string[] =>
  readdirSync(`${import.meta.dirname}/../src/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "index.ts")
    .map((entry) => entry.name.replace(/\.ts$/, ""))
    .sort();

describe("every rule is a file of its own and a line of the list", () => {
  test("files and list agree", () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual(filesIn("rules"));
    expect(new Set(rules.map((rule) => rule.title)).size).toBe(rules.length);
  });
  test("ledgers: files and list agree", () => {
    expect(ledgers.map((ledger) => ledger.id).sort()).toEqual(filesIn("ledgers"));
  });
});

function sheetOfExample(example: Example): Parameters<typeof checkSheets>[0] {
  const isSheet = (value: Example): value is ExampleSheet => "rows" in value && Array.isArray(value.rows);
  const given = isSheet(example) ? example.rows : Array.isArray(example) ? example : [example];
  const head = isSheet(example) ? example.head : [];
  const rows = (given as readonly ExampleRow[]).map((row) => ({ ...soundRow, ...row }));
  const fields = [...new Set([...rows.flatMap((row) => Object.keys(row)), "evidence", "doneOn"])];
  const headers = fields.map(
    (field) => problemLedger.columns.find((column) => column.field === field)?.header,
  );
  expect(headers).not.toContain(undefined);
  const cells = rows.map((row: ExampleRow) => fields.map((field) => row[field] ?? null));
  return [sheetOf([...head.map((line) => [line]), headers.map((header) => header ?? null), ...cells])];
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s", (id, rule) => {
  const run = (example: Example) => {
    const report = checkSheets(sheetOfExample(example), rule.examples.asOf);
    expect(report.crashed).toEqual([]);
    expect(report.notRun.filter((notRun) => notRun.rule === id)).toEqual([]);
    return report.findings;
  };

  test("says what, why, where it comes from and what to do, in Chinese", () => {
    for (const text of [rule.title, rule.why, rule.source]) expect(text).toMatch(/^[^\n]*[\u4e00-\u9fff]/);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.bad.map((example): [Example] => [example]))("finds %j", (example) => {
    const found = run(example).filter((finding) => finding.rule === id);
    expect(found).toHaveLength(1);
    const data = found[0]?.data ?? {};
    expect(rule.message(data)).toMatch(/[\u4e00-\u9fff]/);
    expect(rule.message(data) + rule.suggestion(data)).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test.each(rule.examples.good.map((example): [Example] => [example]))("passes %j", (example) => {
    expect(run(example).filter((finding) => finding.rule === id)).toEqual([]);
  });
});

test("the sound row of the examples has no finding at all", () => {
  expect(checkSheets(sheetOfExample({}), "2026-05-10").findings).toEqual([]);
});
