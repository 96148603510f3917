/** What the pane does: asks the reviewer and the host, and tells the store what came of it. */
import { maskPersonalNumbers } from "../core/confidential";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import type { CellPlace, Memory, SetAside, WorkbookHost } from "../host/host";
import type { CheckRequest, FindingView, Reviewer, Selection } from "../review/review";
import { withAnswer, withoutAnswer, withoutSetAside, withSetAside } from "./decisions";
import { failureText, isCancelled } from "./failure-text";
import { openQuestions } from "./open-questions";
import { fewFindings, pageOfFindings, pageStart, type Opening } from "./openings";
import {
  keptUnit,
  type CheckSettings,
  type Page,
  type PaneAction,
  type PaneState,
  type Trouble,
} from "./pane-state";
import type { Store } from "./store";

export interface PaneParts {
  readonly host: WorkbookHost;
  readonly reviewer: Reviewer;
  /** `YYYY-MM-DD`; asked at each check, for a pane may stay open overnight. */
  readonly today: () => string;
}

export class PaneWork {
  private stop: AbortController | null = null;

  constructor(
    private readonly parts: PaneParts,
    private readonly store: Store<PaneState, PaneAction>,
  ) {}

  /** Begins to watch the workbook and reads what it holds; returns what ends the watching. */
  readonly start = (): (() => void) => {
    void this.open();
    const unwatch = this.parts.host.watch(() => {
      this.store.dispatch({ type: "edited" });
    });
    return () => {
      unwatch();
      this.cancel();
    };
  };

  private async open(): Promise<void> {
    await this.attempt("errand", async () => {
      this.store.dispatch({ type: "recalled", memory: await this.parts.host.recall() });
    });
    await this.attempt("outline", async () => {
      this.store.dispatch({ type: "outlined", outline: await this.parts.reviewer.outline() });
    });
  }

  readonly showPage = (page: Page): void => {
    this.store.dispatch({ type: "pageChosen", page });
  };

  /** To the open questions, which stand on the page 校验; where the last check knows of none, another one is made. */
  readonly goToQuestions = (): void => {
    this.store.dispatch({ type: "questionsSought" });
    const { result } = this.store.get();
    if (result === null || openQuestions(result.review).length === 0) void this.check();
  };

  /** The questions have taken the focus. */
  readonly reachQuestions = (): void => {
    this.store.dispatch({ type: "questionsReached" });
  };

  /** Tells the screen reader. */
  readonly announce = (text: string): void => {
    this.store.dispatch({ type: "announced", text });
  };

  readonly choose = (settings: CheckSettings): void => {
    this.store.dispatch({ type: "settingsChosen", settings });
  };

  /** Does again what did not work. */
  readonly retry = async (of: Trouble["of"]): Promise<void> => {
    this.store.dispatch({ type: "troubleRead" });
    if (of === "outline") await this.open();
    if (of === "check") await this.check();
  };

  readonly dismiss = (): void => {
    this.store.dispatch({ type: "troubleRead" });
  };

  readonly cancel = (): void => {
    this.stop?.abort();
  };

  /** What a check is asked now. */
  request(): CheckRequest {
    const { settings, memory } = this.store.get();
    return { asOf: this.parts.today(), ...settings, ...memory };
  }

  /** Checks the workbook; does nothing while a check runs. */
  readonly check = async (): Promise<void> => {
    if (this.store.get().running !== null) return;
    const stop = new AbortController();
    this.stop = stop;
    this.store.dispatch({ type: "checkStarted" });
    try {
      await this.checkUntil(stop.signal);
    } catch (error) {
      if (isCancelled(error)) this.store.dispatch({ type: "cancelled" });
      else this.store.dispatch({ type: "troubled", trouble: { of: "check", failure: failureText(error) } });
    }
    this.stop = null;
  };

  private async checkUntil(signal: AbortSignal): Promise<void> {
    const { settings } = this.store.get();
    let { edits } = this.store.get();
    // What was still being typed is put into the workbook first: the reading begins with the first news of it.
    const review = await this.parts.reviewer.check(this.request(), {
      signal,
      onProgress: (progress) => {
        const { running, edits: now } = this.store.get();
        if (running?.progress === null) edits = now;
        this.store.dispatch({ type: "progressed", progress });
      },
    });
    const { unit: wished, memory, openings: old } = this.store.get();
    const unit = keptUnit(wished, review);
    const selection = { unit, setAside: memory.setAside };
    const view = await this.parts.reviewer.view(selection);
    const openings = await this.reopened(view, old, selection);
    this.store.dispatch({ type: "checked", result: { review, view, settings, edits }, unit, openings });
    if (this.store.get().memory.setAside !== selection.setAside) await this.refresh();
  }

