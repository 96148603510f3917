/** Findings by rule, worst first. */
import { memo, useCallback, type KeyboardEvent, type RefObject } from "react";
import { makeStyles } from "@fluentui/react-components";
import type { FindingView, Review } from "../review/review";
import { FindingGroupSection } from "./finding-group";
import { moveFocus } from "./focus";
import { usePageStyles } from "./page-styles";
import type { Opening, Revealed } from "./pane-state";
import type { PaneWork } from "./pane-work";
import { usePane } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: "20px" },
});

interface FindingGroupsProps {
  readonly review: Review;
  readonly view: FindingView;
  readonly page: RefObject<HTMLDivElement | null>;
}

export function FindingGroups({ review, view, page }: FindingGroupsProps) {
  const { state, work } = usePane();
  const isOneSheet = new Set(review.tables.map(({ sheet }) => sheet)).size === 1;
  return (
    <DrawnGroups
      view={view}
      page={page}
      isOneSheet={isOneSheet}
      openings={state.openings}
      revealed={state.revealed}
      work={work}
    />
  );
}

interface DrawnGroupsProps extends Omit<FindingGroupsProps, "review"> {
  readonly isOneSheet: boolean;
  readonly openings: readonly Opening[];
  readonly revealed: Revealed | null;
  readonly work: PaneWork;
}

/** Not drawn again while a check reports its progress. */
const DrawnGroups = memo(function DrawnGroups({ view, openings, page, ...rest }: DrawnGroupsProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const move = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
      const { target } = event;
      if (step === null || page.current === null) return;
      if (!(target instanceof HTMLElement) || !target.matches("[data-finding]")) return;
      event.preventDefault();
      moveFocus(page.current, "[data-finding]", target, step);
    },
    [page],
  );
  if (view.groups.length === 0) return null;
  return (
    <section className={styles.groups} aria-label={words.findings.title} onKeyDown={move}>
      <h3 className={shared.unseen}>{words.findings.title}</h3>
      {view.groups.map((group) => (
        <FindingGroupSection
          key={group.key}
          group={group}
          opening={openings.find((opening) => opening.group === group.key) ?? null}
          page={page}
          {...rest}
        />
      ))}
    </section>
  );
});
