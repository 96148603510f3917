/** How fast a large ledger is read, next to the two libraries that would otherwise read it. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { read as readWithSheetJs } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { cellText, kindAt, valueAt } from "../../src/core/snapshot";
import { openWorkbook } from "../../src/ooxml/workbook";
import { buildWorkbook } from "../ooxml/workbook-builder";
import type { BuilderCell } from "../ooxml/workbook-description";
import type { BenchLine } from "./bench-line";

const recordCount = 100_000;
const rounds = 3;

/** What a reader found, so that all can be seen to have read the same. */
interface Reading {
  readonly milliseconds: number;
  readonly texts: number;
  readonly characters: number;
  readonly sum: number;
}

interface Contestant {
  readonly name: string;
  readonly run: (bytes: Uint8Array) => Promise<Reading>;
}

/** Reads a ledger of 100,000 × 15 with each reader, in turn, and compares their best times. */
export async function benchRead(): Promise<readonly BenchLine[]> {
  const bytes = ledger();
  const contestants: readonly Contestant[] = [
    { name: "ours", run: ours },
    { name: "exceljs", run: excelJs },
    { name: "@e965/xlsx", run: sheetJs },
  ];
  const best = new Map<string, number>();
  let first: Reading | null = null;
  for (let round = 0; round < rounds; round++) {
    // Each reader goes first once, and none pays for the garbage of another.
    for (let i = 0; i < contestants.length; i++) {
      const contestant = contestants[(round + i) % contestants.length];
      if (contestant === undefined) continue;
      collectGarbage();
      const reading = await contestant.run(bytes);
      first ??= reading;
      requireSame(contestant.name, reading, first);
      best.set(contestant.name, Math.min(best.get(contestant.name) ?? Infinity, reading.milliseconds));
    }
  }
  const factor = (name: string): number => (best.get(name) ?? 0) / (best.get("ours") ?? Infinity);
  return [line("exceljs", factor("exceljs"), 4), line("@e965/xlsx (dense)", factor("@e965/xlsx"), 3)];
}

/** Node gives its collector to whoever asks while it runs. */
const collectGarbage: () => void = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

function line(other: string, measured: number, limit: number): BenchLine {
  return { work: `read 100,000 × 15 .xlsx, faster than ${other}`, measured, limit, atLeast: true, unit: "×" };
}

function requireSame(name: string, reading: Reading, expected: Reading): void {
  const same =
    reading.texts === expected.texts &&
    reading.characters === expected.characters &&
    Math.abs(reading.sum - expected.sum) < 1;
  if (!same) throw new Error(`${name} read something else: ${JSON.stringify([reading, expected])}`);
}

/** Adds up what was read; not timed. */
class Tally {
  private texts = 0;
  private characters = 0;
  private sum = 0;

  add(value: unknown): void {
    if (typeof value === "number") this.sum += value;
    if (typeof value !== "string") return;
    this.texts++;
    this.characters += value.length;
  }

  reading(milliseconds: number): Reading {
    return { milliseconds, texts: this.texts, characters: this.characters, sum: this.sum };
  }
}

function ours(bytes: Uint8Array): Promise<Reading> {
  const start = performance.now();
  const [sheet] = openWorkbook(bytes).readAll().sheets;
  const milliseconds = performance.now() - start;
  if (sheet === undefined || kindAt(sheet, 0, 0) !== cellText) throw new Error("no ledger was read");
  const tally = new Tally();
  for (let column = 0; column < sheet.columnCount; column++) {
    for (let row = 0; row < sheet.rowCount; row++) tally.add(valueAt(sheet, row, column));
  }
  return Promise.resolve(tally.reading(milliseconds));
}

/** With everything switched off that the values do not need. */
function sheetJs(bytes: Uint8Array): Promise<Reading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = performance.now();
  const workbook = readWithSheetJs(buffer, {
    type: "buffer",
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
  });
  const milliseconds = performance.now() - start;
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
  const tally = new Tally();
  const rows: readonly (readonly ({ readonly v?: unknown } | undefined)[] | undefined)[] =
    sheet?.["!data"] ?? [];
  for (const row of rows) for (const cell of row ?? []) tally.add(cell?.v);
  return Promise.resolve(tally.reading(milliseconds));
}

async function excelJs(bytes: Uint8Array): Promise<Reading> {
  const buffer = bytes.slice().buffer;
  const start = performance.now();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(buffer);
  const milliseconds = performance.now() - start;
  const tally = new Tally();
  const epoch = Date.UTC(1899, 11, 30);
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      // Cells inside a merged area give their master's value again.
      if (cell.isMerged && cell.master !== cell) return;
      const { value } = cell;
      tally.add(value instanceof Date ? (value.getTime() - epoch) / 86_400_000 : value);
    });
  });
  return tally.reading(milliseconds);
}

const units = ["青石县财政局党组", "云溪县教育局党委", "白塔镇党委", "东河街道党工委", "县水务集团党委"];
const problems = [
  "学习贯彻上级决策部署不够深入",
  "落实意识形态责任制不到位",
  "专项资金管理不规范",
  "选人用人程序不严谨",
];
const departments = ["办公室", "人事科", "财务科", "机关党委", "业务一科", "业务二科"];
const states = ["已完成", "推进中", "未启动", "长期坚持"];

/** About 300,000 different texts; the same file on every run. */
function ledger(): Uint8Array {
  const rows: BuilderCell[][] = [
    ["县委巡察反馈问题整改台账", ...Array.from({ length: 14 }, () => null)],
    [
      "序号",
      "被巡察党组织",
      "反馈问题",
      "具体表现",
      "问题类别",
      "整改措施",
      "整改目标",
      "责任领导",
      "责任部门",
      "整改时限",
    ].concat(["整改进展", "整改状态", "完成日期", "涉及金额", "备注"]),
  ];
  let seed = 20260812;
  const pick = (list: readonly string[]): string => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return list[seed % list.length] ?? "";
  };
  for (let i = 1; i <= recordCount; i++) {
    const number = String(i);
    rows.push([
      i,
      pick(units),
      `${number}. ${pick(problems)}，结合实际研究制定措施不够具体`,
      `${pick(problems)}，${pick(states)}的事项跟踪问效不够`,
      "党的建设",
      `制定第${number}号整改方案，明确责任人和完成时间，每月调度一次，逐项销号`,
      "建立长效机制",
      `副局长${pick(["甲", "乙", "丙", "丁"])}`,
      pick(departments),
      { serial: 46_000 + (i % 400), format: "yyyy/m/d" },
      `截至目前已召开专题会议研究${number}次，修订制度${String(i % 37)}项`,
      pick(states),
      i % 3 === 0 ? { serial: 46_100 + (i % 300), format: "yyyy/m/d" } : null,
      Math.round(i * 137.31) / 100,
      i % 5 === 0 ? "需县级协调" : null,
    ]);
  }
  const sheet = { name: "整改台账", titleRows: 1, headerRows: 1, merges: ["A1:O1"], freezeRows: 2, rows };
  return buildWorkbook({ sheets: [sheet] });
}
