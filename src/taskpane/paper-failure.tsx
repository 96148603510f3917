import type { FailureText } from "../review/review";
import { FailureNotice } from "./notice";
import { usePane } from "./use-pane";
import { words } from "./words";

/** Why a paper cannot be built; where a question is open, with the way to it. */
export function PaperFailure({ failure }: { readonly failure: FailureText }) {
  const { work } = usePane();
  const ways =
    failure.code === "question-open" ? ([[words.paper.toQuestions, work.goToQuestions]] as const) : [];
  return <FailureNotice failure={failure} ways={ways} />;
}
