import fc from "fast-check";
import { chinaCalendar } from "../../src/core/calendar";
import { parseIsoDay, type Day } from "../../src/core/day";
import {
  customPolicy,
  latestDay,
  limitText,
  parseTimeLimit,
  policy2015,
  policy2024,
  policyBook,
  policyOf,
  policySteps,
  type TimeLimit,
} from "../../src/core/policy";

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

describe("reading time limits", () => {
  test.each<[string, TimeLimit]>([
    ["6个月", { count: 6, unit: "month" }],
    ["6 个月", { count: 6, unit: "month" }],
    ["６个月", { count: 6, unit: "month" }],
    ["六个月", { count: 6, unit: "month" }],
    ["两个月内", { count: 2, unit: "month" }],
    ["2月", { count: 2, unit: "month" }],
    ["15个工作日", { count: 15, unit: "workday" }],
    ["15工作日", { count: 15, unit: "workday" }],
    ["十五个工作日以内", { count: 15, unit: "workday" }],
    ["30日", { count: 30, unit: "day" }],
    ["60天", { count: 60, unit: "day" }],
    ["60个自然日", { count: 60, unit: "day" }],
    ["三十日之内", { count: 30, unit: "day" }],
    ["2周", { count: 14, unit: "day" }],
    ["半个月", { count: 15, unit: "day" }],
    ["半年内", { count: 6, unit: "month" }],
    ["一年", { count: 12, unit: "month" }],
    ["1个季度", { count: 3, unit: "month" }],
  ])("%s", (text, limit) => {
    expect(parseTimeLimit(text)).toEqual(limit);
  });

  test.each(["", "6", "个月", "0个月", "尽快", "6个月左右", "9999个工作日", "6.5个月", "-1天", "6个"])(
    "%j is none",
    (text) => {
      expect(parseTimeLimit(text)).toBeNull();
    },
  );

  test("what is written is what is read", () => {
    const limits = fc.record({
      count: fc.integer({ min: 1, max: 120 }),
      unit: fc.constantFrom<TimeLimit["unit"]>("day", "workday", "month"),
    });
    fc.assert(
      fc.property(limits, (limit) => {
        expect(parseTimeLimit(limitText(limit))).toEqual(limit);
      }),
    );
    expect(limitText({ count: 15, unit: "workday" })).toBe("15个工作日");
    expect(limitText({ count: 6, unit: "month" })).toBe("6个月");
    expect(limitText({ count: 30, unit: "day" })).toBe("30日");
  });
});

describe("the last day of a limit", () => {
  test.each<[string, string, string]>([
    ["6个月", "2026-08-31", "2027-02-28"],
    ["2个月", "2026-04-20", "2026-06-20"],
    ["1个月", "2026-01-31", "2026-02-28"],
    ["15个工作日", "2026-01-20", "2026-02-10"],
    ["30日", "2026-04-20", "2026-05-20"],
  ])("%s from %s is %s", (text, base, last) => {
    const limit = parseTimeLimit(text);
    if (limit === null) throw new Error(text);
    expect(latestDay(limit, day(base), chinaCalendar)).toEqual({ day: day(last), estimated: false });
  });

  test("working days in a year without announced holidays are estimated", () => {
    const limit: TimeLimit = { count: 10, unit: "workday" };
    expect(latestDay(limit, day("2099-03-02"), chinaCalendar)).toEqual({
      day: day("2099-03-16"),
      estimated: true,
    });
  });
});

describe("profiles", () => {
  test("the 2024 regulation gives six months to rectify, the 2015 one gave two", () => {
    expect(policy2024.limits.rectifyDue).toEqual({ count: 6, unit: "month", source: "verified" });
    expect(policy2015.limits.rectifyDue).toEqual({ count: 2, unit: "month", source: "verified" });
    expect(policy2015.limits.reportDue).toEqual({ count: 2, unit: "month", source: "verified" });
    expect(policy2015.limits.clueDue).toEqual({ count: 3, unit: "month", source: "verified" });
  });

  test("limits that are known from secondary material or assumed say so", () => {
    expect(policy2024.limits.planDue).toEqual({ count: 1, unit: "month", source: "secondary" });
    expect(policy2024.limits.reportDue?.source).toBe("secondary");
    expect(policy2024.limits.clueDue?.source).toBe("own");
  });

  test("no limit is invented where no source was found", () => {
    for (const step of ["lifeMeetingDue", "publishDue", "petitionDue"] as const) {
      expect(policy2024.limits[step]).toBeNull();
      expect(policy2015.limits[step]).toBeNull();
    }
    expect(policy2015.limits.planDue).toBeNull();
  });

  test("the user's own limits are marked as such, the rest is open", () => {
    const own = customPolicy({ planDue: { count: 10, unit: "workday" }, reportDue: null });
    expect(own.id).toBe("custom");
    expect(own.name).toBe("自定义");
    for (const step of policySteps) {
      expect(own.limits[step]).toEqual(
        step === "planDue" ? { count: 10, unit: "workday", source: "own" } : null,
      );
    }
  });
});

describe("profiles by round", () => {
  const book = policyBook(policy2024, [
    ["第三轮", policy2015],
    ["第十四轮", customPolicy({})],
    ["十二届第五轮", policy2015],
  ]);

  test.each([
    ["第三轮", "2015"],
    ["第3轮", "2015"],
    ["三轮", "2015"],
    ["3", "2015"],
    ["第 ３ 轮", "2015"],
    ["03", "2015"],
    ["第三轮巡察", "2015"],
    ["十五届第三轮", "2015"],
    ["十四轮", "custom"],
    ["14", "custom"],
    ["12届5", "2015"],
    ["第五轮", "2024"],
    ["第十三轮", "2024"],
    ["第四轮", "2024"],
    ["", "2024"],
    [null, "2024"],
  ])("%s follows %s", (round, id) => {
    expect(policyOf(book, round).id).toBe(id);
  });
});
