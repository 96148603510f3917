import fc from "fast-check";
import type { Area } from "../../../src/core/snapshot";
import { MergedAreas } from "../../../src/workbench/grid/merged-areas";
import { area, mergesOf } from "./sheets";

const title = area(0, 0, 0, 5);
const problem = area(4, 1, 6, 1);
const block = area(10, 2, 400, 3);
const merges = new MergedAreas(mergesOf(block, title, problem, area(8, 0, 8, 0)));
const all = { from: 0, to: 1000 };

test("a cell is found in its merged area", () => {
  expect(merges.at(0, 4)).toEqual(title);
  expect(merges.at(6, 1)).toEqual(problem);
  expect(merges.at(7, 1)).toBeUndefined();
  expect(merges.at(399, 3)).toEqual(block);
  expect(merges.at(8, 0)).toBeUndefined();
});

test("a sheet without merged cells has none anywhere", () => {
  expect(new MergedAreas(mergesOf()).at(0, 0)).toBeUndefined();
});

test("in whatever order 30,000 problems were merged, each of their rows belongs to its problem", () => {
  const problems = Array.from({ length: 30_000 }, (_, number) =>
    area(4 + number * 3, number % 2, 5 + number * 3, 2),
  );
  const shuffled = problems.map((_, index) => problems[(index * 7919) % problems.length] ?? title);
  const found = new MergedAreas(mergesOf(...shuffled));
  for (const number of [0, 1, 14_998, 29_998, 29_999]) {
    const top = 4 + number * 3;
    expect(found.at(top + 1, 2)).toEqual(problems[number]);
    expect(found.at(top, 0)).toEqual(number % 2 === 0 ? problems[number] : undefined);
    expect(found.at(top + 2, 1)).toBeUndefined();
  }
});

test("the top left cell stands for the others", () => {
  expect(merges.anchorOf({ row: 300, column: 3 })).toEqual({ row: 10, column: 2 });
  expect(merges.anchorOf({ row: 7, column: 1 })).toEqual({ row: 7, column: 1 });
  expect(merges.areaOf({ row: 7, column: 1 })).toEqual(area(7, 1, 7, 1));
});

test("a merged area whose top has been scrolled away is drawn by the first row in sight", () => {
  expect(merges.pieceAt({ row: 200, column: 2 }, { row: 200, column: 0 }, all)).toEqual({
    area: block,
    part: block,
  });
  expect(merges.pieceAt({ row: 201, column: 2 }, { row: 200, column: 0 }, all)).toBe("covered");
  expect(merges.pieceAt({ row: 200, column: 3 }, { row: 200, column: 0 }, all)).toBe("covered");
});

test("a title whose left half has been scrolled away is drawn by the first column in sight", () => {
  expect(merges.pieceAt({ row: 0, column: 3 }, { row: 0, column: 3 }, all)).toEqual({
    area: title,
    part: title,
  });
});

test("a merged area that goes on below the frozen rows is drawn in both, each its part", () => {
  const across = new MergedAreas(mergesOf(area(2, 0, 7, 0)));
  const above = across.pieceAt({ row: 2, column: 0 }, { row: 0, column: 0 }, { from: 0, to: 4 });
  const below = across.pieceAt({ row: 4, column: 0 }, { row: 4, column: 0 }, { from: 4, to: 100 });
  expect(above).toMatchObject({ part: area(2, 0, 3, 0) });
  expect(below).toMatchObject({ part: area(4, 0, 7, 0) });
});

test("in any window every merged area in it is drawn exactly once, and every other cell too", () => {
  /** Areas that do not overlap: one in each tile of 6 × 3 cells. */
  const tiles = fc.array(
    fc.record({ tile: fc.nat(19), top: fc.nat(2), left: fc.nat(1), height: fc.nat(3), width: fc.nat(1) }),
    { maxLength: 20 },
  );
  const areasOf = (
    parts: readonly { tile: number; top: number; left: number; height: number; width: number }[],
  ) => {
    const byTile = new Map<number, Area>();
    for (const { tile, top, left, height, width } of parts) {
      const row = Math.floor(tile / 2) * 6 + top;
      const column = (tile % 2) * 3 + left;
      byTile.set(tile, area(row, column, row + height, column + width));
    }
    return [...byTile.values()];
  };
  fc.assert(
    fc.property(
      tiles,
      fc.nat(50),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(4),
      (parts, firstRow, rows, firstColumn) => {
        const some = new MergedAreas(mergesOf(...areasOf(parts)));
        const seen = new Map<string, number>();
        for (let row = firstRow; row < firstRow + rows; row++) {
          for (let column = firstColumn; column < 6; column++) {
            const piece = some.pieceAt({ row, column }, { row: firstRow, column: firstColumn }, all);
            const drawn =
              piece === undefined ? area(row, column, row, column) : piece === "covered" ? null : piece.area;
            if (drawn === null) continue;
            for (let r = drawn.top; r <= drawn.bottom; r++) {
              for (let c = drawn.left; c <= drawn.right; c++) {
                seen.set(`${String(r)},${String(c)}`, (seen.get(`${String(r)},${String(c)}`) ?? 0) + 1);
              }
            }
          }
        }
        for (let row = firstRow; row < firstRow + rows; row++) {
          for (let column = firstColumn; column < 6; column++) {
            expect(seen.get(`${String(row)},${String(column)}`)).toBe(1);
          }
        }
      },
    ),
  );
});
