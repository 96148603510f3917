/** The columns of a worksheet as its `cols` element tells of them. */
import { sheetColumns } from "../areas";
import { xmlOpen } from "../xml";
import type { XmlReader } from "../xml";

export interface ColumnRange {
  /** 0-based, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** In characters with their padding, as the file has it; `null` where it is the sheet's usual width. */
  readonly width: number | null;
  readonly isHidden: boolean;
  /** Style of its cells that are not in the file; -1 where it names none. */
  readonly style: number;
}

/** Reads the `cols` element just opened to its end; ranges that are none are left out. */
export function readColumns(reader: XmlReader): ColumnRange[] {
  const { depth } = reader;
  const ranges: ColumnRange[] = [];
  for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
    if (token !== xmlOpen || !reader.isNamed("col")) continue;
    const first = wholeNumber(reader, "min") - 1;
    const last = Math.min(wholeNumber(reader, "max"), sheetColumns) - 1;
    const width = Number(reader.attribute("width") ?? NaN);
    const hidden = reader.attribute("hidden");
    if (!(first >= 0 && last >= first)) continue;
    const style = wholeNumber(reader, "style");
    ranges.push({
      first,
      last,
      width: width >= 0 && width <= 255 ? width : null,
      isHidden: hidden === "1" || hidden === "true",
      style: Number.isNaN(style) ? -1 : style,
    });
  }
  return ranges;
}

/** The range that a column lies in. */
export function rangeOf(ranges: readonly ColumnRange[], column: number): ColumnRange | undefined {
  return ranges.find(({ first, last }) => column >= first && column <= last);
}

function wholeNumber(reader: XmlReader, attribute: string): number {
  const text = reader.attribute(attribute) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}
