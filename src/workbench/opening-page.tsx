/** What stands on the page before a file is open: what this is for, and the ways to begin. */
import { Button, makeStyles, ProgressBar, Subtitle2, Text, Title3, tokens } from "@fluentui/react-components";
import type { Bench } from "./bench";
import type { BenchState } from "./bench-state";
import { FileButton } from "./file-button";
import { FailureLines } from "./trouble-line";
import { words } from "./words";

const useStyles = makeStyles({
  page: { flexGrow: 1, overflowY: "auto", display: "flex", padding: "24px 20px" },
  card: {
    margin: "auto",
    maxWidth: "520px",
    width: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
  },
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "12px",
    padding: "28px 16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    textAlign: "center",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
  progress: { width: "100%" },
});

interface OpeningPageProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly sampleName: string;
  readonly isDropping: boolean;
}

export function OpeningPage({ bench, state, sampleName, isDropping }: OpeningPageProps) {
  const styles = useStyles();
  const { opening, trouble } = state;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Title3 as="h1">{words.product}</Title3>
        <Text>{words.lead}</Text>
        {trouble !== null && <FailureLines failure={trouble} />}
        <div className={styles.zone}>
          {opening === null ? (
            <>
              <FileButton
                label={words.pick}
                appearance="primary"
                size="large"
                onFile={(file) => void bench.openFile(file)}
              />
              <Text className={styles.quiet}>{isDropping ? words.dropNow : words.drop}</Text>
              <Button appearance="transparent" onClick={() => void bench.openSample()} title={sampleName}>
                {words.trySample}
              </Button>
            </>
          ) : (
            <>
              <Subtitle2 role="status">{words.opening(opening.name, opening.progress)}</Subtitle2>
              <ProgressBar
                className={styles.progress}
                aria-label={words.opening(opening.name, opening.progress)}
              />
              <Button onClick={bench.cancelOpening}>{words.cancel}</Button>
            </>
          )}
        </div>
        <ul className={styles.list}>
          {[...words.promises, words.hint].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </main>
  );
}