  /** The pages of groups that are still there, with what stands on them now. */
  private async reopened(
    view: FindingView,
    old: readonly Opening[],
    selection: Selection,
  ): Promise<readonly Opening[]> {
    const openings: Opening[] = [];
    for (const { group, from: before } of old) {
      const count = view.groups.find(({ key }) => key === group)?.count ?? 0;
      if (count <= fewFindings) continue;
      const from = pageStart(before, count);
      const items = await this.parts.reviewer.findings(group, selection, from, pageOfFindings);
      openings.push({ group, from, items });
    }
    return openings;
  }

  /** Asks for the last result as it is to be shown now. */
  private async refresh(): Promise<void> {
    const { result, unit, memory, openings: old } = this.store.get();
    if (result === null) return;
    const selection = { unit, setAside: memory.setAside };
    await this.attempt("errand", async () => {
      const view = await this.parts.reviewer.view(selection);
      const openings = await this.reopened(view, old, selection);
      this.store.dispatch({ type: "viewed", review: result.review, selection, view, openings });
    });
  }

  readonly chooseUnit = async (unit: string | null): Promise<void> => {
    this.store.dispatch({ type: "unitChosen", unit });
    await this.refresh();
  };

  /** Draws the page of the group that holds its finding number `from`. */
  readonly openGroup = async (group: string, from: number): Promise<void> => {
    const { result, unit, memory } = this.store.get();
    if (result === null) return;
    const selection = { unit, setAside: memory.setAside };
    await this.attempt("errand", async () => {
      const items = await this.parts.reviewer.findings(group, selection, from, pageOfFindings);
      const { result: now, unit: unitNow, memory: memoryNow } = this.store.get();
      if (now?.view !== result.view || unitNow !== unit || memoryNow.setAside !== memory.setAside) return;
      this.store.dispatch({ type: "groupOpened", review: result.review, opening: { group, from, items } });
    });
  };

  readonly closeGroup = (group: string): void => {
    this.store.dispatch({ type: "groupClosed", group });
  };

  /** Shows a cell in the sheet; what came of it is told beside the item `key`. */
  readonly reveal = async (key: string, place: CellPlace, spoken: string): Promise<void> => {
    await this.attempt("errand", async () => {
      const outcome = await this.parts.host.reveal(place);
      this.store.dispatch({ type: "revealed", revealed: { key, outcome }, place: spoken });
    });
  };

  readonly answer = async (answer: ColumnAnswer): Promise<void> => {
    await this.rememberAndCheck(withAnswer(this.store.get().memory, answer));
  };

  readonly takeBack = async (answer: ColumnAnswer): Promise<void> => {
    await this.rememberAndCheck(withoutAnswer(this.store.get().memory, answer));
  };

  private async rememberAndCheck(memory: Memory): Promise<void> {
    if (this.store.get().running !== null) return;
    await this.remember(memory);
    await this.check();
  }

  /** The reason outlives the ledger: no person's number is kept in it. */
  readonly setAside = async ({ rule, mark, reason: told }: SetAside): Promise<void> => {
    const reason = maskPersonalNumbers(told);
    await this.remember(withSetAside(this.store.get().memory, { rule, mark, reason }));
    await this.refresh();
  };

  readonly restore = async (setAside: SetAside): Promise<void> => {
    await this.remember(withoutSetAside(this.store.get().memory, setAside));
    await this.refresh();
  };

  /** What is listed as set aside; decisions that hold for nothing in the list stay. */
  readonly restoreAll = async (): Promise<void> => {
    const { result, memory } = this.store.get();
    const listed = result?.view.setAside.map(({ setAside }) => setAside) ?? [];
    await this.remember(withoutSetAside(memory, ...listed));
    await this.refresh();
  };

  /** What was decided holds in this pane even where it could not be kept; that is told. */
  private async remember(memory: Memory): Promise<void> {
    this.store.dispatch({ type: "remembered", memory });
    await this.attempt("errand", () => this.parts.host.remember(memory));
  }

  private async attempt(of: Trouble["of"], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.store.dispatch({ type: "troubled", trouble: { of, failure: failureText(error) } });
    }
  }
}
