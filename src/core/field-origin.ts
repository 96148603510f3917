/**
 * Where the values of one field stand, for all records of a table at once: in the record's own cell, in the merged
 * area it lies in, in the first row of its problem, or, after 同上, where the record above has it.
 */
import type { LedgerColumn } from "./ledger";
import { isDitto } from "./placeholder";
import type { MergeIndex } from "./recognise/merges";
import { cellBlank, cellText, kindAt, textAt, type SheetSnapshot } from "./snapshot";

/** A record as far as the origin of its values goes. */
export interface OriginRow {
  /** 0-based row in the sheet. */
  readonly row: number;
  /** Index of the first record of the same problem; its own where it is the first or stands alone. */
  readonly head: number;
}

export interface FieldOrigin {
  /** Sheet row of the value, by record. */
  readonly rows: Int32Array;
  /** Sheet column of the value, by record. */
  readonly columns: Int32Array;
}

/** Kinds whose 同上 stands for the value above; in free text it is a way of not saying. */
const dittoKinds: ReadonlySet<LedgerColumn["kind"]> = new Set([
  "organ",
  "person",
  "choice",
  "status",
  "day",
  "deadline",
]);

export function originsOf(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  column: number,
  definition: LedgerColumn,
  records: readonly OriginRow[],
): FieldOrigin {
  const rows = new Int32Array(records.length);
  const columns = new Int32Array(records.length);
  const follows = dittoKinds.has(definition.kind);
  records.forEach(({ row }, index) => {
    const area = merges.areaAt(row, column);
    rows[index] = area?.top ?? row;
    columns[index] = area?.left ?? column;
    if (!follows || index === 0 || kindAt(sheet, rows[index] ?? 0, columns[index] ?? 0) !== cellText) return;
    if (!isDitto(textAt(sheet, rows[index] ?? 0, columns[index] ?? 0))) return;
    rows[index] = rows[index - 1] ?? row;
    columns[index] = columns[index - 1] ?? column;
  });
  if (definition.computed !== true) fillDown(sheet, definition, records, rows, columns);
  return { rows, columns };
}

/** A blank of the problem's own facts takes the value above; any other only where no later row has one. */
function fillDown(
  sheet: SheetSnapshot,
  definition: LedgerColumn,
  records: readonly OriginRow[],
  rows: Int32Array,
  columns: Int32Array,
): void {
  const isBlank = (index: number): boolean =>
    kindAt(sheet, rows[index] ?? 0, columns[index] ?? 0) === cellBlank;
  for (let start = 0; start < records.length;) {
    let end = start + 1;
    while (end < records.length && records[end]?.head === start) end += 1;
    if (end - start > 1) fillGroup(definition.ofProblem === true, start, end, isBlank, rows, columns);
    start = end;
  }
}

function fillGroup(
  ofProblem: boolean,
  start: number,
  end: number,
  isBlank: (index: number) => boolean,
  rows: Int32Array,
  columns: Int32Array,
): void {
  let first = -1;
  let filled = 0;
  for (let index = start; index < end; index += 1) {
    if (isBlank(index)) continue;
    if (first < 0) first = index;
    filled += 1;
  }
  if (first < 0 || (!ofProblem && (filled > 1 || first !== start))) return;
  for (let index = first + 1; index < end; index += 1) {
    if (!isBlank(index)) continue;
    rows[index] = rows[first] ?? 0;
    columns[index] = columns[first] ?? 0;
  }
}
