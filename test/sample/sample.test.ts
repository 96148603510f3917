import { readFileSync } from "node:fs";
import { readBook, type Book } from "../../src/core/book";
import { check, type CheckReport } from "../../src/core/check";
import { holdsPersonalNumber } from "../../src/core/confidential";
import { isoDay, parseIsoDay, type Day } from "../../src/core/day";
import { commonFeedbackDay, problemsFedBackTo, unitsOf } from "../../src/core/problem";
import type { LedgerRecord, LedgerTable } from "../../src/core/record";
import { readSettings } from "../../src/core/settings";
import { cellAddress, textAt } from "../../src/core/snapshot";
import { documents } from "../../src/documents";
import { ledgers } from "../../src/ledgers";
import { settingsLedger } from "../../src/ledgers/settings";
import { fillTemplate } from "../../src/ooxml/docx/fill";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { openWorkbook } from "../../src/ooxml/workbook";
import { rules } from "../../src/rules";
import { sdkFaults, validatorTest } from "../ooxml/docx-validator";
import { sampleLedger, samplePath } from "./sample-ledger";

function dayOn(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === null) throw new Error(`${iso} is no day`);
  return day;
}

const today = dayOn("2026-09-20");
const { sheets } = openWorkbook(sampleLedger()).readAll();
const settings = readSettings(sheets, settingsLedger);
const ledgerSheets = sheets.filter(({ name }) => name !== settings.sheet);
const book: Book = readBook(ledgerSheets, ledgers, [], today, settings.calendar);
const { policies, calendar, soonDays } = settings;
const report: CheckReport = check(
  book,
  rules,
  { today, policies, calendar, soonDays },
  { onFiltered: "all" },
);

function theTable(): LedgerTable {
  const [table] = book.tables;
  if (table === undefined) throw new Error("no ledger was recognised");
  return table;
}

const table = theTable();

function recordWith(measure: string): LedgerRecord {
  const found = table.records.find((record) => record.text("measure").startsWith(measure));
  if (found === undefined) throw new Error(`no measure ${measure}`);
  return found;
}

describe("the sample ledger", () => {
  test("is what stands in the assets", () => {
    expect(readFileSync(samplePath).equals(sampleLedger())).toBe(true);
  });

  validatorTest("is a workbook that Office finds no fault with", () => {
    expect(sdkFaults(sampleLedger(), "Office2019", "xlsx")).toEqual([]);
  });

  test("has the ledger, the settings and an empty sheet", () => {
    expect(sheets.map(({ name }) => name)).toEqual(["整改台账", "参数", "Sheet2"]);
    expect(sheets[2]).toMatchObject({ rowCount: 0 });
  });

  test("is recognised without a question or a column left over", () => {
    const { headerTop, headerBottom, map, information } = table.recognition;
    expect(book.tables).toHaveLength(1);
    expect([headerTop, headerBottom]).toEqual([2, 3]);
    expect(map.questions).toEqual([]);
    expect(map.unmapped).toEqual([]);
    expect(information.title).toBe("十四届青石县委第十四轮巡察反馈问题整改台账");
    expect(book.secrecy).toEqual([]);
  });

  test.each([
    ["中共青石县水务局党组", 10, "2026-03-18"],
    ["中共青石县教育和体育局党组", 10, "2026-03-20"],
    ["中共云溪镇委员会", 11, "2026-04-10"],
    ["中共青石县城市建设投资有限公司委员会", 9, "2026-04-22"],
    ["中共青石县卫生健康局党组", 6, "2026-05-15"],
  ])("%s has %i problems, fed back on %s", (unit, count, feedback) => {
    const problems = problemsFedBackTo(book, unit);
    const day = commonFeedbackDay(problems);
    expect(problems).toHaveLength(count);
    expect(day === null ? null : isoDay(day)).toBe(feedback);
    expect(problems.filter(({ aspect }) => aspect === "")).toEqual([]);
  });

  test("holds 46 problems of 5 units in 70 rows; notes and signatures are none", () => {
    expect(unitsOf(book)).toHaveLength(5);
    expect(table.groups).toHaveLength(46);
    expect(table.records).toHaveLength(70);
  });

  test("words every problem differently, as fully as a feedback does", () => {
    const texts = unitsOf(book).flatMap((unit) =>
      problemsFedBackTo(book, unit).map(({ problem }) => problem),
    );
    expect(new Set(texts).size).toBe(46);
    expect(texts.filter((text) => text.length < 30 || text.length > 150)).toEqual([]);
  });

  test("names nobody by number", () => {
    const texts = sheets.flatMap((sheet) =>
      sheet.columns.flatMap((_, column) =>
        Array.from({ length: sheet.rowCount }, (__, row) => textAt(sheet, row, column)),
      ),
    );
    expect(texts.filter(holdsPersonalNumber)).toEqual([]);
  });

  test("brings the settings of its office", () => {
    expect(settings).toMatchObject({ term: "十四届", soonDays: 7, countBasis: "按问题" });
    expect(policies.default.id).toBe("2024");
    expect(settings.issuers.map(({ role }) => role)).toEqual(["巡察办", "领导小组", "巡察组"]);
    expect(settings.issuers[0]).toMatchObject({
      fullName: "中共青石县委巡察工作领导小组办公室",
      code: "青巡办",
    });
  });
});

