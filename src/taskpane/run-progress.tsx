import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import type { Progress } from "../review/review";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

const useStyles = makeStyles({
  progress: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    alignItems: "center",
  },
  what: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
});

interface RunProgressProps {
  readonly label: string;
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and the way to stop it. */
export function RunProgress({ label, progress, onCancel }: RunProgressProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const what = progress === null ? words.run.starting : words.run.progress(progress);
  const isMeasured = progress !== null && progress.total > 0;
  return (
    <div className={styles.progress}>
      <div>
        <div className={`${shared.quiet} ${styles.what}`}>{what}</div>
        <ProgressBar
          aria-label={label}
          thickness="large"
          {...(isMeasured ? { value: progress.done, max: progress.total } : {})}
        />
      </div>
      <Button size="small" onClick={onCancel}>
        {words.run.cancel}
      </Button>
    </div>
  );
}
