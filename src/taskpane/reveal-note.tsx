import type { RevealOutcome } from "../host/host";
import { usePageStyles } from "./page-styles";
import { usePaneState } from "./use-pane";
import { words } from "./words";

/** What came of showing a cell, for the item that asked last; `null` for all others. */
export function useRevealed(key: string): RevealOutcome | null {
  return usePaneState(({ revealed }) => (revealed?.key === key ? revealed.outcome : null));
}

/** Says why a cell that was to be shown cannot be seen; what was shown needs no words. */
export function RevealNote({ outcome }: { readonly outcome: RevealOutcome }) {
  const shared = usePageStyles();
  if (outcome === "shown") return null;
  return <p className={shared.quiet}>{words.findings.outcome(outcome)}</p>;
}
