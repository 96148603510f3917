import type { Area, TableSnapshot } from "../core/snapshot";
import { parseArea } from "./areas";
import { readActiveFilter } from "./auto-filter";
import { decodeSpreadsheetText } from "./text";
import { xmlEnd, xmlOpen } from "./xml";
import type { XmlReader } from "./xml";

interface TablePart {
  readonly table: TableSnapshot;
  readonly activeFilter: Area | null;
}

/**
 * Reads a table part (CT_Table).
 * @throws Failure 'damaged-part', 'xml-refused'
 */
export function readTable(reader: XmlReader): TablePart {
  const columns: string[] = [];
  let table: Omit<TableSnapshot, "columns"> | null = null;
  let activeFilter: Area | null = null;
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen) continue;
    if (reader.depth === 1) table = tableOf(reader);
    else if (reader.depth === 2 && reader.isNamed("autoFilter")) activeFilter = readActiveFilter(reader);
    else if (reader.depth === 3 && reader.isNamed("tableColumn")) {
      columns.push(decodeSpreadsheetText(reader.attribute("name") ?? ""));
    }
  }
  if (table === null) throw reader.illFormed("没有内容");
  return { table: { ...table, columns }, activeFilter };
}

function tableOf(reader: XmlReader): Omit<TableSnapshot, "columns"> {
  const area = parseArea(reader.attribute("ref") ?? "");
  if (!reader.isNamed("table") || area === null) throw reader.illFormed("表格没有区域");
  return {
    name: decodeSpreadsheetText(reader.attribute("displayName") ?? reader.attribute("name") ?? ""),
    area,
    headerRows: countOf(reader, "headerRowCount", 1),
    totalsRows: countOf(reader, "totalsRowCount", 0),
  };
}

function countOf(reader: XmlReader, attribute: string, byDefault: number): number {
  const text = reader.attribute(attribute);
  if (text === null) return byDefault;
  if (!/^\d{1,7}$/.test(text)) throw reader.illFormed("表格的行数有误");
  return Number(text);
}
