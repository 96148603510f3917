import { hollowWords } from "../../src/core/hollow";
import { progressIsUnclear, progressSaysDone } from "../../src/core/progress-text";
import { readStatus } from "../../src/core/status";

/** What the expressions of the core repeat: were one of them tried in every way, its text would never be read. */
const repeated = [
  "各",
  "各要",
  "各科室要",
  "要",
  "进一步",
  "提高思想",
  "研究",
  "部署安排",
  "党组党支部",
  "并且",
  "建立制度",
  "一",
  "1",
  "1.",
  "1、",
  "第一,",
  "\n",
  " ",
  "在",
  "在全部",
  "于5月底前全部",
  "已在",
  "已经全部",
  "全部",
  "全面按期",
  "未全部",
  "未整改问题",
  "5个问题中",
  "100%",
  "按照要求",
  "。",
  "√",
  "持续",
  "继续不断",
  "仍需继续长期坚持",
  "已完成;",
  "一是已完成",
  "①",
  "(",
];

const around: readonly (readonly [string, string])[] = [
  ["", ""],
  ["", "清理引以为戒"],
  ["已", "甲"],
  ["5个", "清理引以为戒"],
  ["加强领导;", "甲整改"],
];

describe.each(repeated)("a text of nothing but %j", (part) => {
  const body = part.repeat(Math.ceil(10_000 / part.length));

  test.each(around)("after %j and before %j is read to its end", (before, after) => {
    const text = before + body + after;
    expect(hollowWords(text).length).toBeLessThan(10);
    expect(typeof progressSaysDone(text)).toBe("boolean");
    expect(typeof progressIsUnclear(text)).toBe("boolean");
    expect(readStatus(text, "整改状态").word).toBe(text);
  });
});
