/** The file that is open, and what can be done with it as a whole. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, FolderOpen16Regular, Save16Regular } from "@fluentui/react-icons";
import type { Bench } from "./bench";
import type { BenchState, OpenBook } from "./bench-state";
import { FileButton } from "./file-button";
import { words } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "4px",
    padding: "4px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "96px",
    minWidth: 0,
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface TopBarProps {
  readonly bench: Bench;
  readonly book: OpenBook;
  readonly opening: BenchState["opening"];
}

export function TopBar({ bench, book, opening }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <h1 className={styles.name} title={`${book.name} · ${words.changed(book.changes, book.isSaved)}`}>
        {book.name}
      </h1>
      {opening === null ? (
        <FileButton
          label={words.openAnother}
          appearance="subtle"
          size="small"
          icon={<FolderOpen16Regular />}
          onFile={(file) => void bench.openFile(file)}
        />
      ) : (
        <>
          <Spinner size="tiny" />
          <Text role="status">{words.opening(opening.name, opening.progress)}</Text>
          <Button size="small" onClick={bench.cancelOpening}>
            {words.cancel}
          </Button>
        </>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={book.changes === 0 || book.isChecking}
        title={words.undoHint}
        aria-label={words.undo}
        onClick={() => void bench.undo()}
      />
      <Button
        size="small"
        appearance={book.isSaved ? "subtle" : "primary"}
        icon={<Save16Regular />}

        onClick={() => void bench.save()}
      >
        {words.save(book.changes)}
      </Button>
    </header>
  );
}
