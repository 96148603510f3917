/** What the page of papers does: asks the reviewer, hands finished files to the host. */
import type { WorkbookHost } from "../host/host";
import type { CheckRequest, PaperRequest, Reviewer } from "../review/review";
import { failureText, isCancelled } from "./failure-text";
import {
  addressees,
  givenInputs,
  nextToPreview,
  type Basis,
  type PaperAction,
  type PaperOutcome,
  type PaperState,
  type Preview,
} from "./paper-state";
import type { Store } from "./store";
import { words } from "./words";

interface PaperParts {
  readonly host: WorkbookHost;
  readonly reviewer: Reviewer;
  readonly request: () => CheckRequest;
  readonly edits: () => number;
  /** Tells the screen reader. */
  readonly announce: (text: string) => void;
}

/** So long after the last key a preview is fetched. */
const typingPause = 400;

export class PaperWork {
  private stop: AbortController | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private isPreviewing = false;
  private isClosed = false;

  constructor(
    private readonly parts: PaperParts,
    private readonly store: Store<PaperState, PaperAction>,
  ) {}

  /** Returns what ends all that is on its way. */
  readonly start = (): (() => void) => {
    this.isClosed = false;
    return () => {
      this.isClosed = true;
      clearTimeout(this.pause);
      this.cancel();
    };
  };

  /** On what a reading made now would rest. */
  basis(): Basis {
    const { profile, onFiltered, answers } = this.parts.request();
    return { edits: this.parts.edits(), decided: JSON.stringify([profile, onFiltered, answers]) };
  }

  /** Called when the page comes before the user's eyes: reads what it needs, where that is not read or has changed. */
  readonly show = async (): Promise<void> => {
    const { basis } = this.store.get();
    const now = this.basis();
    if (basis?.edits === now.edits && basis.decided === now.decided) return;
    await this.read();
  };

  readonly read = async (): Promise<void> => {
    this.store.dispatch({ type: "reading" });
    await this.attempt(async () => {
      if (this.store.get().kinds === null) {
        this.store.dispatch({ type: "kindsRead", kinds: await this.parts.reviewer.paperKinds() });
      }
      const { kind } = this.store.get();
      if (kind === null) return;
      const basis = this.basis();
      const scope = await this.parts.reviewer.paperScope(kind.id, this.parts.request());
      if (this.store.get().kind === kind) this.store.dispatch({ type: "scopeRead", scope, basis });
    });
    await this.preview();
  };

  readonly chooseKind = async (id: string): Promise<void> => {
    const kind = this.store.get().kinds?.find((candidate) => candidate.id === id);
    if (kind === undefined) return;
    this.store.dispatch({ type: "kindChosen", kind });
    await this.read();
  };

  readonly chooseUnits = async (units: readonly string[]): Promise<void> => {
    this.store.dispatch({ type: "unitsChosen", units });
    await this.preview();
  };

  readonly toggleUnit = async (unit: string): Promise<void> => {
    const chosen = addressees(this.store.get());
    const others = chosen.filter((other) => other !== unit);
    await this.chooseUnits(others.length < chosen.length ? others : [...chosen, unit]);
  };

  /** The user wants to see what the paper for this unit will state. */
  readonly openPreview = async (unit: string): Promise<void> => {
    this.store.dispatch({ type: "previewOpened", unit });
    await this.preview();
  };

  readonly typeUnit = (unit: string): void => {
    this.store.dispatch({ type: "unitTyped", unit });
    this.previewSoon();
  };

  readonly typeInput = (name: string, value: string): void => {
    this.store.dispatch({ type: "inputTyped", name, value });
    this.previewSoon();
  };

  readonly chooseSheet = async (sheet: string | null): Promise<void> => {
    this.store.dispatch({ type: "sheetChosen", sheet });
    await this.preview();
  };

  /** Takes the user's own template, or ours again. */
  readonly chooseTemplate = async (file: File | null): Promise<void> => {
    await this.attempt(async () => {
      const template =
        file === null ? null : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      this.store.dispatch({ type: "templateChosen", template });
    });
    await this.preview();
  };

