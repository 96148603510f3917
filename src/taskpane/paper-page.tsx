/** 文书: to whom, what it will state, what is still lacking; then the file. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useScrollStyles } from "./check-page";
import { Notice } from "./notice";
import { usePageStyles } from "./page-styles";
import { PaperBar } from "./paper-bar";
import { PaperFailure } from "./paper-failure";
import { PaperInputs } from "./paper-inputs";
import { PaperResult } from "./paper-result";
import { PaperUnits } from "./paper-units";
import { usePane, usePaneState, usePaperState } from "./use-pane";
import { words } from "./words";

export function PaperPage() {
  const { scroll } = useScrollStyles();
  const shared = usePageStyles();
  const isRead = usePaperState(({ units }) => units !== null);
  const isReading = usePaperState(
    ({ kind, units, trouble }) => kind !== null && units === null && trouble === null,
  );
  return (
    <>
      <h2 className={shared.unseen}>{words.pages.paper}</h2>
      <div className={scroll}>
        <PaperTrouble />
        <PaperChoice />
        {isReading && <p className={shared.quiet}>{words.paper.loading}</p>}
        {isRead && (
          <>
            <Changed />
            <PaperUnits />
            <SheetChoice />
            <PaperInputs />
          </>
        )}
        <PaperResult />
      </div>
      {isRead && <PaperBar />}
    </>
  );
}

/** What could not be read or handed over; where a question is open, with the way to it. */
function PaperTrouble() {
  const { paperWork } = usePane();
  const trouble = usePaperState((papers) => papers.trouble);
  const isRead = usePaperState(({ units }) => units !== null);
  if (trouble === null) return null;
  const ways: readonly (readonly [string, () => void])[] = [
    [words.run.retry, () => void paperWork.read()],
    ...(isRead ? ([[words.failure.close, paperWork.dismiss]] as const) : []),
  ];
  return <PaperFailure failure={trouble} ways={ways} />;
}

/** Which paper; where there is one alone it is only named. */
function PaperChoice() {
  const shared = usePageStyles();
  const { paperWork } = usePane();
  const kinds = usePaperState((papers) => papers.kinds);
  const kind = usePaperState((papers) => papers.kind);
  if (kinds === null || kind === null) return null;
  return (
    <div>
      {kinds.length === 1 ? (
        <h3 className={shared.heading}>{kind.title}</h3>
      ) : (
        <Field label={words.paper.kind}>
          <Select value={kind.id} onChange={(_, { value }) => void paperWork.chooseKind(value)}>
            {kinds.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={shared.quiet}>{words.paper.route(kind.from, kind.to)}</p>
    </div>
  );
}

/** The table was edited while the page is before the user's eyes: told, not read again under the hand. */
function Changed() {
  const shared = usePageStyles();
  const { paperWork } = usePane();
  const edits = usePaneState((state) => state.edits);
  const basis = usePaperState((papers) => papers.basis);
  if (basis === null || basis.edits === edits) return null;
  return (
    <Notice tone="warning">
      <div className={shared.wrapRow}>
        <span className={shared.text}>{words.paper.changed}</span>
        <Button size="small" onClick={() => void paperWork.read()}>
          {words.paper.refresh}
        </Button>
      </div>
    </Notice>
  );
}

/** One sheet of several, where the same problems may stand on more than one. */
function SheetChoice() {
  const { paperWork } = usePane();
  const sheets = usePaperState((papers) => papers.sheets);
  const sheet = usePaperState((papers) => papers.sheet);
  if (sheets.length < 2) return null;
  return (
    <Field label={words.paper.sheet}>
      <Select
        value={sheet === null ? "" : `=${sheet}`}
        onChange={(_, { value }) => void paperWork.chooseSheet(value === "" ? null : value.slice(1))}
      >
        <option value="">{words.paper.allSheets}</option>
        {sheets.map((name) => (
          <option key={name} value={`=${name}`}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
