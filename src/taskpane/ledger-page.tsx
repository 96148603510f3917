/** 台账: what was recognised, column by column, and what the user has said about it. */
import { Button } from "@fluentui/react-components";
import { CheckBar } from "./check-bar";
import { TroubleNotice, useScrollStyles } from "./check-page";
import { LedgerTable } from "./ledger-table";
import { Marked, NoLedger, OtherSheets } from "./nothing-read";
import { usePageStyles } from "./page-styles";
import { openQuestions, type Result } from "./pane-state";
import { usePane } from "./use-pane";
import { words } from "./words";

export function LedgerPage() {
  const { scroll } = useScrollStyles();
  const shared = usePageStyles();
  const { state } = usePane();
  const { result } = state;
  const isShown = state.page === "ledger";
  return (
    <>
      <h2 className={shared.unseen}>{words.pages.ledger}</h2>
      {isShown && (result === null || state.running !== null) && <CheckBar />}
      {isShown && <TroubleNotice />}
      <div className={scroll}>
        {result === null ? (
          <p className={shared.quiet}>{words.ledger.before}</p>
        ) : (
          <Recognised result={result} />
        )}
      </div>
    </>
  );
}

function Recognised({ result }: { readonly result: Result }) {
  const shared = usePageStyles();
  const { work } = usePane();
  const { review } = result;
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
      {review.tables.map((table) => (
        <LedgerTable key={`${table.sheet} ${String(table.headerTop)}`} table={table} />
      ))}
      {review.others.length > 0 && (
        <section className={shared.section}>
          <h3 className={shared.heading}>{words.notRun.others(review.others.length)}</h3>
          <OtherSheets others={review.others} />
        </section>
      )}
    </>
  );
}
