/**
 * The written forms of days, periods and durations, each with what it names. All patterns are sticky and expect
 * text folded by `foldChinese`.
 */
import type { DueNote } from "./due";
import { parseTimeLimit, type TimeLimit } from "./policy";

/** A day or the end of a period, perhaps without its year or month. */
export interface Point {
  /** `null` where none is written. */
  readonly year: number | null;
  /** 1–12 if the date exists; `null` for 「15日」, which takes the month before it. */
  readonly month: number | null;
  /** `"end"`: the last day of the month. */
  readonly day: number | "end";
  readonly precision: "day" | "month" | "longer";
  /**
   * "rangeStart": the first half of a range, which is no target but gives its year and month to what follows;
   * "base": the day of 「3月1日起」, from which something begins or is counted.
   */
  readonly role: "target" | "rangeStart" | "base";
  readonly notes: readonly DueNote[];
}

/** "recurrence": 每月15日前, whose days are no deadline of their own. "skip": read, and nothing that counts. */
export type Found = Point | TimeLimit | "recurrence" | "skip";

export interface Form {
  readonly pattern: RegExp;
  /** An empty list lets the next form try. */
  readonly read: (match: RegExpExecArray) => readonly Found[];
}

const Y = "((?:19|20)\\d{2})";
/** A two-digit year; the window keeps it apart from months and most days. */
const YY = "(1[5-9]|2\\d|3\\d|40)";
const M = "(\\d{1,2})";
const SEP = "[./-]";
const NIAN = "年度?[的(:]?";
const TO = "(?:[-~]+|至|到)";
/** After a day without 日: what cannot be 15项, 15个工作日, 15.5万元. */
const NO_UNIT = "(?![\\d个家项万亿元%人次件天户名处条份台套年月周]|\\.\\d|工作日|自然日|小时)";
/** After 8.12, which in running text may be any number. */
const CLOSED = "(?=[日号]?(?:$|[前止起底,;、:()]|之前|以前|完成|[-~至到]\\d))";
const PART = "(?:份)?(上旬|[上下]中旬|中[上下]旬|中旬|下旬|底|末|初|中(?![旬上下])|[之以]?内|以?前|之前)?";

export function form(source: string, read: Form["read"]): Form {
  return { pattern: new RegExp(source, "y"), read };
}

