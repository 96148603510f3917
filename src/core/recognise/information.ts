/**
 * What stands above a table (and beside its title): 单位, 反馈时间, 密级, 轮次, written as 「反馈时间：2026年3月15日」 in
 * one cell, several to a cell, or as a label with its value in the next cell.
 */
import type { LedgerColumn } from "../ledger";
import { cellText, kindAt, textAt, type SheetSnapshot } from "../snapshot";
import { foldHeader } from "./header-fold";
import type { MergeIndex } from "./merges";

export interface InformationValue {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The value fills a cell of its own, so that a date may stand there as a number. */
  readonly ownCell: boolean;
}

export interface SheetInformation {
  readonly title: string;
  /** By field of the ledger. */
  readonly values: ReadonlyMap<string, InformationValue>;
}

/** Reads rows `top` … `bottom` (exclusive) as the head of a table. */
export function readInformation(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  columns: readonly LedgerColumn[],
  top: number,
  bottom: number,
): SheetInformation {
  const labels = labelsOf(columns);
  const values = new Map<string, InformationValue>();
  let title = "";
  for (let row = top; row < bottom; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (kindAt(sheet, row, column) !== cellText) continue;
      const text = textAt(sheet, row, column);
      const read = readPairs(sheet, merges, labels, values, row, column, text);
      if (read) continue;
      if (title === "") title = text.replace(/\s+/g, "");
      readTitle(columns, values, row, column, text);
    }
  }
  for (const { field, informationRefuses } of columns) {
    if (informationRefuses?.test(values.get(field)?.text ?? "") === true) values.delete(field);
  }
  return { title, values };
}

const listNumber = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[、.．])/;

/** 县卫健局党组落实…整改任务清单 names the unit, （2026年9月20日更新） the day. */
function readTitle(
  columns: readonly LedgerColumn[],
  values: Map<string, InformationValue>,
  row: number,
  column: number,
  text: string,
): void {
  const tight = text.replace(/\s+/g, "").replace(listNumber, "");
  for (const { field, titlePatterns } of columns) {
    if (values.has(field)) continue;
    for (const pattern of titlePatterns ?? []) {
      const found = pattern.exec(tight)?.[1];
      if (found !== undefined) values.set(field, { text: found, row, column, ownCell: false });
    }
  }
}

function labelsOf(columns: readonly LedgerColumn[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const column of columns) {
    for (const label of column.informationLabels ?? []) labels.set(foldHeader(label), column.field);
  }
  return labels;
}

const labelledPart = /([^\s:：,，;；()（）]{2,14})\s*[:：]\s*/g;

/** Takes every 「label：value」 of a cell; a label that ends its cell has its value in the next filled cell. */
function readPairs(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  labels: ReadonlyMap<string, string>,
  values: Map<string, InformationValue>,
  row: number,
  column: number,
  text: string,
): boolean {
  const marks = [...text.matchAll(labelledPart)];
  marks.forEach((mark, index) => {
    const field = labels.get(foldHeader(mark[1] ?? ""));
    if (field === undefined || values.has(field)) return;
    const from = mark.index + mark[0].length;
    const value = text.slice(from, marks[index + 1]?.index).trim();
    if (value !== "") values.set(field, { text: value, row, column, ownCell: false });
    else if (index === marks.length - 1) takeNextCell(sheet, merges, values, field, row, column);
  });
  if (marks.length > 0) return true;
  const field = labels.get(foldHeader(text));
  if (field === undefined) return false;
  takeNextCell(sheet, merges, values, field, row, column);
  return true;
}

function takeNextCell(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  values: Map<string, InformationValue>,
  field: string,
  row: number,
  column: number,
): void {
  const next = (merges.areaAt(row, column)?.right ?? column) + 1;
  for (let right = next; right < Math.min(next + 3, sheet.columnCount); right += 1) {
    const text = textAt(sheet, row, right);
    if (text === "") continue;
    if (!values.has(field) && !/[:：]$/.test(text)) {
      values.set(field, { text, row, column: right, ownCell: true });
    }
    return;
  }
}
