/** The deadline that counts for a row: its own, or the approved extension. */
import type { WorkdayCount } from "./calendar";
import { chineseDay, type Day } from "./day";
import type { Due } from "./due";
import { halfWidth } from "./recognise/header-fold";
import { latestDay, policyOf, type PolicyProfile, type TimeLimit } from "./policy";
import type { LedgerRecord } from "./record";
import type { CheckEnvironment } from "./rule";
import { progressSaysDone } from "./progress-text";

export interface EffectiveDeadline {
  readonly due: Due;
  /** Field that the deadline stands in. */
  readonly field: "deadline" | "extendedTo";
  /** The policy that the day was reckoned by, to be shown with it; "" where the cell itself names the day. */
  readonly policy: string;
}

/** 延期至 counts only with 延期批准日期; 集中整改期内 is the day that the policy of the row's round gives. */
export function effectiveDeadline(record: LedgerRecord, environment: CheckEnvironment): EffectiveDeadline {
  if (hasApprovedExtension(record)) {
    const extended = record.due("extendedTo");
    if (extended.due !== null) return { due: extended, field: "extendedTo", policy: "" };
  }
  const due = record.due("deadline");
  const latest =
    due.due === null && due.raw.includes("集中整改期") ? latestRectification(record, environment) : null;
  if (latest === null) return { due, field: "deadline", policy: "" };
  const reckoned: Due = { ...due, kind: "date", due: latest.day, confidence: "assumed" };
  return { due: reckoned, field: "deadline", policy: latest.policy.name };
}

/** A full date says itself where it comes from. */
const fullDate = /\d{4}\D{1,2}\d{1,2}\D{1,2}\d{1,2}|^\d{8}|^\d+$/;

/** A deadline for a message: with its own words where the day was reckoned from them, and with the policy used. */
export function deadlineText({ due, policy }: EffectiveDeadline, day: Day): string {
  const words = halfWidth(due.raw).trim();
  const own = words === "" || fullDate.test(words) ? "" : `「${due.raw.trim()}」即`;
  return `${own}${chineseDay(day)}${policy === "" ? "" : `（按${policy}推算）`}`;
}

export interface LatestRectification extends WorkdayCount {
  readonly policy: PolicyProfile;
  readonly limit: TimeLimit;
}

/** Reckoned once per check, policy and feedback date. */
const reckonedBefore = new WeakMap<CheckEnvironment, Map<PolicyProfile, Map<Day, LatestRectification>>>();

/** The last day of concentrated rectification for a row; `null` without a feedback date or a limit. */
export function latestRectification(
  record: LedgerRecord,
  environment: CheckEnvironment,
): LatestRectification | null {
  const feedback = record.feedbackOn;
  if (feedback === null) return null;
  const policy = policyOf(environment.policies, record.text("round"));
  const limit = policy.limits.rectifyDue;
  if (limit === null) return null;
  const known = knownOf(environment, policy);
  let latest = known.get(feedback);
  if (latest === undefined) {
    latest = { ...latestDay(limit, feedback, environment.calendar), policy, limit };
    known.set(feedback, latest);
  }
  return latest;
}

function knownOf(environment: CheckEnvironment, policy: PolicyProfile): Map<Day, LatestRectification> {
  let ofCheck = reckonedBefore.get(environment);
  if (ofCheck === undefined) {
    ofCheck = new Map<PolicyProfile, Map<Day, LatestRectification>>();
    reckonedBefore.set(environment, ofCheck);
  }
  let ofPolicy = ofCheck.get(policy);
  if (ofPolicy === undefined) {
    ofPolicy = new Map<Day, LatestRectification>();
    ofCheck.set(policy, ofPolicy);
  }
  return ofPolicy;
}

export function hasApprovedExtension(record: LedgerRecord): boolean {
  return record.has("extendedTo") && record.has("extensionOn") && record.day("extensionOn") !== null;
}

/** 长期坚持: by the deadline's own words, by 整改方式, or by a column that asks for it. */
export function isOngoing(record: LedgerRecord, due: Due): boolean {
  if (due.ongoing || due.kind === "ongoing" || record.text("mode").includes("长期坚持")) return true;
  return record.has("ongoing") && /^(?:是|√|✓|✔|长期坚持|需长期坚持)$/.test(record.text("ongoing"));
}

/** 立行立改: by the deadline's own words or by 整改方式. */
export function isImmediate(record: LedgerRecord, due: Due): boolean {
  return due.kind === "immediate" || record.text("mode").includes("立行立改");
}

/** The stage that has a date was met and what is left is to be kept up. */
export function keepsUpOnly(record: LedgerRecord, due: Due): boolean {
  const { word, status } = record.status;
  if (status === "基本完成" && /长期|持续|常态|巩固/.test(word)) return true;
  if (!isOngoing(record, due)) return false;
  return record.doneStatus === "基本完成" || progressSaysDone(record.text("progress"));
}
