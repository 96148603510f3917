import type { UnitStanding } from "../review/review";

/** Units drawn before the user asks for the rest. */
export const fewUnits = 5;
/** So many more each time that the user asks. */
export const moreUnits = 50;

export function totalOf({ done, open, overdue, unclear }: UnitStanding): number {
  return done + open + overdue + unclear;
}

/** Most overdue first, then most open; units alike stay in the ledger's order. Units without a problem are left out. */
export function worstFirst(standings: readonly UnitStanding[]): readonly UnitStanding[] {
  return standings
    .filter((standing) => totalOf(standing) > 0)
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open || b.unclear - a.unclear);
}

/** Several units as one. */
export function summed(unit: string, standings: readonly UnitStanding[]): UnitStanding {
  const sum = (part: StandingPart): number => standings.reduce((all, standing) => all + standing[part], 0);
  return { unit, done: sum("done"), open: sum("open"), overdue: sum("overdue"), unclear: sum("unclear") };
}

/** A unit's name where there is little room: 「中共青石县教育局党组」 begins like all the others. */
export function shortUnit(unit: string): string {
  return unit.replace(/^中共(?=..)/, "");
}

export type StandingPart = "done" | "open" | "overdue" | "unclear";

/** Worst at the left, where the eye begins. */
export const standingParts: readonly StandingPart[] = ["overdue", "open", "unclear", "done"];

interface BarPart {
  readonly part: StandingPart;
  /** Percent of the whole width. */
  readonly from: number;
  readonly width: number;
}

/** The parts of a unit's bar; the longest bar of all has `longest` problems. */
export function barOf(standing: UnitStanding, longest: number): readonly BarPart[] {
  let from = 0;
  const bar: BarPart[] = [];
  for (const part of standingParts) {
    const width = (standing[part] / Math.max(1, longest)) * 100;
    if (width > 0) bar.push({ part, from, width });
    from += width;
  }
  return bar;
}
