/** What the page of papers knows, as plain data, and how each event changes it. */
import type { BuiltPapers, PaperKind, PaperPreview, PaperScope, Progress } from "../review/review";
import type { ToldFailure } from "./failure-text";

export type Preview =
  | { readonly kind: "ready"; readonly preview: PaperPreview }
  | { readonly kind: "refused"; readonly failure: ToldFailure };

export type PaperOutcome =
  | { readonly kind: "built"; readonly built: BuiltPapers }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ToldFailure };

/** A template of the user's own. */
interface OwnTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** On what the units and previews rest: where this differs from what holds now, they are to be read again. */
export interface Basis {
  readonly edits: number;
  /** Settings and answers. */
  readonly decided: string;
}

export interface PaperState {
  /** `null` until they are known. */
  readonly kinds: readonly PaperKind[] | null;
  readonly kind: PaperKind | null;
  /** `null` until they are read; none where the ledger names no unit. */
  readonly units: readonly string[] | null;
  /** Of several, one may have to be chosen. */
  readonly sheets: readonly string[];
  readonly basis: Basis | null;
  readonly chosen: readonly string[];
  readonly typedUnit: string;
  readonly sheet: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  readonly template: OwnTemplate | null;
  /** Units whose previews the user has opened. */
  readonly opened: readonly string[];
  /** By unit; all of them are of the same version. */
  readonly previews: Readonly<Record<string, Preview>>;
  /** Counts what the previews depend on. */
  readonly version: number;
  readonly building: { readonly progress: Progress | null } | null;
  readonly outcome: PaperOutcome | null;
  readonly trouble: ToldFailure | null;
}

export type PaperAction =
  | { readonly type: "kindsRead"; readonly kinds: readonly PaperKind[] }
  | { readonly type: "kindChosen"; readonly kind: PaperKind }
  | { readonly type: "reading" }
  | { readonly type: "scopeRead"; readonly scope: PaperScope; readonly basis: Basis }
  | { readonly type: "unitsChosen"; readonly units: readonly string[] }
  | { readonly type: "unitTyped"; readonly unit: string }
  | { readonly type: "sheetChosen"; readonly sheet: string | null }
  | { readonly type: "inputTyped"; readonly name: string; readonly value: string }
  | { readonly type: "templateChosen"; readonly template: OwnTemplate | null }
  | {
      readonly type: "previewed";
      readonly version: number;
      readonly previews: Readonly<Record<string, Preview>>;
    }
  | { readonly type: "previewOpened"; readonly unit: string }
  | { readonly type: "buildStarted" }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "ended"; readonly outcome: PaperOutcome }
  | { readonly type: "troubled"; readonly failure: ToldFailure | null };

export const initialPaperState: PaperState = {
  kinds: null,
  kind: null,
  units: null,
  sheets: [],
  basis: null,
  chosen: [],
  typedUnit: "",
  sheet: null,
  inputs: {},
  template: null,
  opened: [],
  previews: {},
  version: 0,
  building: null,
  outcome: null,
  trouble: null,
};

export function paperReducer(state: PaperState, action: PaperAction): PaperState {
  switch (action.type) {
    case "kindsRead":
      return { ...state, kinds: action.kinds, kind: state.kind ?? action.kinds[0] ?? null };
    case "kindChosen":
      return renewed({ ...state, kind: action.kind, inputs: {}, template: null, outcome: null });
    case "reading":
      return { ...state, trouble: null };
    case "scopeRead": {
      const { scope, basis } = action;
      const { units, sheets } = scope;
      // Where there is one unit alone, nothing is to be chosen.
      const chosen = units.length === 1 ? units : state.chosen;
      const sheet = state.sheet !== null && sheets.includes(state.sheet) ? state.sheet : null;
      return renewed({ ...state, units, sheets, sheet, basis, trouble: null, chosen });
    }
    case "unitsChosen":
      return { ...state, chosen: action.units };
    case "unitTyped":
      return { ...state, typedUnit: action.unit };
    case "sheetChosen":
      return renewed({ ...state, sheet: action.sheet });
    case "inputTyped":
      return renewed({ ...state, inputs: { ...state.inputs, [action.name]: action.value } });
    case "templateChosen":
      return renewed({ ...state, template: action.template });
    case "previewed":
      if (action.version !== state.version) return state;
      return { ...state, previews: { ...state.previews, ...action.previews } };
    case "previewOpened":
      if (state.opened.includes(action.unit)) return state;
      return { ...state, opened: [...state.opened, action.unit] };
    case "buildStarted":
      return { ...state, building: { progress: null }, outcome: null };
    case "progressed":
      return state.building === null ? state : { ...state, building: { progress: action.progress } };
    case "ended":
      return { ...state, building: null, outcome: action.outcome };
    case "troubled":
      return { ...state, trouble: action.failure };
  }
}

function renewed(state: PaperState): PaperState {
  return { ...state, previews: {}, version: state.version + 1 };
}

/** The units that papers will go to: those ticked, or the one that the user has written. */
export function addressees({
  units,
  chosen,
  typedUnit,
}: Pick<PaperState, "units" | "chosen" | "typedUnit">): readonly string[] {
  if (units === null) return [];
  if (units.length > 0) {
    const ticked = new Set(chosen);
    return units.filter((unit) => ticked.has(unit));
  }
  const typed = typedUnit.trim();
  return typed === "" ? [] : [typed];
}

/** So many of the chosen units are looked at unasked. */
const lookedAtUnasked = 10;
/** Previews that are fetched, and then drawn, at a time. */
const previewBatch = 5;

/** The units that are looked at before their papers are built: the first few, and those that the user has opened. */
export function lookedAt(
  state: Pick<PaperState, "units" | "chosen" | "typedUnit" | "opened">,
): readonly string[] {
  const opened = new Set(state.opened);
  return addressees(state).filter((unit, index) => index < lookedAtUnasked || opened.has(unit));
}

/** The next units that previews are to be fetched for. */
export function nextToPreview(state: PaperState): readonly string[] {
  return lookedAt(state)
    .filter((unit) => state.previews[unit] === undefined)
    .slice(0, previewBatch);
}

/** What the user has filled in, blanks left out. */
export function givenInputs({ inputs }: PaperState): readonly (readonly [string, string])[] {
  return Object.entries(inputs)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== "");
}
