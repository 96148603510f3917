import fc from "fast-check";
import { valueAt } from "../../src/core/snapshot";
import { withChanges } from "../../src/workbench/edited-sheet";
import { sheetOf } from "../core/sheet-of";

const sheet = sheetOf([
  ["编号", "反馈问题", "整改时限"],
  [1, "护林员管理松散", "\\"],
]);

test("changed cells read as typed, all others and the sheet itself as before", () => {
  const cell = fc.record({
    row: fc.nat({ max: 6 }),
    column: fc.nat({ max: 5 }),
    value: fc.oneof(fc.constantFrom("8月底前", "立行立改"), fc.integer(), fc.constant(null)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 10 + column }), (changes) => {
      const before = structuredClone(sheet);
      const after = withChanges(sheet, changes);
      for (let row = 0; row < 8; row += 1) {
        for (let column = 0; column < 8; column += 1) {
          const change = changes.find((candidate) => candidate.row === row && candidate.column === column);
          const expected = change === undefined ? valueAt(sheet, row, column) : change.value;
          expect(valueAt(after, row, column)).toEqual(expected);
        }
      }
      expect(sheet).toEqual(before);
      for (const { row, column, value } of changes) {
        if (value === null) continue;
        expect(after.rowCount).toBeGreaterThan(row);
        expect(after.columnCount).toBeGreaterThan(column);
      }
    }),
  );
});
