/**
 * Deadlines as people write them. A deadline is read as a kind with its days, never as a bare date: many cells say
 * 「立行立改」, 「年底前，并长期坚持」 or 「8月启动、10月验收」, and each means something else to a reviewer.
 */
import type { WorkCalendar } from "./calendar";
import type { DateSystem, Day } from "./day";

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
  | "monthFirst" // 3/4/2026 and 8/1/24: month, day, year as Excel shows them in US settings
  | "loosePeriod" // 8月初, 8月中, 8月前: read as the latest day that it can mean
  | "estimatedWorkdays" // the year's holidays are not loaded: Monday to Friday
  | "baseDayUsed" // counted from the feedback date
  | "noBaseDay"
  | "noSuchDay" // 2月30日
  | "uncomputed"; // a formula without a value

export interface Due {
  readonly kind: DueKind;
  /** The day by which it must be done; inclusive. `null` where none can be told. */
  readonly due: Day | null;
  /** Every day that the cell names as a target, ascending; of a range only its end. */
  readonly stages: readonly Day[];
  /** 长期坚持 and the like stand beside whatever else is written. */
  readonly ongoing: boolean;
  /** What the cell holds, trimmed; an Excel date as `YYYY-MM-DD`. */
  readonly raw: string;
  readonly confidence: "exact" | "assumed";
  readonly notes: readonly DueNote[];
}

export interface DueContext {
  readonly dateSystem: DateSystem;
  /** The feedback date of the row; years and durations are read from it. */
  readonly feedbackOn: Day | null;
  readonly calendar: WorkCalendar;
}

/** A plain date column: 完成日期, 反馈日期. */
export interface DayReading {
  readonly kind: "day" | "missing" | "unreadable";
  /** `null` unless the kind is "day". */
  readonly day: Day | null;
  /** True where a month was read as its last day, or anything else had to be assumed. */
  readonly assumed: boolean;
  /** As in {@link Due}. */
  readonly raw: string;
  readonly notes: readonly DueNote[];
}
