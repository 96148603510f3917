/** The workbook's sheets, as tabs below the grid; arrow keys move between them. */
import type { KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetOutline } from "../review/review";
import { words } from "./words";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    columnGap: "2px",
    padding: "0 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: {
    flexShrink: 0,
    minHeight: "32px",
    padding: "4px 12px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderTop: `3px solid ${tokens.colorNeutralBackground2}`,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetOutline[];
  readonly chosen: string;
  /** Of the panel that shows the chosen sheet. */
  readonly panelId: string;
  readonly onChoose: (sheet: string) => void;
}

export function SheetTabs({ sheets, chosen, panelId, onChoose }: SheetTabsProps) {
  const styles = useStyles();
  const names = sheets.map(({ name }) => name);
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = names[names.indexOf(chosen) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]");
    tabs[names.indexOf(next)]?.focus();
  };
  return (
    <div role="tablist" aria-label={words.sheets} className={styles.tabs} onKeyDown={move}>
      {sheets.map(({ name, rowCount }) => (
        <button
          key={name}
          type="button"
          role="tab"
          title={words.sheetRows(rowCount)}
          aria-selected={name === chosen}
          {...(name === chosen ? { "aria-controls": panelId } : {})}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => {
            onChoose(name);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
