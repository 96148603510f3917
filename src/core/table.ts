/** Builds the records of a recognised sheet and gathers the rows of one problem. */
import type { DueReader } from "./due-reader";
import { originsOf, type RecordRows } from "./field-origin";
import type { BodyRow } from "./recognise/body";
import type { Recognition } from "./recognise/recognise";
import { LedgerRecord, type FieldSource, type LedgerTable, type RecordGroup } from "./record";
import { cellBlank, kindAt, textAt } from "./snapshot";
import { readStatus, type StatusReading } from "./status";

interface GrowingGroup extends RecordGroup {
  readonly records: LedgerRecord[];
}

export function buildTable(recognition: Recognition, reader: DueReader): LedgerTable {
  const { ledger, map, information, body, sheet } = recognition;
  const heads = headsOf(recognition);
  const sources = new Map<string, FieldSource>();
  const fields = new Set([
    ...map.columns.keys(),
    ...information.values.keys(),
    ...sectionFields(body.records),
  ]);
  const records: LedgerRecord[] = [];
  const groups: GrowingGroup[] = [];
  const rows: RecordRows = { rows: body.records, heads, speaksForItself: ownMarks(recognition) };
  const readWord = rememberStatuses(map.columns.get("status")?.header ?? "");
  const table: LedgerTable = {
    recognition,
    ledger,
    sheet,
    records,
    groups,
    reader,
    readStatus: readWord,
    has: (field) => fields.has(field),
    source: (field) => {
      let source = sources.get(field);
      if (source === undefined) sources.set(field, (source = sourceOf(recognition, field, rows)));
      return source;
    },
  };
  body.records.forEach(({ row, sections }, index) => {
    if (heads[index] === index) groups.push({ index: groups.length, records: [] });
    const group = groups[groups.length - 1];
    if (group === undefined) return;
    const record = new LedgerRecord(table, group, row, index, sections);
    records.push(record);
    group.records.push(record);
  });
  return table;
}

function sectionFields(records: readonly BodyRow[]): ReadonlySet<string> {
  const sections = new Set(records.map((record) => record.sections));
  return new Set([...sections].flatMap((section) => Object.keys(section)));
}

function rememberStatuses(header: string): (word: string) => StatusReading {
  const known = new Map<string, StatusReading>();
  return (word) => {
    let reading = known.get(word);
    if (reading === undefined) known.set(word, (reading = readStatus(word, header)));
    return reading;
  };
}

/** By record, 1 where the row fills the ledger's row mark itself. */
function ownMarks({ ledger, map, sheet, merges, body }: Recognition): Uint8Array {
  const marks = new Uint8Array(body.records.length);
  const column = ledger.rowMark === undefined ? undefined : map.columns.get(ledger.rowMark)?.column;
  if (column === undefined) return marks;
  body.records.forEach(({ row }, index) => {
    const top = merges.areaAt(row, column)?.top ?? row;
    if (top === row && kindAt(sheet, row, column) !== cellBlank) marks[index] = 1;
  });
  return marks;
}

function sourceOf(recognition: Recognition, field: string, rows: RecordRows): FieldSource {
  const { ledger, map, information, sheet, merges } = recognition;
  const definition = ledger.columns.find((column) => column.field === field);
  const mapped = map.columns.get(field);
  return {
    definition,
    header: mapped?.header ?? "",
    origin:
      mapped === undefined || definition === undefined
        ? undefined
        : originsOf(sheet, merges, mapped.column, definition, rows),
    part: mapped?.part,
    information: information.values.get(field),
  };
}

/** For each record, the index of the first record of its problem. */
function headsOf(recognition: Recognition): Int32Array {
  const { ledger, map, body } = recognition;
  const heads = new Int32Array(body.records.length);
  const fields = new Set([...ledger.key, ...(ledger.groupedBy === undefined ? [] : [ledger.groupedBy])]);
  fields.delete("unit");
  const keys = [...fields].flatMap((field) => map.columns.get(field)?.column ?? []);
  const unit = map.columns.get("unit")?.column;
  body.records.forEach((record, index) => {
    const head = index === 0 ? 0 : (heads[index - 1] ?? 0);
    const first = body.records[head];
    const above = body.records[index - 1];
    const joins =
      ledger.groupedBy !== undefined &&
      first !== undefined &&
      above !== undefined &&
      continues(recognition, keys, unit, first, above, record);
    heads[index] = joins ? head : index;
  });
  return heads;
}

/**
 * Whether a row is a further measure of the problem above: inside its merged cell, whatever its own number; or with
 * neither number nor problem of its own, or with both repeated.
 */
function continues(
  recognition: Recognition,
  keys: readonly number[],
  unit: number | undefined,
  first: BodyRow,
  above: BodyRow,
  record: BodyRow,
): boolean {
  if (first.sections !== record.sections || keys.length === 0) return false;
  const { sheet, merges, ledger, map } = recognition;
  const problem = map.columns.get(ledger.groupedBy ?? "")?.column;
  if (problem === undefined && keys.length === 1) return false;
  const merged = problem === undefined ? undefined : merges.areaAt(record.row, problem);
  if (merged !== undefined && problem !== undefined && merged === merges.areaAt(first.row, problem))
    return true;
  let written = false;
  for (const column of keys) {
    const own = merges.areaAt(record.row, column);
    const upper = merges.areaAt(first.row, column);
    if (own !== undefined && own === upper) {
      written = true;
      continue;
    }
    const text = textAt(sheet, own?.top ?? record.row, own?.left ?? column);
    if (text === "") continue;
    if (text !== textAt(sheet, upper?.top ?? first.row, upper?.left ?? column)) return false;
    written = true;
  }
  return written || unit === undefined || namesSameUnit(recognition, unit, above, record);
}

/** A row without number and problem that names another unit belongs to no problem above. */
function namesSameUnit(
  { sheet, merges }: Recognition,
  unit: number,
  above: BodyRow,
  record: BodyRow,
): boolean {
  const own = merges.areaAt(record.row, unit);
  const text = textAt(sheet, own?.top ?? record.row, own?.left ?? unit);
  if (text === "") return true;
  const upper = merges.areaAt(above.row, unit);
  const named = textAt(sheet, upper?.top ?? above.row, upper?.left ?? unit);
  return named === "" || named === text;
}
