/** How the problems of each unit stand, for the picture. */
import type { Book } from "../core/book";
import { maskPersonalNumbers } from "../core/confidential";
import type { CheckEnvironment } from "../core/rule";
import { standingOf } from "../core/standing";
import type { UnitStanding } from "./review";

type Growing = { -readonly [Key in keyof UnitStanding]: UnitStanding[Key] };

/** Units that the problems name, in the order of the book; "" where some name none. */
export function unitsNamed({ tables }: Book): readonly string[] {
  const units = new Set<string>();
  for (const { groups } of tables) {
    for (const { records } of groups) units.add(maskPersonalNumbers(records[0]?.unit ?? ""));
  }
  return [...units];
}

/** Most overdue first, then most open; ledgers that say nothing of how a problem stands are left out. */
export function standingsOf({ tables }: Book, environment: CheckEnvironment): readonly UnitStanding[] {
  const byUnit = new Map<string, Growing>();
  for (const table of tables) {
    for (const group of table.groups) {
      const standing = standingOf(table, group, environment);
      if (standing === undefined) continue;
      const unit = maskPersonalNumbers(group.records[0]?.unit ?? "");
      let own = byUnit.get(unit);
      if (own === undefined) byUnit.set(unit, (own = { unit, done: 0, open: 0, overdue: 0, unclear: 0 }));
      own[standing] += 1;
    }
  }
  return [...byUnit.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}
