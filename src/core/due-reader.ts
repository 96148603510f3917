/** Reads deadline cells and plain date cells. Never throws: what cannot be read is "unreadable". */
import { foldChinese } from "./chinese-text";
import { addDays, isoDay, type Day } from "./day";
import type { DayReading, Due, DueContext, DueKind, DueNote } from "./due";
import { findMentions } from "./due-mentions";
import { readNumber } from "./due-number";
import { resolveMentions, type Resolved, type ResolvedPoint } from "./due-resolve";
import { doneStatementAt, isImmediate, isOngoing, isBlankDate, isStatus, namesPeriodOnly } from "./due-words";
import type { CellValue } from "./snapshot";
import { readStatus } from "./status";

/** Notes that say that the reading rests on more than the text. */
const assumptions: ReadonlySet<DueNote> = new Set<DueNote>([
  "yearFromFeedback",
  "yearFromRow",
  "monthFromNumber",
  "octoberFromNumber",
  "centuryAssumed",
  "monthFirst",
  "loosePeriod",
  "estimatedWorkdays",
]);

interface Outcome {
  readonly kind: DueKind;
  readonly due?: Day | null;
  readonly stages?: readonly Day[];
  readonly ongoing?: boolean;
  readonly notes?: readonly DueNote[];
  /** Assumed beyond what the notes say. */
  readonly assumed?: boolean;
}

function dueOf(raw: string, outcome: Outcome): Due {
  const { kind, due = null, stages = [], ongoing = false, notes = [] } = outcome;
  const unique = [...new Set(notes)];
  const assumed = outcome.assumed === true || unique.some((note) => assumptions.has(note));
  return { kind, due, stages, ongoing, raw, confidence: assumed ? "assumed" : "exact", notes: unique };
}

/** Reads a deadline cell. A day that is named is inclusive: 「8月10日前」 is due on 10 August. */
export function parseDue(value: CellValue, context: DueContext): Due {
  if (typeof value === "string") return textDue(value, context);
  if (typeof value === "number") return numberDue(value, context);
  return otherDue(value);
}

function otherDue(value: CellValue): Due {
  if (value === null) return dueOf("", { kind: "missing" });
  if (typeof value === "boolean") return dueOf(value ? "TRUE" : "FALSE", { kind: "unreadable" });
  if (typeof value === "object" && "uncomputed" in value) {
    return dueOf("", { kind: "unreadable", notes: ["uncomputed"] });
  }
  return dueOf(typeof value === "object" ? value.error : String(value), { kind: "unreadable" });
}

function numberDue(value: number, context: DueContext): Due {
  // A formula that points at a blank cell gives 0.
  if (value === 0) return dueOf("0", { kind: "missing" });
  const { day, serial, notes } = readNumber(value, context);
  if (day === null) {
    return dueOf(String(value), { kind: notes.includes("noBaseDay") ? "relative" : "unreadable", notes });
  }
  return dueOf(serial ? isoDay(day) : String(value), { kind: "date", due: day, stages: [day], notes });
}

/** 2026-08-11T16:00:00Z, as systems export a Chinese midnight: the day in China, UTC+8. */
const universalTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

function textDue(value: string, context: DueContext): Due {
  const raw = value.trim();
  const folded = foldChinese(raw);
  if (isBlankDate(folded)) return dueOf(raw, { kind: "missing" });
  const resolved = resolveMentions(findMentions(folded), context);
  const utc = universalTime.exec(folded);
  if (utc && Number(utc[2]) >= 16 && resolved.points[0]) {
    const day = addDays(resolved.points[0].day, 1);
    return dueOf(raw, { kind: "date", due: day, stages: [day] });
  }
  return dueOf(raw, outcomeOf(folded, resolved));
}

