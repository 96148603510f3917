/** What the pane knows, as plain data, and how each event changes it. */
import type { Memory, RevealOutcome } from "../host/host";
import type {
  CheckRequest,
  FindingView,
  Progress,
  Review,
  Selection,
  WorkbookOutline,
} from "../review/review";
import type { ToldFailure } from "./failure-text";
import { openQuestions } from "./open-questions";
import { withOpening, type Opening } from "./openings";
import { words } from "./words";

export type Page = "check" | "ledger" | "paper";
export type CheckSettings = Pick<CheckRequest, "profile" | "onFiltered">;

/** A check that has ended well, and what it was asked, so that it can be told whether it still holds. */
export interface Result {
  readonly review: Review;
  readonly view: FindingView;
  readonly settings: CheckSettings;
  /** The count of edits when the check began to read. */
  readonly edits: number;
}

/** The place that was shown last; `key` names the item of the pane that it belongs to. */
export interface Revealed {
  readonly key: string;
  readonly outcome: RevealOutcome;
}

export interface Trouble {
  /** What did not work: to open the workbook, to check it, or something beside these. */
  readonly of: "outline" | "check" | "errand";
  readonly failure: ToldFailure;
}

export interface PaneState {
  readonly page: Page;
  readonly outline: WorkbookOutline | null;
  readonly memory: Memory;
  readonly settings: CheckSettings;
  /** `null`: all units. */
  readonly unit: string | null;
  /** `null` while no check runs. */
  readonly running: { readonly progress: Progress | null } | null;
  readonly isCancelled: boolean;
  readonly trouble: Trouble | null;
  readonly result: Result | null;
  /** Edits of the workbook seen so far. */
  readonly edits: number;
  /** The one opened first stands first. */
  readonly openings: readonly Opening[];
  readonly revealed: Revealed | null;
  /** The user has asked to be led to the questions, and is not there yet. */
  readonly isSeekingQuestions: boolean;
  /** For the screen reader alone. */
  readonly announcement: string;
}

export type PaneAction =
  | { readonly type: "pageChosen"; readonly page: Page }
  | { readonly type: "questionsSought" | "questionsReached" }
  | { readonly type: "announced"; readonly text: string }
  | { readonly type: "outlined"; readonly outline: WorkbookOutline }
  | { readonly type: "recalled" | "remembered"; readonly memory: Memory }
  | { readonly type: "settingsChosen"; readonly settings: CheckSettings }
  | { readonly type: "checkStarted" }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "cancelled" }
  | { readonly type: "troubled"; readonly trouble: Trouble }
  | { readonly type: "troubleRead" }
  | {
      readonly type: "checked";
      readonly result: Result;
      readonly unit: string | null;
      readonly openings: readonly Opening[];
    }
  | {
      readonly type: "viewed";
      /** The check that was looked at, and what was asked of it: an answer to an older question is dropped. */
      readonly review: Review;
      readonly selection: Selection;
      readonly view: FindingView;
      readonly openings: readonly Opening[];
    }
  | { readonly type: "edited" }
  | { readonly type: "unitChosen"; readonly unit: string | null }
  | { readonly type: "groupOpened"; readonly review: Review; readonly opening: Opening }
  | { readonly type: "groupClosed"; readonly group: string }
  | { readonly type: "revealed"; readonly revealed: Revealed; readonly place: string };

export const initialState: PaneState = {
  page: "check",
  outline: null,
  memory: { answers: [], setAside: [] },
  settings: { profile: "book", onFiltered: "all" },
  unit: null,
  running: null,
  isCancelled: false,
  trouble: null,
  result: null,
  edits: 0,
  openings: [],
  revealed: null,
  isSeekingQuestions: false,
  announcement: "",
};

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "pageChosen":
      return { ...state, page: action.page, isSeekingQuestions: false };
    case "questionsSought":
      return { ...state, page: "check", isSeekingQuestions: true };
    case "questionsReached":
      return { ...state, isSeekingQuestions: false };
    case "announced":
      return announced(state, action.text);
    case "outlined":
      return { ...state, outline: action.outline, trouble: null };
    case "recalled":
    case "remembered":
      return { ...state, memory: action.memory };
    case "settingsChosen":
      return { ...state, settings: action.settings };
    case "edited":
      return { ...state, edits: state.edits + 1 };
    case "troubled":
      return troubled(state, action.trouble);
    case "troubleRead":
      return { ...state, trouble: null };
    case "checkStarted":
    case "progressed":
    case "cancelled":
    case "checked":
      return checkReducer(state, action);
    case "viewed":
    case "unitChosen":
    case "groupOpened":
    case "groupClosed":
    case "revealed":
      return viewReducer(state, action);
  }
}

