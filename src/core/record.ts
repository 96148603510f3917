/**
 * The rows of a ledger by field. Merged cells and values written only in the first row of a problem are filled
 * down, 同上 is followed, and every value knows the cell it came from.
 */
import { Confidential } from "./confidential";
import type { Day } from "./day";
import type { DayReading, Due } from "./due";
import type { DueReader } from "./due-reader";
import type { FieldOrigin } from "./field-origin";
import type { Ledger, LedgerColumn } from "./ledger";
import { isPlaceholder } from "./placeholder";
import type { Sections } from "./recognise/body";
import type { InformationValue } from "./recognise/information";
import type { Recognition } from "./recognise/recognise";
import { textAt, valueAt, type CellValue, type SheetSnapshot } from "./snapshot";
import { progressIsUnclear, progressSaysDone } from "./progress-text";
import type { StatusReading } from "./status";
import type { Status } from "./status-words";

/** 0-based position of a cell in its sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** One problem with the rows of its measures; in a ledger without groups, one row. */
export interface RecordGroup {
  readonly index: number;
  readonly records: readonly LedgerRecord[];
}

/** Where a field of a table comes from. */
export interface FieldSource {
  /** `undefined` where the ledger has no such field. */
  readonly definition: LedgerColumn | undefined;
  readonly header: string;
  /** `undefined` where the sheet has no column of the field. */
  readonly origin: FieldOrigin | undefined;
  /** Which half of the cell, where one column holds two fields. */
  readonly part: 0 | 1 | undefined;
  readonly information: InformationValue | undefined;
}

/** A recognised sheet as records. */
export interface LedgerTable {
  readonly recognition: Recognition;
  readonly ledger: Ledger;
  readonly sheet: SheetSnapshot;
  readonly records: readonly LedgerRecord[];
  readonly groups: readonly RecordGroup[];
  /** Whether the sheet says anything of a field: by a column, its sections, or a line of its head. */
  readonly has: (field: string) => boolean;
  readonly source: (field: string) => FieldSource;
  readonly reader: DueReader;
  readonly readStatus: (word: string) => StatusReading;
}

export class LedgerRecord {
  // Asked by many rules of each row.
  private ownDue: Due | undefined;
  private ownFeedback: Day | null | undefined;
  private ownStatus: Status | null | undefined;

  constructor(
    readonly table: LedgerTable,
    readonly group: RecordGroup,
    /** 0-based row in the sheet. */
    readonly row: number,
    readonly index: number,
    /** What the section rows above say, by field. */
    readonly sections: Sections,
  ) {}

  has(field: string): boolean {
    return this.table.has(field);
  }

  /** The text of a field, trimmed; "" where nothing stands or the field is not there. */
  text(field: string): string {
    const { origin, definition, part, information } = this.table.source(field);
    if (origin !== undefined) {
      if (definition?.confidential === true) return "";
      const { row, column } = { row: origin.rows[this.index] ?? 0, column: origin.columns[this.index] ?? 0 };
      const text = partOf(textAt(this.table.sheet, row, column), part);
      // The name of a unit is broken over lines to fit its cell; it is one name.
      return definition?.ofBlock === true ? text.replace(/\s+/g, "") : text;
    }
    return this.sections[field] ?? information?.text ?? "";
  }

  confidential(field: string): Confidential {
    const { origin } = this.table.source(field);
    if (origin === undefined) return new Confidential("");
    return new Confidential(
      textAt(this.table.sheet, origin.rows[this.index] ?? 0, origin.columns[this.index] ?? 0),
    );
  }

  /** Whether a value was given: neither blank, a placeholder such as `\`, 无, 待定, nor an error such as #N/A. */
  filled(field: string): boolean {
    const text = this.text(field);
    if (text !== "") return !isPlaceholder(text);
    const value = this.value(field);
    return typeof value === "object" && value !== null && "uncomputed" in value;
  }

  /** What stands in the cell, for a message: its text, or its error value. */
  written(field: string): string {
    const value = this.value(field);
    return typeof value === "object" && value !== null && "error" in value ? value.error : this.text(field);
  }

  value(field: string): CellValue {
    const { origin, part, information } = this.table.source(field);
    const { sheet } = this.table;
    if (origin !== undefined) {
      if (part !== undefined) return this.text(field);
      return valueAt(sheet, origin.rows[this.index] ?? 0, origin.columns[this.index] ?? 0);
    }
    const section = this.sections[field];
    if (section !== undefined || information === undefined) return section ?? null;
    return information.ownCell ? valueAt(sheet, information.row, information.column) : information.text;
  }