function outcomeOf(folded: string, resolved: Resolved): Outcome {
  const { points, durations, baseAssumed } = resolved;
  const ongoing = resolved.recurs || isOngoing(folded);
  if (resolved.notes.includes("noSuchDay")) return { kind: "unreadable", ongoing, notes: ["noSuchDay"] };
  // A day that is named outranks a length of time beside it.
  const ofDurations = points.length === 0;
  const stages = ascending(ofDurations ? durations : points.map((point) => point.day));
  const notes = [...resolved.notes, ...(ofDurations ? resolved.durationNotes : [])];
  if (/左右|前后/.test(folded) && stages.length > 0) notes.push("loosePeriod");
  const assumed = ofDurations && baseAssumed;
  const immediate = isImmediate(folded);
  if (!immediate && saysDone(folded, points, ongoing)) return { kind: "statusWord", stages, ongoing, notes };
  // Where one of the days cannot be told, the last one cannot either.
  const due = resolved.unplaced ? null : (stages.at(-1) ?? null);
  if (immediate) return { kind: "immediate", due, stages, ongoing, notes, assumed };
  if (resolved.unplaced) return { kind: "relative", stages, ongoing, notes };
  if (points.length > 0)
    return { kind: stages.length > 1 ? "milestones" : "date", due, stages, ongoing, notes };
  if (resolved.hasDuration) return { kind: "duration", due, stages, ongoing, notes, assumed };
  if (namesPeriodOnly(folded) && !resolved.recurs) return { kind: "relative", ongoing, notes: ["noBaseDay"] };
  return { kind: ongoing ? "ongoing" : "unreadable", ongoing, notes };
}

function ascending(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * 「已于5月10日完成」 says that it is done; 「5月10日（已完成）」 and 「5月10日前完成，已完成2家」 still name a deadline.
 */
function saysDone(folded: string, points: readonly ResolvedPoint[], ongoing: boolean): boolean {
  if (points.length === 0 && (isStatus(folded) || (!ongoing && isStatusWord(folded)))) return true;
  const at = doneStatementAt(folded);
  if (at < 0 || points.some((point) => point.mention.before)) return false;
  return !(folded.charAt(at - 1) === "(" && points.some((point) => point.mention.at < at));
}

/** 按期完成 in the place of a deadline is a promise, not a status. */
function isStatusWord(folded: string): boolean {
  return !/^(?:按期|按时|如期)/.test(folded) && readStatus(folded, "").status !== null;
}

/** Reads a cell of a plain date column; a month is read as its last day and said to be assumed. */
export function parseDay(value: CellValue, context: DueContext): DayReading {
  const due = parseDue(value, context);
  if (due.kind === "missing") return { kind: "missing", day: null, assumed: false, raw: due.raw, notes: [] };
  const day = due.stages.length === 1 && dayKinds.has(due.kind) ? (due.stages[0] ?? null) : null;
  const precision = day === null ? null : precisionOf(value, context);
  if (day === null || precision === "longer") {
    return { kind: "unreadable", day: null, assumed: false, raw: due.raw, notes: due.notes };
  }
  const assumed = precision === "month" || due.confidence === "assumed";
  return { kind: "day", day, assumed, raw: due.raw, notes: due.notes };
}

const dayKinds: ReadonlySet<DueKind> = new Set<DueKind>(["date", "statusWord", "immediate"]);

function precisionOf(value: CellValue, context: DueContext): "day" | "month" | "longer" | null {
  if (typeof value === "number") return readNumber(value, context).precision;
  if (typeof value !== "string") return null;
  const points = findMentions(foldChinese(value.trim())).filter((m) => m.type === "point");
  if (points.some((point) => point.precision === "longer")) return "longer";
  return points.some((point) => point.role === "target" && point.precision === "month") ? "month" : "day";
}

export interface DueReader {
  readonly due: (value: CellValue, feedbackOn: Day | null) => Due;
  readonly day: (value: CellValue, feedbackOn?: Day | null) => DayReading;
}

/** A reader for one sheet that reads each different cell once: ledgers repeat a few deadlines thousands of times. */
export function createDueReader(context: Omit<DueContext, "feedbackOn">): DueReader {
  return {
    due: remembering((value, feedbackOn) => parseDue(value, { ...context, feedbackOn })),
    day: remembering((value, feedbackOn) => parseDay(value, { ...context, feedbackOn })),
  };
}

function remembering<T>(
  read: (value: CellValue, feedbackOn: Day | null) => T,
): (value: CellValue, feedbackOn?: Day | null) => T {
  const known = new Map<Day | null, Map<CellValue, T>>();
  return (value, feedbackOn = null) => {
    if (typeof value === "object" && value !== null) return read(value, feedbackOn);
    let ofBase = known.get(feedbackOn);
    if (!ofBase) known.set(feedbackOn, (ofBase = new Map<CellValue, T>()));
    let result = ofBase.get(value);
    if (result === undefined) ofBase.set(value, (result = read(value, feedbackOn)));
    return result;
  };
}
