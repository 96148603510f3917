/** Merged areas of a sheet, found by cell; a sheet of 100,000 rows may have as many of them. */
import type { CellPosition } from "../../core/record";
import type { Area } from "../../core/snapshot";
import type { RowSpan } from "./geometry";

/** What is drawn of a merged area within rows that scroll together. */
export interface MergedPiece {
  /** The whole area; its top left cell holds the text. */
  readonly area: Area;
  /** What of it lies in these rows. */
  readonly part: Area;
}

/** Positions of `merges` at which an area begins, by the tops of the areas. */
function byTop(merges: Int32Array): Int32Array {
  const count = Math.floor(merges.length / 4);
  // Bare numbers sort many times as fast as what has to be compared by a function.
  const keys = new Float64Array(count);
  let isInOrder = true;
  for (let index = 0; index < count; index++) {
    keys[index] = at(merges, index * 4) * count + index;
    isInOrder &&= index === 0 || at(merges, index * 4 - 4) <= at(merges, index * 4);
  }
  if (!isInOrder) keys.sort();
  const places = new Int32Array(count);
  for (let index = 0; index < count; index++) places[index] = ((keys[index] ?? 0) % count) * 4;
  return places;
}

/** Those of `places` whose areas a column goes through. Areas of one cell are none. */
function through(column: number, merges: Int32Array, places: Int32Array): Int32Array {
  const own = new Int32Array(places.length);
  let count = 0;
  for (const place of places) {
    const left = at(merges, place + 1);
    const right = at(merges, place + 3);
    if (left > column || right < column) continue;
    if (left === right && at(merges, place) === at(merges, place + 2)) continue;
    own[count++] = place;
  }
  return own.slice(0, count);
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}

export class MergedAreas {
  private ordered: Int32Array | undefined;
  /** Of each column asked for: where the areas that it goes through begin in `merges`, by their tops. */
  private readonly columns = new Map<number, Int32Array>();

  /** Four numbers for each area: its first row, first column, last row and last column. */
  constructor(private readonly merges: Int32Array) {}

  /** The merged area that a cell belongs to. */
  at(row: number, column: number): Area | undefined {
    const place = this.placeOf(row, column);
    return place === undefined ? undefined : this.areaFrom(place);
  }

  /** The merged area of a cell, or the cell as an area. */
  areaOf(cell: CellPosition): Area {
    const { row, column } = cell;
    return this.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that stands for a cell: the top left one of its merged area. */
  anchorOf(cell: CellPosition): CellPosition {
    const area = this.at(cell.row, cell.column);
    return area === undefined ? cell : { row: area.top, column: area.left };
  }

  /**
   * What to draw at a cell: `undefined` where it stands alone, "covered" where another cell of the drawn window draws
   * the area that it belongs to. The first drawn row and column draw what began before them.
   */
  pieceAt(cell: CellPosition, first: CellPosition, strip: RowSpan): MergedPiece | "covered" | undefined {
    const place = this.placeOf(cell.row, cell.column);
    if (place === undefined) return undefined;
    const top = Math.max(at(this.merges, place), strip.from);
    const left = at(this.merges, place + 1);
    const isDrawnHere = cell.row === Math.max(top, first.row) && cell.column === Math.max(left, first.column);
    if (!isDrawnHere) return "covered";
    const area = this.areaFrom(place);
    return { area, part: { ...area, top, bottom: Math.min(area.bottom, strip.to - 1) } };
  }

  private areaFrom(place: number): Area {
    const { merges } = this;
    return {
      top: at(merges, place),
      left: at(merges, place + 1),
      bottom: at(merges, place + 2),
      right: at(merges, place + 3),
    };
  }

  private placeOf(row: number, column: number): number | undefined {
    const places = this.placesIn(column);
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.merges, at(places, middle)) <= row) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place !== undefined && at(this.merges, place + 2) >= row ? place : undefined;
  }

  private placesIn(column: number): Int32Array {
    const known = this.columns.get(column);
    if (known !== undefined) return known;
    this.ordered ??= byTop(this.merges);
    const places = through(column, this.merges, this.ordered);
    this.columns.set(column, places);
    return places;
  }
}