  /** The cell that a field was read from; the record's first cell where nothing stands. */
  cell(field: string): CellPosition {
    const { origin, information } = this.table.source(field);
    if (origin !== undefined) {
      return { row: origin.rows[this.index] ?? 0, column: origin.columns[this.index] ?? 0 };
    }
    return information ?? { row: this.row, column: firstColumn(this.table) };
  }

  day(field: string): Day | null {
    return this.dayReading(field).day;
  }

  dayReading(field: string): DayReading {
    return this.table.reader.day(this.value(field), field === "feedbackOn" ? null : this.feedbackOn);
  }

  /** A deadline; years and durations are read from the row's feedback date. */
  due(field = "deadline"): Due {
    if (field !== "deadline") return this.table.reader.due(this.value(field), this.feedbackOn);
    return (this.ownDue ??= this.table.reader.due(this.value(field), this.feedbackOn));
  }

  get feedbackOn(): Day | null {
    if (this.ownFeedback === undefined) {
      this.ownFeedback = this.table.has("feedbackOn") ? this.day("feedbackOn") : null;
    }
    return this.ownFeedback;
  }

  get unit(): string {
    return this.text("unit");
  }

  get status(): StatusReading {
    return this.table.readStatus(this.text("status"));
  }

  /**
   * Done as far as the row says: by its status; where it has none, by its progress text or its date of completion.
   * An unknown status word leaves it open.
   */
  get doneStatus(): Status | null {
    if (this.ownStatus === undefined) this.ownStatus = this.readDoneStatus();
    return this.ownStatus;
  }

  private readDoneStatus(): Status | null {
    const word = this.text("status");
    const { status } = this.table.readStatus(word);
    if (!isPlaceholder(word) && status !== null) return status;
    if (this.table.has("progress") && progressSaysDone(this.text("progress"))) return "已完成";
    return this.namesDoneDay ? "已完成" : null;
  }

  /** A date of completion, even one without a year. */
  private get namesDoneDay(): boolean {
    if (!this.table.has("doneOn")) return false;
    const { kind, notes } = this.dayReading("doneOn");
    return kind === "day" || notes.includes("noBaseDay");
  }

  /** No status is written, and the progress tells of something done without saying that all is. */
  get isDoneInDoubt(): boolean {
    const { silent } = this.table.readStatus(this.text("status"));
    return (isPlaceholder(this.text("status")) || silent) && progressIsUnclear(this.text("progress"));
  }

  /** A status is written that cannot be made out: the row is neither open nor done. */
  get isUnclear(): boolean {
    const word = this.text("status");
    return this.doneStatus === null && !isPlaceholder(word) && !this.table.readStatus(word).silent;
  }

  get isOpen(): boolean {
    const status = this.doneStatus;
    return status !== "已完成" && status !== "已销号";
  }

  /** 巡察期间立行立改: found and to be mended while the team is on site, before there is a feedback. */
  get foundDuringInspection(): boolean {
    if (!this.table.has("foundIn")) return false;
    const stage = this.text("foundIn");
    return stage.includes("立行立改") || stage.includes("巡察期间");
  }
}

function firstColumn({ recognition }: LedgerTable): number {
  return Math.min(...[...recognition.map.columns.values()].map(({ column }) => column));
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

const shownCharacters = 18;

/** The first words of a text, cut at a mark of punctuation where one is near, and never inside a number. */
function shorten(text: string): string {
  if (text.length <= shownCharacters) return text;
  const start = text.slice(0, shownCharacters);
  const clause = /^.{8,}(?=[，。；：、,;])/.exec(start)?.[0];
  return `${clause ?? start.replace(/[\d０-９.．%]+$/, "")}…`;
}

/** A record's own name for messages: its number with the first words of its problem, else its row. */
export function recordLabel(record: LedgerRecord): string {
  const { ledger } = record.table;
  const id = ledger.key[0] === undefined ? "" : record.text(ledger.key[0]);
  const gist = ledger.groupedBy === undefined ? "" : record.text(ledger.groupedBy).replace(/\s+/g, "");
  const short = shorten(gist);
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
  const section = Object.values(sections).filter((name) => name !== unit);
  if (id !== "") return [unit, ...section, id].filter((part) => part !== "").join("|");
  const gist = ledger.groupedBy === undefined ? "" : record.text(ledger.groupedBy);
  const folded = gist.replace(/[\s\p{P}]+/gu, "").slice(0, 40);
  return [unit, folded === "" ? `row${String(record.row + 1)}` : folded]
    .filter((part) => part !== "")
    .join("|");
}
