/** Reads one worksheet part into a snapshot. */
import type { DateSystem } from "../core/day";
import type { Area, SheetSnapshot, TableSnapshot } from "../core/snapshot";
import { parseArea, parseAreas } from "./areas";
import { readActiveFilter } from "./auto-filter";
import { CellColumns } from "./cell-columns";
import type { CellBudget } from "./cell-columns";
import { damagedPart } from "./damage";
import type { OfficePackage } from "./package";
import type { TextList } from "./shared-strings";
import { SheetDataReader } from "./sheet-data";
import { readPageHeaders } from "./page-header";
import { readTable } from "./table";
import { xmlEnd, xmlOpen } from "./xml";
import type { XmlReader } from "./xml";

interface SheetSource {
  readonly file: OfficePackage;
  readonly part: string;
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly dateSystem: DateSystem;
  readonly texts: TextList;
  readonly budget: CellBudget;
}

/** What a worksheet part says beside its cells. */
interface SheetContent {
  readonly merges: Area[];
  readonly ruledAreas: Area[];
  readonly activeFilters: Area[];
  readonly tableIds: string[];
  readonly pageHeaders: string[];
  hiddenRows: readonly number[];
  isProtected: boolean;
}

/** @throws Failure 'damaged-part', 'xml-refused', 'encrypted', 'too-large' */
export function readWorksheet(source: SheetSource): SheetSnapshot {
  const title = `工作表「${source.name}」`;
  const reader = source.file.xml(source.part, title);
  const cells = new CellColumns(source.budget);
  const content = readContent(reader, cells, source);
  const tables = content.tableIds.length === 0 ? [] : readTables(source, content);
  const { columns, rowCount } = cells.finish();
  const isFiltered = (row: number): boolean =>
    content.activeFilters.some(({ top, bottom }) => row >= top && row <= bottom);
  const hidden = [...new Set(content.hiddenRows)].filter((row) => row < rowCount).sort((a, b) => a - b);
  return {
    id: source.id,
    name: source.name,
    visibility: source.visibility,
    dateSystem: source.dateSystem,
    rowCount,
    columnCount: columns.length,
    columns,
    texts: source.texts.texts,
    merges: content.merges,
    hiddenRows: hidden.filter((row) => !isFiltered(row)),
    filteredRows: hidden.filter(isFiltered),
    tables,
    isProtected: content.isProtected,
    pageHeaders: content.pageHeaders,
    ruledAreas: content.ruledAreas,
  };
}

function readContent(reader: XmlReader, cells: CellColumns, source: SheetSource): SheetContent {
  const content: SheetContent = {
    merges: [],
    ruledAreas: [],
    activeFilters: [],
    tableIds: [],
    pageHeaders: [],
    hiddenRows: [],
    isProtected: false,
  };
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen) continue;
    if (reader.depth === 1) {
      if (!reader.isNamed("worksheet")) throw reader.illFormed("不是工作表");
    } else if (reader.isNamed("sheetData")) {
      const data = new SheetDataReader(reader, cells, source.texts, source.dateSystem);
      data.read();
      content.hiddenRows = data.hiddenRows;
    } else {
      readBesideCells(reader, content);
    }
  }
  return content;
}

/** One child of `worksheet` other than its cells, to its end. */
function readBesideCells(reader: XmlReader, content: SheetContent): void {
  switch (reader.name()) {
    case "sheetProtection": {
      const sheet = reader.attribute("sheet");
      content.isProtected = sheet === "1" || sheet === "true";
      reader.skipElement();
      return;
    }
    case "autoFilter": {
      const filter = readActiveFilter(reader);
      if (filter !== null) content.activeFilters.push(filter);
      return;
    }
    case "conditionalFormatting":
      addAreas(content, reader.attribute("sqref"));
      reader.skipElement();
      return;
    case "headerFooter":
      for (const text of readPageHeaders(reader)) content.pageHeaders.push(text);
      return;
    case "mergeCells":
    case "dataValidations":
    case "tableParts":
      readList(reader, content);
      return;
    case "extLst":
      readExtensions(reader, content);
      return;
    default:
      reader.skipElement();
  }
}

function readList(reader: XmlReader, content: SheetContent): void {
  const { depth } = reader;
  for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
    if (token !== xmlOpen || reader.depth !== depth + 1) continue;
    if (reader.isNamed("mergeCell")) {
      const area = parseArea(reader.attribute("ref") ?? "");
      if (area === null) throw reader.illFormed("合并单元格的区域有误");
      content.merges.push(area);
    } else if (reader.isNamed("dataValidation")) {
      addAreas(content, reader.attribute("sqref"));
    } else if (reader.isNamed("tablePart")) {
      content.tableIds.push(reader.prefixedAttribute("id") ?? "");
    }
  }
}

/** Rules that refer to other sheets stand in the extension list; their areas are in an element (MS-XLSX 2.6.2). */
function readExtensions(reader: XmlReader, content: SheetContent): void {
  const { depth } = reader;
  let ruleDepth = Infinity;
  for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
    if (reader.depth < ruleDepth) ruleDepth = Infinity;
    if (token !== xmlOpen) continue;
    if (reader.isNamed("dataValidation") || reader.isNamed("conditionalFormatting")) ruleDepth = reader.depth;
    else if (reader.depth === ruleDepth + 1 && reader.isNamed("sqref")) {
      addAreas(content, reader.elementText());
    }
  }
}

function addAreas(content: SheetContent, references: string | null): void {
  for (const area of parseAreas(references ?? "")) content.ruledAreas.push(area);
}

function readTables(source: SheetSource, content: SheetContent): TableSnapshot[] {
  const relationships = source.file.relationships(source.part);
  return content.tableIds.map((id) => {
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    if (target === undefined) {
      throw damagedPart(
        { title: `工作表「${source.name}」`, name: source.part },
        `找不到所用的表格（${id}）`,
      );
    }
    const { table, activeFilter } = readTable(source.file.xml(target, "表格定义"));
    if (activeFilter !== null) content.activeFilters.push(activeFilter);
    return table;
  });
}
