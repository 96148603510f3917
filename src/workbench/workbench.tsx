/** The page: a file's sheet with the pane beside it, or below it where the page is narrow. */
import { useState, useSyncExternalStore, type DragEvent } from "react";
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Pane } from "../taskpane/pane";
import { useSystemTheme } from "../taskpane/theme";
import type { Bench } from "./bench";
import { OpeningPage } from "./opening-page";
import { SheetArea } from "./sheet-area";
import { TopBar } from "./top-bar";
import { TroubleLine } from "./trouble-line";
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
});

interface WorkbenchProps {
  readonly bench: Bench;
  readonly sampleName: string;
}

export function Workbench({ bench, sampleName }: WorkbenchProps) {
  usePageStyles();
  const styles = useStyles();
  const theme = useSystemTheme();
  const state = useSyncExternalStore(bench.store.subscribe, bench.store.get);
  const drop = useDrop(bench);
  const { book, opening, trouble, savedFile } = state;
  const { open } = bench;
  const isShown = book !== null && open?.key === book.key;
  return (
    <FluentProvider theme={theme}>
      <div className={mergeClasses(styles.page, drop.isOver && styles.dropping)} {...drop.handlers}>
        {isShown && <TopBar bench={bench} book={book} opening={opening} />}
        {(trouble !== null || savedFile !== null) && isShown && (
          <TroubleLine bench={bench} trouble={trouble} savedFile={savedFile} />
        )}
        {isShown ? (
          <main className={styles.body}>
            <section className={styles.sheet} aria-label={words.sheetRegion}>
              <SheetArea bench={bench} book={book} />
            </section>
            <section className={styles.pane} aria-label={words.paneRegion}>
              <Pane
                key={open.key}
                host={open.host}
                reviewer={open.reviewer}
                today={localDay()}
                theme={theme}
              />
            </section>
          </main>
        ) : (
          <OpeningPage bench={bench} state={state} sampleName={sampleName} isDropping={drop.isOver} />
        )}
      </div>
    </FluentProvider>
  );
}

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
      if (event.currentTarget === event.target) setOver(false);
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
