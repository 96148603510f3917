/** What a sheet looks like beside its values: read when it is shown, in a pass of its own. */
import type { DateSystem } from "../../core/day";
import type { CellValue } from "../../core/snapshot";
import type { WorkbookFile } from "../workbook";
import { xmlEnd, xmlOpen } from "../xml";
import { CellFormats } from "./cell-formats";
import { CellStyles } from "./cell-styles";
import { ColumnWidths } from "./column-widths";
import { absent } from "./format-runs";
import type { NumberFormat } from "./number-format";
import { rangeOf, readColumns } from "./sheet-columns";

export interface SheetLook {
  /** Width of a column in CSS pixels; 0 for a hidden one. */
  width(column: number): number;
  /** A value as the cell's number format shows it: a date as a date, a share as a percentage. */
  displayText(value: CellValue, row: number, column: number): string;
  /** Whether the cell, which may be blank, shows numbers as dates. */
  isDate(row: number, column: number): boolean;
  /** Whether what is typed into the cell is to stay a text (文本, `@`). */
  isText(row: number, column: number): boolean;
}

/**
 * The look of the worksheet number `index` of the workbook's `sheets`.
 * @throws Failure 'damaged-part', 'xml-refused', 'encrypted'
 */
export function readSheetLook(workbook: WorkbookFile, index: number): SheetLook {
  const { file, dateSystem } = workbook;
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new RangeError(`no worksheet ${String(index)}`);
  const styles = new CellStyles(file, file.mainPart() ?? "");
  const formats = new CellFormats(styles);
  const widths = new ColumnWidths();
  const reader = file.xml(sheet.part, `工作表「${sheet.name}」`);
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen || reader.depth !== 2) continue;
    if (reader.isNamed("sheetFormatPr")) widths.readUsual(reader);
    else if (reader.isNamed("cols")) widths.ranges = readColumns(reader);
    else if (reader.isNamed("sheetData")) {
      formats.read(reader);
      break;
    }
  }
  return new ReadLook(styles, formats, widths, dateSystem);
}

class ReadLook implements SheetLook {
  constructor(
    private readonly styles: CellStyles,
    private readonly formats: CellFormats,
    private readonly columns: ColumnWidths,
    private readonly dateSystem: DateSystem,
  ) {}

  width(column: number): number {
    return this.columns.at(column);
  }

  displayText(value: CellValue, row: number, column: number): string {
    if (value === null) return "";
    switch (typeof value) {
      case "string":
        return value;
      case "boolean":
        return value ? "TRUE" : "FALSE";
      case "number":
        return this.formatAt(row, column).text(value, this.dateSystem);
      default:
        return "error" in value ? value.error : "";
    }
  }

  isDate(row: number, column: number): boolean {
    return this.formatAt(row, column).isDate;
  }

  isText(row: number, column: number): boolean {
    return this.formatAt(row, column).isText;
  }

  /** That of the cell; of its row and then of its column where the file does not hold it. */
  private formatAt(row: number, column: number): NumberFormat {
    const { formats } = this.styles;
    const own = this.formats.at(row, column);
    const style = own === absent ? (rangeOf(this.columns.ranges, column)?.style ?? -1) : -1;
    const format = formats[own === absent ? this.styles.formatIndex(style) : own] ?? formats[0];
    if (format === undefined) throw new RangeError("no format");
    return format;
  }
}
