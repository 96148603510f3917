import { latestDay, policyOf } from "../../src/core/policy";
import { defaultSettings, readSettings } from "../../src/core/settings";
import { chinaCalendar } from "../../src/core/calendar";
import { isoDay } from "../../src/core/day";
import { settingsLedger } from "../../src/ledgers/settings";
import { dayOfText } from "./check-sheets";
import { sheetOf, type Cells } from "./sheet-of";

const read = (rows: Cells, name = "参数") => readSettings([sheetOf(rows, { name })], settingsLedger);
const rectifyBy = (rows: Cells, round: string | null): string => {
  const policy = policyOf(read(rows).policies, round);
  const limit = policy.limits.rectifyDue;
  if (limit === null) return policy.name;
  return `${policy.name} ${isoDay(latestDay(limit, dayOfText("2026-03-16"), chinaCalendar).day)}`;
};

test("a book without a sheet 参数 has the defaults", () => {
  expect(read([["预警天数", 60]], "整改台账")).toBe(defaultSettings);
});

test("a sheet 参数 counts even without 格式版本", () => {
  expect(read([["预警天数", 60]]).soonDays).toBe(60);
});

describe("time limits", () => {
  test.each<[string, Cells, string | null, string]>([
    ["none set", [["格式版本", 1]], null, "2024条例 2026-09-16"],
    ["the regulation of 2015", [["期限制度", "2015条例"]], null, "2015条例 2026-05-16"],
    [
      "own limits only",
      [
        ["期限制度", "自定义"],
        ["集中整改期限", "3个月"],
      ],
      null,
      "自定义 2026-06-16",
    ],
    [
      "a local limit is told as local",
      [
        ["期限制度", "2024条例"],
        ["集中整改期限", "3个月"],
      ],
      null,
      "2024条例（本地调整） 2026-06-16",
    ],
    [
      "by round, the table in the row below",
      [
        ["期限制度", "2024条例"],
        [null, "轮次", "期限制度"],
        [null, "第十三轮", "2015条例"],
      ],
      "十三轮",
      "2015条例 2026-05-16",
    ],
    [
      "by round, the table in the label's row",
      [
        ["期限制度", "轮次", "期限制度"],
        [null, "第13轮", "2015条例"],
      ],
      "第十三轮",
      "2015条例 2026-05-16",
    ],
    [
      "an earlier round keeps the limits of its time",
      [
        ["期限制度", "2024条例"],
        [null, "轮次", "期限制度"],
        [null, "第十三轮", "2015条例"],
        [],
        ["集中整改期限", "3个月"],
      ],
      "第十三轮",
      "2015条例 2026-05-16",
    ],
  ])("%s", (_name, rows, round, expected) => {
    expect(rectifyBy(rows, round)).toBe(expected);
  });
});

test("issuers, organs for copies and extra holidays", () => {
  const settings = read([
    ["抄送机关", "县纪委监委，县委组织部"],
    ["发文主体"],
    [null, "主体", "全称", "代字", "联系人", "电话"],
    [null, "巡察办", "中共青石县委巡察办", "青巡办", "周某", "0000-5551234"],
    [],
    ["节假日补充表"],
    [null, "日期", "休或班"],
    [null, "2027-02-08", "休"],
  ]);
  expect(settings.issuers).toEqual([
    {
      role: "巡察办",
      fullName: "中共青石县委巡察办",
      code: "青巡办",
      contact: "周某",
      phone: "0000-5551234",
    },
  ]);
  expect(settings.copyTo).toBe("县纪委监委，县委组织部");
  expect(settings.calendar.isWorkday(dayOfText("2027-02-08"))).toBe(false);
});

test.each<[string, Cells, RegExp]>([
  ["a number that is none", [["预警天数", "一周"]], /参数表B1/],
  ["an unknown policy", [["期限制度", "老办法"]], /参数表B1.*老办法/],
  ["a limit that cannot be read", [["集中整改期限", "尽快"]], /参数表B1.*尽快/],
  ["a basis that is not reckoned by", [["起算日", "收文日期"]], /目前只能从反馈日期起算/],
  ["a layout from a newer program", [["格式版本", 2]], /较新版本/],
  ["a telephone number typed into it", [["预警天数", "找13800138000"]], /找\*{11}/],
])("%s is told with its cell, not passed over", (_name, rows, told) => {
  expect(() => read(rows)).toThrow(told);
});