/** The slips of the sample: every one is found, and of the rules that were judged on it nothing else is. */
const slips: readonly (readonly [rule: string, ...cells: string[]])[] = [
  ["deadline-missing", "K40", "K73"],
  ["deadline-unreadable", "K55"],
  ["deadline-is-status", "K61"],
  ["deadline-relative", "K67"],
  ["deadline-before-feedback", "K44"],
  ["deadline-beyond-policy", "K12", "K59"],
  ["overdue", "K7", "K25", "K36", "K60", "K65"],
  ["due-soon", "K34", "K39", "K71"],
  ["leader-missing", "F44"],
  ["department-missing", "G32"],
  ["measure-missing", "J70"],
  ["measure-hollow", "J33", "J47", "J71"],
  ["status-unknown", "M26", "M45"],
  ["done-without-date", "N17", "N62"],
  ["closed-without-evidence", "O11"],
  ["id-duplicate", "A47"],
];

describe("the check of the sample on 20 September 2026", () => {
  test.each(slips)("%s is found where the slips are", (rule, ...cells) => {
    const found = report.findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ row, column }) => cellAddress(row, column)).sort()).toEqual([...cells].sort());
  });

  test("every one of these rules runs, and none crashes", () => {
    const judged = new Set(slips.map(([rule]) => rule));
    expect(report.notRun.filter(({ rule }) => judged.has(rule))).toEqual([]);
    expect(report.crashed).toEqual([]);
  });

  test("most rows are clean", () => {
    const faulty = new Set(report.findings.map(({ row }) => row));
    expect(report.findings.length).toBeGreaterThanOrEqual(15);
    expect(report.findings.length).toBeLessThanOrEqual(30);
    expect(faulty.size * 2).toBeLessThan(table.records.length);
  });

  test("a deadline put off with leave is not overdue, and 同上 is the leader above", () => {
    const extended = recordWith("补办2个项目施工许可");
    expect(extended.due("deadline").due).toBe(dayOn("2026-08-31"));
    expect(extended.day("extensionOn")).toBe(dayOn("2026-08-20"));
    expect(report.findings.filter(({ row }) => row === extended.row)).toEqual([]);
    expect(recordWith("通过调整学区").text("leader")).toBe("方某某");
  });
});

describe("the papers that the sample is good for", () => {
  const papers = documents.flatMap((document) =>
    document.units(book).map((unit): [string, string] => [document.title, unit]),
  );

  test("there is one for each of its units", () => {
    expect(papers).toEqual(expect.arrayContaining(unitsOf(book).map((unit) => ["整改通知书", unit])));
  });

  test.each(papers)("%s to %s leaves nothing to be filled in", (title, unit) => {
    const document = documents.find((candidate) => candidate.title === title);
    if (document === undefined) throw new Error(`no document ${title}`);
    const { data } = document.view({ book, settings, today, unit, inputs: new Map() });
    const filled = fillTemplate(buildTemplate(document.template), data, { variant: "production", title });
    expect([...filled.missing, ...filled.unknown]).toEqual([]);
  });
});
