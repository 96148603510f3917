/**
 * The rows of a ledger by field. Merged cells and values written only in the first row of a problem are filled
 * down, 同上 is followed, and every value knows the cell it came from.
 */
import { Confidential } from "./confidential";
import type { Day } from "./day";
import type { DayReading, Due } from "./due";
import type { DueReader } from "./due-reader";
import { columnOf, type Ledger, type LedgerColumn } from "./ledger";
import { isDitto, isPlaceholder } from "./placeholder";
import type { MappedColumn } from "./recognise/column-map";
import type { Recognition } from "./recognise/recognise";
import { cellBlank, hasFormula, kindAt, textAt, valueAt, type CellValue } from "./snapshot";
import { progressSaysDone, readStatus, type Status, type StatusReading } from "./status";

/** 0-based position of a cell in its sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** One problem with the rows of its measures; in a ledger without groups, one row. */
export class RecordGroup {
  readonly records: LedgerRecord[] = [];
  private readonly fills = new Map<number, ColumnFill>();
  constructor(readonly index: number) {}

  /** The first record that fills a column, and whether any other does. Asked after all rows are gathered. */
  fillOf(column: number): ColumnFill {
    let fill = this.fills.get(column);
    if (fill === undefined) {
      const filled = this.records.filter((record) => record.fillsColumn(column));
      fill = { first: filled[0], alone: filled.length === 1 };
      this.fills.set(column, fill);
    }
    return fill;
  }
}

interface ColumnFill {
  readonly first: LedgerRecord | undefined;
  readonly alone: boolean;
}

/** A recognised sheet as records. */
export interface LedgerTable {
  readonly recognition: Recognition;
  readonly ledger: Ledger;
  readonly records: readonly LedgerRecord[];
  readonly groups: readonly RecordGroup[];
  /** Whether the sheet says anything of a field: by a column, its sections, or a line of its head. */
  readonly has: (field: string) => boolean;
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

export class LedgerRecord {
  group!: RecordGroup; // Set by buildTable as soon as the group is known; no record leaves it without one.
  private readonly origins = new Map<string, CellPosition>();

  constructor(
    readonly table: LedgerTable,
    private readonly reader: DueReader,
    /** 0-based row in the sheet. */
    readonly row: number,
    readonly index: number,
    readonly sections: readonly [string, string],
  ) {}

  has(field: string): boolean {
    return this.table.has(field);
  }

  /** The text of a field, trimmed; "" where nothing stands or the field is not there. */
  text(field: string): string {
    const { recognition, ledger } = this.table;
    const mapped = recognition.map.columns.get(field);
    if (mapped !== undefined) {
      if (columnOf(ledger, field).confidential === true) return "";
      const origin = this.origin(field, mapped);
      return partOf(textAt(recognition.sheet, origin.row, origin.column), mapped.part);
    }
    const column = columnOf(ledger, field);
    if (column.sectionLevel !== undefined) return this.sections[column.sectionLevel - 1] ?? "";
    return recognition.information.values.get(field)?.text ?? "";
  }

  confidential(field: string): Confidential {
    const { recognition } = this.table;
    const mapped = recognition.map.columns.get(field);
    if (mapped === undefined) return new Confidential("");
    const origin = this.origin(field, mapped);
    return new Confidential(textAt(recognition.sheet, origin.row, origin.column));
  }

  /** Whether a value was given: neither blank nor a placeholder such as `\`, 无, 待定. */
  filled(field: string): boolean {
    return !isPlaceholder(this.text(field)) || this.isUncomputed(field);
  }

  private isUncomputed(field: string): boolean {
    const value = this.value(field);
    return value !== null && typeof value === "object";
  }

  value(field: string): CellValue {
    const { recognition } = this.table;
    const mapped = recognition.map.columns.get(field);
    if (mapped !== undefined) {
      if (mapped.part !== undefined) return this.text(field);
      const origin = this.origin(field, mapped);
      return valueAt(recognition.sheet, origin.row, origin.column);
    }
    const information = recognition.information.values.get(field);
    if (information === undefined) return null;
    return information.ownCell
      ? valueAt(recognition.sheet, information.row, information.column)
      : information.text;
  }

  /** The cell that a field was read from; the record's own cell where nothing stands. */
  cell(field: string): CellPosition {
    const { recognition } = this.table;
    const mapped = recognition.map.columns.get(field);
    if (mapped !== undefined) return this.origin(field, mapped);
    const information = recognition.information.values.get(field);
    return information ?? { row: this.row, column: Math.min(...columnsOf(recognition)) };
  }

