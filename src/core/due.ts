/**
 * Deadlines as people write them. A deadline is read as a kind with its days, never as a bare date: many cells say
 * 「立行立改」, 「年底前，并长期坚持」 or 「8月启动、10月验收」, and each means something else to a reviewer.
 */
import type { Day } from "./day";

export type DueKind =
  | "date" // one day, or the end of a named period
  | "immediate" // 立行立改, 即知即改
  | "ongoing" // 长期坚持, 持续推进, 每月
  | "duration" // 3个月内, 15个工作日内: from a base day
  | "milestones" // several days; the last is due
  | "relative" // 月底前, 本月底前: no base day to read it from
  | "statusWord" // 已完成 in a deadline cell
  | "missing" // blank, \, /, —, 无
  | "unreadable";

/** What had to be assumed to read a deadline; the words for a person are made where it is shown. */
export type DueNote =
  | "yearFromFeedback" // no year written
  | "yearFromRow" // no year written, taken from another stage of the same cell
  | "monthFromNumber" // 2024.3 as a number
  | "octoberFromNumber" // 2024.1 read as 2024.10 because January is before the feedback
  | "ambiguousNumber" // 2024.1: January or October
  | "centuryAssumed" // 24.3.15
  | "estimatedWorkdays" // the year's holidays are not loaded: Monday to Friday
  | "baseDayUsed" // counted from the feedback date
  | "noBaseDay"
  | "noSuchDay" // 2月30日
  | "uncomputed"; // a formula without a value

export interface Due {
  readonly kind: DueKind;
  /** The day by which it must be done; inclusive. `null` where none can be told. */
  readonly due: Day | null;
  /** Every day that the cell names, ascending. */
  readonly stages: readonly Day[];
  /** 长期坚持 and the like stand beside whatever else is written. */
  readonly ongoing: boolean;
  /** What the cell holds, trimmed; an Excel date as `YYYY-MM-DD`. */
  readonly raw: string;
  readonly confidence: "exact" | "assumed";
  readonly notes: readonly DueNote[];
}
