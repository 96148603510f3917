import fc from "fast-check";
import {
  columnLeft,
  firstCellInSight,
  frozenRows,
  hiddenColumnWidth,
  isAmong,
  layOut,
  rowsOfPage,
  rowTop,
  scrollToShow,
  stripOf,
  textThatFits,
  widthOf,
  type View,
} from "../../../src/workbench/grid/geometry";
import { area, shapeOf } from "./sheets";

const layout = layOut(shapeOf());

test("columns have the file's widths; of a hidden one a gap is left, a narrow one stays legible", () => {
  const narrow = layOut(shapeOf({ widths: [3, 200, 100, 0, 300] }));
  expect([0, 1, 2, 3, 4].map((column) => widthOf(narrow, column, column))).toEqual([
    28,
    200,
    100,
    hiddenColumnWidth,
    300,
  ]);
  expect(columnLeft(layout, 1)).toBe(layout.numberWidth + 50);
  expect(layout.width).toBe(layout.numberWidth + 50 + 200 + 100 + hiddenColumnWidth + 300 + 100);
});

test.each([
  [100_000, false],
  [799_000, false],
  [1_048_576, true],
])("a sheet of %i rows is no taller than browsers draw", (rowCount, isTight) => {
  const tall = layOut(shapeOf({ rowCount }));
  expect(tall.height).toBeLessThan(33_500_000);
  expect(tall.isTight).toBe(isTight);
  expect(rowTop(tall, rowCount)).toBe(tall.height);
});

test.each([
  ["all four header rows where there is room", 800, { from: 0, to: 4 }],
  ["the last two in a low window", 240, { from: 2, to: 4 }],
  ["the last one at least", 60, { from: 3, to: 4 }],
])("frozen: %s", (_, height, frozen) => {
  expect(frozenRows(layout, height)).toEqual(frozen);
});

test("a sheet without a ledger freezes nothing", () => {
  expect(frozenRows(layOut(shapeOf({ headerRows: 0 })), 800)).toEqual({ from: 0, to: 0 });
});

test("rows above, in and below the frozen ones scroll apart", () => {
  const frozen = { from: 2, to: 4 };
  expect([0, 2, 3, 4].map((row) => stripOf(layout, frozen, row))).toEqual([
    { from: 0, to: 2 },
    frozen,
    frozen,
    { from: 4, to: 200 },
  ]);
});

describe("bringing a cell into sight", () => {
  const view: View = { left: 0, top: 0, width: 400, height: 600 };
  const show = (row: number, column: number, seen = view, place: "near" | "centred" = "near") =>
    scrollToShow(layout, seen, area(row, column, row, column), { row, column }, place);

  test("what is in sight stays where it is", () => {
    expect(show(6, 1)).toEqual({ left: 0, top: 0 });
  });

  test("a frozen row needs no scrolling", () => {
    expect(show(1, 1, { ...view, top: 4000 }).top).toBe(4000);
  });

  test("a row below comes to the lower edge, one above below the frozen rows", () => {
    expect(show(50, 0).top).toBe(rowTop(layout, 51) - 600);
    expect(show(50, 0, { ...view, top: 6000 }).top).toBe(rowTop(layout, 50) - rowTop(layout, 4));
  });

  test("a title above the frozen rows comes to the upper edge, where nothing is frozen yet", () => {
    expect(show(1, 0, { ...view, top: 4000, height: 240 }).top).toBe(layout.rowHeight);
  });

  test("what is shown from elsewhere has room around it", () => {
    const { top } = show(50, 0, view, "centred");
    expect(rowTop(layout, 50) - top).toBeGreaterThan(rowTop(layout, 4) + 100);
    expect(rowTop(layout, 51) - top).toBeLessThan(500);
  });

  test("of a merged area taller than the window the wanted row is shown", () => {
    const tall = area(10, 0, 150, 0);
    const { top } = scrollToShow(layout, view, tall, { row: 100, column: 0 }, "near");
    expect(rowTop(layout, 101)).toBe(top + 600);
  });

  test("whatever the cell and the window, it is in sight afterwards", () => {
    const cells = fc.record({ row: fc.nat(199), column: fc.nat(5) });
    const views = fc.record({
      left: fc.nat(800),
      top: fc.nat(8000),
      width: fc.integer({ min: 420, max: 1200 }),
      height: fc.integer({ min: 200, max: 900 }),
    });
    fc.assert(
      fc.property(cells, views, fc.constantFrom("near", "centred"), ({ row, column }, seen, place) => {
        const { left, top } = show(row, column, seen, place);
        const frozen = frozenRows(layout, seen.height);
        const lead = row < frozen.from ? rowTop(layout, 0) : rowTop(layout, frozen.to - frozen.from);
        expect(columnLeft(layout, column)).toBeGreaterThanOrEqual(left + layout.numberWidth);
        expect(columnLeft(layout, column + 1)).toBeLessThanOrEqual(left + seen.width);
        if (row >= frozen.from && row < frozen.to) return;
        expect(rowTop(layout, row)).toBeGreaterThanOrEqual(top + lead);
        expect(rowTop(layout, row + 1)).toBeLessThanOrEqual(top + seen.height);
      }),
    );
  });
});

test("the first cell in sight stands below the frozen rows and right of the numbers", () => {
  const view = { left: 0, top: 0, width: 600, height: 600 };
  expect(firstCellInSight(layout, view)).toEqual({ row: 0, column: 0 });
  expect(firstCellInSight(layout, { ...view, left: 60, top: 4010 })).toEqual({ row: 105, column: 2 });
});

test("a page is the rows between the frozen ones and the lower edge", () => {
  expect(rowsOfPage(layout, { left: 0, top: 0, width: 600, height: 600 })).toBe(10);
  expect(rowsOfPage(layout, { left: 0, top: 0, width: 600, height: 30 })).toBe(1);
});

test("of a long text as much is drawn as a cell can show, and no character is torn", () => {
  const long = "整改措施".repeat(2000);
  expect(textThatFits("立行立改", 100, 40)).toBe("立行立改");
  expect(textThatFits(long, 100, 40).length).toBeLessThan(100);
  expect(textThatFits(`${"好".repeat(60)}𠮷𠮷`, 100, 40)).toBe("好".repeat(60));
});

test("hidden rows are told from the others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), (rows, row) => {
      const hidden = [...rows].sort((one, other) => one - other);
      expect(isAmong(hidden, row)).toBe(rows.includes(row));
    }),
  );
});
