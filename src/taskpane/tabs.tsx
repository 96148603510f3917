import type { KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import type { Page } from "./pane-state";
import { words } from "./words";

export const pageNames: readonly Page[] = ["check", "ledger", "paper"];

const useStyles = makeStyles({
  /** The top right corner is Office's. */
  tabs: {
    flexShrink: 0,
    display: "flex",
    columnGap: "4px",
    paddingLeft: "8px",
    paddingRight: "16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    minHeight: "36px",
    padding: "4px 12px",
    fontSize: "14px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    borderBottom: "3px solid transparent",
    borderTop: "3px solid transparent",
    // Forced colours would show what is transparent.
    "@media (forced-colors: active)": { borderTopColor: "Canvas", borderBottomColor: "Canvas" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface TabsProps {
  /** Of the tabs and panels: with the page's name behind it, and `tab` behind that. */
  readonly id: string;
  readonly page: Page;
  readonly onPage: (page: Page) => void;
}

/** The pages' names; arrow keys move between them. */
export function Tabs({ id, page, onPage }: TabsProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = pageNames[pageNames.indexOf(page) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onPage(next);
    document.getElementById(`${id}${next}tab`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.product} className={styles.tabs} onKeyDown={move}>
      {pageNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}${name}tab`}
          aria-controls={`${id}${name}`}
          aria-selected={name === page}
          tabIndex={name === page ? 0 : -1}
          className={mergeClasses(shared.bare, styles.tab, name === page && styles.chosen)}
          onClick={() => {
            onPage(name);
          }}
        >
          {words.pages[name]}
        </button>
      ))}
    </div>
  );
}
