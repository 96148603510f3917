/** Which fields a header can mean in a ledger: the ledger's own headers, their aliases, pairs and ambiguities. */
import type { HeaderAmbiguity, Ledger } from "../ledger";
import { foldHeader, foldWithoutBrackets, headerParts } from "./header-fold";

/** How surely a header names its field; the surest claim wins, equal claims are asked. */
export const claimOwnHeader = 3;
export const claimAlias = 2;
export const claimWeakAlias = 1;

export interface HeaderMeaning {
  /** One field, or the two that the header joins. */
  readonly fields: readonly string[];
  readonly strength: number;
  readonly ambiguity?: HeaderAmbiguity;
}

export interface HeaderDictionary {
  /** What a header means, or `undefined`. Spaces, brackets, line breaks and widths make no difference. */
  readonly meaningOf: (header: string) => HeaderMeaning | undefined;
}

const dictionaries = new WeakMap<Ledger, HeaderDictionary>();

export function dictionaryOf(ledger: Ledger): HeaderDictionary {
  const known = dictionaries.get(ledger);
  if (known !== undefined) return known;
  const dictionary = buildDictionary(ledger);
  dictionaries.set(ledger, dictionary);
  return dictionary;
}

function buildDictionary(ledger: Ledger): HeaderDictionary {
  const meanings = collectMeanings(ledger);
  const memo = new Map<string, HeaderMeaning | null>();
  return {
    meaningOf: (header) => {
      let meaning = memo.get(header);
      if (meaning === undefined) {
        meaning =
          meanings.get(foldHeader(header)) ??
          joinedMeaning(header, meanings) ??
          meanings.get(foldWithoutBrackets(header)) ??
          null;
        memo.set(header, meaning);
      }
      return meaning ?? undefined;
    },
  };
}

function collectMeanings(ledger: Ledger): ReadonlyMap<string, HeaderMeaning> {
  const meanings = new Map<string, HeaderMeaning>();
  const add = (header: string, meaning: HeaderMeaning): void => {
    const folded = foldHeader(header);
    if ((meanings.get(folded)?.strength ?? 0) < meaning.strength) meanings.set(folded, meaning);
  };
  for (const ambiguity of ledger.ambiguities ?? []) {
    // An ambiguous header is ambiguous even where it is one of our own names (完成日期).
    for (const header of ambiguity.headers) {
      add(header, { fields: ambiguity.fields, strength: claimOwnHeader, ambiguity });
    }
  }
  for (const pair of ledger.pairs ?? []) add(pair.header, { fields: pair.fields, strength: claimAlias });
  for (const column of ledger.columns) {
    const fields = [column.field];
    add(column.header, { fields, strength: claimOwnHeader });
    for (const alias of column.aliases ?? []) add(alias, { fields, strength: claimAlias });
    for (const alias of column.weakAliases ?? []) add(alias, { fields, strength: claimWeakAlias });
  }
  return meanings;
}

/** 责任科室⏎责任人: every part names a field of its own. */
function joinedMeaning(
  header: string,
  meanings: ReadonlyMap<string, HeaderMeaning>,
): HeaderMeaning | undefined {
  const parts = headerParts(header);
  if (parts.length !== 2) return undefined;
  const fields = parts.map((part) => {
    const meaning = meanings.get(foldHeader(part)) ?? meanings.get(foldWithoutBrackets(part));
    return meaning === undefined || meaning.ambiguity !== undefined || meaning.fields.length !== 1
      ? undefined
      : meaning.fields[0];
  });
  const [first, second] = fields;
  if (first === undefined || second === undefined || first === second) return undefined;
  return { fields: [first, second], strength: claimAlias };
}
