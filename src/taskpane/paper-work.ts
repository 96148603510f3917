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
  type PaperState,
} from "./paper-state";
import type { Store } from "./store";

export type PaperStore = Store<PaperState, PaperAction>;

interface PaperParts {
  readonly host: WorkbookHost;
  readonly reviewer: Reviewer;
  readonly request: () => CheckRequest;
  readonly edits: () => number;
}

/** So long after the last key a preview is fetched. */
const typingPause = 400;

export class PaperWork {
  private stop: AbortController | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private isPreviewing = false;

  constructor(
    private readonly parts: PaperParts,
    private readonly store: PaperStore,
  ) {}

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
      const units = await this.parts.reviewer.paperUnits(kind.id, this.parts.request());
      this.store.dispatch({ type: "unitsRead", units, basis });
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

  /** Fetches the previews that are lacking, one after the other. */
  private async preview(): Promise<void> {
    if (this.isPreviewing) return;
    this.isPreviewing = true;
    try {
      for (;;) {
        const state = this.store.get();
        const unit = nextToPreview(state);
        const paper = this.paper();
        if (unit === undefined || paper === null) return;
        const { version } = state;
        try {
          const preview = await this.parts.reviewer.previewPaper({ ...paper, unit }, this.parts.request());
          this.store.dispatch({ type: "previewed", version, unit, preview: { kind: "ready", preview } });
        } catch (error) {
          const failure = failureText(error);
          this.store.dispatch({ type: "previewed", version, unit, preview: { kind: "refused", failure } });
        }
      }
    } finally {
      this.isPreviewing = false;
    }
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
      this.store.dispatch({ type: "ended", outcome: { kind: "built", built } });
      await this.deliver();
    } catch (error) {
      const outcome = isCancelled(error)
        ? ({ kind: "cancelled" } as const)
        : ({ kind: "failed", failure: failureText(error) } as const);
      this.store.dispatch({ type: "ended", outcome });
    }
    this.stop = null;
  };

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
      this.store.dispatch({ type: "troubled", failure: failureText(error) });
    }
  }
}
