/** How a problem stands: done, open, past its deadline, or not to be told. */
import type { Day } from "./day";
import { effectiveDeadline, keepsUpOnly, type EffectiveDeadline } from "./deadline";
import type { LedgerRecord, LedgerTable, RecordGroup } from "./record";
import type { CheckEnvironment, Needs } from "./rule";

/** Fields without which nothing can be said of how a row stands. */
export const standingNeeds: Needs = [["status", "doneOn", "progress"]];

export interface Overdue extends EffectiveDeadline {
  readonly on: Day;
  readonly days: number;
  /** From what is written it cannot be told whether the row is not done already. */
  readonly inDoubt: boolean;
}

/** The deadline that an open row has passed; `undefined` where it has not. */
export function overdueOf(record: LedgerRecord, environment: CheckEnvironment): Overdue | undefined {
  const { today } = environment;
  const deadline = effectiveDeadline(record, environment);
  const on = deadline.due.due;
  if (on === null || on >= today || !record.isOpen || record.isUnclear) return undefined;
  if (keepsUpOnly(record, deadline.due)) return undefined;
  return { ...deadline, on, days: today - on, inDoubt: record.isDoneInDoubt };
}

export type Standing = "done" | "open" | "overdue" | "unclear";
const slowestFirst: readonly Standing[] = ["overdue", "open", "unclear", "done"];

/** A problem stands as its slowest measure does. `undefined` where the table says nothing of the kind. */
export function standingOf(
  table: LedgerTable,
  group: RecordGroup,
  environment: CheckEnvironment,
): Standing | undefined {
  if (!standingNeeds.every((need) => [need].flat().some(table.has))) return undefined;
  const standings = new Set(group.records.map((record) => standingOfRow(record, environment)));
  return slowestFirst.find((standing) => standings.has(standing));
}

function standingOfRow(record: LedgerRecord, environment: CheckEnvironment): Standing {
  const overdue = overdueOf(record, environment);
  if (overdue !== undefined) return overdue.inDoubt ? "unclear" : "overdue";
  if (!record.isOpen) return "done";
  return record.isUnclear || record.isDoneInDoubt ? "unclear" : "open";
}
