/** What the sample ledger says of one inspected unit, and the few values that its files share. */
import { parseIsoDay, serialOfDay } from "../../src/core/day";
import type { BuilderCell } from "../ooxml/workbook-description";

export interface SampleMeasure {
  /** 责任科室 and 责任人 in one cell, as the header joins them. */
  readonly office: string;
  readonly mode: string;
  readonly measure: string;
  readonly deadline: BuilderCell;
  readonly progress: string;
  readonly status: string;
  readonly doneOn?: BuilderCell;
  readonly evidence?: string;
  readonly extendedTo?: BuilderCell;
  readonly extensionOn?: BuilderCell;
  readonly acceptance?: string;
  readonly remark?: string;
}

export interface SampleProblem {
  readonly id: BuilderCell;
  readonly aspect: string;
  readonly problem: string;
  readonly manifestation?: string;
  readonly leader: string;
  readonly measures: readonly SampleMeasure[];
}

export interface SampleUnit {
  readonly unit: string;
  /** As the unit writes the one day on which all its problems were fed back. */
  readonly feedbackOn: BuilderCell;
  /** How the unit writes the facts of a problem that has several measures. */
  readonly grouping: "merged" | "firstRowOnly" | "repeated";
  readonly problems: readonly SampleProblem[];
}

/** The names under which the county sorts its problems. */
export const aspects = {
  decisions: "聚焦党中央决策部署在基层落实情况",
  people: "聚焦群众身边不正之风和腐败问题",
  party: "聚焦基层党组织和党员队伍建设",
  rectification: "聚焦巡察整改落实情况",
} as const;

/** A real date cell, shown as 2026/6/30; `iso` is YYYY-MM-DD. */
export function date(iso: string): BuilderCell {
  const day = parseIsoDay(iso);
  if (day === null) throw new RangeError(`${iso} is no day`);
  return { serial: serialOfDay(day, 1900), format: "yyyy/m/d" };
}
