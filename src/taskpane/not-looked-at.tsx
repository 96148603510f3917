/** What a check could not look at: rules without their columns, rules that broke, sheets that are no ledger. */
import type { Review } from "../review/review";
import { Fold } from "./fold";
import { Notice } from "./notice";
import { OtherSheets } from "./nothing-read";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

export function NotLookedAt({ review }: { readonly review: Review }) {
  const shared = usePageStyles();
  const { notRun, crashed, others } = review;
  const sheets = [...new Set(notRun.map(({ sheet }) => sheet))];
  return (
    <>
      {crashed.length > 0 && (
        <Notice tone="warning">
          <h3 className={shared.heading}>{words.notRun.crashed(crashed.length)}</h3>
          <p className={shared.text}>{words.notRun.crashedWhy}</p>
          <ul className={shared.list}>
            {crashed.map(({ title, sheet, reason }) => (
              <li key={`${title} ${sheet}`} className={shared.quiet}>
                {words.notRun.crash(title, sheet, reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {notRun.length > 0 && (
        <Fold title={words.notRun.title(notRun.length)}>
          <p className={shared.quiet}>{words.notRun.why}</p>
          {sheets.map((sheet) => (
            <section key={sheet} className={shared.section}>
              {sheets.length > 1 && <h3 className={shared.heading}>{words.question.sheet(sheet)}</h3>}
              <ul className={shared.list}>
                {notRun
                  .filter((rule) => rule.sheet === sheet)
                  .map(({ title, missing }) => (
                    <li key={title} className={shared.text}>
                      {words.notRun.item(title, missing)}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </Fold>
      )}
      {others.length > 0 && (
        <Fold title={words.notRun.others(others.length)}>
          <OtherSheets others={others} />
        </Fold>
      )}
    </>
  );
}