  isFormula(field: string): boolean {
    const { row, column } = this.cell(field);
    return hasFormula(this.table.recognition.sheet, row, column);
  }

  day(field: string): Day | null {
    return this.dayReading(field).day;
  }

  dayReading(field: string): DayReading {
    return this.reader.day(this.value(field));
  }

  /** The deadline; years and durations are read from the row's feedback date. */
  due(field = "deadline"): Due {
    return this.reader.due(this.value(field), this.feedbackOn);
  }

  get feedbackOn(): Day | null {
    return this.table.has("feedbackOn") ? this.day("feedbackOn") : null;
  }

  get unit(): string {
    return this.text("unit");
  }

  get status(): StatusReading {
    const header = this.table.recognition.map.columns.get("status")?.header ?? "";
    return readStatus(this.text("status"), header);
  }

  /**
   * Done as far as the row says: by its status; where it has none, by its progress text or its date of completion.
   * An unknown status word leaves it open.
   */
  get doneStatus(): Status | null {
    if (!isPlaceholder(this.text("status"))) return this.status.status;
    if (this.table.has("progress") && progressSaysDone(this.text("progress"))) return "已完成";
    return this.table.has("doneOn") && this.day("doneOn") !== null ? "已完成" : null;
  }

  get isOpen(): boolean {
    const status = this.doneStatus;
    return status !== "已完成" && status !== "已销号";
  }

  /** 巡察期间立行立改: found and to be mended while the team is on site, before there is a feedback. */
  get foundDuringInspection(): boolean {
    return this.text("foundIn").includes("立行立改") || this.text("foundIn").includes("巡察期间");
  }

  private origin(field: string, mapped: MappedColumn): CellPosition {
    let origin = this.origins.get(field);
    if (origin === undefined) {
      origin = this.findOrigin(field, mapped.column);
      this.origins.set(field, origin);
    }
    return origin;
  }

  private findOrigin(field: string, column: number): CellPosition {
    const { recognition, ledger, records } = this.table;
    const own = mergedOrigin(recognition, this.row, column);
    const definition = columnOf(ledger, field);
    if (kindAt(recognition.sheet, own.row, own.column) === cellBlank) {
      return this.filledDown(definition, column) ?? own;
    }
    if (!dittoKinds.has(definition.kind) || this.index === 0) return own;
    if (!isDitto(textAt(recognition.sheet, own.row, own.column))) return own;
    return records[this.index - 1]?.cell(field) ?? own;
  }

  /** A blank of the problem's own facts takes the value above; any other only where no later row has one. */
  private filledDown(definition: LedgerColumn, column: number): CellPosition | undefined {
    const { recognition, ledger } = this.table;
    if (ledger.groupedBy === undefined || definition.computed === true) return undefined;
    const [head] = this.group.records;
    if (head === undefined || head === this) return undefined;
    const { first, alone } = this.group.fillOf(column);
    if (first === undefined || first.index > this.index) return undefined;
    if (definition.ofProblem !== true && (!alone || first !== head)) return undefined;
    return mergedOrigin(recognition, first.row, column);
  }

