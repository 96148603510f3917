/** 发文机关标志 as large as the standard's look allows, but on one line. */
import { textWidth } from "./geometry";
import { mapParagraphs, styleIdOf, textOfParagraph } from "./paragraphs";
import { markStyleName } from "./styles";
import { fontSize } from "./wordml";

/** 50 pt: larger than this no issuing organ's name is printed. In half-points. */
const largest = 100;

export function withFittedMark(part: string, styles: string): string {
  const style = styleIdOf(styles, markStyleName);
  return style === null ? part : mapParagraphs(part, style, fitted);
}

function fitted(paragraph: string): string {
  // A size or a line height set by hand is the user's own.
  if (paragraph.includes("<w:sz ") || paragraph.includes("<w:spacing ")) return paragraph;
  const width = widthOf(textOfParagraph(paragraph));
  if (width === 0) return paragraph;
  const size = Math.min(largest, Math.floor(textWidth / 10 / width) - 1);
  // Exactly 1.1 times the size, in twips; 35 mm from the upper edge of the text area.
  const spacing = `<w:spacing w:before="1984" w:line="${String(size * 11)}" w:lineRule="exact"/>`;
  return withParagraphSpacing(paragraph, spacing).replace(
    /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?/gs,
    (open) => sized(open, size),
  );
}

/** What the schema puts after the spacing of a paragraph, and after the size of a run (ECMA-376 part 1, 17.3). */
const afterSpacing =
  /<w:(?:ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b|<\/w:pPr>/;
const afterSize =
  /<w:(?:szCs|highlight|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b|<\/w:rPr>/;

function withParagraphSpacing(paragraph: string, spacing: string): string {
  return paragraph.replace(afterSpacing, (next) => spacing + next);
}

function sized(open: string, size: number): string {
  return open.includes("<w:rPr>")
    ? open.replace(afterSize, (next) => fontSize(size) + next)
    : `${open}<w:rPr>${fontSize(size)}</w:rPr>`;
}

/** Width of the widest line in full-width characters; Latin letters and digits are half as wide. */
function widthOf(text: string): number {
  const lines = text.split("\n").map((line) => {
    let width = 0;
    for (const character of line) width += character.charCodeAt(0) < 0x100 ? 0.5 : 1;
    return width;
  });
  return Math.max(...lines);
}
