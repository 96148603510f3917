/** The sheet in view, with the tabs of the workbook below it as in Excel. */
import { memo, useEffect, useId, useMemo, useRef, useState } from "react";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Bench } from "./bench";
import type { OpenBook } from "./bench-state";
import { SheetGrid, type SheetGridHandle } from "./grid/sheet-grid";
import { SheetTabs } from "./sheet-tabs";
import { words } from "./words";

const useStyles = makeStyles({
  area: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  grid: { flexGrow: 1, minHeight: 0, minWidth: 0 },
  empty: { padding: "24px", color: tokens.colorNeutralForeground2 },
});

interface SheetAreaProps {
  readonly bench: Bench;
  readonly book: OpenBook;
}

export const SheetArea = memo(function SheetArea({ bench, book }: SheetAreaProps) {
  const styles = useStyles();
  const panelId = useId();
  return (
    <div className={styles.area}>
      <div className={styles.grid} role="tabpanel" id={panelId} aria-label={book.sheet}>
        <ShownSheet bench={bench} book={book} />
      </div>
      <SheetTabs
        sheets={book.sheets}
        chosen={book.sheet}
        panelId={panelId}
        onChoose={(sheet) => void bench.showSheet(sheet)}
      />
    </div>
  );
});

function ShownSheet({ bench, book }: SheetAreaProps) {
  const styles = useStyles();
  const { shape, version, wanted, sheet } = book;
  const source = useMemo(() => (shape === null ? null : bench.sourceOf(shape)), [bench, shape]);
  const grid = useRef<SheetGridHandle>(null);
  const [active, setActive] = useState<{ sheet: string; row: number; column: number } | null>(null);
  const isHere = wanted?.sheet === sheet && shape?.name === sheet;
  useEffect(() => bench.keepDraft(() => grid.current?.settle() ?? Promise.resolve()), [bench]);
  const serial = isHere ? wanted.serial : null;
  useEffect(() => {
    // Once for each wish: when it comes, or when its sheet has come into view.
    if (serial !== null && wanted !== null) grid.current?.show({ row: wanted.row, column: wanted.column });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [serial]);
  if (source === null) return <Text className={styles.empty}>{words.loadingSheet}</Text>;
  if (source.shape.rowCount === 0) return <Text className={styles.empty}>{words.emptySheet}</Text>;
  return (
    <SheetGrid
      key={`${String(book.key)} ${sheet}`}
      ref={grid}
      source={source}
      version={version}
      active={active?.sheet === sheet ? active : null}
      onActivate={(cell) => {
        setActive({ sheet, ...cell });
      }}
      busy={book.isChecking}
    />
  );
}
