/** The workbench's doings: files opened in workers, sheets shown, changes made and saved; its state as plain data. */
import { Failure } from "../core/failure";
import type { CellPlace, FileForUser, Memory, RevealOutcome, WorkbookHost } from "../host/host";
import { connect, type Remote } from "../review/remote";
import { remoteReviewer, type ServedReviewer } from "../review/remote-reviewer";
import type { FailureText, Progress, Reviewer, SheetOutline } from "../review/review";
import { failureText, isCancelled } from "../taskpane/failure-text";
import { createStore, type Store } from "../taskpane/store";
import { deliver } from "./deliver";
import { recallFor, rememberFor } from "./remembered";
import type { SheetShape, SheetSource } from "./sheet-view";
import type { ServedWorkbook } from "./workbook-desk";

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
  /** A check runs: cells stay as they are. */
  readonly isChecking: boolean;
  /** Changes are in a copy that was saved. */
  readonly isSaved: boolean;
  /** The cell to bring into view; `serial` grows with each wish. */
  readonly wanted: (CellPlace & { readonly serial: number }) | null;
}

export interface BenchState {
  readonly opening: { readonly name: string; readonly progress: Progress } | null;
  readonly trouble: FailureText | null;
  readonly savedFile: FileForUser | null;
  readonly book: OpenBook | null;
}

export interface BenchParts {
  readonly createWorker: () => Worker;
  readonly loadSample: () => Promise<Uint8Array>;
  readonly sampleName: string;
  /** `null` where the browser allows none. */
  readonly storage: Storage | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Desk = Remote<ServedWorkbook & ServedReviewer>;

interface Session {
  readonly key: number;
  readonly worker: Worker;
  readonly desk: Desk;
  readonly reviewer: Reviewer;
  readonly host: WorkbookHost;
}

type Change = (state: BenchState) => BenchState;

const nothingOpen: BenchState = { opening: null, trouble: null, savedFile: null, book: null };
const atStart: Progress = { stage: "reading", what: "", done: 0, total: 0 };

export class Bench {
  readonly store: Store<BenchState, Change> = createStore((state, change) => change(state), nothingOpen);
  private session: Session | null = null;
  private stopOpening: (() => void) | null = null;
  private serial = 0;
  private readonly onEdit = new Set<() => void>();

  constructor(private readonly parts: BenchParts) {}

  /** What the pane works with; `null` while no file is open. */
  get open(): Pick<Session, "host" | "reviewer" | "key"> | null {
    return this.session;
  }

