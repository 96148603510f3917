import { readBook, type Book } from "../../src/core/book";
import { chinaCalendar } from "../../src/core/calendar";
import { check, type CheckReport } from "../../src/core/check";
import { parseIsoDay, type Day } from "../../src/core/day";
import { policy2024, policyBook } from "../../src/core/policy";
import type { ColumnAnswer } from "../../src/core/recognise/column-answers";
import type { CheckEnvironment, Rule } from "../../src/core/rule";
import type { SheetSnapshot } from "../../src/core/snapshot";
import { ledgers } from "../../src/ledgers";
import { rules as allRules } from "../../src/rules";

export function dayOfText(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new RangeError(text);
  return day;
}

export function environmentOn(today: Day): CheckEnvironment {
  return { today, calendar: chinaCalendar, policies: policyBook(policy2024), soonDays: 7 };
}

export function bookOf(
  sheets: readonly SheetSnapshot[],
  asOf: string,
  answers: readonly ColumnAnswer[] = [],
): Book {
  return readBook(sheets, ledgers, answers, dayOfText(asOf), chinaCalendar);
}

/** Checks sheets as the command line does, with the 2024 profile. */
export function checkSheets(
  sheets: readonly SheetSnapshot[],
  asOf: string,
  answers: readonly ColumnAnswer[] = [],
  rules: readonly Rule[] = allRules,
  onFiltered: "all" | "skip" = "all",
): CheckReport {
  return check(bookOf(sheets, asOf, answers), rules, environmentOn(dayOfText(asOf)), { onFiltered });
}
