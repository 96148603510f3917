/** Areas of a sheet that Excel fills by itself and lets nobody write into. */
import { cellFormulaFlag } from "../../core/snapshot";
import type { Area, SheetSnapshot } from "../../core/snapshot";
import { parseArea } from "../areas";
import { CellWalk, walkCell, walkEnd } from "../look/cell-walk";
import type { OfficePackage } from "../package";
import type { WorkbookFile } from "../workbook";
import { xmlEnd, xmlOpen } from "../xml";

/**
 * The areas that array formulas, spilled ones too, and data tables fill.
 * @throws Failure as `readSheet`
 */
export function formulaAreas(workbook: WorkbookFile, index: number): readonly Area[] {
  const sheet = workbook.readSheet(index);
  const part = workbook.sheets[index]?.part;
  if (part === undefined || !hasFormulas(sheet)) return [];
  const reader = workbook.file.xml(part, `工作表「${sheet.name}」`);
  const areas: Area[] = [];
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen || reader.depth !== 2 || !reader.isNamed("sheetData")) continue;
    const walk = new CellWalk(reader);
    for (let step = walk.next(); step !== walkEnd; step = walk.next()) {
      if (step === walkCell && walk.filledArea !== null) areas.push(walk.filledArea);
    }
  }
  return areas;
}

function hasFormulas(sheet: SheetSnapshot): boolean {
  return sheet.columns.some(({ kinds }) => kinds.some((kind) => (kind & cellFormulaFlag) !== 0));
}

/**
 * The areas of the pivot tables of a worksheet part.
 * @throws Failure 'damaged-part', 'xml-refused'
 */
export function pivotAreas(file: OfficePackage, part: string): readonly Area[] {
  return file
    .relationships(part)
    .filter(({ kind, isExternal }) => kind === "pivotTable" && !isExternal)
    .flatMap(({ target }) => {
      const reader = file.xml(target, "数据透视表");
      for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
        if (token !== xmlOpen || !reader.isNamed("location")) continue;
        return parseArea(reader.attribute("ref") ?? "") ?? [];
      }
      return [];
    });
}
