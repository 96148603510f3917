/** From the sheets of a workbook to its ledgers and the office's settings. */
import { classifiedBook, readBook, type Book } from "../core/book";
import type { Day } from "../core/day";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import { findSecrecy } from "../core/secrecy";
import { defaultSettings, readSettings, type Settings } from "../core/settings";
import type { SheetSnapshot } from "../core/snapshot";
import { ledgers } from "../ledgers";
import { settingsLedger } from "../ledgers/settings";

export interface OpenedBook {
  readonly book: Book;
  readonly settings: Settings;
}

/**
 * Reads settings and ledgers out of a workbook; of one that carries a marking, the marking alone.
 * @throws Failure 'bad-settings', 'newer-settings'
 */
export function openSheets(
  sheets: readonly SheetSnapshot[],
  answers: readonly ColumnAnswer[],
  today: Day,
): OpenedBook {
  const secrecy = findSecrecy(sheets);
  if (secrecy.length > 0) return { book: classifiedBook(secrecy), settings: defaultSettings };
  const settings = readSettings(sheets, settingsLedger);
  const others = sheets.filter((sheet) => settings.sheet === "" || sheet.name !== settings.sheet);
  return { book: readBook(others, ledgers, answers, today, settings.calendar), settings };
}
