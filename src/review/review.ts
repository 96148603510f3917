/**
 * What a reviewer is asked and what it answers: plain data in Chinese words, so that it crosses to a worker and back.
 * Numbers of persons are masked in every text; names of sheets and of units are keys and stay as they are.
 */
import type { SetAside, FileForUser } from "../host/host";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import type { Category, Severity } from "../core/rule";

export interface Progress {
  readonly stage: "reading" | "recognising" | "checking" | "building" | "writing";
  /** Sheet or unit that is worked at; "" where there is none to name. */
  readonly what: string;
  readonly done: number;
  /** 0 where the end is not known. */
  readonly total: number;
}

export interface SheetOutline {
  readonly name: string;
  readonly rowCount: number;
}

/** What a check will read. */
export interface WorkbookOutline {
  readonly name: string;
  /** Very hidden sheets are not among them. */
  readonly sheets: readonly SheetOutline[];
}

export interface CheckRequest {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** "book": as the sheet 参数 says, else the 2024 profile. */
  readonly profile: "book" | "2024" | "2015";
  readonly onFiltered: "all" | "skip";
  readonly answers: readonly ColumnAnswer[];
  readonly setAside: readonly SetAside[];
}

/** What to show of the last check. */
export interface Selection {
  /** `null`: all units. */
  readonly unit: string | null;
  readonly setAside: readonly SetAside[];
}

export interface RecognisedColumn {
  /** What the column is to us: 整改时限. */
  readonly header: string;
  /** What it is called in the sheet: 计划完成时间. */
  readonly own: string;
  /** 0-based */
  readonly column: number;
}

/** A way to settle a question. */
export interface Choice {
  /** 「F列「完成时间」是整改时限」 */
  readonly label: string;
  readonly answer: ColumnAnswer;
  /** The column that it speaks of, to be shown in the sheet; 0-based. */
  readonly column: number;
}

export interface OpenQuestion {
  /** Tells questions apart; the same again after the next check. */
  readonly key: string;
  readonly why: string;
  /** Nothing of the sheet can be checked before this is answered. */
  readonly isEssential: boolean;
  readonly choices: readonly Choice[];
}

/** A table that was recognised as a ledger. */
export interface RecognisedTable {
  readonly sheet: string;
  /** Name of the standard ledger: 问题台账. */
  readonly ledger: string;
  /** 0-based */
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Problems, where the ledger has measures below them; else rows. */
  readonly problems: number;
  readonly rows: number;
  readonly filteredRows: number;
  readonly columns: readonly RecognisedColumn[];
  readonly unmapped: readonly { readonly header: string; readonly column: number }[];
  readonly questions: readonly OpenQuestion[];
  /** Answers of the user's that the reading rests on: what was said, to be taken back. */
  readonly answered: readonly { readonly label: string; readonly answer: ColumnAnswer }[];
  /** What else a person should know of the reading, a sentence each. */
  readonly remarks: readonly string[];
}

/** A sheet that is no ledger, or one of another kind that is left alone. */
export interface OtherSheet {
  readonly sheet: string;
  readonly rows: number;
  /** 问题线索台账; "" where it is not known what it is. */
  readonly means: string;
}

/** How the problems of a unit stand. */
export interface UnitStanding {
  /** "" where the ledger names no unit. */
  readonly unit: string;
  readonly done: number;
  readonly open: number;
  /** Open and past the deadline; not counted in `open`. */
  readonly overdue: number;
  /** The row does not say how it stands. */
  readonly unclear: number;
}

export interface FindingItem {
  /** Index in the last check. */
  readonly id: number;
  /** A hash that stays while the record's name and the cell's content do. */
  readonly mark: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  /** F12 */
  readonly address: string;
  /** 「3 药品集中采购回款超期」; "" for what is no record's. */
  readonly record: string;
  readonly unit: string;
  readonly message: string;
  readonly suggestion: string;
}

/** The findings of one rule and severity. */
export interface FindingGroup {
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly count: number;
  /** The first few. */
  readonly first: readonly FindingItem[];
  /** Found by the check before and no longer: a few of them, and how many there are. */
  readonly mended: readonly string[];
  readonly mendedCount: number;
}

