/** The task pane. It is given a host and a reviewer, and knows neither Office nor files. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Theme } from "@fluentui/react-components";
import { CheckPage } from "./check-page";
import { LedgerPage } from "./ledger-page";
import { PaneFrame } from "./pane-frame";
import { PaneError } from "./pane-error";
import { initialState, paneReducer } from "./pane-state";
import { PaneWork, type PaneParts } from "./pane-work";
import { PaperPage } from "./paper-page";
import { initialPaperState, paperReducer } from "./paper-state";
import { PaperWork } from "./paper-work";
import { createStore } from "./store";
import { useSystemTheme } from "./theme";
import { PaneContext } from "./use-pane";

export interface PaneProps extends PaneParts {
  /** Instead of what the user's system asks for. */
  readonly theme?: Theme;
}

function createPane(parts: PaneParts) {
  const store = createStore(paneReducer, initialState);
  const work = new PaneWork(parts, store);
  const paperStore = createStore(paperReducer, initialPaperState);
  const paperWork = new PaperWork(
    { ...parts, request: () => work.request(), edits: () => store.get().edits },
    paperStore,
  );
  return { store, work, paperStore, paperWork };
}

/** One workbook's pane: for another workbook it is made anew, with another `key`. */
export function Pane({ theme, ...parts }: PaneProps) {
  const systemTheme = useSystemTheme();
  const shown = theme ?? systemTheme;
  return (
    <PaneError theme={shown}>
      <OpenPane theme={shown} parts={parts} />
    </PaneError>
  );
}

function OpenPane({ theme, parts }: { readonly theme: Theme; readonly parts: PaneParts }) {
  const [{ store, work, paperStore, paperWork }] = useState(() => createPane(parts));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const papers = useSyncExternalStore(paperStore.subscribe, paperStore.get);
  useEffect(() => work.start(), [work]);
  const { page } = state;
  useEffect(() => {
    if (page === "paper") void paperWork.show();
  }, [page, paperWork]);
  const value = useMemo(() => ({ state, work, papers, paperWork }), [state, work, papers, paperWork]);
  return (
    <PaneContext value={value}>
      <PaneFrame
        theme={theme}
        page={page}
        onPage={work.showPage}
        announcement={state.announcement}
        pages={{ check: <CheckPage />, ledger: <LedgerPage />, paper: <PaperPage /> }}
      />
    </PaneContext>
  );
}
