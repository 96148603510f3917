/** A file that was opened, and what was typed over its cells since. */
import { dayOfSerial, isoDay } from "../core/day";
import type { CellPosition } from "../core/record";
import {
  cellBlank,
  cellNumber,
  kindAt,
  textAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
} from "../core/snapshot";
import type { FileForUser } from "../host/host";
import { CellGuard } from "../ooxml/edit/cell-guard";
import { typedValue } from "../ooxml/edit/typed-value";
import { writeCells } from "../ooxml/edit/write-cells";
import { readSheetLook, type SheetLook } from "../ooxml/look/sheet-look";
import { openWorkbook, type WorkbookFile } from "../ooxml/workbook";
import type { SheetsSource } from "../review/desk";
import { fileName } from "../review/file-name";
import { markOf } from "../review/mark";
import type { Work } from "../review/remote";
import type { WorkbookOutline } from "../review/review";
import { withChanges, type ChangedCell } from "./edited-sheet";
import type { EditOutcome } from "./sheet-view";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const xlsmType = "application/vnd.ms-excel.sheet.macroEnabled.12";

type NewValue = ChangedCell["value"];

/** One change, as it can be taken back. `before` is `undefined` where the cell was as in the file. */
interface Step {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly before: NewValue | undefined;
}

export class OpenedFile implements SheetsSource {
  private readonly looks = new Map<string, SheetLook>();
  private readonly guards = new Map<string, CellGuard>();
  /** By sheet name, then by `row,column`. */
  private readonly changes = new Map<string, Map<string, ChangedCell>>();
  private readonly steps: Step[] = [];
  private revisions = 0;
  private current: readonly SheetSnapshot[];

  private constructor(
    private readonly name: string,
    private readonly file: WorkbookFile,
    private readonly original: readonly SheetSnapshot[],
  ) {
    this.current = original;
  }

  /** @throws Failure as {@link openWorkbook} does, 'cancelled' */
  static async open(work: Work, name: string, bytes: Uint8Array): Promise<OpenedFile> {
    await work.report({ stage: "reading", what: "", done: 0, total: 0 });
    const file = openWorkbook(bytes);
    const sheets: SheetSnapshot[] = [];
    for (const [index, sheet] of file.sheets.entries()) {
      await work.report({ stage: "reading", what: sheet.name, done: index, total: file.sheets.length });
      sheets.push(file.readSheet(index));
    }
    return new OpenedFile(name, file, sheets);
  }

  outline(): WorkbookOutline {
    const sheets = this.original.filter(({ visibility }) => visibility !== "veryHidden");
    return { name: this.name, sheets: sheets.map(({ name, rowCount }) => ({ name, rowCount })) };
  }

  sheets(): Promise<readonly SheetSnapshot[]> {
    return Promise.resolve(this.current);
  }

  sheet(name: string): SheetSnapshot {
    const found = this.current.find((sheet) => sheet.name === name);
    if (found === undefined) throw new RangeError(`no sheet ${name}`);
    return found;
  }

  /** Read when the sheet is first shown. */
  look(name: string): SheetLook {
    let look = this.looks.get(name);
    if (look === undefined) this.looks.set(name, (look = readSheetLook(this.file, this.indexOf(name))));
    return look;
  }

  private guard(name: string): CellGuard {
    let guard = this.guards.get(name);
    if (guard === undefined) this.guards.set(name, (guard = new CellGuard(this.file, this.indexOf(name))));
    return guard;
  }

  isChanged(sheet: string, row: number, column: number): boolean {
    return this.changes.get(sheet)?.has(cellKey(row, column)) === true;
  }

