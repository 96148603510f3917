/** Widths of columns in CSS pixels, for a font whose widest digit takes up seven of them, as Excel counts. */
import type { XmlReader } from "../xml";
import { rangeOf } from "./sheet-columns";
import type { ColumnRange } from "./sheet-columns";

const digitWidth = 7;
/** What stands beside the digits: padding on both sides and a line of the grid. */
const paddingWidth = 5;
const usualCharacters = 8;

/** Excel rounds the width that it takes by itself up to a multiple of eight. */
function pixelsOfCharacters(characters: number): number {
  return Math.ceil((characters * digitWidth + paddingWidth) / 8) * 8;
}

/** ECMA-376 part 1, 18.3.1.13: a width in the file is in characters and has its padding in it. */
export function pixelsOfWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

export class ColumnWidths {
  ranges: readonly ColumnRange[] = [];
  private usual = pixelsOfCharacters(usualCharacters);

  /** Takes the usual width from the `sheetFormatPr` element just opened. */
  readUsual(reader: XmlReader): void {
    const width = Number(reader.attribute("defaultColWidth") ?? NaN);
    const characters = Number(reader.attribute("baseColWidth") ?? NaN);
    if (width >= 0 && width <= 255) this.usual = pixelsOfWidth(width);
    else if (characters >= 0 && characters <= 255) this.usual = pixelsOfCharacters(characters);
  }

  /** 0 for a hidden column. */
  at(column: number): number {
    const range = rangeOf(this.ranges, column);
    if (range === undefined) return this.usual;
    return range.isHidden ? 0 : range.width === null ? this.usual : pixelsOfWidth(range.width);
  }
}
