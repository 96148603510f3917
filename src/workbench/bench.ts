/** The workbench's doings: files opened in workers, sheets shown, changes made and saved; its state as plain data. */
import { Failure } from "../core/failure";
import type { CellPlace, Memory, RevealOutcome, WorkbookHost } from "../host/host";
import { connect, type Remote } from "../review/remote";
import { remoteReviewer, type ServedReviewer } from "../review/remote-reviewer";
import type { Progress, Review, Reviewer, SheetOutline } from "../review/review";
import { failureText, isCancelled } from "../taskpane/failure-text";
import { createStore, type Store } from "../taskpane/store";
import {
  blankBook,
  nothingOpen,
  type BenchParts,
  type BenchState,
  type OpenBook,
  type WorkerLike,
} from "./bench-state";
import { refuseLockFile, unreadable, workerLost } from "./opening-failures";
import { recallFor, rememberFor, type KnownWorkbook } from "./remembered";
import type { SheetShape, SheetSource } from "./sheet-view";
import type { FileState, ServedWorkbook } from "./workbook-desk";
import { words } from "./words";

type Desk = Remote<ServedWorkbook & ServedReviewer>;

interface Session {
  readonly key: number;
  readonly worker: WorkerLike;
  readonly desk: Desk;
  readonly reviewer: Reviewer;
  readonly host: WorkbookHost;
}

type Change = (state: BenchState) => BenchState;

const atStart: Progress = { stage: "reading", what: "", done: 0, total: 0 };

export class Bench {
  readonly store: Store<BenchState, Change> = createStore((state, change) => change(state), nothingOpen);
  private session: Session | null = null;
  private stopOpening: (() => void) | null = null;
  private settleDraft: (() => Promise<void>) | null = null;
  private serial = 0;
  private readonly onEdit = new Set<() => void>();

  constructor(private readonly parts: BenchParts) {}

  /** What the pane works with; `null` while no file is open. */
  get open(): Pick<Session, "host" | "reviewer" | "key"> | null {
    return this.session;
  }

  readonly openFile = (file: File): Promise<void> =>
    this.openWhenFree(file.name, async () => new Uint8Array(await file.arrayBuffer()));

  readonly openSample = (): Promise<void> => this.openWhenFree(this.parts.sampleName, this.parts.loadSample);

  /** Changes that are in no copy yet are not thrown away unasked. */
  private async openWhenFree(name: string, load: () => Promise<Uint8Array>): Promise<void> {
    await this.settle();
    const open = (): Promise<void> => this.openBytes(name, load);
    if (this.store.get().book?.isSaved === false) this.change({ waiting: { name, open } });
    else await open();
  }

  /** Opens what waits, without the changes. */
  readonly openWaiting = async (): Promise<void> => {
    const { waiting } = this.store.get();
    this.change({ waiting: null });
    await waiting?.open();
  };

  readonly stay = (): void => {
    this.change({ waiting: null });
  };

  /** A file that cannot be opened, or whose opening is stopped, leaves the one before open. */
  private async openBytes(name: string, load: () => Promise<Uint8Array>): Promise<void> {
    this.stopOpening?.();
    const worker = this.parts.createWorker();
    const desk = connect<ServedWorkbook & ServedReviewer>(worker);
    const broken = new Promise<never>((_, reject) => {
      this.stopOpening = () => {
        reject(new Failure("cancelled", "已取消", "没有打开文件", "可以重新选择"));
      };
      worker.addEventListener("error", () => {
        reject(workerLost());
      });
    });
    const stop = this.stopOpening;
    this.change({ opening: { name, progress: atStart }, trouble: null, note: "" });
    const onProgress = (progress: Progress): void => {
      if (this.stopOpening === stop) this.change({ opening: { name, progress } });
    };
    try {
      refuseLockFile(name);
      const bytes = await Promise.race([load().catch(unreadable), broken]);
      const { outline, likeness } = await Promise.race([desk.open({ onProgress }, name, bytes), broken]);
      this.begin(worker, desk, { name: outline.name, likeness }, outline.sheets);
    } catch (error) {
      worker.terminate();
      if (this.stopOpening !== stop) return;
      this.change({ opening: null, trouble: isCancelled(error) ? null : failureText(error) });
    }
  }

  private begin(worker: WorkerLike, desk: Desk, known: KnownWorkbook, sheets: readonly SheetOutline[]): void {
    this.session?.worker.terminate();
    this.stopOpening = null;
    this.serial += 1;
    const key = this.serial;
    const reviewer = this.noticing(remoteReviewer(desk), key);
    this.session = { key, worker, desk, reviewer, host: this.hostFor(known) };
    worker.addEventListener("error", () => {
      if (this.session?.key === key) this.change({ trouble: failureText(workerLost()) });
    });
    const sheet = sheets[0]?.name ?? "";
    const book = { ...blankBook, key, name: known.name, sheets, sheet };
    this.change({ ...nothingOpen, book });
    void this.showSheet(sheet);
  }

