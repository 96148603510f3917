/** A workbook as the product understands it: its ledgers as records, and what it could not make out. */
import type { WorkCalendar } from "./calendar";
import type { Day } from "./day";
import { createDueReader } from "./due-reader";
import type { Ledger } from "./ledger";
import type { ColumnAnswer } from "./recognise/column-map";
import { findSecrecy, recognise, type Unrecognised } from "./recognise/recognise";
import type { CellPosition, LedgerTable } from "./record";
import type { SheetSnapshot } from "./snapshot";
import { buildTable } from "./table";

export interface SecrecyMark {
  readonly sheet: string;
  /** 绝密, 机密 or 秘密. */
  readonly marking: string;
  readonly cell: CellPosition;
}

export interface Book {
  /** Sheet names in the order of the workbook. */
  readonly sheets: readonly string[];
  readonly tables: readonly LedgerTable[];
  readonly unrecognised: readonly Unrecognised[];
  readonly secrecy: readonly SecrecyMark[];
}

/** Recognises every sheet and builds the records of those that are ledgers. */
export function readBook(
  sheets: readonly SheetSnapshot[],
  ledgers: readonly Ledger[],
  answers: readonly ColumnAnswer[],
  today: Day,
  calendar: WorkCalendar,
): Book {
  const tables: LedgerTable[] = [];
  const unrecognised: Unrecognised[] = [];
  const secrecy: SecrecyMark[] = [];
  for (const sheet of sheets) {
    const result = recognise(sheet, ledgers, answers, today);
    const found = "sheet" in result ? [] : result;
    const mark = findSecrecy(sheet, found);
    if (mark !== undefined) {
      secrecy.push({
        sheet: sheet.name,
        marking: mark.marking,
        cell: { row: mark.row, column: mark.column },
      });
    }
    if ("sheet" in result) unrecognised.push(result);
    const reader = createDueReader({ dateSystem: sheet.dateSystem, calendar });
    for (const recognition of found) tables.push(buildTable(recognition, reader));
  }
  return { sheets: sheets.map(({ name }) => name), tables, unrecognised, secrecy };
}
