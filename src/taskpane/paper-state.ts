/** What the page of papers knows, as plain data, and how each event changes it. */
import type { BuiltPapers, FailureText, PaperKind, PaperPreview, Progress } from "../review/review";

export type Preview =
  | { readonly kind: "ready"; readonly preview: PaperPreview }
  | { readonly kind: "refused"; readonly failure: FailureText };

export type PaperOutcome =
  | { readonly kind: "built"; readonly built: BuiltPapers }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: FailureText };

/** A template of the user's own. */
export interface OwnTemplate {
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
  readonly basis: Basis | null;
  readonly chosen: readonly string[];
  readonly typedUnit: string;
  readonly sheet: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  readonly template: OwnTemplate | null;
  /** By unit; all of them are of the same version. */
  readonly previews: Readonly<Record<string, Preview>>;
  /** Counts what the previews depend on. */
  readonly version: number;
  readonly building: { readonly progress: Progress | null } | null;
  readonly outcome: PaperOutcome | null;
  readonly trouble: FailureText | null;
}

export type PaperAction =
  | { readonly type: "kindsRead"; readonly kinds: readonly PaperKind[] }
  | { readonly type: "kindChosen"; readonly kind: PaperKind }
  | { readonly type: "reading" }
  | { readonly type: "unitsRead"; readonly units: readonly string[]; readonly basis: Basis }
  | { readonly type: "unitsChosen"; readonly units: readonly string[] }
  | { readonly type: "unitTyped"; readonly unit: string }
  | { readonly type: "sheetChosen"; readonly sheet: string | null }
  | { readonly type: "inputTyped"; readonly name: string; readonly value: string }
  | { readonly type: "templateChosen"; readonly template: OwnTemplate | null }
  | {
      readonly type: "previewed";
      readonly version: number;
      readonly unit: string;
      readonly preview: Preview;
    }
  | { readonly type: "buildStarted" }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "ended"; readonly outcome: PaperOutcome }
  | { readonly type: "troubled"; readonly failure: FailureText | null };

export const initialPaperState: PaperState = {
  kinds: null,
  kind: null,
  units: null,
  basis: null,
  chosen: [],
  typedUnit: "",
  sheet: null,
  inputs: {},
  template: null,
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
    case "unitsRead": {
      const { units, basis } = action;
      // Where there is one unit alone, nothing is to be chosen.
      const chosen = units.length === 1 ? units : state.chosen;
      return renewed({ ...state, units, basis, trouble: null, chosen });
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
      return { ...state, previews: { ...state.previews, [action.unit]: action.preview } };
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
export function addressees({ units, chosen, typedUnit }: PaperState): readonly string[] {
  if (units === null) return [];
  if (units.length > 0) return units.filter((unit) => chosen.includes(unit));
  const typed = typedUnit.trim();
  return typed === "" ? [] : [typed];
}

/** The next unit that a preview is to be fetched for. */
export function nextToPreview(state: PaperState): string | undefined {
  return addressees(state).find((unit) => state.previews[unit] === undefined);
}

/** What the user has filled in, blanks left out. */
export function givenInputs({ inputs }: PaperState): readonly (readonly [string, string])[] {
  return Object.entries(inputs)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== "");
}
