import fc from "fast-check";
import { checkInSteps, check } from "../../src/core/check";
import type { RowRule, Rule, TableRule } from "../../src/core/rule";
import { idDuplicate } from "../../src/rules/id-duplicate";
import { overdue } from "../../src/rules/overdue";
import { deadlineBeforeFeedback } from "../../src/rules/deadline-before-feedback";
import { bookOf, checkSheets, dayOfText, environmentOn } from "./check-sheets";
import { areaOf, sheetOf, type Cells } from "./sheet-of";

const headers = [
  "序号",
  "被巡察党组织",
  "反馈问题",
  "整改措施",
  "责任领导",
  "责任部门",
  "反馈日期",
  "整改时限",
  "整改状态",
  "完成日期",
];
const row = (
  id: number | string,
  changes: Readonly<Record<number, string | number | null>> = {},
): Cells[number] =>
  [
    id,
    "县水务局党组",
    `第${String(id)}处采砂点超范围开采`,
    "立桩3处",
    "张某某",
    "河道股",
    "2026-03-16",
    "2026-08-31",
    "整改中",
    null,
  ].map((value, column) => (column in changes ? (changes[column] ?? null) : value));
const asOf = "2026-05-10";

const rowRule = (id: string, parts: Partial<RowRule>): RowRule => ({
  ...overdue,
  id,
  yieldsTo: [],
  needs: [],
  ...parts,
});

describe("found, not run and broken are three different answers", () => {
  const sheet = sheetOf([headers, row(1), row(2)]);

  test("a rule that breaks is told as broken, with nothing found, and the others go on", () => {
    const broken = rowRule("broken", {
      row: (record) => {
        if (record.text("id") === "2") throw new TypeError("no such thing");
        return { field: "id", data: {} };
      },
    });
    const sound = rowRule("sound", { row: () => ({ field: "id", data: {} }) });
    const report = checkSheets([sheet], asOf, [], [broken, sound]);
    expect(report.crashed).toEqual([{ rule: "broken", sheet: "问题台账", reason: "no such thing" }]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(["sound", "sound"]);
  });

  test("a table rule that breaks while it tells loses what it had told", () => {
    const broken: TableRule = {
      ...idDuplicate,
      id: "broken",
      needs: [],
      *table({ records }) {
        const [record] = records;
        if (record !== undefined) yield { record, field: "id", data: {} };
        throw new TypeError("no such thing");
      },
    };
    const report = checkSheets([sheet], asOf, [], [broken]);
    expect(report.findings).toEqual([]);
    expect(report.crashed).toHaveLength(1);
  });

  test("of several fields one is enough; without any the rule is not run", () => {
    const needy = rowRule("needy", {
      needs: ["deadline", ["evidence", "acceptance"]],
      row: () => ({ field: "id", data: {} }),
    });
    expect(checkSheets([sheet], asOf, [], [needy])).toMatchObject({
      findings: [],
      notRun: [{ rule: "needy", sheet: "问题台账", missing: [["evidence", "acceptance"]] }],
    });
  });
});

test("rows that share a merged deadline share its finding", () => {
  const rows = [headers, row(1, { 7: "2026-04-30" }), row(1, { 0: null, 2: null, 7: null })];
  const sheet = sheetOf(rows, { merges: ["A2:A3", "C2:C3", "H2:H3"].map(areaOf) });
  expect(checkSheets([sheet], asOf).findings.map(({ rule, row: at }) => [rule, at])).toEqual([
    ["overdue", 1],
  ]);
});

test("a deadline that is wrong anyway is not told as overdue too", () => {
  const sheet = sheetOf([headers, row(1, { 7: "2025-08-31" })]);
  expect(checkSheets([sheet], asOf).findings.map(({ rule }) => rule)).toEqual(["deadline-before-feedback"]);
  const rules: Rule[] = [{ ...overdue, yieldsTo: [] }, deadlineBeforeFeedback];
  expect(checkSheets([sheet], asOf, [], rules).findings).toHaveLength(2);
});

test("a long ledger is checked in steps, with the same result", () => {
  const sheet = sheetOf([
    headers,
    ...Array.from({ length: 1300 }, (_, index) => row(index, index % 7 === 0 ? { 4: null } : {})),
  ]);
  const book = bookOf([sheet], asOf);
  const environment = environmentOn(dayOfText(asOf));
  const steps = checkInSteps(book, [overdue], environment, { onFiltered: "all" });
  const seen: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) seen.push(step.value.done);
  expect(seen).toEqual([500, 1000]);
  expect(check(book, [overdue], environment, { onFiltered: "all" }).records).toBe(1300);
});

test("the order of the problems makes no difference to what is found", () => {
  const cell = <T>(...values: T[]) => fc.constantFrom(...values);
  const anyRow = fc.record({
    id: cell("1", "2", "3", "4", "5", "2026-001", ""),
    problem: cell("采砂点超范围开采", "合同先施工后补签", "回款超期", "学习研讨不深入", ""),
    measure: cell("立桩3处", "加强领导，提高认识", "", "同上", "/"),
    leader: cell("张某某", "", "待定"),
    deadline: cell<string | number>(
      "2026-04-30",
      "2026-05-12",
      "",
      "尽快",
      "已完成",
      "立行立改",
      46142,
      "2025-01-01",
      "2027年底前",
    ),
    status: cell("整改中", "已完成", "己完成", "已销号", "不知道", ""),
    doneOn: cell<string | number>("", "2026-05-01", 46150),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 2, maxLength: 12 }), fc.nat(), (rows, turn) => {
      // Numbered so that no two neighbours are measures of one problem, whatever the order.
      const cells = rows.map((given, index) =>
        row(given.id === "" || given.problem === "" ? `无${String(index)}` : given.id, {
          2: given.problem === "" ? null : `${given.problem}${String(index)}`,
          3: given.measure === "" ? null : given.measure,
          4: given.leader,
          7: given.deadline,
          8: given.status,
          9: given.doneOn,
        }),
      );
      const at = turn % cells.length;
      const turned = [...cells.slice(at), ...cells.slice(0, at)].reverse();
      const told = (all: Cells): string[] =>
        checkSheets([sheetOf([headers, ...all])], asOf)
          .findings.map(({ rule, recordKey, data }) => JSON.stringify([rule, recordKey, data]))
          .sort();
      expect(told(turned)).toEqual(told(cells));
    }),
    { numRuns: 300 },
  );
});

test("no grid of values makes a rule break", () => {
  const value = fc.oneof(
    fc.constantFrom(...headers),
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.integer({ min: 40000, max: 50000 }),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#N/A" }),
    fc.constant({ uncomputed: true as const }),
  );
  const grid = fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 14 });
  fc.assert(
    fc.property(grid, fc.boolean(), (rows, withHeader) => {
      const report = checkSheets([sheetOf(withHeader ? [headers, ...rows] : rows)], asOf);
      expect(report.crashed).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
