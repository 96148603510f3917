/** Which fields the headings of a table claim, before any is settled: what tells a ledger from another table. */
import type { Ledger } from "../ledger";
import type { ColumnHeading } from "./header-block";
import { claimAlias, dictionaryOf } from "./header-dictionary";

/** With this many fields claimed beyond doubt, a weak alias (问题) is no chance word of some other table. */
const surelyEnough = 4;

/** The fields that headings claim; those of weak aliases only in the company of surer ones. */
export function claimedFields(ledger: Ledger, headings: readonly ColumnHeading[]): ReadonlySet<string> {
  const dictionary = dictionaryOf(ledger);
  const sure = new Set<string>();
  const weak = new Set<string>();
  for (const heading of headings) {
    const meaning = dictionary.meaningOf(heading.text);
    if (meaning === undefined) continue;
    const fields = meaning.ambiguity === undefined ? meaning.fields : meaning.fields.slice(0, 1);
    for (const field of fields) (meaning.strength >= claimAlias ? sure : weak).add(field);
  }
  return sure.size >= surelyEnough ? new Set([...sure, ...weak]) : sure;
}
