import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/main";
import { dayOfText } from "../core/check-sheets";
import { buildWorkbook } from "../ooxml/workbook-builder";
import type { BuilderCell, BuilderSheet } from "../ooxml/workbook-description";

export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly complaints: readonly string[];
}

/** Runs the command as on 20 September 2026. */
export function xuncha(...words: string[]): Outcome {
  const output: string[] = [];
  const complaints: string[] = [];
  const status = run(words, {
    today: dayOfText("2026-09-20"),
    print: (line) => output.push(line),
    complain: (line) => complaints.push(line),
    progress: () => undefined,
  });
  return { status, output: output.join("\n"), complaints };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "xuncha-"));
}

export const ledgerHeaders = [
  "序号",
  "被巡察党组织",
  "方面",
  "反馈问题",
  "整改措施",
  "责任领导",
  "责任部门",
  "反馈日期",
  "整改时限",
  "整改状态",
  "完成日期",
  "佐证材料",
];

/** A sound row of {@link ledgerHeaders}, still in time on 20 September 2026. */
export function soundRow(
  id: number,
  unit = "县水务局党组",
  problem = `第${String(id)}处采砂点超范围开采`,
): BuilderCell[] {
  return [
    id,
    unit,
    "党的领导",
    problem,
    "重新勘界立桩3处",
    "张某某",
    "河道股",
    "2026-05-18",
    "2026-10-31",
    "整改中",
    null,
    null,
  ];
}

export function writeLedger(
  folder: string,
  name: string,
  rows: readonly (readonly BuilderCell[])[],
  more: readonly BuilderSheet[] = [],
): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    buildWorkbook({ sheets: [{ name: "整改台账", rows: [ledgerHeaders, ...rows] }, ...more] }),
  );
  return path;
}
