/** Reads .xlsx workbooks into snapshots, one sheet at a time. */
import type { DateSystem } from "../core/day";
import { Failure } from "../core/failure";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/snapshot";
import { mostCells } from "./cell-columns";
import { damagedPart } from "./damage";
import { OfficePackage } from "./package";
import type { Relationship } from "./package";
import { TextList } from "./shared-strings";
import { readWorksheet } from "./sheet";
import { refuseOtherFiles, refuseOtherPackages } from "./workbook-refusal";
import { decodeSpreadsheetText } from "./text";
import { xmlEnd, xmlOpen } from "./xml";
import type { XmlReader } from "./xml";
import type { ZipLimits } from "./zip";

interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Name of the worksheet part in the package. */
  readonly part: string;
}

export interface WorkbookFile {
  /** The worksheets in the order of their tabs; chart, dialog and macro sheets are not among them. */
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
  /** The parts themselves, for whoever writes a changed copy. */
  readonly file: OfficePackage;
  /**
   * The worksheet number `index` of `sheets`, read once and kept.
   * @throws Failure 'damaged-part', 'xml-refused', 'encrypted', 'too-large'
   */
  readSheet(index: number): SheetSnapshot;
  /** All worksheets; throws as `readSheet`. */
  readAll(): WorkbookSnapshot;
}

interface WorksheetPart extends SheetEntry {
  readonly id: string;
}

interface SheetElement extends Omit<WorksheetPart, "part"> {
  readonly relationshipId: string;
}

/**
 * Opens a workbook; its sheets are read when asked for.
 * @throws Failure 'file-empty', 'legacy-xls', 'encrypted', 'not-a-workbook', 'damaged-part', 'xml-refused',
 * 'too-large', 'empty-workbook'
 */
export function openWorkbook(bytes: Uint8Array, limits?: ZipLimits): WorkbookFile {
  refuseOtherFiles(bytes);
  const file = new OfficePackage(bytes, limits);
  const main = refuseOtherPackages(file);
  const { elements, dateSystem } = readWorkbookPart(file.xml(main, "工作簿目录"));
  const relationships = file.relationships(main);
  const sheets = elements.flatMap((element) => worksheetOf(element, relationships, main));
  if (sheets.length === 0) {
    throw new Failure("empty-workbook", "工作簿中没有工作表", "文件里没有可读的表格", "请确认选对了文件");
  }
  return new OpenedWorkbook(file, sheets, dateSystem, relationships);
}

class OpenedWorkbook implements WorkbookFile {
  private readonly snapshots = new Map<number, SheetSnapshot>();
  private readonly budget = { left: mostCells };
  private texts: TextList | null = null;

  constructor(
    readonly file: OfficePackage,
    readonly sheets: readonly WorksheetPart[],
    readonly dateSystem: DateSystem,
    private readonly relationships: readonly Relationship[],
  ) {}

  readSheet(index: number): SheetSnapshot {
    const known = this.snapshots.get(index);
    if (known !== undefined) return known;
    const sheet = this.sheets[index];
    if (sheet === undefined) throw new RangeError(`no worksheet ${String(index)}`);
    this.texts ??= new TextList(this.file, this.sharedStringsPart());
    const { file, dateSystem, texts, budget } = this;
    const { id, name, visibility, part } = sheet;
    const snapshot = readWorksheet({ file, part, id, name, visibility, dateSystem, texts, budget });
    this.snapshots.set(index, snapshot);
    return snapshot;
  }

  readAll(): WorkbookSnapshot {
    return { sheets: this.sheets.map((_, index) => this.readSheet(index)) };
  }

  private sharedStringsPart(): string | null {
    return this.relationships.find(({ kind }) => kind === "sharedStrings")?.target ?? null;
  }
}

function readWorkbookPart(reader: XmlReader): { elements: SheetElement[]; dateSystem: DateSystem } {
  const elements: SheetElement[] = [];
  let dateSystem: DateSystem = 1900;
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen) continue;
    if (reader.depth === 1 && !reader.isNamed("workbook")) {
      throw new Failure("not-a-workbook", "文件不是 Excel 工作簿", "其中没有工作簿目录", "请选择 .xlsx 文件");
    }
    if (reader.depth === 2 && reader.isNamed("workbookPr")) {
      const date1904 = reader.attribute("date1904");
      if (date1904 === "1" || date1904 === "true") dateSystem = 1904;
    }
    if (reader.depth === 3 && reader.isNamed("sheet")) elements.push(sheetElement(reader));
  }
  return { elements, dateSystem };
}

function sheetElement(reader: XmlReader): SheetElement {
  const state = reader.attribute("state");
  return {
    id: reader.attribute("sheetId") ?? "",
    name: decodeSpreadsheetText(reader.attribute("name") ?? ""),
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationshipId: reader.prefixedAttribute("id") ?? "",
  };
}

function worksheetOf(
  element: SheetElement,
  relationships: readonly Relationship[],
  main: string,
): readonly WorksheetPart[] {
  const relationship = relationships.find(({ id }) => id === element.relationshipId);
  if (relationship === undefined) {
    throw damagedPart({ title: "工作簿目录", name: main }, `找不到工作表「${element.name}」的内容`);
  }
  return relationship.kind === "worksheet" ? [{ ...element, part: relationship.target }] : [];
}
