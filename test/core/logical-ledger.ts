/** A ledger as columns and rows without a layout, so that it can be laid out in other ways. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recognise, type Recognition } from "../../src/core/recognise/recognise";
import { valueAt, type CellValue, type SheetSnapshot } from "../../src/core/snapshot";
import { ledgers } from "../../src/ledgers";
import { openWorkbook } from "../../src/ooxml/workbook";
import { dayOfText } from "./check-sheets";
import { sheetOf } from "./sheet-of";

export interface LogicalColumn {
  /** The fields that the column holds: one, or two under a joined header. */
  readonly fields: readonly string[];
  readonly header: string;
  readonly group: string;
  readonly values: readonly CellValue[];
  /** First and last row, of the body, of each merged area. */
  readonly merges: readonly (readonly [first: number, last: number])[];
}

export interface LogicalLedger {
  readonly columns: readonly LogicalColumn[];
  readonly rowCount: number;
}

export const sampleBytes = (): Uint8Array =>
  readFileSync(join(import.meta.dirname, "../../assets/samples/巡察整改台账样例.xlsx"));

export function sampleSheet(): SheetSnapshot {
  return openWorkbook(sampleBytes()).readSheet(0);
}

/** The sample as its columns; the rows are those of its records. */
export function logicalSample(): LogicalLedger {
  const sheet = sampleSheet();
  const result = recognise(sheet, ledgers, [], dayOfText("2026-09-20"));
  const [table] = "sheet" in result ? [] : result;
  if (table === undefined) throw new Error("the sample is no ledger");
  return logicalOf(table);
}

function logicalOf({ sheet, map, body, merges, headerTop, headerBottom }: Recognition): LogicalLedger {
  const rows = body.records.map(({ row }) => row);
  const byColumn = new Map<number, { fields: string[]; header: string }>();
  for (const [field, { column, header, part }] of map.columns) {
    const known = byColumn.get(column) ?? { fields: [], header };
    if (part === 1) known.fields.push(field);
    else known.fields.unshift(field);
    byColumn.set(column, known);
  }
  const columns = [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, { fields, header }]): LogicalColumn => {
      const area = merges.areaAt(headerTop, column);
      const group =
        area === undefined || area.bottom < headerBottom
          ? valueAt(sheet, headerTop, area?.left ?? column)
          : "";
      const own = sheet.merges.filter(
        (merge) => merge.left === column && merge.top > headerBottom && merge.bottom > merge.top,
      );
      return {
        fields,
        header,
        group: typeof group === "string" && group !== header ? group : "",
        values: rows.map((row) => valueAt(sheet, row, column)),
        merges: own.map((merge) => [rows.indexOf(merge.top), rows.indexOf(merge.bottom)]),
      };
    });
  return { columns, rowCount: rows.length };
}

export interface Layout {
  /** Order of the columns, as indices. */
  readonly order: readonly number[];
  /** Header of each column, by index. */
  readonly headers: readonly string[];
  readonly headerStyle: "single" | "merged" | "unmerged";
  /** Title and information rows; the first spans the table when `titleMerged`. */
  readonly head: readonly string[];
  readonly titleMerged: boolean;
  /** Positions, in the new order, before which an empty column stands. */
  readonly emptyColumns: ReadonlySet<number>;
  /** Positions before which a column stands that is no field of ours. */
  readonly strangeColumns: ReadonlySet<number>;
  /** Rows of the body after which a blank row stands; only between problems. */
  readonly blankAfter: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
  readonly tail: readonly string[];
}

interface PlacedColumn {
  readonly header: string;
  readonly group: string;
  readonly column: LogicalColumn | undefined;
}

/** Rows that lie inside a merged area with the row below them. */
export function joinedRows({ columns }: LogicalLedger): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const { merges } of columns) {
    for (const [first, last] of merges) for (let row = first; row < last; row += 1) joined.add(row);
  }
  return joined;
}

export function layOut(ledger: LogicalLedger, layout: Layout): SheetSnapshot {
  const placed: PlacedColumn[] = [];
  layout.order.forEach((index, position) => {
    if (layout.emptyColumns.has(position)) placed.push({ header: "", group: "", column: undefined });
    if (layout.strangeColumns.has(position))
      placed.push({ header: "会议研究次数", group: "", column: undefined });
    const column = ledger.columns[index];
    if (column !== undefined)
      placed.push({ header: layout.headers[index] ?? "", group: column.group, column });
  });
  const rows: CellValue[][] = layout.head.map((line) => [line]);
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  if (layout.titleMerged && rows.length > 0)
    merges.push({ top: 0, left: 0, bottom: 0, right: placed.length - 1 });
  placeHeader(placed, layout.headerStyle, rows, merges);
  const places: number[] = [];
  for (let row = 0; row < ledger.rowCount; row += 1) {
    places.push(rows.length);
    rows.push(
      placed.map(({ header, column }) =>
        column === undefined ? (header === "" ? null : row % 3) : (column.values[row] ?? null),
      ),
    );
    if (layout.blankAfter.has(row)) rows.push([]);
  }
  placed.forEach(({ column }, position) => {
    for (const [first, last] of column?.merges ?? []) {
      merges.push({ top: places[first] ?? 0, left: position, bottom: places[last] ?? 0, right: position });
    }
  });
  for (const line of layout.tail) rows.push([line]);
  const hiddenRows = [...layout.hidden].map((row) => places[row] ?? 0).sort((a, b) => a - b);
  return sheetOf(rows, { name: "整改台账", merges, hiddenRows });
}

function placeHeader(
  placed: readonly PlacedColumn[],
  style: Layout["headerStyle"],
  rows: CellValue[][],
  merges: { top: number; left: number; bottom: number; right: number }[],
): void {
  const top = rows.length;
  if (style === "single") {
    rows.push(placed.map(({ header }) => header));
    return;
  }
  const upper = placed.map(({ header, group }, position) => {
    if (group === "") return header;
    return placed[position - 1]?.group === group ? null : group;
  });
  const lower = placed.map(({ header, group }) => (group === "" ? null : header));
  rows.push(upper, lower);
  if (style === "unmerged") return;
  placed.forEach(({ header, group }, position) => {
    if (group === "" && header !== "") merges.push({ top, left: position, bottom: top + 1, right: position });
    if (group === "" || placed[position - 1]?.group === group) return;
    let right = position;
    while (placed[right + 1]?.group === group) right += 1;
    if (right > position) merges.push({ top, left: position, bottom: top, right });
  });
}
