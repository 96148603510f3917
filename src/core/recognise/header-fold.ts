import { foldTraditional } from "../chinese-text";

/**
 * Headers as people write them, folded to one form: line breaks (also written `/` or `<br/>`), spaces, brackets,
 * leading asterisks, closing colons and traditional forms say nothing about which field is meant.
 */

/** Full-width letters, digits and punctuation to half-width; other characters unchanged. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (c) =>
    c === "\u3000" ? " " : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** The header without brackets but with what they hold: 责任部门（人） → 责任部门人. */
export function foldHeader(header: string): string {
  return foldTraditional(halfWidth(header))
    .replace(/<br\s*\/?>/gi, "")
    .replace(/[\s/()[\]{}【】〔〕《》<>"“”'‘’_*★☆.,、·:;-]+/g, "")
    .toLowerCase();
}

/** The header without brackets and what they hold: 反馈问题（原文） → 反馈问题, 金额（万元） → 金额. */
export function foldWithoutBrackets(header: string): string {
  return foldHeader(halfWidth(header).replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/g, ""));
}

/** The names that one header joins: 责任科室⏎责任人, 责任单位/责任人, 责任部门、责任人. One entry where it joins none. */
export function headerParts(header: string): readonly string[] {
  return foldTraditional(halfWidth(header))
    .split(/<br\s*\/?>|[\n/、,;]|及|和|与/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
