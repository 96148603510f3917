/**
 * What a rule is. A rule states what is wrong, why that matters and where the demand comes from; it looks at rows
 * or at whole tables and returns data. The wording for a person is made from the data where it is shown.
 */
import type { WorkCalendar } from "./calendar";
import type { Day } from "./day";
import type { PolicyBook } from "./policy";
import type { Book } from "./book";
import type { CellPosition, LedgerRecord, LedgerTable } from "./record";

export type Severity = "error" | "warning" | "hint";
/** 填报 what the filler must mend, 进度 what time has brought, 程序, 保密. */
export type Category = "filling" | "progress" | "procedure" | "confidentiality";

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "必改",
  warning: "待核",
  hint: "提示",
};
export const categoryNames: Readonly<Record<Category, string>> = {
  filling: "填报",
  progress: "进度",
  procedure: "程序",
  confidentiality: "保密",
};

/** Everything that a rule may know besides the records. No rule reads a clock. */
export interface CheckEnvironment {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly policies: PolicyBook;
  /** 预警天数: a deadline this near is due soon. */
  readonly soonDays: number;
}

export type FaultData = Readonly<Record<string, string | number | boolean>>;

/** An exact replacement of one cell; never a decision for a person. */
export interface Fix {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A fault of one row, at the cell of `field`. */
export interface RowFault {
  readonly field: string;
  readonly data: FaultData;
  readonly fix?: Fix;
  /** Milder than the rule's own, where the row leaves room for doubt. */
  readonly severity?: Severity;
}
/** A fault that is seen only across rows; it is told at one record's cell. */
export interface TableFault extends RowFault {
  readonly record: LedgerRecord;
}
/** A fault of the workbook, told at a cell of a sheet. */
export interface BookFault {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly data: FaultData;
}

/** Fields that must be there: each entry is a field, or several of which one is enough. */
export type Needs = readonly (string | readonly string[])[];

/** Differences from a sound row of the ledger. */
export type ExampleRow = Readonly<Record<string, string | number>>;
/** One row, several rows of one sheet, or a sheet with lines above its table. */
export type Example = ExampleRow | readonly ExampleRow[] | ExampleSheet;
export interface ExampleSheet {
  readonly head: readonly string[];
  readonly rows: readonly ExampleRow[];
}

interface RuleDescription {
  readonly id: string;
  /** What is wrong, as a heading: 「缺整改时限」. */
  readonly title: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** Where the demand comes from; never a regulation's text that nobody has verified. */
  readonly source: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly needs: Needs;
  readonly message: (data: FaultData) => string;
  readonly suggestion: (data: FaultData) => string;
  /** Rules whose finding at the same cell makes this one idle: an overdue date that is wrong anyway. */
  readonly yieldsTo?: readonly string[];
  /** Run by the catalogue test as of `asOf`: each bad one gives exactly one finding of this rule, each good one none. */
  readonly examples: {
    readonly asOf: string;
    readonly bad: readonly Example[];
    readonly good: readonly Example[];
  };
}

export interface RowRule extends RuleDescription {
  readonly row: (record: LedgerRecord, environment: CheckEnvironment) => RowFault | undefined;
}
export interface TableRule extends RuleDescription {
  readonly table: (table: LedgerTable, environment: CheckEnvironment) => Iterable<TableFault>;
}
export interface BookRule extends RuleDescription {
  readonly book: (book: Book, environment: CheckEnvironment) => Iterable<BookFault>;
  /** The book is not looked at any further: nothing else is read out of it. */
  readonly endsCheck: boolean;
}
export type Rule = RowRule | TableRule | BookRule;

/** The needs that a table does not meet; several fields of which one is enough are joined by 「或」 where shown. */
export function unmetNeeds(rule: Rule, table: LedgerTable): readonly (readonly string[])[] {
  return rule.needs
    .map((need) => (typeof need === "string" ? [need] : need))
    .filter((fields) => !fields.some(table.has));
}
