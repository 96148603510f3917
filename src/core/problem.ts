/** Problems for papers and statistics: the groups of a problem ledger with what a paper says of each. */
import type { Book } from "./book";
import { chineseDay, type Day } from "./day";
import { isImmediate } from "./deadline";
import { isPlaceholder } from "./placeholder";
import { halfWidth } from "./recognise/header-fold";
import type { LedgerRecord, LedgerTable, RecordGroup } from "./record";

/** One problem as a paper lists it; the texts stand word for word as in the ledger. */
export interface ListedProblem {
  readonly group: RecordGroup;
  readonly unit: string;
  readonly id: string;
  readonly aspect: string;
  readonly problem: string;
  /** The manifestation, else the examples of its rows, one below the other. */
  readonly manifestation: string;
  /** Number of different manifestations or examples, at least 1: what 按具体表现 counts. */
  readonly manifestations: number;
  readonly mode: string;
  readonly isImmediate: boolean;
  /** As written; an Excel date as 2026年8月31日; several measures separated by ；. */
  readonly deadline: string;
}

/** Tables that hold problems. */
function problemTables(book: Book): readonly LedgerTable[] {
  return book.tables.filter((table) => table.ledger.groupedBy !== undefined && table.has("problem"));
}

/** Units that the problems name, in the order of the book; one "" where the ledger names none. */
export function unitsOf(book: Book): readonly string[] {
  const units = new Set<string>();
  for (const table of problemTables(book)) {
    for (const { records } of table.groups) units.add(records[0]?.unit ?? "");
  }
  if (units.size > 1) units.delete("");
  return [...units];
}

/**
 * Problems fed back to a unit as a whole, in the order of the ledger: without those for the head alone and those not
 * fed back. `unit` is as in the ledger; a book that names no unit at all belongs to whatever unit is asked for.
 */
export function problemsFedBackTo(book: Book, unit: string): readonly ListedProblem[] {
  const listed: ListedProblem[] = [];
  const isNamed = unitsOf(book).some((name) => name !== "");
  for (const table of problemTables(book)) {
    for (const group of table.groups) {
      const [first] = group.records;
      if (first === undefined || (isNamed ? first.unit !== unit : first.unit !== "")) continue;
      if (/^(?:仅|只).*主要负责人|不反馈/.test(first.text("feedbackScope"))) continue;
      listed.push(listProblem(group, first, unit));
    }
  }
  return listed;
}

function listProblem(group: RecordGroup, first: LedgerRecord, unit: string): ListedProblem {
  const manifestations = distinct(group.records.map((record) => record.text("manifestation")));
  const examples = distinct(group.records.map((record) => record.text("example")));
  const shown = manifestations.length > 0 ? manifestations : examples;
  return {
    group,
    unit,
    id: first.text("id"),
    aspect: first.text("aspect"),
    problem: first.text("problem"),
    manifestation: shown.join("\n"),
    manifestations: Math.max(1, shown.length),
    mode: distinct(group.records.map((record) => record.text("mode"))).join("、"),
    isImmediate:
      first.foundDuringInspection ||
      group.records.every((record) => isImmediate(record, record.due("deadline"))),
    deadline: distinct(group.records.map(deadlineText)).join("；"),
  };
}

const bareDate = /^[\d０-９][\d０-９.．/／\-年月日\s]*$/;

/** A date and nothing else is printed as GB/T 9704 writes dates; words stay as they are. */
function deadlineText(record: LedgerRecord): string {
  const due = record.due("deadline");
  if (due.kind === "missing") return "";
  if (due.kind !== "date" || due.due === null || !bareDate.test(due.raw)) return due.raw;
  const namesMonthOnly =
    due.notes.includes("monthFromNumber") || !/\d\D+\d+\D+\d|\d{8}/.test(halfWidth(due.raw));
  return namesMonthOnly ? due.raw : chineseDay(due.due);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => !isPlaceholder(text)))];
}

/** Problems that name no unit in a book that does: whose they are, only a person knows. */
export function problemsOfNobody(book: Book): readonly LedgerRecord[] {
  const units = new Set(
    problemTables(book).flatMap(({ groups }) => groups.map(({ records }) => records[0]?.unit ?? "")),
  );
  if (units.size < 2 || !units.has("")) return [];
  return problemTables(book).flatMap(({ groups }) =>
    groups.flatMap(({ records }) => (records[0]?.unit === "" ? records.slice(0, 1) : [])),
  );
}

/** Sheets that hold one and the same problem of a unit: copies of a ledger, which would be counted twice. */
export function sheetsWithSameProblem(problems: readonly ListedProblem[]): readonly string[] {
  const sheets = new Map<string, Set<string>>();
  for (const { problem, group } of problems) {
    const text = problem.replace(/[\s\p{P}]+/gu, "");
    const sheet = group.records[0]?.table.sheet.name ?? "";
    if (text.length >= 8) sheets.set(text, (sheets.get(text) ?? new Set()).add(sheet));
  }
  return [...([...sheets.values()].find((names) => names.size > 1) ?? [])];
}

/** The one feedback date of the problems; `null` where there is none or they differ. */
export function commonFeedbackDay(problems: readonly ListedProblem[]): Day | null {
  const days = new Set<Day>();
  for (const { group } of problems) {
    const day = group.records[0]?.feedbackOn ?? null;
    if (day !== null) days.add(day);
  }
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}

/** The one value of a field over the problems; "" where there is none or they differ. */
export function commonText(problems: readonly ListedProblem[], field: string): string {
  const texts = distinct(problems.map(({ group }) => group.records[0]?.text(field) ?? ""));
  return texts.length === 1 ? (texts[0] ?? "") : "";
}
