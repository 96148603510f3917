/** Turns what a deadline text names into days: fills in the years that are not written and counts durations. */
import { dayOf, daysInMonth, partsOf, type Day } from "./day";
import type { DueContext, DueNote } from "./due";
import type { DurationMention, Mention, PointMention } from "./due-mentions";
import { latestDay } from "./policy";

export interface ResolvedPoint {
  readonly mention: PointMention;
  readonly day: Day;
}

export interface Resolved {
  /** The targets in the order of the text. */
  readonly points: readonly ResolvedPoint[];
  /** The last days of the durations that have a base. */
  readonly durations: readonly Day[];
  /** A duration is named, with or without a base. */
  readonly hasDuration: boolean;
  /** A duration without a word of its base was counted from the feedback. */
  readonly baseAssumed: boolean;
  readonly recurs: boolean;
  /** A day is named that cannot be placed in any year. */
  readonly unplaced: boolean;
  /** What was assumed to place the days, and to count the durations. */
  readonly notes: readonly DueNote[];
  readonly durationNotes: readonly DueNote[];
}

/** The day before the one that is read, which may lend it its year and month. */
interface Previous {
  readonly mention: PointMention;
  readonly day: Day;
  readonly month: number;
  /** Its year stands in the text, or that of a day before it. */
  readonly yearWritten: boolean;
}

interface Placed {
  readonly day: Day;
  readonly month: number;
  readonly note: DueNote | null;
}
type Placement = Placed | "noBaseDay" | "noSuchDay";

export function resolveMentions(mentions: readonly Mention[], context: DueContext): Resolved {
  const points: ResolvedPoint[] = [];
  const durations: Day[] = [];
  const notes: DueNote[] = [];
  const durationNotes: DueNote[] = [];
  let previous = null as Previous | null;
  let unplaced = false;
  let baseAssumed = false;
  for (const [index, mention] of mentions.entries()) {
    if (mention.type === "duration") {
      const day = countDuration(mention, previous, context, durationNotes);
      if (day === null) continue;
      if (mention.base === "none") baseAssumed = true;
      // 「8月10日前清退，之后3个月内建制」: both are stages.
      if (mention.base === "point" && previous?.mention.role === "target") {
        points.push({ mention: previous.mention, day });
      } else {
        durations.push(day);
      }
    } else if (mention.type === "point") {
      const placed = place(mention, previous, laterWithYear(mentions, index), context.feedbackOn);
      if (typeof placed === "string") {
        if (mention.role === "target" || placed === "noSuchDay") notes.push(placed);
        if (mention.role === "target" && placed === "noBaseDay") unplaced = true;
        continue;
      }
      notes.push(...mention.notes, ...(placed.note ? [placed.note] : []));
      const yearWritten: boolean = mention.year !== null || previous?.yearWritten === true;
      previous = { mention, day: placed.day, month: placed.month, yearWritten };
      if (mention.role === "target") points.push({ mention, day: placed.day });
    }
  }
  const hasDuration = mentions.some((mention) => mention.type === "duration");
  const recurs = mentions.some((mention) => mention.type === "recurrence");
  return { points, durations, hasDuration, baseAssumed, recurs, unplaced, notes, durationNotes };
}

type DatedMention = PointMention & { readonly year: number; readonly month: number };

function isDated(mention: Mention): mention is DatedMention {
  return mention.type === "point" && mention.year !== null && mention.month !== null;
}

function laterWithYear(mentions: readonly Mention[], index: number): DatedMention | null {
  return mentions.slice(index + 1).find(isDated) ?? null;
}

function place(
  point: PointMention,
  previous: Previous | null,
  later: DatedMention | null,
  feedbackOn: Day | null,
): Placement {
  const month = point.month ?? monthAfter(point, previous);
  if (month === null) return "noBaseDay";
  const placed = (day: Day | null, note: DueNote | null): Placement =>
    day === null ? "noSuchDay" : { day, month, note };
  if (point.year !== null) return placed(dayIn(point, point.year, month), null);
  // 2024 has every day that a year can have.
  if (dayIn(point, 2024, month) === null || point.shift === "badYear") return "noSuchDay";
  if (previous !== null) {
    return point.shift === "unknown"
      ? "noBaseDay"
      : placed(...besidePrevious(point, previous, month, feedbackOn));
  }
  // 「11月—次年3月」 without a year is read as 「11月—3月」.
  if (point.shift !== null && !(point.shift === "nextYear" && point.endsRange)) return "noBaseDay";
  const end = later === null ? null : dayIn(later, later.year, later.month);
  if (end !== null) return placed(lastUntil(point, month, end), "yearFromRow");
  // The start of a range without a year tells nothing: what follows is read from the feedback itself.
  if (feedbackOn === null || point.role === "rangeStart") return "noBaseDay";
  return placed(firstFrom(point, month, feedbackOn), "yearFromFeedback");
}

function monthAfter(point: PointMention, previous: Previous | null): number | null {
  if (previous === null) return null;
  return point.shift === "nextMonth" ? (previous.month % 12) + 1 : previous.month;
}

/** A stage this long after the one before it is rather one that comes before it: 「9月底前（6月底前完成清理）」. */
const longestTurn = 184;

/**
 * The day of a stage beside another one: of the same year, or of the next where the stages run over the turn of the
 * year (「12月底前清理，3月底前建制」) or it ends a range.
 */
function besidePrevious(
  point: PointMention,
  previous: Previous,
  month: number,
  feedbackOn: Day | null,
): [day: Day | null, note: DueNote | null] {
  const { year } = partsOf(previous.day);
  const note = previous.yearWritten ? "yearFromRow" : "yearFromFeedback";
  if (point.shift === "nextYear") return [dayIn(point, year + 1, month), note];
  const sameYear = dayIn(point, year, month);
  if (point.month === null && point.shift === null) return [sameYear, note];
  const next = firstFrom(point, month, previous.day);
  // 「2026年3月—6月」 writes the year for both ends.
  if (point.endsRange) return [next, previous.yearWritten && next === sameYear ? null : note];
  const turns = next !== null && next - previous.day <= longestTurn;
  const tooEarly =
    sameYear === null || (!previous.yearWritten && feedbackOn !== null && sameYear < feedbackOn);
  return [turns || tooEarly ? next : sameYear, note];
}

function dayIn(point: PointMention, year: number, month: number): Day | null {
  if (month < 1 || month > 12) return null;
  return dayOf(year, month, point.day === "end" ? daysInMonth(year, month) : point.day);
}

function firstFrom(point: PointMention, month: number, from: Day): Day | null {
  const { year } = partsOf(from);
  for (const day of [dayIn(point, year, month), dayIn(point, year + 1, month)]) {
    if (day !== null && day >= from) return day;
  }
  return null;
}

function lastUntil(point: PointMention, month: number, until: Day): Day | null {
  const { year } = partsOf(until);
  for (const day of [dayIn(point, year, month), dayIn(point, year - 1, month)]) {
    if (day !== null && day <= until) return day;
  }
  return null;
}

function countDuration(
  mention: DurationMention,
  previous: Previous | null,
  context: DueContext,
  notes: DueNote[],
): Day | null {
  const named = mention.base === "point" ? (previous?.day ?? null) : null;
  const base = mention.base === "none" || mention.base === "feedback" ? context.feedbackOn : named;
  if (base === null) {
    notes.push("noBaseDay");
    return null;
  }
  if (mention.base !== "point") notes.push("baseDayUsed");
  const { day, estimated } = latestDay(mention.limit, base, context.calendar);
  if (estimated) notes.push("estimatedWorkdays");
  return day;
}
