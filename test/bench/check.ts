/** How long a check takes, next to parsing the same rows as JSON, and how it grows with the rows. */
import { rules } from "../../src/rules";
import { check } from "../../src/core/check";
import type { CellValue } from "../../src/core/snapshot";
import { bookOf, dayOfText, environmentOn } from "../core/check-sheets";
import { sheetOf } from "../core/sheet-of";
import type { BenchLine } from "./bench-line";

const asOf = "2026-09-20";
const headers = [
  "编号",
  "轮次",
  "被巡察党组织",
  "方面",
  "具体方面",
  "反馈问题",
  "具体事例",
  "责任领导",
  "责任部门",
  "责任人",
  "反馈日期",
  "整改方式",
  "整改目标",
  "整改措施",
  "整改时限",
  "整改进展",
  "整改状态",
  "完成日期",
  "佐证材料",
  "备注",
];
const units = ["县水务局党组", "县教育和体育局党组", "云溪镇党委", "白塔镇党委", "县城投公司党委"];
const past = ["2026年8月31日前", "8月底前", "2026.7.15", "反馈后3个月内"];
const coming = [
  "2026-10-31",
  "立行立改，长期坚持",
  "9月底前完成清理，12月底前建章立制，长期坚持",
  "2026年10月底前",
];
const measures = [
  "修订制度1项，每月检查1次",
  "清退违规资金并约谈责任人",
  "对重点岗位轮岗交流",
  "逐户核实后公示",
];
const states = ["整改中", "已完成", "已销号", "未启动", "基本完成"];

/** Every so many rows: about one row in five has a fault, as in a ledger that was filled in with some care. */
const every = (i: number, count: number): boolean => i % count === count - 1;

function rowOf(i: number): CellValue[] {
  const pick = (list: readonly string[]): string => list[(i + (i >> 3)) % list.length] ?? "";
  const number = String(i + 1);
  const state = pick(states);
  const done = state === "已完成" || state === "已销号";
  return [
    `2026-${number}`,
    "第十四轮",
    pick(units),
    "党的领导",
    "决策部署落实",
    `第${number}处采砂点超范围开采，监管不到位`,
    `2025年以来抽查${number}次，发现问题${String(i % 9)}处`,
    every(i, 50) ? null : "张某某",
    "河道股",
    "李某",
    46157,
    "限期整改",
    "监管到位",
    every(i, 40) ? "进一步提高认识，加强组织领导" : `${pick(measures)}（第${number}项）`,
    every(i, 60) ? null : i % 4 === 0 ? 46300 + (i % 40) : pick(done || every(i, 12) ? past : coming),
    `已开展联合执法${number}次`,
    every(i, 45) ? "差不多了" : state,
    done && !every(i, 30) ? 46240 : null,
    state === "已销号" && every(i, 20) ? null : "执法记录",
    null,
  ];
}

function rowsOf(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, i) => rowOf(i));
}

/** Best of several: the least disturbed run. */
function bestOf(times: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function benchCheck(): readonly BenchLine[] {
  const environment = environmentOn(dayOfText(asOf));
  const timeOf = (rows: CellValue[][], times: number): number => {
    const sheet = sheetOf([headers, ...rows]);
    return bestOf(times, () => {
      const report = check(bookOf([sheet], asOf), rules, environment, { onFiltered: "all" });
      if (report.records !== rows.length || report.findings.length === 0)
        throw new Error("nothing was checked");
    });
  };
  const small = rowsOf(10_000);
  const json = JSON.stringify(
    small.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i]]))),
  );
  const parse = bestOf(15, () => {
    if ((JSON.parse(json) as unknown[]).length !== small.length) throw new Error("nothing was parsed");
  });
  const checkSmall = timeOf(small, 9);
  const checkLarge = timeOf(rowsOf(100_000), 6);
  const count = String(rules.length);
  return [
    {
      work: `check 10,000 × 20 with ${count} rules, against JSON.parse of the rows`,
      measured: checkSmall / parse,
      limit: 5,
      atLeast: false,
      unit: "×",
    },
    {
      work: "check 100,000 rows, against 10,000",
      measured: checkLarge / checkSmall,
      limit: 12,
      atLeast: false,
      unit: "×",
    },
  ];
}
