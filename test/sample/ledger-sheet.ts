/** 整改台账 as the county's office keeps it: title, information line, grouped header, rows by unit, notes, signatures. */
import type { BuilderCell, BuilderSheet } from "../ooxml/workbook-description";
import { columnLetters } from "../ooxml/worksheet-xml";
import type { SampleMeasure, SampleProblem, SampleUnit } from "./sample-unit";

interface Column {
  readonly group: string;
  readonly header: string;
  /** In characters of the default font; a Han character takes two. */
  readonly width: number;
  readonly of: (measure: SampleMeasure, problem: SampleProblem, unit: SampleUnit) => BuilderCell;
  /** A fact of the problem, not of one measure. */
  readonly ofProblem?: boolean;
}

const columns: readonly Column[] = [
  { group: "", header: "序号", width: 6, of: (_, problem) => problem.id, ofProblem: true },
  { group: "问题清单", header: "被巡察\n党组织", width: 14, of: (_, __, { unit }) => unit, ofProblem: true },
  { group: "问题清单", header: "方面", width: 14, of: (_, { aspect }) => aspect, ofProblem: true },
  {
    group: "问题清单",
    header: "反馈问题\n（原文）",
    width: 38,
    of: (_, { problem }) => problem,
    ofProblem: true,
  },
  {
    group: "问题清单",
    header: "具体表现",
    width: 20,
    of: (_, { manifestation }) => manifestation ?? null,
    ofProblem: true,
  },
  { group: "责任清单", header: "责任领导", width: 9, of: (_, { leader }) => leader, ofProblem: true },
  { group: "责任清单", header: "责任科室\n责任人", width: 14, of: ({ office }) => office },
  {
    group: "整改清单",
    header: "反馈时间",
    width: 12,
    of: (_, __, { feedbackOn }) => feedbackOn,
    ofProblem: true,
  },
  { group: "整改清单", header: "整改方式", width: 10, of: ({ mode }) => mode },
  { group: "整改清单", header: "整改措施", width: 36, of: ({ measure }) => measure },
  { group: "整改清单", header: "完成时限", width: 14, of: ({ deadline }) => deadline },
  { group: "整改清单", header: "整改进展\n（截至填报日）", width: 32, of: ({ progress }) => progress },
  { group: "整改清单", header: "整改状态", width: 10, of: ({ status }) => status },
  { group: "整改清单", header: "完成日期", width: 12, of: ({ doneOn }) => doneOn ?? null },
  { group: "整改清单", header: "佐证材料", width: 20, of: ({ evidence }) => evidence ?? null },
  { group: "督查清单", header: "延期至", width: 12, of: ({ extendedTo }) => extendedTo ?? null },
  { group: "督查清单", header: "延期批准\n日期", width: 12, of: ({ extensionOn }) => extensionOn ?? null },
  { group: "督查清单", header: "验收意见", width: 12, of: ({ acceptance }) => acceptance ?? null },
  { group: "", header: "备注", width: 14, of: ({ remark }) => remark ?? null },
];

const lastColumn = columnLetters(columns.length - 1);
const headTop = 2;
const bodyTop = 4;
const lineHeight = 15;

const title = "十四届青石县委第十四轮巡察反馈问题整改台账";
const information = [
  "填报单位：中共青石县委巡察工作领导小组办公室",
  "巡察轮次：十四届县委第十四轮",
  "填报日期：2026年9月15日",
  "密级：内部",
].join("        ");
const note =
  "说明：1.反馈问题照录巡察反馈意见原文；2.完成时限须具体到日，确需长期坚持的写明阶段时间；" +
  "3.已销号的须附佐证材料清单；4.本台账每月15日前由各单位更新后报县委巡察办汇总。";

/** The rows that stand outside the bordered grid, 0-based. */
export interface LedgerSheet {
  readonly sheet: BuilderSheet;
  readonly unborderedRows: readonly number[];
}

