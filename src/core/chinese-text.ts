/** Writing variants folded to one: full-width forms, dashes, Chinese numerals. For reading only, never written back. */

/** Traditional forms of the words that headers, deadlines and statuses are made of, each with its simplified form. */
const traditional =
  "內個號長堅續進邊結銷動啟啓無時擬預計後間週兩達訂應饋問題責領導單門處編狀態備註證類別黨組織輪辦現發實" +
  "際劃標牽頭況項簡體聯繫經驗見審監執縣鄉鎮級務職協對紀違專屬範圍損萬員數條則據點節關採與於從嚴貫徹機構" +
  "檢滿幹強財產資規學習談話確認識將還過並們爲為";
const simplified =
  "内个号长坚续进边结销动启启无时拟预计后间周两达订应馈问题责领导单门处编状态备注证类别党组织轮办现发实" +
  "际划标牵头况项简体联系经验见审监执县乡镇级务职协对纪违专属范围损万员数条则据点节关采与于从严贯彻机构" +
  "检满干强财产资规学习谈话确认识将还过并们为为";
const traditionalForms = new Map([...traditional].map((form, i) => [form, simplified.charAt(i)]));
const traditionalPattern = new RegExp(`[${traditional}]`, "g");

/** 反饋問題 → 反馈问题. */
export function foldTraditional(text: string): string {
  return text.replace(traditionalPattern, (c) => traditionalForms.get(c) ?? c);
}

/** ①–⑳, ⑴–⑳ and ⒈–⒛ number paragraphs; kept as digits they would run into the date that follows. */
const enclosedNumbers = /[\u2460-\u249b\u3220-\u3229]/g;

/**
 * Half-width ASCII, one form for each dash (`-`), wave (`~`), bracket and separator, `。` between digits as a
 * point, and the traditional forms of words that deadlines are made of.
 */
function foldWidth(text: string): string {
  return foldTraditional(text)
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(enclosedNumbers, ";")
    .replace(/[‐‑‒–—―−─﹣]/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[【〔［｛「『{[]/g, "(")
    .replace(/[】〕］｝」』}\]]/g, ")")
    .replace(/(\d)[。·・．｡](?=\d)/g, "$1.");
}

/**
 * Spaces and line ends removed, but for one space between two digits; where it parts the digits of one month or day
 * (8月3 1日), that one too.
 */
function foldSpaces(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(\D) /g, "$1")
    .replace(/ (?=\D)/g, "")
    .replace(/(年\d) (?=\d月)/g, "$1")
    .replace(/(月\d) (?=\d(?:[日号前止底]|之前|以前|$))/g, "$1");
}

const digits: ReadonlyMap<string, number> = new Map(
  [...("〇零○◯" + "一二三四五六七八九")].map((c, i) => [c, Math.max(0, i - 3)]),
);
const numeralRun = /[〇零○◯一二三四五六七八九十百廿卅]+/g;
const numeral =
  /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十)|(廿)|(卅))?([一二三四五六七八九])?$/;
/** 二O二六年 and 二0二六年: the round zero is often typed as a letter or a digit. */
const yearWithLetterO =
  /[一二][〇零○◯0OoОΟ][〇零○◯0OoОΟ一二三四五六七八九][〇零○◯0OoОΟ一二三四五六七八九](?=年)/g;

/**
 * Chinese numerals as digits: 二〇二六年 → 2026年, 十二月三十一日 → 12月31日, 两个月 → 2个月, 元月 → 1月.
 * What is no number (七一, 十四五) stays.
 */
function foldNumerals(text: string): string {
  return text
    .replace(yearWithLetterO, (run) => [...run].map((c) => String(digits.get(c) ?? 0)).join(""))
    .replace(/两(?=[个年周天日月])/g, "2")
    .replace(/元月/g, "1月")
    .replace(numeralRun, (run, at: number) => numeralValue(run, text.charAt(at + run.length)));
}

function numeralValue(run: string, next: string): string {
  if (/[十百廿卅]/.test(run)) {
    const match = numeral.exec(run);
    if (!match) return run;
    const tens = match[4] ? 2 : match[5] ? 3 : match[3] ? (digits.get(match[2] ?? "") ?? 1) : 0;
    return String((digits.get(match[1] ?? "") ?? 0) * 100 + tens * 10 + (digits.get(match[6] ?? "") ?? 0));
  }
  if (run.length === 1 || run.length === 4 || (run.length === 2 && next === "年")) {
    return [...run].map((c) => String(digits.get(c) ?? 0)).join("");
  }
  return run;
}

/** All of {@link foldWidth}, {@link foldSpaces} and {@link foldNumerals}. */
export function foldChinese(text: string): string {
  return foldNumerals(foldSpaces(foldWidth(text)));
}
