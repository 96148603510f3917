/**
 * What a standard ledger sheet is: its columns with the headers that people give them, and what makes a sheet one
 * of its kind. Ledgers are data; the few decisions that need a look at the user's columns stand in the ledger's own
 * file as functions, so that the engine never asks which ledger it has before it.
 */
import type { DateSystem, Day } from "./day";
import type { CellValue } from "./snapshot";

export type FieldKind =
  | "text"
  | "id"
  | "organ" // a unit, a department
  | "person"
  | "choice"
  | "status"
  | "day"
  | "deadline"
  | "number";

export interface LedgerColumn {
  readonly field: string;
  readonly header: string;
  /** Heading of the group that the column stands under in the standard sheet. */
  readonly group?: string;
  /** Headers that mean this field just as well. */
  readonly aliases?: readonly string[];
  /** Headers that mean this field only where no other column claims it (序号 for 编号). */
  readonly weakAliases?: readonly string[];
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** A fact of the problem, written once for all its rows; other columns speak of one measure. */
  readonly ofProblem?: boolean;
  /** A measure and what became of it: not taken over from the row above where the row has a deadline of its own. */
  readonly ofMeasure?: boolean;
  /** Filled from the section rows (一、党的领导方面) where the sheet has no such column. 1 for 一、, 2 for （一）. */
  readonly sectionLevel?: 1 | 2;
  /** Section rows that name this field (一、县林业局党组) rather than the one of their level; the first group is the value. */
  readonly sectionPattern?: RegExp;
  /** A blank takes the value of the record above, within its section: written once for a block of problems. */
  readonly ofBlock?: boolean;
  /** Filled from a labelled line above or below the table (反馈时间：…) where the sheet has no such column. */
  readonly informationLabels?: readonly string[];
  /** Values of such a line that are not this field's. */
  readonly informationRefuses?: RegExp;
  /** Read out of the title lines by the first group of these, where nothing else says it. */
  readonly titlePatterns?: readonly RegExp[];
  /** Column width of the standard sheet, in characters of the default font. */
  readonly width: number;
  readonly note?: string;
  /** Names of informants and of people in clues: the value has no string form. */
  readonly confidential?: boolean;
  /** In a form: the label heads a table with these headers, down to the next blank row. */
  readonly rows?: readonly string[];
  /** Our own formula column: never read. */
  readonly computed?: boolean;
}

/** A header that may mean either of two fields, or none. */
export interface HeaderAmbiguity {
  readonly headers: readonly string[];
  /** The fields it may mean, the more usual first. */
  readonly fields: readonly string[];
  /** The question for the user, in Chinese, without end punctuation. */
  readonly why: string;
  /** A field, "none" (it means neither), or "ask". Never a guess. */
  readonly decide: (evidence: ColumnEvidence) => string;
  /** Decided after the other ambiguous headers: it says what it says only where none of them says it better. */
  readonly last?: boolean;
}

/** What is known of a column when its header is not enough. */
export interface ColumnEvidence {
  /** Heading above the column's own, or "". */
  readonly group: string;
  /** Fields that other columns claim beyond doubt. */
  readonly claimed: ReadonlySet<string>;
  /** Whether the column stands to the right of the one that claims `field`. */
  readonly rightOf: (field: string) => boolean;
  /** Values of the column below the header, blanks left out; at most a few hundred. */
  readonly values: readonly CellValue[];
  /** The statuses beside these values, "" where there is none. */
  readonly statuses: readonly string[];
  readonly dateSystem: DateSystem;
  readonly today: Day;
}

/** A header that names two fields; its cells are split. */
export interface HeaderPair {
  readonly header: string;
  readonly fields: readonly [string, string];
}

export interface ForeignSign {
  /** Tried on headers, or on the title and the sheet's name; both without spaces. */
  readonly header?: RegExp;
  readonly title?: RegExp;
  /** Fields that clear the sheet of this sign where it claims one of them. */
  readonly unless?: readonly string[];
  /** The kind of sheet, in Chinese. */
  readonly means: string;
}

export interface Ledger {
  readonly id: string;
  /** Name of the standard sheet. */
  readonly sheet: string;
  readonly set: "rectification" | "internal";
  readonly purpose: string;
  readonly shape: "table" | "form";
  readonly columns: readonly LedgerColumn[];
  /** Fields that tell records apart, first choice first. */
  readonly key: readonly string[];
  /** The field whose text opens a group of rows (the problem of several measures); absent where each row stands alone. */
  readonly groupedBy?: string;
  /** The field by which a row of a group shows that it stands for itself: a measure with its own deadline. */
  readonly rowMark?: string;
  /** A sheet is of this kind if it claims all of these fields and at least `atLeast` in all. */
  readonly essential: {
    readonly fields: readonly string[];
    readonly atLeast: number;
    /** Folded headers that may be the essential field where none names it: then it is asked. */
    readonly candidates?: RegExp;
  };
  /** What gives a sheet away as another kind, which then is left alone: words of its headers, its title or its name. */
  readonly foreign?: readonly ForeignSign[];
  readonly pairs?: readonly HeaderPair[];
  readonly ambiguities?: readonly HeaderAmbiguity[];
  readonly examples: readonly Readonly<Record<string, string | number>>[];
}

/** Column of a field; throws where the ledger has no such field, which is a fault of the program. */
export function columnOf(ledger: Ledger, field: string): LedgerColumn {
  const column = ledger.columns.find((candidate) => candidate.field === field);
  if (column === undefined) throw new RangeError(`${ledger.id} has no field ${field}`);
  return column;
}

/** Columns that stand under one group heading of the standard sheet. */
export function groupOf(group: string, columns: readonly LedgerColumn[]): readonly LedgerColumn[] {
  return columns.map((column) => ({ ...column, group }));
}
