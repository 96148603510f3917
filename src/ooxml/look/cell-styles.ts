/** The number format of every cell style of a workbook (styles.xml: cellXfs and numFmts). */
import type { OfficePackage } from "../package";
import { xmlEnd, xmlOpen } from "../xml";
import type { XmlReader } from "../xml";
import { builtInFormats } from "./built-in-formats";
import { NumberFormat } from "./number-format";

/** Most number formats that are told apart; Excel has room for a few hundred. */
const mostFormats = 10_000;

export class CellStyles {
  /** The formats in use, each once; the first is General. */
  readonly formats: NumberFormat[] = [new NumberFormat("General")];
  private readonly indexes = new Map<string, number>([["General", 0]]);
  private readonly formatOfStyle: number[] = [];

  /** @throws Failure 'damaged-part', 'xml-refused' */
  constructor(file: OfficePackage, main: string) {
    const part = file.relationships(main).find(({ kind }) => kind === "styles")?.target;
    if (part !== undefined && file.has(part)) this.read(file.xml(part, "单元格样式"));
  }

  /** Index among the formats of a style's number; General for a style that is not there. */
  formatIndex(style: number): number {
    return this.formatOfStyle[style] ?? 0;
  }

  private read(reader: XmlReader): void {
    const codes = new Map(builtInFormats);
    let listDepth = 0;
    for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
      if (token !== xmlOpen) continue;
      if (reader.depth === 2) listDepth = reader.isNamed("cellXfs") ? 2 : 0;
      else if (reader.depth === 3 && reader.isNamed("numFmt")) {
        codes.set(reader.attribute("numFmtId") ?? "", reader.attribute("formatCode") ?? "");
      } else if (reader.depth === 3 && listDepth === 2 && reader.isNamed("xf")) {
        this.formatOfStyle.push(this.indexOf(codes.get(reader.attribute("numFmtId") ?? "") ?? "General"));
      }
    }
  }

  private indexOf(code: string): number {
    const known = this.indexes.get(code);
    if (known !== undefined) return known;
    if (this.formats.length === mostFormats) return 0;
    this.indexes.set(code, this.formats.length);
    return this.formats.push(new NumberFormat(code)) - 1;
  }
}
