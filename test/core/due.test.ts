import fc from "fast-check";
import { chinaCalendar, WorkCalendar } from "../../src/core/calendar";
import {
  addMonths,
  chineseDay,
  dayOf,
  isoDay,
  parseIsoDay,
  partsOf,
  serialOfDay,
  type DateSystem,
  type Day,
} from "../../src/core/day";
import type { Due, DueContext, DueNote } from "../../src/core/due";
import { createDueReader, parseDay, parseDue } from "../../src/core/due-reader";
import type { CellValue } from "../../src/core/snapshot";

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

/** The feedback was given on 20 April 2026, a Monday. */
const context: DueContext = { dateSystem: 1900, feedbackOn: day("2026-04-20"), calendar: chinaCalendar };
const noFeedback: DueContext = { ...context, feedbackOn: null };

function iso(value: Day | null): string | null {
  return value === null ? null : isoDay(value);
}

function summary(due: Due): Record<string, unknown> {
  return { kind: due.kind, due: iso(due.due), ongoing: due.ongoing, notes: [...due.notes].sort() };
}

describe("a day that is written in full", () => {
  test.each<[CellValue, string]>([
    ["2026-08-12", "2026-08-12"],
    ["2026-8-2", "2026-08-02"],
    ["2026/8/12", "2026-08-12"],
    ["2026.8.12", "2026-08-12"],
    ["2024.3.15", "2024-03-15"],
    ["2026.08.12.", "2026-08-12"],
    ["2026。8。12", "2026-08-12"],
    ["2026、8、12", "2026-08-12"],
    ["2026 8 12", "2026-08-12"],
    ["20240315", "2024-03-15"],
    ["20240315前", "2024-03-15"],
    [20240315, "2024-03-15"],
    ["2026年8月12日", "2026-08-12"],
    ["2026年08月12日", "2026-08-12"],
    ["2026年8月12", "2026-08-12"],
    ["2026年8月12号前", "2026-08-12"],
    ["2026年8月12日前", "2026-08-12"],
    ["2026年8月12日之前", "2026-08-12"],
    ["2026 年 8 月 12 日", "2026-08-12"],
    ["2026年\n8月12日", "2026-08-12"],
    ["　2026年8月12日　", "2026-08-12"],
    ["２０２６年８月１２日", "2026-08-12"],
    ["２０２６－０８－１２", "2026-08-12"],
    ["２０２６．８．１２", "2026-08-12"],
    ["二〇二六年八月十二日", "2026-08-12"],
    ["二零二六年八月十二日", "2026-08-12"],
    ["二O二六年十二月三十一日", "2026-12-31"],
    ["二○二六年十月二十日前", "2026-10-20"],
    ["2026-08-12 00:00:00", "2026-08-12"],
    ["2026/8/12 0:00", "2026-08-12"],
    ["2026-08-12T09:30:00", "2026-08-12"],
    ["2026-08-11T16:00:00.000Z", "2026-08-12"],
    ["2026-12-31T16:00:00Z", "2027-01-01"],
    ["2026-08-12T02:00:00Z", "2026-08-12"],
    ["2026年6月30日17:30前", "2026-06-30"],
    ["2026年6月30日18时前", "2026-06-30"],
    ["2026年8月12日（星期三）", "2026-08-12"],
    ["2026-06-30前", "2026-06-30"],
    ["2026.6.30前", "2026-06-30"],
    ["于2026年8月12日前完成整改", "2026-08-12"],
    ["整改期限：2026年8月12日", "2026-08-12"],
    ["2026年5月10日（已完成）", "2026-05-10"],
    ["延期至2026年9月30日", "2026-09-30"],
    ["2026年8月12日前完成2家", "2026-08-12"],
    ["完成3个支部、9项制度，2026年8月12日前收回20万元（50%）", "2026-08-12"],
    ["已立项，2026年8月31日完成", "2026-08-31"],
    ["2026年8月12日前完成，已完成2家", "2026-08-12"],
    ["2026年度（8月12日前）", "2026-08-12"],
  ])("%j", (value, due) => {
    expect(summary(parseDue(value, context))).toEqual({ kind: "date", due, ongoing: false, notes: [] });
    expect(parseDue(value, noFeedback).confidence).toBe("exact");
  });
});