  /** Whether the row's own cell, or the merged area it lies in, holds something. */
  fillsColumn(column: number): boolean {
    const { recognition } = this.table;
    const { row, column: at } = mergedOrigin(recognition, this.row, column);
    return kindAt(recognition.sheet, row, at) !== cellBlank;
  }
}

function mergedOrigin(recognition: Recognition, row: number, column: number): CellPosition {
  const area = recognition.merges.areaAt(row, column);
  return area === undefined ? { row, column } : { row: area.top, column: area.left };
}

function columnsOf(recognition: Recognition): readonly number[] {
  return [...recognition.map.columns.values()].map(({ column }) => column);
}

const partSeparators = [/\n+/, /[/／]/, /[（(]/, /[、;；]/, /\s+/];

/** Half of a cell under a header that joins two fields: 办公室/范琳, 财务股（张三）. One name alone is the first field. */
function partOf(text: string, part: 0 | 1 | undefined): string {
  if (part === undefined) return text;
  for (const separator of partSeparators) {
    const at = separator.exec(text);
    if (at === null) continue;
    const half = part === 0 ? text.slice(0, at.index) : text.slice(at.index + at[0].length);
    return half.replace(/[)）]$/, "").trim();
  }
  return part === 0 ? text : "";
}

/** Builds the records of a recognised sheet and gathers the rows of one problem. */
export function buildTable(recognition: Recognition, reader: DueReader): LedgerTable {
  const { ledger, map, information, body } = recognition;
  const records: LedgerRecord[] = [];
  const groups: RecordGroup[] = [];
  const byField = new Map(ledger.columns.map((column) => [column.field, column]));
  const sectioned = body.records.some(({ sections }) => sections[0] !== "");
  const table: LedgerTable = {
    recognition,
    ledger,
    records,
    groups,
    has: (field) =>
      map.columns.has(field) ||
      information.values.has(field) ||
      (sectioned && byField.get(field)?.sectionLevel !== undefined),
  };
  for (const { row, sections } of body.records) {
    const record = new LedgerRecord(table, reader, row, records.length, sections);
    records.push(record);
    const last = groups[groups.length - 1];
    const group =
      last !== undefined && continues(recognition, last.records, record)
        ? last
        : new RecordGroup(groups.length);
    if (group !== last) groups.push(group);
    group.records.push(record);
    record.group = group;
  }
  return table;
}

/**
 * Whether a row is a further measure of the problem above: inside its merged cells, or with neither number nor
 * problem of its own, or with both repeated.
 */
function continues(recognition: Recognition, above: readonly LedgerRecord[], record: LedgerRecord): boolean {
  const { ledger, map } = recognition;
  const first = above[0];
  if (ledger.groupedBy === undefined || first === undefined) return false;
  if (first.sections[0] !== record.sections[0] || first.sections[1] !== record.sections[1]) return false;
  const keys = [...ledger.key, ledger.groupedBy].filter((field) => field !== "unit");
  let written = 0;
  for (const field of new Set(keys)) {
    const mapped = map.columns.get(field);
    if (mapped === undefined) continue;
    const upper = mergedOrigin(recognition, first.row, mapped.column);
    const own = mergedOrigin(recognition, record.row, mapped.column);
    const text = textAt(recognition.sheet, own.row, own.column);
    if (text === "" && own.row === record.row) continue;
    const same = own.row === upper.row || text === textAt(recognition.sheet, upper.row, upper.column);
    if (!same) return false;
    written += 1;
  }
  return written > 0 || !startsAnew(recognition, record);
}

/** A row without number and problem that names another unit belongs to no problem above. */
function startsAnew(recognition: Recognition, record: LedgerRecord): boolean {
  const unit = recognition.map.columns.get("unit");
  const previous = record.table.records[record.index - 1];
  if (unit === undefined || previous === undefined) return false;
  const own = mergedOrigin(recognition, record.row, unit.column);
  const text = textAt(recognition.sheet, own.row, own.column);
  return text !== "" && text !== previous.unit;
}

/** The rows' own name for messages: 第3号, or the first words of the problem. */
export function recordLabel(record: LedgerRecord): string {
  const { ledger } = record.table;
  const id = ledger.key[0] === undefined ? "" : record.text(ledger.key[0]);
  const gist = ledger.groupedBy === undefined ? "" : record.text(ledger.groupedBy).replace(/\s+/g, "");
  const short = gist.length > 18 ? `${gist.slice(0, 18)}…` : gist;
  if (id !== "" && short !== "") return `${id} ${short}`;
  return id !== "" ? id : short !== "" ? short : `第${String(record.row + 1)}行`;
}

/**
 * What names a record after sorting and across files: its number where that is unique in itself, else its unit with
 * the number or the folded text.
 */
export function recordKey(record: LedgerRecord): string {
  const { ledger } = record.table;
  const id = (ledger.key[0] === undefined ? "" : record.text(ledger.key[0])).replace(/\s+/g, "");
  if (id !== "" && !/^\d+$/.test(id)) return id;
  const { unit, sections } = record;
  if (id !== "") return [unit, sections[0], id].filter((part) => part !== "").join("|");
  const gist = ledger.groupedBy === undefined ? "" : record.text(ledger.groupedBy);
  const folded = gist.replace(/[\s\p{P}]+/gu, "").slice(0, 40);
  return [unit, folded === "" ? `row${String(record.row + 1)}` : folded]
    .filter((part) => part !== "")
    .join("|");
}
