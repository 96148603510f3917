import type { RevealOutcome } from "../host/host";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

/** Says why a cell that was to be shown cannot be seen; what was shown needs no words. */
export function RevealNote({ outcome }: { readonly outcome: RevealOutcome }) {
  const shared = usePageStyles();
  if (outcome === "shown") return null;
  return <p className={shared.quiet}>{words.findings.outcome(outcome)}</p>;
}