describe("the end of a period that is written in full", () => {
  test.each<[CellValue, string]>([
    ["2026-08", "2026-08-31"],
    ["2026/08", "2026-08-31"],
    ["2026年8月", "2026-08-31"],
    ["2026年8月份", "2026-08-31"],
    ["２０２４年３月", "2024-03-31"],
    ["二〇二六年八月", "2026-08-31"],
    ["2024.3", "2024-03-31"],
    ["2024.1", "2024-01-31"],
    ["2024.10", "2024-10-31"],
    ["202403", "2024-03-31"],
    ["2026年2月底前", "2026-02-28"],
    ["2028年2月末", "2028-02-29"],
    ["2026年8月底前完成", "2026-08-31"],
    ["2026年度8月底前", "2026-08-31"],
    ["2026年（8月底前）", "2026-08-31"],
    ["2026年3月起草方案", "2026-03-31"],
    ["2026.8月底前", "2026-08-31"],
    ["2026年3月内", "2026-03-31"],
    ["2026年8月上旬", "2026-08-10"],
    ["2026年8月中旬", "2026-08-20"],
    ["2026年8月下旬", "2026-08-31"],
    ["2025年底前", "2025-12-31"],
    ["2025年年底前", "2025-12-31"],
    ["2025年末", "2025-12-31"],
    ["2026年内", "2026-12-31"],
    ["2026年", "2026-12-31"],
    ["2026年度", "2026-12-31"],
    [2026, "2026-12-31"],
    ["2026年完成", "2026-12-31"],
    ["2026年第二季度", "2026-06-30"],
    ["2026年二季度末", "2026-06-30"],
    ["2026年1季度", "2026-03-31"],
    ["2026Q3", "2026-09-30"],
    ["2026年上半年", "2026-06-30"],
    ["2026年下半年", "2026-12-31"],
    ["2026年全年", "2026-12-31"],
  ])("%j", (value, due) => {
    expect(summary(parseDue(value, noFeedback))).toEqual({ kind: "date", due, ongoing: false, notes: [] });
  });
});

describe("a range is due at its end", () => {
  test.each<[string, string, DueNote[]]>([
    ["2026年3月—6月", "2026-06-30", []],
    ["2026年3-6月", "2026-06-30", []],
    ["2026年3月至6月底", "2026-06-30", []],
    ["2026.3-2026.6", "2026-06-30", []],
    ["2026.3-6", "2026-06-30", []],
    ["2026年3月1日至2026年5月31日", "2026-05-31", []],
    ["2026年3月1日起至2026年5月31日止", "2026-05-31", []],
    ["2026年3月1日-5月31日", "2026-05-31", []],
    ["2026.3.1-2026.5.31", "2026-05-31", []],
    ["2026.3.1—5.31", "2026-05-31", []],
    ["2026.6.1-30", "2026-06-30", []],
    ["2026-03-01～2026-05-31", "2026-05-31", []],
    ["2026年5月1日-15日", "2026-05-15", []],
    ["2025年12月-2026年3月", "2026-03-31", []],
    ["2025年12月-3月", "2026-03-31", ["yearFromRow"]],
    ["2025-2026年", "2026-12-31", []],
    ["3-6月", "2026-06-30", ["yearFromFeedback"]],
    ["3月—6月", "2026-06-30", ["yearFromFeedback"]],
    ["3月至5月31日", "2026-05-31", ["yearFromFeedback"]],
    ["自3月1日起至5月31日", "2026-05-31", ["yearFromFeedback"]],
    ["11月—次年3月", "2027-03-31", ["yearFromFeedback"]],
    ["6.1-6.30", "2026-06-30", ["yearFromFeedback"]],
    ["5月1日至10日", "2026-05-10", ["yearFromFeedback"]],
  ])("%s", (text, due, notes) => {
    const read = parseDue(text, context);
    expect(summary(read)).toEqual({ kind: "date", due, ongoing: false, notes });
    expect(read.stages.map(isoDay)).toEqual([due]);
  });
});

describe("no year is written: the first such day on or after the feedback", () => {
  test.each<[string, string]>([
    ["8月10日前", "2026-08-10"],
    ["8 月 25 日前", "2026-08-25"],
    ["8月12号", "2026-08-12"],
    ["6月30前", "2026-06-30"],
    ["十二月三十一日", "2026-12-31"],
    ["八月底前", "2026-08-31"],
    ["预计5月底前完成", "2026-05-31"],
    ["3月底前", "2027-03-31"],
    ["3月份", "2027-03-31"],
    ["元月底前", "2027-01-31"],
    ["4月20日", "2026-04-20"],
    ["4月19日", "2027-04-19"],
    ["4月底前", "2026-04-30"],
    ["8月上旬", "2026-08-10"],
    ["6.30前", "2026-06-30"],
    ["8.12日前", "2026-08-12"],
    ["12/31", "2026-12-31"],
    ["12-31", "2026-12-31"],
    ["年底前", "2026-12-31"],
    ["今年年底前", "2026-12-31"],
    ["年内", "2026-12-31"],
    ["本年度内", "2026-12-31"],
    ["二季度末", "2026-06-30"],
    ["第一季度", "2027-03-31"],
    ["上半年", "2026-06-30"],
    ["下半年", "2026-12-31"],
    ["全年", "2026-12-31"],
    ["在此基础上6月底前完成", "2026-06-30"],
  ])("%s", (text, due) => {
    const read = parseDue(text, context);
    expect(summary(read)).toEqual({ kind: "date", due, ongoing: false, notes: ["yearFromFeedback"] });
    expect(read.confidence).toBe("assumed");
  });

  test.each(["8月10日前", "8月底前", "6.30前", "年底前", "上半年", "二季度末"])(
    "without a feedback date %s has no year",
    (text) => {
      const expected = { kind: "relative", due: null, ongoing: false, notes: ["noBaseDay"] };
      expect(summary(parseDue(text, noFeedback))).toEqual(expected);
    },
  );
});

