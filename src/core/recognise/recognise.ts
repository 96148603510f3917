/** Which ledger a sheet is and where its fields stand. Never guesses: what two readings fit becomes a question. */
import type { Day } from "../day";
import { columnOf, type Ledger } from "../ledger";
import { columnName, type SheetSnapshot } from "../snapshot";
import { readBody, type Body } from "./body";
import { claimedFields } from "./claimed-fields";
import { answersFor, type ColumnAnswer } from "./column-answers";
import { mapColumns, type ColumnMap } from "./column-map";
import { foreignKind, foreignKindOfUnknown } from "./foreign";
import { findHeaderBlock, type ColumnHeading, type HeaderBlock } from "./header-block";
import { foldHeader } from "./header-fold";
import { readInformation, type SheetInformation } from "./information";
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

interface Fit {
  readonly ledger: Ledger;
  readonly block: HeaderBlock;
  /** An essential field that no header names, with the columns that may be it. */
  readonly open?: { readonly field: string; readonly candidates: readonly ColumnHeading[] };
}

/** Sure fields that make a table worth asking about where the essential one is not named. */
const worthAsking = 3;

/**
 * Recognises the tables of a sheet, one below the other, each as the ledger of shape "table" that fits best.
 * `answers` are the user's decisions on earlier questions.
 */
export function recognise(
  sheet: SheetSnapshot,
  ledgers: readonly Ledger[],
  answers: readonly ColumnAnswer[],
  today: Day,
): readonly Recognition[] | Unrecognised {
  const merges = indexMerges(sheet);
  const tables = ledgers.filter((ledger) => ledger.shape === "table");
  const found: Recognition[] = [];
  for (let from = 0; from < sheet.rowCount;) {
    const fit = bestFit(sheet, merges, tables, answers, from);
    if (fit === undefined) {
      keepRest(found);
      break;
    }
    const claimed = claimedFields(fit.ledger, fit.block.headings);
    const means = foreignKind(sheet, fit.ledger, fit.block, claimed, from);
    if (means !== undefined && found.length === 0) return { sheet, means };
    if (means !== undefined) break;
    const recognition = complete(sheet, merges, fit, answers, today, from);
    found.push(recognition);
    from = recognition.body.end;
  }
  if (found.length > 0) return found;
  const means = tables
    .map((ledger) => foreignKindOfUnknown(sheet, ledger))
    .find((kind) => kind !== undefined);
  return { sheet, ...(means === undefined ? {} : { means }) };
}

/** What looked like the header of another table opened none: the rows below it are the last table's after all. */
function keepRest(found: Recognition[]): void {
  const last = found.pop();
  if (last === undefined) return;
  const { sheet, merges, ledger, map, headerBottom } = last;
  found.push({ ...last, body: readBody(sheet, merges, ledger, map, headerBottom + 1, "passOver") });
}

function bestFit(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  ledgers: readonly Ledger[],
  answers: readonly ColumnAnswer[],
  from: number,
): Fit | undefined {
  let best: Fit | undefined;
  for (const ledger of ledgers) {
    const fitOf = (block: HeaderBlock): Fit | undefined =>
      fitTo(ledger, block, answersFor(sheet, block.headings, answers));
    const block = findHeaderBlock(sheet, merges, ledger, from, (candidate) => fitOf(candidate) !== undefined);
    const fit = block === undefined ? undefined : fitOf(block);
    if (fit !== undefined && (best === undefined || fit.block.score > best.block.score)) best = fit;
  }
  return best;
}

function fitTo(ledger: Ledger, block: HeaderBlock, answers: readonly ColumnAnswer[]): Fit | undefined {
  const claimed = claimedFields(ledger, block.headings);
  const { fields, atLeast, candidates } = ledger.essential;
  const lacking = fields.find(
    (field) => !claimed.has(field) && !answers.some((answer) => answer.field === field),
  );
  if (lacking === undefined) return block.score < atLeast ? undefined : { ledger, block };
  if (candidates === undefined || claimed.size < worthAsking) return undefined;
  const possible = block.headings.filter(({ text }) => candidates.test(foldHeader(text)));
  return possible.length === 0
    ? undefined
    : { ledger, block, open: { field: lacking, candidates: possible } };
}

function complete(
  sheet: SheetSnapshot,
  merges: MergeIndex,
  { ledger, block, open }: Fit,
  answers: readonly ColumnAnswer[],
  today: Day,
  from: number,
): Recognition {
  const firstRow = block.bottom + 1;
  const mapped = mapColumns(sheet, ledger, block.headings, firstRow, answers, today);
  const map = open === undefined ? mapped : withQuestion(mapped, ledger, open.field, open.candidates);
  return {
    sheet,
    ledger,
    headerTop: block.top,
    headerBottom: block.bottom,
    map,
    information: readInformation(sheet, merges, ledger.columns, from, block.top),
    body: readBody(sheet, merges, ledger, map, firstRow, "stop"),
    merges,
  };
}

function withQuestion(
  map: ColumnMap,
  ledger: Ledger,
  field: string,
  candidates: readonly ColumnHeading[],
): ColumnMap {
  const names = candidates.map(({ column, text }) => `${columnName(column)}列「${text}」`).join("、");
  const question = {
    field,
    candidates: candidates.map(({ column }) => columnName(column)),
    why: `没有一栏写明是「${columnOf(ledger, field).header}」，可能是${names}`,
    choices: candidates.map(({ column }) => ({ field, column: columnName(column) })),
  };
  return { ...map, questions: [question, ...map.questions] };
}

/** Whether a question stands open on which everything else hangs: then nothing is checked or built. */
export function hasEssentialQuestion({ ledger, map }: Recognition): boolean {
  return map.questions.some(({ field }) => ledger.essential.fields.includes(field));
}
