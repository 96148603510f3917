/** What the pane knows, as plain data, and how each event changes it. */
import type { Memory, RevealOutcome, SetAside } from "../host/host";
import type {
  CheckRequest,
  FailureText,
  FindingItem,
  FindingView,
  OpenQuestion,
  Progress,
  Review,
  Selection,
  WorkbookOutline,
} from "../review/review";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import { words } from "./words";

export type Page = "check" | "ledger" | "paper";
export type CheckSettings = Pick<CheckRequest, "profile" | "onFiltered">;

/** A check that has ended well, and what it was asked, so that it can be told whether it still holds. */
export interface Result {
  readonly review: Review;
  readonly view: FindingView;
  readonly settings: CheckSettings;
  /** The count of edits when the check began. */
  readonly edits: number;
}

/** A group that shows more than its first few: the page of its findings that is drawn. */
export interface Opening {
  readonly group: string;
  readonly from: number;
  readonly items: readonly FindingItem[];
}

/** The place that was shown last; `key` names the item of the pane that it belongs to. */
export interface Revealed {
  readonly key: string;
  readonly outcome: RevealOutcome;
}

export interface Trouble {
  /** What did not work: to open the workbook, to check it, or something beside these. */
  readonly of: "outline" | "check" | "errand";
  readonly failure: FailureText;
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
  /** Counts how often the user has asked to be led to the questions. */
  readonly questionsSought: number;
  /** For the screen reader alone. */
  readonly announcement: string;
}

export type PaneAction =
  | { readonly type: "pageChosen"; readonly page: Page }
  | { readonly type: "questionsSought" }
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
  questionsSought: 0,
  announcement: "",
};

/** Findings that a group shows before it is opened, and that one page of an opened group holds. */
export const fewFindings = 3;
export const pageOfFindings = 50;
/** Groups open at a time: with these, some 200 findings are drawn. */
export const maxOpenings = 4;

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "pageChosen":
      return { ...state, page: action.page };
    case "questionsSought":
      return { ...state, page: "check", questionsSought: state.questionsSought + 1 };
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
  const running = trouble.of === "check" ? null : state.running;
  return { ...state, trouble, running, announcement: trouble.failure.what };
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
      return { ...state, running: null, isCancelled: true, announcement: cancelledWords(state) };
    case "checked":
      return {
        ...state,
        running: null,
        isCancelled: false,
        trouble: null,
        result: action.result,
        unit: action.unit,
        openings: action.openings,
        revealed: null,
        announcement: words.run.done(action.result.view.total, openQuestions(action.result.review).length),
      };
  }
}

/** What is told after a check was stopped. */
export function cancelledWords({ result }: PaneState): string {
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
      const announcement = words.result.total(action.view.total);
      return { ...state, result: { ...result, view: action.view }, openings: action.openings, announcement };
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
      const announcement =
        outcome === "shown" ? words.findings.shownAt(action.place) : words.findings.outcome(outcome);
      return { ...state, revealed: { key, outcome }, announcement };
    }
  }
}

/** The group with its new page; the one opened longest ago closes where there are too many. */
function withOpening(openings: readonly Opening[], opening: Opening): readonly Opening[] {
  const known = openings.some(({ group }) => group === opening.group);
  if (known) return openings.map((old) => (old.group === opening.group ? opening : old));
  return [...openings, opening].slice(-maxOpenings);
}

/** Why the result shown may no longer be so; `null` where nothing speaks against it. */
export function staleness({ result, edits, settings }: PaneState): "edited" | "settings" | null {
  if (result === null) return null;
  if (result.edits !== edits) return "edited";
  const same =
    result.settings.profile === settings.profile && result.settings.onFiltered === settings.onFiltered;
  return same ? null : "settings";
}

/** A question, and where it stands. */
export interface PlacedQuestion {
  readonly sheet: string;
  readonly headerBottom: number;
  readonly question: OpenQuestion;
}

/** Those without which nothing of a sheet can be checked stand first. */
export function openQuestions(review: Review): readonly PlacedQuestion[] {
  const all = review.tables.flatMap(({ sheet, headerBottom, questions }) =>
    questions.map((question) => ({ sheet, headerBottom, question })),
  );
  return [
    ...all.filter(({ question }) => question.isEssential),
    ...all.filter(({ question }) => !question.isEssential),
  ];
}

/** The unit filter for a new check: kept where the unit is still there. */
export function keptUnit(unit: string | null, review: Review): string | null {
  return unit !== null && review.units.includes(unit) ? unit : null;
}

/** The first finding of the page that holds the one at `from`, in a group of `count`. */
export function pageStart(from: number, count: number): number {
  const last = Math.max(0, Math.floor((count - 1) / pageOfFindings) * pageOfFindings);
  return Math.min(Math.floor(from / pageOfFindings) * pageOfFindings, last);
}

/** The memory with an answer: an earlier one about the same column or to the same question gives way. */
export function withAnswer(memory: Memory, answer: ColumnAnswer): Memory {
  const answers = memory.answers.filter(
    (old) =>
      old.sheet !== answer.sheet ||
      (old.column !== answer.column && (old.field === null || old.field !== answer.field)),
  );
  return { ...memory, answers: [...answers, answer] };
}

export function withoutAnswer(memory: Memory, answer: ColumnAnswer): Memory {
  const answers = memory.answers.filter(
    ({ field, column, sheet }) =>
      field !== answer.field || column !== answer.column || sheet !== answer.sheet,
  );
  return { ...memory, answers };
}

/** The memory with a finding or a rule set aside; a new reason takes the place of the old one. */
export function withSetAside(memory: Memory, setAside: SetAside): Memory {
  return { ...memory, setAside: [...withoutSetAside(memory, setAside).setAside, setAside] };
}

export function withoutSetAside(memory: Memory, { rule, mark }: SetAside): Memory {
  return { ...memory, setAside: memory.setAside.filter((old) => old.rule !== rule || old.mark !== mark) };
}
