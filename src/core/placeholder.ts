/** What people write into a cell to say that nothing stands there yet, or that the cell above holds. */

const strokes = /^[\\/／|\-—–－_·.。…、*＊?？×✕○〇\s]+$/;
const letters = /^(?:[xX×]{2,}|n\/?a)$/i;
const words: ReadonlySet<string> = new Set(
  "无 暂无 没有 空 略 待定 待明确 待确定 待补 待补充 待填 待填报 未定 未填 某某 某某某".split(" "),
);
const ditto = /^(?:同上|同前|同\s*上|〃|″|"|”)$/;

function beginsWithHan(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** `\`, `/`, `——`, 无, 待定, XX … and the blank itself: a value that was not given. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  // Most cells are words: looked up, not matched.
  if (beginsWithHan(trimmed)) return words.has(trimmed);
  return trimmed === "" || strokes.test(trimmed) || letters.test(trimmed);
}

/** 同上, 〃: the cell above holds. */
export function isDitto(text: string): boolean {
  return text.length <= 4 && ditto.test(text.trim());
}
