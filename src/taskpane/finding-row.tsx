import { memo, useRef, useState, type RefObject } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RevealOutcome } from "../host/host";
import type { FindingItem } from "../review/review";
import { afterDrawing, catchFocus, placeAmong } from "./focus";
import { usePageStyles } from "./page-styles";
import type { PaneWork } from "./pane-work";
import { RevealNote, useRevealed } from "./reveal-note";
import { SetAsideForm } from "./set-aside-form";
import { words } from "./words";

const useStyles = makeStyles({
  row: {
    position: "relative",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "4px solid transparent",
    // Forced colours would show what is transparent.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  open: { padding: "4px", width: "100%", display: "flex", flexDirection: "column", minHeight: "32px" },
  record: {
    fontSize: "14px",
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    paddingRight: "40px",
  },
  place: {
    fontSize: "12px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  /** Beside the record's name; what is found has the whole width. */
  aside: {
    position: "absolute",
    top: "2px",
    right: 0,
    minWidth: 0,
    paddingLeft: "8px",
    paddingRight: "4px",
    color: tokens.colorNeutralForeground2,
  },
  whole: { padding: "0 4px 4px" },
});

interface FindingRowProps {
  readonly item: FindingItem;
  readonly rule: string;
  readonly title: string;
  readonly place: string;
  readonly hasOwnSuggestion: boolean;
  readonly page: RefObject<HTMLDivElement | null>;
  readonly work: PaneWork;
}

/** A finding: pressed, its cell is shown and the focus stays here. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { item, place } = props;
  const outcome = useRevealed(revealKey(item));
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  return (
    <li ref={row} className={mergeClasses(styles.row, outcome !== null && styles.current)}>
      <FindingButton {...props} outcome={outcome} />
      <Button
        className={styles.aside}
        data-aside
        size="small"
        appearance="transparent"
        aria-expanded={isAsking}
        aria-label={words.aside.openFor(`${item.record} ${place}`.trim())}
        onClick={() => {
          setAsking(!isAsking);
        }}
      >
        {words.aside.open}
      </Button>
      {outcome !== null && outcome !== "shown" && (
        <div className={styles.whole}>
          <RevealNote outcome={outcome} />
        </div>
      )}
      {isAsking && (
        <div className={styles.whole}>
          <AsideOf
            {...props}
            onBack={() => {
              setAsking(false);
              afterDrawing(() => row.current?.querySelector<HTMLElement>("[data-aside]")?.focus());
            }}
          />
        </div>
      )}
    </li>
  );
});

function revealKey({ id }: FindingItem): string {
  return `finding ${String(id)}`;
}

interface FindingButtonProps extends FindingRowProps {
  /** What came of showing it, where it was the last to be shown. */
  readonly outcome: RevealOutcome | null;
}

function FindingButton({ item, place, outcome, hasOwnSuggestion, work }: FindingButtonProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { sheet, row, column, record, message, suggestion } = item;
  return (
    <button
      type="button"
      data-finding
      className={mergeClasses(shared.bare, styles.open)}
      aria-current={outcome !== null}
      onClick={() => void work.reveal(revealKey(item), { sheet, row, column }, place)}
    >
      <span className={styles.record}>
        {record} <span className={styles.place}>{place}</span>
      </span>
      <span className={shared.text}>{message}</span>
      {hasOwnSuggestion && suggestion !== "" && (
        <span className={shared.quiet}>{words.findings.todo(suggestion)}</span>
      )}
    </button>
  );
}

/** The form for this finding; what stood after it takes the focus when it is gone. */
function AsideOf({
  item,
  rule,
  title,
  page,
  work,
  onBack,
}: FindingRowProps & { readonly onBack: () => void }) {
  const setAside = (reason: string, mark: string | null, form: HTMLElement | null): void => {
    const row = form?.closest("li")?.querySelector("[data-finding]") ?? null;
    const index = placeAmong(page.current, "[data-finding]", row);
    void work.setAside({ rule, mark, reason }).then(() => {
      catchFocus(page.current, "[data-finding]", index);
    });
  };
  return (
    <SetAsideForm
      title={title}
      onOne={(reason, form) => {
        setAside(reason, item.mark, form);
      }}
      onRule={(reason, form) => {
        setAside(reason, null, form);
      }}
      onBack={onBack}
    />
  );
}
