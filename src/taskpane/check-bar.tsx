/** The button that checks, with what it will read or what it has found; it stays in sight and keeps the focus. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import { openQuestions } from "./open-questions";
import { staleness } from "./pane-state";
import { RunProgress } from "./run-progress";
import { usePane, usePaneState } from "./use-pane";
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
  const { work } = usePane();
  const isFirst = usePaneState(({ result }) => result === null);
  const running = usePaneState((state) => state.running);
  return (
    <section className={isFirst ? styles.start : styles.bar} aria-label={words.run.check}>
      <div className={mergeClasses(!isFirst && styles.words)}>
        {isFirst ? <p className={shared.text}>{words.start.promise}</p> : <Summary />}
      </div>
      <CheckButton />
      {running !== null && (
        <div className={styles.whole}>
          <RunProgress label={words.run.bar} progress={running.progress} onCancel={work.cancel} />
        </div>
      )}
      {isFirst && running === null && <p className={shared.quiet}>{words.start.quiet}</p>}
    </section>
  );
}

function CheckButton() {
  const styles = useStyles();
  const { work } = usePane();
  const isFirst = usePaneState(({ result }) => result === null);
  const outline = usePaneState((state) => state.outline);
  const stale = usePaneState(staleness);
  const isIdle = usePaneState(({ running }) => running === null);
  const isUnopened = usePaneState(({ trouble }) => trouble?.of === "outline");
  if (isUnopened) return null;
  const first = outline === null ? words.start.opening : words.start.check(outline);
  return (
    <Button
      appearance={isFirst || stale !== null ? "primary" : "secondary"}
      className={mergeClasses(isFirst && styles.big)}
      disabledFocusable={!isIdle || outline === null}
      onClick={() => void work.check()}
      data-check
    >
      {isFirst ? first : words.run.again}
    </Button>
  );
}

/** How many there are; where the table has changed since, that instead. */
function Summary() {
  const styles = useStyles();
  const shared = usePageStyles();
  const result = usePaneState((state) => state.result);
  const unit = usePaneState((state) => state.unit);
  const stale = usePaneState(staleness);
  if (result === null) return null;
  const { view, review } = result;
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
