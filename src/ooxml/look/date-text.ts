/** Serials as a date format shows them. */
import { dayOfSerial, partsOf, weekdayOf } from "../../core/day";
import type { DateSystem, Day, DayParts } from "../../core/day";
import type { FormatPiece, FormatSection } from "./format-code";

const englishMonths =
  "January February March April May June July August September October November December".split(" ");
const englishDays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const chineseDays = [..."日一二三四五六"];
const chineseDigits = [..."〇一二三四五六七八九"];

interface Moment extends DayParts {
  readonly weekday: number;
  /** Of the day. */
  readonly seconds: number;
  /** Since serial 0. */
  readonly elapsed: number;
}

/** The serial in the format; `null` where it is no date of the system. */
export function dateText(serial: number, section: FormatSection, system: DateSystem): string | null {
  const decimals = section.pieces.reduce(
    (most, one) => (one.kind === "fraction" ? Math.max(most, one.count) : most),
    0,
  );
  const moment = momentOf(serial, system, 10 ** Math.min(decimals, 3));
  if (moment === null) return null;
  const hasHalfDay = section.pieces.some(({ kind }) => kind === "halfDay");
  return section.pieces.map((piece) => pieceText(piece, moment, section, hasHalfDay)).join("");
}

/** Seconds are rounded to what is shown of them, which may lead to the next day. */
function momentOf(serial: number, system: DateSystem, steps: number): Moment | null {
  if (serial < 0) return null;
  const elapsed = Math.round(serial * 86400 * steps) / steps;
  const whole = Math.floor(elapsed / 86400);
  const parts = datePartsOf(whole, system);
  if (parts === null) return null;
  return { ...parts, seconds: elapsed - whole * 86400, elapsed };
}

/** Of Excel's own days, 1900-01-00 and 1900-02-29, other calendars know nothing. */
function datePartsOf(whole: number, system: DateSystem): (DayParts & { readonly weekday: number }) | null {
  if (system === 1900 && whole === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  if (system === 1900 && whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const day: Day | null = dayOfSerial(whole, system);
  if (day === null) return null;
  const weekday = system === 1900 && whole < 60 ? (weekdayOf(day) + 6) % 7 : weekdayOf(day);
  return { ...partsOf(day), weekday };
}

function pieceText(piece: FormatPiece, moment: Moment, section: FormatSection, hasHalfDay: boolean): string {
  switch (piece.kind) {
    case "literal":
      return piece.text;
    case "date":
      return unitText(piece.letter, piece.count, moment, section, hasHalfDay);
    case "elapsed":
      return elapsedText(piece.letter, piece.count, moment.elapsed);
    case "fraction":
      return (moment.seconds % 1).toFixed(Math.min(piece.count, 3)).slice(1);
    case "halfDay":
      return moment.seconds < 43200 ? piece.am : piece.pm;
    case "digit":
      return piece.text === "." || piece.text === "," ? piece.text : "";
    default:
      return "";
  }
}

function unitText(
  letter: string,
  count: number,
  moment: Moment,
  section: FormatSection,
  hasHalfDay: boolean,
): string {
  const number = (value: number): string =>
    section.isChineseDigits ? chineseNumber(value) : String(value).padStart(Math.min(count, 2), "0");
  const hours = Math.floor(moment.seconds / 3600);
  switch (letter) {
    case "y":
      return yearText(moment.year, count, section.isChineseDigits);
    case "m":
      return count > 2 ? monthName(moment.month, count, section) : number(moment.month);
    case "d":
      return count > 2 ? dayName(moment.weekday, count, section) : number(moment.day);
    case "a":
      return `${count === 4 ? "星期" : ""}${chineseDays[moment.weekday] ?? ""}`;
    case "h":
      return number(hasHalfDay ? hours % 12 || 12 : hours);
    case "n":
      return number(Math.floor(moment.seconds / 60) % 60);
    default:
      return number(Math.floor(moment.seconds) % 60);
  }
}

function yearText(year: number, count: number, isChineseDigits: boolean): string {
  const digits = count > 2 ? String(year).padStart(4, "0") : String(year % 100).padStart(2, "0");
  return isChineseDigits ? [...digits].map((digit) => chineseDigits[Number(digit)] ?? "").join("") : digits;
}

function monthName(month: number, count: number, { isChinese, isChineseDigits }: FormatSection): string {
  if (isChinese || isChineseDigits) return `${chineseNumber(month)}月`;
  const name = englishMonths[month - 1] ?? "";
  return count === 3 ? name.slice(0, 3) : count === 5 ? name.slice(0, 1) : name;
}

function dayName(weekday: number, count: number, { isChinese, isChineseDigits }: FormatSection): string {
  if (isChinese || isChineseDigits) return `${count === 3 ? "周" : "星期"}${chineseDays[weekday] ?? ""}`;
  const name = englishDays[weekday] ?? "";
  return count === 3 ? name.slice(0, 3) : name;
}

/** 0–99 as 〇, 八, 十, 十二, 三十一. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = chineseDigits[value % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (chineseDigits[tens] ?? "")}十${value % 10 === 0 ? "" : ones}`;
}

function elapsedText(letter: string, count: number, elapsed: number): string {
  const unit = letter === "h" ? 3600 : letter === "n" ? 60 : 1;
  return String(Math.floor(elapsed / unit)).padStart(count, "0");
}
