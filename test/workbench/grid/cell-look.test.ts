import { lookAt } from "../../../src/workbench/grid/cell-look";
import type { LoadedBlock } from "../../../src/workbench/grid/row-blocks";
import { area } from "./sheets";

const columnCount = 6;
const block: LoadedBlock = {
  from: 64,
  texts: [["1", "村级工程先施工后补签合同"], [], ["2", "", "2026-08-31"]],
  rightward: new Set([66 * columnCount + 2]),
  formulas: new Set([66 * columnCount + 3]),
  changed: new Set([66 * columnCount + 2]),
  marks: [
    { row: 66, column: 2, severity: "hint", message: "30天内到期" },
    { row: 66, column: 2, severity: "error", message: "已逾期67天，仍未完成" },
    { row: 66, column: 2, severity: "error", message: "已销号但没有佐证材料" },
    { row: 65, column: 1, severity: "warning", message: "整改措施空泛" },
  ],
};
const at = (row: number, column: number) => lookAt(block, area(row, column, row, column), columnCount);

test("a cell shows its text, and is blank beyond the last text of its row", () => {
  expect(at(64, 1).text).toBe("村级工程先施工后补签合同");
  expect(at(64, 5)).toMatchObject({ text: "", severity: undefined, told: "" });
  expect(at(65, 0).text).toBe("");
});

test("its worst finding colours it; all are told, worst first, then that it was changed", () => {
  expect(at(66, 2)).toEqual({
    text: "2026-08-31",
    isRightward: true,
    isFormula: false,
    isChanged: true,
    severity: "error",
    told: "必改：已逾期67天，仍未完成\n必改：已销号但没有佐证材料\n提示：30天内到期\n打开后改过",
  });
});

test("a formula is told from what was typed", () => {
  expect(at(66, 3).isFormula).toBe(true);
});

test("a finding in any cell of a merged area marks the area", () => {
  const merged = lookAt(block, area(64, 1, 66, 1), columnCount);
  expect(merged).toMatchObject({
    text: "村级工程先施工后补签合同",
    severity: "warning",
    told: "待核：整改措施空泛",
  });
});