describe("forms that need an assumption", () => {
  test.each<[CellValue, string, DueNote[]]>([
    ["24.3.15", "2024-03-15", ["centuryAssumed"]],
    ["26年8月12日", "2026-08-12", ["centuryAssumed"]],
    ["26年8月底前", "2026-08-31", ["centuryAssumed"]],
    ["26/8/12", "2026-08-12", ["centuryAssumed"]],
    ["260812", "2026-08-12", ["centuryAssumed"]],
    [260812, "2026-08-12", ["centuryAssumed"]],
    ["12/31/2026", "2026-12-31", ["monthFirst"]],
    ["31/12/2026", "2026-12-31", ["monthFirst"]],
    ["8/1/26", "2026-08-01", ["monthFirst"]],
    ["2026年8月初", "2026-08-10", ["loosePeriod"]],
    ["2026年8月中", "2026-08-20", ["loosePeriod"]],
    ["2026年8月前", "2026-08-31", ["loosePeriod"]],
    ["2026年8月15日左右", "2026-08-15", ["loosePeriod"]],
    ["8月初", "2026-08-10", ["loosePeriod", "yearFromFeedback"]],
    [2024.3, "2024-03-31", ["monthFromNumber"]],
    [2026.12, "2026-12-31", ["monthFromNumber"]],
    [2024.01, "2024-01-31", ["monthFromNumber"]],
    [202403, "2024-03-31", ["monthFromNumber"]],
    [26.8, "2026-08-31", ["centuryAssumed", "monthFromNumber"]],
    [2026.1, "2026-10-31", ["monthFromNumber", "octoberFromNumber"]],
    [8.12, "2026-08-12", ["yearFromFeedback"]],
    [3.15, "2027-03-15", ["yearFromFeedback"]],
    [8.05, "2026-08-05", ["yearFromFeedback"]],
  ])("%j", (value, due, notes) => {
    const read = parseDue(value, context);
    expect(summary(read)).toEqual({ kind: "date", due, ongoing: false, notes });
    expect(read.confidence).toBe("assumed");
  });

  test("2024.1 as a number is January or October, and only the feedback can tell", () => {
    const ambiguous = { kind: "unreadable", due: null, ongoing: false, notes: ["ambiguousNumber"] };
    const fedBackOn = (date: string): DueContext => ({ ...context, feedbackOn: day(date) });
    expect(summary(parseDue(2024.1, noFeedback))).toEqual(ambiguous);
    expect(summary(parseDue(2024.1, fedBackOn("2023-12-20")))).toEqual(ambiguous);
    expect(summary(parseDue(2024.1, fedBackOn("2024-01-31")))).toEqual(ambiguous);
    expect(summary(parseDue(2024.1, fedBackOn("2024-11-01")))).toEqual(ambiguous);
    expect(iso(parseDue(2024.1, fedBackOn("2024-02-01")).due)).toBe("2024-10-31");
  });

  test("201212 as a number is a month of 2012 or a day of 2020", () => {
    expect(parseDue(201212, context)).toMatchObject({ kind: "unreadable", notes: ["ambiguousNumber"] });
    const fedBackOn = (date: string): DueContext => ({ ...context, feedbackOn: day(date) });
    expect(iso(parseDue(201212, fedBackOn("2019-05-06")).due)).toBe("2020-12-12");
    expect(parseDue(201212, fedBackOn("2012-05-06")).notes).toEqual(["ambiguousNumber"]);
  });

  test.each([8.1, 8.2, 8.3])("%d as a number may have lost a zero", (value) => {
    const expected = { kind: "unreadable", due: null, ongoing: false, notes: ["ambiguousNumber"] };
    expect(summary(parseDue(value, context))).toEqual(expected);
  });
});

