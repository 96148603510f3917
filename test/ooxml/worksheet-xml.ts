/** Writes one worksheet part of a built workbook, its elements in the order of the schema (CT_Worksheet). */
import type { BuilderCell, BuilderCellObject, BuilderSheet, Scalar } from "./workbook-description";
import type { CellRole, Stylesheet } from "./workbook-stylesheet";

/** Characters that XML cannot hold, and what would read as Excel's escape of one (ST_Xstring, 22.9.2.19). */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const needsEscape = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell as Excel writes it: control characters and carriage returns as `_x000D_`. */
export function escapeCellText(text: string): string {
  const escaped = text.replace(needsEscape, (character) => {
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });
  return escapeXml(escaped);
}

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
    : text;
}

/** `<t>` with `xml:space` where blanks at the edges or line breaks must live. */
export function textElement(text: string): string {
  const keep = text !== text.trim() || text.includes("\n") ? ` xml:space="preserve"` : "";
  return `<t${keep}>${escapeCellText(text)}</t>`;
}

export function richElements(runs: readonly string[]): string {
  return runs.map((run, i) => `<r>${i % 2 === 1 ? "<rPr><b/></rPr>" : ""}${textElement(run)}</r>`).join("");
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Where the texts of cells go: an index into the shared strings, or `null` to write them in the cell. */
export type TextPool = (content: string) => number | null;

export interface SheetContext {
  readonly namespace: string;
  readonly relationships: string;
  readonly styles: Stylesheet;
  readonly pool: TextPool;
  readonly isFirst: boolean;
  readonly tableCount: number;
}

export function worksheetXml(sheet: BuilderSheet, context: SheetContext): string {
  const filtered = sheet.autoFilter?.filter !== undefined;
  return (
    `<worksheet xmlns="${context.namespace}" xmlns:r="${context.relationships}">` +
    `<sheetPr${filtered ? ` filterMode="1"` : ""}><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${usedRange(sheet)}"/>` +
    sheetView(sheet, context.isFirst) +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    columnWidths(sheet.widths ?? []) +
    `<sheetData>${rowsXml(sheet, context)}</sheetData>` +
    (sheet.protected === true ? `<sheetProtection sheet="1" objects="1" scenarios="1"/>` : "") +
    (sheet.autoFilter ? autoFilterXml(sheet.autoFilter) : "") +
    mergesXml(sheet.merges ?? []) +
    conditionalFormatsXml(sheet) +
    validationsXml(sheet) +
    `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${sheet.landscape === false ? "portrait" : "landscape"}" fitToHeight="0"/>` +
    (sheet.pageHeader === undefined
      ? ""
      : `<headerFooter><oddHeader>${escapeXml(sheet.pageHeader)}</oddHeader></headerFooter>`) +
    tablePartsXml(context.tableCount) +
    extensionXml(sheet) +
    `</worksheet>`
  );
}

function usedRange(sheet: BuilderSheet): string {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  return `A1:${columnLetters(columns - 1)}${String(Math.max(sheet.rows.length, 1))}`;
}

function sheetView(sheet: BuilderSheet, isFirst: boolean): string {
  const frozen = sheet.freezeRows ?? 0;
  const pane =
    frozen === 0
      ? ""
      : `<pane ySplit="${String(frozen)}" topLeftCell="A${String(frozen + 1)}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView${isFirst ? ` tabSelected="1"` : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnWidths(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map((width, i) => {
    const at = String(i + 1);
    return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function rowsXml(sheet: BuilderSheet, context: SheetContext): string {
  const hidden = new Set([...(sheet.hiddenRows ?? []), ...(sheet.filteredRows ?? [])]);
  const heights = new Map((sheet.heights ?? []).map((height) => [height.row, height.points]));
  const last = Math.max(sheet.rows.length, ...[...hidden].map((row) => row + 1), 0);
  const parts: string[] = [];
  for (let row = 0; row < last; row++) {
    const cells = sheet.rows[row] ?? [];
    const height = heights.get(row);
    if (cells.length === 0 && height === undefined && !hidden.has(row)) continue;
    const number = String(row + 1);
    parts.push(`<row r="${number}"`);
    if (height !== undefined) parts.push(` ht="${String(height)}" customHeight="1"`);
    if (hidden.has(row)) parts.push(` hidden="1"`);
    parts.push(">");
    const role = roleOfRow(sheet, row);
    for (let column = 0; column < cells.length; column++) {
      parts.push(cellXml(cells[column] ?? null, columnLetters(column) + number, role, context));
    }
    parts.push("</row>");
  }
  return parts.join("");
}

function roleOfRow(sheet: BuilderSheet, row: number): CellRole {
  const titles = sheet.titleRows ?? 0;
  if (row < titles) return "title";
  if (sheet.headerRows === undefined) return "plain";
  return row < titles + sheet.headerRows ? "header" : "body";
}

function cellXml(cell: BuilderCell, address: string, role: CellRole, context: SheetContext): string {
  const format = typeof cell === "object" && cell !== null && "serial" in cell ? cell.format : "";
  const index = context.styles.index(role, format);
  const start = `<c r="${address}"${index === 0 ? "" : ` s="${String(index)}"`}`;
  if (cell === null) return index === 0 ? "" : `${start}/>`;
  if (typeof cell === "object") return objectCellXml(cell, start, context);
  return typeof cell === "string"
    ? textCellXml(textElement(cell), start, context)
    : scalarXml(cell, start, "");
}

function objectCellXml(cell: BuilderCellObject, start: string, context: SheetContext): string {
  if ("rich" in cell) return textCellXml(richElements(cell.rich), start, context);
  if ("error" in cell) return `${start} t="e"><v>${escapeXml(cell.error)}</v></c>`;
  if ("serial" in cell) return scalarXml(cell.serial, start, "");
  if ("isoDate" in cell) return `${start} t="d"><v>${escapeXml(cell.isoDate)}</v></c>`;
  const formula = `<f>${escapeXml(cell.formula)}</f>`;
  if (cell.value === undefined) return `${start}>${formula}</c>`;
  if (typeof cell.value === "object") {
    return `${start} t="e">${formula}<v>${escapeXml(cell.value.error)}</v></c>`;
  }
  return scalarXml(cell.value, start, formula);
}

function scalarXml(value: Scalar, start: string, formula: string): string {
  if (typeof value === "string") return `${start} t="str">${formula}<v>${escapeCellText(value)}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${value ? "1" : "0"}</v></c>`;
  return `${start}>${formula}<v>${String(value)}</v></c>`;
}

function textCellXml(content: string, start: string, context: SheetContext): string {
  const index = context.pool(content);
  return index === null
    ? `${start} t="inlineStr"><is>${content}</is></c>`
    : `${start} t="s"><v>${String(index)}</v></c>`;
}

/** An autofilter; with `filter` it is active on one column (0-based within the area). */
export function autoFilterXml(autoFilter: NonNullable<BuilderSheet["autoFilter"]>): string {
  const { area, filter } = autoFilter;
  if (filter === undefined) return `<autoFilter ref="${area}"/>`;
  const values = filter.values.map((value) => `<filter val="${escapeXml(value)}"/>`).join("");
  const column = `<filterColumn colId="${String(filter.column)}"><filters>${values}</filters></filterColumn>`;
  return `<autoFilter ref="${area}">${column}</autoFilter>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  const cells = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return `<mergeCells count="${String(merges.length)}">${cells}</mergeCells>`;
}

function conditionalFormatsXml(sheet: BuilderSheet): string {
  return (sheet.conditionalFormats ?? [])
    .map(
      ({ area, formula }, i) =>
        `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="0" priority="${String(i + 1)}">` +
        `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

function validationsXml(sheet: BuilderSheet): string {
  const own = (sheet.validations ?? []).filter((validation) => validation.extended !== true);
  if (own.length === 0) return "";
  const list = own.map(
    ({ area, formula }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${area}">` +
      `<formula1>${escapeXml(formula)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${String(own.length)}">${list.join("")}</dataValidations>`;
}

function tablePartsXml(count: number): string {
  if (count === 0) return "";
  const parts = Array.from({ length: count }, (_, i) => `<tablePart r:id="rId${String(i + 1)}"/>`);
  return `<tableParts count="${String(count)}">${parts.join("")}</tableParts>`;
}

/** Validations that Excel 2010 and later keep in the extension list (MS-XLSX 2.3.3, dataValidations). */
function extensionXml(sheet: BuilderSheet): string {
  const extended = (sheet.validations ?? []).filter((validation) => validation.extended === true);
  if (extended.length === 0) return "";
  const list = extended.map(
    ({ area, formula }) =>
      `<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">` +
      `<x14:formula1><xm:f>${escapeXml(formula)}</xm:f></x14:formula1><xm:sqref>${area}</xm:sqref></x14:dataValidation>`,
  );
  return (
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">` +
    `<x14:dataValidations count="${String(list.length)}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
    `${list.join("")}</x14:dataValidations></ext></extLst>`
  );
}
