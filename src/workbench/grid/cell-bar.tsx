import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { words } from "./words";

const narrow = "@container (max-width: 620px)";

const useStyles = makeStyles({
  container: { containerType: "inline-size", flexShrink: 0 },
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 3fr) minmax(0, 2fr)",
    gridTemplateRows: "52px",
    columnGap: "8px",
    rowGap: "4px",
    paddingTop: "6px",
    paddingBottom: "6px",
    paddingLeft: "8px",
    paddingRight: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomWidth: "1px",
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke1,
    fontSize: "13px",
    lineHeight: "18px",
    [narrow]: { gridTemplateColumns: "auto minmax(0, 1fr)", gridTemplateRows: "34px 20px" },
  },
  address: {
    minWidth: "36px",
    paddingTop: "6px",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textAlign: "center",
  },
  text: {
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    marginTop: 0,
    marginBottom: 0,
    paddingTop: "5px",
    paddingBottom: "5px",
    paddingLeft: "8px",
    paddingRight: "8px",
    resize: "none",
    borderTopWidth: "1px",
    borderRightWidth: "1px",
    borderBottomWidth: "1px",
    borderLeftWidth: "1px",
    borderTopStyle: "solid",
    borderRightStyle: "solid",
    borderBottomStyle: "solid",
    borderLeftStyle: "solid",
    borderTopColor: tokens.colorNeutralStrokeAccessible,
    borderRightColor: tokens.colorNeutralStrokeAccessible,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    ":focus-visible": {
      outlineWidth: "2px",
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-1px",
    },
  },
  readOnly: { backgroundColor: tokens.colorNeutralBackground3 },
  told: {
    minWidth: 0,
    overflowY: "auto",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    [narrow]: { gridColumnStart: 1, gridColumnEnd: 3, paddingLeft: "8px" },
    ":focus-visible": {
      outlineWidth: "2px",
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  notice: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  remark: { color: tokens.colorNeutralForeground2 },
});

interface CellBarProps {
  /** F12; "" where no cell is active. */
  readonly address: string;
  readonly text: string;
  readonly isReadOnly: boolean;
  /** Findings of the cell, a line each. */
  readonly told: string;
  /** What cannot be done and why; told at once. */
  readonly notice: string;
  /** What else is to be known of the cell. */
  readonly remark: string;
  readonly toldId: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Address and whole text of the active cell, to be read and changed, with what was found in it. */
export function CellBar(props: CellBarProps): ReactNode {
  const styles = useStyles();
  const { address, text, isReadOnly, told, notice, remark, toldId } = props;
  return (
    <div className={styles.container}>
      <div className={styles.bar} role="group" aria-label={words.activeCell}>
        <div className={styles.address}>{address}</div>
        <textarea
          className={mergeClasses(styles.text, isReadOnly && styles.readOnly)}
          aria-label={address === "" ? words.content : words.contentOf(address)}
          aria-describedby={toldId}
          placeholder={address === "" ? words.pickACell : undefined}
          value={text}
          readOnly={isReadOnly}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            props.onText(event.target.value);
          }}
          onKeyDown={props.onKeyDown}
        />
        <div
          className={styles.told}
          role="group"
          aria-label={words.findings}
          // Long findings are scrolled by the keyboard too.
          tabIndex={told === "" ? undefined : 0}
        >
          <div role="status" className={styles.notice}>
            {notice}
          </div>
          <div id={toldId}>
            {told}
            {remark === "" || notice !== "" ? null : <div className={styles.remark}>{remark}</div>}
          </div>
        </div>
      </div>
    </div>
  );
}
