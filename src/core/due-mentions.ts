/**
 * Finds the days, periods and durations that a deadline text names, in their order. Years are filled in by
 * `due-resolve`.
 */
import { bareForms, forms, type Found, type Point } from "./due-forms";
import type { TimeLimit } from "./policy";

export interface PointMention extends Point {
  readonly type: "point";
  /**
   * 次年, 次月 (after the day before it), 明年, 去年, 下月 ("unknown": from the day of writing), or a year that cannot
   * be one (20026年) stands before it.
   */
  readonly shift: "nextYear" | "nextMonth" | "unknown" | "badYear" | null;
  /** The second half of a range. */
  readonly endsRange: boolean;
  /** Followed by 前 or 底前: a target, whatever else is said. */
  readonly before: boolean;
  /** Bounds in the folded text; `end` is exclusive. */
  readonly at: number;
  readonly end: number;
}

export interface DurationMention {
  readonly type: "duration";
  readonly limit: TimeLimit;
  /** "none": no base day is named; "point": the point before it; "other": 方案批复后. */
  readonly base: "none" | "feedback" | "point" | "other";
}

export interface RecurrenceMention {
  readonly type: "recurrence";
  readonly end: number;
}

export type Mention = PointMention | DurationMention | RecurrenceMention;

/** Longer texts are no deadline; what stands behind is not looked at. */
const longestText = 1000;
const opener = /[\d半每今本年全上下第Qq]/;
const bareOpening = /^$|[,;、:()\-~至到及和与于在 /]$/;

/** The mentions of a folded text in their order. */
export function findMentions(folded: string): readonly Mention[] {
  const text = folded.slice(0, longestText);
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length;) {
    const hit = opener.test(text.charAt(at)) ? hitAt(text, at) : null;
    if (hit) for (const found of hit.found) addMention(mentions, found, text, at, at + hit.length);
    at += hit ? Math.max(1, hit.length) : 1;
  }
  return mentions;
}

function hitAt(text: string, at: number): { found: readonly Found[]; length: number } | null {
  const previous = text.slice(Math.max(0, at - 1), at);
  if (/\d/.test(previous) && /\d/.test(text.charAt(at))) return null;
  for (const { pattern, read } of bareOpening.test(previous) ? [...forms, ...bareForms] : forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const found = read(match);
    if (found.length > 0) return { found, length: match[0].length };
  }
  return null;
}

function addMention(mentions: Mention[], found: Found, text: string, at: number, end: number): void {
  if (found === "skip") return;
  const last = mentions.at(-1);
  // 「每年6月底、12月底前」
  const recursOn = last?.type === "recurrence" && /^[、和及与]$/.test(text.slice(last.end, at));
  if (found === "recurrence" || recursOn) {
    mentions.push({ type: "recurrence", end });
  } else if ("unit" in found) {
    mentions.push({ type: "duration", limit: found, base: baseBefore(last, text, at) });
  } else {
    const endsRange = closeRange(mentions, text, at);
    const rest = text.slice(end, end + 4);
    const begins = /^(?:之日)?起(?!草)|^开始(?!前)|^\)?(?:反馈|收到|接到|[之以]?后)/.test(rest);
    mentions.push({
      ...found,
      type: "point",
      role: begins && found.role === "target" ? "base" : found.role,
      shift: shiftOf(text.slice(Math.max(0, at - 4), at), text.charAt(at)),
      endsRange,
      before: /^[底末之以]?前(?!后)/.test(rest) || /[前底末内]$/.test(text.slice(at, end)),
      at,
      end,
    });
  }
}

function shiftOf(before: string, first: string): PointMention["shift"] {
  if (/[次下本当]个?月$/.test(before)) return before.endsWith("次月") ? "nextMonth" : "unknown";
  if (/\d年度?[的(:]?$/.test(before)) return "badYear";
  const word = (first === "年" ? /([明来去上次翌])$/ : /([明来去上次翌])年[的度]?$/).exec(before)?.[1];
  if (word === undefined) return null;
  return word === "次" || word === "翌" ? "nextYear" : "unknown";
}

/** 「2026年3月1日至2026年5月31日」: the point before the connector becomes the start of a range. */
function closeRange(mentions: Mention[], text: string, at: number): boolean {
  const last = mentions.at(-1);
  if (last?.type !== "point") return false;
  if (last.role === "rangeStart" && last.at === at) return true;
  if (!/^(?:起|开始)?(?:[-~]+|至|到)(?:[次翌]年)?$/.test(text.slice(last.end, at))) return false;
  mentions[mentions.length - 1] = { ...last, role: "rangeStart" };
  return true;
}

function baseBefore(last: Mention | undefined, text: string, at: number): DurationMention["base"] {
  if (last?.type === "point" && last.role === "base" && at - last.end <= 8) return "point";
  const clause = /[^,;。、]{0,24}$/.exec(text.slice(0, at))?.[0] ?? "";
  if (!/(?:后|起|之日)[^后起]{0,4}$/.test(clause)) return "none";
  if (last?.type === "point" && at - last.end <= 8) return "point";
  return /反馈|收到|接到|收文|通知|巡察意见/.test(clause) ? "feedback" : "other";
}
