/**
 * Where the header stands: under how many title and information rows, in one row or several. Offices write groups
 * over columns with and without merging; both are read alike.
 */
import type { Ledger } from "../ledger";
import { cellBlank, cellText, kindAt, textAt, type SheetSnapshot } from "../snapshot";
import { dictionaryOf, type HeaderDictionary } from "./header-dictionary";
import type { MergeIndex } from "./merges";

/** Rows that may stand above a table: titles, units, dates, notes on filling in. */
const searchedRows = 40;
const widestHeader = 400;

export interface ColumnHeading {
  readonly column: number;
  /** The lowest header text over the column. */
  readonly text: string;
  /** Texts of the rows above it, top first, without repeats. */
  readonly groups: readonly string[];
}

export interface HeaderBlock {
  /** 0-based, inclusive. */
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly ColumnHeading[];
  /** Number of different fields that the headings can mean. */
  readonly score: number;
}

/** The text that stands over a cell: its own, or that of the merged area it belongs to. */
function headerText(sheet: SheetSnapshot, merges: MergeIndex, row: number, column: number): string {
  const area = merges.areaAt(row, column);
  return area === undefined ? textAt(sheet, row, column) : textAt(sheet, area.top, area.left);
}

/**
 * The header block for a ledger in the rows from `from` on: the first that `accepts` takes, at its best reading; else the
 * best there is; `undefined` where no row looks like a header. A later table of the sheet is not looked at.
 */
export function findHeaderBlock(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  ledger: Ledger,
  from: number,
  accepts: (block: HeaderBlock) => boolean,
): HeaderBlock | undefined {
  const dictionary = dictionaryOf(ledger);
  let best: HeaderBlock | undefined;
  let accepted = false;
  for (let row = from; row < Math.min(from + searchedRows, sheet.rowCount); row += 1) {
    if (accepted && best !== undefined && row > best.bottom + 1) break;
    if (scoreRow(sheet, merges, dictionary, row) < 2) continue;
    const block = readBlock(sheet, merges, dictionary, row, from);
    const isAccepted = accepts(block);
    if (best !== undefined && accepted && !isAccepted) continue;
    if (best === undefined || (isAccepted && !accepted) || block.score > best.score) best = block;
    accepted ||= isAccepted;
  }
  return best;
}

function scoreRow(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  dictionary: HeaderDictionary,
  row: number,
): number {
  const fields = new Set<string>();
  for (let column = 0; column < Math.min(sheet.columnCount, widestHeader); column += 1) {
    const meaning = dictionary.meaningOf(headerText(sheet, merges, row, column));
    if (meaning !== undefined) fields.add(meaning.fields.join("/"));
  }
  return fields.size;
}

function readBlock(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  dictionary: HeaderDictionary,
  row: number,
  from: number,
): HeaderBlock {
  const width = Math.min(sheet.columnCount, widestHeader);
  let bottom = row;
  let top = row;
  for (let column = 0; column < width; column += 1) {
    const area = merges.areaAt(row, column);
    if (area === undefined || area.bottom - area.top > 3) continue;
    bottom = Math.max(bottom, area.bottom);
    if (kindAt(sheet, area.top, area.left) !== cellBlank) top = Math.min(top, area.top);
  }
  while (bottom - row < 2 && isSubHeader(sheet, merges, bottom, width)) bottom += 1;
  while (top > from && row - top < 2 && isGroupRow(sheet, merges, dictionary, top - 1, width)) top -= 1;
  const headings = readHeadings(sheet, merges, top, bottom, width);
  const fields = new Set<string>();
  for (const heading of headings) {
    const meaning = dictionary.meaningOf(heading.text);
    if (meaning !== undefined) fields.add(meaning.fields.join("/"));
  }
  return { top, bottom, headings, score: fields.size };
}

/**
 * Whether the row below holds second-level headers: texts only, all of them under headings that span several
 * columns (merged or followed by blanks), and at least two under one of these.
 */
