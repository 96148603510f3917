/** The rows below a header: which are records, and which are sections, totals, notes, signatures or blanks. */
import type { Ledger } from "../ledger";
import { cellBlank, cellText, kindAt, textAt, type SheetSnapshot } from "../snapshot";
import type { ColumnMap } from "./column-map";
import { foldHeader, halfWidth } from "./header-fold";
import type { MergeIndex } from "./merges";

export interface BodyRow {
  readonly row: number;
  /** The section headings (一、… and （一）…) that the row stands under, outermost first; "" where there is none. */
  readonly sections: readonly [string, string];
}

export interface Body {
  readonly records: readonly BodyRow[];
  /** Notes below the table (说明：…), for what they say of the sheet. */
  readonly notes: readonly string[];
}

const totalRow = /^(?:合计|总计|小计|累计|共计|总数|本页小计)(?:[:(\s\d].*)?$/;
const noteRow = /^(?:注|备注|说明|附注|填表说明|填报说明|注意|注意事项|备注说明)\d?(?:[:.、\s]|$)/;
const signatureRow =
  /^(?:填表人|填报人|制表人?|审核人?|审批人?|签发人|经办人|负责人|单位负责人|主要负责人|分管领导|分管负责人|党组书记|党委书记|联系人|联系电话|填报单位|填报日期|填表日期|制表日期|签字|盖章|单位\(盖章\))(?:签字|签名|\(签字\)|\(盖章\)|\(签名\))*[:(]/;
/** The first character of a total, note or signature; most rows begin with a number and need no closer look. */
const marginalStart = /^[\s合总小累共本注备说附填制审签经负单主分党联盖]/;
const sectionNumber =
  /^(?:[一二三四五六七八九十百]+[、.．,]|第[一二三四五六七八九十]+(?:部分|方面|类)|\([一二三四五六七八九十]+\))/;
const innerSection = /^\([一二三四五六七八九十]+\)/;

export function readBody(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  ledger: Ledger,
  map: ColumnMap,
  firstRow: number,
): Body {
  const reader = new BodyReader(sheet, merges, ledger, map, firstRow);
  return reader.read();
}

class BodyReader {
  private readonly records: BodyRow[] = [];
  private readonly notes: string[] = [];
  private sections: readonly [string, string] = ["", ""];
  /** Mapped columns but the number: a row that holds a number alone was only reserved. */
  private readonly columns: readonly number[];
  private readonly headers: ReadonlyMap<number, string>;
  private readonly width: number;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly merges: MergeIndex,
    ledger: Ledger,
    map: ColumnMap,
    private readonly firstRow: number,
  ) {
    const ignored = new Set<string>();
    for (const column of ledger.columns) {
      if (column.kind === "id" || column.computed === true) ignored.add(column.field);
    }
    const entries = [...map.columns].filter(([field]) => !ignored.has(field));
    this.columns = [...new Set(entries.map(([, mapped]) => mapped.column))];
    this.headers = new Map(
      [...map.columns.values()].map(({ column, header }) => [column, foldHeader(header)]),
    );
    this.width = Math.max(0, ...[...map.columns.values()].map(({ column }) => column)) + 1;
  }

  read(): Body {
    for (let row = this.firstRow; row < this.sheet.rowCount; row += 1) {
      const first = this.firstFilled(row);
      if (first < 0) continue;
      if (this.isMarginal(row, first)) continue;
      if (this.isReserved(row) || this.isRepeatedHeader(row)) continue;
      this.records.push({ row, sections: this.sections });
    }
    return { records: this.records, notes: this.notes };
  }

  private firstFilled(row: number): number {
    for (let column = 0; column < this.sheet.columnCount; column += 1) {
      if (kindAt(this.sheet, row, column) !== cellBlank) return column;
    }
    return -1;
  }

  /** Sections, totals, notes and signatures; a section is kept for the rows below it. */
  private isMarginal(row: number, first: number): boolean {
    if (kindAt(this.sheet, row, first) !== cellText) return false;
    const written = textAt(this.sheet, row, first);
    const alone = this.standsAlone(row, first);
    if (!alone && !marginalStart.test(written)) return false;
    const text = halfWidth(written);
    const tight = text.replace(/\s+/g, "");
    if (totalRow.test(tight)) return true;
    if (alone && this.takeSection(row, first, tight)) return true;
    if (noteRow.test(text) && (alone || !this.fillsTable(row))) {
      this.notes.push(text);
      return true;
    }
    return signatureRow.test(tight) && !this.fillsTable(row);
  }

  private standsAlone(row: number, first: number): boolean {
    for (let column = first + 1; column < this.sheet.columnCount; column += 1) {
      if (kindAt(this.sheet, row, column) !== cellBlank) return false;
    }
    return true;
  }

  private takeSection(row: number, first: number, text: string): boolean {
    const area = this.merges.areaAt(row, first);
    const spans = area === undefined ? 1 : area.right - area.left + 1;
    const wide = spans >= Math.max(3, Math.floor(this.width / 2));
    const numbered = sectionNumber.test(text) && text.length <= 60;
    if (!(numbered || (wide && /(?:方面|问题|情况|部分|类)$/.test(text) && text.length <= 40))) return false;
    const name = text.replace(sectionNumber, "").replace(/[:：]$/, "");
    this.sections = innerSection.test(text) ? [this.sections[0], name] : [name, ""];
    return true;
  }

  /** Whether half of the mapped columns hold something: then a row is a record whatever its first word. */
  private fillsTable(row: number): boolean {
    const filled = this.columns.filter((column) => kindAt(this.sheet, row, column) !== cellBlank).length;
    return filled >= Math.max(3, this.columns.length / 2);
  }

  private isReserved(row: number): boolean {
    return this.columns.every(
      (column) =>
        kindAt(this.sheet, row, column) === cellBlank && this.merges.areaAt(row, column) === undefined,
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
}