  readonly openFile = (file: File): Promise<void> =>
    this.openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));

  readonly openSample = (): Promise<void> => this.openBytes(this.parts.sampleName, this.parts.loadSample);

  /** A file that cannot be opened, or whose opening is stopped, leaves the one before open. */
  private async openBytes(name: string, load: () => Promise<Uint8Array>): Promise<void> {
    this.stopOpening?.();
    const worker = this.parts.createWorker();
    const desk = connect<ServedWorkbook & ServedReviewer>(worker);
    const broken = new Promise<never>((_, reject) => {
      this.stopOpening = () => {
        reject(new Failure("cancelled", "已取消", "没有打开文件", "可以重新选择"));
      };
      worker.addEventListener("error", (event) => {
        reject(new Error(event.message));
      });
    });
    const stop = this.stopOpening;
    this.change({ opening: { name, progress: atStart }, trouble: null });
    const onProgress = (progress: Progress): void => {
      if (this.stopOpening === stop) this.change({ opening: { name, progress } });
    };
    try {
      const bytes = await Promise.race([load().catch(unreadable), broken]);
      const outline = await Promise.race([desk.open({ onProgress }, name, bytes), broken]);
      this.begin(worker, desk, outline.name, outline.sheets);
    } catch (error) {
      worker.terminate();
      if (this.stopOpening !== stop) return;
      this.change({ opening: null, trouble: isCancelled(error) ? null : failureText(error) });
    }
  }

  private begin(worker: Worker, desk: Desk, name: string, sheets: readonly SheetOutline[]): void {
    this.session?.worker.terminate();
    this.stopOpening = null;
    this.serial += 1;
    const key = this.serial;
    const reviewer = this.noticing(remoteReviewer(desk), key);
    this.session = { key, worker, desk, reviewer, host: this.hostFor(name) };
    const sheet = sheets[0]?.name ?? "";
    const book = {
      key,
      name,
      sheets,
      sheet,
      shape: null,
      version: 0,
      changes: 0,
      isChecking: false,
      isSaved: true,
      wanted: null,
    };
    this.change({ opening: null, trouble: null, savedFile: null, book });
    void this.showSheet(sheet);
  }

  readonly cancelOpening = (): void => {
    this.stopOpening?.();
  };

  readonly dismiss = (): void => {
    this.change({ trouble: null, savedFile: null });
  };

  readonly showSheet = async (sheet: string): Promise<void> => {
    const { session } = this;
    if (session === null || sheet === "") return;
    this.changeBook((book) => (book.sheet === sheet ? book : { ...book, sheet, shape: null }));
    await this.attempt(async () => {
      const shape = await session.desk.shape({}, sheet);
      this.changeBook((book) => (book.sheet === sheet ? { ...book, shape: kept(book.shape, shape) } : book));
    });
  };

  /** The sheet in view as the grid takes it. */
  sourceOf(shape: SheetShape): SheetSource {
    const { session } = this;
    if (session === null) throw new RangeError("no file is open");
    const { desk } = session;
    return {
      shape,
      rows: (from, to) => desk.rows({}, shape.name, from, to),
      fullText: (row, column) => desk.fullText({}, shape.name, row, column),
      type: async (row, column, text) => {
        const outcome = await desk.type({}, shape.name, row, column, text);
        if (outcome.kind === "changed") await this.edited();
        return outcome;
      },
    };
  }

  readonly undo = (): Promise<void> =>
    this.attempt(async () => {
      const cell = (await this.session?.desk.undo({})) ?? null;
      if (cell === null) return;
      await this.edited();
      await this.reveal(cell);
    });

  readonly save = (): Promise<void> =>
    this.attempt(async () => {
      const file = await this.session?.desk.copy({});
      if (file === undefined) return;
      deliver(file);
      this.change({ savedFile: file });
      this.changeBook((book) => ({ ...book, isSaved: true }));
    });

  readonly deliverAgain = (): void => {
    const { savedFile } = this.store.get();
    if (savedFile !== null) deliver(savedFile);
  };

  private async edited(): Promise<void> {
    const { session } = this;
    if (session === null) return;
    const changes = await session.desk.changeCount({});
    this.changeBook((book) => ({ ...book, changes, isSaved: changes === 0, version: book.version + 1 }));
    for (const tell of [...this.onEdit]) tell();
  }

  private readonly reveal = async (place: CellPlace): Promise<RevealOutcome> => {
    const { session } = this;
    const outcome = (await session?.desk.reveal({}, place.sheet, place.row)) ?? "gone";
    if (outcome === "gone") return outcome;
    await this.showSheet(place.sheet);
    this.serial += 1;
    this.changeBook((book) => ({ ...book, wanted: { ...place, serial: this.serial } }));
    return outcome;
  };

  private hostFor(name: string): WorkbookHost {
    const { storage, now } = this.parts;
    let memory: Memory = recallFor(name, storage);
    return {
      reveal: this.reveal,
      watch: (onEdit) => {
        this.onEdit.add(onEdit);
        return () => {
          this.onEdit.delete(onEdit);
        };
      },
      deliver: (file) => {
        deliver(file);
        return Promise.resolve();
      },
      recall: () => Promise.resolve(memory),
      remember: (wish) => {
        memory = wish;
        return Promise.resolve().then(() => {
          rememberFor(name, wish, storage, now());
        });
      },
    };
  }

  /** The grid is drawn anew, header rows and fills, after each check. */
  private noticing(reviewer: Reviewer, key: number): Reviewer {
    const refreshed = async <Result>(result: Promise<Result>): Promise<Result> => {
      const value = await result;
      const { book } = this.store.get();
      if (book?.key === key) {
        this.changeBook((now) => ({ ...now, version: now.version + 1 }));
        await this.showSheet(book.sheet);
      }
      return value;
    };
    return {
      ...reviewer,
      check: async (request, watch) => {
        this.changeBook((book) => ({ ...book, isChecking: true }));
        try {
          return await refreshed(reviewer.check(request, watch));
        } finally {
          this.changeBook((book) => ({ ...book, isChecking: false }));
        }
      },
      view: (selection) => refreshed(reviewer.view(selection)),
    };
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.change({ trouble: failureText(error) });
    }
  }

  private change(part: Partial<BenchState>): void {
    this.store.dispatch((state) => ({ ...state, ...part }));
  }

  private changeBook(change: (book: OpenBook) => OpenBook): void {
    this.store.dispatch((state) => (state.book === null ? state : { ...state, book: change(state.book) }));
  }
}

/** The old shape where the new one says the same: what hangs on it is not built anew. */
function kept(old: SheetShape | null, shape: SheetShape): SheetShape {
  const isSame =
    old?.name === shape.name &&
    old.rowCount === shape.rowCount &&
    old.columnCount === shape.columnCount &&
    old.headerRows === shape.headerRows;
  return isSame ? old : shape;
}

function unreadable(error: unknown): never {
  if (error instanceof Failure) throw error;
  throw new Failure(
    "file-unreadable",
    "读不出这个文件",
    "它可能正被占用、已被移走，或所在的U盘已拔出",
    "请关闭占用它的程序，重新选择",
  );
}
