/** The frame around the pages: tabs, a page at a time, and the line that a screen reader listens to. */
import { Activity, memo, useId, useState, type ReactNode } from "react";
import { FluentProvider, makeStyles, mergeClasses, type Theme } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import type { Page } from "./pane-state";
import { pageNames, Tabs } from "./tabs";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  provider: { height: "100%", minHeight: 0 },
  pane: { position: "relative", height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  away: { display: "none" },
});

interface PaneFrameProps {
  readonly theme: Theme;
  readonly pages: Readonly<Record<Page, ReactNode>>;
}

/**
 * A page is drawn when it is first opened, and stays as it was left while another is before the user's eyes; it is
 * then drawn anew only when nothing else is to be done.
 */
export const PaneFrame = memo(function PaneFrame({ theme, pages }: PaneFrameProps) {
  const styles = useStyles();
  const id = useId();
  const { work } = usePane();
  const page = usePaneState((state) => state.page);
  const [opened, setOpened] = useState<readonly Page[]>([page]);
  if (!opened.includes(page)) setOpened([...opened, page]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <section className={styles.pane} aria-label={words.product} lang="zh-CN">
        <Tabs id={id} page={page} onPage={work.showPage} />
        {pageNames.map((name) => (
          <div
            key={name}
            id={`${id}${name}`}
            role="tabpanel"
            aria-labelledby={`${id}${name}tab`}
            className={mergeClasses(styles.page, name !== page && styles.away)}
          >
            {opened.includes(name) && (
              <Activity mode={name === page ? "visible" : "hidden"}>{pages[name]}</Activity>
            )}
          </div>
        ))}
        <Announcement />
      </section>
    </FluentProvider>
  );
});

function Announcement() {
  const shared = usePageStyles();
  const announcement = usePaneState((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" className={shared.unseen}>
      {announcement}
    </div>
  );
}
