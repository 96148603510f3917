/** Numbers as the formats of ledgers show them; what Excel shows in Chinese was written down by hand. */
import fc from "fast-check";
import { builtInFormats } from "../../src/ooxml/look/built-in-formats";
import { shortestText } from "../../src/ooxml/look/decimal-text";
import { NumberFormat } from "../../src/ooxml/look/number-format";

function shown(code: string, value: number, system: 1900 | 1904 = 1900): string {
  return new NumberFormat(code).text(value, system);
}

function builtIn(id: number): string {
  return builtInFormats.get(String(id)) ?? "";
}

const day = 46265; // 2026-08-31, a Monday
const morning = 46265 + (9 * 3600 + 5 * 60 + 7) / 86400;

describe("dates", () => {
  test.each<readonly [string, number, string]>([
    ["yyyy/m/d", day, "2026/8/31"],
    ["yyyy-mm-dd", day, "2026-08-31"],
    ["yyyy\\-mm\\-dd", day, "2026-08-31"],
    ['yyyy"年"m"月"d"日"', day, "2026年8月31日"],
    ['yyyy"年"m"月"d"日";@', day, "2026年8月31日"],
    ["yyyy年m月d日", day, "2026年8月31日"],
    ['m"月"d"日"', day, "8月31日"],
    ['yyyy"年"m"月"', day, "2026年8月"],
    ["[$-804]yyyy/m/d", day, "2026/8/31"],
    ["[$-F800]dddd, mmmm dd, yyyy", day, "2026年8月31日"],
    ["[$-x-sysdate]dddd, mmmm dd, yyyy", day, "2026年8月31日"],
    ["[$-F400]h:mm:ss AM/PM", morning, "9:05:07"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', day, "二〇二六年八月三十一日"],
    ['[DBNum1][$-804]m"月"d"日"', 46306, "十月十一日"],
    ['[DBNum1][$-804]m"月"d"日"', 46315, "十月二十日"],
    ["[Red]yyyy/m/d", day, "2026/8/31"],
    ["yy-m-d", day, "26-8-31"],
    ["e/m/d", day, "2026/8/31"],
    ["d-mmm-yy", day, "31-Aug-26"],
    ["mmmm d, yyyy", day, "August 31, 2026"],
    ["mmmmm", day, "A"],
    ["[$-804]mmmm", day, "八月"],
    ["ddd dddd", day, "Mon Monday"],
    ["[$-804]dddd", day, "星期一"],
    ["[$-804]ddd", day, "周一"],
    ["yyyy/m/d aaaa", day, "2026/8/31 星期一"],
    ["aaa", day, "一"],
    ["yyyy/m/d h:mm", morning, "2026/8/31 9:05"],
    ["yyyy-mm-dd hh:mm:ss", morning, "2026-08-31 09:05:07"],
    ['yyyy"年"m"月"d"日" h"时"mm"分"', morning, "2026年8月31日 9时05分"],
    ['上午/下午h"时"mm"分"', morning + 0.5, "下午9时05分"],
    ["h:mm AM/PM", 46265, "12:00 AM"],
    ["h:mm AM/PM", 46265.5, "12:00 PM"],
    ["mm:ss.0", 0.5 + 1.26 / 86400, "00:01.3"],
    ["m/d/yy h:mm", morning, "8/31/26 9:05"],
    ["[h]:mm:ss", 1.5, "36:00:00"],
    ["[mm]:ss", 1 / 24 + 5 / 86400, "60:05"],
    ["[s]", 1 / 24, "3600"],
    ["yyyy/m/d h:mm:ss", 46264.999999, "2026/8/31 0:00:00"],
    ["yyyy/m/d", 46264.5, "2026/8/30"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", 59, "1900/2/28"],
    ["yyyy/m/d", 0, "1900/1/0"],
    ["aaa", 1, "日"],
    ["yyyy/m/d", 2958465, "9999/12/31"],
    ["yyyy/m/d", 2958466, "2958466"],
    ["yyyy/m/d", -1, "-1"],
    ["yyyy/m/d;;;", day, "2026/8/31"],
  ])("%s shows %d as %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  test("of the 1904 system", () => {
    expect(shown("yyyy/m/d", 44803, 1904)).toBe("2026/8/31");
    expect(shown("yyyy/m/d", 0, 1904)).toBe("1904/1/1");
  });

  test.each([
    [14, "2026/8/31"],
    [15, "31-Aug-26"],
    [22, "2026/8/31 0:00"],
    [27, "2026年8月"],
    [28, "8月31日"],
    [31, "2026年8月31日"],
    [57, "2026年8月"],
    [58, "8月31日"],
  ])("built-in format %d shows 46265 as %s", (id, text) => {
    expect(shown(builtIn(id), day)).toBe(text);
  });
});

describe("numbers", () => {
  test.each<readonly [string, number, string]>([
    ["General", 46265, "46265"],
    ["General", 0.1 + 0.2, "0.3"],
    ["General", -1.5, "-1.5"],
    ["G/通用格式", 46265, "46265"],
    ['General"天"', 12, "12天"],
    ['General"天"', -12, "-12天"],
    ["0", 12.5, "13"],
    ["0", -0.4, "0"],
    ["0.00", 1.005, "1.01"],
    ["0.00", 2.675, "2.68"],
    ["0.00", -1234.5, "-1234.50"],
    ["0.00_ ", 3, "3.00 "],
    ["0.00_);[Red](0.00)", -3, "(3.00)"],
    ["0.00_);[红色](0.00)", -3, "(3.00)"],
    ["#,##0", 1234567, "1,234,567"],
    ["#,##0.00", 0.5, "0.50"],
    ["#,##0", 999, "999"],
    ["#.##", 0.5, ".5"],
    ["#.##", 5, "5."],
    ["0.0#", 1.5, "1.5"],
    ["000", 7, "007"],
    ['"第"0"号"', 7, "第7号"],
    ["0%", 0.256, "26%"],
    ["0.00%", 0.12345, "12.35%"],
    ["0%", -0.5, "-50%"],
    ["0%", 1.15, "115%"],
    ['0.00,,"百万"', 12345678, "12.35百万"],
    ['"¥"#,##0.00', 1234.5, "¥1,234.50"],
    ["[$¥-804]#,##0.00", 1234.5, "¥1,234.50"],
    ['0"万元"', 12, "12万元"],
    ["0;-0;;@", 0, ""],
    ['0;-0;"无"', 0, "无"],
    ["0;-0", -5, "-5"],
    ["#,##0.00", 1e15, "1,000,000,000,000,000.00"],
    ["0.00", 1e-7, "0.00"],
    ["0", 0, "0"],
    ["#", 0, ""],
    ["0.0", 0.05, "0.1"],
    ["0", 0.5, "1"],
    ["0", 0.05, "0"],
    // What is not read here is shown in its shortest form.
    ["0.00E+00", 12345, "12345"],
    ["# ?/?", 0.5, "0.5"],
    ["[>100]0.0;0", 5.25, "5.25"],
    ["[DBNum2]0", 5, "5"],
    ["@", 12, "12"],
    ["000-0000", 1234567, "1234567"],
    ["", 12, "12"],
  ])("%s shows %d as %j", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  test("fixed decimals are those of the number as it is written", () => {
    const parts = fc.record({
      units: fc.integer({ min: 0, max: 99_999_999 }),
      places: fc.integer({ min: 0, max: 4 }),
      kept: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(parts, ({ units, places, kept }) => {
        const value = Number((units / 10 ** places).toFixed(places));
        const code = kept === 0 ? "0" : `0.${"0".repeat(kept)}`;
        const scale = 10n ** BigInt(places);
        const scaled = (BigInt(units) * 10n ** BigInt(kept) * 2n + scale) / (scale * 2n);
        const digits = String(scaled).padStart(kept + 1, "0");
        const cut = digits.length - kept;
        const expected = kept === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
        expect(shown(code, value)).toBe(expected);
      }),
    );
  });

  test("whatever the code and the number, something is shown", () => {
    const piece = fc.constantFrom(
      ...'0#?.,%;@ymdhsaeE+-_*\\"[]/年月日 $',
      "General",
      "AM/PM",
      "[h]",
      "[$-804]",
      "上午/下午",
    );
    const code = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(code, fc.double({ noNaN: true, noDefaultInfinity: true }), (format, value) => {
        expect(typeof shown(format, value)).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });

  test("the shortest form keeps what a number says", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (units) => {
        expect(Number(shortestText(units / 1000))).toBe(units / 1000);
      }),
    );
  });
});

describe("which formats are dates", () => {
  test.each([
    "yyyy/m/d",
    "m/d",
    "d",
    "mmm",
    "aaaa",
    "e/m/d",
    "YYYY-MM-DD",
    "yyyy/m/d h:mm",
    'yyyy"年"m"月";@',
    "[$-804]m月d日",
    "[Red]yyyy/m/d",
    "[$-F800]dddd, mmmm dd, yyyy",
    ...[14, 15, 16, 17, 22, 27, 31, 36, 50, 58].map(builtIn),
  ])("%s", (code) => {
    expect(new NumberFormat(code).isDate).toBe(true);
  });

  test.each([
    "General",
    "G/通用格式",
    "0",
    "[Red]0",
    "[Red]0.00;[Blue]-0.00",
    '0"day"',
    '"d"0',
    "0\\d",
    "0_d",
    "[$USD]0",
    "[$-804]0",
    "@",
    "h:mm:ss",
    "[h]:mm",
    "mm:ss",
    "[mm]",
    "0.00E+00",
    '0;0;0;"ymd"',
    ...[0, 1, 4, 9, 11, 20, 32, 45, 49].map(builtIn),
  ])("not %s", (code) => {
    expect(new NumberFormat(code).isDate).toBe(false);
  });

  test.each([
    ["@", true],
    ["General", false],
    ["0;0;0;@", false],
    ['"第"@', false],
  ])("%s is the format of texts: %p", (code, expected) => {
    expect(new NumberFormat(code).isText).toBe(expected);
  });
});
