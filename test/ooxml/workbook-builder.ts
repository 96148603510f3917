/**
 * Builds .xlsx files from plain rows: ledgers for the tests and the sample workbooks. The same input gives the same
 * bytes. All row and column numbers are 0-based; areas are written as in Excel (`A1:C1`).
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { BuilderTable, BuilderWorkbook } from "./workbook-description";
import { Stylesheet } from "./workbook-stylesheet";
import { autoFilterXml, escapeXml, worksheetXml } from "./worksheet-xml";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentTypeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function buildWorkbook(book: BuilderWorkbook): Uint8Array {
  const parts = new WorkbookParts(book).build();
  return zipParts({ "[Content_Types].xml": contentTypesXml(parts), ...parts }, book.compression ?? 6);
}

class WorkbookParts {
  private readonly parts: Record<string, string> = {};
  private readonly styles = new Stylesheet();
  private readonly shared = new Map<string, number>();
  private references = 0;
  private tableCount = 0;
  private readonly namespace: string;
  private readonly relationships: string;

  constructor(private readonly book: BuilderWorkbook) {
    const strict = book.strict === true;
    const office = strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
    this.namespace = `${office}/spreadsheetml${strict ? "" : "/2006"}/main`;
    this.relationships = `${office}/officeDocument${strict ? "" : "/2006"}/relationships`;
  }

  build(): Readonly<Record<string, string>> {
    const { sheets, strings } = this.book;
    sheets.forEach((_, i) => {
      this.addSheet(i);
    });
    const count = sheets.length;
    const targets = sheets.map((_, i) =>
      this.relationship(i + 1, "worksheet", `worksheets/sheet${String(i + 1)}.xml`),
    );
    this.addSpreadsheetPart("xl/styles.xml", this.styles.xml(this.namespace, escapeXml));
    targets.push(this.relationship(count + 1, "styles", "styles.xml"));
    if (strings !== "inline") {
      this.addSpreadsheetPart(
        "xl/sharedStrings.xml",
        sharedStringsXml(this.shared, this.references, this.namespace),
      );
      targets.push(this.relationship(count + 2, "sharedStrings", "sharedStrings.xml"));
    }
    this.parts["xl/_rels/workbook.xml.rels"] = relationshipsXml(targets);
    this.addSpreadsheetPart("xl/workbook.xml", workbookXml(this.book, this.namespace, this.relationships));
    this.parts["_rels/.rels"] = relationshipsXml([this.relationship(1, "officeDocument", "xl/workbook.xml")]);
    return this.parts;
  }

  private addSheet(i: number): void {
    const sheet = this.book.sheets[i];
    if (sheet === undefined) return;
    const tables = sheet.tables ?? [];
    const part = `sheet${String(i + 1)}.xml`;
    const xml = worksheetXml(sheet, {
      namespace: this.namespace,
      relationships: this.relationships,
      styles: this.styles,
      pool: (content) => this.indexOfText(content),
      isFirst: i === 0,
      tableCount: tables.length,
    });
    this.addSpreadsheetPart(`xl/worksheets/${part}`, xml);
    if (tables.length === 0) return;
    const targets = tables.map((table, j) => {
      const id = ++this.tableCount;
      const name = `table${String(id)}.xml`;
      this.addSpreadsheetPart(`xl/tables/${name}`, tableXml(table, id, this.namespace));
      return this.relationship(j + 1, "table", `../tables/${name}`);
    });
    this.parts[`xl/worksheets/_rels/${part}.rels`] = relationshipsXml(targets);
  }

  private indexOfText(content: string): number | null {
    if (this.book.strings === "inline") return null;
    this.references++;
    const known = this.shared.get(content);
    if (known === undefined) this.shared.set(content, this.shared.size);
    return known ?? this.shared.size - 1;
  }

  private addSpreadsheetPart(name: string, xml: string): void {
    this.parts[name] = declaration + withPrefix(xml, this.book.prefix);
  }

  private relationship(id: number, kind: string, target: string): string {
    return `<Relationship Id="rId${String(id)}" Type="${this.relationships}/${kind}" Target="${target}"/>`;
  }
}

function relationshipsXml(items: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${items.join("")}</Relationships>`;
}

/** The parts of a built file with some replaced (text or bytes), added, or removed (`null`). */
export function replaceParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | null | ((xml: string) => string)>>,
): Uint8Array {
  const parts: Record<string, string | Uint8Array> = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) {
      Reflect.deleteProperty(parts, name);
    } else if (typeof change === "function") {
      const old = parts[name];
      if (old === undefined) throw new Error(`no part ${name} to change`);
      parts[name] = change(typeof old === "string" ? old : strFromU8(old));
    } else {
      parts[name] = change;
    }
  }
  return zipParts(parts, 6);
}

