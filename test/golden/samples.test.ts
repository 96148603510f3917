import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/core/check";
import { valueAt, type CellValue, type SheetSnapshot } from "../../src/core/snapshot";
import { openWorkbook } from "../../src/ooxml/workbook";
import { xuncha } from "../cli/command";
import { checkSheets } from "../core/check-sheets";
import { sheetOf } from "../core/sheet-of";

const folder = join(import.meta.dirname, "samples");
const asOf = "2026-09-20";
const ledgers = ["卫健局整改任务清单.xlsx", "卫健局整改任务清单-openpyxl.xlsx"];

/** Ledgers that were made for no test: what the product says of them was read and judged, and stays. */
describe.each([...ledgers, "线索与信访台账.xlsx"])("%s", (name) => {
  test.each(["txt", "json"])("the check says what stands in the golden file (%s)", (format) => {
    const words = [
      "check",
      join(folder, name),
      "--as-of",
      asOf,
      "--format",
      format === "txt" ? "text" : "json",
    ];
    const said = `${xuncha(...words).output.replaceAll(folder, "samples")}\n`;
    const golden = join(folder, name.replace(/xlsx$/, format));
    // `npm run golden` writes them anew; what changed is to be read, and judged, before it is committed.
    if (process.env["GOLDEN"] === "write") writeFileSync(golden, said);
    expect(said).toBe(readFileSync(golden, "utf8"));
  });

  test("no name of a person in a clue or petition leaves its sheet", () => {
    const { output } = xuncha("check", join(folder, name), "--as-of", asOf, "--format", "json");
    for (const secret of ["某某甲", "某某乙", "某某丙", "某某丁", "乙某等", "138****0000"])
      expect(output).not.toContain(secret);
  });
});

test("LibreOffice's and openpyxl's file of one ledger give the same findings", () => {
  const [first, second] = ledgers.map((name) => told(checkFile(name)));
  expect(first).toEqual(second);
});

function sheetsOf(name: string): readonly SheetSnapshot[] {
  return openWorkbook(readFileSync(join(folder, name))).readAll().sheets;
}
function checkFile(name: string): readonly Finding[] {
  return checkSheets(sheetsOf(name), asOf).findings;
}
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, row, column, data }) => JSON.stringify([rule, row, column, data]));
}

/** Columns of the sample, and those that a fault needs and the sample lacks, at its right edge. */
const columns: Readonly<Record<string, number>> = {
  id: 0,
  problem: 1,
  measure: 5,
  leader: 6,
  department: 7,
  deadline: 8,
  progress: 10,
  status: 11,
  feedbackOn: 12,
  doneOn: 13,
  evidence: 14,
};
const added = ["反馈日期", "完成日期", "佐证材料"];
type Changes = Readonly<Record<string, string | number | null>>;

/** The sample with the missing columns, all rows sound in them, and some cells changed; `row` is the sheet's, 1-based. */
function planted(name: string, row: number, changes: Changes): readonly SheetSnapshot[] {
  const [sheet, ...others] = sheetsOf(name);
  if (sheet === undefined) throw new Error("no sheet");
  const cells = Array.from({ length: sheet.rowCount }, (_, at): CellValue[] => {
    const isRecord = at >= 5 && at <= 13 && ![7, 11].includes(at);
    const more: CellValue[] = at === 2 ? added : isRecord ? ["2026-06-08", "2026-09-01", "材料3份"] : [];
    return [...Array.from({ length: 12 }, (_, column) => valueAt(sheet, at, column)), ...more];
  });
  for (const [field, value] of Object.entries(changes)) {
    const target = cells[row - 1];
    if (target !== undefined) target[columns[field] ?? 0] = value;
  }
  return [sheetOf(cells, { name: sheet.name, merges: sheet.merges }), ...others];
}

/** For each rule a row of the sample in good order, and the one fault that is planted there. */
const faults: readonly (readonly [rule: string, row: number, mended: Changes, fault: Changes])[] = [
  ["classified-marking", 1, {}, { id: "秘密★一年" }],
  ["deadline-missing", 9, { deadline: "2026-10-15" }, { deadline: null }],
  ["deadline-unreadable", 9, { deadline: "2026-10-15" }, { deadline: "视回款情况" }],
  ["deadline-is-status", 14, {}, { deadline: "已完成" }],
  ["deadline-relative", 9, { deadline: "2026-10-15" }, { deadline: "本月底前" }],
  ["deadline-before-feedback", 9, { deadline: "2026-10-15" }, { deadline: "2025年10月15日" }],
  ["deadline-beyond-policy", 9, { deadline: "2026-10-15" }, { deadline: "2027年3月底前" }],
  ["overdue", 9, { deadline: "2026-10-15" }, { deadline: "2026.8.15" }],
  ["due-soon", 9, { deadline: "2026-10-15" }, { deadline: "9月25日前" }],
  ["problem-missing", 9, { deadline: "2026-10-15" }, { problem: null }],
  ["measure-missing", 14, {}, { measure: "/" }],
  ["measure-hollow", 14, {}, { measure: "进一步提高认识，加强教育管理" }],
  ["leader-missing", 14, {}, { leader: null }],
  ["department-missing", 14, {}, { department: "待定" }],
  ["status-unknown", 14, {}, { status: "差不多了" }],
  ["done-without-date", 14, {}, { doneOn: null }],
  ["closed-without-evidence", 6, {}, { evidence: "无" }],
  ["id-duplicate", 10, {}, { id: 3 }],
];

describe.each(ledgers)("faults planted in %s", (name) => {
  test.each(faults)("%s in row %i", (rule, row, mended, fault) => {
    const find = (changes: Changes): Finding[] =>
      checkSheets(planted(name, row, changes), asOf).findings.filter((finding) => finding.rule === rule);
    const before = find(mended).filter((finding) => finding.row === row - 1);
    const after = find({ ...mended, ...fault }).filter((finding) => finding.row === row - 1);
    expect([before.length, after.length]).toEqual([0, 1]);
  });
});
