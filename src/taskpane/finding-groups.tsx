/** Findings by rule, worst first. */
import { useCallback, type KeyboardEvent, type RefObject } from "react";
import { makeStyles } from "@fluentui/react-components";
import type { FindingView, Review } from "../review/review";
import { FindingGroupSection } from "./finding-group";
import { moveFocus } from "./focus";
import { usePageStyles } from "./page-styles";
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
  const isOneSheet = new Set(review.tables.map(({ sheet }) => sheet)).size === 1;
  return (
    <section className={styles.groups} aria-label={words.findings.title} onKeyDown={move}>
      <h3 className={shared.unseen}>{words.findings.title}</h3>
      {view.groups.map((group) => (
        <FindingGroupSection key={group.key} group={group} page={page} isOneSheet={isOneSheet} />
      ))}
    </section>
  );
}
