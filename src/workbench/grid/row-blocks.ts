/** Blocks of rows: asked for as they come into sight, kept for a while, and asked for anew after a change. */
import type { CellBlock, CellMark } from "../sheet-view";
import type { RowSpan } from "./geometry";

/** Rows of a block. */
export const blockRows = 64;
const keptBlocks = 48;
/** More would only stand in the way of rows that come into sight next. */
const atOnce = 2;

/** A block whose cells can be looked up; cells are coded as in `CellBlock`. */
export interface LoadedBlock {
  readonly from: number;
  readonly texts: readonly (readonly string[])[];
  readonly rightward: ReadonlySet<number>;
  readonly formulas: ReadonlySet<number>;
  readonly changed: ReadonlySet<number>;
  readonly marks: readonly CellMark[];
}

interface KeptBlock {
  readonly block: LoadedBlock;
  readonly generation: number;
}

function loaded(block: CellBlock): LoadedBlock {
  return {
    from: block.from,
    texts: block.texts,
    rightward: new Set(block.rightward),
    formulas: new Set(block.formulas),
    changed: new Set(block.changed),
    marks: block.marks,
  };
}

export class RowBlocks {
  /** In the order of their last use. */
  private readonly kept = new Map<number, KeptBlock>();
  private readonly asked = new Set<number>();
  private readonly failed = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private wanted: readonly number[] = [];
  private generation = 0;
  private revised = 0;
  private lastFailure: unknown;

  /** `fetchRows` gives rows `from` … `to - 1`. */
  constructor(
    private readonly fetchRows: (from: number, to: number) => Promise<CellBlock>,
    private readonly rowCount: number,
  ) {}

  /** Calls back after each arrival or failure; returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Grows with each arrival and failure. */
  readonly revision = (): number => this.revised;

  /** Why the last request failed; `undefined` once another one succeeded. */
  readonly failure = (): unknown => this.lastFailure;

  /** The block of a row, perhaps of before the last change; `undefined` where it has yet to come. */
  at(row: number): LoadedBlock | undefined {
    return this.kept.get(Math.floor(row / blockRows))?.block;
  }

  /** Says which rows are in sight, most urgent first. What was wanted before and not yet asked for is forgotten. */
  want(spans: readonly RowSpan[]): void {
    const wanted = new Set<number>();
    for (const { from, to } of spans) {
      const end = Math.min(to, this.rowCount);
      for (let number = Math.floor(Math.max(0, from) / blockRows); number * blockRows < end; number++)
        wanted.add(number);
    }
    this.wanted = [...wanted];
    for (const number of this.wanted) {
      const block = this.kept.get(number);
      if (block === undefined) continue;
      this.kept.delete(number);
      this.kept.set(number, block);
    }
    this.askOn();
  }

  /** The sheet has changed: every block is asked for anew when it is wanted. The old ones show until then. */
  expire(): void {
    this.generation++;
    this.asked.clear();
    this.failed.clear();
    this.askOn();
  }

  private askOn(): void {
    for (const number of this.wanted) {
      if (this.asked.size >= atOnce) return;
      const isFresh = this.kept.get(number)?.generation === this.generation;
      if (!isFresh && !this.asked.has(number) && !this.failed.has(number))
        void this.ask(number, this.generation);
    }
  }

  private async ask(number: number, generation: number): Promise<void> {
    this.asked.add(number);
    const from = number * blockRows;
    try {
      const block = await this.fetchRows(from, Math.min(from + blockRows, this.rowCount));
      if (generation !== this.generation) return;
      this.lastFailure = undefined;
      this.keep(number, { block: loaded(block), generation });
    } catch (failure) {
      if (generation !== this.generation) return;
      this.failed.add(number);
      this.lastFailure = failure;
    }
    this.asked.delete(number);
    this.revised++;
    this.askOn();
    for (const listener of this.listeners) listener();
  }

  private keep(number: number, block: KeptBlock): void {
    this.kept.delete(number);
    this.kept.set(number, block);
    for (const old of this.kept.keys()) {
      if (this.kept.size <= keptBlocks) return;
      if (!this.wanted.includes(old)) this.kept.delete(old);
    }
  }
}
