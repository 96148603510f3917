import { createContext, use } from "react";
import type { PaneState } from "./pane-state";
import type { PaneWork } from "./pane-work";
import type { PaperState } from "./paper-state";
import type { PaperWork } from "./paper-work";

/** What every part of the pane may read and do. */
export interface PaneValue {
  readonly state: PaneState;
  readonly work: PaneWork;
  readonly papers: PaperState;
  readonly paperWork: PaperWork;
}

export const PaneContext = createContext<PaneValue | null>(null);

export function usePane(): PaneValue {
  const value = use(PaneContext);
  if (value === null) throw new RangeError("a part of the pane stands outside the pane");
  return value;
}
