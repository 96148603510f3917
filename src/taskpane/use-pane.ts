/** How the parts of the pane read what is so and do what is asked; each is drawn anew when its own slice changes. */
import { createContext, use, useSyncExternalStore } from "react";
import type { PaneAction, PaneState } from "./pane-state";
import type { PaneWork } from "./pane-work";
import type { PaperAction, PaperState } from "./paper-state";
import type { PaperWork } from "./paper-work";
import type { Store } from "./store";

/** The same for as long as the pane is open. */
interface PaneValue {
  readonly store: Store<PaneState, PaneAction>;
  readonly work: PaneWork;
  readonly paperStore: Store<PaperState, PaperAction>;
  readonly paperWork: PaperWork;
}

export const PaneContext = createContext<PaneValue | null>(null);

export function usePane(): PaneValue {
  const value = use(PaneContext);
  if (value === null) throw new RangeError("a part of the pane stands outside the pane");
  return value;
}

/** `select` gives a part of the state itself, or a plain value: never an object made anew. */
export function usePaneState<Slice>(select: (state: PaneState) => Slice): Slice {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** As {@link usePaneState}, of what the page 文书 knows. */
export function usePaperState<Slice>(select: (state: PaperState) => Slice): Slice {
  const { paperStore } = usePane();
  return useSyncExternalStore(paperStore.subscribe, () => select(paperStore.get()));
}
