/**
 * Classification markings: 绝密, 机密, 秘密 in the name of a sheet, its printed header or footer, its first rows, or in a
 * line that says 密级 or carries a ★. Looked for before anything else is read out of a book; 内部 is none, and what a
 * problem says of secret papers is body text, which is not searched.
 */
import type { CellPosition } from "./record";
import { halfWidth } from "./recognise/header-fold";
import { cellText, kindAt, textAt, type SheetSnapshot } from "./snapshot";

export interface SecrecyMark {
  readonly sheet: string;
  /** 绝密, 机密 or 秘密. */
  readonly marking: string;
  readonly cell: CellPosition;
}

/** Rows in which a bare 机密 is a marking. */
const headRows = 10;
/** Columns searched: a marking stands at the left or the right edge of a page. */
const searchedColumns = 300;

const term = "(?:\\d+|[一二三四五六七八九十]+)(?:年|个月|月|日)|长期|启封前";
const level = "(绝密|机密|秘密)";
/** With a star or a label it is a marking wherever it stands. */
const plainMarks = [
  new RegExp(`^${level}级?[★☆*✩▲△●]+.{0,12}$`),
  new RegExp(`密级(?:和保密期限)?:${level}`),
  new RegExp(`^密级[为是]?${level}`),
];
/** These are markings in the head only: in a column they might be words of the ledger. */
const headMarks = [
  new RegExp(`^${level}(?:级|件|文件|资料|材料)?(?:${term})?$`),
  new RegExp(`^[([【〔]${level}[^)\\]】〕]{0,10}[)\\]】〕]`),
  new RegExp(`[([【〔]${level}[^)\\]】〕]{0,10}[)\\]】〕]$`),
  new RegExp(`^[\\x21-\\x7e]+${level}级?$`),
];

const words = /[绝机秘]\s*密/;

function markingIn(text: string, patterns: readonly RegExp[]): string | undefined {
  if (!words.test(text)) return undefined;
  const tight = halfWidth(text).replace(/\s+/g, "");
  for (const pattern of patterns) {
    const found = pattern.exec(tight)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every sheet's first marking, in the order of the book. */
export function findSecrecy(sheets: readonly SheetSnapshot[]): readonly SecrecyMark[] {
  return sheets.flatMap((sheet) => findInSheet(sheet) ?? []);
}

function findInSheet(sheet: SheetSnapshot): SecrecyMark | undefined {
  for (const line of [sheet.name, ...sheet.pageHeaders]) {
    const marking = markingIn(line, [...plainMarks, ...headMarks]);
    if (marking !== undefined) return { sheet: sheet.name, marking, cell: { row: 0, column: 0 } };
  }
  // Most books hold none of these words anywhere.
  if (!sheet.texts.some((text) => words.test(text))) return undefined;
  for (let column = 0; column < Math.min(sheet.columnCount, searchedColumns); column += 1) {
    const rows = sheet.columns[column]?.kinds.length ?? 0;
    for (let row = 0; row < rows; row += 1) {
      if (kindAt(sheet, row, column) !== cellText) continue;
      const patterns = row < headRows ? [...plainMarks, ...headMarks] : plainMarks;
      const marking = markingIn(textAt(sheet, row, column), patterns);
      if (marking !== undefined) return { sheet: sheet.name, marking, cell: { row, column } };
    }
  }
  return undefined;
}
