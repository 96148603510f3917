/** Finding the paragraphs of a style in a part, whatever ids a program gave to the styles. */
import { unescapeXml } from "./wordml";

/** Id of a style by the name that Word shows; `null` where the document has no such style. */
export function styleIdOf(styles: string, name: string): string | null {
  return /w:styleId="([^"]*)"/.exec(styleElementOf(styles, name))?.[1] ?? null;
}

/** A style as it stands in the part, by the name that Word shows; "" where there is none. */
export function styleElementOf(styles: string, name: string): string {
  const at = styles.indexOf(`<w:name w:val="${name}"/>`);
  return at < 0 ? "" : styles.slice(styles.lastIndexOf("<w:style ", at), styles.indexOf("</w:style>", at));
}

/** Rewrites the paragraphs of a style; those that hold other paragraphs (text boxes) are left alone. */
export function mapParagraphs(part: string, styleId: string, change: (paragraph: string) => string): string {
  const mark = `<w:pStyle w:val="${styleId}"/>`;
  const out: string[] = [];
  let copied = 0;
  for (let at = part.indexOf(mark); at >= 0; at = part.indexOf(mark, at + mark.length)) {
    const start = Math.max(part.lastIndexOf("<w:p>", at), part.lastIndexOf("<w:p ", at));
    const end = part.indexOf("</w:p>", at) + "</w:p>".length;
    if (start < copied || end < at) continue;
    const paragraph = part.slice(start, end);
    if (paragraph.includes("<w:p>", 1) || paragraph.includes("<w:p ", 1)) continue;
    out.push(part.slice(copied, start), change(paragraph));
    copied = end;
  }
  return copied === 0 ? part : out.join("") + part.slice(copied);
}

/** The text of a paragraph; line breaks as `\n`. */
export function textOfParagraph(paragraph: string): string {
  const pieces = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g);
  return unescapeXml([...pieces].map(([, text = "\n"]) => text).join(""));
}
