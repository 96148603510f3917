/** The button that checks, with what it will read or what it has found; it stays in sight and keeps the focus. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import { openQuestions, staleness, type PaneState } from "./pane-state";
import { RunProgress } from "./run-progress";
import { usePane } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  start: {
    flexShrink: 0,
    padding: "20px 16px 8px",
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: "12px",
  },
  bar: {
    flexShrink: 0,
    padding: "8px 12px 8px 16px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: 0, minWidth: "120px" },
  total: { fontSize: "16px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  whole: { flexBasis: "100%" },
  big: {
    maxWidth: "480px",
    minHeight: "40px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

export function CheckBar() {
  const styles = useStyles();
  const shared = usePageStyles();
  const { state, work } = usePane();
  const { result, outline, running, trouble } = state;
  const isFirst = result === null;
  return (
    <section className={isFirst ? styles.start : styles.bar} aria-label={words.run.check}>
      <div className={mergeClasses(!isFirst && styles.words)}>
        {isFirst ? <p className={shared.text}>{words.start.promise}</p> : <Summary state={state} />}
      </div>
      {trouble?.of !== "outline" && (
        <Button
          appearance={isFirst || staleness(state) !== null ? "primary" : "secondary"}
          className={mergeClasses(isFirst && styles.big)}
          disabledFocusable={running !== null || outline === null}
          onClick={() => void work.check()}
          data-check
        >
          {buttonWords(state)}
        </Button>
      )}
      {running !== null && (
        <div className={styles.whole}>
          <RunProgress label={words.run.bar} progress={running.progress} onCancel={work.cancel} />
        </div>
      )}
      {isFirst && running === null && <p className={shared.quiet}>{words.start.quiet}</p>}
    </section>
  );
}

function buttonWords({ result, outline }: PaneState): string {
  if (result !== null) return words.run.again;
  return outline === null ? words.start.opening : words.start.check(outline);
}

/** How many there are; where the table has changed since, that instead. */
function Summary({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { result, unit } = state;
  if (result === null) return null;
  const { view, review } = result;
  const stale = staleness(state);
  const mended = view.groups.reduce((sum, { mendedCount }) => sum + mendedCount, 0);
  const total =
    unit === null
      ? words.result.total(view.total)
      : words.result.unitTotal(unit === "" ? words.result.noUnit : unit, view.total);
  const asked = openQuestions(review).length;
  const isRead = review.tables.length > 0 && review.secrecy.length === 0;
  return (
    <>
      <div className={styles.total}>
        {isRead ? (view.total === 0 && asked > 0 ? words.result.asked(asked) : total) : words.result.title}
        {mended > 0 && ` · ${words.result.mended(mended)}`}
      </div>
      {stale !== null && <div className={shared.quiet}>{words.stale[stale]}</div>}
    </>
  );
}
