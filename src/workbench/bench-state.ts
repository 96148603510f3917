/** How the workbench stands, as plain data, and what it is given to work with. */
import type { CellPlace, FileForUser } from "../host/host";
import type { Port } from "../review/remote";
import type { FailureText, Progress, SheetOutline } from "../review/review";
import type { SheetShape } from "./sheet-view";

export interface OpenBook {
  /** Tells one opening from the next. */
  readonly key: number;
  readonly name: string;
  readonly sheets: readonly SheetOutline[];
  readonly sheet: string;
  /** `null` until it is read. */
  readonly shape: SheetShape | null;
  /** Grows when cells or findings have changed. */
  readonly version: number;
  readonly changes: number;
  /** Of the cells as they are now. */
  readonly revision: number;
  /** A check runs: cells stay as they are. */
  readonly isChecking: boolean;
  /** Changes are in a copy that was saved. */
  readonly isSaved: boolean;
  /** The cell to bring into view; `serial` grows with each wish. */
  readonly wanted: (CellPlace & { readonly serial: number }) | null;
}

export interface BenchState {
  readonly opening: { readonly name: string; readonly progress: Progress } | null;
  /** A file that waits to be opened until it is said what becomes of the changes. */
  readonly waiting: { readonly name: string; readonly open: () => Promise<void> } | null;
  readonly trouble: FailureText | null;
  /** A calm line: what was done, or why nothing was. */
  readonly note: string;
  readonly savedFile: FileForUser | null;
  readonly book: OpenBook | null;
}

/** The other end: a worker, or what stands for one. */
export interface WorkerLike extends Port {
  readonly terminate: () => void;
  readonly addEventListener: Port["addEventListener"] & ((type: "error", listener: () => void) => void);
}

export interface BenchParts {
  readonly createWorker: () => WorkerLike;
  readonly loadSample: () => Promise<Uint8Array>;
  readonly sampleName: string;
  /** `null` where the browser allows none. */
  readonly storage: Storage | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hands a file to the user. */
  readonly deliver: (file: FileForUser) => void;
}

export const nothingOpen: BenchState = {
  opening: null,
  waiting: null,
  trouble: null,
  note: "",
  savedFile: null,
  book: null,
};

export const blankBook: Omit<OpenBook, "key" | "name" | "sheets" | "sheet"> = {
  shape: null,
  version: 0,
  changes: 0,
  revision: 0,
  isChecking: false,
  isSaved: true,
  wanted: null,
};
