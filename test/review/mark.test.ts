import fc from "fast-check";
import { markOf } from "../../src/review/mark";

test("the same parts give the same mark, on every machine", () => {
  expect(markOf("overdue", "A-1", "2026-07-31")).toBe(markOf("overdue", "A-1", "2026-07-31"));
  expect(markOf("overdue", "A-1", "2026-07-31")).toMatch(/^[0-9a-z]{11}$/);
});

test("different parts, or parts divided otherwise, give different marks", () => {
  const parts = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      fc.pre(a.join("\u0000") !== b.join("\u0000"));
      expect(markOf(...a)).not.toBe(markOf(...b));
    }),
  );
  expect(markOf("甲乙", "丙")).not.toBe(markOf("甲", "乙丙"));
});

test("no marks meet among a hundred thousand records", () => {
  const marks = new Set(
    Array.from({ length: 100_000 }, (_, row) => markOf("overdue", `A-${String(row)}`, "8月底前")),
  );
  expect(marks.size).toBe(100_000);
});
