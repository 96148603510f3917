import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaperPreview } from "../review/review";
import { Fold } from "./fold";
import { usePageStyles } from "./page-styles";
import { PaperFailure } from "./paper-failure";
import type { Preview } from "./paper-state";
import { usePane, usePaperState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  preview: { padding: "0 0 4px 32px", display: "flex", flexDirection: "column", rowGap: "4px" },
  figures: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", margin: 0 },
  pair: { display: "contents" },
  figure: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  points: { margin: 0, paddingLeft: "16px", listStyleType: "disc" },
});

interface PaperPreviewOfProps {
  readonly unit: string;
  /** Then nothing is folded. */
  readonly isAlone: boolean;
}

/** What the paper for this unit will state, before it is built; of several, when it is opened. */
export function PaperPreviewOf({ unit, isAlone }: PaperPreviewOfProps) {
  const styles = useStyles();
  const { paperWork } = usePane();
  const preview = usePaperState(({ previews }) => previews[unit]);
  return (
    <div className={styles.preview}>
      {isAlone ? (
        <Looked preview={preview} />
      ) : (
        <Fold title={shortly(preview)} isSmall onOpen={() => void paperWork.openPreview(unit)}>
          <Looked preview={preview} />
        </Fold>
      )}
    </div>
  );
}

/** What can be told of a preview in a line. */
function shortly(preview: Preview | undefined): string {
  if (preview === undefined) return words.paper.states;
  if (preview.kind === "refused") return words.paper.cannot(preview.failure.what);
  const { figures, assumptions, missing } = preview.preview;
  const parts = [
    ...figures.map(({ name, value }) => `${name}${value}`),
    words.paper.gaps(missing.length),
    words.paper.unclear(assumptions.length),
  ];
  return parts.filter((text) => text !== "").join("，");
}

function Looked({ preview }: { readonly preview: Preview | undefined }) {
  const shared = usePageStyles();
  if (preview === undefined) return <p className={shared.quiet}>{words.paper.previewing}</p>;
  if (preview.kind === "refused") return <PaperFailure failure={preview.failure} />;
  return <Stated preview={preview.preview} />;
}

function Stated({ preview }: { readonly preview: PaperPreview }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { figures, assumptions, missing } = preview;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(({ name, value }) => (
          <div key={name} className={styles.pair}>
            <dt className={shared.text}>{name}</dt>
            <dd className={styles.figure}>{value}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && <p className={shared.text}>{words.paper.willLack(missing)}</p>}
      {assumptions.length > 0 && (
        <>
          <p className={shared.text}>{words.paper.assumptions}</p>
          <ul className={`${shared.quiet} ${styles.points}`}>
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
