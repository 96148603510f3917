/** Which ledger a sheet is and where its fields stand. Never guesses: what two readings fit becomes a question. */
import type { Day } from "../day";
import type { Ledger } from "../ledger";
import type { SheetSnapshot } from "../snapshot";
import { readBody, type Body } from "./body";
import { mapColumns, claimedFields, type ColumnAnswer, type ColumnMap } from "./column-map";
import { findForeignKind, findHeaderBlock, type HeaderBlock } from "./header-block";
import { readInformation, secrecyMarking, type SheetInformation } from "./information";
import { indexMerges, type MergeIndex } from "./merges";

export interface Recognition {
  readonly sheet: SheetSnapshot;
  readonly ledger: Ledger;
  /** 0-based first and last header rows. */
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly map: ColumnMap;
  readonly information: SheetInformation;
  readonly body: Body;
  readonly merges: MergeIndex;
}

export interface Unrecognised {
  readonly sheet: SheetSnapshot;
  /** The kind of sheet that its headers give away (问题线索台账), where they do. */
  readonly means?: string;
}

/** Rows of a sheet that is no ledger which are searched for a classification marking. */
const headRows = 6;

/**
 * Recognises a sheet as one of the ledgers of shape "table", the best fit by number of fields.
 * `answers` are the user's decisions on earlier questions.
 */
export function recognise(
  sheet: SheetSnapshot,
  ledgers: readonly Ledger[],
  answers: readonly ColumnAnswer[],
  today: Day,
): Recognition | Unrecognised {
  const merges = indexMerges(sheet);
  let best: { ledger: Ledger; block: HeaderBlock } | undefined;
  for (const ledger of ledgers) {
    if (ledger.shape !== "table") continue;
    const block = findHeaderBlock(sheet, merges, ledger);
    if (block === undefined || block.foreign !== undefined) continue;
    const answered = new Set(answers.map((answer) => answer.field));
    const claimed = claimedFields(ledger, block.headings);
    const holds = (field: string): boolean => claimed.has(field) || answered.has(field);
    if (!ledger.essential.fields.every(holds) || block.score < ledger.essential.atLeast) continue;
    if (best === undefined || block.score > best.block.score) best = { ledger, block };
  }
  if (best === undefined) {
    const means = ledgers.map((ledger) => findForeignKind(sheet, ledger)).find((kind) => kind !== undefined);
    return { sheet, ...(means === undefined ? {} : { means }) };
  }
  return complete(sheet, merges, best.ledger, best.block, answers, today);
}

function complete(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  ledger: Ledger,
  block: HeaderBlock,
  answers: readonly ColumnAnswer[],
  today: Day,
): Recognition {
  const firstRow = block.bottom + 1;
  const map = mapColumns(sheet, ledger, block.headings, firstRow, answers, today);
  return {
    sheet,
    ledger,
    headerTop: block.top,
    headerBottom: block.bottom,
    map,
    information: readInformation(sheet, merges, ledger.columns, block.top),
    body: readBody(sheet, merges, ledger, map, firstRow),
    merges,
  };
}

export function isRecognised(result: Recognition | Unrecognised): result is Recognition {
  return "ledger" in result;
}

/** The classification marking in the head of any sheet, ledger or not; also in its printed page header. */
export function findSecrecy(
  result: Recognition | Unrecognised,
): { readonly marking: string; readonly row: number; readonly column: number } | undefined {
  for (const line of result.sheet.pageHeaders) {
    const marking = secrecyMarking(line);
    if (marking !== undefined) return { marking, row: 0, column: 0 };
  }
  if (isRecognised(result)) return result.information.secrecy;
  const merges = indexMerges(result.sheet);
  return readInformation(result.sheet, merges, [], Math.min(headRows, result.sheet.rowCount)).secrecy;
}
