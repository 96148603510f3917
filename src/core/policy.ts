/**
 * Time limits of the steps after feedback. They changed with the regulation of 2024 and differ from place to
 * place, so they are a profile by round, never constants.
 */
import { foldChinese } from "./chinese-text";
import { addDays, addMonths, type Day } from "./day";
import type { WorkCalendar, WorkdayCount } from "./calendar";

export interface TimeLimit {
  /** A positive whole number. */
  readonly count: number;
  readonly unit: "day" | "workday" | "month";
}

/**
 * Where a built-in limit comes from: "verified" in a published text, "secondary" in material that quotes it,
 * "own" assumed by us or set by the user. Only "verified" may be printed as a basis.
 */
export type LimitSource = "verified" | "secondary" | "own";

export interface PolicyLimit extends TimeLimit {
  readonly source: LimitSource;
}

export const policySteps = [
  "planDue",
  "rectifyDue",
  "reportDue",
  "lifeMeetingDue",
  "publishDue",
  "clueDue",
  "petitionDue",
] as const;
export type PolicyStep = (typeof policySteps)[number];

export interface PolicyProfile {
  readonly id: "2024" | "2015" | "custom";
  /** As the settings and the results print it. */
  readonly name: string;
  /** `null` where the profile sets no limit for a step. */
  readonly limits: Readonly<Record<PolicyStep, PolicyLimit | null>>;
}

const noLimits: Readonly<Record<PolicyStep, null>> = {
  planDue: null,
  rectifyDue: null,
  reportDue: null,
  lifeMeetingDue: null,
  publishDue: null,
  clueDue: null,
  petitionDue: null,
};

function months(count: number, source: LimitSource): PolicyLimit {
  return { count, unit: "month", source };
}

/**
 * 《中国共产党巡视工作条例》 as revised in 2024: concentrated rectification of 6 months instead of 2. The limits of
 * plan and report are known from secondary material only; that a receiver of clues still has 3 months is assumed.
 */
export const policy2024: PolicyProfile = {
  id: "2024",
  name: "2024条例",
  limits: {
    ...noLimits,
    planDue: months(1, "secondary"),
    rectifyDue: months(6, "verified"),
    reportDue: months(6, "secondary"),
    clueDue: months(3, "own"),
  },
};

/** 《中国共产党巡视工作条例》 of 2015, amended 2017: articles 27 (two reports within 2 months) and 29 (clues, 3 months). */
export const policy2015: PolicyProfile = {
  id: "2015",
  name: "2015条例",
  limits: {
    ...noLimits,
    rectifyDue: months(2, "verified"),
    reportDue: months(2, "verified"),
    clueDue: months(3, "verified"),
  },
};

/** The user's own limits; a step left out has none. */
export function customPolicy(limits: Partial<Readonly<Record<PolicyStep, TimeLimit | null>>>): PolicyProfile {
  const own = (step: PolicyStep): PolicyLimit | null => {
    const limit = limits[step];
    return limit ? { count: limit.count, unit: limit.unit, source: "own" } : null;
  };
  return {
    id: "custom",
    name: "自定义",
    limits: {
      planDue: own("planDue"),
      rectifyDue: own("rectifyDue"),
      reportDue: own("reportDue"),
      lifeMeetingDue: own("lifeMeetingDue"),
      publishDue: own("publishDue"),
      clueDue: own("clueDue"),
      petitionDue: own("petitionDue"),
    },
  };
}

/**
 * The last day of a limit that begins the day after `base`; months clamp to the end of the month. A last day on a
 * holiday is not moved: no source says that it should be.
 */
export function latestDay(limit: TimeLimit, base: Day, calendar: WorkCalendar): WorkdayCount {
  if (limit.unit === "workday") return calendar.addWorkdays(base, limit.count);
  const day = limit.unit === "month" ? addMonths(base, limit.count) : addDays(base, limit.count);
  return { day, estimated: false };
}

const limitPattern =
  /^(?:(\d{1,4})个?(?:(工作日)|(自然日|日历日)|(月)|(天|日)|(周|星期)|(年)|(季度))|(半年)|(半个?月))(?:[以之]?内)?$/;

/** Longest limit that is read, so that a slip of the keyboard is not counted off day by day. */
const longest = { workday: 1000, day: 3660, month: 120 } as const;

/** Reads 6个月, 15个工作日, 30日, 60天, 2周, 半年, 半个月, 一年, 三个月内; `null` for anything else. */
export function parseTimeLimit(text: string): TimeLimit | null {
  const match = limitPattern.exec(foldChinese(text));
  if (!match) return null;
  if (match[9]) return { count: 6, unit: "month" };
  if (match[10]) return { count: 15, unit: "day" };
  const count = Number(match[1]);
  if (match[2]) return limitOf(count, "workday");
  if (match[4]) return limitOf(count, "month");
  if (match[6]) return limitOf(count * 7, "day");
  if (match[7]) return limitOf(count * 12, "month");
  if (match[8]) return limitOf(count * 3, "month");
  return limitOf(count, "day");
}

function limitOf(count: number, unit: TimeLimit["unit"]): TimeLimit | null {
  return count >= 1 && count <= longest[unit] ? { count, unit } : null;
}

/** 「6个月」「15个工作日」「30日」 */
export function limitText(limit: TimeLimit): string {
  const units = { month: "个月", workday: "个工作日", day: "日" } as const;
  return String(limit.count) + units[limit.unit];
}

/** Profiles by round; made by {@link policyBook}, so that its rounds are folded. */
export interface PolicyBook {
  readonly default: PolicyProfile;
  readonly byRound: ReadonlyMap<string, PolicyProfile>;
}

export function policyBook(
  profile: PolicyProfile,
  byRound: Iterable<readonly [round: string, profile: PolicyProfile]> = [],
): PolicyBook {
  const folded = new Map<string, PolicyProfile>();
  for (const [round, own] of byRound) folded.set(foldRound(round), own);
  return { default: profile, byRound: folded };
}

/** One key for 第十四轮, 第14轮, 十四轮 and 14; 十二届市委第三轮 keeps its term: 12届3. */
function foldRound(round: string): string {
  return foldChinese(round)
    .replace(/第|轮次?|巡察|巡视|[省市县区]委/g, "")
    .replace(/^0+(?=\d)/, "");
}

const known = new WeakMap<PolicyBook, Map<string, PolicyProfile>>();

/** The profile of a round; a round with its term (十二届第三轮) falls back on the round alone. */
export function policyOf(book: PolicyBook, round: string | null): PolicyProfile {
  if (round === null || book.byRound.size === 0) return book.default;
  let ofBook = known.get(book);
  if (ofBook === undefined) known.set(book, (ofBook = new Map<string, PolicyProfile>()));
  let profile = ofBook.get(round);
  if (profile === undefined) ofBook.set(round, (profile = findProfile(book, foldRound(round))));
  return profile;
}

function findProfile(book: PolicyBook, key: string): PolicyProfile {
  return book.byRound.get(key) ?? book.byRound.get(key.replace(/^.*届/, "")) ?? book.default;
}
