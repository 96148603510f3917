/** How the problems of each unit stand, as bars; the same as a table for those who hear it. */
import { memo, useId, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UnitStanding } from "../review/review";
import { usePageStyles } from "./page-styles";
import { StandingBar, StandingKey, StandingPatterns } from "./standing-bar";
import { fewUnits, moreUnits, shortUnit, standingParts, summed, totalOf, worstFirst } from "./standings";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
  bars: { display: "flex", flexDirection: "column" },
  unit: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 4fr) 44px",
    columnGap: "8px",
    alignItems: "center",
    minHeight: "24px",
    padding: "2px 4px",
    width: "100%",
    boxSizing: "border-box",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground1,
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected, fontWeight: tokens.fontWeightSemibold },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  overdue: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  more: { alignSelf: "start" },
});

interface StandingsChartProps {
  readonly standings: readonly UnitStanding[];
}

export const StandingsChart = memo(function StandingsChart({ standings }: StandingsChartProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const [few, setFew] = useState(fewUnits);
  const patterns = useId();
  const sorted = worstFirst(standings);
  if (sorted.length === 0) return null;
  const longest = Math.max(...sorted.map(totalOf));
  const shown = sorted.slice(0, few);
  const rest = sorted.length - shown.length;
  const parts = standingParts.filter((part) => sorted.some((standing) => standing[part] > 0));
  return (
    <figure className={styles.figure}>
      <div className={shared.wrapRow}>
        <h3 className={mergeClasses(shared.heading, shared.grow)}>{words.chart.title}</h3>
        <StandingKey parts={parts} patterns={patterns} />
      </div>
      <StandingPatterns id={patterns} />
      <div className={styles.bars}>
        {shown.map((standing) => (
          <UnitRow
            key={standing.unit}
            standing={standing}
            longest={longest}
            patterns={patterns}
            isAlone={standings.length === 1}
          />
        ))}
      </div>
      <figcaption className={shared.quiet}>{words.chart.caption}</figcaption>
      {sorted.length > fewUnits && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          onClick={() => {
            setFew(rest > 0 ? few + moreUnits : fewUnits);
          }}
        >
          {rest > 0 ? words.chart.more(Math.min(moreUnits, rest), rest) : words.chart.fewer}
        </Button>
      )}
      <StandingsTable shown={shown} others={sorted.slice(few)} />
    </figure>
  );
});

interface UnitRowProps {
  readonly standing: UnitStanding;
  readonly longest: number;
  readonly patterns: string;
  readonly isAlone: boolean;
}

/** A unit's name, bar and overdue problems; pressed, it narrows the list to the unit, or widens it again. */
const UnitRow = memo(function UnitRow({ standing, longest, patterns, isAlone }: UnitRowProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { work } = usePane();
  const { unit, overdue } = standing;
  const isChosen = usePaneState((state) => state.unit === unit);
  const name = unit === "" ? words.result.noUnit : unit;
  const inside = (
    <>
      <span className={styles.name}>{shortUnit(name)}</span>
      <StandingBar standing={standing} longest={longest} patterns={patterns} />
      <span className={styles.overdue}>{overdue > 0 ? words.chart.overdueCount(overdue) : ""}</span>
    </>
  );
  if (isAlone) return <div className={styles.unit}>{inside}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(shared.bare, styles.unit, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      title={words.chart.filter(name, standing)}
      onClick={() => void work.chooseUnit(isChosen ? null : unit)}
    >
      {inside}
    </button>
  );
});

interface StandingsTableProps {
  readonly shown: readonly UnitStanding[];
  /** Those that are not drawn: told in one line. */
  readonly others: readonly UnitStanding[];
}

function StandingsTable({ shown, others }: StandingsTableProps) {
  const shared = usePageStyles();
  const rest = others.length === 0 ? [] : [summed(words.chart.others(others.length), others)];
  return (
    <div className={shared.unseen}>
      <table>
        <caption>{`${words.chart.title}（${words.chart.caption}）`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.result.unit}</th>
            {standingParts.map((part) => (
              <th key={part} scope="col">
                {words.chart[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...shown, ...rest].map((standing) => (
            <tr key={standing.unit}>
              <th scope="row">{standing.unit === "" ? words.result.noUnit : standing.unit}</th>
              {standingParts.map((part) => (
                <td key={part}>{standing[part]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
