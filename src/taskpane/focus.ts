/** Moves the keyboard focus where the user's own act has taken away what held it, and between findings. */

/** Runs once what was changed has been drawn. */
export function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(work);
  });
}

/**
 * Puts a lost focus on the item that now stands at `index`, the last one at most; where there is none, on the button
 * that checks, or the first one of the page.
 */
export function catchFocus(page: HTMLElement | null, items: string, index: number): void {
  afterDrawing(() => {
    const held = document.activeElement;
    if (page === null || (held !== null && held !== document.body)) return;
    const wished = shownIn(page, items);
    const others = [...shownIn(page.parentElement ?? page, "[data-check]"), ...shownIn(page, "button")];
    (wished[Math.min(index, wished.length - 1)] ?? others[0])?.focus();
  });
}

function shownIn(place: HTMLElement, items: string): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(items)].filter((item) => item.getClientRects().length > 0);
}

/** Which of the page's items holds this element. */
export function placeAmong(page: HTMLElement | null, items: string, element: Element | null): number {
  if (page === null || element === null) return 0;
  const all = [...page.querySelectorAll(items)];
  return Math.max(
    0,
    all.findIndex((item) => item === element || item.contains(element) || element.contains(item)),
  );
}

/** To the next item in the wished direction; stays where there is none. */
export function moveFocus(page: HTMLElement, items: string, from: Element, step: 1 | -1): void {
  const all = [...page.querySelectorAll<HTMLElement>(items)];
  all[all.findIndex((item) => item === from) + step]?.focus();
}
