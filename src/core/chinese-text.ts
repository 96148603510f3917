/** Writing variants folded to one: full-width forms, dashes, Chinese numerals. For reading only, never written back. */

const traditional = "內個號長堅續進邊結銷動啟無時擬預計後間週兩達訂應";
const simplified = "内个号长坚续进边结销动启无时拟预计后间周两达订应";
const traditionalForms = new Map([...traditional].map((form, i) => [form, simplified.charAt(i)]));
const traditionalPattern = new RegExp(`[${traditional}]`, "g");

/** ①–⑳, ⑴–⑳ and ⒈–⒛ number paragraphs; kept as digits they would run into the date that follows. */
const enclosedNumbers = /[\u2460-\u249b\u3220-\u3229]/g;

/**
 * Half-width ASCII, one form for each dash (`-`), wave (`~`), bracket and separator, `。` between digits as a
 * point, and the traditional forms of words that deadlines are made of.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(enclosedNumbers, ";")
    .replace(/[‐‑‒–—―−─﹣]/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[【〔［｛「『{[]/g, "(")
    .replace(/[】〕］｝」』}\]]/g, ")")
    .replace(/(\d)[。·・．｡](?=\d)/g, "$1.")
    .replace(traditionalPattern, (c) => traditionalForms.get(c) ?? c);
}

/** Spaces and line ends removed, but for one space between two digits. */
export function foldSpaces(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(\D) /g, "$1")
    .replace(/ (?=\D)/g, "");
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
export function foldNumerals(text: string): string {
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
