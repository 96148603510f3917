/** Which cells of a sheet are not typed over, and what a user is told about it. */
import { Failure } from "../../core/failure";
import { cellAddress, hasFormula } from "../../core/snapshot";
import type { Area, SheetSnapshot, TableSnapshot } from "../../core/snapshot";
import { cleanText } from "../text";
import type { WorkbookFile } from "../workbook";
import type { NewValue } from "./cell-xml";
import { formulaAreas, pivotAreas } from "./formula-areas";

/** Longest text of a cell in UTF-16 code units (Excel's specifications and limits). */
const longestText = 32_767;

const changeThere = "请在 Excel 或 WPS 中修改";

export class CellGuard {
  private readonly sheet: SheetSnapshot;
  private readonly isSigned: boolean;
  private readonly filled: readonly Area[];
  private readonly pivots: readonly Area[];

  /** @throws Failure as `readSheet` */
  constructor(workbook: WorkbookFile, index: number) {
    this.sheet = workbook.readSheet(index);
    this.isSigned = isSigned(workbook);
    this.filled = formulaAreas(workbook, index);
    this.pivots = pivotAreas(workbook.file, workbook.sheets[index]?.part ?? "");
  }

  /** Why a value is not put into a cell; `null` where nothing speaks against it. */
  refusal(row: number, column: number, value: NewValue): Failure | null {
    const { sheet } = this;
    const found = this.reason(row, column);
    const isLong = typeof value === "string" && cleanText(value).length > longestText;
    const [why, todo] =
      found ?? (isLong ? ["文字超过 32767 个字，一个单元格放不下", "请删短，或分写到几个单元格"] : []);
    if (why === undefined || todo === undefined) return null;
    const what = `「${sheet.name}」的 ${cellAddress(row, column)} 没有改`;
    return new Failure("cell-kept", what, why, todo);
  }

  private reason(row: number, column: number): readonly [string, string] | null {
    const { sheet } = this;
    const covers = (area: Area): boolean => isInside(area, row, column);
    if (this.isSigned) return ["工作簿带有数字签名，一改签名就失效", "请改用没有签名的副本"];
    if (sheet.isProtected) return ["工作表受保护", "请先在 Excel 或 WPS 中撤销工作表保护，另存后再打开"];
    if (hasFormula(sheet, row, column)) return ["公式单元格，内容由公式算出", changeThere];
    if (this.filled.some(covers)) return ["它的内容由数组公式或模拟运算表算出", changeThere];
    if (this.pivots.some(covers)) return ["它是数据透视表的一部分", changeThere];
    const merge = sheet.merges.find(covers);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      return ["它被合并单元格盖住", `请改合并单元格左上角的 ${cellAddress(merge.top, merge.left)}`];
    }
    const table = sheet.tables.find(({ area }) => covers(area));
    if (table !== undefined && isHeader(table, row)) return ["它是表格的标题，要与表格定义一致", changeThere];
    if (table !== undefined && isTotal(table, row)) return ["它是表格的汇总行", changeThere];
    return null;
  }
}

/** Signatures cover the parts that would be changed (ECMA-376 part 2, 10). */
function isSigned({ file }: WorkbookFile): boolean {
  return (
    file.zip.entries.some(({ name }) => /^_xmlsignatures\//i.test(name)) ||
    file.relationships("").some(({ kind }) => kind === "origin")
  );
}

function isInside({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isHeader({ area, headerRows }: TableSnapshot, row: number): boolean {
  return row < area.top + headerRows;
}

function isTotal({ area, totalsRows }: TableSnapshot, row: number): boolean {
  return row > area.bottom - totalsRows;
}
