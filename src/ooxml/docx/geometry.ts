/**
 * The page of GB/T 9704-2012 in twips (1/20 pt): A4, text area 156 mm × 225 mm, 22 lines of 28 characters.
 * The numbers are chosen so that Word sets exactly that; see the notes at each.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  left: 1588,
  right: 1474,
  bottom: 1984,
} as const;

export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

/** The largest pitch that keeps 22 lines: 22 × 579 ≤ 12756 < 22 × 580. */
export const linePitch = 579;

/**
 * In 1/4096 pt, added to the size of the *default paragraph style* (三号 is 16 pt in Word, the standard counts with
 * 15.75 pt): 16 − 0.2073 = 15.7927 pt, 28 of which are 442.196 pt ≤ 442.2 pt.
 */
export const charSpace = -849;

/** One character of the grid, 15.79 pt, for indents of programs that do not know `w:firstLineChars`. */
export function gridCharacters(count: number): number {
  return Math.round(count * 315.85);
}

/** Twips from the bottom edge of the sheet to the page number, whose dash then stands 7 mm below the text area. */
export const footerDistance = 1446;

/** Width of an empty closing row of text: less than the 18 twips that 22 lines leave free, so that it never turns a page. */
export const hairline = 15;
