/** The rules, in display order. Adding one is a file of its own and a line here. */
import type { Rule } from "../core/rule";
import { classifiedMarking } from "./classified-marking";
import { closedWithoutEvidence } from "./closed-without-evidence";
import { deadlineBeforeFeedback } from "./deadline-before-feedback";
import { deadlineBeyondPolicy } from "./deadline-beyond-policy";
import { deadlineIsStatus } from "./deadline-is-status";
import { deadlineMissing } from "./deadline-missing";
import { deadlineRelative } from "./deadline-relative";
import { deadlineUnreadable } from "./deadline-unreadable";
import { departmentMissing } from "./department-missing";
import { doneWithoutDate } from "./done-without-date";
import { dueSoon } from "./due-soon";
import { idDuplicate } from "./id-duplicate";
import { leaderMissing } from "./leader-missing";
import { measureHollow } from "./measure-hollow";
import { measureMissing } from "./measure-missing";
import { overdue } from "./overdue";
import { problemMissing } from "./problem-missing";
import { statusUnknown } from "./status-unknown";

export const rules: readonly Rule[] = [
  classifiedMarking,
  deadlineMissing,
  deadlineUnreadable,
  deadlineIsStatus,
  deadlineRelative,
  deadlineBeforeFeedback,
  deadlineBeyondPolicy,
  overdue,
  dueSoon,
  leaderMissing,
  departmentMissing,
  problemMissing,
  measureMissing,
  measureHollow,
  statusUnknown,
  doneWithoutDate,
  closedWithoutEvidence,
  idDuplicate,
];