  readonly cancelOpening = (): void => {
    this.stopOpening?.();
  };

  /** What is being typed is told to the file before anything else is done with it. */
  readonly keepDraft = (settleDraft: () => Promise<void>): (() => void) => {
    this.settleDraft = settleDraft;
    return () => {
      if (this.settleDraft === settleDraft) this.settleDraft = null;
    };
  };

  private async settle(): Promise<void> {
    await this.settleDraft?.();
  }

  readonly dismiss = (): void => {
    this.change({ trouble: null, savedFile: null, note: "" });
  };

  readonly showSheet = async (sheet: string): Promise<void> => {
    const { session } = this;
    const { book: shown } = this.store.get();
    if (session === null || sheet === "") return;
    if (shown?.sheet === sheet && shown.shape !== null) return;
    await this.settle();
    this.changeBook((book) => (book.sheet === sheet ? book : { ...book, sheet, shape: null }));
    await this.attempt(async () => {
      const shape = await session.desk.shape({}, sheet);
      this.changeBook((book) => (book.sheet === sheet ? { ...book, shape } : book));
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
      undo: () => void this.undo(),
      type: async (row, column, text) => {
        const { outcome, state } = await desk.type({}, shape.name, row, column, text);
        if (outcome.kind === "changed") this.changed(state);
        return outcome;
      },
    };
  }

  readonly undo = (): Promise<void> =>
    this.attempt(async () => {
      await this.settle();
      const undone = await this.session?.desk.undo({});
      if (undone?.cell === null || undone === undefined) return;
      this.changed(undone.state);
      await this.reveal(undone.cell);
    });

  readonly save = (): Promise<void> =>
    this.attempt(async () => {
      await this.settle();
      if (this.store.get().book?.changes === 0) {
        this.change({ note: words.nothingChanged, savedFile: null, trouble: null });
        return;
      }
      const copy = await this.session?.desk.copy({});
      if (copy === undefined) return;
      this.parts.deliver(copy.file);
      this.change({ savedFile: copy.file, note: "", trouble: null });
      this.changeBook((book) => ({ ...book, isSaved: book.revision === copy.state.revision }));
    });

  readonly deliverAgain = (): void => {
    const { savedFile } = this.store.get();
    if (savedFile !== null) this.parts.deliver(savedFile);
  };

  /** In the same turn as the answer: whoever asks next finds the change told. */
  private changed({ changes, revision }: FileState): void {
    this.change({ savedFile: null, note: "" });
    this.changeBook((book) => ({
      ...book,
      changes,
      revision,
      isSaved: changes === 0,
      version: book.version + 1,
    }));
    for (const tell of [...this.onEdit]) tell();
  }

  private readonly reveal = async (place: CellPlace): Promise<RevealOutcome> => {
    const { session } = this;
    const outcome = (await session?.desk.reveal({}, place.sheet)) ?? "gone";
    if (outcome === "gone") return outcome;
    await this.showSheet(place.sheet);
    this.serial += 1;
    this.changeBook((book) => ({ ...book, wanted: { ...place, serial: this.serial } }));
    return outcome;
  };

  private hostFor(known: KnownWorkbook): WorkbookHost {
    const { storage, now, deliver } = this.parts;
    let memory: Memory = recallFor(known, storage);
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
          rememberFor(known, wish, storage, now());
        });
      },
    };
  }

  /** What is being typed is checked and printed too; the grid is drawn anew after each check. */
  private noticing(reviewer: Reviewer, key: number): Reviewer {
    return {
      ...reviewer,
      check: async (request, watch) => {
        await this.settle();
        this.changeBook((book) => ({ ...book, isChecking: true }));
        try {
          const review = await reviewer.check(request, watch);
          await this.showReviewed(review, key);
          return review;
        } finally {
          this.changeBook((book) => ({ ...book, isChecking: false }));
        }
      },
      view: async (selection) => {
        const view = await reviewer.view(selection);
        this.changeBook((book) => (book.key === key ? { ...book, version: book.version + 1 } : book));
        return view;
      },
      buildPapers: async (...asked) => {
        await this.settle();
        return reviewer.buildPapers(...asked);
      },
    };
  }

  /** The header stays in sight; where the sheet in view holds no ledger, the first that does is shown. */
  private async showReviewed({ tables }: Review, key: number): Promise<void> {
    const { session } = this;
    const { book } = this.store.get();
    if (session === null || book?.key !== key) return;
    const headerRows = await session.desk.headerRows({}, book.sheet);
    this.changeBook(({ shape, ...rest }) => {
      const isNew = shape?.name === book.sheet && shape.headerRows !== headerRows;
      return { ...rest, version: rest.version + 1, shape: isNew ? { ...shape, headerRows } : shape };
    });
    const [first] = tables;
    if (first !== undefined && !tables.some(({ sheet }) => sheet === book.sheet)) {
      await this.showSheet(first.sheet);
    }
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
