/** What came of building: the file, what is to be filled in by hand, and the units that got none. */
import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import type { BuiltPapers } from "../review/review";
import { LongList } from "./long-list";
import { FailureNotice, Notice } from "./notice";
import { usePageStyles } from "./page-styles";
import { PaperFailure } from "./paper-failure";
import { usePane, usePaperState } from "./use-pane";
import { words } from "./words";

/** Comes into sight when there is something new. */
export function PaperResult() {
  const shared = usePageStyles();
  const outcome = usePaperState((papers) => papers.outcome);
  const region = useRef<HTMLDivElement>(null);
  const seen = useRef(outcome);
  useEffect(() => {
    if (outcome === seen.current) return;
    seen.current = outcome;
    if (outcome !== null) region.current?.scrollIntoView({ block: "nearest" });
  }, [outcome]);
  return (
    <div ref={region}>
      {outcome?.kind === "built" && <Built built={outcome.built} />}
      {outcome?.kind === "failed" && <PaperFailure failure={outcome.failure} />}
      {outcome?.kind === "cancelled" && (
        <Notice tone="calm">
          <p className={shared.text}>{words.paper.cancelled}</p>
        </Notice>
      )}
    </div>
  );
}

function Built({ built }: { readonly built: BuiltPapers }) {
  const shared = usePageStyles();
  const { paperWork } = usePane();
  const { file, papers, refused } = built;
  const lacking = papers.filter(({ missing }) => missing.length > 0);
  return (
    <div className={shared.section}>
      <Notice tone="good">
        <h3 className={shared.heading}>{words.paper.built(file.name)}</h3>
        {papers.length > 1 && <p className={shared.text}>{words.paper.count(papers.length)}</p>}
        {lacking.length > 0 && (
          <>
            <p className={shared.text}>{words.paper.gapsTitle}</p>
            <LongList items={lacking} step={50}>
              {(shown) => (
                <ul className={shared.list}>
                  {shown.map(({ unit, missing }) => (
                    <li key={unit} className={shared.quiet}>
                      {words.paper.gapsIn(unit, missing)}
                    </li>
                  ))}
                </ul>
              )}
            </LongList>
          </>
        )}
        <div className={shared.wrapRow}>
          <Button size="small" onClick={() => void paperWork.deliver()}>
            {words.paper.again}
          </Button>
        </div>
      </Notice>
      {refused.length > 0 && (
        <section className={shared.section}>
          <h3 className={shared.heading}>{words.paper.refused(refused.length)}</h3>
          <LongList items={refused} step={20}>
            {(shown) =>
              shown.map(({ unit, failure }) => (
                <FailureNotice
                  key={unit}
                  failure={{ ...failure, what: words.paper.refusedUnit(unit, failure.what) }}
                />
              ))
            }
          </LongList>
        </section>
      )}
    </div>
  );
}
