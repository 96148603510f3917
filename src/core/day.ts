/**
 * Civil days without time, zone or clock. A `Day` is the number of days since 1970-01-01 in the proleptic
 * Gregorian calendar, so days compare and subtract as numbers.
 */
declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

/** Which day a workbook calls serial 0: Excel's 1900 system (with its false 1900-02-29) or the 1904 system. */
export type DateSystem = 1900 | 1904;

export interface DayParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Serial 0 of the 1904 system; serial 60 of the 1900 system is the 29 February 1900 that never was. */
const epoch1904 = -24107;
const epoch1900 = -25569;
/** 9999-12-31, the last day of both systems. */
const lastDay = 2932896;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a date, or `null` where no such date exists (2月30日). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromParts(year, month, day);
}

/** Days since 1970-01-01, counting years from 1 March so that the leap day comes last. */
function daysFromParts(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

export function partsOf(day: Day): DayParts {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** Adds calendar months; a day that the target month lacks becomes its last day (8月31日 + 6个月 = 2月28日). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return daysFromParts(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** Last day of a month; `month` is 1–12. */
export function endOfMonth(year: number, month: number): Day {
  return daysFromParts(year, month, daysInMonth(year, month));
}

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * The day of an Excel serial; the time of day is dropped. `null` for serials outside the system's days and for
 * serial 60 of the 1900 system, a day that never was.
 */
export function dayOfSerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 0) return null;
  if (system === 1900 && (whole === 0 || whole === 60)) return null;
  const day = system === 1904 ? epoch1904 + whole : epoch1900 + whole + (whole < 60 ? 1 : 0);
  return day > lastDay ? null : (day as Day);
}

/** Excel serial of a day; the inverse of {@link dayOfSerial} for days that the system can hold. */
export function serialOfDay(day: Day, system: DateSystem): number {
  if (system === 1904) return day - epoch1904;
  const serial = day - epoch1900;
  return serial <= 60 ? serial - 1 : serial;
}

/** Reads exactly `YYYY-MM-DD`; `null` for anything else. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `2026-08-12` */
export function isoDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** `2026年8月12日`, the form of GB/T 9704: no leading zeros. */
export function chineseDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}
