/** Sheets that are some other kind of ledger: told by words of their headers, their title or their name. */
import type { Ledger } from "../ledger";
import { textAt, type SheetSnapshot } from "../snapshot";
import type { HeaderBlock } from "./header-block";
import { halfWidth } from "./header-fold";

/** Rows searched where no header was found. */
const searchedRows = 15;
const widestHeader = 200;

const tight = (text: string): string => halfWidth(text).replace(/\s+/g, "");

/** The kind of sheet that a header block (of a table that begins at row `from`), the lines above it, or the sheet's name give away; `undefined` for none. */
export function foreignKind(
  sheet: SheetSnapshot,
  ledger: Ledger,
  block: HeaderBlock,
  claimed: ReadonlySet<string>,
  from: number,
): string | undefined {
  const titles = [sheet.name, ...textsOf(sheet, from, block.top)].map(tight);
  for (const { header, title, unless, means } of ledger.foreign ?? []) {
    if (unless?.some((field) => claimed.has(field)) === true) continue;
    if (header !== undefined && block.headings.some(({ text }) => header.test(tight(text)))) return means;
    if (title !== undefined && titles.some((text) => title.test(text))) return means;
  }
  return undefined;
}

/** The same for a sheet in which no header was found: some row of several texts holds a header of the other kind. */
export function foreignKindOfUnknown(sheet: SheetSnapshot, ledger: Ledger): string | undefined {
  for (let row = 0; row < Math.min(searchedRows, sheet.rowCount); row += 1) {
    const texts = textsOf(sheet, row, row + 1).map(tight);
    if (texts.length < 3) continue;
    const sign = ledger.foreign?.find(
      ({ header, unless }) =>
        header !== undefined && unless === undefined && texts.some((text) => header.test(text)),
    );
    if (sign !== undefined) return sign.means;
  }
  return undefined;
}

function textsOf(sheet: SheetSnapshot, from: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row += 1) {
    for (let column = 0; column < Math.min(sheet.columnCount, widestHeader); column += 1) {
      const text = textAt(sheet, row, column);
      if (text !== "") texts.push(text);
    }
  }
  return texts;
}
