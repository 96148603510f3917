/** What a document prints for a value. */
import { cleanText } from "../text";

/** What stands where a value is missing. */
export const gap = "【待补充】";

/** Text that may stand in a document: cleaned again, for it may come from elsewhere than a ledger; tabs as spaces. */
export function printableText(text: string): string {
  const clean = cleanText(text);
  return clean.includes("\t") ? clean.replace(/\t/g, " ") : clean;
}
