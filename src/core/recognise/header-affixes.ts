/**
 * Words in headers that say nothing about which field is meant: 具体整改措施, 整改工作进展情况, 责任领导及职务. What is left
 * without them is a guess at the header, and never more than that.
 */

export interface BarerHeader {
  /** Folded. */
  readonly text: string;
  /** 目前 was taken away: what is so by now is an outcome. */
  readonly outcome: boolean;
  /** 名称 or 姓名 was taken away: what has a name is an organ or a person. */
  readonly named: boolean;
}

interface Affix {
  readonly pattern: RegExp;
  readonly outcome?: true;
  readonly named?: true;
}

const affixes: readonly Affix[] = [
  { pattern: /^(?:具体|主要|存在的?|(?:拟?采取)的?)/ },
  { pattern: /^(?:截至)?(?:目前|当前)的?/, outcome: true },
  // 巡察单位 and 巡察时间 are others than the unit and the deadline of a problem; so is 工作单位.
  { pattern: /^巡察(?=整改|反馈|发现|指出|问题)/ },
  { pattern: /^工作(?!单位)/ },
  { pattern: /^(?:巡察)?(?:反馈)?问题(?=整改)/ },
  { pattern: /(?<=.)(?:具体|主要|工作|的)/ },
  { pattern: /及?(?:情况|要求)$/ },
  { pattern: /名称$|及?姓名(?:及?职务)?$|及职务$|及联系(?:电话|方式)$/, named: true },
];

const longestHeader = 24;
const shortestRest = 2;

/** The headers that are left of these, without one affix, then without two, and so on; these themselves left out. */
export function barerHeaders(...folded: readonly string[]): readonly BarerHeader[] {
  const known = new Map<string, BarerHeader>();
  for (const text of folded) {
    if (text.length <= longestHeader) known.set(text, { text, outcome: false, named: false });
  }
  const given = known.size;
  for (const header of known.values()) {
    for (const { pattern, outcome = header.outcome, named = header.named } of affixes) {
      const text = header.text.replace(pattern, "");
      if (text.length >= shortestRest && !known.has(text)) known.set(text, { text, outcome, named });
    }
  }
  return [...known.values()].slice(given);
}