  /** Cells that differ from the file. */
  get changeCount(): number {
    return [...this.changes.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Takes a typed text as Excel would take it into this cell; what cannot be written is refused at once. */
  type(sheet: string, row: number, column: number, text: string): EditOutcome {
    const snapshot = this.sheet(sheet);
    // Opened and left as it was: a number of many digits, a boolean or an error stays what it is.
    if (text === this.fullText(sheet, row, column)) return { kind: "unchanged" };
    const look = this.look(sheet);
    const kind = kindAt(snapshot, row, column);
    const value = typedValue(text, {
      isDate: look.isDate(row, column),
      isText: look.isText(row, column),
      wasNumber: kind === cellNumber,
      wasBlank: kind === cellBlank,
      dateSystem: snapshot.dateSystem,
    });
    if (sameValue(valueAt(snapshot, row, column), value)) return { kind: "unchanged" };
    // Told when it is typed, not when the copy is saved.
    const refusal = this.guard(sheet).refusal(row, column, value);
    if (refusal !== null) return { kind: "refused", why: `${refusal.why}。${refusal.todo}` };
    const before = this.changes.get(sheet)?.get(cellKey(row, column));
    this.steps.push({ sheet, cell: { row, column }, before: before?.value });
    this.put(sheet, { row, column }, value);
    return { kind: "changed" };
  }

  /** As it is edited: a date as 2026-08-31, a number in its shortest form, a text as it stands. */
  fullText(name: string, row: number, column: number): string {
    const sheet = this.sheet(name);
    const value = valueAt(sheet, row, column);
    if (typeof value === "number" && Number.isInteger(value) && this.look(name).isDate(row, column)) {
      const day = dayOfSerial(value, sheet.dateSystem);
      if (day !== null) return isoDay(day);
    }
    if (typeof value === "object" && value !== null) return "error" in value ? value.error : "";
    return typeof value === "string" ? value : textAt(sheet, row, column);
  }

  /** Grows with each change and each one taken back. */
  get revision(): number {
    return this.revisions;
  }

  /** Tells workbooks of one name apart: by their sheets, and by the first cell of each, which mostly names the unit. */
  get likeness(): string {
    return markOf(...this.original.flatMap((sheet) => [sheet.name, textAt(sheet, 0, 0)]));
  }

  /** Takes the last change back; returns its cell, or `null` where nothing was changed. */
  undo(): (CellPosition & { readonly sheet: string }) | null {
    const step = this.steps.pop();
    if (step === undefined) return null;
    this.put(step.sheet, step.cell, step.before);
    return { sheet: step.sheet, ...step.cell };
  }

  /** The file with the changes, everything else byte for byte as it was. */
  copy(): FileForUser {
    const edits = [...this.changes].flatMap(([sheet, cells]) =>
      [...cells.values()].map((cell) => ({ ...cell, sheet: this.indexOf(sheet) })),
    );
    const stem = this.name.replace(/\.(xlsx|xlsm)$/i, "").replace(/（已修改）$/, "");
    const hasMacros = /\.xlsm$/i.test(this.name);
    return {
      name: fileName([`${stem}（已修改）`], hasMacros ? ".xlsm" : ".xlsx"),
      mediaType: hasMacros ? xlsmType : xlsxType,
      bytes: writeCells(this.file, edits),
    };
  }

  private put(sheet: string, { row, column }: CellPosition, value: NewValue | undefined): void {
    this.revisions += 1;
    const cells = this.changes.get(sheet) ?? new Map<string, ChangedCell>();
    this.changes.set(sheet, cells);
    const index = this.indexOf(sheet);
    const inFile = this.original[index];
    const isAsInFile =
      value === undefined || (inFile !== undefined && sameValue(valueAt(inFile, row, column), value));
    if (isAsInFile) cells.delete(cellKey(row, column));
    else cells.set(cellKey(row, column), { row, column, value });
    this.current = this.current.map((snapshot, at) =>
      at === index && inFile !== undefined ? withChanges(inFile, [...cells.values()]) : snapshot,
    );
  }

  private indexOf(name: string): number {
    return this.original.findIndex((sheet) => sheet.name === name);
  }
}

function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function sameValue(old: CellValue, value: NewValue): boolean {
  return old === value || (old === null && value === "");
}
