/** Workbooks for the walks: sound ones, large ones, and ones that cannot be used. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../ooxml/workbook-builder";
import type { GivenFile } from "./workbench-page";

const samples = join(import.meta.dirname, "../golden/samples");

/** A ledger that was made for no test. */
export function officeSample(name: string): GivenFile {
  return { name, bytes: new Uint8Array(readFileSync(join(samples, name))) };
}

export const headers = [
  "编号",
  "被巡察党组织",
  "反馈问题",
  "整改措施",
  "责任领导",
  "责任部门",
  "整改时限",
  "整改进展",
  "整改状态",
];

/** A ledger of one sheet. */
export function ledgerFile(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  ownHeaders = headers,
): GivenFile {
  return {
    name,
    bytes: buildWorkbook({
      sheets: [{ name: "整改台账", rows: [[...ownHeaders], ...rows.map((row) => [...row])] }],
    }),
  };
}

/** 完成时间 may be the deadline or the day of completion: it must be asked. */
export const askingLedger = ledgerFile(
  "要确认的台账.xlsx",
  [
    [1, "护林员管理松散", "修订管理办法并公示", "张某", "营林股", "2026-07-31", "整改中"],
    [2, "造林资金拨付迟缓", "拨付补助12万元", "李某", "财务股", "2026-12-31", "整改中"],
  ],
  ["序号", "反馈问题", "整改措施", "责任领导", "责任部门", "完成时间", "整改状态"],
);

/** Every seventh row has passed its deadline, every eleventh has none. */
export function largeLedger(count: number): GivenFile {
  const rows = Array.from({ length: count }, (_, index) => [
    `Q-${String(index + 1)}`,
    `第${String((index % 30) + 1)}单位党组`,
    `第${String(index + 1)}处河道采砂点超范围开采`,
    `立警示桩${String((index % 5) + 1)}处，补签合同${String((index % 3) + 1)}份`,
    `${"赵钱孙李周吴郑王"[index % 8] ?? ""}某某`,
    "河道股",
    index % 11 === 0 ? null : index % 7 === 0 ? "2026-07-31" : "2026-12-31",
    "正在办理",
    "整改中",
  ]);
  return ledgerFile("十万行台账.xlsx", rows);
}

export const damagedFile: GivenFile = {
  name: "没拷完的台账.xlsx",
  bytes: officeSample("卫健局整改任务清单.xlsx").bytes.slice(0, 4000),
};

/** The head of a compound file, as Excel 97–2003 writes it. */
export const oldFile: GivenFile = {
  name: "旧台账.xls",
  bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2048)),
};
