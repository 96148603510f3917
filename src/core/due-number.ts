/** Numbers in deadline cells: Excel dates, and what Excel makes of 2024.3, 8.12 or 20240315 when they are typed. */
import type { DueContext, DueNote } from "./due";
import { dayOf, dayOfSerial, endOfMonth, partsOf, type Day } from "./day";

export interface NumberReading {
  readonly day: Day | null;
  /** `null` where the number names no day at all. */
  readonly precision: "day" | "month" | "longer" | null;
  /** True for an Excel date, which a person sees as a date. */
  readonly serial: boolean;
  readonly notes: readonly DueNote[];
}

/** Days outside are no date of a ledger, and their serials would be mistaken for plain numbers. */
const earliestYear = 1950;
const latestYear = 2099;

export function readNumber(value: number, context: DueContext): NumberReading {
  const serialDay = dayOfSerial(value, context.dateSystem);
  if (serialDay !== null && plausible(partsOf(serialDay).year)) {
    return { day: serialDay, precision: "day", serial: true, notes: [] };
  }
  const text = String(value);
  return readWhole(text, context) ?? readDecimal(text, context) ?? unread();
}

function plausible(year: number): boolean {
  return year >= earliestYear && year <= latestYear;
}

function unread(note?: DueNote): NumberReading {
  return { day: null, precision: null, serial: false, notes: note ? [note] : [] };
}

function read(
  day: Day | null,
  precision: "day" | "month" | "longer",
  notes: readonly DueNote[],
): NumberReading {
  return day === null ? unread("noSuchDay") : { day, precision, serial: false, notes };
}

/** 20240315, 202403, 240315, 2024 */
function readWhole(text: string, context: DueContext): NumberReading | null {
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (eight && plausible(Number(eight[1]))) {
    return read(dayOf(Number(eight[1]), Number(eight[2]), Number(eight[3])), "day", []);
  }
  const four = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (plausible(four)) return read(dayOf(four, 12, 31), "longer", []);
  if (!/^\d{6}$/.test(text)) return null;
  const [a, b, c] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))];
  const year = a * 100 + b;
  const asMonth = plausible(year) && c >= 1 && c <= 12 ? endOfMonth(year, c) : null;
  const asDay = dayOf(2000 + a, b, c);
  if (asMonth !== null && asDay !== null && a >= 15) return choose(asMonth, asDay, context);
  if (asMonth !== null) return read(asMonth, "month", ["monthFromNumber"]);
  return asDay !== null && a >= 15 && a <= 40 ? read(asDay, "day", ["centuryAssumed"]) : null;
}

function choose(asMonth: Day, asDay: Day, { feedbackOn }: DueContext): NumberReading {
  if (feedbackOn !== null && asMonth >= feedbackOn && asDay < feedbackOn) {
    return read(asMonth, "month", ["monthFromNumber"]);
  }
  if (feedbackOn !== null && asDay >= feedbackOn && asMonth < feedbackOn) {
    return read(asDay, "day", ["centuryAssumed"]);
  }
  return unread("ambiguousNumber");
}

/** 2024.3 and 24.3 are months, 8.12 is a day; the zero of 2024.10 and 8.30 is lost in a number. */
function readDecimal(text: string, context: DueContext): NumberReading | null {
  const match = /^(\d{1,4})\.(\d{1,2})$/.exec(text);
  if (!match) return null;
  const whole = Number(match[1]);
  const fraction = match[2] ?? "";
  if (match[1]?.length === 4) return plausible(whole) ? yearMonth(whole, fraction, [], context) : null;
  if (whole >= 15 && whole <= 40) return yearMonth(2000 + whole, fraction, ["centuryAssumed"], context);
  return whole >= 1 && whole <= 12 ? monthDay(whole, fraction, context) : null;
}

function yearMonth(
  year: number,
  fraction: string,
  notes: readonly DueNote[],
  context: DueContext,
): NumberReading {
  const month = Number(fraction);
  if (month < 1 || month > 12) return unread("noSuchDay");
  const known: readonly DueNote[] = ["monthFromNumber", ...notes];
  if (fraction !== "1") return read(endOfMonth(year, month), "month", known);
  const october = endOfMonth(year, 10);
  const { feedbackOn } = context;
  if (feedbackOn === null || endOfMonth(year, 1) >= feedbackOn || october < feedbackOn)
    return unread("ambiguousNumber");
  return read(october, "month", [...known, "octoberFromNumber"]);
}

function monthDay(month: number, fraction: string, { feedbackOn }: DueContext): NumberReading {
  // 8.1, 8.2 and 8.3 may have been typed as 8.10, 8.20 and 8.30.
  if (/^[123]$/.test(fraction) && dayOf(2024, month, Number(fraction) * 10) !== null)
    return unread("ambiguousNumber");
  const day = Number(fraction);
  if (dayOf(2024, month, day) === null) return unread("noSuchDay");
  if (feedbackOn === null) return unread("noBaseDay");
  const { year } = partsOf(feedbackOn);
  const [sameYear, nextYear] = [dayOf(year, month, day), dayOf(year + 1, month, day)];
  return read(sameYear !== null && sameYear >= feedbackOn ? sameYear : nextYear, "day", ["yearFromFeedback"]);
}
