/** What the page asks of its worker: to open a file, show it in blocks, take what is typed, and review it. */
import { cellNumber, hasFormula, kindAt, textAt, valueAt, type SheetSnapshot } from "../core/snapshot";
import { maskPersonalNumbers } from "../core/confidential";
import type { CellPlace, FileForUser, RevealOutcome } from "../host/host";
import { ReviewDesk } from "../review/desk";
import type { Work } from "../review/remote";
import { servedReviewer, type ServedReviewer } from "../review/remote-reviewer";
import type { FindingItem, WorkbookOutline } from "../review/review";
import { OpenedFile } from "./opened-file";
import type { CellBlock, CellMark, EditOutcome, SheetShape } from "./sheet-view";

/** How the file stands after something was done to it. */
export interface FileState {
  /** Cells that differ from the file. */
  readonly changes: number;
  /** Grows with each change and each one taken back. */
  readonly revision: number;
}

export interface OpenedWorkbook {
  readonly outline: WorkbookOutline;
  /** A hash that tells workbooks of one name apart. */
  readonly likeness: string;
}

export interface ServedWorkbook {
  readonly open: (work: Work, name: string, bytes: Uint8Array) => Promise<OpenedWorkbook>;
  readonly shape: (work: Work, sheet: string) => SheetShape;
  readonly headerRows: (work: Work, sheet: string) => number;
  readonly rows: (work: Work, sheet: string, from: number, to: number) => CellBlock;
  readonly fullText: (work: Work, sheet: string, row: number, column: number) => string;
  readonly type: (
    work: Work,
    sheet: string,
    row: number,
    column: number,
    text: string,
  ) => { readonly outcome: EditOutcome; readonly state: FileState };
  /** `cell`: where the change stood; `null` where there was none. */
  readonly undo: () => { readonly cell: CellPlace | null; readonly state: FileState };
  readonly copy: () => { readonly file: FileForUser; readonly state: FileState };
  readonly reveal: (work: Work, sheet: string) => RevealOutcome;
}

export class WorkbookDesk {
  private file: OpenedFile | null = null;
  private desk: ReviewDesk | null = null;

  /** All that is served to the page. */
  served(): ServedWorkbook & ServedReviewer {
    return { ...this.servedWorkbook(), ...this.servedReview() };
  }

  private servedWorkbook(): ServedWorkbook {
    return {
      open: (work, name, bytes) => this.open(work, name, bytes),
      shape: (_, sheet) => this.shape(sheet),
      rows: (_, sheet, from, to) => this.rows(sheet, from, to),
      headerRows: (_, sheet) => this.review.headerRowsOf(sheet),
      fullText: (_, sheet, row, column) => this.opened.fullText(sheet, row, column),
      type: (_, sheet, row, column, text) => ({
        outcome: this.opened.type(sheet, row, column, text),
        state: this.state,
      }),
      undo: () => ({ cell: this.opened.undo(), state: this.state }),
      copy: () => ({ file: this.opened.copy(), state: this.state }),
      reveal: (_, sheet) => this.reveal(sheet),
    };
  }

  /** The reviewer of whatever file is open when it is asked. */
  private servedReview(): ServedReviewer {
    const now = (): ServedReviewer => servedReviewer(this.review);
    return {
      outline: () => now().outline(),
      check: (...asked) => now().check(...asked),
      view: (...asked) => now().view(...asked),
      findings: (...asked) => now().findings(...asked),
      paperKinds: () => now().paperKinds(),
      paperScope: (...asked) => now().paperScope(...asked),
      previewPaper: (...asked) => now().previewPaper(...asked),
      buildPapers: (...asked) => now().buildPapers(...asked),
      template: (...asked) => now().template(...asked),
    };
  }

  private get opened(): OpenedFile {
    if (this.file === null) throw new RangeError("no file is open");
    return this.file;
  }

  private get state(): FileState {
    const { changeCount, revision } = this.opened;
    return { changes: changeCount, revision };
  }

  private get review(): ReviewDesk {
    if (this.desk === null) throw new RangeError("no file is open");
    return this.desk;
  }

  /** A file that cannot be opened leaves the last one open. */
  private async open(work: Work, name: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
    const file = await OpenedFile.open(work, name, bytes);
    this.file = file;
    this.desk = new ReviewDesk(file);
    return { outline: file.outline(), likeness: file.likeness };
  }

  private shape(name: string): SheetShape {
    const { rowCount, columnCount, merges, hiddenRows, filteredRows } = this.opened.sheet(name);
    const look = this.opened.look(name);
    return {
      name,
      rowCount,
      columnCount,
      widths: Array.from({ length: columnCount }, (_, column) => look.width(column)),
      merges: Int32Array.from(merges.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right])),
      hiddenRows: [...hiddenRows, ...filteredRows].sort((a, b) => a - b),
      headerRows: this.review.headerRowsOf(name),
    };
  }

  private rows(name: string, from: number, to: number): CellBlock {
    const sheet = this.opened.sheet(name);
    const texts: string[][] = [];
    const rightward: number[] = [];
    const formulas: number[] = [];
    const changed: number[] = [];
    for (let row = from; row < Math.min(to, sheet.rowCount); row += 1) {
      const line: string[] = [];
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const place = row * sheet.columnCount + column;
        const text = this.shownText(sheet, row, column);
        if (text !== "") {
          while (line.length < column) line.push("");
          line.push(text);
        }
        if (kindAt(sheet, row, column) === cellNumber) rightward.push(place);
        if (hasFormula(sheet, row, column)) formulas.push(place);
        if (this.opened.isChanged(name, row, column)) changed.push(place);
      }
      texts.push(line);
    }
    const marks = this.review.findingsInRows(name, from, to).map(cellMark);
    return { from, texts, rightward, formulas, changed, marks };
  }

  private shownText(sheet: SheetSnapshot, row: number, column: number): string {
    const value = valueAt(sheet, row, column);
    if (typeof value === "number") return this.opened.look(sheet.name).displayText(value, row, column);
    if (typeof value === "object" && value !== null) return "error" in value ? value.error : "";
    return typeof value === "string" ? value : textAt(sheet, row, column);
  }

  /** Hidden and filtered rows are shown in the grid, and marked there. */
  private reveal(name: string): RevealOutcome {
    const isThere = this.opened.outline().sheets.some((sheet) => sheet.name === name);
    if (!isThere) return "gone";
    return "shown";
  }
}

function cellMark({ row, column, severity, message }: FindingItem): CellMark {
  return { row, column, severity, message: maskPersonalNumbers(message) };
}
