/** Turns what a deadline text names into days: fills in the years that are not written and counts durations. */
import type { DueContext, DueNote } from "./due";
import { dayOf, daysInMonth, partsOf, type Day } from "./day";
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
  readonly notes: readonly DueNote[];
}

/** The state of reading one text from left to right. */
interface Reading {
  readonly context: DueContext;
  readonly notes: DueNote[];
  previous: { day: Day; month: number; yearWritten: boolean; role: PointMention["role"] } | null;
  unplaced: boolean;
}

export function resolveMentions(mentions: readonly Mention[], context: DueContext): Resolved {
  const reading: Reading = { context, notes: [], previous: null, unplaced: false };
  const points: ResolvedPoint[] = [];
  const durations: Day[] = [];
  let hasDuration = false;
  let baseAssumed = false;
  mentions.forEach((mention, index) => {
    if (mention.type === "point") {
      const day = placePoint(reading, mention, mentions, index);
      if (day !== null && mention.role === "target") points.push({ mention, day });
    } else if (mention.type === "duration") {
      hasDuration = true;
      const day = countDuration(reading, mention, points);
      if (day !== null) durations.push(day);
      if (day !== null && mention.base === "none") baseAssumed = true;
    }
  });
  const recurs = mentions.some((mention) => mention.type === "recurrence");
  return {
    points,
    durations,
    hasDuration,
    baseAssumed,
    recurs,
    unplaced: reading.unplaced,
    notes: reading.notes,
  };
}

function placePoint(
  reading: Reading,
  point: PointMention,
  all: readonly Mention[],
  index: number,
): Day | null {
  const month = point.month ?? reading.previous?.month ?? null;
  if (month === null) {
    if (point.role === "target") miss(reading, "noBaseDay");
    return null;
  }
  const placed =
    point.year === null ? yearlessDay(reading, point, month, all, index) : written(reading, point, month);
  if (placed === null) return null;
  reading.notes.push(...point.notes);
  reading.previous = {
    day: placed,
    month,
    yearWritten: point.year !== null || reading.previous?.yearWritten === true,
    role: point.role,
  };
  return placed;
}

function written(reading: Reading, point: PointMention, month: number): Day | null {
  const day = point.year === null ? null : pointDay(point, point.year, month);
  if (day === null) miss(reading, "noSuchDay");
  return day;
}

function pointDay(point: PointMention, year: number, month: number): Day | null {
  if (month < 1 || month > 12) return null;
  return dayOf(year, month, point.day === "end" ? daysInMonth(year, month) : point.day);
}

/**
 * The year of 「8月10日前」: stages are written in ascending order, so it is the first such day on or after the stage
 * before it; else the last one before a later stage with a year; else the first on or after the feedback.
 */
function yearlessDay(
  reading: Reading,
  point: PointMention,
  month: number,
  all: readonly Mention[],
  index: number,
): Day | null {
  if (
    point.day !== "end" &&
    (month > 12 || month < 1 || point.day > daysInMonth(2024, month) || point.day < 1)
  ) {
    return miss(reading, "noSuchDay");
  }
  const { previous, context } = reading;
  const before = all[index - 1];
  const endsRange = before?.type === "point" && before.role === "start";
  // 「11月—次年3月」 without a year is read as 「11月—3月」.
  if (point.otherYear !== null && !(endsRange && previous === null)) {
    if (point.otherYear === "unknown" || previous === null) return miss(reading, "noBaseDay");
    reading.notes.push(previous.yearWritten ? "yearFromRow" : "yearFromFeedback");
    return pointDay(point, partsOf(previous.day).year + 1, month) ?? miss(reading, "noSuchDay");
  }
  if (previous !== null) {
    const day = firstFrom(point, month, previous.day);
    if (day === null) return miss(reading, "noSuchDay");
    // 「2026年3月—6月」 writes the year for both ends.
    const sameRange = endsRange && previous.yearWritten && partsOf(day).year === partsOf(previous.day).year;
    if (!sameRange) reading.notes.push(previous.yearWritten ? "yearFromRow" : "yearFromFeedback");
    return day;
  }
  const later = all.slice(index + 1).find((m): m is PointMention => m.type === "point" && m.year !== null);
  if (later?.year != null && later.month !== null) {
    const end = pointDay(later, later.year, later.month);
    if (end === null) return miss(reading, "noSuchDay");
    reading.notes.push("yearFromRow");
    return lastUntil(point, month, end) ?? miss(reading, "noSuchDay");
  }
  // The start of a range without a year tells nothing: what follows is read from the feedback itself.
  if (point.role === "start") return null;
  if (context.feedbackOn === null) return miss(reading, "noBaseDay");
  reading.notes.push("yearFromFeedback");
  return firstFrom(point, month, context.feedbackOn) ?? miss(reading, "noSuchDay");
}

function firstFrom(point: PointMention, month: number, from: Day): Day | null {
  const { year } = partsOf(from);
  for (const candidate of [pointDay(point, year, month), pointDay(point, year + 1, month)]) {
    if (candidate !== null && candidate >= from) return candidate;
  }
  return null;
}

function lastUntil(point: PointMention, month: number, until: Day): Day | null {
  const { year } = partsOf(until);
  for (const candidate of [pointDay(point, year, month), pointDay(point, year - 1, month)]) {
    if (candidate !== null && candidate <= until) return candidate;
  }
  return null;
}

function miss(reading: Reading, note: "noBaseDay" | "noSuchDay"): null {
  reading.notes.push(note);
  if (note === "noBaseDay") reading.unplaced = true;
  return null;
}

function countDuration(reading: Reading, mention: DurationMention, points: ResolvedPoint[]): Day | null {
  const { context, notes } = reading;
  const base = mention.base === "point" ? (reading.previous?.day ?? null) : context.feedbackOn;
  if (base === null || mention.base === "other") {
    notes.push("noBaseDay");
    return null;
  }
  if (mention.base === "point") {
    // 「自2026年3月1日起3个月内」: that day is where the count begins, no target.
    const last = points.at(-1);
    if (last?.day === base) points.pop();
  } else {
    notes.push("baseDayUsed");
  }
  const { day, estimated } = latestDay(mention.limit, base, context.calendar);
  if (estimated) notes.push("estimatedWorkdays");
  return day;
}
