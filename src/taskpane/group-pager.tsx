import type { RefObject } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { FindingGroup } from "../review/review";
import { afterDrawing } from "./focus";
import { usePageStyles } from "./page-styles";
import { fewFindings, pageOfFindings, type Opening } from "./openings";
import type { PaneWork } from "./pane-work";
import { words } from "./words";

const useStyles = makeStyles({
  way: { minWidth: 0 },
});

interface GroupPagerProps {
  readonly group: FindingGroup;
  readonly opening: Opening | null;
  readonly page: RefObject<HTMLDivElement | null>;
  readonly work: PaneWork;
}

/** Opens a group beyond its first few, a page at a time, and closes it again. */
export function GroupPager({ group, opening, page, work }: GroupPagerProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { key, count } = group;
  if (count <= fewFindings) return null;
  const focus = (items: string, index: number): void => {
    afterDrawing(() => {
      const sections = [...(page.current?.querySelectorAll<HTMLElement>("[data-group]") ?? [])];
      const own = sections.find(({ dataset }) => dataset["group"] === key);
      own?.querySelectorAll<HTMLElement>(items)[index]?.focus();
    });
  };
  const open = (from: number, index: number): void => {
    void work.openGroup(key, from).then(() => {
      focus("[data-finding]", index);
    });
  };
  return (
    <div className={shared.wrapRow}>
      {opening === null ? (
        <Button
          size="small"
          data-rest
          onClick={() => {
            open(0, fewFindings);
          }}
        >
          {words.findings.rest(count - fewFindings)}
        </Button>
      ) : (
        <>
          {count > pageOfFindings && <Pages opening={opening} count={count} onOpen={open} />}
          <Button
            size="small"
            className={styles.way}
            onClick={() => {
              work.closeGroup(key);
              focus("[data-rest]", 0);
            }}
          >
            {words.findings.fewer}
          </Button>
        </>
      )}
    </div>
  );
}

interface PagesProps {
  readonly opening: Opening;
  readonly count: number;
  /** The page from a finding on, and which finding of it takes the focus. */
  readonly onOpen: (from: number, index: number) => void;
}

function Pages({ opening: { from, items }, count, onOpen }: PagesProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <>
      <span className={shared.quiet}>{words.findings.window(from + 1, from + items.length, count)}</span>
      <Button
        size="small"
        className={styles.way}
        disabledFocusable={from === 0}
        onClick={() => {
          onOpen(from - pageOfFindings, 0);
        }}
      >
        {words.findings.earlier}
      </Button>
      <Button
        size="small"
        className={styles.way}
        disabledFocusable={from + items.length >= count}
        onClick={() => {
          onOpen(from + pageOfFindings, 0);
        }}
      >
        {words.findings.later}
      </Button>
    </>
  );
}
