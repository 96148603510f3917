/** The rows below a header: which are records, and which are sections, totals, notes, signatures or blanks. */
import type { Ledger } from "../ledger";
import { cellBlank, cellText, kindAt, textAt, type SheetSnapshot } from "../snapshot";
import type { ColumnMap } from "./column-map";
import { dictionaryOf } from "./header-dictionary";
import { foldHeader, halfWidth } from "./header-fold";
import {
  isDateAlone,
  isExampleMark,
  isInnerSection,
  isNote,
  isSignature,
  isTotal,
  marginalStart,
  withoutSectionNumber,
} from "./marginal-words";
import type { MergeIndex } from "./merges";

/** What the section rows above say, by field; rows of one section share the object. */
export type Sections = Readonly<Record<string, string>>;

export interface BodyRow {
  readonly row: number;
  readonly sections: Sections;
}

export interface Body {
  readonly records: readonly BodyRow[];
  /** Notes below the table (说明：…), for what they say of the sheet. */
  readonly notes: readonly string[];
  /** First row that is not this table's: the header of another table, or the end of the sheet. */
  readonly end: number;
  /** Rows with something in them that were taken for neither records nor anything else that is named here. */
  readonly passedOver: readonly number[];
}

export function readBody(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  ledger: Ledger,
  map: ColumnMap,
  firstRow: number,
  atOtherHeader: "stop" | "passOver",
): Body {
  return new BodyReader(sheet, merges, ledger, map, firstRow).read(atOtherHeader === "stop");
}

const columnsBeside = 60;

