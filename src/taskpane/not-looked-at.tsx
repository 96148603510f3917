/** What a check could not look at: rules without their columns, rules that broke, sheets that are no ledger. */
import type { Review } from "../review/review";
import { Fold } from "./fold";
import { LongList } from "./long-list";
import { Notice } from "./notice";
import { OtherSheets } from "./nothing-read";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

export function NotLookedAt({ review }: { readonly review: Review }) {
  const shared = usePageStyles();
  const { notRun, crashed, others } = review;
  return (
    <>
      {crashed.length > 0 && (
        <Notice tone="warning">
          <h3 className={shared.heading}>{words.notRun.crashed(crashed.length)}</h3>
          <p className={shared.text}>{words.notRun.crashedWhy}</p>
          <LongList items={crashed} step={20}>
            {(shown) => (
              <ul className={shared.list}>
                {shown.map(({ title, sheet, reason }) => (
                  <li key={`${title} ${sheet}`} className={shared.quiet}>
                    {words.notRun.crash(title, sheet, reason)}
                  </li>
                ))}
              </ul>
            )}
          </LongList>
        </Notice>
      )}
      {notRun.length > 0 && (
        <Fold title={words.notRun.title(notRun.length)}>
          <p className={shared.quiet}>{words.notRun.why}</p>
          <NotRun notRun={notRun} />
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

/** Rules that did not run, sheet by sheet. */
function NotRun({ notRun }: Pick<Review, "notRun">) {
  const shared = usePageStyles();
  const bySheet = new Map<string, Review["notRun"][number][]>();
  for (const rule of notRun) bySheet.set(rule.sheet, [...(bySheet.get(rule.sheet) ?? []), rule]);
  const sheets = [...bySheet];
  return (
    <LongList items={sheets} step={10}>
      {(shown) =>
        shown.map(([sheet, rules]) => (
          <section key={sheet} className={shared.section}>
            {sheets.length > 1 && <h3 className={shared.heading}>{words.question.sheet(sheet)}</h3>}
            <ul className={shared.list}>
              {rules.map(({ title, missing }) => (
                <li key={title} className={shared.text}>
                  {words.notRun.item(title, missing)}
                </li>
              ))}
            </ul>
          </section>
        ))
      }
    </LongList>
  );
}