  readonly fetchTemplate = async (): Promise<void> => {
    const { kind } = this.store.get();
    if (kind === null) return;
    await this.attempt(async () => {
      await this.parts.host.deliver(await this.parts.reviewer.template(kind.id));
    });
  };

  readonly dismiss = (): void => {
    this.store.dispatch({ type: "troubled", failure: null });
  };

  private previewSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.preview(), typingPause);
  }

  /** Fetches the previews that are lacking, a few at a time. */
  private async preview(): Promise<void> {
    if (this.isPreviewing) return;
    this.isPreviewing = true;
    try {
      for (;;) {
        const { version } = this.store.get();
        const units = nextToPreview(this.store.get());
        const paper = this.paper();
        if (units.length === 0 || paper === null || this.isClosed) return;
        const fetched = await Promise.all(
          units.map(async (unit) => [unit, await this.previewOf({ ...paper, unit })] as const),
        );
        this.store.dispatch({ type: "previewed", version, previews: Object.fromEntries(fetched) });
        this.announceRefusal();
      }
    } finally {
      this.isPreviewing = false;
    }
  }

  private async previewOf(paper: PaperRequest): Promise<Preview> {
    try {
      return { kind: "ready", preview: await this.parts.reviewer.previewPaper(paper, this.parts.request()) };
    } catch (error) {
      return { kind: "refused", failure: failureText(error) };
    }
  }

  /** That the one paper wished for cannot be built is heard at once; of several, each says so in its place. */
  private announceRefusal(): void {
    const [only, ...others] = addressees(this.store.get());
    const preview = only === undefined ? undefined : this.store.get().previews[only];
    if (others.length > 0 || preview?.kind !== "refused") return;
    this.parts.announce(words.paper.cannot(preview.failure.what));
  }

  private paper(): Omit<PaperRequest, "unit"> | null {
    const state = this.store.get();
    if (state.kind === null) return null;
    const { kind, sheet, template } = state;
    return { document: kind.id, sheet, inputs: givenInputs(state), template: template?.bytes ?? null };
  }

  /** Builds the papers of the chosen units and hands the file over. */
  readonly build = async (): Promise<void> => {
    const paper = this.paper();
    const units = addressees(this.store.get());
    if (paper === null || units.length === 0 || this.store.get().building !== null) return;
    const stop = new AbortController();
    this.stop = stop;
    this.store.dispatch({ type: "buildStarted" });
    try {
      const built = await this.parts.reviewer.buildPapers(paper, units, this.parts.request(), {
        signal: stop.signal,
        onProgress: (progress) => {
          this.store.dispatch({ type: "progressed", progress });
        },
      });
      if (this.isClosed) return;
      this.end({ kind: "built", built });
      await this.deliver();
    } catch (error) {
      this.end(isCancelled(error) ? { kind: "cancelled" } : { kind: "failed", failure: failureText(error) });
    }
    this.stop = null;
  };

  private end(outcome: PaperOutcome): void {
    this.store.dispatch({ type: "ended", outcome });
    this.parts.announce(outcomeWords(outcome));
  }

  readonly cancel = (): void => {
    this.stop?.abort();
  };

  /** Hands the last built file to the user, once more where it was handed over before. */
  readonly deliver = async (): Promise<void> => {
    const { outcome } = this.store.get();
    if (outcome?.kind !== "built") return;
    await this.attempt(() => this.parts.host.deliver(outcome.built.file));
  };

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failure = failureText(error);
      this.store.dispatch({ type: "troubled", failure });
      this.parts.announce(failure.what);
    }
  }
}

function outcomeWords(outcome: PaperOutcome): string {
  switch (outcome.kind) {
    case "built":
      return words.paper.built(outcome.built.file.name);
    case "cancelled":
      return words.paper.cancelled;
    case "failed":
      return outcome.failure.what;
  }
}