function num(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function century(yy: string | undefined): number {
  return 2000 + Number(yy);
}

function dayPoint(
  year: number | null,
  month: number | null,
  day: number,
  notes: readonly DueNote[] = [],
): Point {
  return { year, month, day, precision: "day", role: "target", notes };
}

function periodEnd(year: number | null, month: number): Point {
  return { year, month, day: "end", precision: "longer", role: "target", notes: [] };
}

function startOf(point: Point): Point {
  return { ...point, role: "rangeStart" };
}

function startMonth(year: number | null, month: number): Point {
  return { year, month, day: "end", precision: "month", role: "rangeStart", notes: [] };
}

/** A month with the part of it that is named; 「3月内」 without a year may mean three months and is not read. */
function month(
  year: number | null,
  value: number,
  part?: string,
  notes: readonly DueNote[] = [],
): readonly Found[] {
  if (part?.endsWith("内") && year === null) return ["skip"];
  const day =
    part === "上旬" || part === "初" ? 10 : part !== undefined && /^[上中]+旬?$/.test(part) ? 20 : "end";
  const loose = part === "初" || part === "中" || part?.endsWith("前") === true;
  const all: readonly DueNote[] = loose ? [...notes, "loosePeriod"] : notes;
  return [{ year, month: value, day, precision: "month", role: "target", notes: all }];
}

/** Month, day, year as Excel shows a date in US settings; day first only where it cannot be otherwise. */
function monthFirst(match: RegExpExecArray, year: number | null): Point {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const dayFirst = first > 12 && second <= 12;
  return dayPoint(year, dayFirst ? second : first, dayFirst ? first : second, ["monthFirst"]);
}

const recurrences: readonly Form[] = [
  form(
    "每(?:年|月|季度?|周|星期|日|天|半年|个月|\\d+个?[月周年天])[度的]?" +
      "(?:[1-6日天](?=[^月日\\d]|$)|\\d{1,2}月份?(?:\\d{1,2}[日号]|[上中下]{1,2}旬|底|末|初)?|\\d{1,2}[日号]|[底末初])?",
    () => ["recurrence"],
  ),
];

const fullDays: readonly Form[] = [
  form(`${Y}${NIAN}${M}月${M}[日号]?${TO}${M}[日号]`, (m) => [
    startOf(dayPoint(num(m[1]), Number(m[2]), Number(m[3]))),
    dayPoint(num(m[1]), Number(m[2]), Number(m[4])),
  ]),
  form(`${Y}${SEP}${M}${SEP}${M}[-~至到]${M}(?![\\d月./:-])[日号]?`, (m) => [
    startOf(dayPoint(num(m[1]), Number(m[2]), Number(m[3]))),
    dayPoint(num(m[1]), Number(m[2]), Number(m[4])),
  ]),
  form(`${Y}${NIAN}${M}月${M}(?:[日号]|${NO_UNIT})`, (m) => [
    dayPoint(num(m[1]), Number(m[2]), Number(m[3])),
  ]),
  // One separator: 2026.3-6 is March to June.
  form(`${Y}(${SEP})${M}\\2${M}(?!\\d)[日号]?(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?`, (m) => [
    dayPoint(num(m[1]), Number(m[3]), Number(m[4])),
  ]),
  form(`${Y}[ 、]${M}[ 、]${M}$`, (m) => [dayPoint(num(m[1]), Number(m[2]), Number(m[3]))]),
  form(`${Y}(\\d{2})(\\d{2})(?![\\d元万])`, (m) => [dayPoint(num(m[1]), Number(m[2]), Number(m[3]))]),
  form(`${YY}年${M}月${M}[日号]`, (m) => [
    dayPoint(century(m[1]), Number(m[2]), Number(m[3]), ["centuryAssumed"]),
  ]),
  form(`${YY}${SEP}${M}${SEP}${M}(?!\\d)[日号]?`, (m) => [
    dayPoint(century(m[1]), Number(m[2]), Number(m[3]), ["centuryAssumed"]),
  ]),
  form(`${M}/${M}/${Y}(?!\\d)`, (m) => [monthFirst(m, num(m[3]))]),
  form(`${M}/${M}/${YY}(?!\\d)`, (m) => [monthFirst(m, century(m[3]))]),
];

const yearMonths: readonly Form[] = [
  form(`${Y}${NIAN}${M}月?份?${TO}${M}月${PART}(?!\\d)`, (m) => [
    startMonth(num(m[1]), Number(m[2])),
    ...month(null, Number(m[3]), m[4]),
  ]),
  form(`${Y}[./]${M}[-~至到]${M}(?![\\d./])月?`, (m) => [
    startMonth(num(m[1]), Number(m[2])),
    ...month(null, Number(m[3])),
  ]),
  form(`${Y}(?:${NIAN}|${SEP})${M}月${PART}`, (m) => month(num(m[1]), Number(m[2]), m[3])),
  form(`${YY}年${M}月${PART}`, (m) => month(century(m[1]), Number(m[2]), m[3], ["centuryAssumed"])),
  form(`${Y}${SEP}${M}(?![\\d%])${PART}`, (m) => month(num(m[1]), Number(m[2]), m[3])),
];

const WRITTEN_YEAR = `(?:${Y}年?度?|${YY}年度?|今年|本年度?)`;

function yearOf(match: RegExpExecArray): number | null {
  return num(match[1]) ?? (match[2] === undefined ? null : century(match[2]));
}

const longerPeriods: readonly Form[] = [
  form(`${Y}年?${TO}${Y}年(?:年?[底末]|内|度)?`, (m) => [periodEnd(num(m[2]), 12)]),
  form(`${WRITTEN_YEAR}第?([1-4])季[末底内]?`, (m) => [periodEnd(yearOf(m), Number(m[3]) * 3)]),
  form(`${WRITTEN_YEAR}?第?([1-4])季度[末底内]?`, (m) => [periodEnd(yearOf(m), Number(m[3]) * 3)]),
  form(`${WRITTEN_YEAR}?[Qq]([1-4])`, (m) => [periodEnd(yearOf(m), Number(m[3]) * 3)]),
  form(`${WRITTEN_YEAR}?上半年[末底内]?`, (m) => [periodEnd(yearOf(m), 6)]),
  form(`${WRITTEN_YEAR}?下半年[末底内]?`, (m) => [periodEnd(yearOf(m), 12)]),
  form(`${WRITTEN_YEAR}(?:年?[底末终]|[之以]?内|全年)`, (m) => [periodEnd(yearOf(m), 12)]),
  form(`(?:${Y}|${YY})年度?(?=$|[,;。、)]|(?:全面|全部)?(?:完成|办结|销号|整改到位)|[-~至到])`, (m) => [
    periodEnd(yearOf(m), 12),
  ]),
  form(`${Y}$`, (m) => (m.index === 0 ? [periodEnd(num(m[1]), 12)] : [])),
  form("年[底末内终]|全年", (m) =>
    /[数几多近历往同]$/.test(m.input.slice(0, m.index)) ? ["skip"] : [periodEnd(null, 12)],
  ),
];

const yearless: readonly Form[] = [
  form(`${M}月${M}[日号]?${TO}${M}[日号]`, (m) => [
    startOf(dayPoint(null, Number(m[1]), Number(m[2]))),
    dayPoint(null, Number(m[1]), Number(m[3])),
  ]),
  form(`${M}月${M}(?:[日号]|${NO_UNIT})`, (m) => [dayPoint(null, Number(m[1]), Number(m[2]))]),
  form(`${M}${TO}${M}月${PART}(?!\\d)`, (m) => [
    startMonth(null, Number(m[1])),
    ...month(null, Number(m[2]), m[3]),
  ]),
  form(`${M}月${PART}`, (m) => month(null, Number(m[1]), m[2])),
];

const times: readonly Form[] = [
  form("\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|\\d{1,2}[时点](?:\\d{1,2}分|半|整)?", () => ["skip"]),
];

const DURATION_UNIT = "(?:个工作日|工作日|个自然日|自然日|个月|个星期|星期|周|天|年|个季度)";
const DURATION_END = "(?:之内|以内|内|时间|完成|整改|办结|$|(?=[,;。)(]))";

function limit(match: RegExpExecArray): readonly Found[] {
  if (match.input.charAt(match.index - 1) === "第") return ["skip"];
  const read = parseTimeLimit(match[1] ?? "");
  return read ? [read] : ["skip"];
}

const durations: readonly Form[] = [
  form(`(\\d{1,4}${DURATION_UNIT})${DURATION_END}`, limit),
  form("(\\d{1,4}日)(?:之内|以内|内)", limit),
  // 「30日」 alone is a length of time, 「8月10日、30日」 is not.
  form("(\\d{1,4}日)(?=$|\\()", (m) => (/^$|[限期起后:]$/.test(m.input.slice(0, m.index)) ? limit(m) : [])),
  form("\\d{1,2}个半月", () => ["skip"]),
  form(`(半年|半个?月)${DURATION_END}`, limit),
  form("(\\d{1,2})年半(?:之内|以内|内|$)", (m) => [{ count: Number(m[1]) * 12 + 6, unit: "month" }]),
  form("(\\d{1,3})个?小时(?:之内|以内|内|$)", (m) => [{ count: Math.ceil(Number(m[1]) / 24), unit: "day" }]),
];

/** Tried in this order at each position: the longer form before the shorter one that begins alike. */
export const forms: readonly Form[] = [
  ...recurrences,
  ...fullDays,
  ...yearMonths,
  ...longerPeriods,
  ...yearless,
  ...times,
  ...durations,
  form(`${M}[日号](?![内后])`, (m) => [dayPoint(null, null, Number(m[1]))]),
];

/** Forms that begin a cell or an item of a list only: in running text 6.30 is an amount. */
export const bareForms: readonly Form[] = [
  form(`${Y}(0[1-9]|1[0-2])(?=$|[前底末,;、)])${PART}`, (m) => month(num(m[1]), Number(m[2]), m[3])),
  form(`${M}[./]${M}[-~至到]${M}(?![\\d月./:-])${CLOSED}[日号]?`, (m) => [
    startOf(dayPoint(null, Number(m[1]), Number(m[2]))),
    dayPoint(null, Number(m[1]), Number(m[3])),
  ]),
  form(`${M}[./-]${M}${CLOSED}[日号]?`, (m) =>
    Number(m[1]) <= 12 ? [dayPoint(null, Number(m[1]), Number(m[2]))] : [],
  ),
  form(`${YY}[./]${M}${CLOSED}${PART}`, (m) => month(century(m[1]), Number(m[2]), m[3], ["centuryAssumed"])),
  form(`${YY}(0[1-9]|1[0-2])([0-3]\\d)$`, (m) => [
    dayPoint(century(m[1]), Number(m[2]), Number(m[3]), ["centuryAssumed"]),
  ]),
];
