import type { ToldFailure } from "./failure-text";
import { FailureNotice } from "./notice";
import { usePane } from "./use-pane";
import { words } from "./words";

interface PaperFailureProps {
  readonly failure: ToldFailure;
  /** What else the user can press, with its words. */
  readonly ways?: readonly (readonly [label: string, onPress: () => void])[];
}

/** Why a paper cannot be built; where a question is open, with the way to it. */
export function PaperFailure({ failure, ways = [] }: PaperFailureProps) {
  const { work } = usePane();
  const toQuestion =
    failure.code === "question-open" ? ([[words.paper.toQuestions, work.goToQuestions]] as const) : [];
  return <FailureNotice failure={failure} ways={[...toQuestion, ...ways]} />;
}
