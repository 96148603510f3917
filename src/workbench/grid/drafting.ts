import { Failure } from "../../core/failure";
import type { CellPosition } from "../../core/record";
import type { EditOutcome, SheetSource } from "../sheet-view";
import { words } from "./words";

/** What is being typed, and the cell that it is for. */
interface Draft {
  readonly cell: CellPosition;
  readonly text: string;
  /** The cell's text, where typing went on from it; `undefined` where it began from nothing. */
  readonly opened: string | undefined;
}

export interface DraftState {
  readonly draft: Draft | null;
  /** A text is on its way to the sheet. */
  readonly isSending: boolean;
  /** Why something was not done; "" where there is nothing to tell. */
  readonly notice: string;
}

/** A failure as it is told beside a cell. */
export function wordingOf(failure: unknown): string {
  if (failure instanceof Failure) return failure.message;
  return words.failed(failure instanceof Error ? failure.message : String(failure));
}

/** Line ends as a text field has them. */
function asInField(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function isAsOpened({ text, opened }: Draft): boolean {
  return opened !== undefined && asInField(text) === asInField(opened);
}

/** Keeps what is being typed until the sheet has taken it. */
export class Drafting {
  private state: DraftState = { draft: null, isSending: false, notice: "" };
  /** Whether the last text sent was taken. */
  private lastTaken: Promise<boolean> = Promise.resolve(true);
  private underway = 0;
  /** The draft that is on its way. */
  private sent: Draft | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private type: SheetSource["type"],
    private isBusy: boolean,
  ) {}

  /** Says where texts go from now on, and whether a check runs, during which nothing is changed. */
  follow(type: SheetSource["type"], isBusy: boolean): void {
    this.type = type;
    this.isBusy = isBusy;
  }

  /** Calls back after each change of the state; returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): DraftState => this.state;

  readonly tell = (notice: string): void => {
    this.become({ notice });
  };

  /** Opens a cell with its text, to type on in it. Where something is being typed already, that stays. */
  begin(cell: CellPosition, opened: string): void {
    if (this.state.draft === null) this.become({ draft: { cell, text: opened, opened } });
  }

  /** The text of the open cell is now another; where none is open, `cell` is, from nothing. */
  write(cell: CellPosition, text: string): void {
    const { draft } = this.state;
    this.become({
      draft: draft === null ? { cell, text, opened: undefined } : { ...draft, text },
      notice: "",
    });
  }

  cancel(): void {
    this.become({ draft: null, notice: "" });
  }

  /**
   * Sends what is being typed, if it is another text than the one it was opened with. `false` where it was not taken:
   * then it stays open, with the reason as notice.
   */
  async settle(): Promise<boolean> {
    const { draft } = this.state;
    if (draft === null || draft === this.sent) return this.lastTaken;
    if (!isAsOpened(draft)) return this.send(draft.cell, draft.text, draft);
    this.cancel();
    await this.lastTaken;
    return true;
  }

  /** Makes a cell blank; `false` where that was refused. */
  empty(cell: CellPosition): Promise<boolean> {
    return this.send(cell, "", null);
  }

  /** One text after another, in the order in which they were typed. */
  private send(cell: CellPosition, text: string, draft: Draft | null): Promise<boolean> {
    this.sent = draft;
    this.underway++;
    this.become({ isSending: true });
    this.lastTaken = this.lastTaken.then(() => this.take(cell, text, draft));
    return this.lastTaken;
  }

  private async take(cell: CellPosition, text: string, draft: Draft | null): Promise<boolean> {
    const outcome = await this.outcomeOf(cell, text);
    const isTaken = outcome.kind !== "refused";
    if (this.sent === draft) this.sent = null;
    this.underway--;
    const present = this.state.draft;
    this.become({
      draft: isTaken && present === draft ? null : present,
      isSending: this.underway > 0,
      notice: isTaken ? "" : outcome.why,
    });
    return isTaken;
  }

  private async outcomeOf({ row, column }: CellPosition, text: string): Promise<EditOutcome> {
    if (this.isBusy) return { kind: "refused", why: words.busy };
    try {
      return await this.type(row, column, text);
    } catch (failure) {
      return { kind: "refused", why: wordingOf(failure) };
    }
  }

  private become(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
