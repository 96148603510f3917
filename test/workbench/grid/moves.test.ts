import { MergedAreas } from "../../../src/workbench/grid/merged-areas";
import { moved, moveOfKey, type Ground, type Move } from "../../../src/workbench/grid/moves";
import { area, mergesOf } from "./sheets";

/** A title over all columns, and a problem of three measures in column A. */
const ground: Ground = {
  rowCount: 100,
  columnCount: 6,
  firstRow: 2,
  merges: new MergedAreas(mergesOf(area(0, 0, 0, 5), area(4, 0, 6, 0))),
  page: 10,
};

test.each<[string, [number, number], Move, [number, number]]>([
  ["down one row", [10, 2], "down", [11, 2]],
  ["down past a merged problem", [4, 0], "down", [7, 0]],
  ["up into the title, in one's own column", [1, 3], "up", [0, 3]],
  ["down again out of the title, in the same column", [0, 3], "down", [1, 3]],
  ["right out of the third row of a merged problem", [6, 0], "right", [6, 1]],
  ["right in the title there is nothing", [0, 3], "right", [0, 3]],
  ["up in the first row", [0, 0], "up", [0, 0]],
  ["down in the last row", [99, 2], "down", [99, 2]],
  ["left in the first column", [9, 0], "left", [9, 0]],
  ["a page down", [10, 2], "pageDown", [20, 2]],
  ["a page down near the end", [95, 2], "pageDown", [99, 2]],
  ["a page up near the start", [3, 2], "pageUp", [0, 2]],
  ["to the start of the row", [10, 4], "rowStart", [10, 0]],
  ["to the end of the row", [10, 0], "rowEnd", [10, 5]],
  ["to the top of the column", [10, 4], "columnStart", [0, 4]],
  ["to the foot of the column", [10, 4], "columnEnd", [99, 4]],
  ["to the first row below the header", [10, 4], "sheetStart", [2, 0]],
  ["to the end of the sheet", [10, 4], "sheetEnd", [99, 5]],
])("%s", (_, [row, column], move, [toRow, toColumn]) => {
  expect(moved({ row, column }, move, ground)).toEqual({ row: toRow, column: toColumn });
});

test("page by page one comes through a merged area of hundreds of rows", () => {
  const long: Ground = { ...ground, rowCount: 500, merges: new MergedAreas(mergesOf(area(5, 0, 400, 0))) };
  let at = { row: 0, column: 0 };
  for (let page = 0; page < 45; page++) at = moved(at, "pageDown", long);
  expect(at).toEqual({ row: 450, column: 0 });
});

test.each([
  [{ key: "ArrowDown" }, "down"],
  [{ key: "Home" }, "rowStart"],
  [{ key: "Home", ctrlKey: true }, "sheetStart"],
  [{ key: "End", metaKey: true }, "sheetEnd"],
  [{ key: "ArrowUp", ctrlKey: true }, "columnStart"],
  [{ key: "PageDown" }, "pageDown"],
  [{ key: "PageDown", ctrlKey: true }, undefined],
  [{ key: "ArrowDown", altKey: true }, undefined],
  [{ key: "Tab" }, undefined],
])("%j asks for %s", (pressed, move) => {
  expect(moveOfKey({ ctrlKey: false, metaKey: false, altKey: false, ...pressed })).toBe(move);
});
