/** The result of a check, in the order in which a person needs it. */
import { memo, type RefObject } from "react";
import { Select, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Review } from "../review/review";
import { Counts } from "./counts";
import { FindingGroups } from "./finding-groups";
import { Marked, NoLedger } from "./nothing-read";
import { NotLookedAt } from "./not-looked-at";
import { Notice } from "./notice";
import { usePageStyles } from "./page-styles";
import { openQuestions } from "./open-questions";
import type { Result } from "./pane-state";
import { Questions } from "./questions";
import { SetAsideFold } from "./set-aside-fold";
import { StandingsChart } from "./standings-chart";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  overview: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "16px",
    alignItems: "start",
    "@container (min-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)" },
  },
  label: { whiteSpace: "nowrap" },
  filter: { minWidth: "160px", flexGrow: 1, maxWidth: "320px" },
});

interface CheckResultProps {
  readonly result: Result;
  readonly page: RefObject<HTMLDivElement | null>;
}

/** Not drawn again while a check reports how far it is. */
export const CheckResult = memo(function CheckResult({ result, page }: CheckResultProps) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { review, view } = result;
  if (review.secrecy.length > 0) return <Marked review={review} />;
  if (review.tables.length === 0) return <NoLedger review={review} />;
  return (
    <>
      <Questions review={review} page={page} />
      <div className={styles.overview}>
        <div className={shared.section}>
          {view.total > 0 && <Counts counts={view.counts} />}
          <p className={shared.quiet}>
            {words.result.basis(review.records, review.rules, review.asOf, review.policies)}
          </p>
        </div>
        <StandingsChart standings={review.standings} />
      </div>
      <UnitFilter review={review} />
      {view.total === 0 && review.records > 0 && openQuestions(review).length === 0 && (
        <Clean review={review} />
      )}
      <FindingGroups review={review} view={view} page={page} />
      <SetAsideFold view={view} page={page} />
      <NotLookedAt review={review} />
    </>
  );
});

function UnitFilter({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { work } = usePane();
  const chosen = usePaneState(({ unit }) => unit);
  const { units } = review;
  if (units.length < 2) return null;
  const all = "*";
  return (
    <label className={shared.row}>
      <span className={mergeClasses(shared.text, styles.label)}>{words.result.unit}</span>
      <Select
        className={styles.filter}
        value={chosen === null ? all : `=${chosen}`}
        onChange={(_, { value }) => void work.chooseUnit(value === all ? null : value.slice(1))}
      >
        <option value={all}>{words.result.allUnits}</option>
        {units.map((unit) => (
          <option key={unit} value={`=${unit}`}>
            {unit === "" ? words.result.noUnit : unit}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** Nothing found is a result too, with what it rests on. */
function Clean({ review }: { readonly review: Review }) {
  const shared = usePageStyles();
  const unit = usePaneState((state) => state.unit);
  const missed = review.notRun.length + review.crashed.length;
  return (
    <Notice tone="good">
      <h3 className={shared.heading}>{words.result.clean}</h3>
      <p className={shared.text}>
        {unit === null ? words.result.cleanWhy(review.rules) : words.result.cleanUnit}
        {missed > 0 && words.result.cleanBut(missed)}
      </p>
    </Notice>
  );
}
