/** A workbook as the product understands it: its ledgers as records, and what it could not make out. */
import type { WorkCalendar } from "./calendar";
import type { Day } from "./day";
import { createDueReader } from "./due-reader";
import type { Ledger } from "./ledger";
import type { ColumnAnswer } from "./recognise/column-answers";
import { recognise, type Unrecognised } from "./recognise/recognise";
import type { LedgerTable } from "./record";
import { findSecrecy, type SecrecyMark } from "./secrecy";
import type { SheetSnapshot } from "./snapshot";
import { buildTable } from "./table";

export interface Book {
  /** Sheet names in the order of the workbook. */
  readonly sheets: readonly string[];
  readonly tables: readonly LedgerTable[];
  readonly unrecognised: readonly Unrecognised[];
  readonly secrecy: readonly SecrecyMark[];
}

/** A book that carries a classification marking: nothing but the marking is read out of it. */
export function classifiedBook(secrecy: readonly SecrecyMark[]): Book {
  return { sheets: [], tables: [], unrecognised: [], secrecy };
}

/**
 * Recognises every sheet and builds the records of those that are ledgers. Very hidden sheets are programs' own and are
 * left alone.
 */
export function readBook(
  sheets: readonly SheetSnapshot[],
  ledgers: readonly Ledger[],
  answers: readonly ColumnAnswer[],
  today: Day,
  calendar: WorkCalendar,
): Book {
  const tables: LedgerTable[] = [];
  const unrecognised: Unrecognised[] = [];
  const secrecy = findSecrecy(sheets);
  if (secrecy.length > 0) return classifiedBook(secrecy);
  const shown = sheets.filter(({ visibility }) => visibility !== "veryHidden");
  for (const sheet of shown) {
    const result = recognise(sheet, ledgers, answers, today);
    const found = "sheet" in result ? [] : result;
    if ("sheet" in result) unrecognised.push(result);
    const reader = createDueReader({ dateSystem: sheet.dateSystem, calendar });
    for (const recognition of found) tables.push(buildTable(recognition, reader));
  }
  return { sheets: shown.map(({ name }) => name), tables, unrecognised, secrecy };
}
