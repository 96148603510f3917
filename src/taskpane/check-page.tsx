/** 校验: what is read, what is to be settled first, what is wrong, and what could not be looked at. */
import { useRef } from "react";
import { makeStyles } from "@fluentui/react-components";
import { CheckBar } from "./check-bar";
import { CheckResult } from "./check-result";
import { CheckSettingsFold } from "./check-settings";
import { FailureNotice, Notice } from "./notice";
import { usePageStyles } from "./page-styles";
import { cancelledWords } from "./pane-state";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

export const useScrollStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    padding: "12px 12px 20px 16px",
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    containerType: "inline-size",
    position: "relative",
  },
  /** Always in sight, and never more than half of the pane. */
  trouble: { flexShrink: 0, maxHeight: "50%", overflowY: "auto", padding: "8px 12px 0 16px" },
});

export function CheckPage() {
  const { scroll } = useScrollStyles();
  const shared = usePageStyles();
  const result = usePaneState((state) => state.result);
  const page = useRef<HTMLDivElement>(null);
  return (
    <>
      <h2 className={shared.unseen}>{words.pages.check}</h2>
      <CheckBar />
      <TroubleNotice />
      <div className={scroll} ref={page}>
        <Cancelled />
        {result !== null && <CheckResult result={result} page={page} />}
        <CheckSettingsFold />
      </div>
    </>
  );
}

function Cancelled() {
  const shared = usePageStyles();
  const told = usePaneState((state) => (state.isCancelled ? cancelledWords(state) : null));
  if (told === null) return null;
  return (
    <Notice tone="calm">
      <p className={shared.text}>{told}</p>
    </Notice>
  );
}

/** What did not work, always in sight, with the way to try again where there is one. */
export function TroubleNotice() {
  const styles = useScrollStyles();
  const { work } = usePane();
  const trouble = usePaneState((state) => state.trouble);
  if (trouble === null) return null;
  const way: readonly [string, () => void] =
    trouble.of === "errand"
      ? [words.failure.close, work.dismiss]
      : [words.run.retry, () => void work.retry(trouble.of)];
  return (
    <div className={styles.trouble}>
      <FailureNotice failure={trouble.failure} ways={[way]} />
    </div>
  );
}
