import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaperPreview } from "../review/review";
import { Fold } from "./fold";
import { usePageStyles } from "./page-styles";
import { PaperFailure } from "./paper-failure";
import { usePane } from "./use-pane";
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

/** What the paper for this unit will state, before it is built. */
export function PaperPreviewOf({ unit, isAlone }: PaperPreviewOfProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { papers } = usePane();
  const preview = papers.previews[unit];
  if (preview === undefined) {
    return <p className={`${shared.quiet} ${styles.preview}`}>{words.paper.previewing}</p>;
  }
  if (preview.kind === "refused") {
    return (
      <div className={styles.preview}>
        {isAlone ? (
          <PaperFailure failure={preview.failure} />
        ) : (
          <Fold title={words.paper.cannot(preview.failure.what)} isSmall>
            <PaperFailure failure={preview.failure} />
          </Fold>
        )}
      </div>
    );
  }
  const { figures, assumptions, missing } = preview.preview;
  const doubts = [
    ...figures.map(({ name, value }) => `${name}${value}`),
    words.paper.gaps(missing.length),
    words.paper.unclear(assumptions.length),
  ].filter((text) => text !== "");
  return (
    <div className={styles.preview}>
      {isAlone ? (
        <Stated preview={preview.preview} />
      ) : (
        <Fold title={doubts.join("，")} isSmall>
          <Stated preview={preview.preview} />
        </Fold>
      )}
    </div>
  );
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
