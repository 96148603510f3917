/** The page: a file's sheet with the pane beside it, or below it where the page is narrow. */
import { memo, useDeferredValue, useEffect, useState, useSyncExternalStore, type DragEvent } from "react";
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  tokens,
  type Theme,
} from "@fluentui/react-components";
import { Pane } from "../taskpane/pane";
import { useSystemTheme } from "../taskpane/theme";
import type { Bench } from "./bench";
import type { BenchState, OpenBook } from "./bench-state";
import { OpeningPage } from "./opening-page";
import { SheetArea } from "./sheet-area";
import { TopBar } from "./top-bar";
import { TroubleLine, WaitingLine } from "./trouble-line";
import { words } from "./words";

/** Below this many pixels the pane stands under the sheet. */
const narrow = "@media (max-width: 719px)";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: {
    height: "100dvh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dropping: {
    outlineWidth: "3px",
    outlineStyle: "dashed",
    outlineColor: tokens.colorBrandStroke1,
    outlineOffset: "-6px",
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 360px",
    gridTemplateRows: "minmax(0, 1fr)",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(0, 2fr) minmax(0, 3fr)" },
  },
  pane: {
    minHeight: 0,
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { borderLeft: "none", borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  },
  sheet: { minHeight: 0, minWidth: 0 },
  lines: { flexShrink: 0 },
});

interface WorkbenchProps {
  readonly bench: Bench;
  readonly sampleName: string;
}

export function Workbench({ bench, sampleName }: WorkbenchProps) {
  usePageStyles();
  const styles = useStyles();
  const theme = useSystemTheme();
  // What is drawn follows what is so in slices: a sheet and a pane are much to draw at once.
  const state = useDeferredValue(useSyncExternalStore(bench.store.subscribe, bench.store.get));
  const drop = useDrop(bench);
  const { book } = state;
  const open = bench.open?.key === book?.key ? bench.open : null;
  return (
    <FluentProvider theme={theme}>
      <div className={mergeClasses(styles.page, drop.isOver && styles.dropping)} {...drop.handlers}>
        {book === null || open === null ? (
          <OpeningPage bench={bench} state={state} sampleName={sampleName} isDropping={drop.isOver} />
        ) : (
          <OpenedBook bench={bench} state={state} book={book} open={open} theme={theme} />
        )}
      </div>
    </FluentProvider>
  );
}

interface OpenedBookProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly book: OpenBook;
  readonly open: NonNullable<Bench["open"]>;
  readonly theme: Theme;
}

const OpenedBook = memo(function OpenedBook({ bench, state, book, open, theme }: OpenedBookProps) {
  const styles = useStyles();
  const { key } = open;
  useEffect(() => {
    // The button that opened the file is gone; what comes next is the check.
    if (document.activeElement === document.body) {
      document.querySelector<HTMLElement>("[data-check]")?.focus();
    }
  }, [key]);
  const { opening, waiting, trouble, note, savedFile } = state;
  return (
    <>
      <TopBar bench={bench} book={book} opening={opening} />
      <div className={styles.lines}>
        {waiting !== null && <WaitingLine bench={bench} waiting={waiting} changes={book.changes} />}
        {(trouble !== null || savedFile !== null || note !== "") && (
          <TroubleLine bench={bench} trouble={trouble} savedFile={savedFile} note={note} />
        )}
      </div>
      <main className={styles.body}>
        <section className={styles.sheet} aria-label={words.sheetRegion}>
          <SheetArea bench={bench} book={book} />
        </section>
        <section className={styles.pane} aria-label={words.paneRegion}>
          <PaneOf key={open.key} open={open} theme={theme} />
        </section>
      </main>
    </>
  );
});

/** The pane keeps its own state: nothing of the page's own makes it be drawn anew. */
const PaneOf = memo(function PaneOf({ open, theme }: Pick<OpenedBookProps, "open" | "theme">) {
  return <Pane host={open.host} reviewer={open.reviewer} today={localDay} theme={theme} />;
});

/** Today by this computer's calendar, `YYYY-MM-DD`. */
function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function useDrop(bench: Bench) {
  const [isOver, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const { relatedTarget } = event;
      if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files.item(0);
      if (file !== null) void bench.openFile(file);
    },
  };
  return { isOver, handlers };
}