export function ledgerSheet(units: readonly SampleUnit[]): LedgerSheet {
  const rows: (readonly BuilderCell[])[] = [[title], [information], ...headerRows()];
  const merges = [`A1:${lastColumn}1`, `A2:${lastColumn}2`, ...headerMerges()];
  const heights = [34, 22, 20, 34].map((points, row) => ({ row, points }));
  for (const unit of units) {
    for (const problem of unit.problems) {
      const top = rows.length;
      problem.measures.forEach((measure, index) => {
        rows.push(columns.map((column) => cellOf(column, measure, problem, unit, index)));
      });
      if (unit.grouping === "merged") merges.push(...problemMerges(top, rows.length - 1));
      heights.push(...heightsOf(rows.slice(top), top, unit.grouping));
    }
  }
  const foot = rows.length;
  rows.push([note], signatures());
  merges.push(`A${String(foot + 1)}:${lastColumn}${String(foot + 1)}`);
  heights.push({ row: foot, points: 24 }, { row: foot + 1, points: 24 });
  return {
    sheet: {
      name: "整改台账",
      rows,
      merges,
      heights,
      titleRows: 1,
      headerRows: 3,
      freezeRows: bodyTop,
      widths: columns.map(({ width }) => width),
      landscape: true,
    },
    unborderedRows: [1, foot, foot + 1],
  };
}

function cellOf(
  column: Column,
  measure: SampleMeasure,
  problem: SampleProblem,
  unit: SampleUnit,
  index: number,
): BuilderCell {
  if (column.ofProblem === true && index > 0 && unit.grouping !== "repeated") return null;
  const cell = column.of(measure, problem, unit);
  return cell === "" ? null : cell;
}

/** Groups above, columns below; a column of no group stands in the upper row, merged with the row below. */
function headerRows(): readonly (readonly BuilderCell[])[] {
  const upper = columns.map(({ group, header }, index) => {
    if (group === "") return header;
    return columns[index - 1]?.group === group ? null : group;
  });
  const lower = columns.map(({ group, header }) => (group === "" ? null : header));
  return [upper, lower];
}

function headerMerges(): readonly string[] {
  const top = String(headTop + 1);
  const bottom = String(headTop + 2);
  const merges: string[] = [];
  let start = 0;
  columns.forEach(({ group }, index) => {
    const letters = columnLetters(index);
    if (group === "") merges.push(`${letters}${top}:${letters}${bottom}`);
    if (group !== columns[index - 1]?.group) start = index;
    if (group !== "" && group !== columns[index + 1]?.group) {
      merges.push(`${columnLetters(start)}${top}:${letters}${top}`);
    }
  });
  return merges;
}

function problemMerges(top: number, bottom: number): readonly string[] {
  if (top === bottom) return [];
  return columns.flatMap(({ ofProblem }, index) => {
    const letters = columnLetters(index);
    return ofProblem === true ? [`${letters}${String(top + 1)}:${letters}${String(bottom + 1)}`] : [];
  });
}

/** Excel does not fit rows to merged cells: merged facts of a problem share the height of all its rows. */
function heightsOf(
  rows: readonly (readonly BuilderCell[])[],
  top: number,
  grouping: SampleUnit["grouping"],
): readonly { readonly row: number; readonly points: number }[] {
  const isMerged = (column: Column): boolean => grouping === "merged" && column.ofProblem === true;
  const linesIn = (cells: readonly BuilderCell[], merged: boolean): number =>
    Math.max(
      1,
      ...columns.map((column, index) =>
        isMerged(column) === merged ? linesOf(cells[index] ?? null, column.width) : 1,
      ),
    );
  const shared = Math.ceil(linesIn(rows[0] ?? [], true) / rows.length);
  return rows.map((cells, index) => ({
    row: top + index,
    points: Math.max(shared, linesIn(cells, false)) * lineHeight + 6,
  }));
}

function linesOf(cell: BuilderCell, width: number): number {
  if (typeof cell !== "string") return 1;
  const perLine = Math.floor((width - 1) / 2);
  return cell
    .split("\n")
    .map((line) => Math.max(1, Math.ceil([...line].length / perLine)))
    .reduce((sum, lines) => sum + lines, 0);
}

function signatures(): readonly BuilderCell[] {
  const texts = new Map([
    [0, "填表人：周某某"],
    [6, "审核人：吴某"],
    [11, "联系电话：0000-5551234"],
  ]);
  return columns.map((_, index) => texts.get(index) ?? null);
}
