/** Which fields a header can mean in a ledger: the ledger's own headers, their aliases, pairs and ambiguities. */
import { columnOf, type FieldKind, type HeaderAmbiguity, type Ledger } from "../ledger";
import { barerHeaders } from "./header-affixes";
import { foldHeader, foldWithoutBrackets, headerParts } from "./header-fold";

/** How surely a header names its field; the surest claim wins, equal claims are asked. */
const claimOwnHeader = 3;
export const claimAlias = 2;
export const claimWeakAlias = 1;

export interface HeaderMeaning {
  /** One field, or the two that the header joins: then the cells are split, but for `whole`. */
  readonly fields: readonly string[];
  /** Both fields read the whole cell: 整改措施和时限. */
  readonly whole?: true;
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
          joinedMeaning(header, meanings, ledger) ??
          meanings.get(foldWithoutBrackets(header)) ??
          barerMeaning(header, meanings, ledger) ??
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

/**
 * A header of two parts that name a field each. 责任科室⏎责任人: organs and persons are split. 整改措施和时限: a deadline
 * is found in the whole cell. 问题及具体表现: of two texts no one can tell where the second begins, so that the cell is
 * the first one's.
 */
function joinedMeaning(
  header: string,
  meanings: ReadonlyMap<string, HeaderMeaning>,
  ledger: Ledger,
): HeaderMeaning | undefined {
  const parts = headerParts(header);
  if (parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => {
    const meaning = meanings.get(foldHeader(part)) ?? meanings.get(foldWithoutBrackets(part));
    return meaning === undefined || meaning.ambiguity !== undefined || meaning.fields.length !== 1
      ? undefined
      : meaning.fields[0];
  });
  if (first === undefined || second === undefined) return undefined;
  const fields = first === second ? [first] : [first, second];
  const kinds = fields.map((field) => columnOf(ledger, field).kind);
  if (fields.length === 1 || kinds.every(isNamed)) return { fields, strength: claimAlias };
  if (kinds.includes("deadline")) return { fields, whole: true, strength: claimAlias };
  const text = fields[kinds.indexOf("text")];
  return text === undefined ? undefined : { fields: [text], strength: claimAlias };
}

function isNamed(kind: FieldKind): boolean {
  return kind === "organ" || kind === "person";
}

/**
 * What a header means without the words that make no difference (主要, 具体, 工作, 情况 …): never more than a weak
 * claim, and none where two barer headers mean different fields.
 */
function barerMeaning(
  header: string,
  meanings: ReadonlyMap<string, HeaderMeaning>,
  ledger: Ledger,
): HeaderMeaning | undefined {
  let found: HeaderMeaning | undefined;
  for (const { text, outcome, named } of barerHeaders(foldHeader(header), foldWithoutBrackets(header))) {
    const meaning = meanings.get(text);
    if (meaning === undefined) continue;
    const columns = meaning.fields.map((field) => columnOf(ledger, field));
    const isWeak = meaning.strength < claimAlias;
    const fits = columns.every(({ kind }) => {
      if (meaning.ambiguity !== undefined || kind === "text" || kind === "status") return true;
      // 工作期限 may be any, but 部门名称 is the 部门.
      return isNamed(kind) ? !isWeak || named : kind === "deadline" && !isWeak;
    });
    if (
      !fits ||
      (outcome && !columns.some((column) => column.ofMeasure === true && column.required !== true))
    )
      continue;
    if (found !== undefined && found.fields.join() !== meaning.fields.join()) return undefined;
    found ??= { ...meaning, strength: claimWeakAlias };
  }
  return found;
}