describe("Excel dates", () => {
  test.each<[number, DateSystem, string]>([
    [46246, 1900, "2026-08-12"],
    [46246.75, 1900, "2026-08-12"],
    [44784, 1904, "2026-08-12"],
    [44784.5, 1904, "2026-08-12"],
  ])("%d in the %i system", (serial, dateSystem, due) => {
    const read = parseDue(serial, { ...context, dateSystem });
    expect(summary(read)).toEqual({ kind: "date", due, ongoing: false, notes: [] });
    expect(read.raw).toBe(due);
  });

  test.each([1, 30, 100, 1500, 17000, 99999, 123456789, -5, 0.5, 13.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no date of a ledger",
    (value) => {
      expect(parseDue(value, context)).toMatchObject({ kind: "unreadable", due: null, raw: String(value) });
    },
  );

  test("the 0 of a formula that points at a blank cell is missing", () => {
    expect(parseDue(0, context).kind).toBe("missing");
  });
});

describe("at once", () => {
  test.each<[string, string | null, boolean]>([
    ["立行立改", null, false],
    ["即知即改", null, false],
    ["边查边改", null, false],
    ["边巡边改", null, false],
    ["边巡边查边改", null, false],
    ["立改", null, false],
    ["立即整改", null, false],
    ["立行立改、限期整改", null, false],
    ["立行立改，长期坚持", null, true],
    ["立行立改并长期坚持", null, true],
    ["立行立改（2026年5月10日前）", "2026-05-10", false],
    ["立行立改\n2026年5月10日", "2026-05-10", false],
    ["立行立改，1个月内完成", "2026-05-20", false],
    ["立行立改（2026年9月底前清理，明年6月底前建制）", null, false],
  ])("%s", (text, due, ongoing) => {
    expect(parseDue(text, context)).toMatchObject({ kind: "immediate", ongoing });
    expect(iso(parseDue(text, context).due)).toBe(due);
  });
});

describe("ongoing", () => {
  test.each([
    "长期坚持",
    "长期",
    "坚持长期整改",
    "持续推进",
    "持续",
    "常态化",
    "常态长效",
    "常抓不懈",
    "每月",
    "每季度",
    "每年",
    "每周三 18:00 前",
    "每月15日前",
    "每季度末前",
    "每年12月底前",
    "每年6月底、12月底前",
    "定期开展",
    "按月推进",
    "2026年3月起长期坚持",
    "立足长远，持续巩固",
  ])("%s", (text) => {
    expect(summary(parseDue(text, context))).toEqual({
      kind: "ongoing",
      due: null,
      ongoing: true,
      notes: [],
    });
  });

  test.each<[string, Due["kind"], string]>([
    ["2025年底前，并长期坚持", "date", "2025-12-31"],
    ["2026年12月31日前取得明显成效并长期坚持", "date", "2026-12-31"],
    ["8月底前（长期坚持）", "date", "2026-08-31"],
    ["2026年6月底前，以后每年开展一次", "date", "2026-06-30"],
    ["每季度调度，2026年底前完成", "date", "2026-12-31"],
    ["长期任务（2026年底前取得阶段性成效）", "date", "2026-12-31"],
    ["6个月内并长期坚持", "duration", "2026-10-20"],
    ["2026年6月底前完成清理，9月底前建章立制，并长期坚持", "milestones", "2026-09-30"],
  ])("%s is due and ongoing", (text, kind, due) => {
    const read = parseDue(text, context);
    expect({ kind: read.kind, due: iso(read.due), ongoing: read.ongoing }).toEqual({
      kind,
      due,
      ongoing: true,
    });
  });

  test.each(["2026年8月底前", "立行立改", "3个月内", "长江路整治2026年8月", "持续到2026年9月底"])(
    "%s is not ongoing",
    (text) => {
      expect(parseDue(text, context).ongoing).toBe(false);
    },
  );
});

describe("milestones", () => {
  test.each<[string, string[]]>([
    ["3月底前完成配套辅助设备建设 4月完成验收后投入使用", ["2027-03-31", "2027-04-30"]],
    ["8月13日启动整改 / 8月25日验收闭环", ["2026-08-13", "2026-08-25"]],
    ["10月10日、11月10日、12月20日等节点", ["2026-10-10", "2026-11-10", "2026-12-20"]],
    ["8月10日、25日前", ["2026-08-10", "2026-08-25"]],
    ["9月底前完成2家,12月20日前全部完成", ["2026-09-30", "2026-12-20"]],
    ["2026年6月底前完成清理，9月底前建章立制", ["2026-06-30", "2026-09-30"]],
    ["2025年12月底前清理到位，3月底前建章立制", ["2025-12-31", "2026-03-31"]],
    ["2026年9月底前（6月底前完成清理）", ["2026-06-30", "2026-09-30"]],
    ["9月底前完成清理，2026年12月底前建章立制", ["2026-09-30", "2026-12-31"]],
    ["11月完成清理，2026年3月建章立制", ["2025-11-30", "2026-03-31"]],
    ["2026年12月底前清理，次年6月底前建制", ["2026-12-31", "2027-06-30"]],
    ["8月10日前报方案，次月10日前报结果", ["2026-08-10", "2026-09-10"]],
    ["2026年6月30日前（15日前报方案）", ["2026-06-15", "2026-06-30"]],
    ["第一阶段：2026年6月底前清理 第二阶段：9月底前完成", ["2026-06-30", "2026-09-30"]],
    ["1.3月底前完成清理\n2.6月底前建章立制", ["2027-03-31", "2027-06-30"]],
    ["1、2026年6月；2、2026年9月", ["2026-06-30", "2026-09-30"]],
    ["①6月底前 ②9月底前", ["2026-06-30", "2026-09-30"]],
    ["(1)2026.6.30前(2)2026.9.30前", ["2026-06-30", "2026-09-30"]],
    ["6.30前完成清理，9.30前建章立制", ["2026-06-30", "2026-09-30"]],
    ["①6.30前 ②9.30前", ["2026-06-30", "2026-09-30"]],
    ["4月30日前（15日报方案）", ["2026-04-15", "2026-04-30"]],
    ["8月底前清理，3月底前建制", ["2026-08-31", "2027-03-31"]],
    ["1996年12月31日、1998年6月30日", ["1996-12-31", "1998-06-30"]],
    ["2026-08-12\n2026-09-12", ["2026-08-12", "2026-09-12"]],
    ["2026年6月30日（延期至2026年9月30日）", ["2026-06-30", "2026-09-30"]],
    ["8月10日前清退，之后3个月内建章立制", ["2026-08-10", "2026-11-10"]],
  ])("%j", (text, stages) => {
    const read = parseDue(text, context);
    expect({ kind: read.kind, stages: read.stages.map(isoDay) }).toEqual({ kind: "milestones", stages });
    expect(iso(read.due)).toBe(stages.at(-1));
  });

  test("one day named twice is one stage", () => {
    expect(parseDue("2026年6月底前（2026年6月30日）", context)).toMatchObject({ kind: "date" });
    expect(parseDue("12月31日前清理，2026年底前建制", context)).toMatchObject({
      kind: "date",
      due: day("2026-12-31"),
    });
  });

  test("where the last stage cannot be told, no day is due", () => {
    const read = parseDue("2026年9月底前清理，明年6月底前建制", context);
    expect(summary(read)).toMatchObject({ kind: "relative", due: null });
    expect(read.stages.map(isoDay)).toEqual(["2026-09-30"]);
  });
});

describe("durations count from the feedback date", () => {
  test.each<[string, string]>([
    ["3个月内", "2026-07-20"],
    ["三个月内", "2026-07-20"],
    ["3个月", "2026-07-20"],
    ["两个月内", "2026-06-20"],
    ["半年内", "2026-10-20"],
    ["一年内", "2027-04-20"],
    ["一年半内", "2027-10-20"],
    ["不超过一年", "2027-04-20"],
    ["一般在半年內辦結", "2026-10-20"],
    ["15个工作日内", "2026-05-13"],
    ["20个工作日", "2026-05-20"],
    ["30日", "2026-05-20"],
    ["30 日", "2026-05-20"],
    ["办理期限：30日", "2026-05-20"],
    ["30天内", "2026-05-20"],
    ["60个自然日内", "2026-06-19"],
    ["二十日内", "2026-05-10"],
    ["两周内", "2026-05-04"],
    ["半个月内", "2026-05-05"],
    ["48小时内", "2026-04-22"],
    ["1个月内完成清理，3个月内建章立制", "2026-07-20"],
    ["3-6个月内", "2026-10-20"],
  ])("%s", (text, due) => {
    const read = parseDue(text, context);
    expect(summary(read)).toEqual({ kind: "duration", due, ongoing: false, notes: ["baseDayUsed"] });
    expect(read.confidence).toBe("assumed");
  });

  test.each([
    "反馈之日起2个月内",
    "反馈后两个月内",
    "收到反馈意见后2个月内",
    "自收到反馈意见之日起2个月内完成",
  ])("%s names its base", (text) => {
    const read = parseDue(text, context);
    expect(summary(read)).toEqual({
      kind: "duration",
      due: "2026-06-20",
      ongoing: false,
      notes: ["baseDayUsed"],
    });
    expect(read.confidence).toBe("exact");
  });

  test.each(["3个月内", "15个工作日内", "30日", "收到反馈意见后15个工作日内"])(
    "%s has no day without a feedback date",
    (text) => {
      const expected = { kind: "duration", due: null, ongoing: false, notes: ["noBaseDay"] };
      expect(summary(parseDue(text, noFeedback))).toEqual(expected);
    },
  );

  test.each<[string, string]>([
    ["自2026年5月1日起3个月内", "2026-08-01"],
    ["2026年5月1日起，3个月内完成", "2026-08-01"],
    ["收到反馈意见（2026年5月20日）后2个月内", "2026-07-20"],
    ["2026年5月20日反馈后2个月内", "2026-07-20"],
  ])("%s brings its own base", (text, due) => {
    expect(parseDue(text, context)).toMatchObject({ notes: [], confidence: "exact" });
    expect(summary(parseDue(text, noFeedback))).toMatchObject({ kind: "duration", due });
  });

  test.each(["方案批复后30日内", "会后10日内", "招标完成后3个月内"])(
    "%s counts from an unknown day",
    (text) => {
      expect(summary(parseDue(text, context))).toMatchObject({
        kind: "duration",
        due: null,
        notes: ["noBaseDay"],
      });
    },
  );

  test.each<[string, string]>([
    ["30日（2026年5月10日前）", "2026-05-10"],
    ["2个月（2026年5月20日—7月20日）", "2026-07-20"],
    ["反馈后6个月内（2026年10月15日前）", "2026-10-15"],
  ])("%s: the day that is named prevails", (text, due) => {
    expect(summary(parseDue(text, context))).toEqual({ kind: "date", due, ongoing: false, notes: [] });
  });

  test("months clamp to the end of the month", () => {
    expect(iso(parseDue("6个月内", { ...context, feedbackOn: day("2026-08-31") }).due)).toBe("2027-02-28");
  });

  test("working days in a year without announced holidays are said to be estimated", () => {
    const calendar = new WorkCalendar(new Map(), new Set([2026]));
    const read = parseDue("15个工作日内", { ...context, calendar, feedbackOn: day("2026-12-21") });
    expect(read.notes).toEqual(["baseDayUsed", "estimatedWorkdays"]);
    expect(iso(read.due)).toBe("2027-01-11");
  });
});

describe("relative to a day that nobody wrote down", () => {
  test.each([
    "月底前",
    "月底前完成",
    "本月底前",
    "下月底前",
    "下个月10日前",
    "本周内",
    "下周五前",
    "15日前",
    "26日前",
    "本季度末",
    "明年6月底前",
    "明年底前",
    "次年6月底前",
    "集中整改期内",
    "规定时限内",
    "巡察期间",
  ])("%s", (text) => {
    const expected = { kind: "relative", due: null, ongoing: false, notes: ["noBaseDay"] };
    expect(summary(parseDue(text, context))).toEqual(expected);
  });

  test("月底前，长期坚持 is relative and ongoing", () => {
    expect(parseDue("月底前，长期坚持", context)).toMatchObject({
      kind: "relative",
      due: null,
      ongoing: true,
    });
  });
});

describe("a status in the place of a deadline", () => {
  test.each([
    "已完成",
    "已完成。",
    "（已完成）",
    "完成",
    "已整改",
    "已整改到位",
    "整改到位",
    "完成整改",
    "整改完毕",
    "已销号",
    "已办结",
    "基本完成",
    "整改中",
    "正在整改",
    "推进中",
    "进行中",
    "未完成",
    "未启动",
    "未整改",
    "尚未完成",
    "待验收",
    "验收中",
    "按序时进度推进",
    "申请延期整改",
    "已逾期",
    "已立行立改",
    "100%完成",
    "是",
    "否",
    "√",
    "已完成2家，其余正在推进",
  ])("%s", (text) => {
    expect(summary(parseDue(text, context))).toMatchObject({ kind: "statusWord", due: null, ongoing: false });
  });

  test.each<[string, string]>([
    ["已于2026年5月10日完成", "2026-05-10"],
    ["2026年5月10日已完成", "2026-05-10"],
    ["已完成（2026年5月10日）", "2026-05-10"],
    ["已在5月10日前后完成整改", "2026-05-10"],
  ])("%s is done, not due", (text, stage) => {
    const read = parseDue(text, context);
    expect(read).toMatchObject({ kind: "statusWord", due: null });
    expect(read.stages.map(isoDay)).toEqual([stage]);
  });

  test("已完成并长期坚持 keeps both", () => {
    expect(parseDue("已完成，长期坚持", context)).toMatchObject({ kind: "statusWord", ongoing: true });
  });
});

describe("missing", () => {
  test.each<[CellValue]>([
    [null],
    [""],
    ["  "],
    ["　\n"],
    ["\\"],
    ["/"],
    ["／"],
    ["-"],
    ["--"],
    ["—"],
    ["——"],
    ["－"],
    ["……"],
    ["*"],
    ["无"],
    ["暂无"],
    ["待定"],
    ["（待定）"],
    ["未定"],
    ["待明确"],
    ["暂未确定"],
    ["N/A"],
    ["XX"],
    ["年 月 日"],
    ["2026年  月  日"],
    ["×年×月×日"],
    ["____年__月__日"],
  ])("%j", (value) => {
    expect(parseDue(value, context)).toMatchObject({
      kind: "missing",
      due: null,
      stages: [],
      ongoing: false,
    });
  });
});

describe("unreadable", () => {
  test.each([
    "尽快",
    "近期",
    "适时",
    "按期完成",
    "限期整改",
    "分阶段推进",
    "同上",
    "县委巡察办",
    "完成2家",
    "3个支部",
    "9项",
    "20万元",
    "50%",
    "完成率95.5%",
    "收回2.5万元",
    "整改率3.5，位居前列",
    "投入2026万元",
    "按照2026年度计划推进",
    "第14轮",
    "第二周",
    "投入2026",
    "13.5",
    "近年内",
    "3月内",
    "一个半月内",
    "2026年前",
    "七一前",
    "45678",
    "13812345678",
    "张三",
    "?".repeat(3) + "待核",
  ])("%s", (text) => {
    expect(summary(parseDue(text, context))).toEqual({
      kind: "unreadable",
      due: null,
      ongoing: false,
      notes: [],
    });
  });

  test.each<[CellValue]>([
    ["2月30日"],
    ["4月31日前"],
    ["2026-02-30"],
    ["2026年2月29日"],
    ["2026-13-01"],
    ["13月底前"],
    ["2.30"],
    ["20260230"],
    [20260230],
    [2026.13],
    ["6月31日前清理，8月底前建制"],
    ["2026年6月0日"],
    ["20026年8月12日"],
    ["226年8月底前"],
  ])("%j names no such day", (value) => {
    const expected = { kind: "unreadable", due: null, ongoing: false, notes: ["noSuchDay"] };
    expect(summary(parseDue(value, context))).toEqual(expected);
  });

  test("errors, booleans and formulas without a value", () => {
    expect(parseDue({ error: "#N/A" }, context)).toMatchObject({
      kind: "unreadable",
      raw: "#N/A",
      notes: [],
    });
    expect(parseDue(true, context)).toMatchObject({ kind: "unreadable", raw: "TRUE" });
    expect(parseDue({ uncomputed: true }, context)).toMatchObject({
      kind: "unreadable",
      notes: ["uncomputed"],
    });
  });
});

test("the cell's own words are kept, trimmed", () => {
  expect(parseDue(" ２０２５年底前，\n并长期坚持 ", context).raw).toBe("２０２５年底前，\n并长期坚持");
});

describe("plain date columns", () => {
  test.each<[CellValue, string, boolean]>([
    [46246, "2026-08-12", false],
    ["2026-08-12", "2026-08-12", false],
    ["2026.8.12", "2026-08-12", false],
    [20260812, "2026-08-12", false],
    ["二〇二六年八月十二日", "2026-08-12", false],
    ["已于2026年5月10日完成", "2026-05-10", false],
    ["2026年5月10日（已完成）", "2026-05-10", false],
    ["2026年3月", "2026-03-31", true],
    ["2026-03", "2026-03-31", true],
    [2026.3, "2026-03-31", true],
    ["26.3.15", "2026-03-15", true],
    ["8月12日", "2026-08-12", true],
  ])("%j", (value, date, assumed) => {
    const read = parseDay(value, context);
    expect({ kind: read.kind, day: iso(read.day), assumed: read.assumed }).toEqual({
      kind: "day",
      day: date,
      assumed,
    });
  });

  test.each<[CellValue]>([[null], [""], ["\\"], ["/"], ["——"], ["无"], [0]])("%j is missing", (value) => {
    expect(parseDay(value, context)).toMatchObject({ kind: "missing", day: null });
  });

  test.each<[CellValue]>([
    ["已完成"],
    ["立行立改"],
    ["长期坚持"],
    ["3个月内"],
    ["2026年"],
    [2026],
    ["2026年底前"],
    ["上半年"],
    ["2026年3月1日、2026年5月1日"],
    ["2026-02-30"],
    ["月底前"],
    [true],
    [{ error: "#REF!" }],
    [{ uncomputed: true }],
  ])("%j is unreadable as a day", (value) => {
    expect(parseDay(value, context)).toMatchObject({ kind: "unreadable", day: null, assumed: false });
  });

  test("a day without a year is unreadable where no feedback date is known", () => {
    expect(parseDay("8月12日", noFeedback)).toMatchObject({ kind: "unreadable", notes: ["noBaseDay"] });
  });
});

describe("for every day, text and value", () => {
  const ledgerDay = fc.integer({ min: day("1990-01-01"), max: day("2098-12-31") }).map((n) => n as Day);
  const system = fc.constantFrom<DateSystem>(1900, 1904);

  test("a day is read back from every form of writing it, in both date systems", () => {
    fc.assert(
      fc.property(ledgerDay, system, (d, dateSystem) => {
        const { year, month, day: date } = partsOf(d);
        const [y, m, dd] = [String(year), String(month), String(date)];
        const forms: CellValue[] = [
          serialOfDay(d, dateSystem),
          serialOfDay(d, dateSystem) + 0.5,
          chineseDay(d),
          `${chineseDay(d)}前`,
          `${y} 年 ${m} 月 ${dd} 日前完成`,
          isoDay(d),
          `${isoDay(d)} 00:00:00`,
          `${y}.${m}.${dd}`,
          `${y}/${m}/${dd}`,
          isoDay(d).replaceAll("-", ""),
          Number(isoDay(d).replaceAll("-", "")),
        ];
        for (const value of forms) {
          const read = parseDue(value, { ...noFeedback, dateSystem });
          expect([value, read.kind, iso(read.due), read.confidence]).toEqual([
            value,
            "date",
            isoDay(d),
            "exact",
          ]);
        }
      }),
    );
  });

  test("a day without its year is the first one on or after the feedback", () => {
    fc.assert(
      fc.property(ledgerDay, fc.integer({ min: 0, max: 364 }), (feedbackOn, later) => {
        const d = (feedbackOn + later) as Day;
        const { month, day: date } = partsOf(d);
        for (const text of [`${String(month)}月${String(date)}日前`, `${String(month)}.${String(date)}前`]) {
          expect([text, iso(parseDue(text, { ...context, feedbackOn }).due)]).toEqual([text, isoDay(d)]);
        }
      }),
    );
  });

  test("Chinese numerals are read like digits", () => {
    const numeral = "〇一二三四五六七八九";
    const tens = (n: number): string =>
      (n >= 20 ? numeral.charAt(Math.floor(n / 10)) : "") +
      (n >= 10 ? "十" : "") +
      (n % 10 ? numeral.charAt(n % 10) : "");
    fc.assert(
      fc.property(ledgerDay, (d) => {
        const { year, month, day: date } = partsOf(d);
        const text = `${[...String(year)].map((c) => numeral.charAt(Number(c))).join("")}年${tens(month)}月${tens(date)}日`;
        expect([text, iso(parseDue(text, noFeedback).due)]).toEqual([text, isoDay(d)]);
      }),
    );
  });

  test("N个月内 is N months after the feedback", () => {
    fc.assert(
      fc.property(ledgerDay, fc.integer({ min: 1, max: 24 }), (feedbackOn, n) => {
        const read = parseDue(`${String(n)}个月内`, { ...context, feedbackOn });
        expect(read.due).toBe(addMonths(feedbackOn, n));
      }),
    );
  });

  const fragment = fc.constantFrom(
    ..."年月日号前底末内至到-—~/.、，；（） 0123456789一二十〇半每季度周旬初个工作天已完成立行改长期坚持反馈后起次明第",
    "2026",
    "上半年",
    "个月",
    "个工作日",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join("")),
  );
  const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
    anyText,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.string().map((error) => ({ error })),
    fc.constant({ uncomputed: true as const }),
  );

  test("nothing throws, and a reading never contradicts itself", () => {
    const kindsWithoutDay: readonly Due["kind"][] = [
      "ongoing",
      "relative",
      "statusWord",
      "missing",
      "unreadable",
    ];
    fc.assert(
      fc.property(anyValue, system, fc.option(ledgerDay), (value, dateSystem, feedbackOn) => {
        const read = parseDue(value, { dateSystem, feedbackOn, calendar: chinaCalendar });
        expect([...read.stages]).toEqual([...new Set(read.stages)].sort((a, b) => a - b));
        for (const d of read.stages)
          expect(dayOf(...(Object.values(partsOf(d)) as [number, number, number]))).toBe(d);
        if (read.due !== null) expect(read.due).toBe(read.stages.at(-1));
        if (kindsWithoutDay.includes(read.kind)) expect(read.due).toBeNull();
        if (read.kind === "date") expect(read.stages).toHaveLength(1);
        if (read.kind === "milestones") expect(read.stages.length).toBeGreaterThan(1);
        if (read.kind === "ongoing") expect(read.ongoing).toBe(true);
        const plain = parseDay(value, { dateSystem, feedbackOn, calendar: chinaCalendar });
        expect(plain.day === null).toBe(plain.kind !== "day");
        expect(plain.kind === "missing").toBe(read.kind === "missing");
      }),
      { numRuns: 3000 },
    );
  });

  test("a reader answers as parseDue and parseDay do, also when asked again", () => {
    const reader = createDueReader({ dateSystem: 1900, calendar: chinaCalendar });
    const bases = fc.constantFrom(null, day("2026-04-20"), day("2025-11-30"));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyValue, bases), { maxLength: 8 }), (cells) => {
        for (const [value, feedbackOn] of [...cells, ...cells]) {
          expect(reader.due(value, feedbackOn)).toEqual(parseDue(value, { ...context, feedbackOn }));
          expect(reader.day(value, feedbackOn)).toEqual(parseDay(value, { ...context, feedbackOn }));
        }
      }),
    );
  });

  test("the same words with another feedback date are another deadline", () => {
    const reader = createDueReader({ dateSystem: 1900, calendar: chinaCalendar });
    const read = (feedbackOn: Day | null): string | null => iso(reader.due("3个月内", feedbackOn).due);
    const bases = [null, day("2026-04-20"), day("2025-11-30")];
    expect(bases.map(read)).toEqual([null, "2026-07-20", "2026-02-28"]);
    expect(bases.map(read)).toEqual([null, "2026-07-20", "2026-02-28"]);
  });

  test("a number and the same digits as text are kept apart", () => {
    const reader = createDueReader({ dateSystem: 1900, calendar: chinaCalendar });
    expect(reader.due(46246, null).kind).toBe("date");
    expect(reader.due("46246", null).kind).toBe("unreadable");
  });
});

describe("slips of typing and traditional forms", () => {
  test.each<[string, string]>([
    ["2026年8月中下旬", "2026-08-31"],
    ["2026年8月上中旬", "2026-08-20"],
    ["8月中下旬", "2026-08-31"],
    ["2026年8月3 1日", "2026-08-31"],
    ["2026年8 月3 1日前", "2026-08-31"],
    ["2026年8月3\n1日", "2026-08-31"],
    ["2026年8月3 0", "2026-08-30"],
    ["2026年1 2月31日", "2026-12-31"],
    ["2026.12", "2026-12-31"],
    ["預計2026年8月3日前結束", "2026-08-03"],
  ])("%s", (text, expected) => {
    expect(iso(parseDue(text, context).due)).toBe(expected);
  });

  test("a day that the loose digit makes impossible is not guessed", () => {
    expect(summary(parseDue("2026年8月3 5日", context))).toMatchObject({ kind: "unreadable", due: null });
  });

  test("two days parted by a space stay two", () => {
    expect(parseDue("2026年8月3日 12月10日", context).stages.map(isoDay)).toEqual([
      "2026-08-03",
      "2026-12-10",
    ]);
  });
});
