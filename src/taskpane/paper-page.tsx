/** 文书: to whom, what it will state, what is still lacking; then the file. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useScrollStyles } from "./check-page";
import { FailureNotice, Notice } from "./notice";
import { usePageStyles } from "./page-styles";
import { PaperBar } from "./paper-bar";
import { PaperInputs } from "./paper-inputs";
import { PaperResult } from "./paper-result";
import { PaperUnits } from "./paper-units";
import { usePane } from "./use-pane";
import { words } from "./words";

export function PaperPage() {
  const { scroll } = useScrollStyles();
  const shared = usePageStyles();
  const { papers, paperWork } = usePane();
  return (
    <>
      <h2 className={shared.unseen}>{words.pages.paper}</h2>
      <div className={scroll}>
        {papers.trouble !== null && (
          <FailureNotice
            failure={papers.trouble}
            ways={[
              [words.run.retry, () => void paperWork.read()],
              ...(papers.units === null ? [] : [[words.failure.close, paperWork.dismiss] as const]),
            ]}
          />
        )}
        <PaperChoice />
        {papers.kind !== null && papers.units === null && papers.trouble === null && (
          <p className={shared.quiet}>{words.paper.loading}</p>
        )}
        {papers.units !== null && (
          <>
            <Changed />
            <PaperUnits />
            <SheetChoice />
            <PaperInputs />
          </>
        )}
        <PaperResult />
      </div>
      {papers.units !== null && <PaperBar />}
    </>
  );
}

/** Which paper; where there is one alone it is only named. */
function PaperChoice() {
  const shared = usePageStyles();
  const { papers, paperWork } = usePane();
  const { kinds, kind } = papers;
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
  const { state, papers, paperWork } = usePane();
  if (papers.basis === null || papers.basis.edits === state.edits) return null;
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
  const { state, papers, paperWork } = usePane();
  const names = state.result?.review.tables.map(({ sheet }) => sheet) ?? [];
  const sheets = [...new Set(names)];
  if (sheets.length < 2) return null;
  return (
    <Field label={words.paper.sheet}>
      <Select
        value={papers.sheet === null ? "" : `=${papers.sheet}`}
        onChange={(_, { value }) => void paperWork.chooseSheet(value === "" ? null : value.slice(1))}
      >
        <option value="">{words.paper.allSheets}</option>
        {sheets.map((sheet) => (
          <option key={sheet} value={`=${sheet}`}>
            {sheet}
          </option>
        ))}
      </Select>
    </Field>
  );
}
