import {
  cellBlank,
  cellBoolean,
  cellError,
  cellFormulaFlag,
  cellNumber,
  cellText,
  cellUncomputed,
  type Area,
  type CellValue,
  type SheetColumn,
  type SheetSnapshot,
} from "../../src/core/snapshot";

export type Cells = readonly (readonly CellValue[])[];

/** A sheet from rows of values, as a host would have read it. */
export function sheetOf(rows: Cells, parts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const texts: string[] = [];
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const columns: SheetColumn[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const kinds = new Uint8Array(rows.length);
    const numbers = new Float64Array(rows.length);
    rows.forEach((row, index) => {
      const value = row[column] ?? null;
      if (value === null || value === "") kinds[index] = cellBlank;
      else if (typeof value === "number") [kinds[index], numbers[index]] = [cellNumber, value];
      else if (typeof value === "boolean") [kinds[index], numbers[index]] = [cellBoolean, value ? 1 : 0];
      else if (typeof value === "string") [kinds[index], numbers[index]] = [cellText, texts.push(value) - 1];
      else if ("error" in value) [kinds[index], numbers[index]] = [cellError, texts.push(value.error) - 1];
      else kinds[index] = cellUncomputed | cellFormulaFlag;
    });
    columns.push({ kinds, numbers });
  }
  return {
    id: "1",
    name: "问题台账",
    visibility: "visible",
    dateSystem: 1900,
    rowCount: rows.length,
    columnCount,
    columns,
    texts,
    merges: [],
    hiddenRows: [],
    filteredRows: [],
    tables: [],
    isProtected: false,
    pageHeaders: [],
    ruledAreas: [],
    ...parts,
  };
}

/** `A1:C2` as an area. */
export function areaOf(address: string): Area {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (match === null) throw new RangeError(address);
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const left = column(match[1] ?? "");
  const top = Number(match[2]) - 1;
  return {
    top,
    left,
    bottom: match[4] === undefined ? top : Number(match[4]) - 1,
    right: match[3] === undefined ? left : column(match[3]),
  };
}
