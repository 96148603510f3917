/** The deadline that counts for a row: its own, or the approved extension. */
import type { Day } from "./day";
import type { Due } from "./due";
import type { LedgerRecord } from "./record";
import { progressSaysDone } from "./status";

export interface EffectiveDeadline {
  readonly due: Due;
  /** Field that the deadline stands in. */
  readonly field: "deadline" | "extendedTo";
}

/** 延期至 counts only with 延期批准日期. */
export function effectiveDeadline(record: LedgerRecord): EffectiveDeadline {
  if (hasApprovedExtension(record)) {
    const extended = record.due("extendedTo");
    if (extended.due !== null) return { due: extended, field: "extendedTo" };
  }
  return { due: record.due("deadline"), field: "deadline" };
}

export function hasApprovedExtension(record: LedgerRecord): boolean {
  return record.has("extendedTo") && record.has("extensionOn") && record.day("extensionOn") !== null;
}

/** 长期坚持: by the deadline's own words or by 整改方式. */
export function isOngoing(record: LedgerRecord, due: Due): boolean {
  return due.ongoing || due.kind === "ongoing" || record.text("mode") === "长期坚持";
}

/** The stage that has a date was met and what is left is to be kept up. */
export function keepsUpOnly(record: LedgerRecord, due: Due): boolean {
  if (!isOngoing(record, due)) return false;
  return record.doneStatus === "基本完成" || progressSaysDone(record.text("progress"));
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}
