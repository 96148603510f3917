import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnName } from "../core/snapshot";
import type { RecognisedTable } from "../review/review";
import { catchFocus, placeAmong } from "./focus";
import { Fold } from "./fold";
import { usePageStyles } from "./page-styles";
import { RevealNote, useRevealed } from "./reveal-note";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))",
    columnGap: "12px",
  },
  column: {
    display: "grid",
    gridTemplateColumns: "40px minmax(0, 1fr)",
    columnGap: "4px",
    padding: "2px 4px",
    minHeight: "28px",
    width: "100%",
    alignItems: "baseline",
  },
  letter: { fontSize: "12px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  header: { fontSize: "14px", lineHeight: "20px", overflowWrap: "anywhere" },
  own: { fontSize: "12px", color: tokens.colorNeutralForeground2 },
  answered: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
  },
});

export function LedgerTable({ table }: { readonly table: RecognisedTable }) {
  const shared = usePageStyles();
  const { sheet, ledger, headerTop, headerBottom, problems, rows, filteredRows, remarks } = table;
  return (
    <section className={shared.card}>
      <h3 className={shared.heading}>{words.ledger.table(sheet, ledger)}</h3>
      <p className={shared.quiet}>
        {words.ledger.extent(headerTop + 1, headerBottom + 1, problems, rows)}
        {filteredRows > 0 && `，${words.ledger.filtered(filteredRows)}`}
      </p>
      <Answered table={table} />
      <h4 className={shared.heading}>{words.ledger.columns(table.columns.length)}</h4>
      <Columns
        table={table}
        columns={table.columns.map(({ header, own, column }) => ({ column, header, own }))}
      />
      {table.unmapped.length > 0 && (
        <Fold title={words.ledger.unused(table.unmapped.length)}>
          <Columns
            table={table}
            columns={table.unmapped.map(({ header, column }) => ({ column, header, own: header }))}
          />
        </Fold>
      )}
      {remarks.length > 0 && (
        <>
          <h4 className={shared.heading}>{words.ledger.remarks}</h4>
          <ul className={shared.list}>
            {remarks.map((remark) => (
              <li key={remark} className={shared.text}>
                {remark}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the user has said, to be taken back. */
function Answered({ table }: { readonly table: RecognisedTable }) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { work } = usePane();
  const isIdle = usePaneState(({ running }) => running === null);
  if (table.answered.length === 0) return null;
  return (
    <>
      <h4 className={shared.heading}>{words.ledger.answered}</h4>
      <ul className={shared.list}>
        {table.answered.map(({ label, answer }) => (
          <li key={label} className={styles.answered}>
            <span className={shared.text}>{label}</span>
            <Button
              size="small"
              aria-label={words.ledger.takeBackFor(label)}
              disabledFocusable={!isIdle}
              data-take-back
              onClick={({ currentTarget }) => {
                const page = currentTarget.closest<HTMLElement>("[role=tabpanel]");
                const index = placeAmong(page, "[data-take-back]", currentTarget);
                void work.takeBack(answer).then(() => {
                  catchFocus(page, "[data-take-back]", index);
                });
              }}
            >
              {words.ledger.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ColumnsProps {
  readonly table: RecognisedTable;
  readonly columns: readonly { readonly column: number; readonly header: string; readonly own: string }[];
}

function Columns({ table, columns }: ColumnsProps) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { work } = usePane();
  const { sheet, headerTop, headerBottom } = table;
  return (
    <ul className={mergeClasses(shared.list, styles.columns)}>
      {columns.map(({ column, header, own }) => {
        const letter = words.ledger.column(columnName(column));
        const key = `column ${sheet} ${String(headerTop)} ${String(column)} ${header}`;
        return (
          <li key={key}>
            <button
              type="button"
              className={mergeClasses(shared.bare, styles.column)}
              onClick={() => void work.reveal(key, { sheet, row: headerBottom, column }, letter)}
            >
              <span className={styles.letter}>{letter}</span>
              <span className={styles.header}>
                {header} {own !== header && <span className={styles.own}>{words.ledger.called(own)}</span>}
              </span>
            </button>
            <ColumnNote of={key} />
          </li>
        );
      })}
    </ul>
  );
}

function ColumnNote({ of }: { readonly of: string }) {
  const outcome = useRevealed(of);
  return outcome === null ? null : <RevealNote outcome={outcome} />;
}
