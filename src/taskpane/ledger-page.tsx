/** 台账: what was recognised, column by column, and what the user has said about it. */
import { memo } from "react";
import { Button } from "@fluentui/react-components";
import type { Review } from "../review/review";
import { CheckBar } from "./check-bar";
import { TroubleNotice, useScrollStyles } from "./check-page";
import { LedgerTable } from "./ledger-table";
import { LongList } from "./long-list";
import { Marked, NoLedger, OtherSheets } from "./nothing-read";
import { usePageStyles } from "./page-styles";
import { openQuestions } from "./open-questions";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

export function LedgerPage() {
  const { scroll } = useScrollStyles();
  const shared = usePageStyles();
  const review = usePaneState(({ result }) => result?.review ?? null);
  return (
    <>
      <h2 className={shared.unseen}>{words.pages.ledger}</h2>
      <LedgerBar />
      <TroubleNotice />
      <div className={scroll}>
        {review === null ? (
          <p className={shared.quiet}>{words.ledger.before}</p>
        ) : (
          <Recognised review={review} />
        )}
      </div>
    </>
  );
}

/** The way to check is here too while nothing was checked, and the way to stop while it is. */
function LedgerBar() {
  const isNeeded = usePaneState(({ result, running }) => result === null || running !== null);
  return isNeeded ? <CheckBar /> : null;
}

const Recognised = memo(function Recognised({ review }: { readonly review: Review }) {
  const shared = usePageStyles();
  const { work } = usePane();
  if (review.secrecy.length > 0) return <Marked review={review} />;
  if (review.tables.length === 0) return <NoLedger review={review} />;
  const open = openQuestions(review).length;
  return (
    <>
      {open > 0 && (
        <div className={shared.wrapRow}>
          <span className={shared.text}>{words.ledger.open(open)}</span>
          <Button
            size="small"
            onClick={() => {
              work.goToQuestions();
            }}
          >
            {words.ledger.toQuestions}
          </Button>
        </div>
      )}
      <LongList items={review.tables} step={10}>
        {(shown) =>
          shown.map((table) => (
            <LedgerTable key={`${table.sheet} ${String(table.headerTop)}`} table={table} />
          ))
        }
      </LongList>
      {review.others.length > 0 && (
        <section className={shared.section}>
          <h3 className={shared.heading}>{words.notRun.others(review.others.length)}</h3>
          <OtherSheets others={review.others} />
        </section>
      )}
    </>
  );
});
