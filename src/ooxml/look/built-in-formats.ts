/**
 * Number formats that files name by their number only, as Excel and WPS show them in Chinese (ECMA-376 part 1,
 * 18.8.30, with the table for zh-cn).
 */
const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const hourMinute = 'h"时"mm"分"';
const hourMinuteSecond = 'h"时"mm"分"ss"秒"';
const halfDayMinute = '上午/下午h"时"mm"分"';
const halfDaySecond = '上午/下午h"时"mm"分"ss"秒"';

const codes: readonly (readonly [number, string])[] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, yearMonth],
  [28, monthDay],
  [29, monthDay],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, hourMinute],
  [33, hourMinuteSecond],
  [34, halfDayMinute],
  [35, halfDaySecond],
  [36, yearMonth],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;-#,##0.00"],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"¥"#,##0;"¥"-#,##0;"¥""-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"¥""-"'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, yearMonth],
  [51, monthDay],
  [52, yearMonth],
  [53, monthDay],
  [54, monthDay],
  [55, halfDayMinute],
  [56, halfDaySecond],
  [57, yearMonth],
  [58, monthDay],
];

/** By the number as it stands in the file. */
export const builtInFormats: ReadonlyMap<string, string> = new Map(
  codes.map(([id, code]) => [String(id), code]),
);
