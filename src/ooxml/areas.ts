/** References of cells as SpreadsheetML writes them, as 0-based positions. */
import type { Area } from "../core/snapshot";
import { columnIndex } from "../core/snapshot";

/** Size of a sheet since Excel 2007. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** `A1`, `A1:C3`, `A:C` or `1:3`, with or without `$`; `null` for anything else. */
export function parseArea(reference: string): Area | null {
  const [first = "", second = first, ...rest] = reference.split(":");
  const from = corner.exec(first);
  const to = corner.exec(second);
  if (from === null || to === null || rest.length > 0) return null;
  const columns = span(from[1], to[1], (name) => columnIndex(name), sheetColumns);
  const rows = span(from[2], to[2], (number) => Number(number) - 1, sheetRows);
  if (columns === null || rows === null) return null;
  const isBare = from[1] === undefined && from[2] === undefined;
  const isHalfCell = !reference.includes(":") && (from[1] === undefined || from[2] === undefined);
  if (isBare || isHalfCell) return null;
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

function span(
  from: string | undefined,
  to: string | undefined,
  indexOf: (name: string) => number | null,
  size: number,
): readonly [number, number] | null {
  if (from === undefined || to === undefined) return from === to ? [0, size - 1] : null;
  const a = indexOf(from);
  const b = indexOf(to);
  if (a === null || b === null || Math.min(a, b) < 0 || Math.max(a, b) >= size) return null;
  return [Math.min(a, b), Math.max(a, b)];
}

/** The areas of a space-separated list (ST_Sqref); what is no reference (`#REF!`) is left out. */
export function parseAreas(references: string): Area[] {
  return references.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}
