import { memo, useId, type RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingGroup } from "../review/review";
import { FindingRow } from "./finding-row";
import { commonSuggestion, rowKeys } from "./finding-list";
import { Fold } from "./fold";
import { GroupPager } from "./group-pager";
import { usePageStyles } from "./page-styles";
import { fewFindings } from "./openings";
import { SeverityWord } from "./severity-word";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
  heading: { display: "flex", alignItems: "baseline", columnGap: "8px", margin: 0 },
  title: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: "14px",
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { flexShrink: 0, fontSize: "12px", lineHeight: "16px", fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  mended: { color: tokens.colorNeutralForeground2, padding: "4px 8px" },
  suggestion: { paddingLeft: "8px" },
});

interface GroupProps {
  readonly group: FindingGroup;
  readonly page: RefObject<HTMLDivElement | null>;
  readonly isOneSheet: boolean;
}

export const FindingGroupSection = memo(function FindingGroupSection({
  group,
  page,
  isOneSheet,
}: GroupProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { work } = usePane();
  const opening = usePaneState(({ openings }) => openings.find((open) => open.group === group.key) ?? null);
  const heading = useId();
  const items = opening?.items ?? group.first.slice(0, fewFindings);
  const common = commonSuggestion(items);
  const keys = rowKeys(items);
  return (
    <section className={styles.group} aria-labelledby={heading} data-group={group.key}>
      <GroupHeading group={group} id={heading} />
      <Fold title={words.findings.why} isSmall>
        <p className={shared.text}>{group.why}</p>
        <p className={shared.quiet}>{words.findings.source(group.source)}</p>
      </Fold>
      {common !== null && (
        <p className={`${shared.text} ${styles.suggestion}`}>{words.findings.todo(common)}</p>
      )}
      <ul className={styles.list}>
        {items.map((item, index) => (
          <FindingRow
            key={keys[index]}
            item={item}
            rule={group.rule}
            title={group.title}
            place={isOneSheet ? item.address : `${item.sheet} ${item.address}`}
            hasOwnSuggestion={common === null}
            page={page}
            work={work}
          />
        ))}
      </ul>
      <Mended group={group} />
      <GroupPager group={group} opening={opening} page={page} work={work} />
    </section>
  );
});

function GroupHeading({ group, id }: { readonly group: FindingGroup; readonly id: string }) {
  const styles = useStyles();
  const { severity, category, title, count, mendedCount } = group;
  return (
    <h4 className={styles.heading} id={id}>
      <SeverityWord severity={severity} />
      <span className={styles.title}>{words.findings.heading(category, title)}</span>
      <span className={styles.count}>
        {count > 0 && words.findings.count(count)}
        {count > 0 && mendedCount > 0 && " · "}
        {mendedCount > 0 && words.result.mended(mendedCount)}
      </span>
    </h4>
  );
}

/** What was found before and is no longer: once, struck through. */
function Mended({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { mended, mendedCount } = group;
  if (mendedCount === 0) return null;
  return (
    <ul className={styles.list}>
      {mended.map((text, index) => (
        <li key={`${String(index)} ${text}`} className={`${shared.quiet} ${styles.mended}`}>
          <span className={shared.unseen}>{words.findings.mended}</span>
          <s>{text}</s>
        </li>
      ))}
      {mendedCount > mended.length && (
        <li className={`${shared.quiet} ${styles.mended}`}>{words.findings.mendedMore(mendedCount)}</li>
      )}
    </ul>
  );
}
