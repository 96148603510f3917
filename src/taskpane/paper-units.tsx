import { memo, useMemo } from "react";
import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LongList } from "./long-list";
import { usePageStyles } from "./page-styles";
import { PaperPreviewOf } from "./paper-preview";
import { addressees, lookedAt } from "./paper-state";
import type { PaperWork } from "./paper-work";
import { usePane, usePaperState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  units: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0 },
  unit: { display: "flex", flexDirection: "column" },
  label: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "6px 8px",
    alignItems: "start",
  },
  box: { width: "16px", height: "16px", margin: "2px 0", accentColor: tokens.colorCompoundBrandBackground },
});

/** Units drawn at first. */
const unitsAtATime = 50;

/** The units that a paper can go to; a few of those chosen are looked at at once, the others when they are opened. */
export function PaperUnits() {
  const styles = useStyles();
  const shared = usePageStyles();
  const { paperWork } = usePane();
  const known = usePaperState(({ units }) => units);
  const ticked = usePaperState(({ chosen }) => chosen);
  const units = known ?? [];
  const chosen = useMemo(
    () => new Set(addressees({ units: known, chosen: ticked, typedUnit: "" })),
    [known, ticked],
  );
  if (units.length === 0) return <TypedUnit />;
  const all = chosen.size === units.length ? true : chosen.size === 0 ? false : "mixed";
  return (
    <fieldset className={styles.units}>
      <legend className={`${shared.heading} ${styles.legend}`}>{words.paper.units}</legend>
      {units.length > 1 && (
        <Checkbox
          label={words.paper.all}
          checked={all}
          onChange={() => void paperWork.chooseUnits(all === true ? [] : units)}
        />
      )}
      <Unlooked />
      <LongList items={units} step={unitsAtATime} moreWords={words.chart.more}>
        {(shown) => (
          <ul className={shared.list}>
            {shown.map((unit) => (
              <UnitRow
                key={unit}
                unit={unit}
                isChosen={chosen.has(unit)}
                isAlone={chosen.size === 1 && chosen.has(unit)}
                work={paperWork}
              />
            ))}
          </ul>
        )}
      </LongList>
    </fieldset>
  );
}

interface UnitRowProps {
  readonly unit: string;
  readonly isChosen: boolean;
  readonly isAlone: boolean;
  readonly work: PaperWork;
}

/** The browser's own box: there may be many of them, all ticked at once. */
const UnitRow = memo(function UnitRow({ unit, isChosen, isAlone, work }: UnitRowProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <li className={styles.unit}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isChosen}
          onChange={() => void work.toggleUnit(unit)}
        />
        <span className={shared.text}>{unit}</span>
      </label>
      {isChosen && <PaperPreviewOf unit={unit} isAlone={isAlone} />}
    </li>
  );
});

/** How many of the chosen units nobody has looked at yet. */
function Unlooked() {
  const shared = usePageStyles();
  const count = usePaperState((papers) => addressees(papers).length - lookedAt(papers).length);
  return count === 0 ? null : <p className={shared.quiet}>{words.paper.unlooked(count)}</p>;
}

/** Where the ledger names no unit the user does. */
function TypedUnit() {
  const { paperWork } = usePane();
  const typedUnit = usePaperState((papers) => papers.typedUnit);
  const unit = typedUnit.trim();
  return (
    <>
      <Field label={words.paper.typed} hint={words.paper.typedHint}>
        <Input
          value={typedUnit}
          onChange={(_, { value }) => {
            paperWork.typeUnit(value);
          }}
        />
      </Field>
      {unit !== "" && <PaperPreviewOf unit={unit} isAlone />}
    </>
  );
}
