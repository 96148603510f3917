/** What people write into a cell to say that nothing stands there yet, or that the cell above holds. */

const strokes = /^[\\/／|\-—–－_·.。…、*＊?？×✕○〇\s]+$/;
const nothing = /^(?:无|暂无|没有|空|略|待定|待明确|待确定|待补充?|待填报?|未定|未填|[xX×某]{2,}|n\/?a)$/i;
const ditto = /^(?:同上|同前|同\s*上|〃|″|"|”)$/;

/** `\`, `/`, `——`, 无, 待定, XX … and the blank itself: a value that was not given. */
export function isPlaceholder(text: string): boolean {
  // Most cells are words: longer than any placeholder, or begun with a Han character and longer than 待明确.
  if (text.length > 5 && text.charCodeAt(0) >= 0x4e00 && text.charCodeAt(0) <= 0x9fff) return false;
  const trimmed = text.trim();
  return trimmed === "" || strokes.test(trimmed) || nothing.test(trimmed);
}

/** 同上, 〃: the cell above holds. */
export function isDitto(text: string): boolean {
  return ditto.test(text.trim());
}
