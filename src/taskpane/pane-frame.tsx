/** The frame around the pages: tabs, a page at a time, and the line that a screen reader listens to. */
import { useId, type ReactNode } from "react";
import { FluentProvider, makeStyles, mergeClasses, type Theme } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import type { Page } from "./pane-state";
import { pageNames, Tabs } from "./tabs";
import { words } from "./words";

const useStyles = makeStyles({
  provider: { height: "100%", minHeight: 0 },
  pane: { position: "relative", height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  away: { display: "none" },
});

interface PaneFrameProps {
  readonly theme: Theme;
  readonly page: Page;
  readonly onPage: (page: Page) => void;
  readonly announcement: string;
  readonly pages: Readonly<Record<Page, ReactNode>>;
}

/** All pages stay where they are while another is before the user's eyes. */
export function PaneFrame({ theme, page, onPage, announcement, pages }: PaneFrameProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const id = useId();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <section className={styles.pane} aria-label={words.product} lang="zh-CN">
        <Tabs id={id} page={page} onPage={onPage} />
        {pageNames.map((name) => (
          <div
            key={name}
            id={`${id}${name}`}
            role="tabpanel"
            aria-labelledby={`${id}${name}tab`}
            className={mergeClasses(styles.page, name !== page && styles.away)}
          >
            {pages[name]}
          </div>
        ))}
        <div role="status" aria-live="polite" className={shared.unseen}>
          {announcement}
        </div>
      </section>
    </FluentProvider>
  );
}
