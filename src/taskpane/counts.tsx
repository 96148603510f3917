import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CategoryCounts } from "../review/review";
import { SeverityWord } from "./severity-word";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    maxWidth: "320px",
    fontSize: "14px",
    lineHeight: "20px",
  },
  head: { textAlign: "right", fontWeight: tokens.fontWeightRegular, padding: "2px 0 2px 8px" },
  first: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 0" },
  figure: { textAlign: "right", padding: "2px 4px 2px 8px", fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3 },
  some: { fontWeight: tokens.fontWeightSemibold },
});

const severities = ["error", "warning", "hint"] as const;

/** How many there are of each kind; a kind of which nothing is known is not shown. */
export function Counts({ counts }: { readonly counts: readonly CategoryCounts[] }) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <table className={styles.table}>
      <caption className={shared.unseen}>{words.result.countsTitle}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.first}>
            <span className={shared.quiet}>{words.result.kind}</span>
          </th>
          {severities.map((severity) => (
            <th key={severity} scope="col" className={styles.head}>
              <SeverityWord severity={severity} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row) => (
          <tr key={row.category}>
            <th scope="row" className={styles.first}>
              {words.category(row.category)}
            </th>
            {severities.map((severity) => (
              <td
                key={severity}
                className={mergeClasses(styles.figure, row[severity] === 0 ? styles.none : styles.some)}
              >
                {row[severity]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
