/** What a person should know of how a table was read, a sentence each. */
import type { LedgerTable } from "../core/record";

const rowsNamed = 5;

export function tableRemarks(table: LedgerTable, isLastOfSheet: boolean): readonly string[] {
  const { body, sheet } = table.recognition;
  const remarks: string[] = [];
  if (isLastOfSheet && body.end < sheet.rowCount) {
    remarks.push(`第${String(body.end + 1)}行以下像是另一种表，未校验`);
  }
  const { passedOver } = body;
  if (passedOver.length > 0) {
    const rows = passedOver.slice(0, rowsNamed).map((row) => `第${String(row + 1)}行`);
    const more = passedOver.length > rowsNamed ? "等" : "";
    remarks.push(`合计、说明或落款以下的${rows.join("、")}${more}没有问题和措施，未当作记录`);
  }
  return remarks;
}

/** Whether a table is the last one of its sheet. */
export function isLastOfSheet(table: LedgerTable, tables: readonly LedgerTable[]): boolean {
  return tables.filter(({ sheet }) => sheet === table.sheet).at(-1) === table;
}
