import fc from "fast-check";
import { barOf, shortUnit, summed, totalOf, worstFirst } from "../../src/taskpane/standings";

const standing = (unit: string, overdue: number, open: number, done: number, unclear = 0) => ({
  unit,
  overdue,
  open,
  done,
  unclear,
});

test("the unit with most overdue problems stands first, then the one with most open; units alike stay in order", () => {
  const sorted = worstFirst([
    standing("县水利局党组", 0, 2, 9),
    standing("县教育局党组", 1, 1, 1),
    standing("县民政局党组", 0, 2, 1),
    standing("河口镇党委", 4, 0, 0),
    standing("青石镇党委", 0, 5, 0),
  ]);
  expect(sorted.map(({ unit }) => unit)).toEqual([
    "河口镇党委",
    "县教育局党组",
    "青石镇党委",
    "县水利局党组",
    "县民政局党组",
  ]);
});

test.each([
  ["中共青石县教育局党组", "青石县教育局党组"],
  ["县教育局党组", "县教育局党组"],
  ["中共", "中共"],
])("where there is little room %s is called %s", (unit, short) => {
  expect(shortUnit(unit)).toBe(short);
});

test("a unit without a problem has no bar", () => {
  expect(worstFirst([standing("县水利局党组", 0, 0, 0), standing("县民政局党组", 0, 0, 0, 1)])).toHaveLength(
    1,
  );
});

test("units that are not drawn are told as one", () => {
  const others = [standing("县水利局党组", 1, 2, 9), standing("县民政局党组", 3, 0, 1, 4)];
  expect(summed("其余2个单位", others)).toEqual(standing("其余2个单位", 4, 2, 10, 4));
  expect(summed("其余0个单位", [])).toEqual(standing("其余0个单位", 0, 0, 0));
});

test("the parts of a bar stand side by side and are as long as their problems are many", () => {
  const count = fc.nat(300);
  fc.assert(
    fc.property(count, count, count, count, fc.nat(500), (overdue, open, done, unclear, more) => {
      const unit = standing("县教育局党组", overdue, open, done, unclear);
      const longest = Math.max(1, totalOf(unit) + more);
      let from = 0;
      for (const part of barOf(unit, longest)) {
        expect(part.from).toBeCloseTo(from);
        expect(part.width).toBeCloseTo((unit[part.part] / longest) * 100);
        from += part.width;
      }
      expect(from).toBeCloseTo((totalOf(unit) / longest) * 100);
    }),
  );
});
