/** Where a check had nothing to check: a marked workbook, or one without a ledger. */
import type { OtherSheet, Review } from "../review/review";
import { LongList } from "./long-list";
import { Notice } from "./notice";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

/** Only the marking is told; nothing else was read. */
export function Marked({ review }: { readonly review: Review }) {
  const shared = usePageStyles();
  return (
    <Notice tone="failure">
      <h3 className={shared.heading}>{words.secrecy.title}</h3>
      {review.secrecy.map(({ sheet, marking }) => (
        <p key={`${sheet} ${marking}`} className={shared.text}>
          {words.secrecy.marking(sheet, marking)}
        </p>
      ))}
      <p className={shared.text}>{words.secrecy.todo}</p>
    </Notice>
  );
}

export function NoLedger({ review }: { readonly review: Review }) {
  const shared = usePageStyles();
  return (
    <>
      <Notice tone="calm">
        <h3 className={shared.heading}>{words.noLedger.title}</h3>
        <p className={shared.text}>{words.noLedger.why}</p>
      </Notice>
      <section className={shared.section}>
        <h3 className={shared.heading}>{words.noLedger.todoTitle}</h3>
        <ul className={shared.text}>
          {words.noLedger.todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
      {review.others.length > 0 && (
        <section className={shared.section}>
          <h3 className={shared.heading}>{words.notRun.others(review.others.length)}</h3>
          <OtherSheets others={review.others} />
        </section>
      )}
    </>
  );
}

export function OtherSheets({ others }: { readonly others: readonly OtherSheet[] }) {
  const shared = usePageStyles();
  return (
    <LongList items={others} step={50}>
      {(shown) => (
        <ul className={shared.list}>
          {shown.map(({ sheet, means, rows }) => (
            <li key={sheet} className={shared.text}>
              {words.notRun.other(sheet, means, rows)}
            </li>
          ))}
        </ul>
      )}
    </LongList>
  );
}