function isSubHeader(sheet: SheetSnapshot, merges: MergeIndex, row: number, width: number): boolean {
  const below = row + 1;
  if (below >= sheet.rowCount) return false;
  let spanStart = -1;
  let inSpan = 0;
  let widestFilled = 0;
  for (let column = 0; column < width; column += 1) {
    const area = merges.areaAt(row, column);
    const starts =
      (area === undefined || area.left === column) && headerText(sheet, merges, row, column) !== "";
    if (starts) {
      spanStart = column;
      inSpan = 0;
    }
    const kind = merges.areaAt(below, column)?.top === row ? cellBlank : kindAt(sheet, below, column);
    if (kind === cellBlank) continue;
    if (kind !== cellText || spanStart < 0) return false;
    if (textAt(sheet, below, column).length > 16) return false;
    inSpan += 1;
    if (inSpan === 1 && column > spanStart) return false;
    widestFilled = Math.max(widestFilled, inSpan);
    if (inSpan === 1 && !spansOnward(sheet, merges, row, column, width)) return false;
  }
  return widestFilled >= 2;
}

/** Whether the heading at a column reaches over the next column too. */
function spansOnward(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  row: number,
  column: number,
  width: number,
): boolean {
  if (column + 1 >= width) return false;
  const area = merges.areaAt(row, column);
  if (area !== undefined) return area.right > column;
  return merges.areaAt(row, column + 1) === undefined && kindAt(sheet, row, column + 1) === cellBlank;
}

/**
 * Whether a row above the header names groups of columns: short texts without colons or digits, not one wide title.
 * A header of its own may stand between them, over a blank.
 */
function isGroupRow(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  dictionary: HeaderDictionary,
  row: number,
  width: number,
): boolean {
  let texts = 0;
  let spansSeveral = false;
  for (let column = 0; column < width; column += 1) {
    const area = merges.areaAt(row, column);
    if (area !== undefined && area.left !== column) continue;
    const kind = kindAt(sheet, row, column);
    if (kind === cellBlank) continue;
    const text = textAt(sheet, row, column);
    if (kind !== cellText) return false;
    const isHeader = dictionary.meaningOf(text) !== undefined && kindAt(sheet, row + 1, column) === cellBlank;
    if (!isHeader && (text.length > 14 || /[:：\d０-９]/.test(text))) return false;
    if (area !== undefined && area.right - area.left + 1 >= Math.max(3, width * 0.6)) return false;
    if (area !== undefined && area.right > area.left) spansSeveral = true;
    texts += 1;
  }
  return texts >= 2 || (texts === 1 && spansSeveral);
}

function readHeadings(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  top: number,
  bottom: number,
  width: number,
): readonly ColumnHeading[] {
  const headings: ColumnHeading[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      let text = headerText(sheet, merges, row, column);
      if (text === "" && row < bottom && merges.areaAt(row, column) === undefined) {
        text = groupFromLeft(sheet, merges, row, column);
      }
      if (text !== "" && texts[texts.length - 1] !== text) texts.push(text);
    }
    const text = texts.pop();
    // A header merged over several columns is the first one's: the others hold nothing of their own.
    const area = merges.areaAt(bottom, column);
    if (area !== undefined && area.left < column) continue;
    if (text !== undefined) headings.push({ column, text, groups: texts });
  }
  return headings;
}

/** An unmerged group heading stands over its first column only; the columns to its right with headers below share it. */
function groupFromLeft(sheet: SheetSnapshot, merges: MergeIndex, row: number, column: number): string {
  if (headerText(sheet, merges, row + 1, column) === "") return "";
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = headerText(sheet, merges, row, left);
    const own = merges.areaAt(row, left);
    if (own !== undefined && own.right < column && own.right > own.left) return "";
    if (text === "") continue;
    return kindAt(sheet, row + 1, left) === cellBlank ? "" : text;
  }
  return "";
}
