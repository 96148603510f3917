/**
 * Where the values of one field stand, for all records of a table at once: in the record's own cell, in the merged
 * area it lies in, in the first row of its problem, or, after 同上, where the record above has it.
 */
import type { LedgerColumn } from "./ledger";
import { isDitto } from "./placeholder";
import type { BodyRow } from "./recognise/body";
import type { MergeIndex } from "./recognise/merges";
import { cellBlank, cellText, kindAt, textAt, type SheetSnapshot } from "./snapshot";

/** The records of a table as far as the origin of their values goes. */
export interface RecordRows {
  readonly rows: readonly BodyRow[];
  /** By record, the index of the first record of its problem; its own where it is the first or stands alone. */
  readonly heads: Int32Array;
  /** By record, 1 where the row has a deadline of its own: what became of it is then its own too. */
  readonly speaksForItself: Uint8Array;
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

/** Places of one field under work: sheet rows and columns by record, changed as 同上 and blanks are followed. */
interface Places {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly isBlank: (index: number) => boolean;
  readonly isDitto: (index: number) => boolean;
}

export function originsOf(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  column: number,
  definition: LedgerColumn,
  { rows: records, heads, speaksForItself }: RecordRows,
): FieldOrigin {
  const rows = new Int32Array(records.length);
  const columns = new Int32Array(records.length);
  records.forEach(({ row }, index) => {
    const area = merges.areaAt(row, column);
    rows[index] = area?.top ?? row;
    columns[index] = area?.left ?? column;
  });
  if (definition.computed === true) return { rows, columns };
  const follows = dittoKinds.has(definition.kind);
  const kindOf = (index: number): number => kindAt(sheet, rows[index] ?? 0, columns[index] ?? 0);
  const places: Places = {
    rows,
    columns,
    isBlank: (index) => kindOf(index) === cellBlank,
    isDitto: (index) =>
      follows && kindOf(index) === cellText && isDitto(textAt(sheet, rows[index] ?? 0, columns[index] ?? 0)),
  };
  for (let start = 0; start < records.length;) {
    let end = start + 1;
    while (end < records.length && heads[end] === start) end += 1;
    followGroup(definition, start, end, places, speaksForItself);
    const above = records[start - 1];
    if (definition.ofBlock === true && above !== undefined && above.sections === records[start]?.sections) {
      for (let index = start; index < end && places.isBlank(index); index += 1)
        takeFrom(places, start - 1, index);
    }
    start = end;
  }
  return { rows, columns };
}

/**
 * One problem, in the order of its rows, so that 同上 finds the value above already filled down. A blank of the
 * problem's own facts takes the value above; any other only where no later row has one.
 */
function followGroup(
  definition: LedgerColumn,
  start: number,
  end: number,
  places: Places,
  speaksForItself: Uint8Array,
): void {
  let first = -1;
  let filled = 0;
  for (let index = start; end - start > 1 && index < end; index += 1) {
    if (places.isBlank(index)) continue;
    if (first < 0) first = index;
    filled += 1;
  }
  const fills = first >= 0 && (definition.ofProblem === true || (filled === 1 && first === start));
  for (let index = start; index < end; index += 1) {
    const own = definition.ofMeasure === true && speaksForItself[index] === 1;
    const from =
      index > 0 && places.isDitto(index)
        ? index - 1
        : fills && index > first && !own && places.isBlank(index)
          ? first
          : index;
    takeFrom(places, from, index);
  }
}

function takeFrom(places: Places, from: number, index: number): void {
  places.rows[index] = places.rows[from] ?? 0;
  places.columns[index] = places.columns[from] ?? 0;
}
