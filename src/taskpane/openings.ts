/** The groups that show more than their first few findings. */
import type { FindingItem } from "../review/review";

/** Findings that a group shows before it is opened, and that one page of an opened group holds. */
export const fewFindings = 3;
export const pageOfFindings = 50;
/** Groups open at a time: with these, some 200 findings are drawn. */
const maxOpenings = 4;

/** A group that shows more than its first few: the page of its findings that is drawn. */
export interface Opening {
  readonly group: string;
  readonly from: number;
  readonly items: readonly FindingItem[];
}

/** The group with its new page; the one opened longest ago closes where there are too many. */
export function withOpening(openings: readonly Opening[], opening: Opening): readonly Opening[] {
  const known = openings.some(({ group }) => group === opening.group);
  if (known) return openings.map((old) => (old.group === opening.group ? opening : old));
  return [...openings, opening].slice(-maxOpenings);
}

/** The first finding of the page that holds the one at `from`, in a group of `count`. */
export function pageStart(from: number, count: number): number {
  const last = Math.max(0, Math.floor((count - 1) / pageOfFindings) * pageOfFindings);
  return Math.min(Math.floor(from / pageOfFindings) * pageOfFindings, last);
}
