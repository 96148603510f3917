import fc from "fast-check";
import {
  addDays,
  addMonths,
  chineseDay,
  dayOf,
  dayOfSerial,
  daysInMonth,
  endOfMonth,
  isLeapYear,
  isoDay,
  parseIsoDay,
  partsOf,
  serialOfDay,
  weekdayOf,
  type DateSystem,
  type Day,
} from "../../src/core/day";

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

/** 1904-01-01 to 9999-12-31: the days that both systems can hold. */
const anyDay = fc.integer({ min: -24107, max: 2932896 }).map((n) => n as Day);
const anySystem = fc.constantFrom<DateSystem>(1900, 1904);

describe("civil days", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2000-03-01", 11017],
    ["2026-08-12", 20677],
    ["1900-03-01", -25508],
  ])("%s is day %i", (iso, number) => {
    expect(day(iso)).toBe(number);
    expect(isoDay(number as Day)).toBe(iso);
  });

  test.each([
    [2026, 2, 29],
    [2026, 2, 30],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ])("%d年%d月%d日 does not exist", (year, month, date) => {
    expect(dayOf(year, month, date)).toBeNull();
  });

  test.each(["2026-8-12", "2026/08/12", "2026-08-12 ", "20260812", "2026-02-30", ""])(
    "%j is no ISO day",
    (text) => {
      expect(parseIsoDay(text)).toBeNull();
    },
  );

  test.each([
    [1900, false],
    [2000, true],
    [2024, true],
    [2026, false],
    [2100, false],
  ])("leap year %i: %s", (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  test("a year has 365 or 366 days in twelve months", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (year) => {
        let days = 0;
        for (let month = 1; month <= 12; month++) days += daysInMonth(year, month);
        expect(days).toBe(isLeapYear(year) ? 366 : 365);
        expect(endOfMonth(year, 12) - endOfMonth(year - 1, 12)).toBe(days);
      }),
    );
  });

  test("parts and day are inverse, and the next day is the next date", () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const { year, month, day: date } = partsOf(d);
        expect(dayOf(year, month, date)).toBe(d);
        const next = partsOf(addDays(d, 1));
        const isLast = date === daysInMonth(year, month);
        expect(next.day).toBe(isLast ? 1 : date + 1);
        expect(next.month).toBe(isLast ? (month % 12) + 1 : month);
        expect(next.year).toBe(isLast && month === 12 ? year + 1 : year);
      }),
    );
  });

  test("ISO text and day are inverse, in the order of the days", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(parseIsoDay(isoDay(a))).toBe(a);
        expect(isoDay(a) < isoDay(b)).toBe(a < b);
      }),
    );
  });

  test("the official form has no leading zeros", () => {
    expect(chineseDay(day("2026-08-02"))).toBe("2026年8月2日");
  });

  test.each([
    ["2026-08-09", 0],
    ["2026-08-12", 3],
    ["1969-12-28", 0],
    ["1969-12-27", 6],
  ])("%s is weekday %i", (iso, weekday) => {
    expect(weekdayOf(day(iso))).toBe(weekday);
  });
});

describe("Excel serials", () => {
  test.each<[number, DateSystem, string | null]>([
    [1, 1900, "1900-01-01"],
    [59, 1900, "1900-02-28"],
    [60, 1900, null],
    [61, 1900, "1900-03-01"],
    [36526, 1900, "2000-01-01"],
    [35064, 1904, "2000-01-01"],
    [46246, 1900, "2026-08-12"],
    [46246.75, 1900, "2026-08-12"],
    [44784, 1904, "2026-08-12"],
    [0, 1904, "1904-01-01"],
    [0, 1900, null],
    [-1, 1900, null],
    [-0.5, 1904, null],
    [2958465, 1900, "9999-12-31"],
    [2958466, 1900, null],
    [2957003, 1904, "9999-12-31"],
    [2957004, 1904, null],
    [Number.NaN, 1900, null],
    [Number.POSITIVE_INFINITY, 1900, null],
  ])("%d in the %i system is %s", (serial, system, iso) => {
    const read = dayOfSerial(serial, system);
    expect(read === null ? null : isoDay(read)).toBe(iso);
  });

  test("serial and day are inverse in both systems, whatever the time of day", () => {
    const time = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(anyDay, anySystem, time, (d, system, fraction) => {
        expect(dayOfSerial(serialOfDay(d, system), system)).toBe(d);
        expect(dayOfSerial(serialOfDay(d, system) + fraction, system)).toBe(d);
      }),
    );
  });

  test("the two systems lie 1462 days apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: -24107 + 60, max: 2932896 }), (n) => {
        expect(serialOfDay(n as Day, 1900) - serialOfDay(n as Day, 1904)).toBe(1462);
      }),
    );
  });

  test("days of 1900 before the false leap day come back as they went", () => {
    for (let d = day("1900-01-01"); d <= day("1900-03-02"); d = addDays(d, 1)) {
      expect(dayOfSerial(serialOfDay(d, 1900), 1900)).toBe(d);
    }
  });
});

describe("months", () => {
  test.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-04-20", 0, "2026-04-20"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to);
  });

  test("adding months keeps the date or clamps it to the end of the month, and never turns the order round", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -240, max: 240 }), (a, b, months) => {
        const from = partsOf(a);
        const to = partsOf(addMonths(a, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
        if (a <= b) expect(addMonths(a, months)).toBeLessThanOrEqual(addMonths(b, months));
        if (months > 0) expect(addMonths(a, months)).toBeGreaterThan(a);
      }),
    );
  });
});
