/** The task pane. It is given a host and a reviewer, and knows neither Office nor files. */
import { useEffect, useState } from "react";
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
import { PaneContext, usePane, usePaneState } from "./use-pane";

interface PaneProps extends PaneParts {
  /** Instead of what the user's system asks for. */
  readonly theme?: Theme;
}

function createPane(parts: PaneParts) {
  const store = createStore(paneReducer, initialState);
  const work = new PaneWork(parts, store);
  const paperStore = createStore(paperReducer, initialPaperState);
  const paperWork = new PaperWork(
    { ...parts, request: () => work.request(), edits: () => store.get().edits, announce: work.announce },
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

const pages = { check: <CheckPage />, ledger: <LedgerPage />, paper: <PaperPage /> };

function OpenPane({ theme, parts }: { readonly theme: Theme; readonly parts: PaneParts }) {
  const [pane] = useState(() => createPane(parts));
  const { work, paperWork } = pane;
  useEffect(() => work.start(), [work]);
  useEffect(() => paperWork.start(), [paperWork]);
  return (
    <PaneContext value={pane}>
      <ShownPapers />
      <PaneFrame theme={theme} pages={pages} />
    </PaneContext>
  );
}

/** Has the page 文书 read what it needs each time that it comes before the user's eyes. */
function ShownPapers() {
  const { paperWork } = usePane();
  const isShown = usePaneState(({ page }) => page === "paper");
  useEffect(() => {
    if (isShown) void paperWork.show();
  }, [isShown, paperWork]);
  return null;
}
