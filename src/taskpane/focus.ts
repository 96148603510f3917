/** Moves the keyboard focus where the user's own act has taken away what held it, and between findings. */

/** Runs once what was changed has been drawn. */
export function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(work);
  });
}

/** Puts a lost focus on the item that now stands at `index`, the last one at most, else on the button that checks. */
export function catchFocus(page: HTMLElement | null, items: string, index: number): void {
  afterDrawing(() => {
    const held = document.activeElement;
    if (page === null || (held !== null && held !== document.body)) return;
    const candidates = [...page.querySelectorAll<HTMLElement>(items)];
    const target = candidates[Math.min(index, candidates.length - 1)];
    (target ?? page.parentElement?.querySelector<HTMLElement>("[data-check]"))?.focus();
  });
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
