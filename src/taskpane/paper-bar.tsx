import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import { addressees } from "./paper-state";
import { RunProgress } from "./run-progress";
import { usePane, usePaperState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { alignSelf: "stretch" },
});

/** The button that builds, always in sight, and how far the building is. */
export function PaperBar() {
  const styles = useStyles();
  const shared = usePageStyles();
  const { paperWork } = usePane();
  const count = usePaperState((papers) => addressees(papers).length);
  const building = usePaperState((papers) => papers.building);
  const kind = usePaperState((papers) => papers.kind);
  return (
    <section className={styles.bar} aria-label={words.paper.title}>
      {building !== null && (
        <div className={styles.progress}>
          <RunProgress label={words.paper.bar} progress={building.progress} onCancel={paperWork.cancel} />
        </div>
      )}
      <div className={shared.wrapRow}>
        <Button
          appearance="primary"
          disabledFocusable={count === 0 || building !== null}
          onClick={() => void paperWork.build()}
        >
          {words.paper.build(kind?.title ?? "", count)}
        </Button>
      </div>
    </section>
  );
}
