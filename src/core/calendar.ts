/**
 * Working days of the People's Republic of China: holidays and make-up workdays as the State Council announces
 * them each autumn for the year to come. A year that has not been announced is counted Monday to Friday, and every
 * answer that passes through such a year says so.
 */
import announced from "chinese-days/dist/chinese-days.json";
import { addDays, dayOf, parseIsoDay, partsOf, weekdayOf, type Day } from "./day";

export interface WorkdayCount {
  readonly day: Day;
  /** True where a day that was passed over lies in a year without announced holidays. */
  readonly estimated: boolean;
}

/** A line of the user's 节假日补充表: a day off, or a day worked. */
export interface ExtraDay {
  readonly day: Day;
  readonly rest: boolean;
}

export class WorkCalendar {
  /**
   * @param exceptions days that differ from Monday to Friday, or repeat it: `true` worked, `false` off
   * @param years the years whose exceptions are complete
   */
  constructor(
    private readonly exceptions: ReadonlyMap<Day, boolean>,
    private readonly years: ReadonlySet<number>,
  ) {}

  /** The years whose holidays are known, ascending. */
  get coveredYears(): readonly number[] {
    return [...this.years].sort((a, b) => a - b);
  }

  isCovered(day: Day): boolean {
    return this.years.has(partsOf(day).year);
  }

  /** Whether the day is worked; Monday to Friday where {@link isCovered} is false. */
  isWorkday(day: Day): boolean {
    const known = this.exceptions.get(day);
    if (known !== undefined) return known;
    const weekday = weekdayOf(day);
    return weekday !== 0 && weekday !== 6;
  }

  /** The `count`-th working day after `day`, which is not counted itself; `day` where `count` is 0 or less. */
  addWorkdays(day: Day, count: number): WorkdayCount {
    let current = day;
    let estimated = false;
    for (let left = count; left > 0;) {
      current = addDays(current, 1);
      if (!estimated && !this.isCovered(current)) estimated = true;
      if (this.isWorkday(current)) left -= 1;
    }
    return { day: current, estimated };
  }

  /** This calendar with days of the user's own, which prevail; a year that has any counts as covered. */
  withExtraDays(extra: readonly ExtraDay[]): WorkCalendar {
    const exceptions = new Map(this.exceptions);
    const years = new Set(this.years);
    for (const { day, rest } of extra) {
      exceptions.set(day, !rest);
      years.add(partsOf(day).year);
    }
    return new WorkCalendar(exceptions, years);
  }
}

function announcedCalendar(): WorkCalendar {
  const exceptions = new Map<Day, boolean>();
  const years = new Set<number>();
  for (const [dates, worked] of [[announced.holidays, false] as const, [announced.workdays, true] as const]) {
    for (const date of Object.keys(dates)) {
      const day = parseIsoDay(date);
      if (day !== null) exceptions.set(day, worked);
    }
  }
  // A notice reaches into the last days of the year before it, so a year is complete only with its National Day.
  for (const day of exceptions.keys()) {
    const { year } = partsOf(day);
    const nationalDay = dayOf(year, 10, 1);
    if (nationalDay !== null && exceptions.has(nationalDay)) years.add(year);
  }
  return new WorkCalendar(exceptions, years);
}

/** The announced holidays and make-up workdays that come with the product. */
export const chinaCalendar: WorkCalendar = announcedCalendar();

/** A calendar with the user's 节假日补充表; the user's days prevail. */
export function withExtraDays(calendar: WorkCalendar, extra: readonly ExtraDay[]): WorkCalendar {
  return calendar.withExtraDays(extra);
}