export interface SetAsideItem {
  readonly setAside: SetAside;
  readonly title: string;
  /** Record and message; "" for a whole rule. */
  readonly text: string;
  readonly count: number;
}

export interface CategoryCounts {
  readonly category: Category;
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
}

/** The findings of the last check as they are to be shown. */
export interface FindingView {
  readonly total: number;
  readonly counts: readonly CategoryCounts[];
  /** Worst first, then in the order of the rules. */
  readonly groups: readonly FindingGroup[];
  readonly setAside: readonly SetAsideItem[];
}

export interface Review {
  /** 2026年9月20日 */
  readonly asOf: string;
  /** 「2024条例」, with other rounds' where there are any. */
  readonly policies: string;
  /** Markings of classification: then nothing else was read. */
  readonly secrecy: readonly { readonly sheet: string; readonly marking: string }[];
  readonly tables: readonly RecognisedTable[];
  readonly others: readonly OtherSheet[];
  /** Rows that were checked. */
  readonly records: number;
  readonly rules: number;
  /** Units that the problems name, in the order of the book; "" where some name none. */
  readonly units: readonly string[];
  readonly standings: readonly UnitStanding[];
  readonly notRun: readonly { readonly title: string; readonly sheet: string; readonly missing: string }[];
  readonly crashed: readonly { readonly title: string; readonly sheet: string; readonly reason: string }[];
}

/** A paper that can be built. */
export interface PaperKind {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly inputs: readonly { readonly name: string; readonly otherwise: string }[];
}

export interface PaperRequest {
  readonly document: string;
  /** As the ledger names it, or as the user does where the ledger names none. */
  readonly unit: string;
  /** The one sheet that is to be used; `null` for all. */
  readonly sheet: string | null;
  readonly inputs: readonly (readonly [name: string, value: string])[];
  /** A template that the user has changed; `null` for our own. */
  readonly template: Uint8Array | null;
}

/** Whom a paper can go to, and out of what. */
export interface PaperScope {
  /** None where the ledger names no unit. */
  readonly units: readonly string[];
  /** Sheets whose ledgers it can be built from; of several, one may have to be chosen. */
  readonly sheets: readonly string[];
}

/** What a paper will state, before it is built. */
export interface PaperPreview {
  readonly unit: string;
  readonly fileName: string;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  /** What had to be assumed and is to be confirmed by a person. */
  readonly assumptions: readonly string[];
  /** Tags that print 【待补充】. */
  readonly missing: readonly string[];
}

/** A Failure as it is told. */
export interface FailureText {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

export interface BuiltPapers {
  /** One .docx, or a .zip of several. */
  readonly file: FileForUser;
  readonly papers: readonly PaperPreview[];
  /** Units for which there is no paper, with the reason. */
  readonly refused: readonly { readonly unit: string; readonly failure: FailureText }[];
}

/** News of long work, and the way to stop it. */
export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a workbook and says what is wrong with it. Every method throws `Failure`; one that is stopped by its signal
 * throws `Failure 'cancelled'` and leaves the last result as it was.
 */
export interface Reviewer {
  readonly outline: () => Promise<WorkbookOutline>;
  readonly check: (request: CheckRequest, watch: Watch) => Promise<Review>;
  /** The findings of the last check; throws RangeError before any check. */
  readonly view: (selection: Selection) => Promise<FindingView>;
  readonly findings: (
    group: string,
    selection: Selection,
    from: number,
    count: number,
  ) => Promise<readonly FindingItem[]>;
  readonly paperKinds: () => Promise<readonly PaperKind[]>;
  /** Whom a paper can go to, and out of which sheets. Works without a check before. */
  readonly paperScope: (document: string, request: CheckRequest) => Promise<PaperScope>;
  readonly previewPaper: (paper: PaperRequest, request: CheckRequest) => Promise<PaperPreview>;
  /** One .docx for one unit; several units go into one .zip. */
  readonly buildPapers: (
    paper: Omit<PaperRequest, "unit">,
    units: readonly string[],
    request: CheckRequest,
    watch: Watch,
  ) => Promise<BuiltPapers>;
  readonly template: (document: string) => Promise<FileForUser>;
}
