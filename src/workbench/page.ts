/** What the served page and the single file have in common. */

export const sampleName = "巡察整改台账样例.xlsx";

/** An element that src/page.html, or the build, puts into the page. */
export function pageElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element ${id}`);
  return element;
}
