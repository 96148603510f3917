/** What the pane asks of the program that it sits in: Excel, or a page that has opened a file. */
import type { ColumnAnswer } from "../core/recognise/column-answers";

/** A cell; `row` and `column` are 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What became of a wish to show a cell. A row that a filter or the user hides is reported, never unhidden. */
export type RevealOutcome = "shown" | "filtered" | "hidden" | "gone";

/** A finished file for the user. */
export interface FileForUser {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * A finding, or a whole rule, that a person has set aside. Neither names a record: `mark` is a hash, so that nothing
 * of the ledger is kept outside it.
 */
export interface SetAside {
  readonly rule: string;
  /** `null`: the rule is set aside in this workbook. */
  readonly mark: string | null;
  readonly reason: string;
}

/** What a person has decided about a workbook, and what outlives the pane. */
export interface Memory {
  readonly answers: readonly ColumnAnswer[];
  readonly setAside: readonly SetAside[];
}

export interface WorkbookHost {
  /** Brings a cell before the user's eyes; the keyboard focus stays in the pane. */
  readonly reveal: (place: CellPlace) => Promise<RevealOutcome>;
  /** Calls back after each change to the workbook; returns what ends that. */
  readonly watch: (onEdit: () => void) => () => void;
  /** Hands a file to the user; called inside the user's own click. */
  readonly deliver: (file: FileForUser) => Promise<void>;
  readonly recall: () => Promise<Memory>;
  readonly remember: (memory: Memory) => Promise<void>;
}
