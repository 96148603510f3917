import type { FindingItem } from "../review/review";

/** What to do, where it is the same for all of them; `null` where it differs, or where there is nothing to say. */
export function commonSuggestion(items: readonly FindingItem[]): string | null {
  const suggestions = new Set(items.map(({ suggestion }) => suggestion));
  const [only] = suggestions;
  return suggestions.size === 1 && only !== undefined && only !== "" ? only : null;
}

/** Keys that stay from check to check, so that the row that holds the focus stays; findings alike are numbered. */
export function rowKeys(items: readonly FindingItem[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map(({ mark }) => {
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return `${mark} ${String(count)}`;
  });
}
