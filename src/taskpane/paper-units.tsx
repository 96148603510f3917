import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import { PaperPreviewOf } from "./paper-preview";
import { addressees } from "./paper-state";
import { usePane } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  units: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  unit: { display: "flex", flexDirection: "column" },
});

/** The units that a paper can go to, each with what its paper will state once it is chosen. */
export function PaperUnits() {
  const styles = useStyles();
  const shared = usePageStyles();
  const { papers, paperWork } = usePane();
  const units = papers.units ?? [];
  if (units.length === 0) return <TypedUnit />;
  const chosen = addressees(papers);
  const all = chosen.length === units.length ? true : chosen.length === 0 ? false : "mixed";
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
      <ul className={shared.list}>
        {units.map((unit) => {
          const isChosen = chosen.includes(unit);
          return (
            <li key={unit} className={styles.unit}>
              <Checkbox
                label={unit}
                checked={isChosen}
                onChange={() =>
                  void paperWork.chooseUnits(
                    isChosen ? chosen.filter((other) => other !== unit) : [...chosen, unit],
                  )
                }
              />
              {isChosen && <PaperPreviewOf unit={unit} isAlone={chosen.length === 1} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Where the ledger names no unit the user does. */
function TypedUnit() {
  const { papers, paperWork } = usePane();
  const [unit] = addressees(papers);
  return (
    <>
      <Field label={words.paper.typed} hint={words.paper.typedHint}>
        <Input
          value={papers.typedUnit}
          onChange={(_, { value }) => {
            paperWork.typeUnit(value);
          }}
        />
      </Field>
      {unit !== undefined && <PaperPreviewOf unit={unit} isAlone />}
    </>
  );
}
