/** Headers of problem ledgers that mean one thing in one office and another in the next. */
import { dayOfSerial } from "../../core/day";
import type { ColumnEvidence, HeaderAmbiguity } from "../../core/ledger";
import { isPlaceholder } from "../../core/placeholder";
import { readStatus } from "../../core/status";

const writtenAsPlan = /前|底|内|末|立行立改|即知即改|边改|长期|持续|常态|每[月周季年]/;
const doneStatuses = new Set(["已完成", "已销号"]);

/**
 * 完成时间 is the planned day in one office and the actual one in the next. Words of planning (底前, 长期坚持) or days
 * still to come settle it, and so do days past beside nothing but finished rows; else it is asked.
 */
function plannedOrActual(evidence: ColumnEvidence): string {
  if (evidence.claimed.has("deadline")) return evidence.claimed.has("doneOn") ? "none" : "doneOn";
  if (evidence.claimed.has("doneOn")) return "deadline";
  if (/计划|时限|要求|责任|方案/.test(evidence.group)) return "deadline";
  if (/落实|实际|销号|结果|成效/.test(evidence.group)) return "doneOn";
  let actual = 0;
  for (const [index, value] of evidence.values.entries()) {
    if (typeof value === "string" && writtenAsPlan.test(value)) return "deadline";
    if (typeof value === "string" && isPlaceholder(value)) continue;
    const day = typeof value === "number" ? dayOfSerial(value, evidence.dateSystem) : null;
    if (day !== null && day > evidence.today) return "deadline";
    const status = readStatus(evidence.statuses[index] ?? "", "").status;
    if (status === null || !doneStatuses.has(status)) return "ask";
    actual += 1;
  }
  return actual > 0 ? "doneOn" : "ask";
}

/** 完成情况 holds a status word in one office, a paragraph or 70% in the next; these are progress. */
function statusOrProgress(evidence: ColumnEvidence): string {
  const texts = evidence.values.flatMap((value) => (typeof value === "string" ? [value.trim()] : []));
  const written = texts.filter((text) => !isPlaceholder(text));
  const prose = written.filter(
    (text) => /\d[%％]/.test(text) || (text.length > 8 && readStatus(text, "").status === null),
  );
  const meant = prose.length * 2 > written.length ? "progress" : "status";
  return evidence.claimed.has(meant) ? "none" : meant;
}

export const ambiguities: readonly HeaderAmbiguity[] = [
  {
    headers: ["完成时间", "完成日期", "整改完成时间", "整改完成日期"],
    fields: ["deadline", "doneOn"],
    why: "既可能是计划的整改时限，也可能是实际的完成日期",
    decide: plannedOrActual,
  },
  {
    headers: ["完成情况", "整改完成情况", "具体问题整改完成情况", "整改进度", "完成状态", "整改结果"],
    fields: ["status", "progress"],
    why: "既可能是整改状态，也可能是整改进展",
    decide: statusOrProgress,
  },
  {
    // Closing is more than doing; it tells of the doing only where no other column does.
    headers: ["是否销号", "销号状态", "销号情况", "是否终结"],
    fields: ["status", "progress"],
    why: "既可能是整改状态，也可能是整改进展",
    decide: statusOrProgress,
    last: true,
  },
  {
    headers: ["存在问题", "存在的问题"],
    fields: ["problem"],
    why: "既可能是巡察反馈的问题，也可能是整改中的困难",
    decide: (evidence) => {
      if (!evidence.claimed.has("problem")) return "problem";
      return evidence.rightOf("progress") || evidence.rightOf("measure") ? "none" : "ask";
    },
  },
];