class BodyReader {
  private readonly records: BodyRow[] = [];
  private readonly notes: string[] = [];
  private readonly passedOver: number[] = [];
  private sections: Sections = {};
  /** Below a total, a note or a signature a row must name a problem or a measure to be a record. */
  private isPastEnd = false;
  /** Mapped columns but the number: a row that holds a number alone was only reserved. */
  private readonly columns: readonly number[];
  private readonly idColumn: number | undefined;
  /** Columns of the texts that make a row a record: the problem and what is done about it. */
  private readonly substance: readonly number[];
  private readonly headers: ReadonlyMap<number, string>;
  private readonly width: number;
  /** Columns looked at: a stray cell far to the right is not the table's. */
  private readonly scanned: number;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly merges: MergeIndex,
    private readonly ledger: Ledger,
    map: ColumnMap,
    private readonly firstRow: number,
  ) {
    const byField = new Map(ledger.columns.map((column) => [column.field, column]));
    const entries = [...map.columns].filter(([field]) => {
      const column = byField.get(field);
      return column?.kind !== "id" && column?.computed !== true;
    });
    this.columns = [...new Set(entries.map(([, { column }]) => column))];
    this.idColumn = ledger.key.flatMap((field) => map.columns.get(field)?.column ?? [])[0];
    this.substance = ledger.columns
      .filter(({ required, kind, field }) => required === true && kind === "text" && map.columns.has(field))
      .map(({ field }) => map.columns.get(field)?.column ?? 0);
    this.headers = new Map(
      [...map.columns.values()].map(({ column, header }) => [column, foldHeader(header)]),
    );
    this.width = Math.max(0, ...[...map.columns.values()].map(({ column }) => column)) + 1;
    this.scanned = Math.min(sheet.columnCount, this.width + columnsBeside);
  }

  read(stops: boolean): Body {
    let row = this.firstRow;
    for (; row < this.sheet.rowCount; row += 1) {
      const first = this.firstFilled(row);
      if (first < 0) continue;
      // The title lines above another table are its own.
      if (this.isOtherHeader(row, first)) {
        if (stops) return this.bodyUpTo((this.records.at(-1)?.row ?? this.firstRow - 1) + 1);
        this.passedOver.push(row);
        continue;
      }
      if (this.isMarginal(row, first)) continue;
      if (this.isReserved(row)) continue;
      if (this.isPastEnd && !this.hasSubstance(row)) {
        this.passedOver.push(row);
        continue;
      }
      this.isPastEnd = false;
      this.records.push({ row, sections: this.sections });
    }
    return this.bodyUpTo(row);
  }

  private bodyUpTo(end: number): Body {
    const passedOver = this.passedOver.filter((row) => row < end);
    return { records: this.records, notes: this.notes, end, passedOver };
  }

  private firstFilled(row: number): number {
    for (let column = 0; column < this.scanned; column += 1) {
      if (kindAt(this.sheet, row, column) !== cellBlank) return column;
    }
    return -1;
  }

  /** Sections, totals, notes, signatures, examples and repeated headers; a section is kept for the rows below it. */
  private isMarginal(row: number, first: number): boolean {
    if (kindAt(this.sheet, row, first) !== cellText) return false;
    const written = textAt(this.sheet, row, first);
    const alone = this.standsAlone(row, first);
    if (first === this.idColumn && isExampleMark(written)) return true;
    if (!alone && !marginalStart.test(written)) return this.isRepeatedHeader(row);
    const text = halfWidth(written);
    const tight = text.replace(/\s+/g, "");
    if (isTotal(tight)) return this.endsTable();
    if (alone && this.takeSection(row, first, tight)) return true;
    if (isNote(text) && (alone || !this.fillsTable(row))) {
      this.notes.push(text);
      return this.endsTable();
    }
    if (isSignature(tight) && !this.fillsTable(row)) return this.endsTable();
    if (alone && this.isPastEnd && isDateAlone(tight)) return true;
    return this.isRepeatedHeader(row);
  }

  private endsTable(): true {
    this.isPastEnd = true;
    return true;
  }

  private standsAlone(row: number, first: number): boolean {
    for (let column = first + 1; column < this.scanned; column += 1) {
      if (kindAt(this.sheet, row, column) !== cellBlank) return false;
    }
    return true;
  }

  /** A numbered line, or one merged over the table: the section that follows. A longer one is a note. */
  private takeSection(row: number, first: number, text: string): boolean {
    const area = this.merges.areaAt(row, first);
    const isWide =
      area !== undefined &&
      area.right - area.left + 1 >= Math.max(3, Math.floor(this.width / 2)) &&
      area.bottom === area.top;
    const name = withoutSectionNumber(text);
    // 一、… in the problem's own column may be a problem that nothing else is known of; 1.… mostly is.
    const isNumbered =
      name !== text &&
      !/^\(?\d/.test(text) &&
      first <= (this.columns[0] ?? 0) &&
      (!this.substance.includes(first) || /(?:方面|情况|部分|类)$/.test(text));
    if (!isWide && !isNumbered) return false;
    if (isSignature(text) || isNote(text)) return false;
    if (text.length > 60) {
      if (isWide) this.notes.push(text);
      return isWide;
    }
    this.sections = this.sectionsWith(name.replace(/[:：]$/, ""), isInnerSection(text));
    return true;
  }

  private sectionsWith(name: string, isInner: boolean): Sections {
    for (const { field, sectionPattern } of this.ledger.columns) {
      const value = sectionPattern?.exec(name)?.[1];
      // A unit opens a part of its own: the aspects of the unit before it are over.
      if (value !== undefined) return { [field]: value };
    }
    const fieldOf = (level: 1 | 2): string | undefined =>
      this.ledger.columns.find(({ sectionLevel }) => sectionLevel === level)?.field;
    const outer = fieldOf(1);
    const inner = fieldOf(2);
    const kept = Object.entries(this.sections).filter(
      ([field]) => field !== inner && (isInner || field !== outer),
    );
    const field = isInner ? inner : outer;
    return Object.fromEntries(field === undefined ? kept : [...kept, [field, name]]);
  }

  /** Whether half of the mapped columns hold something: then a row is a record whatever its first word. */
  private fillsTable(row: number): boolean {
    const filled = this.columns.filter((column) => kindAt(this.sheet, row, column) !== cellBlank).length;
    return filled >= Math.max(3, this.columns.length / 2);
  }

  private hasSubstance(row: number): boolean {
    return this.substance.some((column) => kindAt(this.sheet, row, column) !== cellBlank);
  }

  /** A row of which nothing but the number, or 无, was filled in. */
  private isReserved(row: number): boolean {
    return this.columns.every(
      (column) =>
        this.merges.areaAt(row, column) === undefined &&
        (kindAt(this.sheet, row, column) === cellBlank ||
          (kindAt(this.sheet, row, column) === cellText && textAt(this.sheet, row, column) === "无")),
    );
  }

  /** A header printed again further down. */
  private isRepeatedHeader(row: number): boolean {
    let same = 0;
    for (const [column, header] of this.headers) {
      if (kindAt(this.sheet, row, column) !== cellText) continue;
      if (foldHeader(textAt(this.sheet, row, column)) !== header) return false;
      same += 1;
    }
    return same >= 3;
  }

  /** The header of another table below this one: words of headers alone, not all of them this table's own. */
  private isOtherHeader(row: number, first: number): boolean {
    const begin = textAt(this.sheet, row, first);
    // Most rows begin with a number.
    if (begin.length > 20 || /\d/.test(begin)) return false;
    const texts = this.shortTexts(row);
    if (texts === null || texts.size < 3) return false;
    const dictionary = dictionaryOf(this.ledger);
    const words = [...texts.values()].filter((text) => dictionary.meaningOf(text) !== undefined);
    const isOwn = [...texts].every(([column, text]) => foldHeader(text) === this.headers.get(column));
    return words.length >= 3 && !isOwn && !this.isRepeatedHeader(row);
  }

  /** The row's texts by column, or `null` where it holds anything that no header holds; most rows do, and end it here. */
  private shortTexts(row: number): ReadonlyMap<number, string> | null {
    for (let column = 0; column < this.scanned; column += 1) {
      const kind = kindAt(this.sheet, row, column);
      if (kind !== cellBlank && kind !== cellText) return null;
    }
    const texts = new Map<number, string>();
    for (let column = 0; column < this.scanned; column += 1) {
      const text = textAt(this.sheet, row, column);
      if (text.length > 20) return null;
      if (text !== "") texts.set(column, text);
    }
    return texts;
  }
}
