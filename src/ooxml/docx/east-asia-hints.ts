/**
 * Quotation marks, dashes and their like exist in Latin and in Chinese fonts; Word takes the Latin one, half as wide,
 * unless the run says `w:hint="eastAsia"`.
 */
const ambiguous =
  /[\u2014\u2018\u2019\u201C\u201D\u2026\u00B7\u00D7\u00F7\u00B1\u00B0\u2103\u2460-\u2473\u2160-\u216B]/g;

/** Adds the hint to every run of text that needs it; the rest of the part stays as it is. */
export function withEastAsiaHints(part: string): string {
  const out: string[] = [];
  let copied = 0;
  ambiguous.lastIndex = 0;
  for (let match = ambiguous.exec(part); match !== null; match = ambiguous.exec(part)) {
    // The nearest tag before a character of text is its w:t; anything else is an attribute or another element.
    const text = part.lastIndexOf("<", match.index);
    if (text < copied || !startsElement(part, text, "w:t")) continue;
    ambiguous.lastIndex = part.indexOf("<", match.index);
    const start = runStart(part, text);
    if (start < copied) continue;
    out.push(part.slice(copied, start), hinted(part.slice(start, text)));
    copied = text;
  }
  return copied === 0 ? part : out.join("") + part.slice(copied);
}

function startsElement(part: string, at: number, name: string): boolean {
  const end = part[at + 1 + name.length];
  return part.startsWith(name, at + 1) && (end === ">" || end === " ");
}

/** Where the run around a w:t begins; -1 where it is in none. Tags are few between them. */
function runStart(part: string, text: number): number {
  for (let at = part.lastIndexOf("<", text - 1); at >= 0; at = part.lastIndexOf("<", at - 1)) {
    if (startsElement(part, at, "w:r")) return at;
    if (part.startsWith("</w:r>", at) || startsElement(part, at, "w:p")) return -1;
  }
  return -1;
}

/** The start of a run up to its text, with the hint in its properties. */
function hinted(open: string): string {
  if (/<w:rFonts [^>]*w:hint=/.test(open)) return open;
  if (open.includes("<w:rFonts ")) return open.replace("<w:rFonts ", `<w:rFonts w:hint="eastAsia" `);
  const hint = `<w:rFonts w:hint="eastAsia"/>`;
  // Fonts come first in run properties, but for the run's character style.
  const properties = /<w:rPr>(?:<w:rStyle [^>]*\/>)?/.exec(open);
  if (properties) {
    const at = properties.index + properties[0].length;
    return open.slice(0, at) + hint + open.slice(at);
  }
  const end = open.indexOf(">") + 1;
  const rest = open.slice(end).replace("<w:rPr/>", "");
  return `${open.slice(0, end)}<w:rPr>${hint}</w:rPr>${rest}`;
}