function troubled(state: PaneState, trouble: Trouble): PaneState {
  const ended = trouble.of === "check" ? { running: null, isSeekingQuestions: false } : {};
  return announced({ ...state, ...ended, trouble }, trouble.failure.what);
}

/** A screen reader says only what is new: the same words again are made other words by a space at their end. */
function announced(state: PaneState, text: string): PaneState {
  const announcement = text !== "" && text === state.announcement ? `${text}\u00a0` : text;
  return { ...state, announcement };
}

type CheckAction = Extract<PaneAction, { type: "checkStarted" | "progressed" | "cancelled" | "checked" }>;

function checkReducer(state: PaneState, action: CheckAction): PaneState {
  switch (action.type) {
    case "checkStarted":
      return {
        ...state,
        running: { progress: null },
        isCancelled: false,
        trouble: null,
        announcement: words.run.starting,
      };
    case "progressed":
      return state.running === null ? state : { ...state, running: { progress: action.progress } };
    case "cancelled":
      return announced(
        { ...state, running: null, isCancelled: true, isSeekingQuestions: false },
        cancelledWords(state),
      );
    case "checked": {
      const asked = openQuestions(action.result.review).length;
      return {
        ...state,
        running: null,
        isCancelled: false,
        trouble: null,
        result: action.result,
        unit: action.unit,
        openings: action.openings,
        revealed: null,
        isSeekingQuestions: state.isSeekingQuestions && asked > 0,
        announcement: doneWords(action.result),
      };
    }
  }
}

/** What a check has come to: finding nothing is not the same as having found nothing to look at. */
function doneWords({ review, view }: Result): string {
  if (review.secrecy.length > 0) return words.run.doneMarked;
  if (review.tables.length === 0) return words.run.doneNothing;
  return words.run.done(view.total, openQuestions(review).length);
}

/** What is told after a check was stopped. */
export function cancelledWords({ result }: Pick<PaneState, "result">): string {
  return result === null ? words.run.cancelledFirst : words.run.cancelled;
}

type ViewAction = Extract<
  PaneAction,
  { type: "viewed" | "unitChosen" | "groupOpened" | "groupClosed" | "revealed" }
>;

function viewReducer(state: PaneState, action: ViewAction): PaneState {
  switch (action.type) {
    case "viewed": {
      const { result } = state;
      const { unit, setAside } = action.selection;
      if (result?.review !== action.review) return state;
      if (unit !== state.unit || setAside !== state.memory.setAside) return state;
      const { view, openings } = action;
      return announced({ ...state, result: { ...result, view }, openings }, words.result.total(view.total));
    }
    case "unitChosen":
      return { ...state, unit: action.unit };
    case "groupOpened": {
      if (state.result?.review !== action.review) return state;
      const openings = withOpening(state.openings, action.opening);
      return { ...state, openings };
    }
    case "groupClosed":
      return { ...state, openings: state.openings.filter(({ group }) => group !== action.group) };
    case "revealed": {
      const { key, outcome } = action.revealed;
      const text =
        outcome === "shown" ? words.findings.shownAt(action.place) : words.findings.outcome(outcome);
      return announced({ ...state, revealed: { key, outcome } }, text);
    }
  }
}

/** Why the result shown may no longer be so; `null` where nothing speaks against it. */
export function staleness({
  result,
  edits,
  settings,
}: Pick<PaneState, "result" | "edits" | "settings">): "edited" | "settings" | null {
  if (result === null) return null;
  if (result.edits !== edits) return "edited";
  const same =
    result.settings.profile === settings.profile && result.settings.onFiltered === settings.onFiltered;
  return same ? null : "settings";
}

/** The unit filter for a new check: kept where the unit is still there. */
export function keptUnit(unit: string | null, review: Review): string | null {
  return unit !== null && review.units.includes(unit) ? unit : null;
}