/** A .zip with fixed times; DOS times are local, so the same numbers come out in every zone. */
export function zipParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: NonNullable<BuilderWorkbook["compression"]>,
): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    files[name] = typeof part === "string" ? strToU8(part) : part;
  }
  return zipSync(files, { level, mtime: new Date(1980, 0, 1) });
}

function withPrefix(xml: string, prefix: string | undefined): string {
  if (prefix === undefined) return xml;
  return xml
    .replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, `<$1${prefix}:`)
    .replace(/ xmlns="/, ` xmlns:${prefix}="`);
}

function sharedStringsXml(
  shared: ReadonlyMap<string, number>,
  references: number,
  namespace: string,
): string {
  const items = [...shared.keys()].map((content) => `<si>${content}</si>`);
  const counts = `count="${String(references)}" uniqueCount="${String(shared.size)}"`;
  return `<sst xmlns="${namespace}" ${counts}>${items.join("")}</sst>`;
}

function workbookXml(book: BuilderWorkbook, namespace: string, relationships: string): string {
  const sheets = book.sheets.map((sheet, i) => {
    const id = String(i + 1);
    const state = sheet.visibility === undefined ? "" : ` state="${sheet.visibility}"`;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${id}"${state} r:id="rId${id}"/>`;
  });
  const names = [...filterNames(book), ...(book.names ?? []).map(definedName)];
  return (
    `<workbook xmlns="${namespace}" xmlns:r="${relationships}">` +
    `<workbookPr${book.dateSystem === 1904 ? ` date1904="1"` : ""}/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    `</workbook>`
  );
}

function definedName({ name, refersTo }: { readonly name: string; readonly refersTo: string }): string {
  return `<definedName name="${escapeXml(name)}">${escapeXml(refersTo)}</definedName>`;
}

/** Excel keeps a hidden name beside every sheet's own autofilter. */
function filterNames(book: BuilderWorkbook): string[] {
  return book.sheets.flatMap((sheet, i) => {
    if (sheet.autoFilter === undefined) return [];
    const area = sheet.autoFilter.area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    const refersTo = `'${sheet.name.replace(/'/g, "''")}'!${area}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(i)}" hidden="1">${escapeXml(refersTo)}</definedName>`,
    ];
  });
}

function tableXml(table: BuilderTable, id: number, namespace: string): string {
  const { headerRows = 1, totalsRows = 0, filter, area } = table;
  const columns = table.columns.map(
    (name, i) => `<tableColumn id="${String(i + 1)}" name="${escapeXml(name).replace(/\n/g, "_x000a_")}"/>`,
  );
  const filterArea = totalsRows === 0 ? area : withoutLastRow(area);
  const autoFilter =
    headerRows === 0 ? "" : autoFilterXml({ area: filterArea, ...(filter ? { filter } : {}) });
  return (
    `<table xmlns="${namespace}" id="${String(id)}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ` +
    `ref="${area}"${headerRows === 0 ? ` headerRowCount="0"` : ""}` +
    `${totalsRows === 0 ? ` totalsRowShown="0"` : ` totalsRowCount="${String(totalsRows)}"`}>` +
    `${autoFilter}<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

function withoutLastRow(area: string): string {
  return area.replace(/(\d+)$/, (row) => String(Number(row) - 1));
}

function contentTypesXml(parts: Readonly<Record<string, string>>): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^xl\/workbook\.xml$/, "sheet.main"],
    [/^xl\/worksheets\/[^/]+\.xml$/, "worksheet"],
    [/^xl\/tables\//, "table"],
    [/^xl\/styles\.xml$/, "styles"],
    [/^xl\/sharedStrings\.xml$/, "sharedStrings"],
  ];
  const overrides = Object.keys(parts).flatMap((name) => {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    return kind === undefined
      ? []
      : [`<Override PartName="/${name}" ContentType="${contentTypeBase}.${kind}+xml"/>`];
  });
  return (
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}
