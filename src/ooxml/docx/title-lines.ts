/**
 * A title of several lines is broken where its sense allows, into lines of nearly the same length; left to itself it
 * fills the first line and breaks words.
 */
import { textWidth } from "./geometry";
import { mapParagraphs, styleElementOf, styleIdOf } from "./paragraphs";
import { titleStyleName } from "./styles";
import { escapeXml, unescapeXml } from "./wordml";

/** 二号 is 22 pt: 20 characters to a line. */
const titleSize = 440;
const longestLine = Math.floor(textWidth / titleSize);

/** After the name of an organ, a list's comma or a closing mark; after a word of the trade it is second best. */
const goodBreak = /(?:党组|党委|党工委|党总支|党支部|委员会|[、》”）])(?![的、，》”）])/g;
const fairBreak = /(?:巡察|反馈|问题|意见|情况|整改|工作)(?![的组办员、，》”）]|领导小组)/g;
const fairBreakCost = 6;

export function withBalancedTitle(part: string, styles: string): string {
  const style = styleElementOf(styles, titleStyleName);
  const styleId = styleIdOf(styles, titleStyleName);
  // Another size is the user's own, and so are its lines.
  if (styleId === null || !style.includes(`<w:sz w:val="${String(titleSize / 10)}"/>`)) return part;
  return mapParagraphs(part, styleId, balanced);
}

function balanced(paragraph: string): string {
  const pieces = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)];
  const [piece] = pieces;
  if (pieces.length !== 1 || piece === undefined || /<w:(?:br|sz)\b/.test(paragraph)) return paragraph;
  const lines = titleLines(unescapeXml(piece[1] ?? ""));
  const texts = lines.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return lines.length === 1 ? paragraph : paragraph.replace(piece[0], () => texts.join("<w:br/>"));
}

/** The lines of a title; the title itself where it fits on one line or has no place to break at. */
export function titleLines(title: string): readonly string[] {
  if (title.length <= longestLine) return [title];
  const costs = new Map<number, number>();
  // Good breaks come first, so that they win where all else is equal.
  for (const match of title.matchAll(goodBreak)) costs.set(match.index + match[0].length, 0);
  for (const match of title.matchAll(fairBreak)) costs.set(match.index + match[0].length, fairBreakCost);
  costs.delete(title.length);
  const breaks = bestBreaks(title.length, Math.ceil(title.length / longestLine), costs);
  return breaks === null ? [title] : [0, ...breaks].map((from, index) => title.slice(from, breaks[index]));
}

interface Division {
  readonly breaks: readonly number[];
  readonly cost: number;
}

/** Breaks into `count` lines that are most alike, with the costs of their breaks; `null` where there are none. */
function bestBreaks(
  length: number,
  count: number,
  costs: ReadonlyMap<number, number>,
): readonly number[] | null {
  const ideal = length / count;
  /** By place and number of lines left; without it the work grows with every way to come to a place. */
  const known = new Map<string, Division | null>();
  const divide = (from: number, left: number): Division | null => {
    const rest = length - from;
    if (left === 1) return rest <= longestLine ? { breaks: [], cost: Math.abs(rest - ideal) } : null;
    const key = `${String(from)} ${String(left)}`;
    let best: Division | null = known.get(key) ?? null;
    if (known.has(key)) return best;
    for (const [at, cost] of costs) {
      if (at <= from || at - from > longestLine) continue;
      const after = divide(at, left - 1);
      const total = cost + Math.abs(at - from - ideal) + (after?.cost ?? 0);
      if (after !== null && (best === null || total < best.cost))
        best = { breaks: [at, ...after.breaks], cost: total };
    }
    known.set(key, best);
    return best;
  };
  return divide(0, count)?.breaks ?? null;
}
