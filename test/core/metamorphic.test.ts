import fc from "fast-check";
import { ledgers } from "../../src/ledgers";
import { problemLedger } from "../../src/ledgers/problem";
import { bookOf, checkSheets } from "./check-sheets";
import {
  joinedRows,
  layOut,
  logicalSample,
  sampleSheet,
  type Layout,
  type LogicalColumn,
} from "./logical-ledger";

const asOf = "2026-09-20";
const sample = logicalSample();

/** What a check says, but for addresses. */
function told(sheet: Parameters<typeof checkSheets>[0][number]): string[] {
  return checkSheets([sheet], asOf)
    .findings.map(({ rule, recordKey, data }) => JSON.stringify([rule, recordKey, data]))
    .sort();
}

const pairHeaders = [
  "责任科室\n责任人",
  "责任部门/责任人",
  "责任部门（人）",
  "责任单位、责任人",
  "牵头科室<br/>具体责任人",
];

/** Every header that means a column: its own, its aliases, and those that may mean another field too. */
function headersFor({ fields }: LogicalColumn): readonly string[] {
  const [field] = fields;
  if (fields.length > 1) return pairHeaders;
  const definition = problemLedger.columns.find((column) => column.field === field);
  if (definition === undefined) return [];
  const ambiguous = (problemLedger.ambiguities ?? [])
    .filter((ambiguity) => ambiguity.fields.includes(definition.field))
    .flatMap(({ headers }) => headers);
  return [definition.header, ...(definition.aliases ?? []), ...(definition.weakAliases ?? []), ...ambiguous];
}

/** Ways of writing a header that change nothing. */
const writings: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => `*${header}`,
  (header) => `${header}：`,
  (header) => `${header.slice(0, 2)}\n${header.slice(2)}`,
  (header) => [...header].join(" "),
  (header) => `${header}（必填）`,
];

const heads = [
  "十四届青石县委第十四轮巡察反馈问题整改台账",
  "填报单位：中共青石县委巡察工作领导小组办公室",
  "填报日期：2026年9月15日    密级：内部",
  "（本表由各单位据实填写，每月25日前报送）",
];
const tails = [
  "说明：责任领导应为班子成员。",
  "注：标“\\”的为待定事项。",
  "填表人：张某某    审核人：李某某",
  "合计",
];

const columnCount = sample.columns.length;
const joined = joinedRows(sample);
const free = Array.from({ length: sample.rowCount }, (_, row) => row).filter((row) => !joined.has(row));

const layouts: fc.Arbitrary<Layout> = fc.record({
  order: fc.shuffledSubarray(
    sample.columns.map((_, index) => index),
    { minLength: columnCount },
  ),
  headers: fc
    .tuple(
      ...sample.columns.map((column) => fc.constantFrom(...headersFor(column))),
      fc.array(fc.constantFrom(...writings), { minLength: columnCount, maxLength: columnCount }),
    )
    .map((parts) => {
      const writers = parts[columnCount] as readonly ((header: string) => string)[];
      return parts.slice(0, columnCount).map((header, index) => {
        const fields = sample.columns[index]?.fields ?? [];
        return fields.length > 1 ? String(header) : (writers[index]?.(String(header)) ?? "");
      });
    }),
  headerStyle: fc.constantFrom("single" as const, "merged" as const, "unmerged" as const),
  head: fc.shuffledSubarray(heads, { maxLength: 4 }),
  titleMerged: fc.boolean(),
  emptyColumns: fc.subarray([0, 3, 7, columnCount - 1]).map((positions) => new Set(positions)),
  strangeColumns: fc.subarray([1, 5, 9]).map((positions) => new Set(positions)),
  blankAfter: fc.subarray(free, { maxLength: 3 }).map((rows) => new Set(rows)),
  hidden: fc.subarray(free, { maxLength: 5 }).map((rows) => new Set(rows)),
  tail: fc.subarray(tails),
});

test("the sample laid out anew as it stands gives the findings of the file", () => {
  const plain: Layout = {
    order: sample.columns.map((_, index) => index),
    headers: sample.columns.map(({ header }) => header),
    headerStyle: "merged",
    head: heads,
    titleMerged: true,
    emptyColumns: new Set(),
    strangeColumns: new Set(),
    blankAfter: new Set(),
    hidden: new Set(),
    tail: tails,
  };
  const findings = told(sampleSheet());
  expect(findings.length).toBeGreaterThan(10);
  expect(told(layOut(sample, plain))).toEqual(findings);
  expect(ledgers).toContain(problemLedger);
});

test("however the same ledger is laid out, the findings are the same, or there is a question", () => {
  const expected = told(sampleSheet());
  let asked = 0;
  let runs = 0;
  fc.assert(
    fc.property(layouts, (layout) => {
      const sheet = layOut(sample, layout);
      const [table] = bookOf([sheet], asOf).tables;
      expect(table).toBeDefined();
      runs += 1;
      if ((table?.recognition.map.questions.length ?? 0) > 0) {
        asked += 1;
        return;
      }
      expect(told(sheet)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
  // A question is for the rare header that may mean two things, not a way out.
  expect(asked).toBeLessThan(runs / 5);
});
