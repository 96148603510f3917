import fc from "fast-check";
import { chinaCalendar, WorkCalendar, withExtraDays } from "../../src/core/calendar";
import { addDays, isoDay, parseIsoDay, partsOf, weekdayOf, type Day } from "../../src/core/day";

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

function* days(from: string, to: string): Generator<Day> {
  for (let d = day(from); d <= day(to); d = addDays(d, 1)) yield d;
}

describe("the announced calendar", () => {
  test("knows which years it covers", () => {
    const years = chinaCalendar.coveredYears;
    expect(years[0]).toBe(2004);
    expect(years).toContain(2026);
    expect(years).toEqual(Array.from({ length: years.length }, (_, i) => 2004 + i));
    expect(chinaCalendar.isCovered(day("2003-12-31"))).toBe(false);
    expect(chinaCalendar.isCovered(day("2026-12-31"))).toBe(true);
  });

  test.each(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])(
    "%s is a make-up workday on a weekend",
    (iso) => {
      expect([0, 6]).toContain(weekdayOf(day(iso)));
      expect(chinaCalendar.isWorkday(day(iso))).toBe(true);
    },
  );

  test.each([
    ["元旦", "2026-01-01", "2026-01-03"],
    ["春节", "2026-02-15", "2026-02-23"],
    ["清明节", "2026-04-04", "2026-04-06"],
    ["劳动节", "2026-05-01", "2026-05-05"],
    ["端午节", "2026-06-19", "2026-06-21"],
    ["中秋节", "2026-09-25", "2026-09-27"],
    ["国庆节", "2026-10-01", "2026-10-07"],
  ])("%s 2026 is off from %s to %s", (_name, from, to) => {
    expect([...days(from, to)].filter((d) => chinaCalendar.isWorkday(d)).map(isoDay)).toEqual([]);
  });

  test("2026 has 248 working days", () => {
    expect([...days("2026-01-01", "2026-12-31")].filter((d) => chinaCalendar.isWorkday(d))).toHaveLength(248);
  });

  test.each([
    ["2026-01-20", 15, "2026-02-10", false],
    ["2026-01-20", 0, "2026-01-20", false],
    // 02-14 and 02-28 are worked, 02-15 to 02-23 are off.
    ["2026-02-13", 1, "2026-02-14", false],
    ["2026-02-14", 1, "2026-02-24", false],
    ["2026-02-27", 1, "2026-02-28", false],
    ["2026-09-30", 3, "2026-10-10", false],
    ["2026-12-30", 1, "2026-12-31", false],
  ])("%s and %i working days is %s", (from, count, to, estimated) => {
    const result = chinaCalendar.addWorkdays(day(from), count);
    expect({ ...result, day: isoDay(result.day) }).toEqual({ day: to, estimated });
  });
});

/** Made for these tests, so that they hold when later years are announced. */
const upTo2026 = new WorkCalendar(
  new Map([
    [day("2026-10-01"), false],
    [day("2026-10-10"), true],
  ]),
  new Set([2026]),
);

describe("years without announced holidays", () => {
  test("are counted Monday to Friday and say so", () => {
    expect(upTo2026.addWorkdays(day("2026-12-31"), 1)).toEqual({ day: day("2027-01-01"), estimated: true });
    expect(upTo2026.addWorkdays(day("2026-12-24"), 5)).toEqual({ day: day("2026-12-31"), estimated: false });
    expect(upTo2026.addWorkdays(day("2025-12-30"), 3)).toEqual({ day: day("2026-01-02"), estimated: true });
  });

  test("the years after the built-in ones are estimated", () => {
    const after = (chinaCalendar.coveredYears.at(-1) ?? 0) + 1;
    const result = chinaCalendar.addWorkdays(day(`${String(after - 1)}-12-31`), 1);
    expect(partsOf(result.day).year).toBe(after);
    expect(result.estimated).toBe(true);
  });

  test("are covered once the user's own table has them", () => {
    const extended = withExtraDays(upTo2026, [
      { day: day("2027-01-01"), rest: true },
      { day: day("2027-01-02"), rest: true },
      { day: day("2027-01-03"), rest: false },
    ]);
    expect(extended.coveredYears).toEqual([2026, 2027]);
    // 2027-01-01 is a Friday off, Sunday 01-03 is worked.
    expect(extended.addWorkdays(day("2026-12-31"), 1)).toEqual({ day: day("2027-01-03"), estimated: false });
    expect(extended.addWorkdays(day("2026-12-31"), 2)).toEqual({ day: day("2027-01-04"), estimated: false });
    expect(upTo2026.isCovered(day("2027-01-01"))).toBe(false);
  });

  test("the user's table prevails over the built-in days", () => {
    const local = withExtraDays(chinaCalendar, [{ day: day("2026-10-10"), rest: true }]);
    expect(local.isWorkday(day("2026-10-10"))).toBe(false);
    expect(chinaCalendar.isWorkday(day("2026-10-10"))).toBe(true);
  });
});

test("adding working days agrees with a recount day by day", () => {
  const base = fc.integer({ min: day("2003-06-01"), max: day("2028-06-01") }).map((n) => n as Day);
  fc.assert(
    fc.property(base, fc.integer({ min: 1, max: 130 }), (from, count) => {
      const { day: to, estimated } = chinaCalendar.addWorkdays(from, count);
      const passed = Array.from({ length: to - from }, (_, i) => addDays(from, i + 1));
      expect(chinaCalendar.isWorkday(to)).toBe(true);
      expect(passed.filter((d) => chinaCalendar.isWorkday(d))).toHaveLength(count);
      expect(estimated).toBe(passed.some((d) => !chinaCalendar.coveredYears.includes(partsOf(d).year)));
    }),
  );
});
